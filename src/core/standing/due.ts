import { halfYearAfter } from '../calendar/day';
import { valueOf } from '../cells/reading';
import type { ActionRecord } from '../matrix/actionRecord';
import { rowsOf } from '../matrix/parts/parts';
import type { Cut } from '../cut/cut';

/** FLOW-9: an action that starts after the cut date and has not been reported is not due in this cut. */
export function isNotDue(record: ActionRecord, cut: Pick<Cut, 'cutDate'>): boolean {
  const start = valueOf(record.start);
  const status = valueOf(record.status) ?? 'notReported';
  return cut.cutDate !== undefined && start !== undefined && start > cut.cutDate && status === 'notReported';
}

/** FLOW-9: its term ended on or before the cut date. */
export function termHasEnded(record: ActionRecord, cut: Pick<Cut, 'cutDate'>): boolean {
  const end = valueOf(record.end);
  return cut.cutDate !== undefined && end !== undefined && end <= cut.cutDate;
}

/**
 * FLOW-7, FLOW-9: its term ends after this cut date and on or before the next one, so that the next report is its last in
 * time. Cut dates are the ends of half-years.
 */
export function endsByNextCut(record: ActionRecord, { cutDate }: Pick<Cut, 'cutDate'>): boolean {
  const end = valueOf(record.end);
  return cutDate !== undefined && end !== undefined && end > cutDate && end <= halfYearAfter(cutDate);
}

/** Physical progress as it was last reported, a fraction: a row that says none in this cut keeps that of the last one. */
export function lastProgress({ physical, previousPhysical }: ActionRecord): number | undefined {
  return valueOf(physical.kind === 'blank' ? previousPhysical : physical);
}

/** Whether every row of the action says 100 % (CLOSE-1): a mean of those that say something would not tell. */
export function isComplete(action: ActionRecord): boolean {
  return rowsOf(action).every((row) => lastProgress(row) === 1);
}

/** CLOSE-1: its term has ended and its indicators report 100 %, each of them where it has several rows. */
export function isEndedComplete(record: ActionRecord, cut: Pick<Cut, 'cutDate'>): boolean {
  return termHasEnded(record, cut) && isComplete(record);
}

/** Closed for good: it is said so, or a ground is given (4.5.4). What is wrong with it, CLOSE says. */
export function isClosed(record: ActionRecord): boolean {
  if (record.closed.kind === 'value') return record.closed.value;
  return record.closureGround.kind !== 'blank';
}
