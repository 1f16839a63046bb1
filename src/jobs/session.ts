import type { Moment } from '../core/calendar/bogota';
import { isEmpty, type Plan } from '../core/plan/plan';
import type { Workspace } from '../core/workspace';
import type { OpenBook } from './open';

/**
 * A reading of the book on which jobs work one after the other: each adds what it wants written and leaves the
 * workspace as it will be then. Nothing is written before the plans are applied.
 */
export interface Session {
  readonly opened: OpenBook;
  readonly workspace: Workspace;
  readonly plans: readonly Plan[];
  /** Whose name goes into lines and reports. */
  readonly by: string;
  readonly now: Moment;
}

export function startSession(opened: OpenBook, by: string, now: Moment): Session {
  return { opened, workspace: opened.workspace, plans: [], by, now };
}

export function withPlan(session: Session, plan: Plan, workspace: Workspace = session.workspace): Session {
  return { ...session, workspace, plans: isEmpty(plan) ? session.plans : [...session.plans, plan] };
}
