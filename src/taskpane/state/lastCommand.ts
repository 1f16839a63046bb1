import type { DoneCommand } from '../../core/undo/doneCommand';
import type { Proposal } from '../../jobs/propose';
import { carryOut, type CarryOutOptions } from '../../jobs/carryOut';
import { rememberBefore } from '../../jobs/remember';

/** Lives as long as the pane, and no longer: it is as large as what was written. */
let last: DoneCommand | undefined;

/** The last command that was written from here, or was begun to be. */
export function lastCommand(): DoneCommand | undefined {
  return last;
}

/** Writes what was proposed, and keeps what stood there before. A command that takes another one back is none itself. */
export async function writeRemembering(
  title: string,
  { plan, undoes }: Proposal,
  options: CarryOutOptions,
): Promise<void> {
  if (!undoes) last = await rememberBefore(title, plan, options);
  await carryOut(plan, options);
  if (undoes) last = undefined;
}
