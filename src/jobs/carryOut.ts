import type { Plan } from '../core/plan/plan';
import { applyPlan, type ApplyOptions } from '../excel/write/applyPlan';
import { showSheet } from '../excel/host';
import { inExcel, type RunOptions } from '../excel/run';

export interface CarryOutOptions extends ApplyOptions, RunOptions {
  /** Sheet that is brought to the front afterwards. */
  readonly show?: string;
}

/** Writes what was proposed, as one command; refuses where the book has changed since. */
export function carryOut(
  plan: Plan,
  { show, onWaiting, soon, limit, ...options }: CarryOutOptions = {},
): Promise<void> {
  return inExcel(
    async (context) => {
      await applyPlan(context, plan, options);
      if (show !== undefined) await showSheet(context, show);
    },
    { ...(onWaiting && { onWaiting }), ...(soon !== undefined && { soon }), ...(limit !== undefined && { limit }) },
  );
}
