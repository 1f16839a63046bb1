import { FILE_LIMITS } from '../../../src/core/sources/limits';
import { readCopiedText, readTextFile } from '../../../src/core/sources/textTable';

const SOURCE = { from: '«x.csv»', sheet: 'x.csv' };
const ofFile = (text: string) => readTextFile(new TextEncoder().encode(text), SOURCE);
const values = (text: string) => {
  const read = ofFile(text);
  return typeof read === 'string' ? read : read.grid.values;
};

test.each([';', ',', '\t', '|'])('what separates the columns is found: %j', (delimiter) => {
  const rows = [
    ['Código', 'Acción', 'Avance', 'Estado'],
    ['1.1', 'Crear', '60', 'Aprobada'],
    ['1.10', 'Medir', '5', 'Rechazada'],
  ];
  const read = ofFile(rows.map((row) => row.join(delimiter)).join('\n'));
  expect(read).toEqual({
    grid: { sheet: 'x.csv', top: 1, left: 1, values: rows, formats: new Map(), merges: [], tables: [] },
    said: [],
  });
});

test.each<[string, string, string[]]>([
  ['decimal commas in each row', `A;B;C;D${'\n1;2;60,5;70,25'.repeat(9)}`, ['A', 'B', 'C', 'D']],
  [
    'more entities in each row than columns',
    `A,B,C,D${'\n1,2,3,MHCP;DNP;ANI;DIAN;FNA;UGPP'.repeat(9)}`,
    ['A', 'B', 'C', 'D'],
  ],
  ['a comma in the title', `Reporte, corte 2025-2\nA;B;C${'\n1;2;60,5'.repeat(9)}`, ['Reporte, corte 2025-2', '', '']],
  ['rows that end early', 'A;B;C;D;E\n1;2;60,5\n1;2;3;60,5', ['A', 'B', 'C', 'D', 'E']],
  ['a tab in a cell', 'A;B;C\n1;dos\tpartes;3\n1;dos\tpartes;3', ['A', 'B', 'C']],
  ['a quoted cell of commas', 'A;B;C\n1;"a,b,c,d,e,f,g";3\n1;"a,b,c,d,e,f,g";3', ['A', 'B', 'C']],
  ['nothing but titles', 'A;B;C', ['A', 'B', 'C']],
  ['one column', 'A\nB', ['A']],
])('%s does not mislead', (_, text, first) => {
  const read = ofFile(text);
  expect(read).toMatchObject({ said: [] });
  expect(typeof read === 'string' ? read : read.grid.values[0]).toEqual(first);
});

test('two that divide the lines equally well: one is taken, and both are said', () =>
  expect(ofFile('A;B,C;D,E\n1;2,3;4,5')).toMatchObject({
    grid: {
      values: [
        ['A', 'B,C', 'D,E'],
        ['1', '2,3', '4,5'],
      ],
    },
    said: [
      '«x.csv» se leyó con las columnas separadas por punto y coma, y también podrían estarlo por coma: compruebe que las columnas son las suyas.',
    ],
  }));

test.each(['\r\n', '\n', '\r'])('the line in which Excel says what separates is no row (%j)', (end) => {
  expect(values(`sep=,${end}A;B,C${end}1;2,3`)).toEqual([
    ['A;B', 'C'],
    ['1;2', '3'],
  ]);
  expect(values(`SEP=\t${end}A;B\tC${end}`)).toEqual([['A;B', 'C']]);
  expect(values(`sep=^${end}A^B`)).toEqual([['A', 'B']]);
  expect(values(`sep=;;${end}A;B`)).toEqual([
    ['sep=', '', ''],
    ['A', 'B', ''],
  ]);
});

test.each<[string, string, number]>([
  ['in the first row', 'A;"B;C\n1;2;3', 1],
  ['in the last', 'A;B;C\n1;2;"3', 2],
  ['with other quotes behind it', 'A;B;C\n1;"2;3\n4;"5";6\n7;"8";9', 2],
  ['with text behind the closing one', 'A;B;C\n1;2;3\n4;"5" y;6\n7;8;9', 3],
  ['below cells with breaks', 'A;"B\n\nb";C\r\n1;"2;3\n', 4],
  ['below the line of the delimiter', 'sep=;\r\nA;B;C\n1;"2;3\n', 3],
  ['with decimal commas in each row', 'A;"B;C\n1;60,5;3\n1;60,5;3\n1;60,5;3', 1],
])('a quote that nobody closes is refused with its line: %s', (_, text, line) => {
  expect(ofFile(text)).toBe(
    `«x.csv» tiene una comilla sin cerrar en la línea ${line}: corríjala y traiga la tabla completa.`,
  );
});

test('a quote inside of a cell is one of its text', () =>
  expect(values('A;B\nver "Plan";2\n6" de largo;3')).toEqual([
    ['A', 'B'],
    ['ver "Plan"', '2'],
    ['6" de largo', '3'],
  ]));

test('copied from Excel, a quote belongs to the text unless the cell has a break or a tab', () =>
  expect(readCopiedText('A\tB\n"Plan"\t"a\nb"\n"sin cerrar\t3', SOURCE)).toMatchObject({
    grid: {
      values: [
        ['A', 'B'],
        ['"Plan"', 'a\nb'],
        ['"sin cerrar', '3'],
      ],
    },
    said: [],
  }));

test('a file without text is a table without rows', () => {
  for (const text of ['', '\uFEFF', '\r\n \r\n', ';;;\n;;;']) expect(values(text)).toEqual([]);
});

test('limits are those of all sources, without the blank rows at the end', () => {
  const wide = 'x;'.repeat(FILE_LIMITS.cells / 100 - 1);
  expect(values(`${`${wide}x\n`.repeat(2)}${';\n'.repeat(99)}`)).toHaveLength(2);
  expect(values(`${wide}x\n${';\n'.repeat(99)}1;2\n`)).toMatch(
    /^«x\.csv» tiene 101 filas por 50\.000 columnas y se leen hasta 5\.000\.000 celdas/,
  );
  expect(values(`1;2\n3;${'x'.repeat(32_768)}`)).toMatch(/^«x\.csv» tiene en la celda B2 más de 32\.767 caracteres/);
});
