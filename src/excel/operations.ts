import type { CellValue } from '../core/cells/cell';
import { columnWidths, NUMBER_FORMATS, placeContent } from '../core/plan/content';
import type { AddColumns, AppendLog, ImportSheet, SetCells, Step, WriteSheet } from '../core/plan/plan';
import { extentOf, runsOf } from '../core/plan/targets';
import { sizeOf } from './batches';
import type { Inspection } from './inspect';
import { blocksOf, placeRange, setFormat, type Operation } from './place';
import { asTyped, textAsIs } from './typed';

/** Points that a character of the standard font takes. */
const POINTS_PER_CHARACTER = 5.6;

/** Writes each step as Excel wants it: formats before values, whole blocks, nothing cell by cell. */
export function operationsOf(step: Step, now: Inspection): Operation[] {
  switch (step.kind) {
    case 'writeSheet':
      return writeSheet(step, now);
    case 'importSheet':
      return importSheet(step, now);
    case 'appendLog':
      return appendLog(step, now);
    case 'addColumns':
      return addColumns(step);
    case 'setCells':
      return setCells(step);
  }
}

function writeSheet(step: WriteSheet, now: Inspection): Operation[] {
  const widths = columnWidths(step.content);
  return [
    emptied(step.sheet, now),
    ...placeContent(step.content).flatMap((placed) => placeRange(step.sheet, placed)),
    {
      bytes: 500 * widths.length,
      write: (context) => {
        const sheet = context.workbook.worksheets.getItem(step.sheet);
        widths.forEach((width, index) => {
          sheet.getRangeByIndexes(0, index, 1, 1).format.columnWidth = width * POINTS_PER_CHARACTER;
        });
      },
    },
  ];
}

function importSheet(step: ImportSheet, now: Inspection): Operation[] {
  const width = Math.max(0, ...step.values.map((row) => row.length));
  if (width === 0) return [emptied(step.sheet, now)];
  const values = step.values.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
  // A text keeps its form only in a text cell; numbers and dates keep the format they came with.
  const formats = values.map((row, r) => row.map((value, c) => (typeof value === 'string' && value !== '' ? '@' : (step.formats[r]?.[c] ?? 'General'))));
  return [
    emptied(step.sheet, now),
    ...blocksOf(values).map(({ start, rows }) => {
      const blockFormats = formats.slice(start, start + rows.length);
      return {
        bytes: sizeOf(rows) + sizeOf(blockFormats),
        write: (context: Excel.RequestContext) => {
          const range = context.workbook.worksheets.getItem(step.sheet).getRangeByIndexes(step.row - 1 + start, step.column - 1, rows.length, width);
          range.numberFormat = blockFormats;
          range.values = rows.map((row) => row.map(textAsIs));
        },
      };
    }),
  ];
}

/** Below the last line, as values and not as table rows: that is what co-authored books bear. */
function appendLog(step: AppendLog, now: Inspection): Operation[] {
  const header: Operation[] = [];
  if (!now.sheets.has(step.sheet)) header.push(emptied(step.sheet, now));
  if (step.lastRow === 0) {
    header.push(...placeRange(step.sheet, {
      row: 1, column: 1, look: 'header',
      values: [step.columns.map((column) => column.header)],
      formats: step.columns.map(() => NUMBER_FORMATS.text),
    }));
  }
  const formats = step.columns.map((column) => NUMBER_FORMATS[column.kind]);
  return [...header, ...placeRange(step.sheet, { row: Math.max(step.lastRow, 1) + 1, column: 1, values: step.rows, formats, look: 'body' })];
}

function addColumns(step: AddColumns): Operation[] {
  return [{
    bytes: 1000 * step.columns.length,
    write: (context) => {
      const sheet = context.workbook.worksheets.getItem(step.sheet);
      for (const column of step.columns) {
        const header = sheet.getRangeByIndexes(step.headerRow - 1, column.column - 1, 1, 1);
        header.values = [[textAsIs(column.header)]];
        header.format.font.bold = true;
        header.format.wrapText = true;
        header.format.columnWidth = (column.width ?? 14) * POINTS_PER_CHARACTER;
        const rows = step.lastRow - step.firstRow + 1;
        if (rows > 0) setFormat(sheet.getRangeByIndexes(step.firstRow - 1, column.column - 1, rows, 1), NUMBER_FORMATS[column.kind]);
      }
      if (step.table !== undefined) widenTable(context, step.table, step.columns.length);
    },
  }];
}

/** A table grows by itself when somebody types beside it; code does not count on that. */
function widenTable(context: Excel.RequestContext, name: string, columns: number): void {
  const table = context.workbook.tables.getItem(name);
  table.resize(table.getRange().getResizedRange(0, columns));
}

/** Column by column from the first to the last row; `null` leaves the cells between them as they are. */
function setCells(step: SetCells): Operation[] {
  const extent = extentOf(step);
  if (!extent) return [];
  const byColumn = new Map<number, Map<number, CellValue>>();
  for (const cell of step.cells) {
    const column = byColumn.get(cell.column) ?? new Map<number, CellValue>();
    column.set(cell.row, cell.value);
    byColumn.set(cell.column, column);
  }
  return [...byColumn].flatMap(([column, cells]) => withoutWideGaps([...cells.keys()]).map(({ first, last }) => {
    const values = Array.from({ length: last - first + 1 }, (_, index) => {
      const value = cells.get(first + index);
      return [value === undefined ? null : asTyped(value)];
    });
    return {
      bytes: sizeOf(values),
      write: (context: Excel.RequestContext) => {
        context.workbook.worksheets.getItem(step.sheet).getRangeByIndexes(first - 1, column - 1, values.length, 1).values = values;
      },
    };
  }));
}

/** A gap costs 5 bytes a row, a range of its own about 500: gaps of up to a hundred rows stay inside one range. */
function withoutWideGaps(rows: readonly number[]): { first: number; last: number }[] {
  const merged: { first: number; last: number }[] = [];
  for (const run of runsOf(rows)) {
    const before = merged.at(-1);
    if (before && run.first - before.last <= 100) before.last = run.last;
    else merged.push({ ...run });
  }
  return merged;
}

/** The sheet, new or emptied; never deleted and made again (that would clear the user's undo stack). */
function emptied(name: string, now: Inspection): Operation {
  return {
    bytes: 1000,
    write: (context) => {
      if (now.sheets.has(name)) context.workbook.worksheets.getItem(name).getRange().clear();
      else context.workbook.worksheets.add(name);
    },
  };
}
