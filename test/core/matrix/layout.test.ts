import { findTable } from '../../../src/core/matrix/layout';
import { gridOf, layoutOf, matrix, MATRIX_HEADER, MATRIX_ROWS, pas, PAS_LOWER, PAS_ROWS, PAS_TITLES, PAS_UPPER } from './sheets';

describe('the header', () => {
  test('of the PAS: two rows under a title block, groups first', () => {
    expect(layoutOf(pas())).toMatchObject({ headerTop: 6, headerBottom: 7, firstRow: 8, lastRow: 11, left: 1, right: 12 });
    expect(layoutOf(pas()).headers.slice(4)).toEqual([
      'Relación entre acciones', 'Responsable de la ejecución · Entidad', 'Responsable de la ejecución · Dirección/Subdirección/Grupo/Unidad', 'Responsable de la ejecución · Persona de contacto',
      'Responsable de la ejecución · Correo electrónico', 'Tiempo de ejecución · Fecha de inicio', 'Tiempo de ejecución · Fecha de finalización', 'Tipo',
    ]);
  });
  test('of the PAS with its merges lost is the same', () => expect(layoutOf(pas({ merges: [] }))).toEqual(layoutOf(pas())));
  test('in one row, the first of the sheet', () => expect(layoutOf(matrix())).toMatchObject({ headerTop: 1, headerBottom: 1, firstRow: 2, lastRow: 4, headers: MATRIX_HEADER }));

  test.each([1, 7, 29])('below %d title rows', (titles) => {
    const above = Array.from({ length: titles }, (_, index) => [index === 0 ? 'MATRIZ DE SEGUIMIENTO CONPES - CORTE 2025-2' : '']);
    expect(layoutOf(gridOf([...above, MATRIX_HEADER, ...MATRIX_ROWS]))).toMatchObject({ headerTop: titles + 1, headerBottom: titles + 1, headers: MATRIX_HEADER });
  });
  test('not below the 30th row', () => {
    expect(findTable(gridOf([...Array.from({ length: 30 }, () => ['']), MATRIX_HEADER, ...MATRIX_ROWS]))).toMatchObject({ problem: 'noHeader' });
  });
  test('a title merged over the table is no group', () => {
    const titled = gridOf([['Matriz de seguimiento'], MATRIX_HEADER, ...MATRIX_ROWS], { merges: [{ top: 1, left: 1, bottom: 1, right: 15 }] });
    expect(layoutOf(titled).headers).toEqual(MATRIX_HEADER);
  });
  test('groups over names that say nothing alone', () => {
    const grid = gridOf([['CONPES', 'Código', 'Avance', '', 'Cierre', ''], ['', '', 'Físico', 'Financiero', 'Causal', 'Soporte'], [3918, '1.1', 0.5, 0.2, '', '']]);
    expect(layoutOf(grid)).toMatchObject({ headerTop: 1, headers: ['CONPES', 'Código', 'Avance · Físico', 'Avance · Financiero', 'Cierre · Causal', 'Cierre · Soporte'] });
  });
  test('a year as a number heads its column', () => expect(layoutOf(gridOf([[...MATRIX_HEADER, 2026], ...MATRIX_ROWS])).headers.at(-1)).toBe('2026'));
  test('where the grid does not start at A1, rows and columns are those of the sheet', () => {
    expect(layoutOf(matrix(MATRIX_ROWS, { top: 5, left: 3 }))).toMatchObject({ headerTop: 5, firstRow: 6, lastRow: 8, left: 3, right: 22 });
  });
});

describe('an Excel table', () => {
  const area = { top: 3, left: 2, bottom: 7, right: 21 };
  const rows = [['Seguimiento'], ['nota'], ['', ...MATRIX_HEADER, 'Ajeno'], ...MATRIX_ROWS.map((row) => ['', ...row, 'x']), ['', 'Total', 3]];
  test('gives its area and its name, its totals row left out', () => {
    expect(layoutOf(gridOf(rows, { tables: [{ name: 'Acciones', area, totals: true }] }))).toMatchObject({ table: 'Acciones', firstRow: 4, lastRow: 6, totalsRow: 7, left: 2, right: 21, headers: MATRIX_HEADER });
  });
  test('of something else is passed over', () => {
    const other = { name: 'Listas', area: { top: 1, left: 30, bottom: 3, right: 31 }, totals: false };
    expect(layoutOf(gridOf(rows, { tables: [other] })).table).toBeUndefined();
    expect(layoutOf(gridOf(rows, { tables: [other, { name: 'Acciones', area, totals: true }] })).table).toBe('Acciones');
  });
});

describe('the end of the table', () => {
  const blank = Array.from({ length: 60 }, () => ['']);
  test('blank rows inside do not end it', () => expect(layoutOf(matrix([...MATRIX_ROWS, ...blank.slice(0, 20), ...MATRIX_ROWS])).lastRow).toBe(27));
  test('many blank rows do', () => expect(layoutOf(matrix([...MATRIX_ROWS, ...blank, ['Lista', 'de', 'valores']])).lastRow).toBe(4));
  test('unless rows of the same table follow, gap after gap (DATA-1)', () => {
    const rows = [...MATRIX_ROWS, ...blank, ...MATRIX_ROWS, ...blank, ...blank, ['', '1.9', 'Sin documento'], ['Total', 3]];
    expect(layoutOf(matrix(rows))).toMatchObject({ lastRow: 188, totalsRow: 189 });
    expect(layoutOf(matrix([...blank, ...MATRIX_ROWS])).lastRow).toBe(64);
    const far = [...PAS_ROWS, ...blank, ...PAS_ROWS];
    expect(layoutOf(gridOf([PAS_UPPER, PAS_LOWER, ...far])).lastRow).toBe(2 + far.length);
  });
  test.each([
    ['a table with its own header', [MATRIX_HEADER, ...MATRIX_ROWS]], ['a table with a title', [['Acciones cerradas'], MATRIX_HEADER, ...MATRIX_ROWS]],
    ['a summary', [['Estado', 'Cuenta'], ['Aprobada', 3], ['Rechazada', 1]]], ['amounts', [['', '', '', '', '', '', '', '', '', 4500]]], ['a total', [['Total', 3]]], ['a list of documents in another column', [['', '', 4008], ['', '', 4005]]],
  ])('not for %s', (_, rows) => expect(layoutOf(matrix([...MATRIX_ROWS, ...blank, ...rows])).lastRow).toBe(4));
  test('100,000 blank rows below are not part of the table', () => {
    const empty = Array.from({ length: 100_000 }, () => MATRIX_HEADER.map(() => ''));
    expect(layoutOf(gridOf([MATRIX_HEADER, ...MATRIX_ROWS, ...empty])).lastRow).toBe(4);
  });
  test.each(['Total', 'TOTALES', 'Promedio', 'Total acciones: 3'])('the row %j is not data', (word) => {
    expect(layoutOf(matrix([...MATRIX_ROWS, [word, '', '', '', '', '', '', '', '', 0.75]]))).toMatchObject({ lastRow: 4, totalsRow: 5 });
  });
  test('remarks below are not data', () => expect(layoutOf(matrix([...MATRIX_ROWS, [''], ['Fuente: SisCONPES, corte 2025-2'], ['* Cifras preliminares']]))).toMatchObject({ lastRow: 4 }));
  test('a header without rows is an empty table', () => expect(layoutOf(matrix([]))).toMatchObject({ firstRow: 2, lastRow: 1 }));
});

describe('other people’s cells', () => {
  test('what stands behind an empty column is left alone', () => {
    const beside = [...MATRIX_HEADER, '', 'Resumen', 'Cuenta'];
    expect(layoutOf(gridOf([beside, ...MATRIX_ROWS.map((row) => [...row, '', 'a', 1])])).right).toBe(20);
  });
  test('a column that has values but no header stays inside', () => {
    const header = [...MATRIX_HEADER.slice(0, 3), '', ...MATRIX_HEADER.slice(3)];
    expect(layoutOf(gridOf([header, ...MATRIX_ROWS.map((row) => [...row.slice(0, 3), 'mío', ...row.slice(3)])]))).toMatchObject({ right: 21, headers: header });
  });
});

describe('no table', () => {
  test('an empty sheet', () => expect(findTable(gridOf([['', ' '], ['']]))).toMatchObject({ problem: 'empty', message: expect.stringContaining('«Matriz» está vacía') }));
  test.each([
    ['rows without a header', MATRIX_ROWS], ['a title block alone', PAS_TITLES], ['a list', [['Nombre', 'Edad'], ['Ana', 3]]],
  ])('%s', (_, rows) => expect(findTable(gridOf(rows))).toMatchObject({ problem: 'noHeader', message: expect.stringContaining('fila de encabezados') }));
  test('the lower header row of the PAS alone is enough', () => expect(layoutOf(gridOf([PAS_LOWER, ...PAS_ROWS])).headerBottom).toBe(1));
  test('the upper one is not taken where both are', () => expect(layoutOf(gridOf([PAS_UPPER, PAS_LOWER, ...PAS_ROWS])).headerBottom).toBe(2));
});
