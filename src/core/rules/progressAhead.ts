import { spanishDay, type Day } from '../calendar/day';
import { valueOf } from '../cells/reading';
import type { ActionRecord } from '../matrix/actionRecord';
import { rowsOf } from '../matrix/parts/parts';
import { endsByNextCut, termHasEnded } from '../standing/due';
import type { Facts } from '../standing/facts';
import { spanishShare } from '../text/spanish';
import { remarkAt, type Remark } from './rule';

/** Shares that differ by less are the same number written twice. */
export const SAME_SHARE = 1e-9;

/**
 * FLOW-8: the year's target that a row falls short of. Of what is due, followed up and reported: before that its progress
 * may still be written. Once approved the report says it, as what its owner has to do next (REP-4); once its term has
 * ended FLOW-9 does.
 */
export function targetMissed(row: ActionRecord, facts: Facts): number | undefined {
  const [physical, target] = [valueOf(row.physical), valueOf(row.annualTarget)];
  if (physical === undefined || target === undefined || physical >= target - SAME_SHARE) return undefined;
  const standing = facts.standingOf(row);
  const isReported = standing.kind === 'followed' && ['inReview', 'rejected'].includes(standing.state.status);
  return isReported && !termHasEnded(row, facts.cut) ? target : undefined;
}

/** What the owner has to agree to: the target and, where the term ends before another one, its end. */
export function targetInWords(row: ActionRecord, target: number, facts: Facts): string {
  const end = lastTermOf(row, facts);
  const goal = `la meta anual, de ${spanishShare(target)}`;
  return `${end === undefined ? `y ${goal}` : `${goal}, y la acción vence el ${spanishDay(end)}, dentro del corte siguiente`}: acuerde con el responsable cómo alcanzarla.`;
}

/** FLOW-7: its next report is the last one before its term ends. What FLOW-8 says of its target names that already. */
export function lastReportInTime(record: ActionRecord, facts: Facts): Remark[] {
  const end = lastTermOf(record, facts);
  if (end === undefined || rowsOf(record).some((row) => targetMissed(row, facts) !== undefined)) return [];
  const physical = valueOf(record.physical);
  const progress =
    physical === undefined ? 'y no tiene avance reportado' : `con ${spanishShare(physical)} de avance físico`;
  return [
    remarkAt(
      facts,
      record,
      'end',
      `Vence el ${spanishDay(end)}, dentro del corte siguiente, ${progress}: acuerde con el responsable el cumplimiento.`,
    ),
  ];
}

function lastTermOf(record: ActionRecord, facts: Facts): Day | undefined {
  const isOpen = valueOf(record.physical) !== 1 && facts.standingOf(record).kind === 'followed';
  return isOpen && endsByNextCut(record, facts.cut) ? valueOf(record.end) : undefined;
}
