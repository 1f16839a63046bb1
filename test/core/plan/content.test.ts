import {
  columnWidths,
  NUMBER_FORMATS,
  placeContent,
  type Block,
  type ValueKind,
} from '../../../src/core/sheet/sheetContent';

const BLOCK: Block = {
  title: 'Estado',
  columns: [
    { header: 'Grupo', kind: 'text', width: 30 },
    { header: 'Avance', kind: 'share' },
  ],
  rows: [
    ['MHCP', 0.5],
    ['DIAN', 1],
  ],
};

test('title and notes from A1, a blank row before each table, a title only where it has one', () => {
  expect(
    placeContent({
      title: 'Informe',
      notes: ['Uno', 'Dos'],
      blocks: [
        BLOCK,
        { columns: [{ header: 'Día', kind: 'day' }], rows: [] },
        { ...BLOCK, title: '', rows: [['x', 0]] },
      ],
    }),
  ).toEqual([
    { row: 1, column: 1, look: 'title', values: [['Informe']], formats: ['@'] },
    { row: 2, column: 1, look: 'note', values: [['Uno']], formats: ['@'] },
    { row: 3, column: 1, look: 'note', values: [['Dos']], formats: ['@'] },
    { row: 5, column: 1, look: 'blockTitle', values: [['Estado']], formats: ['@'] },
    { row: 6, column: 1, look: 'header', values: [['Grupo', 'Avance']], formats: ['@', '@'] },
    {
      row: 7,
      column: 1,
      look: 'body',
      values: [
        ['MHCP', 0.5],
        ['DIAN', 1],
      ],
      formats: ['@', '0.0%'],
    },
    { row: 10, column: 1, look: 'header', values: [['Día']], formats: ['@'] },
    { row: 12, column: 1, look: 'header', values: [['Grupo', 'Avance']], formats: ['@', '@'] },
    { row: 13, column: 1, look: 'body', values: [['x', 0]], formats: ['@', '0.0%'] },
  ]);
});

test('without notes the first table begins in row 3', () => {
  expect(placeContent({ title: 'Informe', blocks: [BLOCK] }).map(({ row, look }) => [row, look])).toEqual([
    [1, 'title'],
    [3, 'blockTitle'],
    [4, 'header'],
    [5, 'body'],
  ]);
  expect(placeContent({ title: 'Informe', blocks: [] })).toEqual([
    { row: 1, column: 1, look: 'title', values: [['Informe']], formats: ['@'] },
  ]);
});

test.each<[ValueKind, string]>([
  ['text', '@'],
  ['day', 'dd/mm/yyyy'],
  ['share', '0.0%'],
  ['fineShare', '0.00%'],
  ['count', '0'],
  ['time', 'hh:mm:ss'],
  ['number', 'General'],
])('a column of kind %s has the format %s', (kind, format) => {
  expect(NUMBER_FORMATS[kind]).toBe(format);
  expect(
    placeContent({ title: '', blocks: [{ columns: [{ header: 'x', kind }], rows: [[1]] }] }).at(-1)?.formats,
  ).toEqual([format]);
});

test('a column is as wide as the widest table asks, 12 where none does', () => {
  const columns = (...widths: (number | undefined)[]): Block => ({
    columns: widths.map((width) => ({ header: 'x', kind: 'text', ...(width !== undefined && { width }) })),
    rows: [],
  });
  expect(
    columnWidths({
      title: '',
      blocks: [columns(30, undefined, undefined), columns(8, 20, 5), columns(undefined, undefined, 9)],
    }),
  ).toEqual([30, 20, 12]);
  expect(columnWidths({ title: '', blocks: [columns(8), columns(3)] })).toEqual([8]);
  expect(columnWidths({ title: '', blocks: [] })).toEqual([]);
});
