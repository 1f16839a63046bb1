import { expectedFindings, type ExpectedFinding } from './expect/findings';
import { expectedReadings, type ExpectedReading } from './expect/expectedReadings';
import { expectedReconciliation, type ExpectedReconciliation, type ExportKind } from './expect/expectedReconciliation';
import { expectedStamp, type ExpectedStamp } from './expect/expectedStamp';
import { expectedTotals, type ExpectedGroup, type ExpectedTotals } from './expect/expectedTotals';
import { CUT } from './facts/sampleCut';
import { samplePlan, type SamplePlan } from './plan/samplePlan';

export { samplePlan, type SamplePlan } from './plan/samplePlan';
export { TRAPS } from './plan/traps';
export { CUT } from './facts/sampleCut';
export type { ExpectedFinding } from './expect/findings';
export type { ExpectedReading } from './expect/expectedReadings';
export type { ExpectedClass, ExpectedReconciliation, ExpectedRow, ExportKind } from './expect/expectedReconciliation';
export type { ExpectedLine, ExpectedStamp, SkipReason } from './expect/expectedStamp';
export type { ExpectedGroup, ExpectedTotals } from './expect/expectedTotals';

/** The right answers on the demo's day, `today`, as data; none of it is counted by the add-in's code. */
export interface Expected {
  readonly today: string;
  readonly cut: string;
  /** Rows of the matrix, both cuts. */
  readonly rows: number;
  readonly findings: readonly ExpectedFinding[];
  readonly stamp: ExpectedStamp;
  readonly reconciliation: Readonly<Record<ExportKind, ExpectedReconciliation>>;
  readonly totals: Readonly<Record<ExpectedGroup, ExpectedTotals>>;
  readonly readings: readonly ExpectedReading[];
}

export function expectedOf(plan: SamplePlan = samplePlan()): Expected {
  return {
    today: CUT.today,
    cut: CUT.label,
    rows: plan.actions.length,
    findings: expectedFindings(plan),
    stamp: expectedStamp(plan),
    reconciliation: { xlsx: expectedReconciliation(plan, 'xlsx'), csv: expectedReconciliation(plan, 'csv') },
    totals: expectedTotals(plan),
    readings: expectedReadings(plan),
  };
}
