import { hasContent } from '../../../simulator/workbook/storedCell';
import type { Sheet } from '../../../simulator/workbook/sheet';
import type { Board } from './keyboard';
import type { Layout } from './gridLayout';

/** What the keys need to know of a sheet; `screen`: how many rows fit. */
export function boardOf({ grid }: Sheet, { frozenRows, rows, columns }: Layout, screen: number): Board {
  const allRows = [...frozenRows, ...rows];
  const allColumns = columns.map(({ index }) => index);
  const { bottom, right } = grid.usedArea(true) ?? { bottom: 0, right: 0 };
  return {
    rows: allRows,
    columns: allColumns,
    page: Math.max(1, screen - frozenRows.length),
    end: {
      row: allRows.findLastIndex((row) => row <= bottom),
      column: allColumns.findLastIndex((column) => column <= right),
    },
    isFilled: ({ row, column }) => hasContent(grid.get(allRows[row] ?? -1, allColumns[column] ?? -1)),
  };
}
