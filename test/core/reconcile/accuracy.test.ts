import { reconcile } from '../../../src/core/reconcile/compareTables';
import { damagedBooks } from './damage';

const SEEDS = Array.from({ length: Number(process.env.RECONCILE_SEEDS ?? 20) }, (_, index) => index + 1);

interface Tally {
  decided: number;
  right: number;
  expected: number;
  found: number;
  /** True pairs that were missed although neither row was called ambiguous or shown with candidates. */
  silent: number;
  readonly blame: Map<string, number>;
}

function tally(seed: number, into: Tally): void {
  const books = damagedBooks(seed);
  const { rows } = reconcile(books.matrix, books.dnp, { roundingTolerance: 0.0005 });
  const pairs = new Map<number, number>();
  for (const { matrixRow, dnpRow } of rows) {
    if (matrixRow === null || dnpRow === null) continue;
    pairs.set(matrixRow, dnpRow);
    into.decided += 1;
    const right = books.actionOf.matrix.get(matrixRow) === books.actionOf.dnp.get(dnpRow);
    if (right) into.right += 1;
    else blame(into, `wrong: ${books.damages.get(dnpRow)?.join(' ') ?? ''}`, seed, matrixRow, dnpRow);
  }
  const byMatrixRow = new Map(rows.map((row) => [row.matrixRow, row]));
  for (const [matrixRow, dnpRow] of books.truth) {
    into.expected += 1;
    if (pairs.get(matrixRow) === dnpRow) {
      into.found += 1;
      continue;
    }
    const row = byMatrixRow.get(matrixRow);
    if (row?.class === 'onlyMatrix' && row.candidates.every((candidate) => candidate.row !== dnpRow)) into.silent += 1;
    blame(into, `missed (${row?.class ?? ''}): ${books.damages.get(dnpRow)?.join(' ') ?? ''}`, seed, matrixRow, dnpRow);
  }
}

function blame(into: Tally, what: string, ...where: number[]): void {
  into.blame.set(what, (into.blame.get(what) ?? 0) + 1);
  if (process.env.RECONCILE_TRACE) console.log(what, ...where);
}

test(`damaged exports, seeds 1–${SEEDS.length}: at least 99.9 % of the decided pairs right, 98 % of the true pairs found`, () => {
  const total: Tally = { decided: 0, right: 0, expected: 0, found: 0, silent: 0, blame: new Map() };
  for (const seed of SEEDS) tally(seed, total);
  const figures = {
    precision: total.right / total.decided,
    recall: total.found / total.expected,
    silent: total.silent / total.expected,
  };
  if (process.env.RECONCILE_SEEDS) console.log(figures, total.decided, total.expected, total.blame);
  expect(figures.precision).toBeGreaterThanOrEqual(0.999);
  expect(figures.recall).toBeGreaterThanOrEqual(0.98);
  expect(figures.silent).toBeLessThanOrEqual(0.001);
});
