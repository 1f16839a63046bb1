import type { ActionKey } from '../keys/keys';
import type { SaidBy } from '../cells/fieldKinds';
import type { FieldId, KindOf } from './fields';

/** What the cells of a row say, field by field, as the kind of each is read. */
type Said = { readonly [F in FieldId]: SaidBy<KindOf<F>> };

/**
 * One row of the matrix or of DNP's export, cell by cell, or an action that stands in several rows, taken together. Both
 * sides are read into this same shape, so that they are compared by meaning. Shares are fractions (0.8 = 80 %).
 */
export interface ActionRecord extends Said {
  readonly sheet: string;
  /** Row of the sheet, from 1; of several the first. */
  readonly row: number;
  /** Only when document and code are both certain. */
  readonly key: ActionKey | undefined;
  /** Which of several of the action the row is about, as `hito 2`; '' where neither code nor text names one. */
  readonly milestone: string;
  /** The rows of an action that stands in several; missing in a row. */
  readonly parts?: readonly ActionRecord[];
}
