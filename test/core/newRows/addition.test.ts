import { additionOf, fieldsThatChange, strayRows, whyUnitIsUnclear } from '../../../src/core/newRows/addition';
import type { GoingAlong } from '../../../src/core/newRows/goingAlong';
import { rowsInColumns, type NewCell } from '../../../src/core/newRows/newRow';
import type { CellValue } from '../../../src/core/sheet/cell';
import { unreadable, value } from '../../../src/core/cells/reading';
import type { Area, Grid } from '../../../src/core/sheet/grid';
import type { FieldId } from '../../../src/core/matrix/fields';
import type { TableLayout } from '../../../src/core/matrix/tableLayout';
import type { MatrixCell } from '../../../src/core/plan/plan';
import type { Matrix } from '../../../src/core/workspace/workspace';
import { DIAN, is, soundAction } from '../support/workspace';

const HEADERS = ['CONPES', 'Código', 'Corte'];
const ROWS = [
  ['4144', '1.1', '2025-2'],
  ['4144', '1.2', '2025-2'],
];

/** Columns B to D from row 3 on: a header, two rows, and what stands below. */
function sheetWith({
  below = [],
  merges = [],
}: { below?: readonly (readonly CellValue[])[]; merges?: readonly Area[] } = {}): Grid {
  const values = [HEADERS, ...ROWS, ...below];
  const formats = new Map<number, string[]>([
    [3, values.map((_, index) => (index === 0 ? 'General' : '@'))],
    [4, values.map((_, index) => (index < 3 ? '0' : 'General'))],
  ]);
  return { sheet: 'Matriz', top: 3, left: 2, values, formats, merges, tables: [] };
}

const matrixWith = (layout: Partial<TableLayout> = {}): Matrix => ({
  records: [],
  mapping: { columns: { conpes: 2, code: 3, cut: 4 }, guesses: [], unmapped: [], conflicts: [] },
  layout: {
    sheet: 'Matriz',
    headerTop: 2,
    headerBottom: 3,
    firstRow: 4,
    lastRow: 5,
    left: 2,
    right: 4,
    headers: HEADERS,
    ...layout,
  },
});

const cellsOf = (conpes: string, code: NewCell): ReadonlyMap<number, NewCell> =>
  new Map<number, NewCell>([
    [2, { value: conpes }],
    [3, code],
  ]);
const TEXT = (code: string): NewCell => ({ value: code, format: '@' });
function adding(
  codes: readonly NewCell[],
  grid: Grid,
  layout: Partial<TableLayout> = {},
  filled: readonly MatrixCell[] = [],
  along: GoingAlong = { formulas: [], rules: [] },
) {
  const rows = rowsInColumns(
    codes.map((code) => ({ cells: cellsOf('4180', code) })),
    [3],
  );
  return additionOf(
    rows.rows,
    { ...rows, formats: new Map([...rows.formats, [3, '@']]) },
    matrixWith(layout),
    grid,
    filled,
    along,
  );
}

test('new rows go below the last one and look like it', () => {
  const grid = sheetWith();
  expect(adding([TEXT('1.1'), TEXT('1.2')], grid)).toEqual({
    steps: [
      {
        kind: 'addRows',
        sheet: 'Matriz',
        headerRow: 3,
        lastRow: 5,
        left: 2,
        right: 4,
        columns: [3, 2],
        rows: [
          ['1.1', '4180'],
          ['1.2', '4180'],
        ],
        formats: ['@', undefined],
      },
    ],
    grid: {
      ...grid,
      values: [HEADERS, ...ROWS, ['4180', '1.1', ''], ['4180', '1.2', '']],
      formats: new Map([
        [3, ['General', '@', '@', '@', '@']],
        [4, ['0', '0', '0', '0', '0']],
      ]),
    },
    layout: matrixWith({ lastRow: 7 }).layout,
  });
});

test('an Excel table is named, so that it grows', () => {
  expect(adding([TEXT('1.1')], sheetWith(), { table: 'Tabla1' }).steps).toEqual([
    expect.objectContaining({ kind: 'addRows', table: 'Tabla1' }),
  ]);
});

test('where nothing is new, nothing is planned and all stays', () => {
  const grid = sheetWith({ below: [['TOTAL', '', '']], merges: [{ top: 6, bottom: 6, left: 2, right: 4 }] });
  expect(adding([], grid, { totalsRow: 6 })).toEqual({ steps: [], grid, layout: matrixWith({ totalsRow: 6 }).layout });
});

const UP: Area = { top: 5, bottom: 5, left: 2, right: 3 };
const DOWN: Area = { top: 6, bottom: 7, left: 2, right: 3 };

test.each<[string, readonly (readonly CellValue[])[], Partial<TableLayout>, boolean]>([
  [
    'what stands right below moves down',
    [
      ['Fuente', '', ''],
      ['TOTAL', '', ''],
    ],
    {},
    true,
  ],
  [
    'so does what stands where the last of them comes',
    [
      ['', '', ''],
      ['', '', 'TOTAL'],
    ],
    {},
    true,
  ],
  [
    'blank rows are used up',
    [
      ['', '', ''],
      ['', '', ''],
      ['TOTAL', '', ''],
    ],
    {},
    false,
  ],
  [
    "what stands beside the table is in nobody's way",
    [
      ['', '', 'nota'],
      ['', '', ''],
    ],
    { right: 3 },
    false,
  ],
  [
    'on its left neither',
    [
      ['nota', '', ''],
      ['', '', ''],
    ],
    { left: 3 },
    false,
  ],
])('%s', (_, below, layout, pushes) => {
  const { grid, layout: after } = adding([TEXT('1.1'), TEXT('1.2')], sheetWith({ below, merges: [UP, DOWN] }), {
    ...layout,
    totalsRow: 8,
  });
  const fresh = [
    ['4180', '1.1', ''],
    ['4180', '1.2', ''],
  ];
  expect(grid.values).toEqual([HEADERS, ...ROWS, ...fresh, ...(pushes ? below : below.slice(2))]);
  expect(grid.formats.get(4)).toEqual([
    '0',
    '0',
    '0',
    '0',
    '0',
    ...(pushes ? below : below.slice(2)).map(() => 'General'),
  ]);
  expect(grid.merges).toEqual([UP, pushes ? { ...DOWN, top: 8, bottom: 9 } : DOWN]);
  expect([after.lastRow, after.totalsRow]).toEqual([7, pushes ? 10 : 8]);
});

test("a number that is not its column's kind keeps its own format (DATA-1)", () => {
  const { steps, grid } = adding([TEXT('1.1'), { value: 1.3, format: 'General' }], sheetWith());
  expect(steps).toEqual([
    expect.objectContaining({
      rows: [
        ['1.1', '4180'],
        [1.3, '4180'],
      ],
      apart: [{ row: 7, column: 3, value: 1.3, format: 'General' }],
    }),
  ]);
  expect(grid.values.slice(3)).toEqual([
    ['4180', '1.1', ''],
    ['4180', 1.3, ''],
  ]);
  expect(grid.formats.get(3)).toEqual(['General', '@', '@', '@', 'General']);
});

test('cells of rows that were only begun are filled in', () => {
  const filled = [
    { row: 5, column: 4, value: '2026-1', format: '@' },
    { row: 4, column: 2, value: '' },
  ];
  const { steps, grid, layout } = adding([], sheetWith(), {}, filled);
  expect(steps).toEqual([{ kind: 'setCells', sheet: 'Matriz', cells: filled }]);
  expect(grid.values).toEqual([HEADERS, ['', '1.1', '2025-2'], ['4144', '1.2', '2026-1']]);
  expect(grid.formats).toEqual(
    new Map([
      [3, ['General', '@', '@']],
      [4, ['0', '0', '@']],
    ]),
  );
  expect(layout).toEqual(matrixWith().layout);
});

test('fields that a row would read otherwise, each once (DATA-4)', () => {
  const before = [soundAction(), soundAction({ row: 6 }), soundAction({ row: 7 })];
  expect(
    fieldsThatChange(
      before,
      before.map((record) => ({ ...record })),
    ),
  ).toEqual([]);
  expect(
    fieldsThatChange(
      before,
      before.map((record) =>
        record.row === 5 ? record : { ...record, weight: value(80), start: unreadable('1', '') },
      ),
    ),
  ).toEqual(['weight', 'start']);
  expect(
    fieldsThatChange(before, [
      ...before.slice(0, 2),
      soundAction({ row: 7, entity: [is(DIAN)], closureGround: value(['contextChanged']) }),
      soundAction({ row: 8, weight: value(2) }),
    ]),
  ).toEqual(['entity', 'closureGround']);
});

test.each<[readonly FieldId[], string | undefined]>([
  [[], undefined],
  [
    ['weight'],
    'Con las filas nuevas, la columna «Importancia relativa de la acción (%)» de la matriz se leería de otra manera, porque sus números no dicen si son fracciones o puntos: dele formato de porcentaje o de fecha y repita. No se escribió nada.',
  ],
  [
    ['physical', 'start'],
    'Con las filas nuevas, las columnas «Avance físico», «Fecha de inicio» de la matriz se leerían de otra manera, porque sus números no dicen si son fracciones o puntos: dé formato de porcentaje o de fecha a sus celdas y repita. No se escribió nada.',
  ],
])('why %j stop the writing', (fields, says) => expect(whyUnitIsUnclear(fields)).toBe(says));

test('rows of a cut below the table that are no part of it', () => {
  const grid = sheetWith({
    below: [
      ['4180', '1.1', '2026-1'],
      ['', '', ''],
      ['4180', '1.2', '2025-2'],
      ['4180', '1.3', '2026-1'],
    ],
  });
  expect(strayRows(matrixWith(), grid, '2026-1')).toEqual([6, 9]);
  expect(strayRows(matrixWith({ lastRow: 6 }), grid, '2026-1')).toEqual([9]);
  expect(strayRows(matrixWith(), grid, '2027-1')).toEqual([]);
  expect(strayRows({ ...matrixWith(), mapping: { ...matrixWith().mapping, columns: {} } }, grid, '2026-1')).toEqual([]);
});
