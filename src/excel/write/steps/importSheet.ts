import type { ImportSheet } from '../../../core/plan/plan';
import { sizeOf } from '../../batches';
import { emptied } from '../emptySheet';
import { blocksOf, type Operation } from '../operation';
import { refuseFilter } from '../refusals';
import { textAsIs } from '../typed';
import type { StepKind } from './stepKind';

export const importSheet: StepKind<ImportSheet> = {
  mayCreate: true,
  inspect: (_context, step) => ({
    refuse: (sheet) => refuseFilter(step, sheet),
    operations: (sheet) => [emptied(step.sheet, sheet !== undefined), ...blocks(step)],
  }),
};

function blocks(step: ImportSheet): Operation[] {
  const width = Math.max(0, ...step.values.map((row) => row.length));
  if (width === 0) return [];
  const values = step.values.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
  // A text keeps its form only in a text cell; numbers and dates keep the format they came with.
  const formats = values.map((row, r) =>
    row.map((value, c) => (typeof value === 'string' && value !== '' ? '@' : (step.formats[r]?.[c] ?? 'General'))),
  );
  return blocksOf(values).map(({ start, rows }) => {
    const blockFormats = formats.slice(start, start + rows.length);
    return {
      bytes: sizeOf(rows) + sizeOf(blockFormats),
      write: (context) => {
        const range = context.workbook.worksheets
          .getItem(step.sheet)
          .getRangeByIndexes(step.row - 1 + start, step.column - 1, rows.length, width);
        range.numberFormat = blockFormats;
        range.values = rows.map((row) => row.map(textAsIs));
      },
    };
  });
}
