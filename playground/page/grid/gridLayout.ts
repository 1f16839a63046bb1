import { columnLetters } from '../../../simulator/workbook/a1';
import type { Area } from '../../../simulator/workbook/area';
import type { Sheet } from '../../../simulator/workbook/sheet';

export interface ShownColumn {
  readonly index: number;
  readonly name: string;
  readonly width: number;
}

/** Which rows and columns of a sheet the grid shows. */
export interface Layout {
  readonly sheet: Sheet;
  /** Rows that stay at the top while the others scroll. */
  readonly frozenRows: readonly number[];
  readonly rows: readonly number[];
  readonly columns: readonly ShownColumn[];
}

/** Empty rows and columns to write into, after what is used. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 6;
const LEAST_ROWS = 60;
const LEAST_COLUMNS = 26;

const STANDARD_WIDTH = 8.43;

/** `reach`: what must be on the grid in any case, as the selection. */
export function layoutOf(sheet: Sheet, reach: Area): Layout {
  const used = sheet.grid.usedArea(false);
  const usedRows = (used?.bottom ?? 0) + 1;
  const usedColumns = (used?.right ?? 0) + 1;
  const rowTotal = Math.max(LEAST_ROWS, usedRows + SPARE_ROWS, withinReason(reach.bottom, usedRows) + 1);
  const columnTotal = Math.max(LEAST_COLUMNS, usedColumns + SPARE_COLUMNS, withinReason(reach.right, usedColumns) + 1);
  const rows = numbers(rowTotal).filter((row) => !sheet.isRowHidden(row));
  const columns = numbers(columnTotal).filter((column) => !sheet.isColumnHidden(column));
  return {
    sheet,
    frozenRows: rows.filter((row) => row < sheet.frozenRows),
    rows: rows.filter((row) => row >= sheet.frozenRows),
    columns: columns.map((index) => ({ index, name: columnLetters(index), width: widthOf(sheet, index) })),
  };
}

export function sameLayout(a: Layout, b: Layout): boolean {
  return sameColumns(a, b) && sameNumbers(a.frozenRows, b.frozenRows) && sameNumbers(a.rows, b.rows);
}

export function sameColumns(a: Layout, b: Layout): boolean {
  return (
    a.sheet === b.sheet &&
    a.columns.length === b.columns.length &&
    a.columns.every(({ index, width }, at) => index === b.columns[at]?.index && width === b.columns[at].width)
  );
}

/** Whole columns reach a million rows down; the grid does not follow them there. */
const withinReason = (end: number, used: number): number => (end > used + 20_000 ? 0 : end);

/** Files count widths in characters. */
const widthOf = (sheet: Sheet, column: number): number =>
  Math.round((sheet.columnFormats.get(column)?.width ?? STANDARD_WIDTH) * 7) + 5;

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const sameNumbers = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);
