import { type Workbook } from '../../simulator';
import { bookOf, codeOf, excelOver, onSheet } from './support';

/** `Hoja` with a table T over A1:B3. */
async function withTable(prepare: (book: Workbook) => void = () => undefined): Promise<Workbook> {
  const { workbook } = await excelOver(
    bookOf([
      ['Clave', 'Valor'],
      ['a', 1],
      ['b', 2],
    ]),
  );
  await onSheet(async (sheet, context) => {
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'T';
    await context.sync();
  });
  prepare(workbook);
  return workbook;
}

const tableAddress = () =>
  onSheet(async (sheet, context) => {
    const range = sheet.tables.getItem('T').getRange().load('address');
    await context.sync();
    return range.address;
  });

const writeBelow = (values: unknown[][]) =>
  onSheet(async (sheet, context) => {
    sheet.tables.getItem('T').getDataBodyRange().getRowsBelow(values.length).values = values;
    await context.sync();
  });

test('a table has its parts, its columns and its sheet', async () => {
  await withTable();
  const facts = await Excel.run(async (context) => {
    const table = context.workbook.tables
      .getItem('t')
      .load('name,showHeaders,showTotals,worksheet/name,columns/items/name,columns/items/index');
    const parts = [
      table.getHeaderRowRange(),
      table.getDataBodyRange(),
      table.columns.getItem('Valor').getDataBodyRange(),
    ].map((part) => part.load('address'));
    await context.sync();
    return [
      table.name,
      table.showHeaders,
      table.showTotals,
      table.worksheet.name,
      table.columns.items.map(({ name, index }) => [name, index]),
      parts.map(({ address }) => address),
    ];
  });
  expect(facts).toEqual([
    'T',
    true,
    false,
    'Hoja',
    [
      ['Clave', 0],
      ['Valor', 1],
    ],
    ['Hoja!A1:B1', 'Hoja!A2:B3', 'Hoja!B2:B3'],
  ]);
});

test('it grows over values written just below it', async () => {
  const book = await withTable();
  await writeBelow([
    ['c', 3],
    ['d', 4],
  ]);
  expect(await tableAddress()).toBe('Hoja!A1:B5');
  expect(book.sheet('Hoja').read('A4:B5')).toEqual([
    ['c', 3],
    ['d', 4],
  ]);
});

test('it grows over a block that Office.js sends in pieces', async () => {
  await withTable();
  await writeBelow(Array.from({ length: 2_000 }, (_, row) => [`k${row}`, row]));
  expect(await tableAddress()).toBe('Hoja!A1:B2003');
});

test.each<[string, (book: Workbook) => void]>([
  [
    'something stands there',
    (book) => {
      book.sheet('Hoja').grid.set(3, 1, { value: 'nota' });
    },
  ],
  [
    'data validation stands there',
    (book) => {
      book
        .sheet('Hoja')
        .validations.push({ rule: { type: 'list', values: ['a'] }, areas: [book.sheet('Hoja').areaAt('A4:A9')] });
    },
  ],
  [
    'it has a totals row',
    (book) => {
      const [table] = book.sheet('Hoja').tables;
      if (table) table.showTotals = true;
    },
  ],
])('it does not grow when %s', async (_why, prepare) => {
  await withTable(prepare);
  await onSheet(async (sheet, context) => {
    sheet.getRange('A4:B4').values = [['c', 3]];
    await context.sync();
  });
  expect(await tableAddress()).toBe('Hoja!A1:B3');
});

test('it does not grow over values with a gap, beside it, or over blanks', async () => {
  await withTable();
  await onSheet(async (sheet, context) => {
    sheet.getRange('A5:B5').values = [['c', 3]];
    sheet.getRange('C4').values = [['beside']];
    sheet.getRange('A4:B4').values = [['', '']];
    await context.sync();
  });
  expect(await tableAddress()).toBe('Hoja!A1:B3');
});

test('resize takes in more rows and columns, and keeps the header', async () => {
  const book = await withTable();
  await onSheet(async (sheet, context) => {
    sheet.tables.getItem('T').resize('A1:C6');
    await context.sync();
  });
  expect(await tableAddress()).toBe('Hoja!A1:C6');
  expect(book.sheet('Hoja').read('C1')).toEqual([['ColumnC']]);
  const move = onSheet(async (sheet, context) => {
    sheet.tables.getItem('T').resize('A2:C6');
    await context.sync();
  });
  expect(await codeOf(move)).toBe('InvalidArgument');
});

test('its columns are named after its header cells', async () => {
  const book = await withTable();
  await onSheet(async (sheet, context) => {
    sheet.getRange('B1').values = [['Monto']];
    await context.sync();
  });
  expect(book.sheet('Hoja').tables[0]?.columns.map(({ name }) => name)).toEqual(['Clave', 'Monto']);
});

test('no totals row, no such table, and rows.add is refused clearly', async () => {
  await withTable();
  const ask = (use: (table: Excel.Table) => void) =>
    codeOf(
      onSheet(async (sheet, context) => {
        use(sheet.tables.getItem('T'));
        await context.sync();
      }),
    );
  expect(
    await ask((table) => {
      table.getTotalRowRange().load('address');
    }),
  ).toBe('ItemNotFound');
  expect(
    await ask((table) => {
      table.rows.add(undefined, [['c', 3]]);
    }),
  ).toBe('NotImplementedInSimulator');
  expect(
    await codeOf(
      onSheet(async (sheet, context) => {
        sheet.tables.getItem('X').load('name');
        await context.sync();
      }),
    ),
  ).toBe('ItemNotFound');
});
