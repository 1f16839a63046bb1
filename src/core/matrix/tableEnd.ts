import { readCode, splitCode } from '../cells/code';
import { readConpes } from '../cells/conpes';
import { textOf } from '../text/fold';
import type { FieldId } from './fields';
import { bottomOf, cellAt, valueAt, type Area, type Grid } from '../sheet/grid';
import { headerAt, type HeaderRow } from './headerRow';
import { matchHeader } from './headerNames';
import { isBlankRow, isTotalsRow } from './dataRows';

type Columns = Pick<Area, 'left' | 'right'>;

/** After so many blank rows the table goes on only with rows that look like its own. */
const BLANK_ROWS = 25;
/** Of a gap's other side so many rows are looked at. */
const PROBED_ROWS = 5;
/** Rows of the table that tell where its keys stand. */
const SAMPLED_ROWS = 50;
/** From this share on a column holds keys. */
const MOST = 0.6;
/** A text names a field from here on. */
const ALIKE = 0.75;
/** A header that names so many fields begins another table. */
const HEADER_SCORE = 2;

/** The last row that belongs to the table: rows behind a long gap vanish only where they are something else. */
export function lastRowOf(grid: Grid, header: HeaderRow, area: Columns): number {
  const all = Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
  let last = header.bottom;
  let keys: readonly KeyColumn[] | undefined;
  for (let row = header.bottom + 1; row <= bottomOf(grid); row += 1) {
    if (isBlankRow(grid, row, all)) continue;
    if (row - last > BLANK_ROWS) {
      keys ??= keyColumns(grid, header, last, all);
      if (!goesOn(grid, row, area, all, keys)) return last;
    }
    last = row;
  }
  return last;
}

interface KeyColumn {
  readonly column: number;
  readonly looks: (grid: Grid, row: number, column: number) => boolean;
}

/** Columns that hold documents or codes; where they are empty so far, by their header. */
function keyColumns(grid: Grid, header: HeaderRow, last: number, columns: readonly number[]): readonly KeyColumn[] {
  const rows = filledRows(grid, header.bottom + 1, last, columns, SAMPLED_ROWS);
  return columns.flatMap((column): readonly KeyColumn[] => {
    const names = matchHeader(header.texts[column - header.left] ?? '');
    const named = (field: FieldId): boolean => (names.get(field)?.similarity ?? 0) >= ALIKE;
    const filled = rows.filter((row) => valueAt(grid, row, column) !== '');
    const holds = (looks: KeyColumn['looks']): boolean =>
      filled.filter((row) => looks(grid, row, column)).length >= filled.length * MOST;
    // Costs look like documents too.
    if (named('conpes') && holds(isDocument)) return [{ column, looks: isDocument }];
    return (filled.length > 0 || named('code') || named('text')) && holds(isCode) ? [{ column, looks: isCode }] : [];
  });
}

function goesOn(
  grid: Grid,
  row: number,
  area: Columns,
  columns: readonly number[],
  keys: readonly KeyColumn[],
): boolean {
  const rows = filledRows(grid, row, Math.min(row + PROBED_ROWS - 1, bottomOf(grid)), columns, PROBED_ROWS);
  if (rows.some((each) => headerAt(grid, each, 1, area.left, area.right).score >= HEADER_SCORE)) return false;
  const data = rows.filter((each) => !isTotalsRow(grid, each, columns));
  const alike = data.filter((each) => keys.some(({ column, looks }) => looks(grid, each, column)));
  return alike.length > 0 && alike.length * 2 >= data.length;
}

function filledRows(
  grid: Grid,
  first: number,
  last: number,
  columns: readonly number[],
  most: number,
): readonly number[] {
  const rows: number[] = [];
  for (let row = first; row <= last && rows.length < most; row += 1)
    if (!isBlankRow(grid, row, columns)) rows.push(row);
  return rows;
}

/** Smaller numbers count rows or are shares. */
function isDocument(grid: Grid, row: number, column: number): boolean {
  const cell = cellAt(grid, row, column);
  return readConpes(cell).kind === 'value' && (typeof cell.value !== 'number' || cell.value >= 1000);
}

/** Text alone: a number with a decimal may be a share. */
function isCode(grid: Grid, row: number, column: number): boolean {
  const cell = cellAt(grid, row, column);
  return (
    typeof cell.value === 'string' &&
    (readCode(cell).kind === 'value' || splitCode(textOf(cell.value)).code.kind === 'value')
  );
}
