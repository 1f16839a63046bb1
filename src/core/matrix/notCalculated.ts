import { isNotCalculated } from '../cells/cellContent';
import { shortList } from '../collections/shortList';
import { runsOf } from '../plan/targets';
import { addressOfArea } from '../sheet/cell';
import { valueAt, type Area, type Grid } from '../sheet/grid';
import { counted } from '../text/spanish';
import type { TableLayout } from './tableLayout';

/** So many runs of cells are named. */
const MOST = 8;

/**
 * Formulas of the table whose file has no result of them, with their cells and what to do, in Spanish: another program
 * wrote the book, and what depends on them is not known. `where` begins the sentence.
 */
export function notCalculated(grid: Grid, layout: TableLayout, where = `En la hoja «${layout.sheet}»`): string[] {
  const areas = areasIn(grid, layout);
  const count = areas.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
  if (count === 0) return [];
  const cells = shortList(areas.map(addressOfArea), MOST, (rest) => `${rest} grupos más`);
  return [
    `${where}, ${counted(count, 'fórmula no tiene', 'fórmulas no tienen')} resultado guardado (${cells}): lo que depende de ${count === 1 ? 'ella' : 'ellas'} no se conoce. Abra el libro en Excel, guárdelo y repita.`,
  ];
}

/** Cells below each other, column by column. */
function areasIn(grid: Grid, { firstRow, lastRow, left, right }: TableLayout): Area[] {
  const areas: Area[] = [];
  for (let column = left; column <= right; column += 1) {
    const rows: number[] = [];
    for (let row = firstRow; row <= lastRow; row += 1) if (isNotCalculated(valueAt(grid, row, column))) rows.push(row);
    areas.push(...runsOf(rows).map(({ first, last }) => ({ top: first, left: column, bottom: last, right: column })));
  }
  return areas;
}
