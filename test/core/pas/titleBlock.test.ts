import type { Grid } from '../../../src/core/sheet/grid';
import { readTitleBlock } from '../../../src/core/pas/titleBlock';
import { sheetGrid } from '../support/registers';

const at = (row: number, column: number) => ({ sheet: 'PAS', row, column });
const read = (...rows: string[][]) => readTitleBlock(sheetGrid('PAS', rows), rows.length + 1, false);

test('a label with its value behind the colon or in the next filled cell; what is missing is blank', () => {
  expect(
    read(
      ['PLAN DE ACCIÓN', '', ''],
      ['TÍTULO del documento:', '', 'Política de ejemplo'],
      ['', 'Documento CONPES No: 4180', ''],
      ['fecha de aprobación', '14/02/2025', ''],
      ['Fecha de actualización:', 'Objetivo general:', 'Ordenar'],
      ['Título:', 'Otra', ''],
    ),
  ).toEqual({
    title: 'Política de ejemplo',
    number: { kind: 'value', value: '4180' },
    approved: { kind: 'value', value: '2025-02-14', doubt: expect.any(String) },
    updated: { kind: 'blank' },
    places: { title: at(2, 3), number: at(3, 2), approved: at(4, 2), objective: at(5, 3) },
  });
});

test('a block that says nothing', () => {
  const nothing = {
    title: '',
    number: { kind: 'blank' },
    approved: { kind: 'blank' },
    updated: { kind: 'blank' },
    places: {},
  };
  expect(read(['Título:', ''], ['Documento CONPES', ''])).toEqual(nothing);
  expect(read(['Tabla 1: Título', 'x'], ['Autor: Ana', 'Documento de trabajo'], [':Título', 'x'])).toEqual(nothing);
});

test.each<[string, string]>([
  ['Título del documento', 'title'],
  ['Nombre del documento', 'title'],
  ['Documento CONPES No.', 'number'],
  ['CONPES No', 'number'],
  ['Número del documento', 'number'],
  ['No. CONPES', 'number'],
  ['Fecha de aprobación', 'approved'],
  ['Fecha de actualización', 'updated'],
  ['Objetivo general', 'objective'],
])('«%s» is the label of %s', (label, id) => {
  expect(read([`${label}:`, '4180']).places).toEqual({ [id]: at(1, 2) });
});

test('a label without a value leaves its place to a later one; below the block nothing is read', () => {
  const grid = sheetGrid('PAS', [
    ['Título:', ''],
    ['Título:', 'Política'],
    ['Documento CONPES No:', '4180'],
  ]);
  expect(readTitleBlock(grid, 3, false)).toMatchObject({
    title: 'Política',
    number: { kind: 'blank' },
    places: { title: at(2, 2) },
  });
});

test('a sheet that does not begin in A1', () => {
  const grid: Grid = {
    ...sheetGrid('PAS', [
      ['Título:', 'Política'],
      ['', 'Conpes No: 4180'],
    ]),
    top: 4,
    left: 3,
  };
  expect(readTitleBlock(grid, 6, false)).toMatchObject({
    title: 'Política',
    number: { value: '4180' },
    places: { title: at(4, 4), number: at(5, 4) },
  });
});

test.each<[boolean, string]>([
  [false, '2025-02-14'],
  [true, '2029-02-15'],
])('days of Excel (1904: %s)', (date1904, iso) => {
  const grid: Grid = {
    ...sheetGrid('PAS', [['Fecha de aprobación:', 45_702]]),
    formats: new Map([[2, ['dd/mm/yyyy']]]),
  };
  expect(readTitleBlock(grid, 2, date1904).approved).toEqual({ kind: 'value', value: iso });
});

test('a number or a day that nobody understands is kept as it stands', () => {
  expect(read(['Documento CONPES No:', 'pendiente'], ['Fecha de aprobación:', '6/1/2020'])).toMatchObject({
    number: { kind: 'unreadable', raw: 'pendiente' },
    approved: { kind: 'unreadable', candidates: ['2020-01-06', '2020-06-01'] },
  });
});
