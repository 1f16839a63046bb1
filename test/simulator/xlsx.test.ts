import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, writeXlsx, type Cell, type Sheet as FileSheet, type WriteSheet } from 'hucre/xlsx';
import { newWorkbook, openWorkbook, saveWorkbook, startExcel, WorkbookFileError } from '../../simulator';

/** One sheet with a little of everything that people's books have. */
const rich: WriteSheet = {
  name: 'Datos',
  rows: [
    ['Clave', 'Fecha', 'Avance', 'Nota', 'Total'],
    ['a', new Date(Date.UTC(2026, 4, 20)), 0.25, 'x', null],
    ['b', new Date(Date.UTC(2026, 4, 21, 12)), 0.5, null, null],
    ['#N/A', true, null, 'largo', null],
  ],
  cells: new Map<string, Partial<Cell>>([
    [
      '0,0',
      { style: { font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFEB9C' } } } },
    ],
    ['1,1', { style: { numFmt: 'dd/mm/yyyy' } }],
    ['2,1', { style: { numFmt: 'dd/mm/yyyy hh:mm' } }],
    ['1,2', { style: { numFmt: '0%', border: { top: { style: 'thin', color: { rgb: '112233' } } } } }],
    ['1,3', { richText: [{ text: 'x', font: { bold: true } }, { text: 'y' }], value: 'xy' }],
    ['2,3', { style: { protection: { locked: false }, alignment: { wrapText: true, horizontal: 'center' } } }],
    ['1,4', { formula: 'C2*2', formulaResult: 0.5, style: { numFmt: '0.0%' } }],
    ['2,4', { formula: 'A2&"!"', formulaResult: 'a!' }],
    ['3,3', { comment: { author: 'Ana', text: 'ver' }, value: 'largo' }],
    ['5,5', { style: { font: { italic: true } } }],
  ]),
  columns: [{ width: 12 }, { width: 20, hidden: true }],
  rowDefs: new Map([
    [2, { height: 40 }],
    [3, { hidden: true }],
  ]),
  merges: [{ startRow: 6, startCol: 0, endRow: 6, endCol: 2 }],
  dataValidations: [{ type: 'list', values: ['sí', 'no'], range: 'D2:D9' }],
  conditionalRules: [
    {
      type: 'cellIs',
      operator: 'greaterThan',
      formula: '0.3',
      priority: 1,
      range: 'C2:C4',
      style: { font: { color: { rgb: 'FF0000' } } },
    },
  ],
  freezePane: { rows: 1, columns: 1 },
  autoFilter: { range: 'A1:E4', columns: [{ colIndex: 0, filters: ['a', 'b'] }] },
  protection: { sheet: true, formatCells: true },
  view: { showGridLines: false, tabColor: { rgb: '00B050' }, zoomScale: 80 },
  pageSetup: { orientation: 'landscape' },
  headerFooter: { oddHeader: '&LCONPES' },
  charts: [
    {
      type: 'column',
      series: [{ values: 'Datos!$C$2:$C$3' }],
      anchor: { from: { row: 10, col: 0 }, to: { row: 20, col: 5 } },
    },
  ],
};

const withTable: WriteSheet = {
  name: 'Tabla',
  rows: [
    ['k', 'v'],
    ['a', 1],
    ['b', 2],
    ['Total', 3],
  ],
  tables: [
    {
      name: 'T',
      range: 'A1:B4',
      columns: [
        { name: 'k', totalLabel: 'Total' },
        { name: 'v', totalFunction: 'sum' },
      ],
      showTotalRow: true,
      style: 'TableStyleLight9',
    },
  ],
};

const fileOf = (dateSystem: '1900' | '1904' = '1900') =>
  writeXlsx({
    sheets: [rich, withTable, { name: 'Otra', rows: [['x']], hidden: true }],
    namedRanges: [{ name: 'Claves', range: 'Datos!$A$2:$A$3' }],
    properties: { title: 'Seguimiento' },
    dateSystem,
  });

/** All that a file's sheet says, cell by cell, so that two files can be compared. */
async function contentOf(bytes: Uint8Array, name: string) {
  const book = await openXlsx(bytes, { readStyles: true });
  const { rows, cells, ...rest } = book.sheets.find((sheet) => sheet.name === name) ?? ({} as FileSheet);
  const described = new Map<string, unknown>();
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null) described.set(`${r},${c}`, { value });
    }),
  );
  for (const [place, { value, style, formula, richText, comment }] of cells ?? []) {
    const says = { value, style, formula, richText, comment };
    if (value !== null || style || formula || comment) described.set(place, says);
  }
  return {
    cells: Object.fromEntries([...described].sort()),
    rest: JSON.parse(
      JSON.stringify(rest, (_key, part: unknown) => (part instanceof Map ? [...part] : part)),
    ) as unknown,
    names: book.namedRanges,
    title: book.properties?.title,
  };
}

async function editOther(bytes: Uint8Array): Promise<Uint8Array> {
  const excel = await startExcel(await openWorkbook(bytes));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Otra').getRange('A1:B2').values = [
      ['nuevo', 1],
      ['=A1', '5%'],
    ];
    await context.sync();
  });
  excel.stop();
  return saveWorkbook(excel.workbook);
}

test.each(['1900', '1904'] as const)(
  'a change on one sheet leaves the others as they were (%s)',
  async (dateSystem) => {
    const before = await fileOf(dateSystem);
    const after = await editOther(before);
    expect(await contentOf(after, 'Datos')).toEqual(await contentOf(before, 'Datos'));
    expect(await contentOf(after, 'Tabla')).toEqual(await contentOf(before, 'Tabla'));
    expect((await openWorkbook(after)).sheet('Otra').read('A1:B2')).toEqual([
      ['nuevo', 1],
      ['=A1', 0.05],
    ]);
  },
);

test('cached results of formulas survive, and new formulas have none', async () => {
  const after = await openWorkbook(await editOther(await fileOf()));
  expect(['E2', 'E3'].map((address) => after.sheet('Datos').cellAt(address)?.value)).toEqual([0.5, 'a!']);
  expect(after.sheet('Otra').cellAt('A2')).toMatchObject({ formula: '=A1', value: '#GETTING_DATA' });
});

test('a formula that says nothing is not one that nobody has calculated', async () => {
  const book = newWorkbook('Hoja1');
  book.sheet('Hoja1').grid.set(0, 0, { value: '', formula: '=""' });
  book.sheet('Hoja1').grid.set(1, 0, { value: '#GETTING_DATA', formula: '=1' });
  const after = await openWorkbook(await saveWorkbook(await openWorkbook(await saveWorkbook(book))));
  expect([0, 1].map((row) => after.sheet('Hoja1').grid.get(row, 0)?.value)).toEqual(['', '#GETTING_DATA']);
});

test("dates are serial numbers of the book's date system", async () => {
  expect((await openWorkbook(await fileOf('1900'))).sheet('Datos').read('B2:B3')).toEqual([[46162], [46163.5]]);
  expect((await openWorkbook(await fileOf('1904'))).sheet('Datos').read('B2:B3')).toEqual([
    [46162 - 1462],
    [46163.5 - 1462],
  ]);
});

test('a book says what its file said', async () => {
  const book = await openWorkbook(await fileOf());
  const [sheet, tables, other] = [book.sheet('Datos'), book.sheet('Tabla'), book.sheet('Otra')];
  expect([
    sheet.isRowHidden(3),
    sheet.isRowFilteredOut(3),
    sheet.isColumnHidden(1),
    sheet.frozenRows,
    sheet.tabColor,
    sheet.showGridlines,
  ]).toEqual([true, true, true, 1, '#00B050', false]);
  expect([sheet.protection?.allows.has('formatCells'), sheet.protection?.allows.has('sort'), other.visibility]).toEqual(
    [true, false, 'Hidden'],
  );
  expect([tables.tables[0]?.name, tables.tables[0]?.showTotals, tables.tables[0]?.bodyArea]).toEqual([
    'T',
    true,
    { top: 1, left: 0, bottom: 2, right: 1 },
  ]);
  expect(sheet.cellAt('A4')).toMatchObject({ value: '#N/A', isError: true });
});

test('shared formulas are written out, cell by cell', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'S',
        rows: [],
        cells: new Map<string, Partial<Cell>>([
          [
            '0,1',
            {
              formula: 'A1*$C$1+Otra!B2',
              formulaType: 'shared',
              formulaSharedIndex: 0,
              formulaRef: 'B1:B3',
              formulaResult: 1,
            },
          ],
          ['1,1', { formula: '', formulaType: 'shared', formulaSharedIndex: 0, formulaResult: 2 }],
          ['2,1', { formula: '', formulaType: 'shared', formulaSharedIndex: 0, formulaResult: 3 }],
        ]),
      },
    ],
  });
  const book = await openWorkbook(bytes);
  const formulas = [['=A1*$C$1+Otra!B2'], ['=A2*$C$1+Otra!B3'], ['=A3*$C$1+Otra!B4']];
  expect(book.sheet('S').read('B1:B3')).toEqual(formulas);
  const again = await openWorkbook(await saveWorkbook(book));
  expect(again.sheet('S').read('B1:B3')).toEqual(formulas);
  expect(again.sheet('S').cellAt('B3')?.value).toBe(3);
});

test('formats, sizes, tables and new sheets that Excel.run made are saved', async () => {
  const excel = await startExcel(await openWorkbook(await fileOf()));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Informe');
    const range = sheet.getRange('A1:B3');
    range.values = [
      ['k', 'v'],
      ['a', 1],
      ['b', 2],
    ];
    sheet.tables.add('A1:B3', true).name = 'Informe_T';
    range.format.columnWidth = 105;
    range.format.font.bold = true;
    sheet.getRange('B2:B3').numberFormat = [['0.0'], ['@']];
    sheet.getRange('A5:B5').merge();
    sheet.freezePanes.freezeRows(1);
    context.workbook.tables.getItem('T').name = 'Renombrada';
    await context.sync();
  });
  excel.stop();
  const book = await openWorkbook(await saveWorkbook(excel.workbook));
  const sheet = book.sheet('Informe');
  expect(sheet.read('A1:B3')).toEqual([
    ['k', 'v'],
    ['a', 1],
    ['b', 2],
  ]);
  expect([sheet.tables[0]?.name, sheet.merges, sheet.frozenRows, sheet.columnFormats.get(0)?.width]).toEqual([
    'Informe_T',
    [{ top: 4, left: 0, bottom: 4, right: 1 }],
    1,
    20,
  ]);
  expect([
    sheet.cellAt('B3')?.style?.numFmt,
    sheet.cellAt('A1')?.style?.font?.bold,
    book.sheet('Tabla').tables[0]?.name,
  ]).toEqual(['@', true, 'Renombrada']);
});

test('the short date is the one that follows the country of the reader', async () => {
  const excel = await startExcel(newWorkbook('Hoja'));
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Hoja').getRange('A1:A2');
    range.values = [['5/20/2026'], [1]];
    range.numberFormat = [[null], ['m/d/yyyy']];
    range.load('numberFormat,text');
    await context.sync();
    expect([range.numberFormat, range.text]).toEqual([
      [['m/d/yyyy'], ['m/d/yyyy']],
      [['5/20/2026'], ['1/1/1900']],
    ]);
  });
  excel.stop();
  const { 'xl/styles.xml': styles, 'xl/worksheets/sheet1.xml': sheet } = unzipSync(await saveWorkbook(excel.workbook));
  expect(strFromU8(styles ?? new Uint8Array())).toContain('numFmtId="14"');
  expect(strFromU8(sheet ?? new Uint8Array())).toContain('<v>46162</v>');
});

test('a book can be saved twice', async () => {
  const book = await openWorkbook(await fileOf());
  const first = await contentOf(await saveWorkbook(book), 'Datos');
  expect(await contentOf(await saveWorkbook(book), 'Datos')).toEqual(first);
});

test('charts stay with their sheet: added sheets do not disturb them, a moved one is not saved', async () => {
  const book = await openWorkbook(await fileOf());
  book.addSheet('Al final');
  const kept = await openXlsx(await saveWorkbook(book));
  expect(kept.sheets.map(({ name, charts = [] }) => [name, charts.length])).toEqual([
    ['Datos', 1],
    ['Tabla', 0],
    ['Otra', 0],
    ['Al final', 0],
  ]);
  book.move(book.sheet('Al final'), 0);
  await expect(saveWorkbook(book)).rejects.toMatchObject({ code: 'NotSavable' });
});

describe('what is no workbook is refused, and why', () => {
  const codeOf = async (bytes: Uint8Array, limits = {}) => {
    try {
      await openWorkbook(bytes, limits);
      return undefined;
    } catch (error) {
      return error instanceof WorkbookFileError ? error.code : error;
    }
  };

  test('empty, text, cut off, broken inside, with a password', async () => {
    const bytes = await saveWorkbook(newWorkbook());
    expect(await codeOf(new Uint8Array())).toBe('Empty');
    expect(await codeOf(new TextEncoder().encode('clave;valor\na;1'))).toBe('NotAWorkbook');
    expect(await codeOf(bytes.slice(0, bytes.length / 2))).toBe('NotAWorkbook');
    const broken = bytes.slice();
    broken.fill(7, 40, 900);
    expect(await codeOf(broken)).toBe('Damaged');
    expect(await codeOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]))).toBe('Encrypted');
    expect(await codeOf(bytes)).toBeUndefined();
  });

  test('two sheets of one name, or one with a name that Excel does not allow', async () => {
    const named = async (name: string) => {
      const parts = unzipSync(await fileOf());
      const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
      expect(book).toContain('name="Tabla"');
      return codeOf(zipSync({ ...parts, 'xl/workbook.xml': strToU8(book.replace('name="Tabla"', `name="${name}"`)) }));
    };
    expect([await named('DATOS'), await named('Datos/2026'), await named('Datos 2026')]).toEqual([
      'Damaged',
      'Damaged',
      undefined,
    ]);
  });

  test('too large in any way', async () => {
    const bytes = await fileOf();
    for (const limits of [{ fileBytes: 100 }, { unpackedBytes: 1_000 }, { sheets: 2 }, { cells: 10 }]) {
      expect([limits, await codeOf(bytes, limits)]).toEqual([limits, 'TooLarge']);
    }
  });
});
