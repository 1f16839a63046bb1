import { spanishDay } from '../../calendar/day';
import type { HandPair } from '../decisions/handPair';
import type { Row } from './comparedRow';

export interface PairedByHand {
  readonly pairs: readonly { readonly matrix: Row; readonly dnp: Row; readonly reason: string }[];
  readonly taken: ReadonlySet<Row>;
}

/** The rows that somebody has paired; pairs of rows that are not compared are left out. */
export function pairedByHand(rows: readonly Row[], byHand: readonly HandPair[]): PairedByHand {
  const at = new Map(rows.map((row) => [`${row.side} ${row.record.row}`, row]));
  const pairs = byHand.flatMap((pair) => {
    const [matrix, dnp] = [at.get(`matrix ${pair.matrix.row}`), at.get(`dnp ${pair.dnp.row}`)];
    return matrix && dnp ? [{ matrix, dnp, reason: reasonOf(pair) }] : [];
  });
  return { pairs, taken: new Set(pairs.flatMap(({ matrix, dnp }) => [matrix, dnp])) };
}

function reasonOf({ by, day, note }: HandPair): string {
  return `Emparejada a mano${by === '' ? '' : ` por ${by}`} el ${spanishDay(day)}${note === '' ? '' : `: ${note}`}.`;
}
