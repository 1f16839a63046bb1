import type { Stamp } from '../core/stamp/stampDay';
import type { Reconciliation } from '../core/workspace/reconciliation';
import type { Report } from '../core/report/followUpReport';
import type { Finding } from '../core/rules/rule';
import { NotUnderstood } from './failure';
import { prepareBook } from './prepare';
import { reconcileBook, type ForeignReport } from './reconcile';
import { writeReport } from './report';
import type { Session } from './session';
import { stampToday } from './stamp';
import type { Job } from './titles';
import { validateBook } from './validate';

/** What the jobs gave; one that did not run is missing. */
export interface Results {
  /** With the plans that wait to be written. */
  readonly session: Session;
  readonly findings?: readonly Finding[];
  readonly stamp?: Stamp;
  readonly reconciliation?: Reconciliation;
  readonly report?: Report;
}

/**
 * A job with what it needs before it, or all of them in the order of a working day. Findings speak of the matrix as
 * it came in. Only thinks: nothing is written before the session's plans are applied. Throws `NotUnderstood`.
 */
export function perform(job: Job, start: Session, foreign?: ForeignReport): Results {
  const wants = (...jobs: Job[]) => job === 'all' || jobs.includes(job);
  let session = wants('prepare', 'stamp') ? prepareBook(start) : start;

  const compared = wants('reconcile', 'report', 'validate') ? compare(job, session, foreign) : undefined;
  // Report and findings only look at the comparison; its sheets are for `reconcile` to write.
  if (compared) session = wants('reconcile') ? compared.session : { ...session, workspace: compared.session.workspace };

  const validated = wants('validate') ? validateBook(session) : undefined;
  session = validated?.session ?? session;
  const stamped = wants('stamp') ? stampToday(session) : undefined;
  session = stamped?.session ?? session;
  const reported = wants('report') ? writeReport(session, compared?.source) : undefined;
  return {
    session: reported?.session ?? session,
    ...(validated && { findings: validated.findings }),
    ...(stamped && { stamp: stamped.stamp }),
    ...(compared && { reconciliation: compared.reconciliation }),
    ...(reported && { report: reported.report }),
  };
}

/** Where there is a report to compare with; a validation does not fail because the one in the book is of another cut. */
function compare(
  job: Job,
  session: Session,
  foreign: ForeignReport | undefined,
): ReturnType<typeof reconcileBook> | undefined {
  if (job !== 'reconcile' && !foreign && session.opened.dnp === undefined) return undefined;
  try {
    return reconcileBook(session, foreign);
  } catch (error) {
    if (job === 'validate' && !foreign && error instanceof NotUnderstood) return undefined;
    throw error;
  }
}
