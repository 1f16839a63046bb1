import { valueOf, type Reading } from '../cells/reading';
import { isClosed } from '../standing/due';
import type { ActionRecord } from '../matrix/actionRecord';
import type { Outcome } from '../standing/outcome';

/** An action of the cut with its outcome. */
export interface Outcomes {
  readonly record: ActionRecord;
  readonly outcome: Outcome;
}

/** Averages over one kind of outcome, each named by its method (FLOW-11); fractions, null where nothing is averaged. */
export interface Averages {
  readonly actions: number;
  readonly physical: number | null;
  readonly financial: number | null;
  /** Weighted by the actions' relative importance. */
  readonly physicalWeighted: number | null;
  /** Mean target of the year, and mean physical progress of the same actions (FLOW-8). */
  readonly annualTarget: number | null;
  readonly physicalAgainstTarget: number | null;
}

export interface Totals {
  readonly actions: number;
  readonly approved: number;
  readonly rejected: number;
  /** Sent, and in nobody's report as approved. */
  readonly inReview: number;
  /** Begun, and not sent. */
  readonly reporting: number;
  readonly notReported: number;
  readonly notDue: number;
  readonly unknown: number;
  readonly closed: number;
  /** Simple averages of the approved actions. */
  readonly physical: number | null;
  readonly financial: number | null;
  /** Approved values and those on their way are never averaged together (FLOW-11). */
  readonly averages: Readonly<Record<'approved' | 'inReview' | 'reporting', Averages>>;
}

export function totalsOf(outcomes: readonly Outcomes[]): Totals {
  const count = (outcome: Outcome) => outcomes.filter((one) => one.outcome === outcome).length;
  const averages = (outcome: Outcome) =>
    averagesOf(outcomes.filter((one) => one.outcome === outcome).map((one) => one.record));
  const approved = averages('approved');
  return {
    actions: outcomes.length,
    approved: count('approved'),
    rejected: count('rejected'),
    inReview: count('inReview'),
    reporting: count('reporting'),
    notReported: count('notReported'),
    notDue: count('notDue'),
    unknown: count('unknown'),
    closed: outcomes.filter((one) => isClosed(one.record)).length,
    physical: approved.physical,
    financial: approved.financial,
    averages: { approved, inReview: averages('inReview'), reporting: averages('reporting') },
  };
}

function averagesOf(records: readonly ActionRecord[]): Averages {
  const withTarget = records.filter(
    (record) => record.annualTarget.kind === 'value' && record.physical.kind === 'value',
  );
  return {
    actions: records.length,
    physical: mean(records.map((record) => record.physical)),
    financial: mean(records.map((record) => record.financial)),
    physicalWeighted: weightedMean(records),
    annualTarget: mean(withTarget.map((record) => record.annualTarget)),
    physicalAgainstTarget: mean(withTarget.map((record) => record.physical)),
  };
}

function mean(readings: readonly Reading<number>[]): number | null {
  const values = readings.flatMap((reading) => valueOf(reading) ?? []);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function weightedMean(records: readonly ActionRecord[]): number | null {
  let sum = 0;
  let weights = 0;
  for (const record of records) {
    const weight = valueOf(record.weight);
    const physical = valueOf(record.physical);
    if (weight === undefined || physical === undefined) continue;
    sum += weight * physical;
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}
