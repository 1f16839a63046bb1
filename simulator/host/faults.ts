import type { Workbook } from '../workbook/workbook';

/** What is to go wrong, or to happen, at which batch. Batches count from 1, as `stats.syncs` does. */
export interface FaultPlan {
  /** What co-authors do to the book between our batches: called before batch `batch` is done. */
  readonly beforeBatch?: (batch: number, workbook: Workbook) => void;
  readonly faults?: readonly Fault[];
  /** The first so many batches meet a cell that is being edited (excel-facts, Reading). */
  readonly cellEditTries?: number;
}

export type Fault =
  /** The whole batch fails before its first action, or after its last. */
  | { readonly batch: number; readonly code: string; readonly when?: 'before' | 'after' }
  /** One action fails (they count from 0): it is not done, or done all the same. Earlier ones are done. */
  | { readonly batch: number; readonly action: number; readonly code: string; readonly when?: 'before' | 'after' }
  /** The line breaks: the client never learns whether the batch was done (`after`) or not (`before`). */
  | { readonly batch: number; readonly dropped: 'before' | 'after' }
  /** No answer ever comes (#4805, #6150, #6678); the batch was done or not. */
  | { readonly batch: number; readonly silent: 'before' | 'after' }
  /** No answer ever comes, and the batch was done up to this action, or with it: the pane was closed, Excel went down. */
  | { readonly batch: number; readonly action: number; readonly silent: 'before' | 'after' };

export const isActionFault = (fault: Fault): fault is Extract<Fault, { action: number }> => 'action' in fault;
