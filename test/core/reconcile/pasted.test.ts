import fc from 'fast-check';
import { readPasted } from '../../../src/core/reconcile/pasted';
import type { Grid } from '../../../src/core/sheet/grid';
import { tableIn } from '../../../src/core/matrix/findTable';

const HEADER = ['CONPES', 'Código acción', 'Acción', 'Estado'];

/** What Excel puts on the clipboard: quotes only around a cell with a break or a tab in it. */
const asExcelCopies = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (row) => `${row.map((cell) => (/[\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')}\r\n`,
    )
    .join('');

const fileOf = (text: string) => ({ name: 'dnp.csv', bytes: new TextEncoder().encode(text) });

function read(text: string): Grid {
  const read = readPasted(text);
  if (typeof read === 'string') throw new Error(read);
  expect(read.said).toEqual([]);
  return read.grid;
}

test('REP-2: what Excel copies comes back cell by cell, quotes, breaks and tabs included', () => {
  const piece = fc.constantFrom('"', '""', '\n', '\t', ';', ',', '2.30', 'Plan', ' ', '=', "'", '80 %', 'ñ');
  const cell = fc
    .array(piece, { maxLength: 6 })
    .map((pieces) => pieces.join(''))
    // One quote opens a cell here and another closes one elsewhere: what Excel copies is then ambiguous by itself.
    .filter((text) => !/^"|"$/.test(text) || /^"[^"\n\t]+"$/.test(text) || /^"[^"\n\t]*"[^"\n\t]+$/.test(text));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell, fc.constantFrom('Aprobada', 'Rechazada')), { minLength: 1, maxLength: 8 }),
      (rows) => {
        expect(read(asExcelCopies([HEADER, ...rows])).values).toEqual([HEADER, ...rows]);
      },
    ),
  );
});

test.each<[string, string]>([
  [';', 'CONPES;Código acción;Acción;Estado\n4144;2.30;"Crear; y ""publicar"",\nel sistema";Aprobada'],
  [',', 'CONPES,Código acción,Acción,Estado\r\n4144,2.30,"Crear; y ""publicar"",\nel sistema",Aprobada\r\n\r\n'],
  [
    'tab, all between quotes',
    '"CONPES"\t"Código acción"\t"Acción"\t"Estado"\n"4144"\t"2.30"\t"Crear; y ""publicar"",\nel sistema"\t"Aprobada"',
  ],
])('a file separated by %s, as a text editor shows it', (_, text) => {
  expect(read(text).values).toEqual([HEADER, ['4144', '2.30', 'Crear; y "publicar",\nel sistema', 'Aprobada']]);
});

test("a title above the header stays where it stood, short rows are filled up, and the grid is the sheet of DNP's report", () => {
  const grid = read('\uFEFFReporte final\n\nCONPES\tCódigo acción\tAcción\tEstado\n4144\t1.1\n');
  expect(grid).toMatchObject({
    sheet: 'Reporte DNP',
    top: 1,
    left: 1,
    values: [['Reporte final', '', '', ''], ['', '', '', ''], HEADER, ['4144', '1.1', '', '']],
  });
  expect(tableIn(grid, () => ({}))).toMatchObject({ layout: { headerBottom: 3 } });
  expect(structuredClone(grid)).toEqual(grid);
});

test.each<[string, string, string]>([
  ['nothing', ' \r\n\t\r\n ', 'está vacío: traiga la tabla del reporte de DNP, con su fila de títulos.'],
  [
    'one column',
    'Acción\r\nCrear\r\n',
    'tiene una sola columna: traiga la tabla completa del reporte de DNP, con todas sus columnas.',
  ],
  [
    'no header',
    '4144\t1.1\tCrear\r\n4144\t1.2\tMedir\r\n',
    'no tiene una fila de títulos que se reconozca: traiga la tabla desde esa fila, con títulos como «CONPES», «Código acción», «Acción» y «Estado».',
  ],
  [
    'a cell that Excel cannot hold',
    `${HEADER.join('\t')}\r\n4144\t1.1\t${'x'.repeat(32_768)}\tAprobada`,
    'tiene en la celda C2 más de 32.767 caracteres, que no caben en Excel: acorte ese texto en el reporte.',
  ],
  [
    'a first cell that Excel cannot hold',
    `${'x'.repeat(32_768)}\t1.1`,
    'tiene en la celda A1 más de 32.767 caracteres, que no caben en Excel: acorte ese texto en el reporte.',
  ],
  [
    'a quote that nobody closes',
    'CONPES;Código acción;Acción;Estado\n4144;1.1;"Crear;Aprobada\n4144;1.2;Medir;Aprobada',
    'tiene una comilla sin cerrar en la línea 2: corríjala y traiga la tabla completa.',
  ],
  [
    'one that nobody closes in the header',
    'CONPES;"Código acción;Acción;Estado\n4144;1.1;Crear;Aprobada',
    'tiene una comilla sin cerrar en la línea 1: corríjala y traiga la tabla completa.',
  ],
])('%s is said with what to do', (_, text, says) => {
  expect(readPasted(text)).toBe(`Lo pegado ${says}`);
  expect(readPasted(fileOf(text))).toBe(`«dnp.csv» ${says}`);
});

test('only a mark before all is none of the text', () =>
  expect(read(`\uFEFF${HEADER.join('\t')}\n4144\t1.1\tCre\uFEFFar\tAprobada`).values).toEqual([
    HEADER,
    ['4144', '1.1', 'Cre\uFEFFar', 'Aprobada'],
  ]));

test('the longest text that Excel holds is taken', () => {
  const longest = 'x'.repeat(32_767);
  expect(read(`${HEADER.join('\t')}\n4144\t1.1\t${longest}\tAprobada`).values[1]).toEqual([
    '4144',
    '1.1',
    longest,
    'Aprobada',
  ]);
});

test('blank lines stay between rows and end behind the last; breaks of old Macs are breaks', () =>
  expect(read(`${HEADER.join('\t')}\r\t \t\r4144\t1.1\tCrear\tAprobada\tuna más\r \t\r\t\t`).values).toEqual([
    [...HEADER, ''],
    ['', ' ', '', '', ''],
    ['4144', '1.1', 'Crear', 'Aprobada', 'una más'],
  ]));

test('quotes around every title are those of a program that exports so, and a break inside of them is one of the cell', () => {
  const exported = '"CONPES"\t"Código acción"\t"Acción"\t"Estado"';
  expect(read(`${exported}\n4144\t1.1\t"Plan"\tAprobada`).values[1]).toEqual(['4144', '1.1', 'Plan', 'Aprobada']);
  expect(read(`${exported}\tOtra\n4144\t1.1\t"Plan"\tAprobada\t`).values).toEqual([
    [...HEADER.map((title) => `"${title}"`), 'Otra'],
    ['4144', '1.1', '"Plan"', 'Aprobada', ''],
  ]);
});

test('in a file a quote is one of the file, on the clipboard one of the text', () => {
  const text = `${HEADER.join('\t')}\n4144\t1.1\t"Crear; medir"\tAprobada`;
  expect(readPasted(fileOf(text))).toMatchObject({
    grid: { sheet: 'Reporte DNP', values: [HEADER, ['4144', '1.1', 'Crear; medir', 'Aprobada']] },
  });
  expect(read(text).values[1]).toEqual(['4144', '1.1', '"Crear; medir"', 'Aprobada']);
});

test('a tab in a cell of a text that semicolons separate is one of the text', () =>
  expect(read(`${HEADER.join(';')}\n4144;1.1;Crear\tel sistema;Aprobada`).values).toEqual([
    HEADER,
    ['4144', '1.1', 'Crear\tel sistema', 'Aprobada'],
  ]));

test('quotes in the text of one cell do not swallow the next ones', () => {
  const rows = [
    HEADER,
    ['4144', '1.1', '"Plan Colombia" y otros', 'Aprobada'],
    ['4144', '1.2', 'ver "Plan"', 'Aprobada'],
    ['4144', '1.3', '"Plan"', 'Rechazada'],
  ];
  expect(read(asExcelCopies(rows)).values).toEqual(rows);
});
