import type { CellValue } from '../../../src/core/sheet/cell';
import type { Grid } from '../../../src/core/sheet/grid';
import type { MatrixCell, SheetAnchor, Step } from '../../../src/core/plan/plan';
import type { CellBefore } from '../../../src/core/undo/doneCommand';
import { sheetGrid } from '../support/registers';
import { anchor, before, BOTH, done, HEAD, setCells, undone, today } from './book';

const STOOD = [before(2, 3, 2), before(2, 4, 'En revisión')];
const MOVED = done(
  [setCells([{ row: 2, column: 3, value: 3 }]), setCells([{ row: 2, column: 4, value: 'Aprobada' }])],
  STOOD,
);

test('cells go back with what they were, and the plan rests on headers, keys and the very cells', () => {
  expect(undone(MOVED, { grids: [today(['4144', '1.1', 3, 'Aprobada'], ['4144', '1.2', 1, ''])] })).toEqual({
    restored: [
      { sheet: 'Matriz', row: 2, column: 3, from: 3, value: 2, format: 'General' },
      { sheet: 'Matriz', row: 2, column: 4, from: 'Aprobada', value: 'En revisión', format: 'General' },
    ],
    answered: [],
    settings: false,
    left: [],
    plan: {
      title: 'Deshacer: Mover',
      steps: [
        {
          kind: 'setCells',
          sheet: 'Matriz',
          keepsFormulas: true,
          cells: [
            { row: 2, column: 3, value: 2, format: 'General' },
            { row: 2, column: 4, value: 'En revisión', format: 'General' },
          ],
        },
      ],
      anchors: [
        {
          sheet: 'Matriz',
          cells: [
            ...HEAD.map((value, index) => ({ row: 1, column: index + 1, value })),
            { row: 2, column: 1, value: '4144' },
            { row: 2, column: 2, value: '1.1' },
            { row: 2, column: 3, value: 3 },
            { row: 2, column: 4, value: 'Aprobada' },
          ],
        },
      ],
    },
  });
});

/** What goes back, as `address value`, and what is said of the rest. */
function outcome(
  steps: readonly Step[],
  stood: readonly CellBefore[],
  grid: Grid | undefined,
  anchors?: readonly SheetAnchor[],
) {
  const { restored, left, plan } = undone(done(steps, stood, anchors), { grids: grid ? [grid] : [] });
  expect(plan.steps).toHaveLength(restored.length > 0 ? 1 : 0);
  return { back: restored.map(({ row, column, value }) => [row, column, value]), left };
}

const MOVED_ROW = ['4144', '1.1', 3, 'Aprobada'];
const OTHER_ROW = ['4144', '1.2', 1, ''];
const CHANGED = 'Matriz, fila 2: se deja; alguien la cambió o la movió después.';

test.each<[string, () => Grid | undefined, (readonly CellValue[])[], string[]]>([
  [
    'a cell that somebody has changed since stays',
    () => today(['4144', '1.1', 4, 'Aprobada'], OTHER_ROW),
    [[2, 4, 'En revisión']],
    ['Matriz, C2: se deja; alguien la cambió después.'],
  ],
  [
    'both cells changed',
    () => today(['4144', '1.1', 4, 'x'], OTHER_ROW),
    [],
    ['Matriz, C2: se deja; alguien la cambió después.', 'Matriz, D2: se deja; alguien la cambió después.'],
  ],
  [
    'a cell that says again what it said needs nothing',
    () => today(['4144', '1.1', 2, 'Aprobada'], OTHER_ROW),
    [[2, 4, 'En revisión']],
    [],
  ],
  [
    'the row has been sorted to another place',
    () => today(OTHER_ROW, MOVED_ROW),
    [
      [3, 3, 2],
      [3, 4, 'En revisión'],
    ],
    [],
  ],
  [
    'rows were put above it',
    () => today(OTHER_ROW, ['4144', '1.3', '', ''], MOVED_ROW),
    [
      [4, 3, 2],
      [4, 4, 'En revisión'],
    ],
    [],
  ],
  ['two rows say that they are it', () => today(OTHER_ROW, MOVED_ROW, MOVED_ROW), [], [CHANGED]],
  [
    'its own place goes before another that says the same',
    () => today(MOVED_ROW, MOVED_ROW),
    [
      [2, 3, 2],
      [2, 4, 'En revisión'],
    ],
    [],
  ],
  ['the row is gone', () => today(OTHER_ROW), [], [CHANGED]],
  [
    'a header is another one',
    () => sheetGrid('Matriz', [['CONPES', 'Código acción', 'Fase', 'Estado'], MOVED_ROW]),
    [],
    [CHANGED],
  ],
  ['the sheet is gone', () => undefined, [], [CHANGED]],
])('%s', (_, grid, back, left) => {
  expect(outcome(MOVED.plan.steps, STOOD, grid())).toEqual({ back, left });
});

test('a sheet that does not begin in A1', () => {
  const grid: Grid = {
    ...sheetGrid(
      'Matriz',
      [HEAD, OTHER_ROW, MOVED_ROW].map((row) => row.slice(1)),
    ),
    top: 3,
    left: 2,
  };
  const known: SheetAnchor = {
    sheet: 'Matriz',
    cells: [
      { row: 3, column: 2, value: 'Código acción' },
      { row: 4, column: 2, value: '1.1' },
    ],
  };
  expect(outcome([setCells([{ row: 4, column: 3, value: 3 }])], [before(4, 3, 2)], grid, [known])).toEqual({
    back: [[5, 3, 2]],
    left: [],
  });
});

test.each<[string, () => [MatrixCell[], CellBefore[], CellValue], CellValue | undefined, Partial<MatrixCell>]>([
  [
    'nobody knows what stood there: it was blank',
    () => [[{ row: 2, column: 3, value: 3 }], [], 3],
    '',
    { format: 'General' },
  ],
  [
    'what stood in another row or sheet is another cell',
    () => [
      [{ row: 2, column: 3, value: 3 }],
      [before(3, 3, 8), before(2, 4, 9), before(2, 3, 7, { sheet: 'Otra' })],
      3,
    ],
    '',
    { format: 'General' },
  ],
  [
    'written twice: what came last counts',
    () => [
      [
        { row: 2, column: 3, value: 9 },
        { row: 2, column: 3, value: 3 },
      ],
      [before(2, 3, 2)],
      3,
    ],
    2,
    { format: 'General' },
  ],
  [
    'only the look has changed',
    () => [[{ row: 2, column: 3, value: 2, format: '0%' }], [before(2, 3, 2)], 2],
    2,
    { format: 'General' },
  ],
  [
    'only the look has changed, and somebody has typed since',
    () => [[{ row: 2, column: 3, value: 2, format: '0%' }], [before(2, 3, 2)], 5],
    undefined,
    {},
  ],
  ['nothing has changed', () => [[{ row: 2, column: 3, value: 2 }], [before(2, 3, 2)], 2], undefined, {}],
  [
    'nothing has changed, with the same look',
    () => [[{ row: 2, column: 3, value: 2, format: '0%' }], [before(2, 3, 2, { format: '0%' })], 2],
    undefined,
    {},
  ],
  [
    'a formula',
    () => [[{ row: 2, column: 3, value: 3 }], [before(2, 3, 2, { formula: '=1+1' })], 3],
    2,
    { formula: '=1+1', format: 'General' },
  ],
  [
    'a formula that said the same',
    () => [[{ row: 2, column: 3, value: 2 }], [before(2, 3, 2, { formula: '=1+1' })], 2],
    2,
    { formula: '=1+1', format: 'General' },
  ],
  [
    'a text that looks like a formula',
    () => [[{ row: 2, column: 3, value: 'x' }], [before(2, 3, '=1+1')], 'x'],
    '=1+1',
    { format: 'General' },
  ],
  [
    'a text behind an apostrophe',
    () => [[{ row: 2, column: 3, value: 'x' }], [before(2, 3, '007', { formula: "'007" })], 'x'],
    '007',
    { format: 'General' },
  ],
])('%s', (_, given, value, more) => {
  const [cells, stood, now] = given();
  const { restored } = undone(done([setCells(cells)], stood), {
    grids: [today(['4144', '1.1', now, ''], OTHER_ROW)],
  });
  expect(restored).toEqual(
    value === undefined ? [] : [{ sheet: 'Matriz', row: 2, column: 3, from: now, value, ...more }],
  );
});

test('what a command itself wrote into is no header, and tells no row apart', () => {
  const known: SheetAnchor = {
    sheet: 'Matriz',
    cells: [
      { row: 2, column: 3, value: 2 },
      { row: 2, column: 1, value: '4144' },
    ],
  };
  expect(outcome(MOVED.plan.steps, STOOD, today(MOVED_ROW, OTHER_ROW), [known])).toEqual({
    back: [
      [2, 3, 2],
      [2, 4, 'En revisión'],
    ],
    left: [],
  });
});

test('a row of which nothing was known is looked for where it was', () => {
  expect(outcome(MOVED.plan.steps, STOOD, today(MOVED_ROW, OTHER_ROW), [])).toEqual({
    back: [
      [2, 3, 2],
      [2, 4, 'En revisión'],
    ],
    left: [],
  });
  expect(outcome(MOVED.plan.steps, STOOD, today(OTHER_ROW, MOVED_ROW), [{ sheet: 'Otra', cells: BOTH.cells }])).toEqual(
    {
      back: [],
      left: ['Matriz, C2: se deja; alguien la cambió después.', 'Matriz, D2: se deja; alguien la cambió después.'],
    },
  );
});

test('a header counts for its own sheet, whatever was written into the first row of another', () => {
  const steps = [...MOVED.plan.steps, setCells([{ row: 1, column: 1, value: 'b' }], 'Reuniones')];
  const result = undone(done(steps, [...STOOD, before(1, 1, 'a', { sheet: 'Reuniones' })]), {
    grids: [
      sheetGrid('Matriz', [['CONPES', 'Código acción', 'Fase', 'Estado'], MOVED_ROW]),
      sheetGrid('Reuniones', [['b']]),
    ],
  });
  expect(result.restored.map(({ sheet }) => sheet)).toEqual(['Reuniones']);
  expect(result.left).toEqual([CHANGED]);
});

test('rows are known again by the same keys', () => {
  const anchors = MOVED.plan.anchors?.map((anchor) => ({ ...anchor, keys: [1, 2] })) ?? [];
  expect(
    undone({ ...MOVED, plan: { ...MOVED.plan, anchors } }, { grids: [today(MOVED_ROW)] }).plan.anchors,
  ).toMatchObject([{ sheet: 'Matriz', keys: [1, 2] }]);
});

test('the plan rests on nothing of a row that is gone', () => {
  const steps = [
    setCells([
      { row: 2, column: 3, value: 3 },
      { row: 3, column: 3, value: 3 },
    ]),
  ];
  const { plan, left } = undone(done(steps, [before(2, 3, 2), before(3, 3, 2)]), {
    grids: [today(['', '', '', ''], ['4144', '1.2', 3, ''])],
  });
  expect(left).toEqual([CHANGED]);
  expect(plan.anchors).toEqual([
    {
      sheet: 'Matriz',
      cells: [
        ...HEAD.map((value, index) => ({ row: 1, column: index + 1, value })),
        { row: 3, column: 1, value: '4144' },
        { row: 3, column: 2, value: '1.2' },
        { row: 3, column: 3, value: 3 },
      ],
    },
  ]);
});

test('a plan without anchors', () => {
  const { anchors: _, ...plan } = MOVED.plan;
  expect(undone({ ...MOVED, plan }, { grids: [today(MOVED_ROW)] })).toMatchObject({
    left: [],
    restored: [{ value: 2 }, { value: 'En revisión' }],
    plan: {
      anchors: [
        {
          sheet: 'Matriz',
          cells: [
            { row: 2, column: 3, value: 3 },
            { row: 2, column: 4, value: 'Aprobada' },
          ],
        },
      ],
    },
  });
});

test('each sheet is written for itself', () => {
  const { plan } = undone(
    done(
      [setCells([{ row: 2, column: 3, value: 3 }]), setCells([{ row: 2, column: 1, value: 'b' }], 'Reuniones')],
      [before(2, 3, 2), before(2, 1, 'a', { sheet: 'Reuniones' })],
    ),
    {
      grids: [today(MOVED_ROW), sheetGrid('Reuniones', [['Fecha'], ['b']])],
    },
  );
  expect(plan.steps).toEqual([
    {
      kind: 'setCells',
      sheet: 'Matriz',
      keepsFormulas: true,
      cells: [{ row: 2, column: 3, value: 2, format: 'General' }],
    },
    {
      kind: 'setCells',
      sheet: 'Reuniones',
      keepsFormulas: true,
      cells: [{ row: 2, column: 1, value: 'a', format: 'General' }],
    },
  ]);
  expect(plan.anchors?.map(({ sheet, cells }) => [sheet, cells.length])).toEqual([
    ['Matriz', 7],
    ['Reuniones', 1],
  ]);
  expect(plan.anchors?.[1]).toEqual({ sheet: 'Reuniones', cells: [{ row: 2, column: 1, value: 'b' }] });
});

describe('rows that came with the command', () => {
  const ADDED = done(
    [
      {
        kind: 'addRows',
        sheet: 'Matriz',
        headerRow: 1,
        lastRow: 3,
        left: 1,
        right: 4,
        columns: [2, 1, 4],
        rows: [
          ['1.3', '4144', ''],
          ['1.4', '4144', 'Sin reporte'],
        ],
        formats: ['@', '@', undefined],
      },
    ],
    [],
    [BOTH],
  );
  const STANDING = [['4144', '1.1', 1, ''], OTHER_ROW];
  const GONE = (row: number) => `Matriz, fila ${row}: se deja; alguien la cambió o la movió después.`;

  test.each<[string, () => (readonly CellValue[])[], (readonly CellValue[])[], string[]]>([
    [
      'go as a whole',
      () => [
        ['4144', '1.3', '', ''],
        ['4144', '1.4', '', 'Sin reporte'],
      ],
      [
        [4, 2, ''],
        [4, 1, ''],
        [5, 2, ''],
        [5, 1, ''],
        [5, 4, ''],
      ],
      [],
    ],
    [
      'go from where somebody has sorted them to',
      () => [
        ['4144', '1.4', '', 'Sin reporte'],
        ['4144', '1.3', '', ''],
      ],
      [
        [5, 2, ''],
        [5, 1, ''],
        [4, 2, ''],
        [4, 1, ''],
        [4, 4, ''],
      ],
      [],
    ],
    [
      'stay where a cell says something else',
      () => [
        ['4144', '1.3', '', ''],
        ['4144', '1.4', '', 'Aprobada'],
      ],
      [
        [4, 2, ''],
        [4, 1, ''],
      ],
      [GONE(5)],
    ],
    [
      'stay where somebody has filled what was left blank',
      () => [
        ['4144', '1.3', '', 'Aprobada'],
        ['4144', '1.4', '', 'Sin reporte'],
      ],
      [
        [5, 2, ''],
        [5, 1, ''],
        [5, 4, ''],
      ],
      ['Matriz, fila 4: se deja; alguien ya trabajó en ella.'],
    ],
    [
      'stay where they are gone',
      () => [['4144', '1.4', '', 'Sin reporte']],
      [
        [4, 2, ''],
        [4, 1, ''],
        [4, 4, ''],
      ],
      [GONE(4)],
    ],
  ])('%s', (_, rows, back, left) => {
    const result = undone(ADDED, { grids: [today(...STANDING, ...rows())] });
    expect(result.restored.map(({ row, column, value }) => [row, column, value])).toEqual(back);
    expect(result.restored.every((cell) => !('format' in cell))).toBe(true);
    expect(result.left).toEqual(left);
  });

  test.each([0, 5])('a line of a register, the last one in row %d until then', (lastRow) => {
    const columns = [
      { header: 'Fecha', kind: 'text' },
      { header: 'Tema', kind: 'text' },
    ] as const;
    const row = Math.max(lastRow, 1) + 1;
    const grid = sheetGrid('Reuniones', [
      ['Fecha', 'Tema'],
      ...Array.from({ length: row - 2 }, (_line, index) => [`${index}`, 'x']),
      ['2026-05-20', 'Corte'],
    ]);
    const { restored, left } = undone(
      done([{ kind: 'appendLines', sheet: 'Reuniones', columns, lastRow, rows: [['2026-05-20', 'Corte']] }], [], []),
      { grids: [grid] },
    );
    expect(restored).toEqual([
      { sheet: 'Reuniones', row, column: 1, from: '2026-05-20', value: '' },
      { sheet: 'Reuniones', row, column: 2, from: 'Corte', value: '' },
    ]);
    expect(left).toEqual([]);
  });

  test.each([
    [
      0,
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
      [2],
    ],
    [
      3,
      [
        ['a', 'b'],
        ['c', 'd'],
        ['a', 'b'],
        ['c', 'd'],
      ],
      [4, 5],
    ],
  ])('lines that say what older ones say (last row %d) are those in their own place', (lastRow, lines, rows) => {
    const columns = [
      { header: 'Fecha', kind: 'text' },
      { header: 'Tema', kind: 'text' },
    ] as const;
    const { restored } = undone(
      done([{ kind: 'appendLines', sheet: 'Reuniones', columns, lastRow, rows: lines.slice(0, rows.length) }], [], []),
      { grids: [sheetGrid('Reuniones', [['Fecha', 'Tema'], ...lines])] },
    );
    expect(restored.map(({ row, column }) => [row, column])).toEqual(
      rows.flatMap((row) => [
        [row, 1],
        [row, 2],
      ]),
    );
  });

  test('one without any content is not looked for', () => {
    expect(
      outcome(
        [
          {
            kind: 'addRows',
            sheet: 'Matriz',
            headerRow: 1,
            lastRow: 3,
            left: 1,
            right: 4,
            columns: [1],
            rows: [['']],
            formats: ['@'],
          },
        ],
        [],
        today(...STANDING, ['', '', '', '']),
        [anchor()],
      ),
    ).toEqual({ back: [], left: [GONE(4)] });
  });

  test('a cell that the same command wrote into one goes with it', () => {
    const steps = [...ADDED.plan.steps, setCells([{ row: 5, column: 3, value: 1 }])];
    const { restored } = undone(done(steps), {
      grids: [today(...STANDING, ['4144', '1.3', '', ''], ['4144', '1.4', 1, 'Sin reporte'])],
    });
    expect(restored.filter(({ row }) => row === 5)).toEqual(
      [
        [2, '1.4'],
        [1, '4144'],
        [4, 'Sin reporte'],
        [3, 1],
      ].map(([column, from]) => ({ sheet: 'Matriz', row: 5, column, from, value: '' })),
    );
  });
});
