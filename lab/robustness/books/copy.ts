import { Table, Workbook } from '../../../simulator';
import type { Filter } from '../../../simulator/workbook/autoFilter';

/** A book that shares nothing with the first: making one anew through Excel takes a hundred times as long. */
export function copyOf(book: Workbook): Workbook {
  const copy = new Workbook();
  copy.date1904 = book.date1904;
  copy.name = book.name;
  copy.names = book.names.map((name) => ({ ...name }));
  for (const sheet of book.sheets) {
    const to = copy.addSheet(sheet.name);
    to.visibility = sheet.visibility;
    // Styles are never changed in place.
    sheet.grid.forEach((cell, row, column) => to.grid.set(row, column, { ...cell }));
    to.rowFormats = new Map([...sheet.rowFormats].map(([row, format]) => [row, { ...format }]));
    to.columnFormats = new Map([...sheet.columnFormats].map(([column, format]) => [column, { ...format }]));
    to.merges = [...sheet.merges];
    to.protection = sheet.protection;
    to.filter = sheet.filter && copyOfFilter(sheet.filter);
    to.conditionalFormats = sheet.conditionalFormats.map(({ rule, areas }) => ({ rule, areas: [...areas] }));
    to.validations = sheet.validations.map(({ rule, areas }) => ({ rule, areas: [...areas] }));
    to.tables = sheet.tables.map((table) => {
      const twin = new Table(
        copy.newTableId(),
        table.name,
        table.wholeArea,
        table.columns.map(({ name }) => name),
      );
      twin.showTotals = table.showTotals;
      twin.place(table.wholeArea);
      return twin;
    });
  }
  return copy;
}

function copyOfFilter(filter: Filter): Filter {
  const copy = Object.create(Object.getPrototypeOf(filter) as object) as Filter;
  return Object.assign(copy, { area: filter.area, criteria: new Map(filter.criteria) });
}
