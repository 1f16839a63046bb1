import type { CellValue } from '../sheet/cell';
import { valueAt, type Grid } from '../sheet/grid';
import { NUMBER_FORMATS, type Column } from '../sheet/sheetContent';
import type { MatrixCell, Plan } from '../plan/plan';
import { cellOf } from './registerCells';
import type { RegisterReading } from './readRegister';
import { columnsOf, type Register } from './register';

/** What lines should say, as texts by field; fields that are left out stay empty, or as they are in a line that stands. */
export type LineValues = Readonly<Record<string, string>>;

/** New lines below the last one, in the order in which the sheet has its columns now. */
export function planNewLines(
  register: Register,
  reading: RegisterReading<unknown>,
  lines: readonly LineValues[],
  date1904: boolean,
): Plan {
  const title = `Escribir en «${register.sheet}»`;
  if (lines.length === 0) return { title, steps: [] };
  const columns = columnsInPlace(register, reading);
  const places = placesOf(register, reading);
  const rows = lines.map((line) => {
    const cells: CellValue[] = columns.map(() => '');
    for (const [id, field] of Object.entries(register.fields))
      cells[(places[id] ?? 1) - 1] = cellOf(field, line[id] ?? '', date1904);
    return cells;
  });
  return {
    title,
    steps: [{ kind: 'appendLines', sheet: register.sheet, columns, rows, lastRow: reading.lastRow }],
    anchors: reading.grid ? [{ sheet: reading.grid.sheet, cells: cellsOf(places, reading.grid, 1) }] : [],
  };
}

/** What changes in a line that stands; refused where somebody has changed the line since it was read. */
export function planChangedLine(
  register: Register,
  reading: RegisterReading<unknown>,
  row: number,
  line: LineValues,
  date1904: boolean,
): Plan {
  const title = `Corregir ${register.one}`;
  const { columns, grid } = reading;
  if (!columns || !grid) return { title, steps: [] };
  const cells = Object.entries(line).flatMap(([id, said]): MatrixCell[] => {
    const [field, column] = [register.fields[id], columns[id]];
    if (!field || column === undefined) return [];
    const value = cellOf(field, said, date1904);
    if (value === valueAt(grid, row, column)) return [];
    // A cell that somebody has filled in by hand may have any format, and would show a day as its number.
    return [typeof value === 'number' ? { row, column, value, format: NUMBER_FORMATS.day } : { row, column, value }];
  });
  if (cells.length === 0) return { title, steps: [] };
  return {
    title,
    steps: [{ kind: 'setCells', sheet: grid.sheet, cells, keepsFormulas: true }],
    anchors: [{ sheet: grid.sheet, cells: [...cellsOf(columns, grid, 1), ...cellsOf(columns, grid, row)] }],
  };
}

/** Where each field stands; a sheet that is not there begins in the order of the definition. */
export function placesOf(
  register: Register,
  { columns }: Pick<RegisterReading<unknown>, 'columns'>,
): Readonly<Record<string, number>> {
  return columns ?? Object.fromEntries(Object.keys(register.fields).map((id, index) => [id, index + 1]));
}

function columnsInPlace(register: Register, { columns, grid, width }: RegisterReading<unknown>): Column[] {
  const own = columnsOf(register);
  if (!columns || !grid) return own;
  const placed = new Map(Object.keys(register.fields).map((id, index) => [columns[id], own[index]]));
  return Array.from({ length: width }, (_, index): Column => {
    // The header stays as the user has spelt it; what the user keeps between ours is no text for that.
    const header = String(valueAt(grid, 1, index + 1));
    return { kind: 'number', ...placed.get(index + 1), header };
  });
}

/** A row as it was read, in our columns. */
function cellsOf(columns: Readonly<Record<string, number>>, grid: Grid, row: number): MatrixCell[] {
  return Object.values(columns).map((column) => ({ row, column, value: valueAt(grid, row, column) }));
}
