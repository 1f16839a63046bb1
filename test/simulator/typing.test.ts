import { newWorkbook } from '../../simulator';
import { codeOf, excelOver, onSheet, typed } from './support';

beforeEach(async () => {
  await excelOver(newWorkbook('Hoja'));
});

test.each<[string, string, unknown, string]>([
  ['a number', '1234.5', 1234.5, 'General'],
  ['a leading zero is lost', '007', 7, 'General'],
  ['digits past the 15th are lost', '12345678901234567', 12345678901234500, 'General'],
  ['thousands', '1,234', 1234, '#,##0'],
  ['a comma elsewhere is no number', '1,5', '1,5', 'General'],
  ['a percentage changes the format', '5%', 0.05, '0%'],
  ['a percentage with decimals', '12.5%', 0.125, '0.00%'],
  ['money', '$1,200', 1200, '$#,##0'],
  ['brackets are negative', '(5)', -5, 'General'],
  ['plus before a number', '+5', 5, 'General'],
  ['minus before a number', '-3.5', -3.5, 'General'],
  ['exponent', '1E3', 1000, '0.00E+00'],
  ['a date is a US date', '05/06/2026', 46148, 'm/d/yyyy'],
  ['day before month is no date', '20/05/2026', '20/05/2026', 'General'],
  ['ISO', '2026-05-20', 46162, 'm/d/yyyy'],
  ['there is no such day', '2/30/2026', '2/30/2026', 'General'],
  ['month name', '20-May-2026', 46162, 'd-mmm-yy'],
  ['a time', '6:00 PM', 0.75, 'h:mm'],
  ['date and time', '5/20/2026 12:00', 46162.5, 'm/d/yyyy h:mm'],
  ['true', 'true', true, 'General'],
  ['an error', '#n/a', '#N/A', 'General'],
  ['the apostrophe keeps text', "'5%", '5%', 'General'],
  ['the apostrophe keeps formulas as text', "'=A1", '=A1', 'General'],
  ['text', 'En ejecución', 'En ejecución', 'General'],
  ['a lone sign is text', '-', '-', 'General'],
])('%s: %s', async (_what, input, value, format) => {
  expect(await typed(input)).toMatchObject({ value, format });
});

test('a date without a year is of the current year, and 1904 books count from 1904', async () => {
  const book = newWorkbook('Hoja');
  book.currentYear = 2026;
  await excelOver(book);
  expect(await typed('5/20')).toMatchObject({ value: 46162, format: 'd-mmm' });
  book.date1904 = true;
  expect(await typed('5/20')).toMatchObject({ value: 46162 - 1462 });
});

test('an existing format stays', async () => {
  expect(await typed('05/06/2026', 'yyyy-mm-dd')).toMatchObject({ value: 46148, format: 'yyyy-mm-dd' });
  expect(await typed('5%', '0.000')).toMatchObject({ value: 0.05, format: '0.000' });
});

test('cells formatted as text keep what they are given', async () => {
  for (const input of ['007', '=A1', '5%', '05/06/2026', 'TRUE', '-x (y']) {
    expect(await typed(input, '@')).toEqual({ value: input, formula: input, format: '@', type: 'String' });
  }
  expect(await typed(5, '@')).toMatchObject({ value: '5', type: 'String' });
});

test.each([
  ['=SUM(B1:B2)', '=SUM(B1:B2)'],
  ['+B1', '=+B1'],
  ['-B1*2', '=-B1*2'],
  ['@SUM(B1)', '=SUM(B1)'],
  ['-Se adelantó', '=-Se adelantó'],
  ['=IF(B1="a, b",1,)', '=IF(B1="a, b",1,)'],
])('%s is a formula without a result', async (input, formula) => {
  expect(await typed(input)).toEqual({ value: '#GETTING_DATA', formula, format: 'General', type: 'Error' });
});

test.each(['-Avance: reunión (pendiente', '=1+', '@juan', '- a, b', '+¿qué?', `-${'a'.repeat(8_200)}`])(
  '%.30s is refused',
  async (input) => {
    expect(await codeOf(typed(input))).toBe('InvalidArgument');
  },
);

test('32,767 characters are the most', async () => {
  expect(await typed('x'.repeat(32_767))).toMatchObject({ type: 'String' });
  expect(await codeOf(typed('x'.repeat(32_768)))).toBe('InvalidArgument');
});

test('the apostrophe is lost when formulas are written back (#6687)', async () => {
  const after = await onSheet(async (sheet, context) => {
    const cell = sheet.getRange('A1');
    cell.values = [["'007"]];
    cell.load('formulas');
    await context.sync();
    const before = cell.formulas[0]?.[0] as unknown;
    const readBack = cell.formulas;
    cell.formulas = readBack;
    cell.load('values');
    await context.sync();
    return [before, cell.values[0]?.[0] as unknown];
  });
  expect(after).toEqual(['007', 7]);
});

test('the format counts that stands when the value arrives', async () => {
  const read = await onSheet(async (sheet, context) => {
    const [before, after] = [sheet.getRange('A1'), sheet.getRange('A2')];
    before.numberFormat = [['@']];
    before.values = [['007']];
    after.values = [['007']];
    after.numberFormat = [['@']];
    const both = sheet.getRange('A1:A2').load('values');
    await context.sync();
    return both.values as unknown;
  });
  expect(read).toEqual([['007'], [7]]);
});
