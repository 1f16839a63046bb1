import type { CellValue } from '../../core/sheet/cell';
import type { AddRows } from '../../core/plan/plan';
import { MOST_CELLS } from '../batches';
import { blocksOf } from './operation';
import { Target, typedInto, type Block } from './target';

/** The new rows as blocks, for the place that they have below the last row while it is free. */
export function rowTargets(context: Excel.RequestContext, step: AddRows): Target[] {
  const sheet = context.workbook.worksheets.getItem(step.sheet);
  return rowBlocks(step).map(
    ({ start, values }) =>
      new Target(
        sheet.getRangeByIndexes(step.lastRow + start, step.left - 1, values.length, values[0]?.length ?? 1),
        values,
        step.lastRow + 1 + start,
        undefined,
        'blank',
      ),
  );
}

/** The new rows in blocks that stay below the limits of a batch; `start` counts them from 0. */
export function rowBlocks(step: AddRows): { start: number; values: Block<CellValue> }[] {
  const most = Math.floor(MOST_CELLS / (step.right - step.left + 1));
  return blocksOf(step.rows, most).map(({ start, rows }) => ({ start, values: valuesOf(step, start, rows) }));
}

/** Whole rows, so that none gets half of its cells; columns that are not the step's stay as they are. */
function valuesOf(
  { left, right, columns, formats, lastRow, apart = [] }: AddRows,
  start: number,
  rows: readonly (readonly CellValue[])[],
): Block<CellValue> {
  const formatOf = new Map(apart.map(({ row, column, format }) => [`${row}:${column}`, format] as const));
  const width = right - left + 1;
  return rows.map((row, r) => {
    const whole = Array.from({ length: width }, (): CellValue | null => null);
    columns.forEach((column, index) => {
      whole[column - left] = typedInto(
        formatOf.get(`${lastRow + 1 + start + r}:${column}`) ?? formats[index],
        row[index] ?? '',
      );
    });
    return whole;
  });
}
