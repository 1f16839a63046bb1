import type { Day } from '../calendar/day';
import type { ActionRecord } from '../matrix/actionRecord';
import type { Workspace } from '../workspace/workspace';

/** PREP-4: the day from which the action is another sector's; undefined as long as it is the sector's own. */
export function transferredOn(
  { key }: Pick<ActionRecord, 'key'>,
  { registers, today }: Pick<Workspace, 'registers' | 'today'>,
): Day | undefined {
  for (const {
    values: { action, answer, answered },
  } of registers.transfers.entries) {
    // An answer without its day has none from which it holds; PREP-4 asks for it.
    if (action === key && answer === 'accepted' && answered !== '' && answered <= today) return answered;
  }
  return undefined;
}
