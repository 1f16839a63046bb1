import type { ActionKey, CutLabel } from '../../../src/core/keys/keys';
import { BLANK, unreadable, value } from '../../../src/core/cells/reading';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { FIELD_IDS, type FieldId } from '../../../src/core/matrix/fields';
import { endCurrentCut, type EndingInput } from '../../../src/core/nextCut/ending';
import { endingInWords } from '../../../src/core/nextCut/nextCutInWords';
import { END_ITEMS, type EndItemId } from '../../../src/core/nextCut/item';
import { NOTHING_SEEN } from '../../../src/core/nextCut/seenSheets';
import { reconcile } from '../../../src/core/reconcile/compareTables';
import { differencesById } from '../../../src/core/reconcile/decisions/decision';
import { day } from '../support/days';
import { dnpOf } from '../support/records';
import { registersWith } from '../support/registers';
import { CUT, entry, soundAction, workspaceOf, type WorkspaceSpec } from '../support/workspace';
import { bookOf } from '../moves/book';
import { written } from './book';
import type { Workspace } from '../../../src/core/workspace/workspace';

const APPROVED: Partial<ActionRecord> = { status: value('approved'), stage: value(6) };
const action = (row: number, code: string, change: Partial<ActionRecord> = {}) =>
  soundAction({ row, ...APPROVED, ...change }, { code });
const REPORT = { cut: CUT.label, madeOn: day('2026-08-03') };

/** After the end: the one action is approved and noted until then, compared, and reported. */
const ENDED: WorkspaceSpec = { today: '2026-08-04', records: [action(5, '1.1')], logbook: [] };

function compared(
  workspace: Workspace,
  decide: boolean,
  dnp = [{ conpes: '4144', code: '1.1', status: 'approved' as const, physical: 0.5, financial: 0.4 }],
): EndingInput['comparison'] {
  const reconciliation = reconcile(
    workspace.matrix,
    dnpOf(dnp, ['conpes', 'code', 'status', 'physical', 'financial']),
    { cut: CUT.label, roundingTolerance: 0.0005 },
  );
  return { kind: 'compared', reconciliation, decided: new Set(decide ? differencesById(reconciliation).keys() : []) };
}

function ending(spec: WorkspaceSpec = {}, change: (workspace: Workspace) => Partial<EndingInput> = () => ({})) {
  const workspace = workspaceOf({ ...ENDED, ...spec });
  return endCurrentCut(workspace, {
    comparison: compared(workspace, true),
    seen: { ...NOTHING_SEEN, report: REPORT },
    grid: bookOf(workspace).grid,
    date1904: false,
    ...change(workspace),
  });
}

test('a cut in which nothing is missing is kept, and only said so', () => {
  const ended = ending();
  expect(ended.items).toEqual([]);
  expect(ended.plan.steps).toMatchObject([{ kind: 'writeSheet', sheet: 'Estado final 2025-2' }]);
  expect(endingInWords(ended)).toEqual(['El estado final del corte 2025-2 queda en la hoja «Estado final 2025-2».']);
});

const ENDED_COMPLETE: Partial<ActionRecord> = {
  end: value(day('2025-12-31')),
  physical: value(1),
  financial: value(1),
};
const TRANSFER = { cut: '2025-2', action: '4144/1.1', asked: '2026-04-01', reason: 'Otro sector' };
const COMMITMENT = {
  cut: '2025-2',
  meeting: '2026-04-20',
  text: 'Enviar soportes',
  action: '4144/1.1',
  owner: 'DIAN',
  due: '2026-06-01',
};

test.each<
  [EndItemId, string, WorkspaceSpec, ((workspace: Workspace) => Partial<EndingInput>) | undefined, RegExp, object]
>([
  [
    'settings',
    'DATA-8',
    { settings: { cut: { ...CUT, opens: day('2025-10-01') } } },
    undefined,
    /desorden/,
    { place: { sheet: 'Configuración', cell: 'A1' } },
  ],
  [
    'rowsWithoutCut',
    'a row would go over as it is',
    { records: [action(5, '1.1', { cut: BLANK })] },
    undefined,
    /1 fila no dice de qué corte es \(hoja «Matriz», D5\)/,
    { blocks: true, place: { sheet: 'Matriz', cell: 'D5' } },
  ],
  ['notClosedYet', 'the calendar', { today: '2026-07-31' }, undefined, /cierra el 31\/07\/2026/, {}],
  [
    'noFinalState',
    'REP-1',
    { records: [action(5, '1.1', { status: value('inReview'), stage: value(4) })] },
    undefined,
    /1 acción no está aprobada ni rechazada \(4144\/1\.1\): confirme su estado final en SisCONPES/,
    { count: 1, place: { sheet: 'Matriz', cell: 'X5' } },
  ],
  [
    'neverReported',
    'REP-1',
    { records: [action(5, '1.1', { status: value('notReported'), stage: value(1) })] },
    undefined,
    /1 acción nunca se reportó \(4144\/1\.1\)/,
    { count: 1 },
  ],
  [
    'notCompared',
    'REP-2',
    {},
    () => ({ comparison: { kind: 'none' } }),
    /péguelo en una hoja llamada «Reporte DNP»/,
    { job: 'reconcile' },
  ],
  [
    'notCompared',
    'REP-2, with why',
    {},
    () => ({ comparison: { kind: 'unusable', why: 'Es del corte 2025-1' } }),
    /no se ha comparado.*Es del corte 2025-1\.$/,
    { job: 'reconcile' },
  ],
  [
    'undecided',
    'REP-2',
    { records: [action(5, '1.1', { physical: value(0.6) })] },
    (workspace) => ({ comparison: compared(workspace, false) }),
    /1 diferencia con DNP no se ha decidido \(4144\/1\.1\)/,
    { count: 1, place: { sheet: 'Matriz', cell: 'S5' } },
  ],
  [
    'unmatched',
    'REP-2',
    { records: [action(5, '1.1'), action(6, '1.2')] },
    undefined,
    /1 fila no tiene pareja segura .*\(4144\/1\.2\)/,
    { job: 'reconcile' },
  ],
  ['noReport', 'REP-3', {}, () => ({ seen: NOTHING_SEEN }), /No se ha escrito el informe/, { job: 'report' }],
  [
    'noReport',
    'REP-3, of another cut',
    {},
    () => ({ seen: { ...NOTHING_SEEN, report: { ...REPORT, cut: '2025-1' as CutLabel } } }),
    /es del corte 2025-1: escriba el del corte 2025-2/,
    { job: 'report' },
  ],
  [
    'oldReport',
    'REP-5, written before the end',
    {},
    () => ({ seen: { ...NOTHING_SEEN, report: { ...REPORT, madeOn: day('2026-07-31') } } }),
    /se elaboró el 31\/07\/2026 y el corte 2025-2 cierra el 31\/07\/2026/,
    { job: 'report' },
  ],
  [
    'closable',
    'CLOSE-1',
    { records: [action(5, '1.1', ENDED_COMPLETE)] },
    undefined,
    /1 acción cumplió su vigencia con 100 % de avance y no está cerrada \(4144\/1\.1\)/,
    { count: 1 },
  ],
  [
    'closedWrong',
    'CLOSE-2',
    { records: [action(5, '1.1', { closed: value(true), closureGround: value(['contextChanged']) })] },
    undefined,
    /1 acción cerrada tiene hallazgos \(4144\/1\.1\)/,
    { count: 1 },
  ],
  [
    'gaps',
    'FLOW-2',
    { logbook: [entry({ on: '2026-05-04' }), entry({ on: '2026-05-06', stage: 6, status: 'approved' })] },
    undefined,
    /1 acción tiene días hábiles sin seguimiento en la bitácora, 1 en total \(4144\/1\.1: 1\)/,
    { count: 1 },
  ],
  [
    'commitments',
    'PREP-3',
    {
      registers: registersWith({
        commitments: [COMMITMENT, { ...COMMITMENT, met: '2026-06-02' }, { ...COMMITMENT, due: '2026-12-01' }],
      }),
    },
    undefined,
    /^1 compromiso pasó su fecha límite y sigue abierto/,
    { count: 1, place: { sheet: 'Actas y compromisos', cell: 'G2' } },
  ],
  [
    'transfers',
    'PREP-4',
    { registers: registersWith({ transfers: [{ ...TRANSFER, answer: 'refused', answered: '2026-05-01' }, TRANSFER] }) },
    undefined,
    /^1 traslado no tiene respuesta con su fecha \(4144\/1\.1\)/,
    { count: 1, place: { sheet: 'Traslados', cell: 'F3' } },
  ],
  [
    'errors',
    'DATA-3',
    { records: [action(5, '1.1', { start: unreadable('ayer', 'no es una fecha') })] },
    undefined,
    /^1 error en el libro \(DATA-3: 1\)/,
    { job: 'validate', place: { sheet: 'Matriz', cell: 'M5' } },
  ],
])('%s: %s', (id, _, spec, change, says, where) => {
  const { items, plan } = ending(spec, change);
  const found = items.filter((item) => item.id === id);
  expect(found).toEqual([expect.objectContaining({ blocks: false, sentence: expect.stringMatching(says), ...where })]);
  expect(items.every(({ place, job }) => place !== undefined || job !== undefined)).toBe(true);
  expect(plan.steps.length > 0).toBe(!items.some(({ blocks }) => blocks));
});

test('without a label there is no name to keep it under: nothing is written', () => {
  const { label: _, ...cut } = CUT;
  const ended = ending({ settings: { cut } });
  expect(ended.items.find(({ id }) => id === 'settings')).toMatchObject({ blocks: true });
  expect(ended.plan.steps).toEqual([]);
  expect(endingInWords(ended).at(-1)).toBe('Corrija lo anterior que impide terminar el corte. No se escribió nada.');
});

test('a transferred action lacks nothing here (PREP-4)', () => {
  const transfers = [{ ...TRANSFER, answer: 'accepted', answered: '2026-05-01' }];
  const { items } = ending({
    records: [action(5, '1.1', { status: value('inReview'), stage: value(4) })],
    registers: registersWith({ transfers }),
  });
  expect(items.map(({ id }) => id)).toEqual([]);
});

test('no sentence names an owner or a mailbox, and long lists are counted', () => {
  const records = Array.from({ length: 8 }, (_, index) =>
    action(5 + index, `1.${index + 1}`, {
      status: value('inReview'),
      stage: value(4),
      key: `4144/1.${index + 1}` as ActionKey,
    }),
  );
  const words = endingInWords(ending({ records }, () => ({ comparison: { kind: 'none' } }))).join('\n');
  expect(words).toContain(
    '8 acciones no están aprobadas ni rechazadas (4144/1.1, 4144/1.2, 4144/1.3, 4144/1.4, 4144/1.5 y 3 más)',
  );
  expect(words).not.toMatch(/Persona de ejemplo|@/);
});

test('what stands already is left as it is; a sheet of the user’s is not written over', () => {
  const snapshot = { cut: CUT.label as CutLabel, ours: true, complete: true, madeOn: day('2026-08-03') };
  const seeing = (change: Partial<typeof snapshot>) =>
    ending({}, () => ({ seen: { report: REPORT, snapshots: [{ ...snapshot, ...change }] } }));
  expect(seeing({})).toMatchObject({ snapshot: { kind: 'stands', madeOn: '2026-08-03' }, plan: { steps: [] } });
  expect(seeing({ complete: false })).toMatchObject({
    snapshot: { kind: 'completed' },
    plan: { steps: [{ kind: 'writeSheet' }] },
  });
  expect(seeing({ ours: false }).snapshot).toEqual({ kind: 'foreign' });
});

test('what is kept rests on the rows as they were read: a change meanwhile stops the writing, and another cut does not', () => {
  const other = action(6, '1.2', { cut: value('2025-1' as CutLabel) });
  const workspace = workspaceOf({ ...ENDED, records: [action(5, '1.1'), other] });
  const { grid } = bookOf(workspace);
  const { plan } = endCurrentCut(workspace, {
    comparison: compared(workspace, true),
    seen: { ...NOTHING_SEEN, report: REPORT },
    grid,
    date1904: false,
  });
  const changed = (row: number, field: FieldId) => {
    const values = grid.values.map((cells, index) =>
      index === row - 1 ? cells.map((cell, at) => (at === FIELD_IDS.indexOf(field) ? 'otra cosa' : cell)) : cells,
    );
    return () => written({ matrix: { ...grid, values }, settings: grid, others: new Map() }, plan);
  };
  for (const field of [
    'conpes',
    'code',
    'cut',
    'stage',
    'status',
    'cycle',
    'physical',
    'financial',
    'closed',
    'closureGround',
  ] as const)
    expect(changed(5, field)).toThrow('the book has changed');
  expect(changed(1, 'status')).toThrow('the book has changed');
  expect(changed(6, 'status')).not.toThrow();
  expect(plan).toMatchObject({ title: 'Terminar el corte 2025-2', anchors: [{ sheet: 'Matriz' }] });
});

test('what lacks is told in the order of the procedure, whoever found it', () => {
  const records = [
    action(5, '1.1', { status: value('inReview'), stage: value(4), start: unreadable('ayer', 'no es una fecha') }),
  ];
  const { items } = ending(
    { records, registers: registersWith({ transfers: [TRANSFER], commitments: [COMMITMENT] }), today: '2026-07-30' },
    () => ({ comparison: { kind: 'none' }, seen: NOTHING_SEEN }),
  );
  const order = items.map(({ id }) => END_ITEMS.indexOf(id));
  expect(order.length).toBeGreaterThan(5);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});
