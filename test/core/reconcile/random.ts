/** A seeded source of chance: the same seed makes the same books on every machine. */
export interface Random {
  readonly next: () => number;
  readonly between: (least: number, most: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly shuffled: <T>(items: readonly T[]) => T[];
  /** The same text as someone else would have typed it. */
  readonly respell: (text: string) => string;
}

export function randomFrom(seed: number): Random {
  let state = seed * 2654435761;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const chance = (share: number): boolean => next() < share;
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const shuffled = <T>(items: readonly T[]): T[] => {
    const copy = [...items];
    for (let last = copy.length - 1; last > 0; last -= 1) {
      const other = Math.floor(next() * (last + 1));
      [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
    }
    return copy;
  };

  const typo = (text: string): string => {
    const at = between(1, Math.max(1, text.length - 2));
    switch (between(0, 2)) {
      case 0:
        return text.slice(0, at) + text.slice(at + 1);
      case 1:
        return text.slice(0, at) + pick([...'aeiourns']) + text.slice(at);
      default:
        return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
    }
  };
  const spellings: readonly ((text: string) => string)[] = [
    (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
    (text) => text.toUpperCase(),
    (text) => `  ${text.replaceAll(' ', '\u00a0 ')}_x000D_\n.`,
    (text) => `${text.slice(0, Math.floor(text.length * 0.6))}…`,
    (text) => typo(typo(text)),
    (text) => typo(typo(typo(text))),
    (text) =>
      text
        .split(' ')
        .filter((_, index) => index !== 2)
        .join(' '),
    (text) => `${text}, de acuerdo con lo previsto`,
  ];
  const respell = (text: string): string => {
    const once = pick(spellings)(text);
    return chance(0.4) ? pick(spellings)(once) : once;
  };
  return { next, between, chance, pick, shuffled, respell };
}
