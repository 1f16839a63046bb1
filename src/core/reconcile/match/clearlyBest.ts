import { isCorroborated, otherOf, SAME_INDICATOR, type Evidence } from './evidence';
import type { Row } from './comparedRow';

/** How much better than any rival a pair must be: a fifth of the text, or two of entity, start and end; one date alone decides nothing. */
const MARGIN = 0.12;
/** How alike the texts must be; the less the keys say for a pair, the more. */
const LEAST_TEXT = { possible: 0.5, twin: 0.7, unknown: 0.75, other: 0.9 } as const;
/** The same where entity and dates are the same too. */
const LEAST_CORROBORATED_TEXT = { possible: 0.3, twin: 0.6, unknown: 0.6, other: 0.9 } as const;
/** Fewer words than these cannot stand for a key. */
const LEAST_WORDS = { possible: 0, twin: 3, unknown: 3, other: 5 } as const;
/** Entity and dates must not speak against it either; two actions often differ in little else. */
const LEAST_SCORE = { possible: 0.4, twin: 0.55, unknown: 0.55, other: 0.75 } as const;

/**
 * Pairs that are the best of both their rows by a clear margin over every rival. What is decided stops being a
 * rival, until nothing more is clear: one to one over the whole document, and the order of rows decides nothing.
 */
export function clearlyBest(all: readonly Evidence[]): readonly Evidence[] {
  const decided: Evidence[] = [];
  let left = all;
  for (;;) {
    const rivals = rivalsOf(left);
    const found = left.filter(
      (pair) => isConvincing(pair) && [pair.matrix, pair.dnp].every((row) => isClear(pair, row, rivals)),
    );
    if (found.length === 0) return decided;
    decided.push(...found);
    const taken = new Set(found.flatMap((pair) => [pair.matrix, pair.dnp]));
    left = left.filter((pair) => !taken.has(pair.matrix) && !taken.has(pair.dnp));
  }
}

/** Whether a pair would be believed if it had no rival. */
function isConvincing(evidence: Evidence): boolean {
  const { fit, text, score, matrix, dnp } = evidence;
  if (score < LEAST_SCORE[fit]) return false;
  // Only the key has brought them together; any rival with the same key then stands in the way.
  if (text === undefined) return true;
  const least = isCorroborated(evidence) ? LEAST_CORROBORATED_TEXT : LEAST_TEXT;
  return text >= least[fit] && Math.min(matrix.text.words.length, dnp.text.words.length) >= LEAST_WORDS[fit];
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
  return (rivals.get(row) ?? []).every(
    (rival) =>
      otherOf(rival, row) === otherOf(pair, row) ||
      pair.value >= rival.value + MARGIN ||
      isToldByIndicator(pair, rival),
  );
}

/** Indicators of one action differ in nothing else: the very same indicator decides against another one. */
function isToldByIndicator(pair: Evidence, rival: Evidence): boolean {
  return (
    pair.indicator === 1 &&
    (rival.indicator ?? 1) < SAME_INDICATOR &&
    pair.fit === rival.fit &&
    pair.value > rival.value
  );
}
