import type { CellValue } from '../../../src/core/sheet/cell';
import { bottomOf, cellAt, rightOf, valueAt } from '../../../src/core/sheet/grid';
import { isBlankRow, isNoteRow, isTotalsRow } from '../../../src/core/matrix/dataRows';
import { gridOf } from './sheets';

const COLUMNS = [1, 2, 3];
const ask = (is: typeof isBlankRow, row: readonly CellValue[]): boolean => is(gridOf([row, ['', '', '']]), 1, COLUMNS);
const long = (length: number, start: string): string => start.padEnd(length, 'x');

test.each<[boolean, CellValue[]]>([
  [true, ['', '', '']],
  [true, [' ', '\u00a0', '_x000D_']],
  [false, ['', '', 'x']],
  [false, ['', 0, '']],
  [false, [false]],
  [true, ['', '', '', 'x']],
])('blank: %p, of the row %j', (is, row) => expect(ask(isBlankRow, row)).toBe(is));
test.each<[boolean, CellValue[]]>([
  [true, ['Total']],
  [true, ['', 'TOTALES', 3]],
  [true, ['Gran total']],
  [true, ['Subtotal Objetivo 1', 0.5]],
  [true, ['Promedio ponderado', 0.5]],
  [true, ['Promedio simple']],
  [true, ['Suma:', 3]],
  [true, ['Total acciones: 3']],
  [true, [long(59, 'Total ')]],
  [false, [long(60, 'Total ')]],
  [false, ['Totalizador']],
  [false, ['El total']],
  [false, ['Acción', 'Total']],
  [false, [3, 'Total']],
  [false, [' ', 'Total']],
  [false, ['', '', '']],
  [false, [false]],
  [false, ['', '', '', 'Total']],
])('totals: %p, of the row %j', (is, row) => expect(ask(isTotalsRow, row)).toBe(is));
test.each<[boolean, CellValue[]]>([
  [true, ['Fuente: DNP']],
  [true, ['', 'Nota 1']],
  [true, ['NOTAS', '', '']],
  [true, ['* Cifras preliminares']],
  [true, ['Elaboró: Ana']],
  [true, ['Revisado por Luis']],
  [true, ['Aprobó']],
  [true, ['Firma']],
  [true, ['Observaciones generales']],
  [true, ['Convenciones']],
  [false, ['Fuente: DNP', 'x']],
  [false, ['x', 'Fuente: DNP']],
  [false, ['Fuente: DNP', 3]],
  [false, ['', 3, 'Fuente: DNP']],
  [false, ['La fuente']],
  [false, ['x *']],
  [false, ['', '', '']],
  [false, [3]],
  [false, [true]],
])('a remark: %p, of the row %j', (is, row) => expect(ask(isNoteRow, row)).toBe(is));

test('cells of a grid have the places of the sheet, and are empty outside of what was read', () => {
  const grid = gridOf(
    [
      ['a', 0.5],
      ['c', true],
    ],
    { top: 5, left: 3, formats: new Map([[4, ['0%', '@']]]) },
  );
  expect([bottomOf(grid), rightOf(grid)]).toEqual([6, 4]);
  expect([
    valueAt(grid, 5, 3),
    valueAt(grid, 6, 4),
    valueAt(grid, 4, 3),
    valueAt(grid, 7, 3),
    valueAt(grid, 5, 2),
    valueAt(grid, 5, 5),
  ]).toEqual(['a', true, '', '', '', '']);
  expect([cellAt(grid, 5, 4), cellAt(grid, 6, 4), cellAt(grid, 7, 4), cellAt(grid, 6, 3)]).toEqual([
    { value: 0.5, format: '0%' },
    { value: true, format: '@' },
    { value: '', format: 'General' },
    { value: 'c', format: 'General' },
  ]);
});
test('a grid without cells ends before it begins', () => {
  const nothing = { ...gridOf([['']]), values: [] };
  expect([bottomOf(nothing), rightOf(nothing)]).toEqual([0, 0]);
});
