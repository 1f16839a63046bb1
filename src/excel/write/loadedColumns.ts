import type { CellValue } from '../../core/sheet/cell';
import { groupBy } from '../../core/collections/groupBy';
import type { MatrixCell } from '../../core/plan/plan';
import { loaded } from '../areas';

/** Cells of a column that were asked for; its range is kept by Excel. */
export interface LoadedColumn {
  readonly column: number;
  /** Row of the sheet in which it begins, as the plan counts it. */
  readonly top: number;
  readonly range: Excel.Range;
}

/** Whole columns from the first to the last row that is asked for: few ranges instead of one a cell. */
export function loadColumns(sheet: Excel.Worksheet, cells: readonly MatrixCell[], properties: string): LoadedColumn[] {
  return [...groupBy(cells, (cell) => cell.column)].map(([column, ofColumn]) => {
    const rows = ofColumn.map((cell) => cell.row);
    const top = rows.reduce((a, b) => Math.min(a, b));
    const bottom = rows.reduce((a, b) => Math.max(a, b));
    return {
      column,
      top,
      range: loaded(sheet.getRangeByIndexes(top - 1, column - 1, bottom - top + 1, 1), properties),
    };
  });
}

/** What loaded columns say, cell by cell; asked of Office.js once a column, for it looks up every answer anew. */
export function saidIn(loaded: readonly LoadedColumn[]): (row: number, column: number) => CellValue | undefined {
  const columns = new Map(
    loaded.map(({ column, top, range }) => [column, { top, values: range.values as CellValue[][] }]),
  );
  return (row, column) => {
    const at = columns.get(column);
    return at?.values[row - at.top]?.[0];
  };
}
