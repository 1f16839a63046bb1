import type { Plan } from '../core/plan/plan';
import { kept, type DoneCommand } from '../core/undo/doneCommand';
import { readBefore } from '../excel/write/before';
import { inExcel, type RunOptions } from '../excel/run';

/** What has to be known of a command before it is written, so that it can be taken back. */
export function rememberBefore(title: string, plan: Plan, run: RunOptions = {}): Promise<DoneCommand> {
  return inExcel(async (context) => ({ title, plan: kept(plan), before: await readBefore(context, plan) }), run);
}
