import type { CellValue } from '../../../src/core/sheet/cell';
import { value } from '../../../src/core/cells/reading';
import { FIELD_IDS, FIELDS, type FieldId } from '../../../src/core/matrix/fields';
import { cellAt, valueAt, type Grid } from '../../../src/core/sheet/grid';
import { bringPas, type Bringing, type PasWish } from '../../../src/core/pas/bring';
import { bringingInWords } from '../../../src/core/pas/pasInWords';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import type { Workspace } from '../../../src/core/workspace/workspace';
import { openBook, reread, written, type CellBook } from '../nextCut/book';
import { NOTHING_SEEN_OF_EDGE } from '../../../src/core/newRows/edge';
import { day } from '../support/days';
import { matrixOf } from '../support/records';
import { reconcile } from '../../../src/core/reconcile/compareTables';
import { CUT, soundAction } from '../support/workspace';
import { annexGrid, annexOf, code, planned, type Row } from './annexes';

const ACTION = { weight: value(0.2), objectiveWeight: value(1), related: value([]) } as const;
const row = (at: number, of: string, change: Partial<ActionRecord> = {}) =>
  soundAction({ row: at, text: `Crear ${of}`, ...ACTION, ...change }, { conpes: '4180', code: of });
type Change = Parameters<typeof openBook>[1];
const book = (records: readonly ActionRecord[] = [row(2, '1.1')], change?: Change) =>
  openBook({ records, logbook: [], today: BEFORE }, change);
/** The day before the opening: nothing is owed yet. */
const BEFORE = '2026-05-03';
const BY = { by: 'Ana', now: { day: day(BEFORE), time: '10:00:00' }, logLastRow: 0, edge: NOTHING_SEEN_OF_EDGE };
const column = (field: FieldId) => FIELD_IDS.indexOf(field) + 1;

const wish = (actions: string[] = [], ...changes: [string, PasWish['changes'][number]['field']][]): PasWish => ({
  actions: actions.map(code),
  changes: changes.map(([of, field]) => ({ code: code(of), field })),
});

function bring(
  { workspace, book: cells }: { workspace: Workspace; book: CellBook },
  rows: readonly Row[],
  wanted: PasWish,
  date1904 = false,
): Bringing {
  return bringPas(annexOf(annexGrid(rows)), wanted, workspace, { ...BY, grid: cells.matrix, date1904 });
}

/** Brings and writes; what the plan says of the matrix then is held to what is read of it. */
function brought(opened: { workspace: Workspace; book: CellBook }, rows: readonly Row[], wanted: PasWish) {
  const result = bring(opened, rows, wanted);
  if (result.kind !== 'planned') throw new Error(bringingInWords(result).join(' '));
  const after = written(opened.book, result.plan);
  expect(result.workspace.matrix.records).toEqual(reread(after, opened.workspace).matrix.records);
  return { result, grid: after.matrix };
}

const said = (grid: Grid, at: number) =>
  Object.fromEntries(
    FIELD_IDS.map((field) => [field, valueAt(grid, at, column(field))]).filter(([, cell]) => cell !== ''),
  );
const formatsOf = (grid: Grid, at: number, ...fields: FieldId[]) =>
  fields.map((field) => cellAt(grid, at, column(field)).format);

const FULL: Row = planned('1.10', {
  weight: '12,5%',
  related: 'Sí, 1.1',
  unit: 'Dirección',
  owner: 'Persona',
  email: 'persona@ejemplo.gov.co',
  indicatorType: 'Gestión',
  indicator: 'Avance',
  annualTarget: '50%',
  finalTarget: '100%',
});

test('DOC-5: an action comes into the matrix whole, at the start of the cut', () => {
  const { result, grid } = brought(book(), [planned('1.1'), FULL], wish(['1.10']));
  expect(result).toMatchObject({
    kind: 'planned',
    added: 1,
    changed: 0,
    standing: 0,
    plan: { title: 'Traer el PAS del CONPES 4180', steps: [{ kind: 'addRows', sheet: 'Matriz', lastRow: 2 }] },
  });
  expect(said(grid, 3)).toEqual({
    conpes: '4180',
    code: '1.10',
    cut: '2025-2',
    text: 'Crear 1.10',
    objective: 'Objetivo 1',
    objectiveWeight: 1,
    weight: 0.125,
    related: 'Sí, 1.1',
    entity: 'MHCP',
    unit: 'Dirección',
    owner: 'Persona',
    email: 'persona@ejemplo.gov.co',
    start: 45672,
    end: 46387,
    indicatorType: 'Gestión',
    indicator: 'Avance',
    annualTarget: 0.5,
    finalTarget: 1,
    stage: 1,
    status: 'Sin reporte',
    cycle: 1,
  });
  expect(formatsOf(grid, 3, 'conpes', 'code', 'cut', 'start', 'end', 'weight')).toEqual([
    '@',
    '@',
    '@',
    'dd/mm/yyyy',
    'dd/mm/yyyy',
    '0.00%',
  ]);
});

test('the plan rests on headers, keys of all rows, changed cells and the place of the new rows', () => {
  const opened = book([row(2, '1.1'), row(3, '1.2')]);
  const rows = [planned('1.1', { end: '2027-12-31' }), planned('1.2'), planned('1.3')];
  const { result } = brought(opened, rows, wish(['1.3'], ['1.1', 'end']));
  const cells = result.plan.anchors?.[0]?.cells ?? [];
  expect(result.plan.anchors).toEqual([
    { sheet: 'Matriz', cells, keys: [column('conpes'), column('code'), column('cut')] },
  ]);
  expect(cells).toContainEqual({ row: 1, column: column('text'), value: 'Acción' });
  for (const [at, of] of [
    [2, '1.1'],
    [3, '1.2'],
  ] as const)
    for (const [field, cell] of [
      ['conpes', '4180'],
      ['code', of],
      ['cut', '2025-2'],
    ] as const)
      expect(cells).toContainEqual({ row: at, column: column(field), value: cell });
  expect(cells).toContainEqual({ row: 2, column: column('end'), value: 46387 });
  const [add, set] = result.plan.steps;
  expect(add?.kind === 'addRows' ? [...add.columns].slice(0, 3) : []).toEqual([
    column('cut'),
    column('conpes'),
    column('code'),
  ]);
  expect(cells.filter((cell) => cell.row === 4)).toEqual(
    add?.kind === 'addRows' ? add.columns.map((at) => ({ row: 4, column: at, value: '' })) : [],
  );
  expect(set).toEqual({
    kind: 'setCells',
    sheet: 'Matriz',
    keepsFormulas: true,
    cells: [{ row: 2, column: column('end'), value: 46752, format: 'dd/mm/yyyy' }],
  });
  expect(
    brought(opened, rows, wish([], ['1.1', 'end'])).result.plan.anchors?.[0]?.cells.filter((cell) => cell.row === 4),
  ).toEqual([]);
});

test('of what has changed only what is wished is written', () => {
  const later = [
    planned('1.1', { text: 'Otro texto', entity: 'DIAN', weight: '25%', related: 'Sí, 1.2' }),
    planned('1.2', { text: 'Otro texto' }),
  ];
  const opened = book([row(2, '1.1', { email: '' }), row(3, '1.2')]);
  const { result, grid } = brought(
    opened,
    later,
    wish(
      [],
      ['1.1', 'text'],
      ['1.1', 'entity'],
      ['1.1', 'weight'],
      ['1.1', 'related'],
      ['1.1', 'email'],
      ['2.9', 'text'],
    ),
  );
  expect(result).toMatchObject({ added: 0, changed: 4, standing: 0 });
  expect(said(grid, 2)).toMatchObject({
    text: 'Otro texto',
    entity: 'DIAN',
    weight: 0.25,
    related: 'Sí, 1.2',
    end: 46387,
  });
  expect(said(grid, 3)).toEqual(said(opened.book.matrix, 3));
});

const NOTHING = 'No hay nada que agregar ni cambiar: ';
test.each<[string, () => PasWish, string]>([
  ['nothing was chosen', () => wish(), `${NOTHING}no se eligió ninguna acción nueva. No se escribió nada.`],
  [
    'an action that is there',
    () => wish(['1.1']),
    `${NOTHING}1 acción elegida está ya en la matriz. No se escribió nada.`,
  ],
  [
    'two of them',
    () => wish(['1.1', '1.2']),
    `${NOTHING}2 acciones elegidas están ya en la matriz. No se escribió nada.`,
  ],
  [
    'a field that says the same',
    () => wish([], ['1.1', 'entity']),
    `${NOTHING}no se eligió ninguna acción nueva. No se escribió nada.`,
  ],
])('nothing to do: %s', (_, wanted, sentence) => {
  expect(
    bring(book([row(2, '1.1'), row(3, '1.2')]), [planned('1.1'), planned('1.2'), planned('1.3')], wanted()),
  ).toEqual({ kind: 'standing', sentence });
});

describe('refused, with the remedy', () => {
  test('an annex without number', () => {
    const { workspace, book: cells } = book();
    expect(
      bringPas(annexOf(annexGrid([planned('1.2')], { titles: [] })), wish(['1.2']), workspace, {
        ...BY,
        grid: cells.matrix,
        date1904: false,
      }),
    ).toEqual({
      kind: 'refused',
      problem: 'El Anexo A no dice el número del documento: escríbalo en «Número del CONPES» y repita.',
    });
  });
  test('a matrix with cuts and no label for them; without their column none is needed', () => {
    const { workspace, book: cells } = book();
    const { label: _, ...cut } = CUT;
    const unlabelled = { ...workspace, settings: { ...workspace.settings, cut } };
    expect(bring({ workspace: unlabelled, book: cells }, [planned('1.2')], wish(['1.2']))).toEqual({
      kind: 'refused',
      problem:
        'Falta la etiqueta del corte: escríbala en «Preparar» y repita, para que las acciones nuevas queden en ese corte.',
    });
    const { cut: __, ...columns } = workspace.matrix.mapping.columns;
    const without = reread(cells, {
      ...unlabelled,
      matrix: { ...workspace.matrix, mapping: { ...workspace.matrix.mapping, columns } },
    });
    expect(
      bring({ workspace: { ...without, settings: unlabelled.settings }, book: cells }, [planned('1.2')], wish(['1.2'])),
    ).toMatchObject({ kind: 'planned', added: 1 });
  });
  test('days whose order nobody has said', () => {
    expect(bring(book(), [planned('1.2', { start: '6/1/2025', end: '7/1/2026' })], wish(['1.2']))).toEqual({
      kind: 'refused',
      problem:
        'Hay fechas del Anexo A que pueden ser dos días distintos (como 6/1/2020): diga en «Orden de las fechas» si va primero el día o el mes, y repita.',
    });
  });
  test('DATA-4: a new row that would give another row another meaning', () => {
    const plain = book([row(2, '1.1')], ({ values, formats }) => {
      (values[1] as CellValue[])[column('annualTarget') - 1] = 1;
      formats.get(column('annualTarget'))?.fill('General');
    });
    expect(bring(plain, [planned('1.2', { annualTarget: '50%' })], wish(['1.2']))).toMatchObject({
      kind: 'refused',
      problem: expect.stringContaining(
        `la columna «${FIELDS.annualTarget.label}» de la matriz se leería de otra manera`,
      ),
    });
    // The row that gets the share itself is not another one.
    expect(bring(plain, [planned('1.1', { annualTarget: '50%' })], wish([], ['1.1', 'annualTarget']))).toMatchObject({
      kind: 'planned',
      changed: 1,
    });
  });
});

describe('cells look like those of their column', () => {
  const formatted =
    (field: FieldId, format: string, cell?: CellValue): Change =>
    ({ values, formats }) => {
      formats.get(column(field))?.fill(format);
      if (cell !== undefined) (values[1] as CellValue[])[column(field) - 1] = cell;
    };
  test.each<[string, FieldId, string, CellValue | undefined, [CellValue, string]]>([
    ['a day in the format of days', 'start', 'd-mmm-yy', undefined, [45672, 'd-mmm-yy']],
    ['a day where the format is none of days', 'start', 'General', undefined, [45672, 'dd/mm/yyyy']],
    ['a share in its percent format', 'weight', '0%', undefined, [0.5, '0%']],
    ['a share in a column of points', 'weight', 'General', 35, [50, 'General']],
    ['a document in a column of numbers', 'conpes', 'General', 4180, [4180, 'General']],
    ['a document in a column of texts', 'conpes', '@', '4180', ['4180', '@']],
  ])('%s', (_, field, format, cell, expected) => {
    const { grid } = brought(book([row(2, '1.1')], formatted(field, format, cell)), [planned('1.2')], wish(['1.2']));
    const { value: now, format: look } = cellAt(grid, 3, column(field));
    expect([now, look]).toEqual(expected);
  });
  test('a matrix that has only its header has nothing to look like', () => {
    const { grid } = brought(
      book([], ({ formats }) => {
        formats.get(column('start'))?.fill('d-mmm-yy');
      }),
      [planned('1.2', { weight: '12,34%' })],
      wish(['1.2']),
    );
    expect(said(grid, 2)).toMatchObject({ conpes: '4180', code: '1.2', weight: 0.1234, start: 45672 });
    expect(formatsOf(grid, 2, 'conpes', 'weight', 'start')).toEqual(['@', '0.00%', 'dd/mm/yyyy']);
  });
  test('days of a 1904 book', () => {
    const result = bring(book(), [planned('1.1', { end: '2027-12-31' })], wish([], ['1.1', 'end']), true);
    expect(result).toMatchObject({ plan: { steps: [{ cells: [{ value: 46752 - 1462 }] }] } });
  });
});

test('what cannot be read stays blank', () => {
  const { grid } = brought(
    book(),
    [planned('1.2', { start: 'pronto', weight: 'mucho', related: 'x', entity: '' })],
    wish(['1.2']),
  );
  expect(['start', 'weight', 'related', 'entity'].map((field) => said(grid, 3)[field])).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('where the code stands in front of the text, so it does in new rows and in changes', () => {
  const opened = book([row(2, '1.1', { text: '1.1 Diseñar' })], ({ values }) => {
    (values[1] as CellValue[])[column('code') - 1] = '';
  });
  const { code: _, ...others } = opened.workspace.matrix.mapping.columns;
  const columns = { ...others, code: column('text') };
  const workspace = reread(opened.book, {
    ...opened.workspace,
    matrix: { ...opened.workspace.matrix, mapping: { ...opened.workspace.matrix.mapping, columns } },
  });
  expect(workspace.matrix.records.map(({ key, text }) => [key, text])).toEqual([['4180/1.1', 'Diseñar']]);
  const { grid } = brought(
    { workspace, book: opened.book },
    [
      planned('1.1', { text: 'Rediseñar', entity: 'DIAN' }),
      planned('1.2', { text: 'Crear' }),
      planned('1.3', { text: '' }),
    ],
    wish(['1.2', '1.3'], ['1.1', 'text'], ['1.1', 'entity']),
  );
  expect([2, 3, 4].map((at) => [valueAt(grid, at, column('text')), valueAt(grid, at, column('code'))])).toEqual([
    ['1.1 Rediseñar', ''],
    ['1.2 Crear', ''],
    ['1.3', ''],
  ]);
  expect(valueAt(grid, 2, column('entity'))).toBe('DIAN');
});

test('the comparison with DNP’s report does not hold for the new rows', () => {
  const { workspace, book: cells } = book();
  const reconciliation = reconcile(matrixOf([]), matrixOf([]), { roundingTolerance: 0 });
  const result = bring({ workspace: { ...workspace, reconciliation }, book: cells }, [planned('1.2')], wish(['1.2']));
  expect(result.kind === 'planned' && 'reconciliation' in result.workspace).toBe(false);
  expect(result.kind === 'planned' && result.workspace.matrix.layout.lastRow).toBe(3);
});

test.each<[string, { added: number; changed: number; arrived: number; standing: number }, string[]]>([
  [
    'one of each',
    { added: 1, changed: 1, arrived: 0, standing: 1 },
    ['1 acción se agrega a la matriz.', '1 acción elegida estaba ya y no se repite.', '1 dato cambia según el PAS.'],
  ],
  [
    'several',
    { added: 2, changed: 3, arrived: 2, standing: 4 },
    [
      '2 acciones se agregan a la matriz.',
      'El seguimiento de 2 acciones empieza hoy: la bitácora anota su ingreso.',
      '4 acciones elegidas estaban ya y no se repiten.',
      '3 datos cambian según el PAS.',
    ],
  ],
  ['nothing', { added: 0, changed: 0, arrived: 0, standing: 0 }, []],
])('in words: %s', (_, counts, lines) => {
  const { workspace } = book();
  expect(bringingInWords({ kind: 'planned', plan: { title: '', steps: [] }, workspace, along: [], ...counts })).toEqual(
    lines,
  );
  expect([
    bringingInWords({ kind: 'refused', problem: 'No.' }),
    bringingInWords({ kind: 'standing', sentence: 'Nada.' }),
  ]).toEqual([['No.'], ['Nada.']]);
});
