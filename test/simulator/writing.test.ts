import { addSheetFilter, filterByTexts, mergeCells, type Workbook } from '../../simulator';
import { bookOf, codeOf, excelOver, onSheet } from './support';

const write = (address: string, values: unknown) =>
  onSheet(async (sheet, context) => {
    sheet.getRange(address).values = values as unknown[][];
    await context.sync();
  });

const start = async (values: Parameters<typeof bookOf>[0]): Promise<Workbook> =>
  (await excelOver(bookOf(values))).workbook;

test('null leaves a cell as it is, "" clears it, a scalar fills all', async () => {
  const book = await start([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  await write('A1:B2', [
    [null, 'x'],
    ['', null],
  ]);
  expect(book.sheet('Hoja').read('A1:B2')).toEqual([
    ['a', 'x'],
    ['', 'd'],
  ]);
  await write('A1:B2', 7);
  expect(book.sheet('Hoja').read('A1:B2')).toEqual([
    [7, 7],
    [7, 7],
  ]);
});

test('another shape than the range is refused and nothing is written', async () => {
  const book = await start([['a', 'b']]);
  expect(await codeOf(write('A1:B1', [['x']]))).toBe('InvalidArgument');
  expect(
    await codeOf(
      write('A1:B1', [
        ['x', 'y'],
        ['z', 'w'],
      ]),
    ),
  ).toBe('InvalidArgument');
  expect(await codeOf(write('A1:B1', [['x', '=1+']]))).toBe('InvalidArgument');
  expect(book.sheet('Hoja').read('A1:B1')).toEqual([['a', 'b']]);
});

test('over rows that a filter hides, the values land in the visible rows in turn (#224, #226)', async () => {
  const book = await start([['Estado'], ['sí'], ['no'], ['sí'], ['no'], ['sí']]);
  const sheet = book.sheet('Hoja');
  filterByTexts(book, sheet, addSheetFilter(sheet, sheet.areaAt('A1:A6')), 0, ['sí']);
  await write('B2:B6', [['v2'], ['v3'], ['v4'], ['v5'], ['v6']]);
  expect(sheet.read('B2:B6')).toEqual([['v2'], [''], ['v3'], [''], ['v4']]);
});

test('runs of visible rows are written right, and rows hidden by hand too', async () => {
  const book = await start([['Estado'], ['sí'], ['no'], ['sí'], ['sí']]);
  const sheet = book.sheet('Hoja');
  filterByTexts(book, sheet, addSheetFilter(sheet, sheet.areaAt('A1:A5')), 0, ['sí']);
  await write('B4:B5', [['v4'], ['v5']]);
  expect(sheet.read('B4:B5')).toEqual([['v4'], ['v5']]);
  const other = await start([['Estado'], ['sí'], ['no']]);
  other.sheet('Hoja').setRowFormat(1, { hidden: true });
  await write('B2:B3', [['v2'], ['v3']]);
  expect(other.sheet('Hoja').read('B2:B3')).toEqual([['v2'], ['v3']]);
});

test('what is written into merged cells but the first vanishes, and they read as empty', async () => {
  const book = await start([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  mergeCells(book.sheet('Hoja'), book.sheet('Hoja').areaAt('A1:A2'), false);
  await write('A1:B2', [
    ['x', 'y'],
    ['gone', 'w'],
  ]);
  const values = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:B2').load('values');
    await context.sync();
    return range.values as unknown;
  });
  expect(values).toEqual([
    ['x', 'y'],
    ['', 'w'],
  ]);
});

test('a protected sheet takes writes to unlocked cells only', async () => {
  const book = await start([['a', 'b']]);
  const sheet = book.sheet('Hoja');
  sheet.grid.ensure(0, 1).style = { protection: { locked: false } };
  sheet.protection = { allows: new Set(), hasPassword: false };
  expect(await codeOf(write('A1', [['x']]))).toBe('AccessDenied');
  expect(await codeOf(write('A1:B1', [['x', 'y']]))).toBe('AccessDenied');
  expect(await codeOf(write('B1', [['y']]))).toBeUndefined();
  expect(sheet.read('A1:B1')).toEqual([['a', 'y']]);
  const refused = [
    (range: Excel.Range) => {
      range.format.fill.color = '#FF0000';
    },
    (range: Excel.Range) => {
      range.clear();
    },
    (range: Excel.Range) => {
      range.getEntireRow().insert('Down');
    },
    (range: Excel.Range) => {
      range.format.columnWidth = 10;
    },
    (range: Excel.Range) => {
      range.numberFormat = [['@']];
    },
    (range: Excel.Range) => {
      range.rowHidden = true;
    },
  ];
  for (const touch of refused) {
    expect(
      await codeOf(
        onSheet(async (ofSheet, context) => {
          touch(ofSheet.getRange('A1'));
          await context.sync();
        }),
      ),
    ).toBe('AccessDenied');
  }
});

test('whole columns and rows cannot be written, and read as null', async () => {
  await start([['a', 'b']]);
  expect(await codeOf(write('A:A', 'x'))).toBe('InvalidArgument');
  const read = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A:B').load('values,rowCount,address,isEntireColumn');
    await context.sync();
    return [range.values, range.rowCount, range.address, range.isEntireColumn] as unknown[];
  });
  expect(read).toEqual([null, 1_048_576, 'Hoja!A:B', true]);
});

test('a large block, which Office.js sends in pieces, lands whole', async () => {
  const book = await start([]);
  const block = Array.from({ length: 400 }, (_, row) =>
    Array.from({ length: 10 }, (_column, column) => row * 10 + column),
  );
  await write('C3:L402', block);
  expect(book.sheet('Hoja').read('C3:L402')).toEqual(block);
});

describe('formulasR1C1', () => {
  test.each<[string, string]>([
    ['=T6-Q6', '=RC[-7]-RC[-10]'],
    ['=$T$6-T$5', '=R6C20-R5C[-7]'],
    ['=SUM(Hoja!A1:B6)&"A1"', '=SUM(Hoja!R[-5]C[-26]:RC[-25])&"A1"'],
    ['=AA5', '=R[-1]C'],
    ['=IF(Z6="RC",1,0)', '=IF(RC[-1]="RC",1,0)'],
  ])('%s in AA6 is %s, and back', async (formula, inR1C1) => {
    const book = bookOf([[1]]);
    await excelOver(book);
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('AA6');
      cell.formulas = [[formula]];
      cell.load('formulasR1C1');
      await context.sync();
      expect(cell.formulasR1C1).toEqual([[inR1C1]]);
      // One formula for a whole range: each cell has its own references.
      sheet.getRange('AA6:AA7').formulasR1C1 = inR1C1 as unknown as string[][];
      const both = sheet.getRange('AA6:AA7');
      both.load('formulas,formulasR1C1');
      await context.sync();
      expect(both.formulas[0]).toEqual([formula]);
      expect(both.formulasR1C1).toEqual([[inR1C1], [inR1C1]]);
    });
  });

  test('values are told as they are', async () => {
    await excelOver(bookOf([[1, 'RC']]));
    await onSheet(async (sheet, context) => {
      const cells = sheet.getRange('A1:C1');
      cells.load('formulasR1C1');
      await context.sync();
      expect(cells.formulasR1C1).toEqual([[1, 'RC', '']]);
    });
  });
});
