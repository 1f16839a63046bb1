import type { CellValue } from '../../../core/sheet/cell';
import { columnWidths, placeContent } from '../../../core/sheet/sheetContent';
import type { WriteSheet } from '../../../core/plan/plan';
import { MAX_BATCH_BYTES, sizeOf } from '../../batches';
import type { Guard } from '../guard';
import { blocksOf, type Operation } from '../operation';
import { dressRange, formatRange, POINTS_PER_CHARACTER, typedRows } from '../placeRange';
import { refuseFilter, refuseForeignSheet } from '../refusals';
import type { SheetState } from '../sheetState';
import type { StepKind } from './stepKind';

export const writeSheet: StepKind<WriteSheet> = {
  mayCreate: true,
  inspect: (_context, step) => ({
    refuse(sheet) {
      refuseForeignSheet(step, sheet, step.content.title);
      refuseFilter(step, sheet);
    },
    operations: (sheet) => (step.keeps ? kept(step, sheet) : operations(step, sheet)),
  }),
};

/** What keeps how the book was says so of the book in which the rest is written, or nothing. */
function kept(step: WriteSheet, standing: SheetState | undefined): Operation[] {
  const guard: Guard = {
    look: () => undefined,
    problem: () => undefined,
    putBack: async (context) => {
      context.workbook.worksheets.getItem(step.sheet).getRange().clear();
      await context.sync();
      return true;
    },
  };
  return operations(step, standing).map((one) => ({ ...one, keeps: true, guard }));
}

/**
 * A sheet of ours, never emptied before what it is to say is there: first how it looks, which leaves the values alone;
 * then all values in one go, blank ones where the sheet said more. Whenever Excel stops in between, the sheet says what it
 * said or all that it should: what people have written into `Configuración` is nowhere else.
 */
function operations({ sheet: name, content }: WriteSheet, standing: SheetState | undefined): Operation[] {
  const placed = placeContent(content);
  const widths = columnWidths(content);
  const height = placed.reduce(
    (bottom, { row, values }) => Math.max(bottom, row + values.length - 1),
    standing?.lastRow ?? 0,
  );
  const width = Math.max(widths.length, 1, standing?.lastColumn ?? 0);
  const values = Array.from({ length: height }, (): CellValue[] => Array.from({ length: width }, () => ''));
  for (const range of placed) {
    typedRows(range).forEach((row, r) =>
      row.forEach((value, c) => {
        const into = values[range.row - 1 + r];
        if (into) into[range.column - 1 + c] = value;
      }),
    );
  }
  return [
    {
      bytes: 1000 + 500 * widths.length + placed.reduce((sum, { formats }) => sum + 500 * (formats.length + 5), 0),
      write: (context) => {
        const sheet = standing ? context.workbook.worksheets.getItem(name) : context.workbook.worksheets.add(name);
        if (standing) sheet.getRange().clear('Formats');
        for (const range of placed) {
          formatRange(sheet, range);
          dressRange(sheet, range);
        }
        widths.forEach((characters, index) => {
          sheet.getRangeByIndexes(0, index, 1, 1).format.columnWidth = characters * POINTS_PER_CHARACTER;
        });
      },
    },
    ...inOneGo(values).map(({ start, rows }): Operation => ({
      bytes: sizeOf(rows),
      write: (context) => {
        context.workbook.worksheets.getItem(name).getRangeByIndexes(start, 0, rows.length, width).values =
          rows as CellValue[][];
      },
    })),
  ];
}

/** Only what is too large for one request goes in pieces. */
function inOneGo(
  values: readonly (readonly CellValue[])[],
): { start: number; rows: readonly (readonly CellValue[])[] }[] {
  return sizeOf(values) <= MAX_BATCH_BYTES ? [{ start: 0, rows: values }] : blocksOf(values);
}
