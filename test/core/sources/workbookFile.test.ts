import { strToU8, zipSync } from 'fflate';
import { readWorkbookFile } from '../../../src/core/sources/workbookFile';
import { cellAt } from '../../../src/core/sheet/grid';
import { oddBook, type OddParts } from './oddBooks';
import { bomb, declaring } from './zips';

async function read(bytes: Uint8Array, name = 'dnp.xlsx') {
  const result = await readWorkbookFile(name, bytes);
  return result.ok ? result.value : result.message;
}

async function firstSheet(odd: OddParts) {
  const book = await read(oddBook(odd));
  if (typeof book === 'string') throw new Error(book);
  return book.sheets[0]?.grid.values;
}

const inline = (text: string) => `<is><t>${text}</t></is>`;

test.each<[string, OddParts, unknown[][]]>([
  [
    'texts of the shared table',
    { sharedStrings: '<si><t>1.10</t></si>', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' },
    [['1.10']],
  ],
  [
    'rich text, whose pieces are one',
    {
      sharedStrings: '<si><r><t>En </t></r><r><rPr><b/></rPr><t>revisión</t></r></si>',
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
    },
    [['En revisión']],
  ],
  [
    'readings aids of Japanese, which are no text',
    {
      sharedStrings: '<si><t>a</t><rPh sb="0" eb="1"><t>b</t></rPh></si>',
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
    },
    [['a']],
  ],
  [
    'texts inside of their cells',
    { rows: `<row r="1"><c r="A1" t="inlineStr">${inline('1.10')}</c></row>` },
    [['1.10']],
  ],
  ['texts of formulas', { rows: '<row r="1"><c r="A1" t="str"><f>"a"</f><v>a</v></c></row>' }, [['a']]],
  [
    'rows and cells without their places',
    { rows: `<row><c><v>1</v></c><c t="inlineStr">${inline('x')}</c></row><row><c><v>2</v></c></row>` },
    [
      [1, 'x'],
      [2, ''],
    ],
  ],
  [
    'gaps between rows and columns',
    { rows: '<row r="2"><c r="B2"><v>1</v></c></row><row r="4"><c r="C4"><v>2</v></c></row>' },
    [
      ['', '', ''],
      ['', 1, ''],
      ['', '', ''],
      ['', '', 2],
    ],
  ],
  [
    'booleans and errors',
    { rows: '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c></row>' },
    [[true, '#N/A']],
  ],
  ['numbers in scientific notation', { rows: '<row r="1"><c r="A1"><v>5.0000000000000003E-2</v></c></row>' }, [[0.05]]],
  [
    'days as serial numbers',
    {
      rows: '<row r="1"><c r="A1" s="1"><v>46022</v></c><c r="B1" s="4"><v>1</v></c><c r="C1" s="4"><v>61</v></c><c r="D1" s="1"><v>46022.5</v></c></row>',
    },
    [[46022, 1, 61, 46022.5]],
  ],
  [
    'days written as ISO dates, which stay the text that is read as a day',
    { rows: '<row r="1"><c r="A1" t="d" s="1"><v>2025-12-31</v></c></row>' },
    [['2025-12-31']],
  ],
  [
    'days of a 1904 book, in its own system',
    { workbookPr: '<workbookPr date1904="1"/>', rows: '<row r="1"><c r="A1" s="1"><v>44560</v></c></row>' },
    [[44560]],
  ],
  ['what a formula said last', { rows: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>' }, [[2]]],
  [
    'spaces and line breaks of a text',
    { rows: '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a&#10;b </t></is></c></row>' },
    [[' a\nb ']],
  ],
  [
    'letters that XML cannot hold',
    { sharedStrings: '<si><t>a_x000D_b</t></si>', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' },
    [['a\rb']],
  ],
  [
    'strict OOXML',
    { namespace: 'http://purl.oclc.org/ooxml/spreadsheetml/main', rows: '<row r="1"><c r="A1"><v>7</v></c></row>' },
    [[7]],
  ],
  [
    'a comment, a link, a drawing beside the cells',
    {
      rows: '<row r="1"><c r="A1"><v>7</v></c></row>',
      sheetTail: '<hyperlinks><hyperlink ref="A1" location="B1"/></hyperlinks><legacyDrawing r:id="rId9"/>',
    },
    [[7]],
  ],
  [
    'a sheet without a table of texts or styles',
    { rows: '<row r="1"><c r="A1"><v>7</v></c></row>', parts: { 'xl/styles.xml': '', 'xl/sharedStrings.xml': '' } },
    [[7]],
  ],
  ['nothing at all', {}, []],
])('%s', async (_, odd, values) => {
  expect(await firstSheet(odd)).toEqual(values);
});

test('number formats, merged cells and what is hidden come along', async () => {
  const book = await read(
    oddBook({
      sheets: [
        { name: 'Portada', rows: '' },
        { name: 'Oculta', state: 'hidden', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
        { name: 'Muy', state: 'veryHidden', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
        {
          name: 'Reporte',
          rows: '<row r="1"><c r="A1" s="2"><v>0.5</v></c><c r="B1" s="4"><v>46022</v></c></row><row r="2"><c r="A2" s="3"><v>7</v></c></row>',
        },
      ],
      sheetTail: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    }),
  );
  if (typeof book === 'string') throw new Error(book);
  expect(book.sheets.map(({ name, visible }) => [name, visible])).toEqual([
    ['Portada', true],
    ['Oculta', false],
    ['Muy', false],
    ['Reporte', true],
  ]);
  const grid = book.sheets[3]?.grid;
  expect(grid?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
  expect(grid && [cellAt(grid, 1, 1), cellAt(grid, 1, 2), cellAt(grid, 2, 1), cellAt(grid, 2, 2)]).toEqual([
    { value: 0.5, format: '0.0%' },
    { value: 46022, format: 'm/d/yyyy' },
    { value: 7, format: '@' },
    { value: '', format: 'General' },
  ]);
});

const FAR = '<row r="1"><c r="A1"><v>1</v></c></row>';

test.each<[string, string, number[]]>([
  ['a format in XFD1048576', `${FAR}<row r="1048576"><c r="XFD1048576" s="1"/></row>`, [1, 1]],
  ['a blank in A1048576', `${FAR}<row r="1048576"><c r="A1048576" t="inlineStr">${inline(' ')}</c></row>`, [1, 1]],
  ['a row after 5,000 blank ones', `${FAR}<row r="5001"><c r="A5001"><v>1</v></c></row>`, [5001, 1]],
  ['a row after 5,001 blank ones', `${FAR}<row r="5002"><c r="A5002"><v>1</v></c></row>`, [1, 1]],
  ['a value in XFD1', '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>', [1, 1]],
])('a sheet ends where it says something: %s', async (_, rows, [height, width]) => {
  const values = await firstSheet({ rows });
  expect([values?.length, values?.[0]?.length]).toEqual([height, width]);
});

test('a value far out is named', async () => {
  const book = await read(oddBook({ rows: `${FAR}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` }));
  expect(typeof book === 'string' ? book : book.sheets.map(({ grid, said }) => [grid.values, said])).toEqual([
    [
      [[1]],
      [
        'En la hoja «Reporte» de «dnp.xlsx» hay contenido muy lejos de la tabla (XFD1048576), a veces solo un espacio: no se lee. Bórrelo si no hace falta; si son acciones, acérquelas a la tabla.',
      ],
    ],
  ]);
});

test('a formula without its result says that it has none', async () => {
  expect(await firstSheet({ rows: '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><v>1</v></c></row>' })).toEqual([
    ['#GETTING_DATA', 1],
  ]);
});

const compound = (text: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    ...Array.from(text, (letter) => letter.charCodeAt(0)).flatMap((code) => [code, 0]),
  ]);
const BOOK = oddBook({ rows: FAR });

test.each<[string, Uint8Array, RegExp]>([
  ['an empty file', new Uint8Array(), /«dnp\.xlsx» está vacío: descárguelo/],
  ['a password', compound('EncryptedPackage'), /«dnp\.xlsx» tiene contraseña\..* quítela/],
  ['.xls', compound('Workbook'), /«dnp\.xlsx» es un libro de Excel 97-2003 \(\.xls\)\. Ábralo en Excel, guárdelo/],
  ['.xlsb', zipSync({ 'xl/workbook.bin': strToU8('x') }), /libro binario de Excel \(\.xlsb\)/],
  ['.ods', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('x') }), /hoja de OpenDocument \(\.ods\)/],
  ['a page', strToU8('<html><table><tr><td>1</td></tr></table></html>'), /página web con nombre de libro/],
  [
    'a page in UTF-16',
    new Uint8Array([0xff, 0xfe, ...Array.from('<html>').flatMap((c) => [c.charCodeAt(0), 0])]),
    /página web/,
  ],
  ['XML of Excel 2003', strToU8('<?xml version="1.0"?><Workbook/>'), /archivo XML/],
  ['a text', strToU8('CONPES;Acción'), /no es un libro de Excel \(\.xlsx\)\. Elija el libro, o un archivo de texto/],
  ['another zip', zipSync({ 'a.txt': strToU8('x') }), /otro archivo comprimido/],
  ['half a download', BOOK.subarray(0, BOOK.length - 40), /incompleto o dañado: descárguelo/],
  [
    'a sheet that ends in the middle',
    oddBook({ parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r=' } }),
    /está dañado y no se pudo leer/,
  ],
  ['a part that is larger than it says', declaring(bomb(100_000), 100), /contiene más de lo que declara/],
])('%s is refused with the remedy', async (_, bytes, says) => {
  expect(await read(bytes)).toMatch(says);
});
