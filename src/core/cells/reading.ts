/**
 * The meaning of one cell. Reading never throws: what cannot be understood keeps its text and says
 * in Spanish what is wrong, so that nothing unread is taken for a value by mistake.
 */
export type Reading<T> =
  | { readonly kind: 'blank' }
  /** `doubt`: the value is certain but badly written (`80%` as text); says how to fix it. */
  | { readonly kind: 'value'; readonly value: T; readonly doubt?: string }
  /** `candidates`: the meanings that are possible (`2.3` typed as a number: 2.3 or 2.30). */
  | { readonly kind: 'unreadable'; readonly raw: string; readonly problem: string; readonly candidates?: readonly T[] };

export const BLANK = { kind: 'blank' } as const;

export function value<T>(of: T, doubt?: string): Reading<T> {
  return doubt === undefined ? { kind: 'value', value: of } : { kind: 'value', value: of, doubt };
}

export function unreadable<T>(raw: string, problem: string, candidates?: readonly T[]): Reading<T> {
  return candidates === undefined || candidates.length === 0
    ? { kind: 'unreadable', raw, problem }
    : { kind: 'unreadable', raw, problem, candidates };
}

/** The value where there is one; blank and unreadable are both `undefined`. */
export function valueOf<T>(reading: Reading<T>): T | undefined {
  return reading.kind === 'value' ? reading.value : undefined;
}
