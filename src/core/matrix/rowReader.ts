import type { Cell } from '../sheet/cell';
import { fieldsWith, type FieldId } from './fields';
import { cellAt, type Grid } from '../sheet/grid';
import type { Mapping, TableLayout } from './tableLayout';

/** The cell that speaks for a field in a row; empty where no column holds the field. */
export interface RowReader {
  readonly cell: (row: number, field: FieldId) => Cell;
  /** The same, but empty where the value is that of other rows too: of several actions, or of the action's row above. */
  readonly own: (row: number, field: FieldId) => Cell;
}

const OVER_ACTIONS: ReadonlySet<FieldId> = new Set(fieldsWith({ mergedDown: 'actions' }));
const NONE: Cell = { value: '', format: 'General' };

export function rowReader(grid: Grid, layout: TableLayout, mapping: Mapping): RowReader {
  const anchors = new Map<FieldId, ReadonlyMap<number, number>>(
    [...OVER_ACTIONS, ...fieldsWith({ mergedDown: 'rows' })].flatMap((field) => {
      const column = mapping.columns[field];
      return column === undefined ? [] : [[field, anchorRows(grid, layout, column)] as const];
    }),
  );
  const cell: RowReader['cell'] = (row, field) => {
    const column = mapping.columns[field];
    return column === undefined ? NONE : cellAt(grid, anchors.get(field)?.get(row) ?? row, column);
  };
  const isOwn = (row: number, field: FieldId): boolean => {
    const anchor = anchors.get(field)?.get(row);
    return anchor === undefined || (anchor === row && !OVER_ACTIONS.has(field));
  };
  return { cell, own: (row, field) => (isOwn(row, field) ? cell(row, field) : NONE) };
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
