import { newWorkbook, saveWorkbook, Table, type Workbook } from '../../simulator';
import { bookOf, codeOf, excelOver } from './support';

const base64Of = async (book: Workbook): Promise<string> => Buffer.from(await saveWorkbook(book)).toString('base64');

/** A book of two sheets that speak of each other, with a table, a rule and a name. */
function source(): Workbook {
  const book = bookOf(
    [
      ['k', 'v'],
      ['a', 1],
      ['b', 2],
    ],
    'Hoja',
  );
  const [sheet, other] = [book.sheet('Hoja'), book.addSheet('Otra')];
  sheet.tables.push(new Table(book.newTableId(), 'Tabla', sheet.areaAt('A1:B3'), ['k', 'v']));
  sheet.merges.push(sheet.areaAt('D1:E1'));
  other.grid.set(0, 0, { value: 2, formula: '=Hoja!B3' });
  book.names.push({ name: 'Claves', reference: 'Hoja!$A$2:$A$3', scope: undefined });
  return book;
}

const insert = (file: string, options?: Excel.InsertWorksheetOptions) =>
  Excel.run(async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(file, options);
    await context.sync();
    return ids.value;
  });

const names = (book: Workbook): string[] => book.sheets.map(({ name }) => name);

test('all sheets come at the end; names that are taken get a number, and formulas follow', async () => {
  const { workbook } = await excelOver(newWorkbook('Hoja'));
  const ids = await insert(await base64Of(source()));
  expect(names(workbook)).toEqual(['Hoja', 'Hoja (2)', 'Otra']);
  expect(ids).toEqual(workbook.sheets.slice(1).map(({ id }) => id));
  expect(workbook.sheet('Otra').read('A1')).toEqual([["='Hoja (2)'!B3"]]);
  expect(workbook.tables.map(({ sheet, table }) => [sheet.name, table.name])).toEqual([['Hoja (2)', 'Tabla']]);
  expect(workbook.sheet('Hoja (2)').merges).toHaveLength(1);
  expect(workbook.names).toMatchObject([{ name: 'Claves', reference: expect.stringContaining('Hoja (2)') as unknown }]);
});

test('some of them, where they are wanted', async () => {
  const { workbook } = await excelOver(newWorkbook('Primera'));
  const file = await base64Of(source());
  await insert(file, { sheetNamesToInsert: ['Otra'], positionType: 'Beginning' });
  await insert(file, { sheetNamesToInsert: ['Hoja'], positionType: 'Before', relativeTo: 'Primera' });
  expect(names(workbook)).toEqual(['Otra', 'Hoja', 'Primera']);
  await insert(file);
  expect(names(workbook)).toEqual(['Otra', 'Hoja', 'Primera', 'Hoja (2)', 'Otra (2)']);
  expect(workbook.tables.map(({ table }) => table.name)).toEqual(['Tabla', 'Tabla_2']);
});

test('a sheet that was inserted is read and deleted, and the book is saved', async () => {
  const { workbook } = await excelOver(newWorkbook('Hoja'));
  const [id = ''] = await insert(await base64Of(source()), { sheetNamesToInsert: ['Hoja'] });
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const range = sheet.getUsedRange(true).load('values');
    await context.sync();
    sheet.delete();
    await context.sync();
    return range.values as unknown;
  });
  expect(values).toEqual([
    ['k', 'v'],
    ['a', 1],
    ['b', 2],
  ]);
  expect(names(workbook)).toEqual(['Hoja']);
  expect((await saveWorkbook(workbook)).length).toBeGreaterThan(0);
});

test('no workbook, no base64, no such sheet: InvalidArgument, and nothing is done', async () => {
  const { workbook } = await excelOver(newWorkbook('Hoja'));
  expect(await codeOf(insert(Buffer.from('no es un libro').toString('base64')))).toBe('InvalidArgument');
  expect(await codeOf(insert('¡no!'))).toBe('InvalidArgument');
  const file = await base64Of(source());
  expect(await codeOf(insert(file, { sheetNamesToInsert: ['Ninguna'] }))).toBe('InvalidArgument');
  expect(await codeOf(insert(file, { positionType: 'After' }))).toBe('InvalidArgument');
  expect(names(workbook)).toEqual(['Hoja']);
});
