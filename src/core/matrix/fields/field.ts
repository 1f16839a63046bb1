import type { Cell } from '../../sheet/cell';
import type { Vocabulary } from '../../cells/fieldKind';
import type { FieldKind } from '../../cells/fieldKinds';

/** A field of an action that a column may hold: all that the rest of the house has to know of it. */
export interface Field<Kind extends FieldKind = FieldKind> {
  /** Header on screen, and the one written when the column is ours and missing. */
  readonly label: string;
  /** What its cells mean: how they are read and written, and so what a record says. */
  readonly kind: Kind;
  /** Other headers seen or expected. Compared folded: no accents, case, punctuation. */
  readonly synonyms: readonly string[];
  /** Without it nobody knows of which action a row speaks. */
  readonly required?: true;
  /** The follow-up needs it: where a matrix lacks the column, it is added at the right. Width in characters. */
  readonly own?: { readonly width: number };
  /** Verbs write into it without asking which cell: a column is taken for it only where name and values leave no doubt. */
  readonly certain?: true;
  /** It is another one in each cut: of several columns with a cut in their headers the current one's is meant. */
  readonly ofCut?: true;
  /** It describes the action whatever the cut: the row of the next cut begins with it, as it is written. */
  readonly carried?: true;
  /** `taken`: a PAS says it and the matrix keeps it (DOC-5). `never`: a column of a PAS that seems to be it is something else. */
  readonly inPlan?: 'taken' | 'never';
  /** Merged down over what it is about: an entity over its actions, a code over the rows of its indicators. */
  readonly mergedDown?: 'actions' | 'rows';
  /** It stands in rows that head a section too, and says nothing there of any one action. */
  readonly inSections?: true;
  /** How much a cell looks like the field, 0–1, where its kind alone says too little. */
  readonly looks?: (cell: Cell, vocabulary: Vocabulary) => number;
}
