import { clockNote } from '../core/logbook/clockNote';
import { joinPlans, type Plan } from '../core/plan/plan';
import { SHEETS, type OwnSheet } from '../core/sheet/ownSheets';
import { verbNamed, type VerbId } from './catalogue';
import { readInput } from './input/readInput';
import type { Session } from './session';
import type { Aids, Outcome, Verb } from './verb';
import { planInWords } from './words';

/** What a verb would write, before it is written: faces show the words and hand the plan to Excel. */
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

/** A verb thought through: its proposal, and what came out for those who show more than words. */
export interface Thought {
  readonly outcome: Outcome;
  readonly proposal: Proposal;
}

/** Reads the input and thinks; nothing is written. Throws a `Refusal`. */
export async function think(id: VerbId, session: Session, input: unknown = {}, aids: Aids = {}): Promise<Thought> {
  const verb = await verbNamed(id);
  const outcome = verb.plan(session, readInput(verb.input, input), await withFilesRead(aids));
  return { outcome, proposal: proposalOf(verb, outcome) };
}

/** Who brings a workbook leaves it to us to read it, which loads what reads workbooks. */
async function withFilesRead({ reportFile, annexFile, ...aids }: Aids): Promise<Aids> {
  if (!reportFile && !annexFile) return aids;
  const { readAnnexFile, readReportFile } = await import('./book/chosenFile');
  return {
    ...aids,
    ...(reportFile && { report: await readReportFile(reportFile) }),
    ...(annexFile && { annex: await readAnnexFile(annexFile) }),
  };
}

/** The plans of a session as one command. */
function proposalOf({ title: usual, undoes }: Verb, { session, words, title = usual, show }: Outcome): Proposal {
  const plan = joinPlans(title, session.plans);
  const clock = plan.steps.some(({ sheet }) => sheet === SHEETS.logbook)
    ? clockNote(session.opened.workspace.logbook, session.now)
    : undefined;
  return {
    title,
    results: clock === undefined ? words : [...words, clock],
    changes: planInWords(plan),
    plan,
    ...(show === undefined ? {} : { show }),
    ...(undoes && { undoes }),
  };
}
