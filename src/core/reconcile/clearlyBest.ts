import { otherOf, type Evidence } from './evidence';
import type { Row } from './row';

/** How much better than any rival a pair must be; a rounder text and one equal date together, or a third of the text. */
const MARGIN = 0.12;
/** A text this alike and long decides even where the codes are certain and say something else. */
const TEXT_ALONE = { possible: 0.5, twin: 0.7, unknown: 0.75, other: 0.9 } as const;
const LEAST_WORDS = 3;

/**
 * Pairs that are the best of both their rows by a clear margin over every rival. What is decided stops being a
 * rival, until nothing more is clear: one to one over the whole document, and the order of rows decides nothing.
 */
export function clearlyBest(all: readonly Evidence[]): readonly Evidence[] {
  const decided: Evidence[] = [];
  let left = all;
  for (;;) {
    const rivals = rivalsOf(left);
    const found = left.filter((pair) => isConvincing(pair) && [pair.matrix, pair.dnp].every((row) => isClear(pair, row, rivals)));
    if (found.length === 0) return decided;
    decided.push(...found);
    const taken = new Set(found.flatMap((pair) => [pair.matrix, pair.dnp]));
    left = left.filter((pair) => !taken.has(pair.matrix) && !taken.has(pair.dnp));
  }
}

/** Whether a pair would be believed if it had no rival. */
export function isConvincing({ fit, text, matrix, dnp }: Evidence): boolean {
  // Without texts the key alone speaks; any rival with the same key then stands in the way.
  if (text === undefined) return fit === 'possible';
  if (text < TEXT_ALONE[fit]) return false;
  return fit === 'possible' || Math.min(matrix.words.length, dnp.words.length) >= LEAST_WORDS;
}

function rivalsOf(pairs: readonly Evidence[]): ReadonlyMap<Row, readonly Evidence[]> {
  const rivals = new Map<Row, Evidence[]>();
  for (const pair of pairs) {
    for (const row of [pair.matrix, pair.dnp]) {
      const list = rivals.get(row);
      if (list) list.push(pair);
      else rivals.set(row, [pair]);
    }
  }
  return rivals;
}

function isClear(pair: Evidence, row: Row, rivals: ReadonlyMap<Row, readonly Evidence[]>): boolean {
  return (rivals.get(row) ?? []).every((rival) => otherOf(rival, row) === otherOf(pair, row) || pair.value >= rival.value + MARGIN);
}
