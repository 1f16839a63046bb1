import { COLUMN_LIMIT, intersection, isWholeColumns, isWholeRows, type Area } from './area';
import { WorkbookError } from './workbookError';
import { shiftFormula } from './formulaRefs';
import { shiftReference } from './definedNames';
import type { ColumnFormat, RowFormat, Sheet } from './sheet';
import { shiftArea, shiftOf, shiftPosition, type Shift, type ShiftAxis } from './shift';
import { shiftRuled } from './validation';
import type { Workbook } from './workbook';

/** Inserts blank cells at `area`; what was there moves down (`row`) or to the right (`column`). */
export function insertCells(book: Workbook, sheet: Sheet, area: Area, along: ShiftAxis): void {
  applyShift(book, sheet, area, shiftOf('insert', area, along));
}

/** Deletes the cells of `area`; what stands below (`row`) or to the right (`column`) closes the gap. */
export function deleteCells(book: Workbook, sheet: Sheet, area: Area, along: ShiftAxis): void {
  applyShift(book, sheet, area, shiftOf('delete', area, along));
}

function applyShift(book: Workbook, sheet: Sheet, area: Area, shift: Shift): void {
  requireAllowed(sheet, area, shift);
  requireNoSplit(sheet, area, shift);
  sheet.grid.shift(shift);
  sheet.merges = sheet.merges.flatMap((merge) => shiftArea(merge, shift) ?? []);
  sheet.tables = sheet.tables.filter((table) => table.follow(shift, (position) => `Column${position + 1}`));
  if (sheet.filter && !sheet.filter.follow(shift)) sheet.filter = undefined;
  sheet.validations = shiftRuled(sheet.validations, shift);
  sheet.conditionalFormats = shiftRuled(sheet.conditionalFormats, shift);
  if (shift.whole && shift.axis === 'row') sheet.rowFormats = shiftKeys<RowFormat>(sheet.rowFormats, shift);
  if (shift.whole && shift.axis === 'column') sheet.columnFormats = shiftKeys<ColumnFormat>(sheet.columnFormats, shift);
  shiftFormulas(book, sheet, shift);
  for (const name of book.names) name.reference = shiftReference(name.reference, sheet.name, shift);
  sheet.tell({ kind: 'shifted', sheet, area, shift });
}

function requireAllowed(sheet: Sheet, area: Area, { kind, axis, whole }: Shift): void {
  if (!sheet.protection) return;
  if (!whole) sheet.requireUnlocked(area);
  else if (axis === 'row') sheet.requireAllowed(kind === 'insert' ? 'insertRows' : 'deleteRows');
  else sheet.requireAllowed(kind === 'insert' ? 'insertColumns' : 'deleteColumns');
}

/** A block that would tear a table or a merge in two is refused, as Excel does. */
function requireNoSplit(sheet: Sheet, area: Area, shift: Shift): void {
  if (isWholeRows(area) || isWholeColumns(area)) return;
  const moving: Area =
    shift.axis === 'row' ? { ...area, bottom: Number.MAX_SAFE_INTEGER } : { ...area, right: Number.MAX_SAFE_INTEGER };
  const torn = [...sheet.tables.map((table) => table.wholeArea), ...sheet.merges].some((held) => {
    const common = intersection(held, moving);
    if (!common) return false;
    return shift.axis === 'row'
      ? common.left !== held.left || common.right !== held.right
      : common.top !== held.top || common.bottom !== held.bottom;
  });
  if (torn) throw new WorkbookError('InvalidOperation', 'The operation would tear a table or a merged cell.');
}

function shiftKeys<Format>(formats: ReadonlyMap<number, Format>, shift: Shift): Map<number, Format> {
  const moved = new Map<number, Format>();
  for (const [position, format] of formats) {
    const target = shiftPosition(position, shift);
    if (target !== undefined) moved.set(target, format);
  }
  return moved;
}

function shiftFormulas(book: Workbook, shifted: Sheet, shift: Shift): void {
  for (const sheet of book.sheets) {
    sheet.grid.forEach((cell) => {
      if (cell.formula) cell.formula = shiftFormula(cell.formula, sheet.name, shifted.name, shift);
    });
  }
}

/** Shorthands for the co-author's hook; rows from 1, as people count them. */
export function insertRows(book: Workbook, sheet: Sheet, row: number, count = 1): void {
  insertCells(book, sheet, rowsArea(row, count), 'row');
}

export function deleteRows(book: Workbook, sheet: Sheet, row: number, count = 1): void {
  deleteCells(book, sheet, rowsArea(row, count), 'row');
}

const rowsArea = (row: number, count: number): Area => ({
  top: row - 1,
  left: 0,
  bottom: row + count - 2,
  right: COLUMN_LIMIT - 1,
});
