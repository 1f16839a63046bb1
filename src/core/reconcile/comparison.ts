import type { ActionRecord } from '../matrix/actionRecord';
import type { Reconciliation } from '../workspace/reconciliation';
import type { KeptDecisions } from './decisions/keep';
import type { ComparedBooks } from './reconciliationSheet';

/** The matrix compared with DNP's report (REP-2), with what its decisions need. */
export interface Comparison {
  readonly reconciliation: Reconciliation;
  /** What it was compared with, as the report cites it (REP-5). */
  readonly source: string;
  readonly books: ComparedBooks;
  /** The rows of the cut on either side. */
  readonly compared: { readonly matrix: readonly ActionRecord[]; readonly dnp: readonly ActionRecord[] };
  /** What was decided in earlier comparisons, as far as it still holds. */
  readonly decisions: KeptDecisions;
}
