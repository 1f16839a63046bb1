import { columnLetters, type CellValue } from '../../../core/sheet/cell';
import { NUMBER_FORMATS } from '../../../core/sheet/sheetContent';
import type { AddColumns, NewColumn } from '../../../core/plan/plan';
import { loadArea, rangeAt } from '../../areas';
import { WriteRefused } from '../../excelErrors';
import type { Operation } from '../operation';
import { POINTS_PER_CHARACTER, setFormat } from '../placeRange';
import { loadTable, stretched, tableArea } from '../growTable';
import { Target, typedInto, watched } from '../target';
import { textAsIs } from '../typed';
import type { StepKind } from './stepKind';

/**
 * A column at a time with its header, so that one that is there is complete; the table takes them in at the end, as far
 * as the last column.
 */
export const addColumns: StepKind<AddColumns> = {
  mayCreate: false,
  inspect(context, step) {
    const sheet = context.workbook.worksheets.getItem(step.sheet);
    const table = loadTable(context, step.table);
    const targets = step.columns.map((column) => targetOf(sheet, step, column));
    const last = loadArea(sheet.getRangeByIndexes(step.headerRow - 1, step.right - 1, 1, 1));
    const standing = usedIn(sheet, step);
    return {
      refuse() {
        if (!standing || standing.isNullObject) return;
        const first = step.columns[0]?.column ?? 1;
        throw new WriteRefused(
          'occupied',
          `Hay datos en «${step.sheet}» desde la columna ${columnLetters(first)}, donde irían las columnas nuevas. Vuelva a preparar la matriz.`,
        );
      },
      operations(state) {
        const columns = watched(targets, state).flatMap((target, index) => {
          const column = step.columns[index];
          return column ? [written(step, column, target)] : [];
        });
        const isWide = step.table === undefined || (tableArea(table)?.right ?? 0) >= step.right;
        return isWide ? columns : [...columns, stretched(step.table, () => last)];
      },
    };
  },
};

/** What stands in the place of the new columns. */
function usedIn(sheet: Excel.Worksheet, step: AddColumns): Excel.Range | undefined {
  const at = step.columns.map(({ column }) => column);
  if (at.length === 0) return undefined;
  const place = { top: step.headerRow, left: Math.min(...at), bottom: bottomOf(step), right: Math.max(...at) };
  return rangeAt(sheet, place).getUsedRangeOrNullObject(true);
}

/** Header and first values of a column, as one thing to write. */
function targetOf(sheet: Excel.Worksheet, step: AddColumns, column: NewColumn): Target {
  const values = Array.from({ length: bottomOf(step) - step.headerRow + 1 }, (_, index): [CellValue | null] => {
    if (index === 0) return [textAsIs(column.header)];
    const value = column.values[step.headerRow + index - step.firstRow];
    return [value === undefined ? null : typedInto(NUMBER_FORMATS[column.kind], value)];
  });
  const range = sheet.getRangeByIndexes(step.headerRow - 1, column.column - 1, values.length, 1);
  return new Target(range, values, step.headerRow, undefined, 'blank');
}

function bottomOf({ lastRow, headerRow }: AddColumns): number {
  return Math.max(lastRow, headerRow);
}

/** Formats before values. */
function written(step: AddColumns, column: NewColumn, target: Target): Operation {
  const rows = step.lastRow - step.firstRow + 1;
  return {
    bytes: target.bytes + 1000,
    sheet: step.sheet,
    guard: target,
    write: () => {
      const header = target.range.getCell(0, 0);
      header.format.font.bold = true;
      header.format.wrapText = true;
      header.format.columnWidth = (column.width ?? 14) * POINTS_PER_CHARACTER;
      if (rows > 0)
        setFormat(
          header.getOffsetRange(step.firstRow - step.headerRow, 0).getAbsoluteResizedRange(rows, 1),
          NUMBER_FORMATS[column.kind],
        );
      target.write();
    },
  };
}
