import { serialOf } from '../../../src/core/calendar/day';
import type { Grid } from '../../../src/core/sheet/grid';
import { importPlan, importStep } from '../../../src/core/reconcile/importStep';
import { day } from '../support/days';

const END = day('2026-12-31');
/** Column C was asked for its formats, B and D were not. */
const grid = (from1904: boolean): Grid => ({
  sheet: 'Hoja1',
  top: 3,
  left: 2,
  merges: [],
  tables: [],
  values: [
    ['Acción', 'Fin', 'Avance'],
    ['=1+1', serialOf(END, from1904), 46_000],
    [true, '31/12/2026', 0.8],
    ['', 5, ''],
  ],
  formats: new Map([[3, ['@', 'dd/mm/yyyy', 'dd/mm/yyyy', '0.0%']]]),
});

test.each([
  [false, false],
  [true, true],
  [false, true],
  [true, false],
])('REP-2: the report as it came, and its dates keep their day (1904: %p into %p)', (from, to) => {
  expect(importStep(grid(from), from, to)).toEqual({
    kind: 'importSheet',
    sheet: 'Reporte DNP',
    row: 3,
    column: 2,
    values: [
      ['Acción', 'Fin', 'Avance'],
      ['=1+1', serialOf(END, to), 46_000],
      [true, '31/12/2026', 0.8],
      ['', 5, ''],
    ],
    formats: [
      ['General', '@', 'General'],
      ['General', 'dd/mm/yyyy', 'General'],
      ['General', 'dd/mm/yyyy', 'General'],
      ['General', '0.0%', 'General'],
    ],
  });
});

test('the same as a command of its own', () =>
  expect(importPlan(grid(true), true, false)).toEqual({
    title: 'Traer el reporte de DNP',
    steps: [importStep(grid(true), true, false)],
  }));
