/** Chance that comes again with the same seed, on every machine (mulberry32). */
export interface Random {
  /** 0 ≤ n < 1. */
  readonly next: () => number;
  /** A whole number, 0 ≤ n < `end`. */
  readonly below: (end: number) => number;
  /** True in so many of all cases; `share` from 0 to 1. */
  readonly chance: (share: number) => boolean;
  /** One of them; throws RangeError where there is none. */
  readonly pick: <T>(items: readonly T[]) => T;
  readonly shuffle: <T>(items: readonly T[]) => T[];
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  const chance = (share: number): boolean => next() < share;
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  const shuffle = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, order: next() }))
      .sort((a, b) => a.order - b.order)
      .map(({ item }) => item);
  return { next, below, chance, pick, shuffle };
}
