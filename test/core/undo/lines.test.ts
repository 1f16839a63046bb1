import { toLogRow } from '../../../src/core/logbook/lineCells';
import { LOG_COLUMNS } from '../../../src/core/logbook/logbookSheet';
import type { ActionKey, CutLabel } from '../../../src/core/keys/keys';
import type { LogEntry } from '../../../src/core/logbook/entry';
import { areLast, areTakenBack } from '../../../src/core/undo/reversalLines';
import { entry, workspaceOf } from '../support/workspace';
import { before, done, noted, NOW, setCells, undone, today } from './book';

const SEEN = entry({ on: '2026-05-19' });
const REJECTED = entry({
  on: '2026-05-20',
  time: '10:00:00',
  kind: 'reject',
  status: 'rejected',
  stage: 1,
  cycle: 2,
  rejectedAt: 3,
  note: 'falta el acta',
});
const { rejectedAt: _, ...said } = REJECTED;
const ANSWER: LogEntry = {
  ...said,
  kind: 'reversal',
  day: NOW.day,
  time: NOW.time,
  by: 'Ana',
  note: 'Se deshizo «Rechazo» del 20/05/2026, 10:00:00.',
};
const LATER = entry({ on: '2026-05-20', time: '11:00:00' });
const SECOND = '4144/1.2' as ActionKey;

const command = () => done([setCells([{ row: 2, column: 3, value: 1 }]), noted(REJECTED)], [before(2, 3, 3)]);
const row = (stage: number, code = '1.1') => ['4144', code, stage, ''];

test('FLOW-6: a row and its line go together; the line stays and is answered', () => {
  expect(undone(command(), { grids: [today(row(1))], logbook: [SEEN, REJECTED] })).toMatchObject({
    restored: [{ row: 2, column: 3, from: 1, value: 3 }],
    answered: [REJECTED],
    left: [],
    settings: false,
    plan: {
      steps: [
        { kind: 'setCells' },
        { kind: 'appendLines', sheet: 'Bitácora', columns: LOG_COLUMNS, lastRow: 7, rows: [toLogRow(ANSWER, false)] },
      ],
    },
  });
});

test('the answer to a rejection names no stage that rejects, and is written in the date system of the book', () => {
  const [rows] = undone(
    { ...command(), plan: { ...command().plan, steps: [{ ...noted(REJECTED), rows: [toLogRow(REJECTED, true)] }] } },
    { date1904: true, logbook: [REJECTED] },
  ).plan.steps.flatMap((step) => (step.kind === 'appendLines' ? step.rows : []));
  expect(rows).toEqual([
    44701,
    '2025-2',
    '4144',
    '1.1',
    1,
    'Rechazada',
    2,
    0.5,
    0.4,
    'Deshecho',
    '',
    'Se deshizo «Rechazo» del 20/05/2026, 10:00:00.',
    'Ana',
    8.5 / 24,
  ]);
});

test.each<[string, () => [stage: number | undefined, logbook: LogEntry[]], number[], string[]]>([
  ['nothing has come since', () => [1, [SEEN, REJECTED]], [3], []],
  [
    'lines of other actions and cuts do not count',
    () => [
      1,
      [REJECTED, entry({ on: '2026-05-21', key: SECOND }), entry({ on: '2026-05-21', cut: '2026-1' as CutLabel })],
    ],
    [3],
    [],
  ],
  [
    'another line of it was noted since',
    () => [1, [SEEN, REJECTED, LATER]],
    [],
    ['4144/1.1 se deja como está: después se anotó otra línea de ella.'],
  ],
  ['what was noted since was taken back', () => [1, [SEEN, REJECTED, LATER, { ...LATER, kind: 'reversal' }]], [3], []],
  [
    'the line is not in the logbook',
    () => [1, [SEEN]],
    [],
    ['4144/1.1 se deja como está: después se anotó otra línea de ella.'],
  ],
  ['the logbook is empty', () => [1, []], [], ['4144/1.1 se deja como está: después se anotó otra línea de ella.']],
  [
    'somebody else has noted the same',
    () => [1, [SEEN, { ...REJECTED, by: 'Otra' }]],
    [],
    ['4144/1.1 se deja como está: después se anotó otra línea de ella.'],
  ],
  [
    'somebody has changed the row',
    () => [2, [SEEN, REJECTED]],
    [],
    ['4144/1.1 se deja como está: alguien cambió su fila después.'],
  ],
  [
    'the row is gone',
    () => [undefined, [SEEN, REJECTED]],
    [],
    [
      '4144/1.1 se deja como está: su fila ya no está como quedó.',
      'Matriz, fila 2: se deja; alguien la cambió o la movió después.',
    ],
  ],
])('%s', (_title, given, back, left) => {
  const [stage, logbook] = given();
  const result = undone(command(), { grids: [today(stage === undefined ? ['', '', '', ''] : row(stage))], logbook });
  expect(result.restored.map(({ value }) => value)).toEqual(back);
  expect(result.answered).toEqual(back.length > 0 ? [REJECTED] : []);
  expect(result.left).toEqual(left);
});

test('stopped between row and line: only what is left is done', () => {
  const rowBack = undone(command(), { grids: [today(row(3))], logbook: [SEEN, REJECTED] });
  expect(rowBack).toMatchObject({
    restored: [],
    answered: [REJECTED],
    left: [],
    plan: { steps: [{ kind: 'appendLines' }], anchors: [] },
  });
  const lineBack = undone(command(), { grids: [today(row(1))], logbook: [SEEN, REJECTED, ANSWER] });
  expect(lineBack).toMatchObject({
    restored: [{ value: 3 }],
    answered: [],
    left: [],
    plan: { steps: [{ kind: 'setCells' }] },
  });
});

test('lines without a row of their own go by the logbook alone; what is no line of ours is none', () => {
  const lines = noted(SEEN, REJECTED, entry({ on: '2026-05-20', key: SECOND }));
  const steps = [{ ...lines, rows: [...lines.rows, ['ayer', '2025-2']] }];
  const result = undone(done(steps), { logbook: [SEEN, REJECTED, entry({ on: '2026-05-20', key: SECOND })] });
  expect(result.answered).toEqual([SEEN, REJECTED, entry({ on: '2026-05-20', key: SECOND })]);
  expect(result.left).toEqual([]);
  // The newest of an action first: each answer takes back the line before it.
  expect(
    result.plan.steps.flatMap((step) =>
      step.kind === 'appendLines' ? step.rows.map((cells) => [cells[3], cells[11]]) : [],
    ),
  ).toEqual([
    ['1.1', 'Se deshizo «Rechazo» del 20/05/2026, 10:00:00.'],
    ['1.1', 'Se deshizo «Seguimiento» del 19/05/2026, 09:00:00.'],
    ['1.2', 'Se deshizo «Seguimiento» del 20/05/2026, 09:00:00.'],
  ]);
});

test('of several actions each goes for itself; all rows of one stay or go together', () => {
  const lines = noted(REJECTED, entry({ on: '2026-05-20', key: SECOND }));
  const cells = [2, 3, 4].map((at) => ({ row: at, column: 3, value: 1 }));
  const stood = [2, 3, 4].map((at) => before(at, 3, 3));
  const { cells: known } = done([]).plan.anchors?.[0] ?? { cells: [] };
  const anchors = [
    {
      sheet: 'Matriz',
      cells: [...known, { row: 4, column: 2, value: '1.1' }, { row: 4, column: 4, value: 'otra fila' }],
    },
  ];
  const result = undone(done([setCells(cells), lines], stood, anchors), {
    grids: [today(row(1), row(1, '1.2'), ['4144', '1.1', 2, 'otra fila'])],
    logbook: [REJECTED, entry({ on: '2026-05-20', key: SECOND })],
  });
  expect(result.restored.map(({ row: at }) => at)).toEqual([3]);
  expect(result.answered.map(({ key }) => key)).toEqual([SECOND]);
  expect(result.left).toEqual(['4144/1.1 se deja como está: alguien cambió su fila después.']);
});

test('a row of another sheet is not an action’s', () => {
  const result = undone(
    done(
      [setCells([{ row: 2, column: 1, value: 'b' }], 'Reuniones'), noted(REJECTED)],
      [before(2, 1, 'a', { sheet: 'Reuniones' })],
      [],
    ),
    {
      grids: [{ ...today(['c', '', '', '']), sheet: 'Reuniones' }],
      logbook: [REJECTED],
    },
  );
  expect(result.answered).toEqual([REJECTED]);
  expect(result.left).toEqual(['Reuniones, A2: se deja; alguien la cambió después.']);
});

test('a row that is gone holds back its own action only, and one of another sheet none', () => {
  const other = entry({ on: '2026-05-20', key: SECOND });
  const steps = [
    setCells([
      { row: 2, column: 3, value: 1 },
      { row: 3, column: 3, value: 1 },
    ]),
    noted(REJECTED, other),
  ];
  const result = undone(done(steps, [before(2, 3, 3), before(3, 3, 3)]), {
    grids: [today(row(1), ['', '', '', ''])],
    logbook: [REJECTED, other],
  });
  expect(result.answered).toEqual([REJECTED]);
  expect(result.left).toEqual([
    '4144/1.2 se deja como está: su fila ya no está como quedó.',
    'Matriz, fila 3: se deja; alguien la cambió o la movió después.',
  ]);

  expect(
    undone(done([setCells([{ row: 2, column: 1, value: 'b' }], 'Reuniones'), noted(REJECTED)], [], []), {
      logbook: [REJECTED],
    }).answered,
  ).toEqual([REJECTED]);
  expect(
    undone(done([setCells([{ row: 3, column: 3, value: 1 }]), noted(REJECTED)], [before(3, 3, 3)]), {
      grids: [today(row(2), row(1, '1.2'))],
      logbook: [REJECTED],
    }).answered,
  ).toEqual([REJECTED]);
});

test.each<[string, () => LogEntry[], boolean]>([
  ['both stand last', () => [SEEN, REJECTED], true],
  [
    'both have been taken back, among lines of other actions and cuts',
    () => [
      SEEN,
      REJECTED,
      entry({ on: '2026-05-20', key: SECOND }),
      entry({ on: '2026-05-20', cut: '2026-1' as CutLabel }),
      ANSWER,
      { ...SEEN, kind: 'reversal', day: NOW.day },
    ],
    true,
  ],
  ['only one of them is there', () => [entry({ on: '2026-05-18' }), REJECTED], false],
])('of several lines of an action: %s', (_title, logbook, isFine) => {
  expect(undone(done([noted(SEEN, REJECTED)]), { logbook: logbook() }).left).toEqual(
    isFine ? [] : ['4144/1.1 se deja como está: después se anotó otra línea de ella.'],
  );
});

test('no lines are neither the last ones nor taken back', () => {
  expect([areLast([], workspaceOf()), areTakenBack([], workspaceOf())]).toEqual([false, false]);
});
