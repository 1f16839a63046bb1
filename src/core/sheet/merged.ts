import type { Grid } from './grid';

/** Whether a cell is part of a merged area: Excel takes a value only in its first cell. */
export function mergedCells(grid: Grid): (row: number, column: number) => boolean {
  const rowsOf = new Map<number, Set<number>>();
  for (const { top, bottom, left, right } of grid.merges) {
    for (let column = left; column <= right; column += 1) {
      const rows = rowsOf.get(column) ?? new Set<number>();
      rowsOf.set(column, rows);
      for (let row = top; row <= bottom; row += 1) rows.add(row);
    }
  }
  return (row, column) => rowsOf.get(column)?.has(row) ?? false;
}
