import type { ActionKey, CutLabel } from '../../../src/core/keys/keys';
import { BLANK, unreadable, value } from '../../../src/core/cells/reading';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { itemOfErrors, itemsOfActions } from '../../../src/core/nextCut/itemsOfActions';
import { itemOfRowsWithoutCut, itemsOfCut, itemsOfReport } from '../../../src/core/nextCut/itemsOfCut';
import { itemsOfDnp } from '../../../src/core/nextCut/itemsOfDnp';
import { itemsOfRegisters } from '../../../src/core/nextCut/itemsOfRegisters';
import { placeIn } from '../../../src/core/nextCut/item';
import { seenIn, wantedSheets, type SeenReport } from '../../../src/core/nextCut/seenSheets';
import { differencesById } from '../../../src/core/reconcile/decisions/decision';
import type { Reconciliation, ReconciliationRow } from '../../../src/core/workspace/reconciliation';
import type { Finding } from '../../../src/core/rules/rule';
import { day } from '../support/days';
import { registersWith, sheetGrid } from '../support/registers';
import { CUT, entry, soundAction, workspaceOf, type WorkspaceSpec } from '../support/workspace';

const action = (row: number, code: string, change: Partial<ActionRecord> = {}) =>
  soundAction({ row, status: value('approved'), stage: value(6), ...change }, { code });
const bookOf = (spec: WorkspaceSpec = {}) => workspaceOf({ today: '2026-08-04', logbook: [], ...spec });
const said = (
  items: readonly {
    readonly id: string;
    readonly count: number;
    readonly sentence: string;
    readonly place?: { readonly cell: string };
  }[],
) => items.map(({ id, count, sentence, place }) => [id, count, sentence, place?.cell]);
const IN_REVIEW: Partial<ActionRecord> = { status: value('inReview'), stage: value(4) };
const SILENT: Partial<ActionRecord> = { status: value('notReported'), stage: value(1) };
const ENDED: Partial<ActionRecord> = { end: value(day('2025-12-31')), physical: value(1), financial: value(1) };

test.each<[string, readonly ActionRecord[], readonly unknown[]]>([
  ['nothing', [action(5, '1.1'), action(6, '1.2', { closed: value(true), ...IN_REVIEW })], []],
  [
    'one final state (REP-1)',
    [action(5, '1.1'), action(6, '1.2', IN_REVIEW)],
    [
      [
        'noFinalState',
        1,
        '1 acción no está aprobada ni rechazada (4144/1.2): confirme su estado final en SisCONPES y escríbalo en la matriz.',
        'X6',
      ],
    ],
  ],
  [
    'two of them',
    [action(5, '1.1', IN_REVIEW), action(6, '1.2', { status: unreadable('casi', '') })],
    [
      [
        'noFinalState',
        2,
        '2 acciones no están aprobadas ni rechazadas (4144/1.1, 4144/1.2): confirme su estado final en SisCONPES y escríbalo en la matriz.',
        'X5',
      ],
    ],
  ],
  [
    'a report (REP-1)',
    [action(7, '1.1', SILENT)],
    [
      [
        'neverReported',
        1,
        '1 acción nunca se reportó (4144/1.1): así saldrá en el informe y en el estado final.',
        'X7',
      ],
    ],
  ],
  [
    'two reports',
    [action(7, '1.1', SILENT), action(8, '1.2', SILENT)],
    [
      [
        'neverReported',
        2,
        '2 acciones nunca se reportaron (4144/1.1, 4144/1.2): así saldrán en el informe y en el estado final.',
        'X7',
      ],
    ],
  ],
  [
    'a closure (CLOSE-1)',
    [action(7, '1.1', ENDED)],
    [
      [
        'closable',
        1,
        '1 acción cumplió su vigencia con 100 % de avance y no está cerrada (4144/1.1): ciérrela con su causal; si no, pasa al corte siguiente.',
        'AD7',
      ],
    ],
  ],
  [
    'two closures, each action once',
    [action(7, '1.1', ENDED), action(8, '1.1', ENDED), action(9, '1.2', ENDED)],
    [
      [
        'closable',
        2,
        '2 acciones cumplieron su vigencia con 100 % de avance y no están cerradas (4144/1.1, 4144/1.2): ciérrelas con su causal; si no, pasan al corte siguiente.',
        'AD7',
      ],
    ],
  ],
])('what the actions lack: %s', (_, records, items) =>
  expect(
    said(itemsOfActions(bookOf({ records, settings: { cut: { ...CUT, opens: day('2026-08-04') } } }), [])),
  ).toEqual(items),
);

test('days without follow-up: most first, and what only the logbook knows (FLOW-2)', () => {
  const records = [action(5, '1.1'), action(6, '1.2')];
  const lines = (key: string, ...days: string[]) =>
    days.map((on, index) =>
      entry({ on, key: key as ActionKey, stage: 6, status: index === days.length - 1 ? 'approved' : 'inReview' }),
    );
  const whole = [...lines('4144/1.1', '2026-05-04', '2026-05-06'), ...lines('4144/1.2', '2026-05-04', '2026-05-08')];
  expect(said(itemsOfActions(bookOf({ records, logbook: whole }), []))).toEqual([
    [
      'gaps',
      4,
      '2 acciones tienen días hábiles sin seguimiento en la bitácora, 4 en total (4144/1.2: 3, 4144/1.1: 1): quedan así, la bitácora no se llena después.',
      'AF6',
    ],
  ]);
  const [item] = itemsOfActions(bookOf({ records: [], logbook: lines('4144/1.1', '2026-05-04', '2026-05-06') }), []);
  expect(item).toEqual({
    id: 'gaps',
    count: 1,
    blocks: false,
    place: { sheet: 'Bitácora', cell: 'A1' },
    sentence:
      '1 acción tiene días hábiles sin seguimiento en la bitácora, 1 en total (4144/1.1: 1): quedan así, la bitácora no se llena después.',
  });
});

const finding = (rule: string, change: Partial<Finding> = {}): Finding => ({
  rule,
  severity: 'error',
  sheet: 'Matriz',
  cell: 'B5',
  key: '4144/1.1' as ActionKey,
  message: 'x',
  ...change,
});

test('closures with findings: each action once, by its key or its cell (CLOSE-2)', () => {
  const items = (...findings: Finding[]) =>
    itemsOfActions(
      bookOf({ records: [action(5, '1.1')], settings: { cut: { ...CUT, opens: day('2026-08-04') } } }),
      findings,
    );
  expect(items(finding('CLOSE-1', { severity: 'info' }), finding('DATA-3'))).toEqual([]);
  expect(
    items(
      finding('CLOSE-1', { severity: 'info' }),
      finding('CLOSE-2', { cell: 'C5' }),
      finding('CLOSE-3', { severity: 'warning' }),
    ),
  ).toEqual([
    {
      id: 'closedWrong',
      count: 1,
      blocks: false,
      place: { sheet: 'Matriz', cell: 'C5' },
      sentence:
        '1 acción cerrada tiene hallazgos (4144/1.1): corrija la causal o su soporte, porque no pasa al corte siguiente.',
    },
  ]);
  expect(
    items(finding('CLOSE-2'), finding('CLOSE-2', { key: undefined, cell: 'B6' })).map(({ sentence }) => sentence),
  ).toEqual([
    '2 acciones cerradas tienen hallazgos (4144/1.1, B6): corrija la causal o su soporte, porque no pasan al corte siguiente.',
  ]);
});

test('errors that nothing else tells, by rule', () => {
  const told = ['REP-1', 'REP-2', 'CLOSE-1', 'CLOSE-3'].map((rule) => finding(rule));
  expect(
    itemOfErrors([...told, finding('DATA-8', { sheet: 'Configuración' }), finding('DATA-3', { severity: 'warning' })]),
  ).toEqual([]);
  expect(
    itemOfErrors([...told, finding('DATA-8', { cell: 'D7' }), finding('REP-3'), finding('REP-3'), finding('XCLOSE-1')]),
  ).toEqual([
    {
      id: 'errors',
      count: 4,
      blocks: false,
      job: 'validate',
      place: { sheet: 'Matriz', cell: 'D7' },
      sentence:
        '4 errores en el libro (DATA-8: 1, REP-3: 2, XCLOSE-1: 1): corríjalos con «Validar»; lo que quede mal en la matriz pasa al corte siguiente.',
    },
  ]);
  expect(itemOfErrors([finding('DATA-3')])[0]?.sentence).toMatch(/^1 error en el libro \(DATA-3: 1\)/);
});

test.each<[string, WorkspaceSpec, readonly object[]]>([
  ['a cut that is whole and over', { today: '2026-08-01' }, []],
  [
    'one that still runs',
    { today: '2026-07-31' },
    [
      {
        id: 'notClosedYet',
        count: 1,
        blocks: false,
        sentence:
          'El corte 2025-2 cierra el 31/07/2026: lo que cambie desde hoy hasta entonces no quedará en su estado final.',
      },
    ],
  ],
  [
    'one of which nobody knows when it closes',
    { settings: { cut: { ...CUT, closes: undefined as never } } },
    [{ id: 'settings', count: 1, blocks: false, sentence: 'Falta el cierre del corte en «Configuración».' }],
  ],
  [
    'one without a name or an opening, which still runs',
    { today: '2026-07-31', settings: { cut: { ...CUT, label: undefined as never, opens: undefined as never } } },
    [
      {
        id: 'settings',
        count: 2,
        blocks: true,
        sentence:
          'Falta la etiqueta del corte («AAAA-1» o «AAAA-2») en «Configuración». Falta la apertura del corte en «Configuración».',
      },
      {
        id: 'notClosedYet',
        count: 1,
        blocks: false,
        sentence:
          'El corte  cierra el 31/07/2026: lo que cambie desde hoy hasta entonces no quedará en su estado final.',
      },
    ],
  ],
])('the cut itself: %s (DATA-8)', (_, spec, items) =>
  expect(itemsOfCut(bookOf(spec))).toEqual(
    items.map((item) => ({ ...item, place: { sheet: 'Configuración', cell: 'A1' } })),
  ),
);

test('rows that name no cut', () => {
  const workspace = bookOf({
    records: [action(5, '1.1'), action(6, '1.2', { cut: BLANK }), action(8, '1.3', { cut: BLANK })],
  });
  expect(itemOfRowsWithoutCut(workspace)).toEqual([
    {
      id: 'rowsWithoutCut',
      count: 2,
      blocks: true,
      place: { sheet: 'Matriz', cell: 'D6' },
      sentence:
        '2 filas no dicen de qué corte son (hoja «Matriz», D6, D8): escriba el corte en la columna «Corte»; si queda vacía, la fila pasa al corte siguiente tal como está.',
    },
  ]);
  expect(
    itemOfRowsWithoutCut({
      ...workspace,
      matrix: { ...workspace.matrix, mapping: { ...workspace.matrix.mapping, columns: { code: 1 } } },
    }),
  ).toEqual([]);
});

test.each<[string, SeenReport | undefined, string | undefined]>([
  ['none', undefined, 'noReport: No se ha escrito el informe de seguimiento del corte: escríbalo con «Informe».'],
  [
    'of another cut',
    { cut: '2025-1' as CutLabel, madeOn: undefined },
    'noReport: El informe del libro es del corte 2025-1: escriba el del corte 2025-2 con «Informe».',
  ],
  [
    'of a cut that it does not say',
    { cut: undefined, madeOn: day('2026-08-03') },
    'noReport: El informe del libro no dice de qué corte es: escriba el del corte 2025-2 con «Informe».',
  ],
  [
    'made on the last day',
    { cut: CUT.label, madeOn: CUT.closes },
    'oldReport: El informe se elaboró el 31/07/2026 y el corte 2025-2 cierra el 31/07/2026: escríbalo de nuevo después del cierre.',
  ],
  ['made afterwards', { cut: CUT.label, madeOn: day('2026-08-01') }, undefined],
  ['made nobody knows when', { cut: CUT.label, madeOn: undefined }, undefined],
])('the report: %s (REP-3, REP-5)', (_, report, says) => {
  const items = itemsOfReport(bookOf(), { snapshots: [], report });
  expect(items.map(({ id, sentence }) => `${id}: ${sentence}`)).toEqual(says === undefined ? [] : [says]);
  for (const item of items) expect(item).toMatchObject({ count: 1, blocks: false, job: 'report' });
});

test('a report is not old where nobody knows when the cut closes', () => {
  expect(
    itemsOfReport(bookOf({ settings: { cut: { label: CUT.label as CutLabel, stages: [] } } }), {
      snapshots: [],
      report: { cut: CUT.label, madeOn: day('2026-01-01') },
    }),
  ).toEqual([]);
});

const difference = (row: number, field: 'physical' | 'financial') => ({
  field,
  matrix: 0.5,
  dnp: 0.6,
  matrixCell: { sheet: 'Matriz', row, column: 19 },
  dnpCell: { sheet: 'Reporte DNP', row, column: 3 },
  sentence: 'x',
});
const row = (change: Partial<ReconciliationRow>): ReconciliationRow => ({
  class: 'same',
  key: '4144/1.1',
  matrixRow: 5,
  dnpRow: 2,
  fields: [],
  candidates: [],
  reason: '',
  ...change,
});
const compared = (
  rows: readonly ReconciliationRow[],
  decided: (ids: readonly string[]) => readonly string[] = () => [],
) => {
  const reconciliation: Reconciliation = {
    rows,
    counts: {} as Reconciliation['counts'],
    compared: [],
    unmapped: [],
    otherCut: { matrixRows: [], dnpRows: [] },
  };
  return itemsOfDnp({
    kind: 'compared',
    reconciliation,
    decided: new Set(decided([...differencesById(reconciliation).keys()])),
  });
};

test("DNP's final report: not compared, or what is still to be decided (REP-2)", () => {
  expect(itemsOfDnp({ kind: 'none' })).toEqual([
    {
      id: 'notCompared',
      count: 1,
      blocks: false,
      job: 'reconcile',
      sentence:
        'La matriz no se ha comparado con el reporte final de DNP: péguelo en una hoja llamada «Reporte DNP» y use «Conciliar».',
    },
  ]);
  expect(itemsOfDnp({ kind: 'unusable', why: 'Está vacío' })).toEqual([
    {
      id: 'notCompared',
      count: 1,
      blocks: false,
      job: 'reconcile',
      sentence: 'La matriz no se ha comparado con el reporte final de DNP. Está vacío.',
    },
  ]);
  const different = [
    row({ class: 'different', fields: [difference(5, 'physical'), difference(5, 'financial')] }),
    row({ class: 'different', key: null, matrixRow: 6, dnpRow: 3, fields: [difference(6, 'physical')] }),
    row({ key: '4144/1.3', matrixRow: 7 }),
  ];
  expect(compared(different)).toEqual([
    {
      id: 'undecided',
      count: 3,
      blocks: false,
      job: 'reconcile',
      place: { sheet: 'Matriz', cell: 'S5' },
      sentence:
        '3 diferencias con DNP no se han decidido (4144/1.1, fila 6): en «Conciliar», acepte el dato de DNP o mantenga el de la matriz.',
    },
  ]);
  expect(
    compared(different, (ids) => ids.slice(0, 2)).map(({ count, place, sentence }) => [count, place?.cell, sentence]),
  ).toEqual([
    [
      1,
      'S6',
      '1 diferencia con DNP no se ha decidido (fila 6): en «Conciliar», acepte el dato de DNP o mantenga el de la matriz.',
    ],
  ]);
  expect(compared(different, (ids) => ids)).toEqual([]);
});

test('rows that have no certain pair (REP-2)', () => {
  const alone = [
    row({ class: 'onlyMatrix', key: '4144/1.2' }),
    row({ class: 'ambiguous', key: '4144/1.2' }),
    row({ class: 'blankKey', key: null, matrixRow: 9, dnpRow: null }),
    row({ class: 'onlyDnp', key: null, matrixRow: null, dnpRow: 4 }),
    row({ class: 'duplicateKey', key: '4144/1.5' }),
  ];
  expect(compared([...alone, row({})])).toEqual([
    {
      id: 'unmatched',
      count: 5,
      blocks: false,
      job: 'reconcile',
      sentence:
        '5 filas no tienen pareja segura entre la matriz y el reporte de DNP (4144/1.2, fila 9, fila 4 de DNP, 4144/1.5): revíselas en «Conciliar».',
    },
  ]);
  expect(compared(alone.slice(0, 1)).map(({ sentence }) => sentence)).toEqual([
    '1 fila no tiene pareja segura entre la matriz y el reporte de DNP (4144/1.2): revíselas en «Conciliar».',
  ]);
});

test('what was agreed or asked and is still open (PREP-3, PREP-4)', () => {
  const commitment = {
    cut: '2025-2',
    meeting: '2026-04-20',
    text: 'Enviar soportes',
    owner: 'DIAN',
    due: '2026-08-03',
  };
  const transfer = { cut: '2025-2', action: '4144/1.1', asked: '2026-04-01', reason: 'Otro sector' };
  const items = (lines: Parameters<typeof registersWith>[0]) =>
    itemsOfRegisters(bookOf({ registers: registersWith(lines) }));
  expect(
    items({
      commitments: [
        { ...commitment, due: '2026-08-04' },
        { ...commitment, due: '' },
        { ...commitment, met: '2026-08-04' },
      ],
      transfers: [{ ...transfer, answer: 'refused', answered: '2026-05-01' }],
    }),
  ).toEqual([]);
  expect(
    items({
      commitments: [{ ...commitment, due: '2026-08-04' }, commitment, { ...commitment, met: '2026-08-05' }],
      transfers: [{ ...transfer, answer: 'accepted' }, transfer, { ...transfer, action: '4144/1.2' }],
    }),
  ).toEqual([
    {
      id: 'commitments',
      count: 2,
      blocks: false,
      place: { sheet: 'Actas y compromisos', cell: 'G3' },
      sentence:
        '2 compromisos pasaron su fecha límite y siguen abiertos: escriba cuándo se cumplieron, o siguen abiertos en el corte siguiente.',
    },
    {
      id: 'transfers',
      count: 3,
      blocks: false,
      place: { sheet: 'Traslados', cell: 'F2' },
      sentence:
        '3 traslados no tienen respuesta con su fecha (4144/1.1, 4144/1.2): mientras no se acepte, la acción pasa al corte siguiente.',
    },
  ]);
  expect(items({ commitments: [commitment], transfers: [transfer] }).map(({ sentence }) => sentence)).toEqual([
    '1 compromiso pasó su fecha límite y sigue abierto: escriba cuándo se cumplieron, o siguen abiertos en el corte siguiente.',
    '1 traslado no tiene respuesta con su fecha (4144/1.1): mientras no se acepte, la acción pasa al corte siguiente.',
  ]);
});

test.each([
  [{ status: 3, code: 2, text: 4 }, 'C5'],
  [{ code: 2, text: 4 }, 'B5'],
  [{ text: 4 }, 'D5'],
  [{}, 'A5'],
])("a field is in its column, or in the row's first one: %j", (columns, cell) => {
  expect(placeIn(action(5, '1.1'), 'status', { columns, guesses: [], unmapped: [], conflicts: [] })).toEqual({
    sheet: 'Matriz',
    cell,
  });
});

test('only kept cuts have to be read, and of the report its notes (REP-5)', () => {
  expect(wantedSheets(['Matriz', 'Estado final 2025-2', 'Informe', 'estado final 2025-1', 'Estado final'])).toEqual([
    'Estado final 2025-2',
    'estado final 2025-1',
  ]);
  const report = (...notes: string[]) =>
    seenIn(
      new Map([
        [
          'INFORME',
          sheetGrid(
            'INFORME',
            notes.map((note) => [note]),
          ),
        ],
        ['Otra', sheetGrid('Otra', [['Corte: 2024-1']])],
      ]),
    ).report;
  expect(report('Informe', 'Corte: 2025-2 (31/12/2025)', 'Elaborado el 03/08/2026 por Ana')).toEqual({
    cut: '2025-2',
    madeOn: '2026-08-03',
  });
  expect(report('Del Corte: 2025-2', 'Corte: 2025-25', 'Elaborado el 3/8/2026 por Ana')).toEqual({
    cut: undefined,
    madeOn: undefined,
  });
  expect(seenIn(new Map([['Otra', sheetGrid('Otra', [['Corte: 2024-1']])]]))).toEqual({
    snapshots: [],
    report: undefined,
  });
});
