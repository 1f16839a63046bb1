import { isDateFormat } from '../cells/numberFormat';
import { rightOf, type Grid } from '../sheet/grid';
import type { ImportSheet, Plan } from '../plan/plan';
import { SHEETS } from '../sheet/ownSheets';

/** Days by which the 1904 date system lies behind. */
const DAYS_BETWEEN_SYSTEMS = 1462;

/** DNP's report as it came, in the same cells of `Reporte DNP`; dates keep their day when the two books count from other years. */
export function importStep(grid: Grid, from1904: boolean, to1904: boolean): ImportSheet {
  const shift = from1904 === to1904 ? 0 : from1904 ? DAYS_BETWEEN_SYSTEMS : -DAYS_BETWEEN_SYSTEMS;
  const columns = Array.from({ length: rightOf(grid) - grid.left + 1 }, (_, index) => grid.left + index);
  const formats = grid.values.map((_, row) => columns.map((column) => grid.formats.get(column)?.[row] ?? 'General'));
  const values = grid.values.map((cells, row) =>
    cells.map((value, column) =>
      typeof value === 'number' && isDateFormat(formats[row]?.[column] ?? 'General') ? value + shift : value,
    ),
  );
  return { kind: 'importSheet', sheet: SHEETS.dnpReport, row: grid.top, column: grid.left, values, formats };
}

/** The same as a command of its own. */
export function importPlan(grid: Grid, from1904: boolean, to1904: boolean): Plan {
  return { title: 'Traer el reporte de DNP', steps: [importStep(grid, from1904, to1904)] };
}
