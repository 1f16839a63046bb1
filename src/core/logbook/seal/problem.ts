/** What somebody did to lines that are never changed. */
export interface Problem {
  /** Reordering alone loses nothing: whoever sorts the sheet does it. */
  readonly kind: 'changed' | 'removed' | 'inserted' | 'reordered';
  /** Rows of `Bitácora`; for lines that are gone, the first row that misses them. Empty where it cannot be told. */
  readonly rows: readonly number[];
  readonly what:
    /** A line with a seal. */
    | 'line'
    /** A line that stands there twice. */
    | 'copy'
    /** A line without a seal. */
    | 'unsealed'
    /** A line that follows what another one follows, and is of another moment. */
    | 'aside'
    /** The last lines: the header names a seal that is not there. */
    | 'last'
    /** The header that names the last seal. */
    | 'mark';
  /** Lines without a seal: how many there were, how many there are. */
  readonly count?: { readonly before: number; readonly now: number };
}
