import { groupBy } from '../../core/collections/groupBy';
import type { Plan, SheetAnchor } from '../../core/plan/plan';
import type { Inspection } from './inspect';
import { saidIn, type LoadedColumn } from './loadedColumns';

/** By sheet and row as the plan counts them: the row of the plan whose keys stand there by now, where that can be told. */
export type RowIdentity = (sheet: string, row: number) => number | undefined;

/** Asks for the rows' keys once more, in a sync of its own. */
export async function rowIdentityWhere(
  context: Excel.RequestContext,
  { anchors = [] }: Plan,
  now: Inspection,
): Promise<RowIdentity> {
  for (const { range } of [...now.anchors.values()].flat()) range.load('values');
  await context.sync();
  const ofSheet = new Map(
    anchors.map((anchor) => [anchor.sheet, standingIn(anchor, now.anchors.get(anchor.sheet) ?? [])]),
  );
  return (sheet, row) => ofSheet.get(sheet)?.(row);
}

/** Sorted rows are known again by their keys; one whose keys were fixed, by where it stands. */
function standingIn(
  { cells, keys = [] }: SheetAnchor,
  loaded: readonly LoadedColumn[],
): (row: number) => number | undefined {
  const columns = loaded.filter(({ column, range }) => keys.includes(column) && !range.isNullObject);
  const saidAt = saidIn(columns);
  const said = (row: number): string => JSON.stringify(columns.map(({ column }) => saidAt(row, column)));
  const ofRow = groupBy(
    cells.filter(({ column }) => keys.includes(column)),
    ({ row }) => row,
  );
  const known = new Map(
    [...ofRow].map(([row, all]) => [
      row,
      JSON.stringify(columns.map(({ column }) => all.find((cell) => cell.column === column)?.value)),
    ]),
  );
  const rows = groupBy(known.keys(), (row) => known.get(row));
  const all = columns.flatMap(({ top, range }) => range.values.map((_, index) => top + index));
  const anywhere = new Set(all.map(said));
  return (row) => {
    const [was, is] = [known.get(row), said(row)];
    if (was === is) return row;
    const [only, ...others] = rows.get(is) ?? [];
    if (only !== undefined) return others.length === 0 ? only : undefined;
    return was === undefined || anywhere.has(was) ? undefined : row;
  };
}
