import {
  isEmpty,
  joinPlans,
  summarize,
  type AppendLines,
  type MatrixCell,
  type Step,
} from '../../../src/core/plan/plan';

const cell = (row: number, column: number, value: string): MatrixCell => ({ row, column, value });
const set = (...cells: MatrixCell[]): Step => ({ kind: 'setCells', sheet: 'Matriz', cells });
const lines = (sheet: AppendLines['sheet'], ...rows: string[]): AppendLines => ({
  kind: 'appendLines',
  sheet,
  columns: [],
  lastRow: 3,
  rows: rows.map((text) => [text]),
});

describe('joining', () => {
  test('steps in their order; lines of a sheet become one step, in the place of the last', () => {
    const [first, second] = [set(cell(2, 1, 'a')), set(cell(3, 1, 'b'))];
    expect(
      joinPlans('Todo', [
        { title: 'Uno', steps: [lines('Bitácora', 'l1', 'l2'), first, lines('Reuniones', 'r1')] },
        { title: 'Dos', steps: [second, lines('Bitácora', 'l3')] },
      ]),
    ).toEqual({ title: 'Todo', steps: [first, lines('Reuniones', 'r1'), second, lines('Bitácora', 'l1', 'l2', 'l3')] });
  });

  test('other steps on the same sheet stay what they are', () => {
    const steps = [lines('Reuniones', 'a'), { ...set(cell(2, 1, 'b')), sheet: 'Reuniones' } as Step];
    expect(joinPlans('', [{ title: '', steps }]).steps).toEqual(steps);
  });

  test('what the header says besides is said with them, of all of them', () => {
    const first = { ...lines('Bitácora', 'l1'), headerCells: [cell(1, 15, 'sello 1')] };
    const last = { ...lines('Bitácora', 'l2'), headerCells: [cell(1, 16, 'sello 2')] };
    expect(joinPlans('', [{ title: '', steps: [first, lines('Bitácora', 'l0'), last] }]).steps).toEqual([
      { ...lines('Bitácora', 'l1', 'l0', 'l2'), headerCells: [cell(1, 15, 'sello 1'), cell(1, 16, 'sello 2')] },
    ]);
    expect(joinPlans('', [{ title: '', steps: [lines('Bitácora', 'l1')] }]).steps).toEqual([lines('Bitácora', 'l1')]);
  });

  test('a sheet has one anchor, each cell once and as it was said last', () => {
    expect(
      joinPlans('Todo', [
        {
          title: '',
          steps: [],
          anchors: [
            { sheet: 'Matriz', cells: [cell(1, 1, 'CONPES'), cell(2, 1, 'a')] },
            { sheet: 'Bitácora', cells: [cell(1, 1, 'Fecha')] },
          ],
        },
        { title: '', steps: [] },
        {
          title: '',
          steps: [],
          anchors: [
            { sheet: 'Matriz', cells: [cell(1, 1, 'CONPES'), cell(1, 12, 'x'), cell(11, 2, 'y'), cell(2, 1, 'b')] },
          ],
        },
      ]),
    ).toEqual({
      title: 'Todo',
      steps: [],
      anchors: [
        { sheet: 'Matriz', cells: [cell(1, 1, 'CONPES'), cell(2, 1, 'b'), cell(1, 12, 'x'), cell(11, 2, 'y')] },
        { sheet: 'Bitácora', cells: [cell(1, 1, 'Fecha')] },
      ],
    });
  });

  test('a row is known by the keys of all', () => {
    const resting = (...keys: number[]) => ({
      title: '',
      steps: [],
      anchors: [{ sheet: 'Matriz', cells: [cell(2, 1, 'a')], keys }],
    });
    expect(joinPlans('Todo', [resting(1, 2), resting(2, 4)]).anchors).toEqual([
      { sheet: 'Matriz', cells: [cell(2, 1, 'a')], keys: [1, 2, 4] },
    ]);
  });

  test('a plan is empty that has no step', () => {
    expect(isEmpty(joinPlans('Nada', []))).toBe(true);
    expect(isEmpty(joinPlans('', [{ title: '', steps: [set()] }]))).toBe(false);
  });
});

test.each<[string, () => Step, string, string, number]>([
  [
    'writeSheet',
    () => ({
      kind: 'writeSheet',
      sheet: 'Informe',
      content: {
        title: '',
        blocks: [
          { columns: [], rows: [['a']] },
          { columns: [], rows: [] },
        ],
      },
    }),
    'Informe',
    'fila que se escribe',
    1,
  ],
  [
    'writeSheet',
    () => ({
      kind: 'writeSheet',
      sheet: 'Informe',
      content: {
        title: '',
        blocks: [
          { columns: [], rows: [['a'], ['b']] },
          { columns: [], rows: [['c']] },
        ],
      },
    }),
    'Informe',
    'filas que se escriben',
    3,
  ],
  [
    'importSheet',
    () => ({ kind: 'importSheet', sheet: 'Reporte DNP', row: 1, column: 1, values: [['a']], formats: [['@']] }),
    'Reporte DNP',
    'fila que se copia',
    1,
  ],
  [
    'importSheet',
    () => ({
      kind: 'importSheet',
      sheet: 'Reporte DNP',
      row: 1,
      column: 1,
      values: [['a'], ['b']],
      formats: [['@'], ['@']],
    }),
    'Reporte DNP',
    'filas que se copian',
    2,
  ],
  ['appendLines', () => lines('Bitácora', 'a'), 'Bitácora', 'línea nueva', 1],
  ['appendLines', () => lines('Bitácora', 'a', 'b'), 'Bitácora', 'líneas nuevas', 2],
  [
    'addColumns',
    () => ({
      kind: 'addColumns',
      sheet: 'Matriz',
      headerRow: 1,
      firstRow: 2,
      lastRow: 3,
      right: 4,
      columns: [{ header: 'Etapa', kind: 'count', column: 5, values: [] }],
    }),
    'Matriz',
    'columna nueva (Etapa)',
    1,
  ],
  [
    'addColumns',
    () => ({
      kind: 'addColumns',
      sheet: 'Matriz',
      headerRow: 1,
      firstRow: 2,
      lastRow: 3,
      right: 4,
      columns: [
        { header: 'Etapa', kind: 'count', column: 5, values: [] },
        { header: 'Ciclo', kind: 'count', column: 6, values: [] },
      ],
    }),
    'Matriz',
    'columnas nuevas (Etapa, Ciclo)',
    2,
  ],
  [
    'addRows',
    () => ({
      kind: 'addRows',
      sheet: 'Matriz',
      headerRow: 1,
      lastRow: 3,
      left: 1,
      right: 1,
      columns: [1],
      rows: [['a']],
      formats: ['@'],
    }),
    'Matriz',
    'fila nueva',
    1,
  ],
  [
    'addRows',
    () => ({
      kind: 'addRows',
      sheet: 'Matriz',
      headerRow: 1,
      lastRow: 3,
      left: 1,
      right: 1,
      columns: [1],
      rows: [['a'], ['b']],
      formats: ['@'],
    }),
    'Matriz',
    'filas nuevas',
    2,
  ],
  ['setCells', () => set(cell(2, 1, 'a')), 'Matriz', 'celda que cambia', 1],
  ['setCells', () => set(), 'Matriz', 'celdas que cambian', 0],
  [
    'mark',
    () => ({ kind: 'mark', sheet: 'Matriz', severity: 'error', cells: [{ row: 2, column: 1 }] }),
    'Matriz',
    'celda que se marca (error)',
    1,
  ],
  [
    'mark',
    () => ({
      kind: 'mark',
      sheet: 'Matriz',
      severity: 'warning',
      cells: [
        { row: 2, column: 1 },
        { row: 3, column: 1 },
      ],
    }),
    'Matriz',
    'celdas que se marcan (advertencia)',
    2,
  ],
  ['unmark', () => ({ kind: 'unmark', sheet: 'Matriz' }), 'Matriz', 'hoja que queda sin marcas', 1],
])('%s in words', (_, step, sheet, what, count) => {
  expect(summarize({ title: '', steps: [step()] })).toEqual([{ sheet, what, count }]);
});

test('a mark of nothing only takes an older one away, and is not told', () => {
  expect(
    summarize({
      title: '',
      steps: [{ kind: 'mark', sheet: 'Matriz', severity: 'info', cells: [] }, set(cell(2, 1, 'a'))],
    }),
  ).toEqual([{ sheet: 'Matriz', what: 'celda que cambia', count: 1 }]);
});
