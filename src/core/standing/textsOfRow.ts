import type { LogEntry } from '../logbook/entry';
import { hasNote } from '../logbook/noteParts';
import type { ActionRecord } from '../matrix/actionRecord';

/**
 * FLOW-4: the reason in the row, as long as the cycle lasts that its rejection opened; '' where it is still that of an
 * earlier rejection and the one that opens `cycle` has no line yet. `lines` are those of the action in the cut.
 */
export function reasonInCycle(
  { rejectionReason }: Pick<ActionRecord, 'rejectionReason'>,
  lines: readonly LogEntry[],
  cycle: number,
): string {
  const rejections = lines.filter(({ kind }) => kind === 'reject');
  // Once a rejection has its line, whatever stands in the row was written for it: the older reason went with the stamp.
  const isOfEarlier =
    rejections.some((line) => hasNote(line, rejectionReason)) && rejections.every((line) => line.cycle < cycle);
  return isOfEarlier ? '' : rejectionReason;
}

/** The remark in the row, where it is no move's own: that one stands in the move's line, and is not said again each day. */
export function observationOfDay(
  { observation }: Pick<ActionRecord, 'observation'>,
  lines: readonly LogEntry[],
): string {
  return lines.some((line) => line.kind !== 'observation' && hasNote(line, observation)) ? '' : observation;
}
