import type { SheetAnchor, MatrixCell } from '../plan/plan';
import type { FieldId } from './fields';
import { valueAt, type Grid } from '../sheet/grid';
import type { Mapping, TableLayout } from './tableLayout';

/** What tells a row from another one. */
const KEY_FIELDS: readonly FieldId[] = ['conpes', 'code', 'cut'];

/** What must still stand where it stood when rows are written: the headers of the columns involved and the rows' keys. */
export function anchorOf(
  grid: Grid,
  layout: TableLayout,
  mapping: Mapping,
  rows: Iterable<number>,
  fields: readonly FieldId[],
): SheetAnchor {
  const columnsOf = (ids: readonly FieldId[]) => [...new Set(ids.flatMap((id) => mapping.columns[id] ?? []))];
  const at = (row: number, column: number): MatrixCell => ({ row, column, value: valueAt(grid, row, column) });
  const keyColumns = columnsOf(KEY_FIELDS);
  const headers = columnsOf([...KEY_FIELDS, ...fields])
    .filter((column) => column <= layout.right)
    .map((column) => at(layout.headerBottom, column));
  const keys = [...rows].flatMap((row) => keyColumns.map((column) => at(row, column)));
  return { sheet: layout.sheet, cells: [...headers, ...keys], keys: keyColumns };
}
