import { number, optional, strictObject, string, union } from 'valibot';
import type { Comparison } from '../../core/reconcile/comparison';
import { amended } from '../../core/reconcile/decisions/amend';
import { pairInWords, pairOf, type PairWish } from '../../core/reconcile/decisions/chosen';
import { namedRow, type HandPair } from '../../core/reconcile/decisions/handPair';
import { listed } from '../../core/reconcile/items';
import { SHEETS } from '../../core/sheet/ownSheets';
import { NotUnderstood } from '../book/notUnderstood';
import { compareWithDnp, withComparisonSheets } from '../compareWithDnp';
import { oneOf, rowNumber } from '../input/parts';
import { InputRefused } from '../input/readInput';
import type { Session } from '../session';
import { verb } from '../verb';

/** *Emparejar a mano*: one row of the matrix and one of DNP are taken for the same action from now on (REP-2). */
export const pair = verb({
  title: 'Emparejar a mano',
  input: oneOf(
    ['of', 'matrixRow'],
    strictObject({
      /** Id of a row of the comparison, and of a candidate (or a row of the other side). */
      of: optional(string()),
      candidate: optional(union([string(), number()])),
      /** Or both by their rows in the sheets. */
      matrixRow: optional(rowNumber),
      dnpRow: optional(rowNumber),
      note: optional(string(), ''),
    }),
  ),
  plan(session, { of, candidate, matrixRow, dnpRow, note }) {
    const before = compareWithDnp(session);
    const wish = wishOf(before, of, candidate, note) ?? rowsOf(matrixRow, dnpRow, note);
    if (!wish) throw new InputRefused('una pareja se da con «of» y «candidate», o con «matrixRow» y «dnpRow».');
    const { session: written, comparison } = pairByHand(session, before, wish);
    const row = comparison.reconciliation.rows.find(
      (one) => one.matrixRow === wish.matrixRow && one.dnpRow === wish.dnpRow,
    );
    return {
      session: written,
      words: row ? [pairInWords(row, comparison.compared)] : [],
      data: { matrixRow: wish.matrixRow, dnpRow: wish.dnpRow, class: row?.class ?? null },
      show: SHEETS.reconciliation,
    };
  },
});

/** The comparison again with the pair. Throws `NotUnderstood` where one of its rows is not compared. */
export function pairByHand(
  session: Session,
  before: Comparison,
  { matrixRow, dnpRow, note }: PairWish,
): { session: Session; comparison: Comparison } {
  const matrix = before.compared.matrix.find(({ row }) => row === matrixRow);
  const dnp = before.compared.dnp.find(({ row }) => row === dnpRow);
  if (!matrix) throw new NotUnderstood(`La fila ${matrixRow} de la matriz no está entre las que se comparan.`);
  if (!dnp) throw new NotUnderstood(`La fila ${dnpRow} del reporte de DNP no está entre las que se comparan.`);
  const made: HandPair = {
    cut: before.books.cut,
    matrix: namedRow(matrix),
    dnp: namedRow(dnp),
    note: note.trim(),
    by: session.by,
    day: session.workspace.today,
  };
  const comparison = compareWithDnp(
    session,
    undefined,
    amended(before.decisions, before.reconciliation, before.books.cut, { pairs: [made] }),
  );
  return { comparison, session: withComparisonSheets(session, comparison, { title: pair.title }) };
}

/** Rows that were shown; they may have gone since. */
function wishOf(
  comparison: Comparison,
  of: string | undefined,
  candidate: string | number | undefined,
  note: string,
): PairWish | undefined {
  if (of === undefined || candidate === undefined) return undefined;
  const wish = pairOf({ of, candidate, note }, listed(comparison));
  if (wish) return wish;
  throw new NotUnderstood(
    'Una de las dos filas ya no está o dice otra cosa: mire de nuevo la lista. No se escribió nada.',
  );
}

function rowsOf(matrixRow: number | undefined, dnpRow: number | undefined, note: string): PairWish | undefined {
  return matrixRow === undefined || dnpRow === undefined ? undefined : { matrixRow, dnpRow, note };
}
