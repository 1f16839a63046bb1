import {
  deleteCells,
  deleteRows,
  filterByTexts,
  addSheetFilter,
  insertCells,
  insertRows,
  mergeCells,
  newWorkbook,
  Table,
  type Workbook,
} from '../../simulator';
import { bookOf } from './support';

function withFormulas(...formulas: string[]): Workbook {
  const book = newWorkbook('Hoja');
  const other = book.addSheet('Otra hoja');
  formulas.forEach((formula, row) => other.grid.set(row, 0, { value: 0, formula }));
  return book;
}

const formulasOf = (book: Workbook, count: number) => book.sheets[1]?.read(`A1:A${count}`).flat();

test('references follow inserted and deleted rows, on their own sheet only', () => {
  const book = withFormulas(
    '=Hoja!A5+Hoja!$A$2',
    '=SUM(Hoja!B2:B9)',
    '=A5&"Hoja!A5"',
    "=hoja!C:C+'Otra hoja'!A9",
    '=LOG10(Hoja!A5)',
    '=Hoja!A3',
  );
  insertRows(book, book.sheet('Hoja'), 3, 2);
  expect(formulasOf(book, 6)).toEqual([
    '=Hoja!A7+Hoja!$A$2',
    '=SUM(Hoja!B2:B11)',
    '=A5&"Hoja!A5"',
    "=hoja!C:C+'Otra hoja'!A9",
    '=LOG10(Hoja!A7)',
    '=Hoja!A5',
  ]);
  deleteRows(book, book.sheet('Hoja'), 4, 2);
  expect(formulasOf(book, 6)).toEqual([
    '=Hoja!A5+Hoja!$A$2',
    '=SUM(Hoja!B2:B9)',
    '=A5&"Hoja!A5"',
    "=hoja!C:C+'Otra hoja'!A9",
    '=LOG10(Hoja!A5)',
    '=Hoja!#REF!',
  ]);
});

test('references follow columns, and blocks of cells in their band', () => {
  const book = withFormulas('=Hoja!C1', '=Hoja!C9', '=SUM(Hoja!A1:D4)');
  insertCells(book, book.sheet('Hoja'), { top: 0, left: 1, bottom: 1_048_575, right: 1 }, 'row');
  expect(formulasOf(book, 3)).toEqual(['=Hoja!D1', '=Hoja!D9', '=SUM(Hoja!A1:E4)']);
  deleteCells(book, book.sheet('Hoja'), { top: 0, left: 0, bottom: 3, right: 0 }, 'column');
  expect(formulasOf(book, 3)).toEqual(['=Hoja!C1', '=Hoja!D9', '=SUM(Hoja!A1:D4)']);
});

test('a renamed sheet is renamed in formulas and names', () => {
  const book = withFormulas('=Hoja!A1&"Hoja!"', "='Otra hoja'!A1");
  book.names.push(
    { name: 'N', reference: 'Hoja!$A$1', scope: undefined },
    { name: 'L', reference: 'Hoja!$B$1', scope: 'Hoja' },
  );
  book.rename(book.sheet('Hoja'), "Año d'26");
  expect(formulasOf(book, 2)).toEqual(["='Año d''26'!A1&\"Hoja!\"", "='Otra hoja'!A1"]);
  expect(book.names.map(({ reference, scope }) => [reference, scope])).toEqual([
    ["'Año d''26'!$A$1", undefined],
    ["'Año d''26'!$B$1", "Año d'26"],
  ]);
});

test('tables, merges, filters, rules, names and row formats move with their rows', () => {
  const book = bookOf([
    ['k', 'v'],
    ['a', 1],
    ['b', 2],
  ]);
  const sheet = book.sheet('Hoja');
  sheet.tables.push(new Table('9', 'T', sheet.areaAt('A1:B3'), ['k', 'v']));
  mergeCells(sheet, sheet.areaAt('A6:B6'), false);
  filterByTexts(book, sheet, addSheetFilter(sheet, sheet.areaAt('D1:D3')), 0, ['']);
  sheet.validations.push({ rule: { type: 'list', values: ['x'] }, areas: [sheet.areaAt('A2:A3')] });
  sheet.setRowFormat(2, { height: 30 });
  book.names.push({ name: 'N', reference: 'Hoja!$A$2:$B$3', scope: undefined });
  insertRows(book, sheet, 3);
  expect({
    table: sheet.tables[0]?.wholeArea.bottom,
    merge: sheet.merges[0]?.top,
    filter: sheet.filter?.area.bottom,
    rule: sheet.validations[0]?.areas[0]?.bottom,
    height: sheet.rowFormats.get(3)?.height,
    name: book.names[0]?.reference,
    cells: sheet.read('A2:A4').flat(),
  }).toEqual({ table: 3, merge: 6, filter: 3, rule: 3, height: 30, name: 'Hoja!$A$2:$B$4', cells: ['a', '', 'b'] });
  deleteRows(book, sheet, 1, 7);
  expect([sheet.tables, sheet.merges, sheet.filter, sheet.validations, book.names[0]?.reference]).toEqual([
    [],
    [],
    undefined,
    [],
    '#REF!',
  ]);
});

test('a block that would tear a table or a merge is refused', () => {
  const book = bookOf([
    ['k', 'v'],
    ['a', 1],
  ]);
  const sheet = book.sheet('Hoja');
  sheet.tables.push(new Table('9', 'T', sheet.areaAt('A1:B2'), ['k', 'v']));
  expect(() => insertCells(book, sheet, sheet.areaAt('A1'), 'row')).toThrow(
    expect.objectContaining({ code: 'InvalidOperation' }) as Error,
  );
  insertCells(book, sheet, sheet.areaAt('A1:B1'), 'row');
  expect(sheet.tables[0]?.wholeArea).toEqual(sheet.areaAt('A2:B3'));
});
