import type { ActionKey } from '../keys/keys';
import type { SaidBy } from '../cells/fieldKinds';
import type { FieldId, KindOf } from './fields';

/** What the cells of a row say, field by field, as the kind of each is read. */
type Said = { readonly [F in FieldId]: SaidBy<KindOf<F>> };

/**
 * One row of the matrix or of DNP's export, cell by cell. Both sides are read into this same shape, so that
 * they are compared by meaning. Shares are fractions (0.8 = 80 %).
 */
export interface ActionRecord extends Said {
  readonly sheet: string;
  /** Row of the sheet, from 1. */
  readonly row: number;
  /** Only when document and code are both certain. */
  readonly key: ActionKey | undefined;
}
