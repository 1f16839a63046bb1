import type { TableLayout } from '../matrix/tableLayout';
import { valueAt, type Grid } from '../sheet/grid';
import { textOf } from '../text/fold';

/** Longer than this it is an explanation, not a title. */
const LONGEST = 120;

/**
 * What stands above the table of DNP's report, which tells one report from another (REP-5):
 * `SisCONPES – Reporte final de seguimiento · Generado: 03/11/2026`. Undefined where nothing stands there.
 */
export function titleAbove(grid: Grid, { headerTop }: Pick<TableLayout, 'headerTop'>): string | undefined {
  const texts: string[] = [];
  for (let row = grid.top; row < headerTop; row += 1) {
    const width = grid.values[row - grid.top]?.length ?? 0;
    for (let column = grid.left; column < grid.left + width; column += 1) {
      const value = valueAt(grid, row, column);
      const text = typeof value === 'string' ? textOf(value) : '';
      if (text !== '' && [...texts, text].join(' · ').length <= LONGEST) texts.push(text);
    }
  }
  return texts.length === 0 ? undefined : texts.join(' · ');
}
