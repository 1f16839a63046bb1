import { parseAddress } from './a1';
import type { Sheet } from './sheet';
import { Table } from './excelTable';
import type { Workbook } from './workbook';

/** Takes sheets of another book over, at a position; the other book is used up. Gives the new sheets in their order. */
export function adoptSheets(book: Workbook, other: Workbook, sheets: readonly Sheet[], position: number): Sheet[] {
  // Renamed at home first, so that formulas among the sheets follow.
  for (const sheet of sheets) other.rename(sheet, freeName(book, other, sheet));
  const adopted = sheets.map((sheet, index) => {
    const added = book.addSheet(sheet.name);
    fill(book, added, sheet);
    book.move(added, position + index);
    return added;
  });
  const names = new Set(sheets.map(({ name }) => name));
  for (const name of other.names) {
    const home = name.scope ?? parseAddress(name.reference)?.sheet;
    if (home !== undefined && names.has(home) && !book.findName(name.name, name.scope)) book.names.push(name);
  }
  return adopted;
}

/** `Hoja1` becomes `Hoja1 (2)`, as Excel names copies. */
function freeName(book: Workbook, other: Workbook, sheet: Sheet): string {
  const taken = (name: string): boolean =>
    book.findSheet(name) !== undefined ||
    other.sheets.some((own) => own !== sheet && own.name.toLowerCase() === name.toLowerCase());
  let name = sheet.name;
  for (let number = 2; taken(name); number++) {
    const suffix = ` (${number})`;
    name = sheet.name.slice(0, 31 - suffix.length) + suffix;
  }
  return name;
}

function fill(book: Workbook, target: Sheet, source: Sheet): void {
  source.grid.forEach((cell, row, column) => target.grid.set(row, column, cell));
  target.visibility = source.visibility;
  target.tabColor = source.tabColor;
  target.showGridlines = source.showGridlines;
  target.rowFormats = source.rowFormats;
  target.columnFormats = source.columnFormats;
  target.merges = source.merges;
  target.filter = source.filter;
  target.protection = source.protection;
  target.frozenRows = source.frozenRows;
  target.frozenColumns = source.frozenColumns;
  target.validations = source.validations;
  target.conditionalFormats = source.conditionalFormats;
  target.tables = source.tables.map((table) => sameTable(book, table));
}

function sameTable(book: Workbook, table: Table): Table {
  const taken = (name: string): boolean =>
    book.tables.some((entry) => entry.table.name.toLowerCase() === name.toLowerCase());
  let name = table.name;
  for (let number = 2; taken(name); number++) name = `${table.name}_${number}`;
  const copy = new Table(
    book.newTableId(),
    name,
    table.wholeArea,
    table.columns.map((column) => column.name),
  );
  copy.showTotals = table.showTotals;
  copy.style = table.style;
  copy.place(table.wholeArea);
  for (const [column, texts] of table.filter.criteria) copy.filter.criteria.set(column, texts);
  return copy;
}
