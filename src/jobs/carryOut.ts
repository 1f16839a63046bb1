import type { Plan } from '../core/plan/plan';
import { applyPlan, type ApplyOptions } from '../excel/write/applyPlan';
import { showSheet } from '../excel/host';
import { inExcel, type RunOptions } from '../excel/run';
import { inOneUndo } from '../excel/write/inOneUndo';

export interface CarryOutOptions extends ApplyOptions, RunOptions {
  /** Sheet that is brought to the front afterwards. */
  readonly show?: string;
}

/** Writes what was proposed, as one command and one Ctrl+Z; refuses where the book has changed since. */
export async function carryOut(
  plan: Plan,
  { show, onWaiting, soon, limit, ...options }: CarryOutOptions = {},
): Promise<void> {
  const run: RunOptions = {
    ...(onWaiting && { onWaiting }),
    ...(soon !== undefined && { soon }),
    ...(limit !== undefined && { limit }),
  };
  await inOneUndo((context, onPhase) => applyPlan(context, plan, { ...options, onPhase }), run);
  if (show === undefined) return;
  // What is written is written: a book that is not in front (office-js: `activate` fails then) is no failure of it.
  await inExcel((context) => showSheet(context, show), run).catch(() => undefined);
}
