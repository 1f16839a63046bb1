import { newWorkbook, openWorkbook, saveWorkbook, startExcel } from '../../simulator';

test('a book is opened, read and written through Office.js, and saved', async () => {
  const bytes = await saveWorkbook(newWorkbook('Matriz'));
  const excel = await startExcel(await openWorkbook(bytes));
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Matriz');
    const range = sheet.getRange('A1:B2');
    range.values = [
      ['uno', 2],
      [true, '=A1'],
    ];
    range.load('values,formulas,address,valueTypes');
    await context.sync();
    return { values: range.values, formulas: range.formulas, address: range.address, types: range.valueTypes };
  });
  excel.stop();
  expect(read).toStrictEqual({
    values: [
      ['uno', 2],
      [true, '#GETTING_DATA'],
    ],
    formulas: [
      ['uno', 2],
      [true, '=A1'],
    ],
    address: 'Matriz!A1:B2',
    types: [
      ['String', 'Double'],
      ['Boolean', 'Error'],
    ],
  });
  const again = await openWorkbook(await saveWorkbook(excel.workbook));
  expect(again.sheet('Matriz').read('A1:B2')).toEqual([
    ['uno', 2],
    [true, '=A1'],
  ]);
});
