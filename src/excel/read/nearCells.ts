import type { Area } from '../../core/sheet/grid';
import { areaOf, loadArea } from '../areas';

/** A sheet's used range, 0-based. */
export interface Extent {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What of a sheet is read, and where it has something far away that is not. */
export interface Near {
  /** Undefined where all that the sheet has is far away. */
  readonly used: Extent | undefined;
  readonly far: readonly Area[];
}

/** Whoever needs more columns has no table; a cell in XFD makes a sheet of 16,384. */
export const MOST_COLUMNS = 512;
/** Behind so many empty rows nothing belongs to a table; a space in A1048576 makes a sheet of a million. */
const BLOCK_ROWS = 5_000;

/** Excel's used range is the rectangle around all cells: one lonely cell makes it as large as the sheet. */
export function isVast({ column, rows, columns }: Extent): boolean {
  return rows > 2 * BLOCK_ROWS || column + columns > MOST_COLUMNS;
}

/** Asks where in a vast used range something stands: no values move. Answers after the next sync. */
export function askNear(sheet: Excel.Worksheet, whole: Extent): () => Near {
  const used = (row: number, column: number, rows: number, columns: number): Excel.Range =>
    loadArea(sheet.getRangeByIndexes(row, column, rows, columns).getUsedRangeOrNullObject(true));
  const right = whole.column + whole.columns;
  const width = Math.min(right, MOST_COLUMNS);
  const bottom = whole.row + whole.rows;
  const blocks = Array.from({ length: Math.ceil(whole.rows / BLOCK_ROWS) }, (_, index) => {
    const start = whole.row + index * BLOCK_ROWS;
    return used(start, 0, Math.min(BLOCK_ROWS, bottom - start), width);
  });
  const beside = right > width ? [used(whole.row, width, whole.rows, right - width)] : [];
  return () => {
    const [first, ...others] = blocks.filter(isThere).map(areaOf);
    const far = beside.filter(isThere).map(areaOf);
    if (!first) return { used: undefined, far };
    let near = first;
    let isNear = true;
    for (const area of others) {
      isNear &&= area.top - near.bottom <= BLOCK_ROWS;
      if (isNear) near = around(near, area);
      else far.push(area);
    }
    return { used: extentOf(near), far };
  };
}

function isThere(range: Excel.Range): boolean {
  return !range.isNullObject;
}

function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function extentOf({ top, left, bottom, right }: Area): Extent {
  return { row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 };
}
