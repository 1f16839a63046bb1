import type { CellValue } from '../sheet/cell';
import { valueAt, type Grid } from '../sheet/grid';
import type { MatrixCell, SheetAnchor } from '../plan/plan';
import type { DoneCommand, WrittenRow } from './doneCommand';

/** A cell that says what the command wrote, and what it said before. */
export interface Restored extends MatrixCell {
  readonly sheet: string;
  readonly from: CellValue;
  readonly calculated?: true;
}

export interface RowNow {
  readonly written: WrittenRow;
  /** Row of the sheet today; undefined where it cannot be told. */
  readonly row: number | undefined;
  /** Nobody has changed them since. */
  readonly restored: readonly Restored[];
  /** Columns of cells that somebody has changed since. */
  readonly changed: readonly number[];
}

/** Whether headers stand where the command saw them. */
export function columnsStand({ plan }: DoneCommand, sheet: string, written: ReadonlySet<number>, grid: Grid): boolean {
  const cells = plan.anchors?.find((anchor: SheetAnchor) => anchor.sheet === sheet)?.cells ?? [];
  const [header] = cells;
  return cells
    .filter(({ row }) => row === header?.row && !written.has(row))
    .every(({ row, column, value }) => valueAt(grid, row, column) === value);
}

/** A row that a command wrote into, as it stands today. */
export function rowNow(written: WrittenRow, grid: Grid | undefined): RowNow {
  const row = grid && findRow(written, grid);
  if (!grid || row === undefined) return { written, row: undefined, restored: [], changed: [] };
  const at = (column: number) => valueAt(grid, row, column);
  const open = written.cells.filter(
    ({ after, before, calculated, format = before.format }) =>
      calculated || after !== before.value || before.formula !== before.value || format !== before.format,
  );
  return {
    written,
    row,
    restored: open
      .filter(({ column, after, calculated }) => calculated || at(column) === after)
      .map(({ column, before, calculated }) => ({
        sheet: written.sheet,
        row,
        column,
        from: at(column),
        value: before.value,
        ...(written.isNew ? {} : { format: before.format }),
        ...(calculated && { calculated }),
        ...(isFormula(before.formula, before.value) ? { formula: String(before.formula) } : {}),
      })),
    // What says already what it said before has been taken back, or was typed back by hand. In a new row a cell that
    // was left blank may have been filled since.
    changed: (written.isNew ? written.cells : open)
      .filter(
        ({ column, after, before, calculated }) => !calculated && at(column) !== after && at(column) !== before.value,
      )
      .map(({ column }) => column),
  };
}

/** Where it was; else the only row that says the same: somebody sorted, or inserted rows. */
function findRow({ row, identity, isNew }: WrittenRow, grid: Grid): number | undefined {
  const fits = (at: number) => identity.every(({ column, value }) => valueAt(grid, at, column) === value);
  if (fits(row) && (!isNew || identity.length > 0)) return row;
  if (identity.length === 0) return undefined;
  const found = Array.from({ length: grid.values.length }, (_, index) => grid.top + index).filter(fits);
  const [only, ...others] = found;
  return others.length === 0 ? only : undefined;
}

function isFormula(formula: CellValue, value: CellValue): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}
