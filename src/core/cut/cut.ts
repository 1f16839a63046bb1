import type { CutLabel } from '../keys/keys';
import type { Day } from '../calendar/day';
import type { DaysOff } from '../calendar/daysOff';

/** One step of the approval flow (FLOW-1). Stages count from 1, in the order of the flow. */
export interface Stage {
  readonly name: string;
  /** Who approves or sends in this stage. */
  readonly approver: string;
  /** Last day of the stage; DNP sets it in each cut. */
  readonly deadline?: Day;
}

/**
 * One semiannual reporting round (FLOW-1, DATA-8). Every date is entered by the user: the reporting window is
 * months after the cut date and nothing follows from the label. What is missing stays missing, and the rules that
 * need it say so.
 */
export interface Cut {
  readonly label?: CutLabel;
  /** The date to which progress is reported. */
  readonly cutDate?: Day;
  /** First and last day of the daily follow-up. */
  readonly opens?: Day;
  readonly closes?: Day;
  readonly stages: readonly Stage[];
  /** Of every cut: they stay in the book when the next one is opened. */
  readonly daysOff?: readonly DaysOff[];
}

/** The flow of the ministry's procedure (table C), to start from where the user has none (FLOW-1). */
export const DEFAULT_STAGES: readonly Stage[] = [
  { name: 'Reporte del responsable', approver: 'Responsable de la acción' },
  { name: 'Revisión de planeación de la entidad', approver: 'Oficina Asesora de Planeación de la entidad' },
  { name: 'Aprobación cabeza de sector', approver: 'Jefe OAP-MHCP' },
  { name: 'Revisión interlocutor técnico', approver: 'DNP, interlocutor de la dirección técnica' },
  { name: 'Revisión jefe dirección técnica', approver: 'DNP, jefe de la dirección técnica' },
  { name: 'Revisión Grupo SisCONPES', approver: 'DNP, Grupo SisCONPES' },
];
