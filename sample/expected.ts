import { expectedFindings, type ExpectedFinding } from './expect/findings';
import { expectedReadings, type ExpectedReading } from './expect/readings';
import { expectedReconciliation, type ExpectedReconciliation, type ExportKind } from './expect/reconciliation';
import { expectedStamp, type ExpectedStamp } from './expect/stamp';
import { expectedTotals, type ExpectedGroup, type ExpectedTotals } from './expect/totals';
import { CUT } from './facts/cut';
import { samplePlan, type SamplePlan } from './plan/plan';

export { samplePlan, type SamplePlan } from './plan/plan';
export { TRAPS } from './plan/traps';
export { CUT } from './facts/cut';
export type { ExpectedFinding } from './expect/findings';
export type { ExpectedReading } from './expect/readings';
export type { ExpectedClass, ExpectedReconciliation, ExpectedRow, ExportKind } from './expect/reconciliation';
export type { ExpectedLine, ExpectedStamp, SkipReason } from './expect/stamp';
export type { ExpectedGroup, ExpectedTotals } from './expect/totals';

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
