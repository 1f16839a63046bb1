import { anchorOf } from '../matrix/anchor';
import type { ActionRecord } from '../matrix/actionRecord';
import { FIELDS, type FieldId } from '../matrix/fields';
import { valueAt, type Grid } from '../sheet/grid';
import type { MatrixCell, Plan, SheetAnchor, Step } from '../plan/plan';
import type { Workspace } from '../workspace/workspace';
import { placeOfRows } from '../newRows/addition';
import type { NewRows } from '../newRows/newRow';
import type { CarriedRow } from './carried';

/** What decides whether a row goes on and which progress was approved, and so what is kept of a cut. */
const DECIDING: readonly FieldId[] = ['stage', 'status', 'cycle', 'physical', 'financial', 'closed', 'closureGround'];

/** Rows on which a plan rests: headers, keys, and where and how they stand. */
export function anchorOfRows(
  { matrix: { layout, mapping } }: Workspace,
  rows: readonly ActionRecord[],
  grid: Grid,
  more: readonly FieldId[] = [],
): SheetAnchor {
  const fields = [...new Set([...DECIDING, ...more])];
  const columns = [...new Set(fields.flatMap((field) => mapping.columns[field] ?? []))];
  const anchor = anchorOf(
    grid,
    layout,
    mapping,
    rows.map(({ row }) => row),
    fields,
  );
  return {
    ...anchor,
    cells: [
      ...anchor.cells,
      ...rows.flatMap(({ row }) => columns.map((column) => ({ row, column, value: valueAt(grid, row, column) }))),
    ],
  };
}

/**
 * Steps that rest on the rows as they were read, on what is copied of them, and on the end of the table. Long texts are
 * left out: they would make the look before the writing too heavy, and nothing is decided by them.
 */
export function matrixPlan(
  steps: readonly Step[],
  { rows, columns }: NewRows<CarriedRow>,
  standing: readonly ActionRecord[],
  filled: readonly MatrixCell[],
  workspace: Workspace,
  grid: Grid,
): Plan {
  if (steps.length === 0) return { title: '', steps: [] };
  const { layout, mapping } = workspace.matrix;
  const copied = (Object.keys(mapping.columns) as FieldId[]).filter(
    (field) => columns.includes(mapping.columns[field] ?? 0) && FIELDS[field].kind !== 'text',
  );
  const sources = anchorOfRows(
    workspace,
    rows.map(({ from }) => from),
    grid,
    copied,
  );
  const at = (row: number, column: number): MatrixCell => ({ row, column, value: valueAt(grid, row, column) });
  return {
    title: '',
    steps,
    anchors: [
      {
        ...sources,
        cells: [
          ...sources.cells,
          ...anchorOf(
            grid,
            layout,
            mapping,
            standing.map(({ row }) => row),
            [],
          ).cells,
          ...filled.map(({ row, column }) => at(row, column)),
          ...placeOfRows(columns, layout, grid),
        ],
      },
    ],
  };
}
