import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import type { SeenEdge } from '../core/newRows/edge';
import type { ChosenFile } from '../core/sources/chosenFile';
import type { SeenSheets } from '../core/nextCut/seenSheets';
import type { Report } from '../core/report/followUpReport';
import type { Finding } from '../core/rules/rule';
import type { OwnSheet } from '../core/sheet/ownSheets';
import type { Stamp } from '../core/stamp/stampDay';
import type { DoneCommand } from '../core/undo/doneCommand';
import type { Reconciliation } from '../core/workspace/reconciliation';
import type { ForeignSheet } from './book/foreign';
import type { ForeignReport } from './compareWithDnp';
import type { Session } from './session';

/** What a verb may need besides the book and its input; who runs it brings what it has. */
export interface Aids {
  /** DNP's report from outside the book: a file, or a paste. */
  readonly report?: ForeignReport;
  /** The same as a text file that somebody chose. */
  readonly textFile?: ChosenFile;
  /** The same as a workbook. */
  readonly reportFile?: ChosenFile;
  /** A PAS annex out of a file. */
  readonly annex?: ForeignSheet;
  /** The same as the workbook that somebody chose. */
  readonly annexFile?: ChosenFile;
  /** The sheets of ours that only the end of a cut asks for. */
  readonly ownSheets?: SeenSheets;
  /** What hangs on the last row of the matrix, for those that add rows. */
  readonly edge?: SeenEdge;
  /** The command that is taken back. */
  readonly done?: DoneCommand;
}

/** What the jobs of a working day give, for those who show more than words. */
export interface Results {
  readonly findings?: readonly Finding[];
  readonly stamp?: Stamp;
  readonly reconciliation?: Reconciliation;
  readonly report?: Report;
}

/** What a verb came to. Nothing is written before the session's plans are applied. */
export interface Outcome {
  readonly session: Session;
  /** What came out, a sentence each, in Spanish; the same for pane, ribbon and terminal. */
  readonly words: readonly string[];
  /** The same for `--json`. */
  readonly data?: object;
  readonly results?: Results;
  /** Where it says more than the verb's own. */
  readonly title?: string;
  /** The sheet of ours that shows the result. */
  readonly show?: OwnSheet;
}

/** Something that the user can do to the book: one file of `verbs/`, listed in `catalogue.ts`. */
export interface Verb<S extends GenericSchema = GenericSchema> {
  /** In Spanish, for previews and progress. */
  readonly title: string;
  /** Reads what a form or `--with` gives; its messages are made in `input.ts`. */
  readonly input: S;
  /** Without these it does not even begin. */
  readonly needs?: readonly (keyof Aids)[];
  /** It takes the last command back, and is none that can be taken back. */
  readonly undoes?: true;
  /** Only thinks. Throws a `Refusal`. */
  plan(session: Session, input: InferOutput<S>, aids: Aids): Outcome;
}

/** A definition as it is, with the type of its input known inside of `plan`. */
export function verb<S extends GenericSchema>(definition: Verb<S>): Verb<S> {
  return definition;
}

/** What a caller hands over. */
export type InputOf<V> = V extends Verb<infer S> ? InferInput<S> : never;

/** Something that the user can ask: it reads, plans nothing, and needs nobody's name. */
export interface Question<S extends GenericSchema = GenericSchema> {
  readonly title: string;
  readonly input: S;
  answer(session: Session, input: InferOutput<S>): Pick<Outcome, 'words' | 'data'>;
}

export function question<S extends GenericSchema>(definition: Question<S>): Question<S> {
  return definition;
}
