import { isNotCalculated } from '../cells/cellContent';
import { addressOf } from '../sheet/cell';
import { valueAt, type Grid } from '../sheet/grid';
import { counted } from '../text/spanish';
import type { TableLayout } from './tableLayout';

/** So many runs of cells are named. */
const MOST = 8;

/**
 * Formulas of the table whose file has no result of them, with their cells and what to do, in Spanish: another program
 * wrote the book, and what depends on them is not known. `where` begins the sentence.
 */
export function notCalculated(grid: Grid, layout: TableLayout, where = `En la hoja «${layout.sheet}»`): string[] {
  const runs = runsOf(grid, layout);
  const count = runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  if (count === 0) return [];
  const named = runs.slice(0, MOST).map(({ column, first, last }) => {
    const from = addressOf({ row: first, column });
    return first === last ? from : `${from}:${addressOf({ row: last, column })}`;
  });
  const rest = runs.length - MOST;
  const cells = new Intl.ListFormat('es').format([...named, ...(rest > 0 ? [`${rest} grupos más`] : [])]);
  return [
    `${where}, ${counted(count, 'fórmula no tiene', 'fórmulas no tienen')} resultado guardado (${cells}): lo que depende de ${count === 1 ? 'ella' : 'ellas'} no se conoce. Abra el libro en Excel, guárdelo y repita.`,
  ];
}

/** Cells below each other, column by column. */
function runsOf(
  grid: Grid,
  { firstRow, lastRow, left, right }: TableLayout,
): { column: number; first: number; last: number }[] {
  const runs: { column: number; first: number; last: number }[] = [];
  for (let column = left; column <= right; column += 1) {
    for (let row = firstRow; row <= lastRow; row += 1) {
      if (!isNotCalculated(valueAt(grid, row, column))) continue;
      const run = runs.at(-1);
      if (run?.column === column && run.last === row - 1) run.last = row;
      else runs.push({ column, first: row, last: row });
    }
  }
  return runs;
}
