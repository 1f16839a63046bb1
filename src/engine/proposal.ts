import type { Moment } from '../core/calendar/bogota';
import { clockNote } from '../core/logbook/clockNote';
import { joinPlans, type Plan } from '../core/plan/plan';
import { SHEETS, type OwnSheet } from '../core/sheet/ownSheets';
import type { OpenBook } from '../jobs/interpret';
import { startSession, type Session } from '../jobs/session';
import { planInWords } from '../jobs/words';

/** Who asks for something to be written, and when. */
export interface Who {
  readonly by: string;
  readonly now: Moment;
}

/** What a command would write, before it is written: the pane shows the words and hands the plan to Excel. */
export interface Proposal {
  readonly title: string;
  /** What came out, a sentence each, in Spanish. */
  readonly results: readonly string[];
  /** What will be written, sheet by sheet; empty where there is nothing to write. */
  readonly changes: readonly string[];
  readonly plan: Plan;
  /** The sheet of ours that shows the result. */
  readonly show?: OwnSheet;
  /** It takes the last command back, and is none that can be taken back. */
  readonly undoes?: true;
}

export function sessionFor(opened: OpenBook, { by, now }: Who): Session {
  return startSession(opened, by, now);
}

/** The plans of a session as one command. */
export function proposalOf(title: string, session: Session, results: readonly string[], show?: OwnSheet): Proposal {
  const plan = joinPlans(title, session.plans);
  const clock = plan.steps.some(({ sheet }) => sheet === SHEETS.logbook)
    ? clockNote(session.opened.workspace.logbook, session.now)
    : undefined;
  return {
    title,
    results: clock === undefined ? results : [...results, clock],
    changes: planInWords(plan),
    plan,
    ...(show === undefined ? {} : { show }),
  };
}
