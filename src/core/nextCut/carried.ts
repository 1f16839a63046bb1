import type { Cell } from '../sheet/cell';
import { conventionsOf } from '../matrix/conventions';
import type { ActionRecord } from '../matrix/actionRecord';
import { fieldsWith, type FieldId } from '../matrix/fields';
import { cellAt, type Grid } from '../sheet/grid';
import { yearTargets } from '../matrix/yearTargets';
import { rowReader, type RowReader } from '../matrix/rowReader';
import { writtenShare } from '../cells/share';
import { atStart } from '../newRows/atStart';
import { isOfTheAction, ownColumnsOf } from '../newRows/ownColumns';
import { rowsInColumns, type NewCell, type NewRow, type NewRows } from '../newRows/newRow';
import type { Matrix } from '../workspace/workspace';
import type { CutLabel } from '../keys/keys';

/** A row of the next cut and the one that it comes from. */
export interface CarriedRow extends NewRow {
  readonly from: ActionRecord;
}

export interface CarryInput {
  readonly matrix: Matrix;
  readonly grid: Grid;
  readonly label: CutLabel;
  /** The progress that DNP approved in the cut that ends; undefined where it approved none. */
  readonly approved: (record: ActionRecord) => Pick<ActionRecord, 'physical' | 'financial'> | undefined;
}

const CARRIED = fieldsWith({ carried: true });
const PREVIOUS = [
  ['previousPhysical', 'physical'],
  ['previousFinancial', 'financial'],
] as const;

/**
 * Each row anew for the next cut: what describes the action, the last approved progress as the previous one, and the
 * flow at its start. Of the user's own columns those come along that are plainly the action's; progress, reasons, closure
 * and remarks stay empty.
 */
export function newRows(records: readonly ActionRecord[], input: CarryInput): NewRows<CarriedRow> {
  const {
    matrix: { layout, mapping },
    grid,
    label,
  } = input;
  const reader = rowReader(grid, layout, mapping);
  const column = (field: FieldId): readonly number[] =>
    mapping.columns[field] === undefined ? [] : [mapping.columns[field]];
  const keys = [...column('cut'), ...column('conpes'), ...column('code')];
  const started = atStart(label).flatMap(([field, cell]) => column(field).map((at) => [at, cell] as const));
  const mapped = new Set(Object.values(mapping.columns));
  const years = [...yearTargets(layout).values()].filter((at) => !mapped.has(at));
  const own = ownColumnsOf(input.matrix);
  const shares = previousShares(reader, input);
  /** Where nobody has read the formats of a column, the row above gives them. */
  const asItIs = (at: number, cell: Cell): NewCell => (grid.formats.has(at) ? cell : { value: cell.value });
  const rows = records.map((from): CarriedRow => {
    const described = CARRIED.flatMap((field) =>
      column(field).map((at) => [at, asItIs(at, reader.cell(from.row, field))] as const),
    );
    const targets = years.map((at) => [at, asItIs(at, cellAt(grid, from.row, at))] as const);
    const theirs = own.flatMap((each) => {
      const cell = cellAt(grid, from.row, each.column);
      return isOfTheAction(each, cell.value) ? [[each.column, asItIs(each.column, cell)] as const] : [];
    });
    const before = PREVIOUS.flatMap(([field, now]) =>
      column(field).map((at) => [at, shares(from, field, now)] as const),
    );
    return {
      from,
      cells: new Map<number, NewCell>(
        [...described, ...targets, ...theirs, ...before, ...started].filter(([, cell]) => cell.value !== ''),
      ),
    };
  });
  return rowsInColumns(rows, keys);
}

/** Approved progress in the unit of the column for the previous one; without any, what stood there already. */
function previousShares(reader: RowReader, { matrix: { layout, mapping }, grid, approved }: CarryInput) {
  const conventions = conventionsOf(layout, mapping, reader);
  return (from: ActionRecord, field: (typeof PREVIOUS)[number][0], now: (typeof PREVIOUS)[number][1]): Cell => {
    const reading = approved(from)?.[now];
    const stood = reader.cell(from.row, field);
    if (reading === undefined || reading.kind === 'blank') return stood;
    // An approved value that nobody can read is not replaced by an older one.
    if (reading.kind === 'unreadable') return { value: '', format: stood.format };
    const above = cellAt(grid, layout.lastRow, mapping.columns[field] ?? 0);
    return writtenShare(reading.value, stood.value === '' ? above : stood, conventions.shareUnit(field));
  };
}
