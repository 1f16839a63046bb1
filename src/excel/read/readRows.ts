import type { CellValue } from '../../core/sheet/cell';
import type { Area, Grid } from '../../core/sheet/grid';
import { rangeAt } from '../areas';
import { inExcel } from '../run';

/** A few rows of a sheet, with the number formats of some columns (from 1). */
export function readRows(sheet: string, area: Area, formatColumns: readonly number[]): Promise<Grid> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range = rangeAt(worksheet, area);
    range.load('values');
    const formats = formatColumns.map((column) => {
      const cells = rangeAt(worksheet, { ...area, left: column, right: column });
      cells.load('numberFormat');
      return [column, cells] as const;
    });
    await context.sync();
    return {
      sheet,
      top: area.top,
      left: area.left,
      merges: [],
      tables: [],
      values: range.values as CellValue[][],
      formats: new Map(
        formats.map(([column, cells]) => [column, cells.numberFormat.map((row) => String(row[0]))] as const),
      ),
    };
  });
}
