import type { Grid } from '../sheet/grid';
import { counted } from '../text/spanish';
import type { Matrix } from '../workspace/workspace';
import { endsAbove, formulasOf, rulesOf, type ColumnFormula, type ColumnRule, type SeenEdge } from './edge';
import type { NewRow } from './newRow';
import { isUsed, ownColumnsOf } from './ownColumns';

/** What new rows get besides their values: the formulas, lists and limits that their columns have. */
export interface GoingAlong {
  readonly formulas: readonly ColumnFormula[];
  readonly rules: readonly ColumnRule[];
}

/** Of the user's own columns only; where ours have formulas, their values go along. */
export function goingAlong(matrix: Matrix, edge: SeenEdge): GoingAlong {
  const columns = ownColumnsOf(matrix).map(({ column }) => column);
  return { formulas: formulasOf(edge, columns).plain, rules: rulesOf(edge).plain };
}

/** What becomes of the user's columns in new rows, and what does not reach them: a sentence each, in Spanish. */
export function goingAlongInWords(added: readonly NewRow[], matrix: Matrix, grid: Grid, edge: SeenEdge): string[] {
  if (added.length === 0) return [];
  const own = ownColumnsOf(matrix);
  const { plain, unclear } = formulasOf(
    edge,
    own.map(({ column }) => column),
  );
  const calculated = new Set(plain.map(({ column }) => column));
  const carried = new Set(added.flatMap(({ cells }) => [...cells.keys()]));
  const used = own.filter((column) => isUsed(column, matrix, grid) || unclear.includes(column.column));
  const asItWas = used.filter(({ column }) => carried.has(column) && !calculated.has(column));
  const blank = used.filter(({ column }) => !carried.has(column) && !calculated.has(column));
  const withFormula = own.filter(({ column }) => calculated.has(column));
  const { sheet, firstRow, lastRow } = matrix.layout;
  const names = (columns: typeof own) => columns.map(({ name }) => `«${name}»`).join(', ');
  const rules = rulesOf(edge).unclear.map((column) => matrix.layout.headers[column - matrix.layout.left] ?? '');
  const ends = endsAbove(edge, sheet, { top: firstRow, bottom: lastRow });
  return [
    ...(asItWas.length === 0 ? [] : [`Pasan como estaban a las filas nuevas: ${names(asItWas)}.`]),
    ...(withFormula.length === 0 ? [] : [`Pasan con su fórmula: ${names(withFormula)}.`]),
    ...(blank.length === 0 ? [] : [`Quedan en blanco, porque no se sabe si son de la acción: ${names(blank)}.`]),
    ...(rules.length === 0
      ? []
      : [
          `La validación de ${rules.map((header) => `«${header}»`).join(', ')} no es igual en toda la columna y no se copia: revísela.`,
        ]),
    ...(ends.length === 0
      ? []
      : [
          `${counted(ends.length, 'lugar del libro llega', 'lugares del libro llegan')} solo hasta las filas de antes (${ends.join(', ')}): si deben contar las filas nuevas, amplíelos hasta la fila ${lastRow + added.length}.`,
        ]),
  ];
}
