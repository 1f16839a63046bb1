import type { Moment } from '../core/calendar/bogota';
import { chainEnd, sealPlan, writesLines, type ChainEnd } from '../core/logbook/seal/sealPlan';
import { isEmpty, type Plan } from '../core/plan/plan';
import type { Workspace } from '../core/workspace/workspace';
import type { OpenBook } from './book/interpret';

/**
 * A reading of the book on which jobs work one after the other: each adds what it wants written and leaves the
 * workspace as it will be then. Nothing is written before the plans are applied.
 */
export interface Session {
  readonly opened: OpenBook;
  readonly workspace: Workspace;
  readonly plans: readonly Plan[];
  /** What the next line of the logbook follows, once a plan of this session has written lines. */
  readonly chain?: ChainEnd;
  /** Whose name goes into lines and reports. */
  readonly by: string;
  readonly now: Moment;
}

export function startSession(opened: OpenBook, by: string, now: Moment): Session {
  return { opened, workspace: opened.workspace, plans: [], by, now };
}

/** Lines of the logbook get their seals here, whichever job writes them. */
export function withPlan(session: Session, plan: Plan, workspace: Workspace = session.workspace): Session {
  if (isEmpty(plan)) return { ...session, workspace };
  if (!writesLines(plan)) return { ...session, workspace, plans: [...session.plans, plan] };
  const { logGrid, date1904 } = session.opened;
  const sealed = sealPlan(plan, session.chain ?? chainEnd(logGrid, date1904));
  return { ...session, workspace, plans: [...session.plans, sealed.plan], chain: sealed.end };
}
