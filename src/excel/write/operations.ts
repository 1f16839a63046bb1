import { NUMBER_FORMATS } from '../../core/sheet/sheetContent';
import type { AppendLines, ImportSheet, Step, WriteSheet } from '../../core/plan/plan';
import { addRows } from './addRows';
import { sizeOf } from '../batches';
import type { Guard } from './guard';
import type { Inspection } from './inspect';
import { mark, unmark } from './conditionalMarks';
import { addColumns } from './newColumns';
import { blocksOf, placeRange, type Operation } from './namedPlace';
import { textAsIs } from './typed';
import { writeSheet } from './writeSheet';

/** Writes each step as Excel wants it: formats before values, whole blocks, nothing cell by cell. */
export function operationsOf(step: Step, now: Inspection): Operation[] {
  switch (step.kind) {
    case 'writeSheet':
      return step.keeps ? kept(step, now) : writeSheet(step, now);
    case 'importSheet':
      return importSheet(step, now);
    case 'appendLines':
      return appendLines(step, now);
    case 'addColumns':
      return addColumns(step, now);
    case 'addRows':
      return addRows(step, now);
    case 'setCells':
      return (now.targets.get(step) ?? []).map((target) => ({
        bytes: target.bytes,
        sheet: step.sheet,
        guard: target,
        write: () => target.write(),
        putBack: (context, who) => target.putBack(context, (row) => who(step.sheet, row)),
      }));
    case 'mark':
      return mark(step, now);
    case 'unmark':
      return unmark(step, now.marks);
  }
}

/** What keeps how the book was says so of the book in which the rest is written, or nothing. */
function kept(step: WriteSheet, now: Inspection): Operation[] {
  const guard: Guard = {
    look: () => undefined,
    problem: () => undefined,
    putBack: async (context) => {
      context.workbook.worksheets.getItem(step.sheet).getRange().clear();
      await context.sync();
      return true;
    },
  };
  return writeSheet(step, now).map((one) => ({ ...one, keeps: true, guard }));
}

function importSheet(step: ImportSheet, now: Inspection): Operation[] {
  const width = Math.max(0, ...step.values.map((row) => row.length));
  if (width === 0) return [emptied(step.sheet, now)];
  const values = step.values.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
  // A text keeps its form only in a text cell; numbers and dates keep the format they came with.
  const formats = values.map((row, r) =>
    row.map((value, c) => (typeof value === 'string' && value !== '' ? '@' : (step.formats[r]?.[c] ?? 'General'))),
  );
  return [
    emptied(step.sheet, now),
    ...blocksOf(values).map(({ start, rows }) => {
      const blockFormats = formats.slice(start, start + rows.length);
      return {
        bytes: sizeOf(rows) + sizeOf(blockFormats),
        write: (context: Excel.RequestContext) => {
          const range = context.workbook.worksheets
            .getItem(step.sheet)
            .getRangeByIndexes(step.row - 1 + start, step.column - 1, rows.length, width);
          range.numberFormat = blockFormats;
          range.values = rows.map((row) => row.map(textAsIs));
        },
      };
    }),
  ];
}

/**
 * Below the last line, as values and not as table rows: that is what co-authored books bear. The lines make their own
 * place, so that those which somebody else has added meanwhile go down and none is overwritten.
 */
function appendLines(step: AppendLines, now: Inspection): Operation[] {
  const header: Operation[] = [];
  if (!now.sheets.has(step.sheet)) header.push(emptied(step.sheet, now));
  if (step.lastRow === 0) {
    header.push(
      ...placeRange(step.sheet, {
        row: 1,
        column: 1,
        look: 'header',
        values: [step.columns.map((column) => column.header)],
        formats: step.columns.map(() => NUMBER_FORMATS.text),
      }),
    );
  }
  const besides = (step.headerCells ?? []).flatMap(({ row, column, value }) =>
    placeRange(step.sheet, { row, column, values: [[value]], formats: [NUMBER_FORMATS.text], look: 'header' }),
  );
  const formats = step.columns.map((column) => NUMBER_FORMATS[column.kind]);
  const lines = blocksOf(step.rows).map(({ start, rows }) => {
    const row = Math.max(step.lastRow, 1) + 1 + start;
    // What the header says is of the last line, and never there without it.
    const isLast = start + rows.length === step.rows.length;
    return inOne([
      ...(isLast ? besides : []),
      inserted(step.sheet, row, rows.length),
      ...placeRange(step.sheet, { row, column: 1, values: rows, formats, look: 'body' }),
    ]);
  });
  return [...header, ...(lines.length > 0 ? lines : besides)];
}

/** A place and what goes into it are one request: between two, somebody else may have put lines there. */
function inOne(operations: readonly Operation[]): Operation {
  return {
    bytes: operations.reduce((sum, { bytes }) => sum + bytes, 0),
    write: (context) => {
      for (const { write } of operations) write(context);
    },
  };
}

/** New rows look like those above them, which may be the header. */
function inserted(name: string, row: number, count: number): Operation {
  return {
    bytes: 1000,
    write: (context) => {
      context.workbook.worksheets
        .getItem(name)
        .getRange(`${row}:${row + count - 1}`)
        .insert('Down')
        .clear('Formats');
    },
  };
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
