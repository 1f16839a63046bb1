import type { Area } from '../../core/sheet/grid';

/** A sheet's used range, 0-based. */
export interface Extent {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Whoever needs more columns has no table; a cell in XFD makes a sheet of 16,384. */
export const MOST_COLUMNS = 512;
/** Behind so many empty rows nothing belongs to a table; a space in A1048576 makes a sheet of a million. */
export const FAR_ROWS = 5_000;

/** Excel's used range is the rectangle around all cells: one lonely cell makes it as large as the sheet. */
export function isVast({ column, rows, columns }: Extent): boolean {
  return rows > 2 * FAR_ROWS || column + columns > MOST_COLUMNS;
}

export function extentOf({ top, left, bottom, right }: Area): Extent {
  return { row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 };
}
