import { mergeCells } from '../../simulator';
import { bookOf, codeOf, excelOver, onSheet } from './support';

const addresses = (find: (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range[]) =>
  onSheet(async (sheet, context) => {
    const ranges = find(sheet.getRange('C3:E6'), sheet).map((range) => range.load('address'));
    await context.sync();
    return ranges.map((range) => (range.isNullObject ? null : range.address.replace('Hoja!', '')));
  });

test('ranges are found from ranges', async () => {
  await excelOver(bookOf([['a']]));
  expect(
    await addresses((range, sheet) => [
      range.getRow(1),
      range.getColumn(2),
      range.getCell(0, 1),
      range.getLastRow(),
      range.getLastCell(),
      range.getEntireRow(),
      range.getEntireColumn(),
      range.getRowsBelow(2),
      range.getRowsAbove(1),
      range.getColumnsAfter(1),
      range.getColumnsBefore(2),
      range.getRowsBelow(-1),
      range.getOffsetRange(1, -1),
      range.getResizedRange(1, -2),
      range.getAbsoluteResizedRange(1, 1),
      range.getBoundingRect('A1'),
      range.getBoundingRect(sheet.getRange('G1')),
      range.getIntersection('A1:C4'),
      range.getIntersectionOrNullObject('A1'),
      sheet.getRangeByIndexes(1, 2, 3, 4),
      sheet.getCell(4, 4),
      sheet.getRange('2:3'),
      sheet.getRange(),
    ]),
  ).toEqual([
    'C4:E4',
    'E3:E6',
    'D3',
    'C6:E6',
    'E6',
    '3:6',
    'C:E',
    'C7:E8',
    'C2:E2',
    'F3:F6',
    'A3:B6',
    'C6:E6',
    'B4:D7',
    'C3:C7',
    'C3',
    'A1:E6',
    'C1:G6',
    'C3:C4',
    null,
    'C2:F4',
    'E5',
    '2:3',
    '1:1048576',
  ]);
});

test('ranges outside the sheet, without cells or without sense are refused', async () => {
  await excelOver(bookOf([['a']]));
  const refused: ((range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range)[] = [
    (range) => range.getRowsAbove(3),
    (range) => range.getResizedRange(-4, 0),
    (range) => range.getRow(4),
    (range) => range.getRowsBelow(0),
    (_range, sheet) => sheet.getRange('no es un rango'),
    (_range, sheet) => sheet.getRange('Otra!A1'),
    (_range, sheet) => sheet.getRangeByIndexes(-1, 0, 1, 1),
  ];
  for (const find of refused)
    expect(await codeOf(addresses((range, sheet) => [find(range, sheet)]))).toBe('InvalidArgument');
  expect(await codeOf(addresses((range) => [range.getIntersection('A1')]))).toBe('ItemNotFound');
});

test('types, texts and formats of values', async () => {
  const book = bookOf([['texto', 46162, 0.456, true, '']]);
  const { grid } = book.sheet('Hoja');
  grid.ensure(0, 1).style = { numFmt: 'dd/mm/yyyy' };
  grid.ensure(0, 2).style = { numFmt: '0.0%' };
  grid.set(0, 5, { value: '#N/A', isError: true });
  grid.set(0, 6, { value: '', formula: '=""' });
  await excelOver(book);
  const facts = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:G1').load('values,text,valueTypes,numberFormat');
    await context.sync();
    return [range.values[0], range.text[0], range.valueTypes[0], range.numberFormat[0]];
  });
  expect(facts).toEqual([
    ['texto', 46162, 0.456, true, '', '#N/A', ''],
    ['texto', '20/05/2026', '45.6%', 'TRUE', '', '#N/A', ''],
    ['String', 'Double', 'Double', 'Boolean', 'Empty', 'Error', 'String'],
    ['General', 'dd/mm/yyyy', '0.0%', 'General', 'General', 'General', 'General'],
  ]);
});

test('formats are set and read, null where the cells differ', async () => {
  const book = bookOf([['a', 'b']]);
  await excelOver(book);
  const facts = await onSheet(async (sheet, context) => {
    const one = sheet.getRange('A1');
    const both = sheet.getRange('A1:B1');
    one.format.fill.color = '#FFEB9C';
    one.format.font.set({ bold: true, italic: true, color: 'red', size: 14, name: 'Arial' });
    both.format.set({
      wrapText: true,
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      indentLevel: 2,
      columnWidth: 105,
      rowHeight: 30,
    });
    both.format.borders.getItem('EdgeBottom').set({ style: 'Continuous', color: '#112233', weight: 'Thick' });
    for (const range of [one, both]) {
      range.load(
        'format/fill/color,format/font/bold,format/font/color,format/font/size,format/wrapText,format/horizontalAlignment,format/verticalAlignment,format/indentLevel,format/columnWidth,format/rowHeight',
      );
    }
    const border = both.format.borders.getItem('EdgeBottom').load('style,color,weight');
    await context.sync();
    const { format } = one;
    return [
      [
        format.fill.color,
        format.font.bold,
        format.font.color,
        format.font.size,
        format.wrapText,
        format.horizontalAlignment,
        format.verticalAlignment,
        format.indentLevel,
        format.columnWidth,
        format.rowHeight,
      ],
      [both.format.fill.color, both.format.font.bold, both.format.wrapText],
      [border.color, border.weight],
    ];
  });
  expect(facts).toEqual([
    ['#FFEB9C', true, '#FF0000', 14, true, 'Center', 'Top', 2, 105, 30],
    [null, null, true],
    ['#112233', 'Thick'],
  ]);
  const bad = onSheet(async (sheet, context) => {
    sheet.getRange('A1').format.fill.color = 'azulito';
    await context.sync();
  });
  expect(await codeOf(bad)).toBe('InvalidArgument');
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1').format.fill.clear();
    await context.sync();
  });
  expect(book.sheet('Hoja').cellAt('A1')?.style?.fill).toBeUndefined();
});

test('cell and row properties come and go cell by cell', async () => {
  const book = bookOf([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  book.sheet('Hoja').setRowFormat(1, { hidden: true });
  await excelOver(book);
  const facts = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:B2');
    range.setCellProperties([
      [{ format: { fill: { color: '#00FF00' }, font: { bold: true } } }, {}],
      [{}, { format: { fill: { color: '#0000FF' } } }],
    ]);
    const cells = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
    const rows = range.getRowProperties({ rowHidden: true, rowIndex: true });
    await context.sync();
    return [cells.value, rows.value];
  });
  expect(facts).toEqual([
    [
      [
        { address: 'Hoja!A1', format: { fill: { color: '#00FF00' }, font: { bold: true } } },
        { address: 'Hoja!B1', format: { fill: { color: '#FFFFFF' }, font: { bold: false } } },
      ],
      [
        { address: 'Hoja!A2', format: { fill: { color: '#FFFFFF' }, font: { bold: false } } },
        { address: 'Hoja!B2', format: { fill: { color: '#0000FF' }, font: { bold: false } } },
      ],
    ],
    [
      { rowHidden: false, rowIndex: 0 },
      { rowHidden: true, rowIndex: 1 },
    ],
  ]);
});

test('hidden rows and columns are told apart from shown and mixed ones', async () => {
  const book = bookOf([
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
  ]);
  await excelOver(book);
  const facts = await onSheet(async (sheet, context) => {
    sheet.getRange('A2').rowHidden = true;
    sheet.getRange('B1').columnHidden = true;
    const ranges = ['A1', 'A2', 'A1:A2', 'B1:B3', 'A1:B1'].map((address) =>
      sheet.getRange(address).load('rowHidden,columnHidden,hidden'),
    );
    await context.sync();
    return ranges.map(({ rowHidden, columnHidden, hidden }) => [rowHidden, columnHidden, hidden]);
  });
  expect(facts).toEqual([
    [false, false, false],
    [true, false, true],
    [null, false, null],
    [null, true, true],
    [false, null, null],
  ]);
});

test('clear takes contents, formats or both', async () => {
  const book = bookOf([['a', 'b', 'c', 'd']]);
  await excelOver(book);
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:D1').format.font.bold = true;
    sheet.getRange('A1').clear('Contents');
    sheet.getRange('B1').clear('Formats');
    sheet.getRange('C1').clear();
    await context.sync();
  });
  const { grid } = book.sheet('Hoja');
  expect(
    [0, 1, 2, 3].map((column) => [grid.get(0, column)?.value ?? '', grid.get(0, column)?.style?.font?.bold === true]),
  ).toEqual([
    ['', true],
    ['b', false],
    ['', false],
    ['d', true],
  ]);
});

test('merged areas are listed, merges are made and undone', async () => {
  const book = bookOf([
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
  ]);
  mergeCells(book.sheet('Hoja'), book.sheet('Hoja').areaAt('A1:B1'), false);
  await excelOver(book);
  const facts = await onSheet(async (sheet, context) => {
    sheet.getRange('A2:A3').merge();
    const merged = sheet.getRange('A1:B3').getMergedAreasOrNullObject().load('address,areaCount,areas/items/address');
    const none = sheet.getRange('D1:E3').getMergedAreasOrNullObject().load('address');
    await context.sync();
    const found = [
      merged.address,
      merged.areaCount,
      merged.areas.items.map(({ address }) => address),
      none.isNullObject,
    ];
    sheet.getRange('A1:B3').unmerge();
    const after = sheet.getRange('A1:B3').getMergedAreasOrNullObject();
    await context.sync();
    return [...found, after.isNullObject];
  });
  expect(facts).toEqual(['Hoja!A1:B1,Hoja!A2:A3', 2, ['Hoja!A1:B1', 'Hoja!A2:A3'], true, true]);
});

test('data validation is read, set and cleared', async () => {
  const book = bookOf([['a'], ['b'], ['c']]);
  await excelOver(book);
  const facts = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:A3');
    range.dataValidation.rule = { list: { inCellDropDown: true, source: 'Sí,No' } };
    sheet.getRange('B1').dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' } };
    const asked = [range, sheet.getRange('A1:A4'), sheet.getRange('B1'), sheet.getRange('C1')].map((part) =>
      part.dataValidation.load('type,rule'),
    );
    await context.sync();
    const first = asked.map(({ type, rule }) => [type, rule] as unknown);
    sheet.getRange('A2').dataValidation.clear();
    const after = ['A1', 'A2', 'A3'].map((address) => sheet.getRange(address).dataValidation.load('type'));
    await context.sync();
    return [first, after.map(({ type }) => type)];
  });
  expect(facts).toEqual([
    [
      ['List', { list: { inCellDropDown: true, source: 'Sí,No' } }],
      ['Inconsistent', {}],
      ['WholeNumber', { wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' } }],
      ['None', {}],
    ],
    ['List', 'None', 'List'],
  ]);
});

test('filters: applied, seen, and taken away', async () => {
  const book = bookOf([
    ['Estado', 'n'],
    ['sí', 1],
    ['no', 2],
    ['sí', 3],
  ]);
  await excelOver(book);
  const facts = await onSheet(async (sheet, context) => {
    sheet.autoFilter.apply('A1:B4', 0, { filterOn: 'Values', values: ['sí'] });
    sheet.autoFilter.load('enabled,isDataFiltered');
    const range = sheet.autoFilter.getRangeOrNullObject().load('address');
    const visible = sheet.getRange('A1:B4').getSpecialCellsOrNullObject('Visible').load('address');
    await context.sync();
    return [sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, range.address, visible.address];
  });
  expect(facts).toEqual([true, true, 'Hoja!A1:B4', 'Hoja!A1:B2,Hoja!A4:B4']);
  await onSheet(async (sheet, context) => {
    sheet.autoFilter.clearCriteria();
    await context.sync();
  });
  expect(book.sheet('Hoja').isRowHidden(2)).toBe(false);
  await onSheet(async (sheet, context) => {
    sheet.autoFilter.remove();
    await context.sync();
  });
  expect(book.sheet('Hoja').filter).toBeUndefined();
});

/** Neither is in the public types, and both travel as actions of their own. */
interface Hidden {
  retrieve(option: string): { readonly values: unknown; toJSON(): unknown };
  update(properties: unknown): void;
}

test('retrieve and update travel as single actions', async () => {
  const book = bookOf([['a', 'b']]);
  await excelOver(book);
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:B1') as unknown as Excel.Range & Hidden;
    range.update({ values: [['x', 'y']], format: { fill: { color: '#00FF00' } } });
    const retrieved = range.retrieve('values,format/fill/color');
    const sheets = (context.workbook.worksheets as unknown as Hidden).retrieve('items/name');
    await context.sync();
    expect(retrieved.values).toEqual([['x', 'y']]);
    expect(retrieved.toJSON()).toMatchObject({ values: [['x', 'y']], format: { fill: { color: '#00FF00' } } });
    expect(sheets.toJSON()).toMatchObject({ items: [{ name: 'Hoja' }] });
  });
});
