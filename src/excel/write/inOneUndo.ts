import { asFailure, codeOf, ExcelFailure, WriteRefused } from '../excelErrors';
import { runWith, type RunOptions } from '../run';

/** Since when a host can make one Ctrl+Z of several requests (Microsoft, *Undo support*: `mergeUndoGroup`). */
const UNDO_GROUPS = '1.20';

/** How far a plan has come: it still looks, its first request may have changed something, or has. */
export type Phase = 'looking' | 'writing' | 'written';

/**
 * Runs what writes as one Ctrl+Z, where the host can. Microsoft tells of groups that fail as a whole (`UndoNotSupported`,
 * office-js #6711, #6255, #6491): where nothing is written yet the same is done once more without one.
 */
export async function inOneUndo<T>(
  work: (context: Excel.RequestContext, onPhase: (phase: Phase) => void) => Promise<T>,
  run: RunOptions = {},
): Promise<T> {
  let phase: Phase = 'looking';
  const working = (context: Excel.RequestContext) =>
    work(context, (next) => {
      phase = next;
    });
  try {
    if (!Office.context.requirements.isSetSupported('ExcelApi', UNDO_GROUPS)) return await runWith({}, working, run);
    try {
      return await runWith({ mergeUndoGroup: true }, working, run);
    } catch (error) {
      if (!mayBeTheGroups(error, phase)) throw error;
      return await runWith({}, working, run);
    }
  } catch (error) {
    throw await asFailure(error);
  }
}

/** What we refuse ourselves, what somebody stopped, and what Excel did not answer in time is not the group's fault. */
function mayBeTheGroups(error: unknown, phase: Phase): boolean {
  const code = codeOf(error);
  if (code === undefined || error instanceof WriteRefused || error instanceof ExcelFailure) return false;
  return phase === 'looking' || (phase === 'writing' && code === 'UndoNotSupported');
}
