/** What of `Conciliación` has to be read for its decisions: all columns before the long explanations. */
export const DECISION_COLUMNS_END = 11;
