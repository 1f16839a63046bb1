import { columnCount, isWholeColumns, isWholeRows, rowCount, type Area } from './area';
import { NOT_CALCULATED, type Cell } from './storedCell';
import { tellEdit } from './edit';
import { WorkbookError } from './workbookError';
import type { Sheet } from './sheet';
import { numberFormatOf, withNumberFormat } from './style';
import { growTables, tablesJustAbove } from './tableGrowth';
import { readTyped, type Entry } from './typing';
import type { Workbook } from './workbook';

/**
 * Puts values or formulas into a rectangle, as Excel does when an add-in sets `values` or `formulas`:
 * one value fills all cells, a matrix has the rectangle's shape, `null` leaves a cell as it is, `''` clears it.
 * Refusals come before the first cell changes.
 */
export function writeBlock(book: Workbook, sheet: Sheet, area: Area, block: unknown): void {
  const inputAt = readBlock(area, block);
  sheet.requireUnlocked(area);
  const entries = landing(sheet, area, inputAt).map(({ row, column, input }) => ({
    row,
    column,
    entry: readTyped(input, numberFormatOf(sheet.grid.get(row, column)?.style), book.dateReader),
  }));
  const growing = tablesJustAbove(sheet, area);
  tellEdit(sheet, area, () => {
    for (const { row, column, entry } of entries) {
      if (entry.kind === 'clear' && !sheet.grid.get(row, column)) continue;
      applyEntry(sheet.grid.ensure(row, column), entry);
    }
    renameHeaders(sheet, area);
    growTables(sheet, area, growing);
  });
}

/** How a block is read: `at` gives the input of a cell, counted from the rectangle's corner. */
export type BlockReader = (row: number, column: number) => unknown;

export function readBlock(area: Area, block: unknown): BlockReader {
  if (isWholeColumns(area) || isWholeRows(area)) {
    throw new WorkbookError('InvalidArgument', 'Whole rows and columns cannot be written at once.');
  }
  if (!Array.isArray(block)) return () => block;
  const rows: readonly unknown[] = block;
  const columns = columnCount(area);
  const fits = rows.length === rowCount(area) && rows.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) throw new WorkbookError('InvalidArgument', 'The number of rows or columns is not that of the range.');
  return (row, column) => {
    const cells = rows[row];
    return Array.isArray(cells) ? (cells as readonly unknown[])[column] : undefined;
  };
}

interface Landing {
  readonly row: number;
  readonly column: number;
  readonly input: unknown;
}

/**
 * Where each value lands. Over rows that a filter hides, Excel hands the rows of the block out to the visible rows
 * in turn, so they land in wrong rows and the last ones nowhere (#224, #226). Merged cells but the first swallow theirs.
 */
function landing(sheet: Sheet, area: Area, inputAt: BlockReader): Landing[] {
  const landings: Landing[] = [];
  let blockRow = 0;
  for (let row = area.top; row <= area.bottom; row++) {
    if (sheet.isRowFilteredOut(row)) continue;
    for (let column = area.left; column <= area.right; column++) {
      const input = inputAt(blockRow, column - area.left);
      if (input !== null && !sheet.isCovered(row, column)) landings.push({ row, column, input });
    }
    blockRow++;
  }
  return landings;
}

export function applyEntry(cell: Cell, entry: Entry): void {
  cell.isError = undefined;
  cell.formula = undefined;
  // Rich text and array formulas belong to the old content; comments and links stay with the cell.
  cell.extras = keptExtras(cell.extras);
  switch (entry.kind) {
    case 'clear':
      cell.value = '';
      break;
    case 'formula':
      cell.formula = entry.formula;
      cell.value = NOT_CALCULATED;
      cell.isError = true;
      break;
    case 'value':
      cell.value = entry.value;
      if (entry.isError) cell.isError = true;
      if (entry.format !== undefined) cell.style = withNumberFormat(cell.style, entry.format);
      break;
  }
}

function keptExtras(extras: Cell['extras']): Cell['extras'] {
  if (!extras) return undefined;
  const { comment, hyperlink, checkbox } = extras;
  const kept = { ...(comment && { comment }), ...(hyperlink && { hyperlink }), ...(checkbox && { checkbox }) };
  return Object.keys(kept).length > 0 ? kept : undefined;
}

/** The header cells of a table are the names of its columns. */
function renameHeaders(sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const { top, left } = table.headerArea;
    if (area.top > top || area.bottom < top) continue;
    table.columns.forEach((column, index) => {
      const value = sheet.grid.get(top, left + index)?.value ?? '';
      if (value !== '') column.name = String(value);
    });
  }
}
