import type { CellValue } from '../../core/sheet/cell';
import { groupBy } from '../../core/collections/groupBy';
import type { Plan } from '../../core/plan/plan';
import type { CellBefore } from '../../core/undo/doneCommand';
import { kindOf } from './steps/stepKinds';

/** The cells that a plan will write into one by one, as they stand now: value, what was typed, and number format. */
export async function readBefore(context: Excel.RequestContext, plan: Plan): Promise<CellBefore[]> {
  const cells = plan.steps.flatMap((step) =>
    (kindOf(step).overwrites?.(step) ?? []).map(({ row, column }) => ({ sheet: step.sheet, row, column })),
  );
  const columns = [...groupBy(cells, ({ sheet, column }) => `${column}!${sheet}`).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const rows = same.map(({ row }) => row);
    const top = rows.reduce((a, b) => Math.min(a, b));
    const bottom = rows.reduce((a, b) => Math.max(a, b));
    const range = context.workbook.worksheets
      .getItemOrNullObject(first.sheet)
      .getRangeByIndexes(top - 1, first.column - 1, bottom - top + 1, 1);
    range.load('values,formulas,numberFormat');
    return [{ same, top, range }];
  });
  if (columns.length === 0) return [];
  await context.sync();
  return columns
    .filter(({ range }) => !range.isNullObject)
    .flatMap(({ same, top, range }) =>
      same.map((cell) => ({
        ...cell,
        value: range.values[cell.row - top]?.[0] as CellValue,
        formula: range.formulas[cell.row - top]?.[0] as CellValue,
        format: String(range.numberFormat[cell.row - top]?.[0]),
      })),
    );
}
