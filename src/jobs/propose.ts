import { bogotaMoment } from '../core/calendar/bogota';
import { joinPlans, type Plan } from '../core/plan/plan';
import { inExcel } from '../excel/run';
import { openBook } from './open';
import { perform, type Results } from './perform';
import { startSession } from './session';
import { JOB_TITLES, type Job } from './titles';

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
