import type { ActionRecord } from '../matrix/actionRecord';
import { conventionsOf } from '../matrix/conventions';
import { writtenIn } from '../matrix/fieldCells';
import { cellAt, type Grid } from '../sheet/grid';
import { rowReader } from '../matrix/rowReader';
import type { NewCell } from '../newRows/newRow';
import type { Matrix } from '../workspace/workspace';
import type { PlanField } from './planFields';

/** Writes a field of a planned action as its column in the matrix does; undefined where the plan says nothing readable. */
export type CellWriter = (planned: ActionRecord, field: PlanField, row: number) => NewCell | undefined;

export function cellWriter({ layout, mapping }: Matrix, grid: Grid, date1904: boolean): CellWriter {
  const conventions = conventionsOf(layout, mapping, rowReader(grid, layout, mapping));
  return (planned, field, row) => {
    // The look of the column where there are rows; the header says nothing of it.
    const like =
      row > layout.headerBottom ? cellAt(grid, row, mapping.columns[field] ?? 0) : { value: '', format: 'General' };
    return writtenIn(planned, field, { date1904, like, unit: conventions.shareUnit(field) });
  };
}
