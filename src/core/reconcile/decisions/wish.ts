import type { Moment } from '../../calendar/bogota';
import type { Grid } from '../../sheet/grid';
import type { Workspace } from '../../workspace/workspace';
import type { ComparedBooks } from '../reconciliationSheet';
import type { Reconciliation } from '../../workspace/reconciliation';
import type { Choice, DecidedField } from './decision';
import type { KeptDecisions } from './keep';

/** What somebody wants done about a difference. */
export interface Wish extends DecidedField {
  readonly choice: Choice;
  readonly note: string;
}

/** A wish that could not be followed, and why (in Spanish). */
export interface NotDone {
  readonly wish: Wish;
  readonly why: string;
}

export interface DecisionsInput {
  readonly workspace: Workspace;
  readonly reconciliation: Reconciliation;
  /** The matrix as it was read. */
  readonly grid: Grid;
  /** Last used row of `Bitácora`, 0 where there is none. */
  readonly logLastRow: number;
  readonly books: ComparedBooks;
  /** What was decided before. */
  readonly earlier: KeptDecisions;
  readonly by: string;
  readonly now: Moment;
}
