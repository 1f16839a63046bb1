import type { Cell, CellValue } from './cell';

/** A rectangle of a sheet, rows and columns from 1, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * What was read of a sheet: a rectangle of values with its place, and the number formats of the columns
 * for which they were asked (they cost as much as the values).
 */
export interface Grid {
  readonly sheet: string;
  /** Row and column (from 1) of `values[0][0]`. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Formats of whole columns: sheet column (from 1) → one format a row of `values`. */
  readonly formats: ReadonlyMap<number, readonly string[]>;
  readonly merges: readonly Area[];
  /** Excel tables (ListObjects) on the sheet, header and totals rows included. */
  readonly tables: readonly { readonly name: string; readonly area: Area; readonly totals: boolean }[];
}

/** Row and column from 1; outside of what was read a cell is empty. */
export function cellAt(grid: Grid, row: number, column: number): Cell {
  return { value: valueAt(grid, row, column), format: grid.formats.get(column)?.[row - grid.top] ?? 'General' };
}

export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.top]?.[column - grid.left] ?? '';
}

export function bottomOf(grid: Grid): number {
  return grid.top + grid.values.length - 1;
}

export function rightOf(grid: Grid): number {
  return grid.left + (grid.values[0]?.length ?? 0) - 1;
}
