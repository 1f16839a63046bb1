import { bookPair, type BookPair } from './pairsOfBooks';
import { daffPairs } from './daff';
import { KINDS, type Kind } from './damage';
import { measure, type MappingOutcome, type Measured } from './measure';

/** Pairs of rows, over all books and by what was done to DNP's row. */
export interface Counts {
  /** Pairs that a careful person would find. */
  expected: number;
  found: number;
  decided: number;
  right: number;
  /** Expected pairs that were missed or given away, and are not shown to a person either. */
  silent: number;
}

export interface Tally {
  books: number;
  readonly ours: Counts;
  readonly daff: Counts;
  readonly byKind: ReadonlyMap<Kind, { readonly ours: Counts; readonly daff: Counts }>;
  readonly mapping: Record<MappingOutcome, number>;
}

const none = (): Counts => ({ expected: 0, found: 0, decided: 0, right: 0, silent: 0 });

export function emptyTally(): Tally {
  return {
    books: 0,
    ours: none(),
    daff: none(),
    byKind: new Map(KINDS.map((kind) => [kind, { ours: none(), daff: none() }])),
    mapping: { right: 0, asked: 0, wrong: 0 },
  };
}

/** Adds the books of one seed. */
export function add(tally: Tally, seed: number, withDaff = true): void {
  const pair = bookPair(seed);
  const measured = measure(pair);
  tally.books += 1;
  const { matrix, dnp } = measured.mapping;
  // A pair of books is right where both are.
  tally.mapping[
    matrix === 'wrong' || dnp === 'wrong' ? 'wrong' : matrix === 'asked' || dnp === 'asked' ? 'asked' : 'right'
  ] += 1;
  count(pair, measured.pairs, measured.shown, tally.ours, (kind) => tally.byKind.get(kind)?.ours);
  if (withDaff)
    count(
      pair,
      daffPairs(pair),
      () => false,
      tally.daff,
      (kind) => tally.byKind.get(kind)?.daff,
    );
}

function count(
  { truth, idOf, kindsOf }: BookPair,
  pairs: ReadonlyMap<number, number>,
  shown: Measured['shown'],
  all: Counts,
  of: (kind: Kind) => Counts | undefined,
): void {
  const at = (dnpRow: number): Counts[] => [all, ...(kindsOf.get(dnpRow) ?? []).flatMap((kind) => of(kind) ?? [])];
  for (const [matrixRow, dnpRow] of pairs) {
    const isRight = idOf.matrix.get(matrixRow) === idOf.dnp.get(dnpRow);
    for (const counts of at(dnpRow)) {
      counts.decided += 1;
      if (isRight) counts.right += 1;
    }
  }
  for (const [matrixRow, dnpRow] of truth) {
    const isFound = pairs.get(matrixRow) === dnpRow;
    for (const counts of at(dnpRow)) {
      counts.expected += 1;
      if (isFound) counts.found += 1;
      else if (!shown(matrixRow, dnpRow)) counts.silent += 1;
    }
  }
}
