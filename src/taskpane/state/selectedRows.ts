import type { Overview } from '../../engine/overview';
import type { Selection } from '../../excel/selection';

/** The rows of the matrix that are selected, in order; more than it has (whole columns) are all of them. */
export function selectedRows(
  selection: Selection | undefined,
  { sheet, firstRow, lastRow }: Pick<Overview, 'sheet' | 'firstRow' | 'lastRow'>,
): number[] {
  if (selection?.sheet !== sheet) return [];
  const rows = new Set<number>();
  for (const { top, bottom } of selection.areas) {
    for (let row = Math.max(top, firstRow); row <= Math.min(bottom, lastRow); row += 1) rows.add(row);
  }
  return [...rows].sort((a, b) => a - b);
}
