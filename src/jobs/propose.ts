import { bogotaMoment } from '../core/calendar/bogota';
import { joinPlans, type Plan } from '../core/plan/plan';
import { applyPlan, type ApplyOptions } from '../excel/applyPlan';
import { showSheet } from '../excel/host';
import { inExcel } from '../excel/run';
import { openBook } from './open';
import { JOB_TITLES, perform, type Job, type Results } from './perform';
import { startSession } from './session';

/** What a job would write, before it is written. */
export interface Proposal {
  readonly results: Results;
  readonly plan: Plan;
}

/** Reads the open book and thinks; writes nothing. */
export function propose(job: Job, by: string): Promise<Proposal> {
  return inExcel(async (context) => {
    const now = bogotaMoment(new Date());
    const opened = await openBook(context, { today: now.day });
    const results = perform(job, startSession(opened, by, now));
    return { results, plan: joinPlans(JOB_TITLES[job], results.session.plans) };
  });
}

export interface CarryOutOptions extends ApplyOptions {
  /** Sheet that is brought to the front afterwards. */
  readonly show?: string;
}

/** Writes what was proposed, as one command; refuses where the book has changed since. */
export function carryOut(plan: Plan, { show, ...options }: CarryOutOptions = {}): Promise<void> {
  return inExcel(async (context) => {
    await applyPlan(context, plan, options);
    if (show !== undefined) await showSheet(context, show);
  });
}
