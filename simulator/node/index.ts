export { startExcel, type ExcelOptions, type RunningExcel } from './startExcel';
export type { Fault, FaultPlan } from '../host/faults';
export type { BatchStats, SessionLimits, SessionStats } from '../host/hostSession';
