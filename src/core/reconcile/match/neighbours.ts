import type { ActionKey } from '../../keys/keys';
import { otherOf, weigh, type Evidence } from './evidence';
import { compareKeys, keyText } from '../../matrix/keyText';
import { otherSide, type Row, type SideName } from './comparedRow';
import type { Texts } from './similarTexts';

/** When more rows than these may have one key, the key tells nothing and only the texts are looked at. */
const CROWD = 50;

export type Neighbours = (row: Row) => readonly Evidence[];

/** All rows of the other side that a row may be, by key or by text, best first; each pair is weighed once. */
export function neighboursOf(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly ActionKey[],
  texts: Texts,
): Neighbours {
  const holders = { matrix: new Map<ActionKey, Row[]>(), dnp: new Map<ActionKey, Row[]>() } satisfies Record<
    SideName,
    unknown
  >;
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const list = holders[row.side].get(key);
      if (list) list.push(row);
      else holders[row.side].set(key, [row]);
    }
  }
  const weighed = new Map<Row, Map<Row, Evidence>>();
  const weighOnce = (row: Row, other: Row): Evidence => {
    const [matrix, dnp] = row.side === 'matrix' ? [row, other] : [other, row];
    const ofRow = weighed.get(matrix) ?? new Map<Row, Evidence>();
    weighed.set(matrix, ofRow);
    const evidence = ofRow.get(dnp) ?? weigh(matrix, dnp, keysOf, texts);
    ofRow.set(dnp, evidence);
    return evidence;
  };
  const found = new Map<Row, readonly Evidence[]>();
  return (row) => {
    const before = found.get(row);
    if (before) return before;
    const byKey = keysOf(row).flatMap((key) => {
      const list = holders[otherSide(row.side)].get(key) ?? [];
      return list.length > CROWD ? [] : list;
    });
    const others = new Set([...byKey, ...texts.near(row)]);
    const evidence = [...others].map((other) => weighOnce(row, other));
    evidence.sort(
      (a, b) =>
        b.value - a.value ||
        compareKeys(keyText(otherOf(a, row).record), keyText(otherOf(b, row).record)) ||
        otherOf(a, row).record.row - otherOf(b, row).record.row,
    );
    found.set(row, evidence);
    return evidence;
  };
}
