import { Table, type Workbook } from '../../simulator';

type Place = ConstructorParameters<typeof Table>[2];

/** Makes a range of a simulated sheet an Excel table, named by the texts in its first row. */
export function sheetTable(book: Workbook, sheetName: string, name: string, area: Place): void {
  const sheet = book.sheet(sheetName);
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) =>
    String(sheet.grid.get(area.top, area.left + index)?.value ?? ''),
  );
  const table = new Table(book.newTableId(), name, area, columns);
  table.place(area);
  sheet.tables.push(table);
}
