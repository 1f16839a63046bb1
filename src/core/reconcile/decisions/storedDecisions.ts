import type { StoredDecision } from './decision';
import type { HandPair } from './handPair';

/** All decisions of a book. */
export interface StoredDecisions {
  readonly fields: readonly StoredDecision[];
  readonly pairs: readonly HandPair[];
}

export const NOTHING_STORED: StoredDecisions = { fields: [], pairs: [] };

/** What of `Conciliación` has to be read for its decisions: all columns before the long explanations. */
export const DECISION_COLUMNS_END = 11;
