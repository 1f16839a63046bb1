import type { InspectedStep } from './inspect';

/**
 * By sheet, the rows that its filter hides among those that `steps`, all of filtered sheets, write. One request, and where
 * there are such rows a second one: the steps go around them, for values over hidden rows land in others, even where
 * nothing is meant for those.
 */
export async function hiddenRowsOf(
  context: Excel.RequestContext,
  steps: readonly InspectedStep[],
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const asked = steps.flatMap(({ step, underFilter }) =>
    underFilter ? [{ sheet: step.sheet, underFilter, rows: askRows(context, step.sheet, underFilter) }] : [],
  );
  const hidden = new Map<string, Set<number>>();
  if (asked.length === 0) return hidden;
  await context.sync();
  for (const { sheet, rows } of asked) {
    const ofSheet = hidden.get(sheet) ?? new Set<number>();
    for (const row of rows.value) if (row.rowHidden && row.rowIndex !== undefined) ofSheet.add(row.rowIndex + 1);
    hidden.set(sheet, ofSheet);
  }
  const around = asked.filter(({ sheet }) => (hidden.get(sheet)?.size ?? 0) > 0);
  for (const { sheet, underFilter } of around) underFilter.goAround(hidden.get(sheet) ?? new Set());
  if (around.length > 0) await context.sync();
  return hidden;
}

function askRows(context: Excel.RequestContext, sheet: string, { top, bottom }: { top: number; bottom: number }) {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRange(`${top}:${bottom}`)
    .getRowProperties({ rowHidden: true, rowIndex: true });
}
