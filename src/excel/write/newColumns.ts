import type { CellValue } from '../../core/sheet/cell';
import { NUMBER_FORMATS } from '../../core/sheet/sheetContent';
import type { AddColumns } from '../../core/plan/plan';
import { loadArea, rangeAt } from '../areas';
import type { Inspection } from './inspect';
import { POINTS_PER_CHARACTER, setFormat, type Operation } from './namedPlace';
import { Target, typedInto } from './target';
import { textAsIs } from './typed';

/** Where new columns go and end (`area`), what stands there, and each of them as one thing to write: header and first values. */
export function newColumns(context: Excel.RequestContext, step: AddColumns) {
  const sheet = context.workbook.worksheets.getItem(step.sheet);
  const bottom = Math.max(step.lastRow, step.headerRow);
  const at = step.columns.map(({ column }) => column);
  const place = { top: step.headerRow, left: Math.min(...at), bottom, right: Math.max(...at) };
  const table =
    step.table === undefined ? undefined : loadArea(context.workbook.tables.getItemOrNullObject(step.table).getRange());
  const targets = step.columns.map((column) => {
    const values = Array.from({ length: bottom - step.headerRow + 1 }, (_, index): [CellValue | null] => {
      if (index === 0) return [textAsIs(column.header)];
      const value = column.values[step.headerRow + index - step.firstRow];
      return [value === undefined ? null : typedInto(NUMBER_FORMATS[column.kind], value)];
    });
    return new Target(
      sheet.getRangeByIndexes(step.headerRow - 1, column.column - 1, values.length, 1),
      values,
      step.headerRow,
      undefined,
      'blank',
    );
  });
  const area = loadArea(sheet.getRangeByIndexes(step.headerRow - 1, step.right - 1, 1, 1));
  return {
    range: at.length === 0 ? NOTHING : rangeAt(sheet, place).getUsedRangeOrNullObject(true),
    area,
    table,
    targets,
  };
}

const NOTHING = { isNullObject: true } as const;

/**
 * Formats before values, a column at a time with its header, so that one that is there is complete; the table takes them
 * in at the end.
 */
export function addColumns(step: AddColumns, now: Inspection): Operation[] {
  const rows = step.lastRow - step.firstRow + 1;
  const columns = (now.targets.get(step) ?? []).map((target, index): Operation => {
    const column = step.columns[index];
    return {
      bytes: target.bytes + 1000,
      sheet: step.sheet,
      guard: target,
      write: () => {
        if (!column) return;
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
  });
  const { table, right } = step;
  const last = now.places.get(step);
  return table === undefined || !last || (now.tables.get(step)?.right ?? 0) >= right
    ? columns
    : [...columns, widened(table, last)];
}

/** As far as the last column, wherever both stand by now; a table may have grown by itself when something was written beside it. */
function widened(name: string, last: Excel.Range): Operation {
  return {
    bytes: 500,
    write: (context) => {
      const table = context.workbook.tables.getItem(name);
      table.resize(table.getRange().getBoundingRect(last));
    },
  };
}
