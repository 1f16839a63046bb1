import { fold, textOf } from '../text/fold';
import { valueAt, type Grid } from '../sheet/grid';
import type { TableLayout } from './tableLayout';

const TOTALS = /^(?:(?:gran )?total(?:es)?|subtotal(?:es)?|suma|promedio(?: simple| ponderado)?)(?: |$)/;
const NOTE = /^(?:fuente|notas?|elabor|revis|aprob|firma|convenciones|observaciones generales)(?: |$|\w)/;

/** Whether a row has nothing in these columns. */
export function isBlankRow(grid: Grid, row: number, columns: Iterable<number>): boolean {
  for (const column of columns) {
    const value = valueAt(grid, row, column);
    if (value !== '' && (typeof value !== 'string' || textOf(value) !== '')) return false;
  }
  return true;
}

/** `Total`, `Subtotal Objetivo 1`, `Promedio` as the first text of the row. */
export function isTotalsRow(grid: Grid, row: number, columns: Iterable<number>): boolean {
  for (const column of columns) {
    const value = valueAt(grid, row, column);
    if (value === '') continue;
    return typeof value === 'string' && value.length < 60 && TOTALS.test(fold(value));
  }
  return false;
}

/** A remark under the table (`Fuente: DNP`): one text alone in its row. */
export function isNoteRow(grid: Grid, row: number, columns: Iterable<number>): boolean {
  let note = '';
  for (const column of columns) {
    const value = valueAt(grid, row, column);
    if (value === '') continue;
    if (note !== '' || typeof value !== 'string') return false;
    note = value;
  }
  return note.startsWith('*') || NOTE.test(fold(note));
}

/** A header printed again on every page. */
export function isHeaderRow(grid: Grid, layout: TableLayout, row: number): boolean {
  const values = grid.values[row - grid.top] ?? [];
  let same = 0;
  let other = 0;
  for (let index = 0; index < layout.headers.length && other <= same + 2; index += 1) {
    const text = values[layout.left - grid.left + index];
    if (text === undefined || text === '') continue;
    const header = layout.headers[index] ?? '';
    if (header !== '' && typeof text === 'string' && header.endsWith(textOf(text))) same += 1;
    else other += 1;
  }
  return same > 2 && same > other;
}
