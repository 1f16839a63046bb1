import type { ActionKey, CutLabel } from '../../../src/core/keys/keys';
import { BLANK, unreadable, value } from '../../../src/core/cells/reading';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import type { CarriedRow } from '../../../src/core/nextCut/carried';
import { endingCut } from '../../../src/core/nextCut/endingCut';
import { goesOn } from '../../../src/core/nextCut/goesOn';
import { anchorOfRows } from '../../../src/core/nextCut/matrixPlan';
import { nothingGoesOn, whyTaken } from '../../../src/core/nextCut/nextCutRefusals';
import { standingFor, standingRows } from '../../../src/core/nextCut/standingRows';
import type { NewCell } from '../../../src/core/newRows/newRow';
import { day } from '../support/days';
import { registersWith, sheetGrid } from '../support/registers';
import { CUT, DIAN, entry, is, SETTINGS, soundAction, workspaceOf, type WorkspaceSpec } from '../support/workspace';

const NEXT = '2026-1' as CutLabel;
const OLD = CUT.label as CutLabel;
const BLANKS: Partial<ActionRecord> = { stage: BLANK, status: BLANK, cycle: BLANK, physical: BLANK, financial: BLANK };
const begun = (row: number, code: string, change: Partial<ActionRecord> = {}) =>
  soundAction({ row, cut: value(NEXT), ...BLANKS, ...change }, { code });
const rowsOf = (records: readonly ActionRecord[]) => records.map(({ row }) => row);

test.each<[string, Partial<ActionRecord>, boolean]>([
  ['begun', {}, true],
  ['at the start', { stage: value(1), status: value('notReported'), cycle: value(1) }, true],
  ['sent', { stage: value(2) }, false],
  ['of an unreadable stage', { stage: unreadable('?', '') }, false],
  ['reporting', { status: value('reporting') }, false],
  ['in its second cycle', { cycle: value(2) }, false],
  ['closed', { closed: value(true) }, false],
  ['with progress', { physical: value(0) }, false],
  ['with financial progress', { financial: value(0.1) }, false],
  ['noted', { lastFollowUp: value(day('2026-11-03')) }, false],
  ['rejected for a reason', { rejectionReason: 'Faltan soportes' }, false],
  ['remarked', { observation: 'Llamar' }, false],
])('a row of the next cut that is %s is as an opening leaves it: %p', (_, change, fresh) => {
  const workspace = workspaceOf({
    records: [soundAction(), soundAction({ row: 6, cut: BLANK }), begun(7, '1.1'), begun(8, '1.2', change)],
    logbook: [],
  });
  expect(standingRows(workspace, NEXT)).toEqual({ rows: workspace.matrix.records.slice(2), fresh });
});

test('once a line of the logbook names the next cut its follow-up has begun', () => {
  const lines = (cut: CutLabel) =>
    standingRows(workspaceOf({ records: [begun(7, '1.1')], logbook: [entry({ on: '2026-11-03', cut })] }), NEXT).fresh;
  expect([lines(OLD), lines(NEXT)]).toEqual([true, false]);
});

const snapshot = (change: { cut?: CutLabel; ours?: boolean } = {}) => ({
  report: undefined,
  snapshots: [{ cut: OLD, ours: true, complete: false, madeOn: undefined, ...change }],
});

test('rows of the label that nobody but an opening could have left: the cut exists, or goes on', () => {
  const workspace = workspaceOf();
  const why = (rows: number, fresh: boolean, known: boolean, seen: Parameters<typeof whyTaken>[3]) =>
    whyTaken(
      NEXT,
      { rows: [begun(7, '1.1'), begun(8, '1.2')].slice(0, rows), fresh },
      { label: OLD, workspace, known },
      seen,
    ).map(({ problem }) => problem);
  expect(why(0, true, true, snapshot({ ours: false }))).toEqual([]);
  expect(why(2, true, true, snapshot())).toEqual([]);
  expect(why(2, true, false, snapshot({ ours: false }))).toEqual([]);
  const exists =
    'El corte 2026-1 ya existe: la matriz tiene 1 fila de ese corte (fila 7). No se escribió nada: escriba otra etiqueta.';
  expect(why(1, true, true, snapshot({ ours: false }))).toEqual([exists]);
  expect(why(1, true, true, snapshot({ cut: '2025-1' as CutLabel }))).toEqual([exists]);
  expect(why(2, false, false, snapshot())).toEqual([
    'El corte 2026-1 ya existe: la matriz tiene 2 filas de ese corte (fila 7, fila 8) y su seguimiento ya empezó. No se escribió nada: escriba otra etiqueta.',
  ]);
});

/** A new row that comes from a record, with some of its cells. */
const newRow = (from: ActionRecord, cells: Readonly<Record<number, NewCell>> = {}): CarriedRow => ({
  from,
  cells: new Map(Object.entries(cells).map(([at, cell]) => [Number(at), cell])),
});
const from = (code: string, change: Partial<ActionRecord> = {}) => soundAction(change, { code });

function pairs(
  rows: readonly CarriedRow[],
  standing: readonly ActionRecord[],
  cells: readonly (readonly string[])[] = [],
  columns: readonly number[] = [1, 2],
) {
  const found = standingFor({ rows, columns, formats: new Map() }, standing, sheetGrid('Matriz', cells));
  return rows.map((row) => found.get(row)?.row);
}

test('a standing row is told by its key and indicator, whatever the order', () => {
  const rows = [
    newRow(from('1.1', { indicator: 'Créditos' })),
    newRow(from('1.1', { indicator: 'Beneficiarios' })),
    newRow(from('1.2')),
  ];
  expect(
    pairs(rows, [
      begun(7, '1.2'),
      begun(8, '1.1', { indicator: 'BENEFICIARIOS' }),
      begun(9, '1.1', { indicator: 'creditos' }),
    ]),
  ).toEqual([9, 8, 7]);
});

test('then by its key, and one standing row answers for one new row only', () => {
  const rows = [newRow(from('1.1', { indicator: 'Créditos' })), newRow(from('1.1', { indicator: 'Beneficiarios' }))];
  expect(pairs(rows, [begun(7, '1.1', { indicator: 'Otro' })])).toEqual([7, undefined]);
  expect(
    pairs(rows, [begun(7, '1.1', { indicator: 'Otro' }), begun(8, '1.1', { indicator: 'Créditos' }), begun(9, '1.1')]),
  ).toEqual([8, 7]);
});

test('then by all that it holds, as far as it was written', () => {
  const rows = [
    newRow(from('1.1'), { 1: { value: '4144' }, 2: { value: 'A' } }),
    newRow(from('1.2'), { 1: { value: '4144' }, 2: { value: 'B' } }),
    newRow(from('1.3'), { 1: { value: '4150' } }),
  ];
  const keyless = (row: number) => begun(row, '9.9', { key: undefined, text: '' });
  expect(
    pairs(
      rows,
      [keyless(1), keyless(2)],
      [
        ['4144', 'B', 'mía'],
        ['4150', ''],
      ],
    ),
  ).toEqual([undefined, 1, 2]);
  expect(
    pairs(
      rows,
      [keyless(1), keyless(2)],
      [
        ['4144', ''],
        ['4144', ''],
      ],
    ),
  ).toEqual([1, 2, undefined]);
  expect(pairs(rows, [keyless(1)], [['4144', 'C']])).toEqual([undefined, undefined, undefined]);
});

test('last by document and text: its code may have been fixed since (DATA-1)', () => {
  const rows = [
    newRow(from('1.1', { text: '' }), { 1: { value: 'x' } }),
    newRow(from('1.2', { text: 'Diseñar  el sistema' }), { 1: { value: 'x' } }),
  ];
  expect(pairs(rows, [begun(1, '1.20', { text: 'diseñar el SISTEMA' })], [['y']])).toEqual([undefined, 1]);
  expect(pairs(rows, [begun(1, '1.20', { text: '' })], [['y']])).toEqual([undefined, undefined]);
  expect(pairs(rows, [begun(1, '1.20', { text: 'diseñar el sistema', conpes: BLANK })], [['y']])).toEqual([
    undefined,
    undefined,
  ]);
});

test.each<[string, WorkspaceSpec, CutLabel | undefined, CutLabel | undefined]>([
  ['the current one', {}, NEXT, OLD],
  ['the current one, whatever is wanted', {}, undefined, OLD],
  ['none where nobody knows the current one', { settings: { cut: { stages: [] } } }, NEXT, undefined],
  [
    'the latest before it in the matrix, where «Configuración» has turned the page',
    {
      settings: { cut: { ...CUT, label: NEXT } },
      records: [
        soundAction({ cut: value('2024-2' as CutLabel) }),
        soundAction(),
        soundAction({ cut: value('2025-1' as CutLabel) }),
        begun(9, '1.1'),
        soundAction({ cut: value('2026-2' as CutLabel) }),
      ],
    },
    NEXT,
    OLD,
  ],
  [
    'none where the matrix has none before it',
    { settings: { cut: { ...CUT, label: NEXT } }, records: [begun(9, '1.1'), soundAction({ cut: BLANK })] },
    NEXT,
    undefined,
  ],
])('the cut that ends: %s', (_, spec, wanted, label) => {
  const workspace = workspaceOf(spec);
  const ending = endingCut(workspace, wanted);
  expect(ending?.label).toBe(label);
  if (ending?.known) expect(ending.workspace).toBe(workspace);
});

test('of a cut whose flow is not in «Configuración» any more only the stages are known that its rows and lines name', () => {
  const records = [
    soundAction({ stage: value(2) }),
    soundAction({ row: 6, stage: unreadable(' 4 ', 'no existe') }),
    soundAction({ row: 7, stage: unreadable('0', '') }),
    soundAction({ row: 8, stage: unreadable('100', '') }),
    soundAction({ row: 9, stage: unreadable('x5', '') }),
    soundAction({ row: 10, stage: BLANK }),
    begun(11, '1.1', { stage: value(9) }),
  ];
  const logbook = [entry({ on: '2026-05-05', stage: 5 }), entry({ on: '2026-11-05', cut: NEXT, stage: 8 })];
  const ending = endingCut(
    {
      ...workspaceOf({ records, logbook, settings: { cut: { ...CUT, label: NEXT } } }),
      reconciliation: { rows: [] } as never,
    },
    NEXT,
  );
  expect(ending?.known).toBe(false);
  expect(ending?.workspace.settings).toEqual({
    ...SETTINGS,
    cut: { label: OLD, stages: [1, 2, 3, 4, 5].map((n) => ({ name: `Etapa ${n}`, approver: '' })) },
  });
  expect(
    ending?.workspace.matrix.records.map(({ stage }) => (stage.kind === 'value' ? stage.value : stage.kind)),
  ).toEqual([2, 4, 'unreadable', 'unreadable', 'unreadable', 'blank', 9]);
  expect(ending?.workspace).not.toHaveProperty('reconciliation');
});

test('what goes on, and what stays behind', () => {
  const on = (row: number, code: string, change: Partial<ActionRecord> = {}) =>
    soundAction({ row, ...change }, { code });
  const records = [
    on(5, '1.1'),
    on(6, '1.1', { entity: [is(DIAN)], physical: value(0.9) }),
    on(7, '1.1', { indicator: 'B' }),
    on(8, '1.2', { closed: value(true) }),
    on(9, '1.2'),
    on(10, '1.3'),
    on(11, '1.3', { indicator: 'B' }),
    on(12, '1.4', { key: undefined }),
    on(13, '1.4', { key: undefined, closed: value(true) }),
    on(14, '1.4', { key: undefined }),
    on(15, '1.5', { cut: value(NEXT) }),
  ];
  const transfers = [
    {
      cut: '2025-2',
      action: '4144/1.3',
      asked: '2026-04-01',
      reason: 'Otro sector',
      answer: 'accepted',
      answered: '2026-05-04',
    },
    {
      cut: '2025-2',
      action: '4144/1.2',
      asked: '2026-04-01',
      reason: 'Otro sector',
      answer: 'accepted',
      answered: '2026-05-04',
    },
  ];
  const found = goesOn(workspaceOf({ records, registers: registersWith({ transfers }) }));
  expect({
    ...found,
    rows: rowsOf(found.rows),
    closed: rowsOf(found.closed),
    transferred: rowsOf(found.transferred),
    repeated: rowsOf(found.repeated),
  }).toEqual({
    rows: [5, 7, 12, 14],
    actions: 3,
    closed: [8, 13],
    transferred: [10],
    repeated: [6],
  });
  const ending = { label: OLD, workspace: workspaceOf(), known: true };
  expect(nothingGoesOn(ending, found)).toEqual([]);
  expect(nothingGoesOn(ending, { ...found, rows: [] })).toEqual([
    {
      path: 'cut.label',
      blocks: true,
      problem: 'La matriz no tiene acciones del corte 2025-2 que continúen: no hay qué abrir.',
    },
  ]);
});

test.each<[string, Partial<ActionRecord>]>([
  ['text', { text: 'Otra' }],
  ['objective', { objective: 'Otro' }],
  ['weight', { weight: value(0.2) }],
  ['unit', { unit: 'Otra' }],
  ['start', { start: value(day('2025-02-01')) }],
  ['end', { end: value(day('2027-01-01')) }],
  ['kind of indicator', { indicatorType: 'Producto' }],
  ['indicator', { indicator: 'Otro' }],
  ['target of the year', { annualTarget: value(0.3) }],
  ['last target', { finalTarget: value(1) }],
])('a second row of an action with another %s is no repetition', (_, change) => {
  expect(goesOn(workspaceOf({ records: [soundAction(), soundAction({ row: 6, ...change })] }))).toMatchObject({
    repeated: [],
    actions: 1,
  });
});

test('a plan rests on headers, keys and what decides how a row goes on', () => {
  const base = workspaceOf({ records: [soundAction({ row: 3 })] });
  const columns = { conpes: 1, code: 2, cut: 3, stage: 4, text: 5, physical: 6, weight: 7 };
  const workspace = {
    ...base,
    matrix: {
      ...base.matrix,
      layout: { ...base.matrix.layout, right: 7 },
      mapping: { ...base.matrix.mapping, columns },
    },
  };
  const grid = sheetGrid('Matriz', [
    ['CONPES', 'Código', 'Corte', 'Etapa', 'Acción', 'Físico', 'Peso'],
    [],
    ['4144', '1.1', '2025-2', 2, 'Diseñar', 0.5, 0.1],
  ]);
  const at = (row: number, ...cells: readonly number[]) =>
    cells.map((column) => ({ row, column, value: grid.values[row - 1]?.[column - 1] ?? '' }));
  expect(anchorOfRows(workspace, workspace.matrix.records, grid)).toEqual({
    sheet: 'Matriz',
    cells: [...at(1, 1, 2, 3, 4, 6), ...at(3, 1, 2, 3), ...at(3, 4, 6)],
    keys: [1, 2, 3],
  });
  expect(anchorOfRows(workspace, workspace.matrix.records, grid, ['weight', 'stage']).cells).toEqual([
    ...at(1, 1, 2, 3, 4, 6, 7),
    ...at(3, 1, 2, 3),
    ...at(3, 4, 6, 7),
  ]);
});

test('who stands in two rows of one cut under one key is one action', () => {
  expect(
    goesOn(
      workspaceOf({
        records: [soundAction({ key: '4144/1.1' as ActionKey }), soundAction({ row: 6, indicator: 'B' })],
      }),
    ),
  ).toMatchObject({ actions: 1, repeated: [] });
});
