import type { Cell } from '../sheet/cell';
import type { FieldId } from './fields';
import { cellAt, type Grid } from '../sheet/grid';
import type { Mapping, TableLayout } from './tableLayout';

/** The cell that speaks for a field in a row; empty where no column holds the field. */
export interface RowReader {
  readonly cell: (row: number, field: FieldId) => Cell;
  /** The same, but empty where the value is that of several rows. */
  readonly own: (row: number, field: FieldId) => Cell;
}

const NONE: Cell = { value: '', format: 'General' };

/** Fields that are merged down over the actions they are about. Others stay as they are: a merged code may be two rows of one action. */
const MERGED_DOWN: readonly FieldId[] = ['objective', 'objectiveWeight', 'conpes', 'cut', 'entity', 'unit'];

export function rowReader(grid: Grid, layout: TableLayout, mapping: Mapping): RowReader {
  const anchors = new Map(
    MERGED_DOWN.flatMap((field) => {
      const column = mapping.columns[field];
      return column === undefined ? [] : [[field, anchorRows(grid, layout, column)] as const];
    }),
  );
  const cell: RowReader['cell'] = (row, field) => {
    const column = mapping.columns[field];
    return column === undefined ? NONE : cellAt(grid, anchors.get(field)?.get(row) ?? row, column);
  };
  return { cell, own: (row, field) => (anchors.get(field)?.has(row) ? NONE : cell(row, field)) };
}

/** Rows of a column that lie in a merged area, with the row that has its value. */
function anchorRows(grid: Grid, layout: TableLayout, column: number): ReadonlyMap<number, number> {
  const anchors = new Map<number, number>();
  for (const merge of grid.merges) {
    if (merge.left !== column || merge.top < layout.firstRow || merge.top === merge.bottom) continue;
    for (let row = merge.top; row <= Math.min(merge.bottom, layout.lastRow); row += 1) anchors.set(row, merge.top);
  }
  return anchors;
}
