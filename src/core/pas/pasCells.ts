import { KINDS } from '../cells/fieldKinds';
import type { Reading } from '../cells/reading';
import { decideShareUnit } from '../cells/shareUnit';
import { yearTargets } from '../matrix/yearTargets';
import type { ActionRecord } from '../matrix/actionRecord';
import { conventionsOf } from '../matrix/conventions';
import { writtenIn } from '../matrix/fieldCells';
import { cellAt, type Grid } from '../sheet/grid';
import { rowReader } from '../matrix/rowReader';
import type { NewCell } from '../newRows/newRow';
import type { Matrix } from '../workspace/workspace';
import type { PlanField } from './planFields';

/** Writes the target of a year other than the cut's into its column; undefined where the plan says nothing readable. */
export function targetWriter({ layout }: Matrix, grid: Grid, date1904: boolean) {
  const rows = Array.from(
    { length: layout.lastRow - layout.headerBottom },
    (_, index) => layout.headerBottom + 1 + index,
  );
  const units = new Map([...yearTargets(layout).values()].map((column) => [column, unitOf(column)]));
  return (target: Reading<number> | undefined, column: number): NewCell | undefined =>
    target?.kind !== 'value'
      ? undefined
      : KINDS.share.write(target.value, {
          date1904,
          like: rows.length > 0 ? cellAt(grid, layout.lastRow, column) : { value: '', format: 'General' },
          unit: units.get(column) ?? 'undecidable',
        });

  function unitOf(column: number) {
    return decideShareUnit(rows.map((row) => cellAt(grid, row, column)));
  }
}

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
