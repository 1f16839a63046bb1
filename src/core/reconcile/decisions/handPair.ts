import type { Day } from '../../calendar/day';
import type { CutLabel } from '../../keys/keys';
import { fold } from '../../text/fold';
import type { ActionRecord } from '../../matrix/actionRecord';
import { keyText } from '../../matrix/keyText';
import { isOfAnotherCut } from './decision';

/** A row by what its cells say: rows move from one export to the next. */
export interface NamedRow {
  readonly row: number;
  /** As `keyText` shows it; '' where nothing is known. */
  readonly key: string;
  /** Text of the action and, where it has one, its indicator. */
  readonly text: string;
}

/** REP-2: two rows that somebody says are the same action, whatever their keys say. */
export interface HandPair {
  /** The cut that it was decided in; undefined where the book names none. */
  readonly cut: CutLabel | undefined;
  readonly matrix: NamedRow;
  readonly dnp: NamedRow;
  readonly note: string;
  readonly by: string;
  readonly day: Day;
}

export const PAIRED_WORDS = 'Se emparejó a mano';

/** What became of the pairs in a new export. */
export interface PlacedPairs {
  /** With the rows where they stand now; no row is in two of them. */
  readonly standing: readonly HandPair[];
  /** Why each is not applied, in Spanish. */
  readonly unfit: readonly { readonly pair: HandPair; readonly why: string }[];
}

export function namedRow(record: ActionRecord): NamedRow {
  return {
    row: record.row,
    key: keyText(record) ?? '',
    text: [record.text, record.indicator].filter((part) => part !== '').join(' · '),
  };
}

/** Finds the rows of earlier pairs again, both sides of the cut compared. A row that cannot be told from another is not guessed. */
export function placePairs(
  pairs: readonly HandPair[],
  cut: CutLabel | undefined,
  matrix: readonly ActionRecord[],
  dnp: readonly ActionRecord[],
): PlacedPairs {
  const [ours, theirs] = [finder(matrix), finder(dnp)];
  const standing: HandPair[] = [];
  const unfit: { pair: HandPair; why: string }[] = [];
  for (const pair of pairs) {
    const [first, second] = [ours(pair.matrix), theirs(pair.dnp)];
    const taken = standing.some((other) => other.matrix.row === first || other.dnp.row === second);
    const why = isOfAnotherCut(pair, cut)
      ? `Es del corte ${pair.cut}.`
      : first === undefined
        ? notThere('la matriz')
        : second === undefined
          ? notThere('DNP')
          : taken
            ? 'Una de sus filas ya está en otra pareja hecha a mano.'
            : undefined;
    if (first === undefined || second === undefined || why !== undefined) unfit.push({ pair, why: why ?? '' });
    else standing.push({ ...pair, matrix: { ...pair.matrix, row: first }, dnp: { ...pair.dnp, row: second } });
  }
  return { standing, unfit };
}

/** The one row that says the same; of several the one in the same place. */
function finder(records: readonly ActionRecord[]): (wanted: NamedRow) => number | undefined {
  const rows = new Map<string, number[]>();
  for (const record of records) {
    const name = nameOf(namedRow(record));
    rows.set(name, [...(rows.get(name) ?? []), record.row]);
  }
  return (wanted) => {
    const found = rows.get(nameOf(wanted)) ?? [];
    return found.length === 1 ? found[0] : found.find((row) => row === wanted.row);
  };
}

function nameOf({ key, text }: NamedRow): string {
  return `${key} ${fold(text)}`;
}

function notThere(side: string): string {
  return `La fila de ${side} ya no está, o dice otra cosa: empareje de nuevo o retire la pareja.`;
}
