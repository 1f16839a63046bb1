import type { LogEntry } from '../../../src/core/logbook/entry';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { reportOf } from '../../../src/core/report/followUpReport';
import { todayOf, type AttentionKind } from '../../../src/core/today/dayOverview';
import { workingDays } from '../../../src/core/calendar/workingDays';
import { BLANK, value } from '../../../src/core/cells/reading';
import { MHCP } from '../support/records';
import { registersWith } from '../support/registers';
import { CUT, entry, is, soundAction, workspaceOf } from '../support/workspace';
import { day } from '../support/days';

/** A line each working day up to `until`, so that no gap is owed. */
const everyDay = (until: string, key = '4144/1.1'): LogEntry[] =>
  workingDays(day('2026-05-04'), day(until)).map((on) => entry({ on, key: key as LogEntry['key'] }));

const kindsOf = (records: ActionRecord[], logbook: LogEntry[], today: string): AttentionKind[] =>
  todayOf(workspaceOf({ records, logbook, today })).items.flatMap((item) => item.reasons.map(({ kind }) => kind));

test.each<[string, Partial<ActionRecord>, LogEntry[], string, AttentionKind[]]>([
  ['in time and stamped today', {}, everyDay('2026-05-20'), '2026-05-20', []],
  ['not stamped today (FLOW-2)', {}, everyDay('2026-05-19'), '2026-05-20', ['notStamped']],
  ['gaps are up to yesterday only (FLOW-2)', {}, everyDay('2026-05-15'), '2026-05-20', ['gaps', 'notStamped']],
  ['the deadline of its stage has passed (FLOW-7)', {}, everyDay('2026-06-16'), '2026-06-16', ['overdue']],
  ['within three working days (FLOW-7)', {}, everyDay('2026-06-10'), '2026-06-10', ['dueSoon']],
  [
    'in stage 1 of the first cycle',
    { status: value('reporting'), stage: value(1) },
    everyDay('2026-05-20'),
    '2026-05-20',
    [],
  ],
  [
    'rejected: the cycle restarts (FLOW-4)',
    { status: value('rejected'), stage: value(1), cycle: value(2) },
    everyDay('2026-05-20'),
    '2026-05-20',
    ['restarted'],
  ],
  [
    'a restart that cannot reach the last stage (FLOW-4)',
    { status: value('rejected'), stage: value(1), cycle: value(2) },
    everyDay('2026-07-30'),
    '2026-07-30',
    ['overdue', 'cannotFinish', 'restarted'],
  ],
  [
    'nobody knows where it is (FLOW-6)',
    { stage: { kind: 'unreadable', raw: '?', problem: '«?» no es una etapa.' } },
    everyDay('2026-05-20'),
    '2026-05-20',
    ['unknown'],
  ],
  ['a Saturday asks for no stamp', {}, everyDay('2026-05-22'), '2026-05-23', []],
])('%s', (_, change, logbook, today, expected) => {
  expect(kindsOf([soundAction(change)], logbook, today)).toEqual(expected);
});

test('approved, closed and not yet due actions need nothing (FLOW-5, FLOW-9, CLOSE)', () => {
  const approved = soundAction({ status: value('approved'), stage: value(6), row: 5 });
  const closed = soundAction({ closed: value(true), row: 6 }, { code: '1.2' });
  const notDue = soundAction(
    { status: value('notReported'), stage: value(1), start: value(day('2026-02-01')), row: 7 },
    { code: '1.3' },
  );
  const today = todayOf(workspaceOf({ records: [approved, closed, notDue], logbook: [] }));
  expect(today).toMatchObject({ open: 0, approved: 1, closed: 1, notDue: 1, items: [] });
});

test('what may be closed is said, of approved actions too, after all that is urgent (CLOSE-1)', () => {
  const ended = { end: value(day('2025-12-31')), physical: value(1) };
  const records = [
    soundAction({ ...ended, status: value('approved'), stage: value(6), row: 5 }),
    soundAction(
      { ...ended, physical: BLANK, previousPhysical: value(1), status: value('notReported'), stage: value(1), row: 6 },
      { code: '1.2' },
    ),
    soundAction({ ...ended, closed: value(true), row: 7 }, { code: '1.3' }),
    soundAction(
      { ...ended, physical: value(0.99), row: 8, status: value('approved'), stage: value(6) },
      { code: '1.4' },
    ),
  ];
  const today = todayOf(workspaceOf({ records, logbook: everyDay('2026-05-19', '4144/1.2') }));
  expect(today.items.map(({ key, reasons }) => [key, reasons.map(({ kind }) => kind)])).toEqual([
    ['4144/1.2', ['notStamped', 'closable']],
    ['4144/1.1', ['closable']],
  ]);
  expect(today).toMatchObject({ open: 1, approved: 2, closed: 1, counts: { closable: 2 } });
});

test('an action is shown with its place in the flow, its deadline and a sentence for each reason', () => {
  const rejected = soundAction({
    entity: [is(MHCP), { raw: 'Minhac', entity: undefined }],
    text: 'Crear el centro',
    stage: value(1),
    status: value('rejected'),
    cycle: value(2),
    row: 7,
  });
  expect(
    todayOf(workspaceOf({ records: [rejected], logbook: everyDay('2026-05-19'), today: '2026-05-20' })).items,
  ).toEqual([
    {
      row: 7,
      key: '4144/1.1',
      text: 'Crear el centro',
      search: expect.stringContaining('crear el centro'),
      entity: 'Ministerio de Hacienda y Crédito Público; Minhac',
      stage: 1,
      stageName: 'Reporte',
      status: 'rejected',
      cycle: 2,
      gaps: 0,
      deadline: '2026-05-29',
      workingDaysLeft: 7,
      reasons: [
        { kind: 'restarted', sentence: 'Rechazada: está en el ciclo 2 y vuelve a la etapa 1.' },
        { kind: 'notStamped', sentence: 'Falta el seguimiento de hoy.' },
      ],
    },
  ]);
});

test('once a restarted cycle has left stage 1 it asks for nothing of its own (FLOW-4)', () => {
  expect(kindsOf([soundAction({ cycle: value(2) })], everyDay('2026-05-20'), '2026-05-20')).toEqual([]);
});

test('FLOW-6: what nobody can place is shown with what its row says', () => {
  const lost = soundAction({
    stage: { kind: 'unreadable', raw: '?', problem: '«?» no es una etapa.' },
    status: value('inReview'),
  });
  expect(todayOf(workspaceOf({ records: [lost], logbook: everyDay('2026-05-20') })).items).toMatchObject([
    { stage: null, stageName: '', status: 'inReview', cycle: null },
  ]);
  const beyond = soundAction({ stage: value(9) });
  expect(todayOf(workspaceOf({ records: [beyond], logbook: [] })).items).toMatchObject([
    {
      stageName: '',
      reasons: expect.arrayContaining([{ kind: 'notStamped', sentence: 'Falta el seguimiento de hoy.' }]),
    },
  ]);
});

test('rows without a key of their own have no lines: neither gaps nor a stamp is owed; a repeated key counts once (DATA-2)', () => {
  const nobodys = soundAction({ key: undefined, row: 5 });
  const twice = [soundAction({ row: 6 }, { code: '1.2' }), soundAction({ row: 7 }, { code: '1.2' })];
  const { items } = todayOf(workspaceOf({ records: [nobodys, ...twice], logbook: [], today: '2026-06-25' }));
  expect(items.map(({ row, gaps, reasons }) => [row, gaps, reasons.map(({ kind }) => kind)])).toEqual([
    [5, 0, ['overdue']],
    [6, 0, ['overdue']],
  ]);
});

test('CLOSE-1: what may be closed says how', () => {
  const ended = soundAction({
    end: value(day('2025-12-31')),
    physical: value(1),
    status: value('approved'),
    stage: value(6),
  });
  expect(todayOf(workspaceOf({ records: [ended] })).items[0]?.reasons).toEqual([
    { kind: 'closable', sentence: 'Cumplió la vigencia y tiene 100 % de avance: puede cerrarla desde «Ver acción».' },
  ]);
});

test('the most urgent comes first; equals by their code, 1.2 before 1.10', () => {
  const at = (code: string, row: number, change: Partial<ActionRecord> = {}) =>
    soundAction({ row, ...change }, { code });
  const records = [
    at('1.10', 5),
    at('1.2', 6),
    at('1.3', 7, { stage: value(3) }),
    at('1.4', 8, { stage: value(1), status: value('reporting') }),
  ];
  const { items } = todayOf(workspaceOf({ records, logbook: [], today: '2026-06-25' }));
  // Stage 1 ended on 29 May, stage 2 on 12 June, stage 3 ends tomorrow.
  expect(items.map(({ key }) => key)).toEqual(['4144/1.4', '4144/1.2', '4144/1.10', '4144/1.3']);
  expect(items[0]?.workingDaysLeft).toBeLessThan(items[1]?.workingDaysLeft ?? 0);
});

test('gaps say nothing of the order of what is overdue; the upper row first where nothing else tells them apart', () => {
  const records = [
    soundAction({ row: 5 }),
    soundAction({ row: 6, stage: value(1), status: value('reporting') }, { code: '1.2' }),
  ];
  // 1.1 has gaps since May; 1.2 has none and is late since 29 May.
  expect(
    todayOf(workspaceOf({ records, logbook: everyDay('2026-06-24', '4144/1.2'), today: '2026-06-25' })).items.map(
      ({ key }) => key,
    ),
  ).toEqual(['4144/1.2', '4144/1.1']);
  const nobodys = [
    soundAction({ row: 9, key: undefined }),
    soundAction({ row: 6, key: undefined }),
    soundAction({ row: 7, key: undefined }),
  ];
  expect(
    todayOf(workspaceOf({ records: nobodys, logbook: [], today: '2026-06-25' })).items.map(({ row }) => row),
  ).toEqual([6, 7, 9]);
});

test('PREP-4: what is another sector’s by now is counted apart, and nothing is asked of it', () => {
  const records = [
    soundAction({ row: 5 }),
    soundAction({ row: 6 }, { code: '1.2' }),
    soundAction({ row: 7 }, { code: '1.3' }),
  ];
  const registers = registersWith({
    transfers: [
      {
        cut: '2025-2',
        action: '4144/1.2',
        asked: '2026-04-01',
        reason: 'Otro sector',
        answer: 'accepted',
        answered: '2026-05-08',
      },
    ],
  });
  const today = todayOf(
    workspaceOf({ records, registers, logbook: [...everyDay('2026-05-20'), ...everyDay('2026-05-19', '4144/1.3')] }),
  );
  expect(today).toStrictEqual({
    day: '2026-05-20',
    workingDay: true,
    open: 2,
    approved: 0,
    closed: 0,
    notDue: 0,
    transferred: 1,
    stampedToday: 1,
    counts: {
      overdue: 0,
      cannotFinish: 0,
      dueSoon: 0,
      restarted: 0,
      nextCut: 0,
      unknown: 0,
      gaps: 0,
      notStamped: 1,
      closable: 0,
    },
    items: [expect.objectContaining({ key: '4144/1.3', row: 7 })],
  });
});

test('of actions with gaps the one with most comes first (FLOW-2)', () => {
  const records = [soundAction({ row: 5 }), soundAction({ row: 6 }, { code: '1.2' })];
  const { items } = todayOf(
    workspaceOf({ records, logbook: [...everyDay('2026-05-14'), ...everyDay('2026-05-08', '4144/1.2')] }),
  );
  expect(items.map(({ key, gaps }) => [key, gaps])).toEqual([
    ['4144/1.2', 6],
    ['4144/1.1', 2],
  ]);
});

test('holidays are neither gaps nor late days (FLOW-2, FLOW-7)', () => {
  // 18 May is the Ascension, moved to Monday; between 15 and 19 May lies no working day.
  expect(kindsOf([soundAction()], everyDay('2026-05-15'), '2026-05-19')).toEqual(['notStamped']);
  const late = todayOf(
    workspaceOf({
      records: [soundAction({ stage: value(1), status: value('reporting') })],
      logbook: everyDay('2026-06-16'),
      today: '2026-06-16',
    }),
  );
  // 29 May to 16 June without 8 June (Corpus Christi) and 15 June (Sacred Heart).
  expect(late.items[0]?.workingDaysLeft).toBe(-10);
});

test('a stage without deadline ends with the cut; without closing nothing is late (FLOW-1, FLOW-7)', () => {
  const stages = CUT.stages.map(({ name, approver }) => ({ name, approver }));
  const today = (cut: typeof CUT) =>
    todayOf(workspaceOf({ logbook: everyDay('2026-07-31'), today: '2026-07-31', settings: { cut } }));
  expect(today({ ...CUT, stages }).items[0]).toMatchObject({ deadline: '2026-07-31', workingDaysLeft: 0 });
  const { closes: _, ...open } = CUT;
  expect(today({ ...open, stages }).items).toEqual([]);
});

test('after the close nothing is late any more: what is open gets its step for the next cut, as in the report (REP-4)', () => {
  const records = [
    soundAction({ row: 5 }),
    soundAction({ row: 6, status: value('rejected'), stage: value(1), cycle: value(2) }, { code: '1.2' }),
    soundAction({ row: 7, status: value('notReported'), stage: value(1) }, { code: '1.3' }),
    soundAction({ row: 8, status: value('reporting'), stage: value(1) }, { code: '1.4' }),
  ];
  const book = workspaceOf({ records, logbook: [], today: '2026-08-03' });
  const { items, counts } = todayOf(book);
  expect(counts).toMatchObject({ overdue: 0, cannotFinish: 0, dueSoon: 0, restarted: 0, nextCut: 4 });
  const steps = new Map(reportOf(book, { by: '' }).lines.map(({ record, nextStep }) => [record.row, nextStep]));
  for (const { row, reasons } of items)
    expect(reasons.find(({ kind }) => kind === 'nextCut')?.sentence).toBe(steps.get(row));
  expect([...steps.values()].filter((step) => !/próximo corte/.test(step) || /de inmediato|plazo/.test(step))).toEqual(
    [],
  );
});

test('what it says crosses to the pane as plain data', () => {
  const today = todayOf(workspaceOf());
  expect(structuredClone(today)).toEqual(today);
});

test('an action on two rows is one, and its stamp counts once', () => {
  const records = [soundAction({ row: 5 }), soundAction({ row: 6 })];
  const today = todayOf(workspaceOf({ records, logbook: everyDay('2026-05-20') }));
  expect(today).toMatchObject({ open: 1, stampedToday: 1 });
});

test('why there is no stamp today is said, and then nobody is asked for one', () => {
  const { closes: _, ...open } = CUT;
  const today = todayOf(workspaceOf({ logbook: [], settings: { cut: open } }));
  expect(today.refused).toContain('Faltan datos del corte');
  expect(today.counts.notStamped).toBe(0);
});
