import { FAR_ROWS, MOST_COLUMNS } from '../../core/sheet/farCells';
import type { Area } from '../../core/sheet/grid';

/** A sheet's used range, 0-based. */
export interface Extent {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Excel's used range is the rectangle around all cells: one lonely cell makes it as large as the sheet. */
export function isVast({ column, rows, columns }: Extent): boolean {
  return rows > 2 * FAR_ROWS || column + columns > MOST_COLUMNS;
}

export function extentOf({ top, left, bottom, right }: Area): Extent {
  return { row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 };
}
