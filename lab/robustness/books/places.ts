import type { Sheet, Workbook } from '../../../simulator';
import { at, FIRST_ROW, HEADER_ROW, MATRIX, tagOf } from './makeBook';

/** The matrix may have another name by now, and its header may stand a row lower. */
export function matrixOf(book: Workbook): Sheet {
  return (
    book.sheets.find((sheet) => sheet.name === MATRIX || sheet.grid.get(HEADER_ROW - 1, 0)?.value === 'CONPES') ??
    book.sheet(MATRIX)
  );
}

/** Column of a header, from 0; -1 where there is none. */
export function columnOf(sheet: Sheet, name: string): number {
  const right = sheet.grid.usedArea(true)?.right ?? 0;
  for (let column = 0; column <= right; column += 1) {
    for (const row of [HEADER_ROW - 1, HEADER_ROW]) if (sheet.grid.get(row, column)?.value === name) return column;
  }
  return -1;
}

/** Rows of actions, from 0: they have a code. */
export function rowsOf(sheet: Sheet): number[] {
  const column = columnOf(sheet, 'Código acción');
  const bottom = sheet.grid.usedArea(true)?.bottom ?? 0;
  return Array.from({ length: bottom + 1 }, (_, row) => row).filter(
    (row) => row >= HEADER_ROW && /^\d/.test(String(sheet.grid.get(row, column)?.value ?? '')),
  );
}

/** The row of an action by its tag, from 0. */
export function rowOf(sheet: Sheet, index: number): number {
  const column = columnOf(sheet, 'Notas');
  return rowsOf(sheet).find((row) => sheet.grid.get(row, column)?.value === tagOf(index)) ?? FIRST_ROW - 1;
}

/** All rows of actions over all columns. */
export function allRows(sheet: Sheet) {
  const rows = rowsOf(sheet);
  return {
    top: Math.min(...rows),
    left: 0,
    bottom: Math.max(...rows),
    right: sheet.grid.usedArea(true)?.right ?? at('Notas'),
  };
}
