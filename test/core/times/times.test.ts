import fc from 'fast-check';
import { followedActions } from '../../../src/core/standing/followedActions';
import { asOf } from '../../../src/core/asOf/asOf';
import { workingDays } from '../../../src/core/calendar/workingDays';
import type { ActionKey } from '../../../src/core/keys/keys';
import { BLANK, value } from '../../../src/core/cells/reading';
import { placeContent } from '../../../src/core/sheet/sheetContent';
import { timesContent } from '../../../src/core/times/timesSheet';
import { rejectionsOf } from '../../../src/core/times/rejections';
import { staysOf } from '../../../src/core/times/stays';
import { timesOf, type Times } from '../../../src/core/times/flowTimes';
import { day } from '../support/days';
import { logbook } from '../support/logbooks';
import { registersWith } from '../support/registers';
import { CUT, entry, soundAction, workspaceOf, type WorkspaceSpec } from '../support/workspace';

const key = (code: string) => `4144/${code}` as ActionKey;
const action = (row: number, code: string, change: Parameters<typeof soundAction>[0] = {}) =>
  soundAction({ row, ...change }, { code });
const stays = (spec: WorkspaceSpec, until = '2026-05-20') => {
  const workspace = workspaceOf(spec);
  return followedActions(workspace, CUT)
    .flatMap((one) => staysOf(one, CUT, day(until)))
    .map(({ stage, cycle, from, to, days }) => [stage, cycle, from, to, days]);
};

describe('how long an action stays in a stage, in working days', () => {
  test('from its first line there to the first one elsewhere; the last one still runs', () => {
    expect(
      stays({
        logbook: [
          entry({ on: '2026-05-04', stage: 1, status: 'reporting' }),
          entry({ on: '2026-05-06', stage: 2 }),
          entry({ on: '2026-05-07', stage: 2 }),
          entry({ on: '2026-05-14', stage: 3 }),
        ],
      }),
    ).toEqual([
      [1, 1, '2026-05-04', '2026-05-06', 2],
      [2, 1, '2026-05-06', '2026-05-14', 6],
      // 18 May is a holiday.
      [3, 1, '2026-05-14', undefined, 3],
    ]);
  });
  test('every action begins the cut in stage 1, also where it was seen only later; another stage begins when it is seen', () => {
    expect(stays({ logbook: [entry({ on: '2026-05-08', stage: 1, status: 'notReported' })] })).toEqual([
      [1, 1, '2026-05-04', undefined, 11],
    ]);
    expect(stays({ logbook: [entry({ on: '2026-05-08', stage: 2 })] })).toEqual([[2, 1, '2026-05-08', undefined, 7]]);
  });
  test('an action that came in during the cut stands in stage 1 from that day on', () => {
    expect(
      stays({
        logbook: [
          entry({ on: '2026-05-08', stage: 1, status: 'notReported', kind: 'arrival' }),
          entry({ on: '2026-05-12', stage: 2 }),
        ],
      }),
    ).toEqual([
      [1, 1, '2026-05-08', '2026-05-12', 2],
      [2, 1, '2026-05-12', undefined, 5],
    ]);
  });
  test('only the first stay is counted from the opening, also where somebody has put the action back', () => {
    expect(
      stays({
        logbook: [
          entry({ on: '2026-05-05', stage: 1, status: 'reporting' }),
          entry({ on: '2026-05-06', stage: 2 }),
          entry({ on: '2026-05-08', stage: 1, status: 'reporting' }),
        ],
      }),
    ).toEqual([
      [1, 1, '2026-05-04', '2026-05-06', 2],
      [2, 1, '2026-05-06', '2026-05-08', 2],
      [1, 1, '2026-05-08', undefined, 7],
    ]);
  });
  test('a rejection ends the stay and begins the next cycle in stage 1 (FLOW-4)', () => {
    expect(
      stays({
        logbook: [
          entry({ on: '2026-05-04', stage: 1, status: 'reporting' }),
          entry({ on: '2026-05-05', stage: 2 }),
          entry({ on: '2026-05-08', stage: 1, status: 'rejected', cycle: 2, kind: 'reject', rejectedAt: 2 }),
          entry({ on: '2026-05-11', stage: 1, status: 'reporting', cycle: 2 }),
        ],
      }),
    ).toEqual([
      [1, 1, '2026-05-04', '2026-05-05', 1],
      [2, 1, '2026-05-05', '2026-05-08', 3],
      [1, 2, '2026-05-08', undefined, 7],
    ]);
  });
  test.each<[string, WorkspaceSpec]>([
    [
      'its approval',
      {
        logbook: [
          entry({ on: '2026-05-05', stage: 6 }),
          entry({ on: '2026-05-08', stage: 6, status: 'approved', kind: 'approve' }),
          entry({ on: '2026-05-11', stage: 6, status: 'approved' }),
        ],
      },
    ],
    [
      'its closure',
      { logbook: [entry({ on: '2026-05-05', stage: 6 }), entry({ on: '2026-05-08', stage: 6, kind: 'closure' })] },
    ],
    [
      'its transfer (PREP-4)',
      {
        logbook: [entry({ on: '2026-05-05', stage: 6 })],
        registers: registersWith({
          transfers: [
            {
              cut: '2025-2',
              action: '4144/1.1',
              asked: '2026-04-01',
              reason: 'Otro sector',
              answer: 'accepted',
              answered: '2026-05-08',
            },
          ],
        }),
      },
    ],
    [
      'its last line, where the row alone says that it is out',
      {
        records: [soundAction({ closed: value(true) })],
        logbook: [entry({ on: '2026-05-05', stage: 6 }), entry({ on: '2026-05-08', stage: 6 })],
      },
    ],
  ])('the last stay ends with %s', (_, spec) => expect(stays(spec)).toEqual([[6, 1, '2026-05-05', '2026-05-08', 3]]));
  const moved = (answered: string): WorkspaceSpec['registers'] =>
    registersWith({
      transfers: [
        { cut: '2025-2', action: '4144/1.1', asked: '2026-04-01', reason: 'Otro sector', answer: 'accepted', answered },
      ],
    });
  test.each<[string, () => [WorkspaceSpec, string], unknown[]]>([
    [
      'lines after the day that is looked at',
      () => [
        {
          logbook: [
            entry({ on: '2026-05-04', stage: 1 }),
            entry({ on: '2026-05-06', stage: 2 }),
            entry({ on: '2026-05-08', stage: 3 }),
          ],
        },
        '2026-05-06',
      ],
      [
        [1, 1, '2026-05-04', '2026-05-06', 2],
        [2, 1, '2026-05-06', undefined, 0],
      ],
    ],
    [
      'lines after a transfer',
      () => [
        {
          logbook: [entry({ on: '2026-05-05' }), entry({ on: '2026-05-11', stage: 3 })],
          registers: moved('2026-05-08'),
        },
        '2026-05-20',
      ],
      [[2, 1, '2026-05-05', '2026-05-08', 3]],
    ],
    [
      'a line on the day of a transfer',
      () => [
        {
          logbook: [entry({ on: '2026-05-05' }), entry({ on: '2026-05-08', stage: 3 })],
          registers: moved('2026-05-08'),
        },
        '2026-05-20',
      ],
      [
        [2, 1, '2026-05-05', '2026-05-08', 3],
        [3, 1, '2026-05-08', '2026-05-08', 0],
      ],
    ],
    [
      'a transfer that is still to come then',
      () => [{ logbook: [entry({ on: '2026-05-05' })], registers: moved('2026-05-14') }, '2026-05-12'],
      [[2, 1, '2026-05-05', undefined, 5]],
    ],
    [
      'a transfer on that very day',
      () => [{ logbook: [entry({ on: '2026-05-05' })], registers: moved('2026-05-12') }, '2026-05-12'],
      [[2, 1, '2026-05-05', '2026-05-12', 5]],
    ],
    [
      'a later cycle that is all that was seen',
      () => [{ logbook: [entry({ on: '2026-05-08', stage: 1, cycle: 2 })] }, '2026-05-12'],
      [[1, 2, '2026-05-08', undefined, 2]],
    ],
    [
      'a line before the opening',
      () => [{ logbook: [entry({ on: '2026-04-30', stage: 1 })] }, '2026-05-05'],
      [[1, 1, '2026-04-30', undefined, 2]],
    ],
    [
      'two cycles in the same stage',
      () => [
        { logbook: [entry({ on: '2026-05-04', stage: 1 }), entry({ on: '2026-05-06', stage: 1, cycle: 2 })] },
        '2026-05-07',
      ],
      [
        [1, 1, '2026-05-04', '2026-05-06', 2],
        [1, 2, '2026-05-06', undefined, 1],
      ],
    ],
    [
      'a closure of which nothing was seen before',
      () => [{ logbook: [entry({ on: '2026-05-08', stage: 6, kind: 'closure' })] }, '2026-05-12'],
      [],
    ],
  ])('%s', (_, given, expected) => expect(stays(...given())).toEqual(expected));
  test('it has the state in which the action was last seen there', () => {
    const workspace = workspaceOf({
      logbook: [
        entry({ on: '2026-05-04', stage: 1, status: 'notReported' }),
        entry({ on: '2026-05-05', stage: 1, status: 'reporting' }),
        entry({ on: '2026-05-06', stage: 6 }),
        entry({ on: '2026-05-08', stage: 6, status: 'approved', kind: 'approve' }),
      ],
    });
    expect(
      followedActions(workspace, CUT)
        .flatMap((one) => staysOf(one, CUT, day('2026-05-20')))
        .map(({ stage, status, to }) => [stage, status, to]),
    ).toEqual([
      [1, 'reporting', '2026-05-06'],
      [6, 'inReview', '2026-05-08'],
    ]);
  });
  test('after the closing of the cut no day counts any more', () => {
    const { standing } = timesOf(
      workspaceOf({ today: '2026-09-01', logbook: [entry({ on: '2026-07-30', stage: 3 })] }),
    );
    expect(standing.map(({ days }) => days)).toEqual([1]);
  });
});

/** Four actions: one fast, one that stands since the opening, one that was rejected twice, one that is not due. */
const BOOK = workspaceOf({
  records: [
    action(5, '1.1'),
    action(6, '1.2', { status: value('notReported'), stage: value(1) }),
    action(7, '1.3'),
    action(8, '1.4', { start: value(day('2026-03-01')), status: value('notReported'), stage: value(1) }),
  ],
  logbook: [
    entry({ on: '2026-05-04', stage: 1, status: 'reporting' }),
    entry({ on: '2026-05-05', stage: 2, kind: 'send' }),
    entry({ on: '2026-05-06', stage: 3, kind: 'approve' }),
    entry({ on: '2026-05-04', key: key('1.2'), stage: 1, status: 'notReported' }),
    entry({ on: '2026-05-04', key: key('1.3'), stage: 2 }),
    entry({
      on: '2026-05-05',
      key: key('1.3'),
      stage: 1,
      status: 'rejected',
      cycle: 2,
      kind: 'reject',
      rejectedAt: 2,
      note: 'Faltan soportes',
    }),
    entry({ on: '2026-05-06', key: key('1.3'), stage: 2, cycle: 2, kind: 'send' }),
    entry({
      on: '2026-05-07',
      key: key('1.3'),
      stage: 1,
      status: 'rejected',
      cycle: 3,
      kind: 'reject',
      note: 'faltan  SOPORTES.',
    }),
  ],
});
const times = (): Times => timesOf(BOOK);

test('stages: how many passed, how many stand there, median and longest; also those where nothing has been', () => {
  expect(
    times().stages.map(({ stage, stays: count, running, median, longest, longestStay }) => [
      stage,
      count,
      running,
      median,
      longest,
      longestStay?.action.key,
    ]),
  ).toEqual([
    [1, 4, 2, 4.5, 11, '4144/1.2'],
    [2, 3, 0, 1, 1, expect.any(String)],
    [3, 1, 1, 9, 9, '4144/1.1'],
    [4, 0, 0, null, null, undefined],
    [5, 0, 0, null, null, undefined],
    [6, 0, 0, null, null, undefined],
  ]);
});

test('who approves in several stages has one line', () => {
  const cut = {
    ...CUT,
    stages: CUT.stages.map((stage, index) => ({ ...stage, approver: index < 2 ? 'Entidad' : 'DNP' })),
  };
  const { approvers } = timesOf({ ...BOOK, settings: { ...BOOK.settings, cut } });
  expect(approvers.map(({ approver, stages, stays: count, longest }) => [approver, stages, count, longest])).toEqual([
    ['Entidad', [1, 2], 7, 11],
    ['DNP', [3, 4, 5, 6], 1, 9],
  ]);
});

test('rejections by stage and by reason, spellings of one put together; what the line does not say follows from the one before', () => {
  expect(times().rejections).toEqual({
    count: 2,
    actions: 1,
    byStage: [{ stage: 2, count: 2, actions: 1 }],
    byReason: [{ reason: 'Faltan soportes', count: 2, stages: [2] }],
  });
});

const rejection = (on: string, code: string, change: Partial<Parameters<typeof entry>[0]> = {}) =>
  entry({ on, key: key(code), stage: 1, status: 'rejected', cycle: 2, kind: 'reject', ...change });

test('the most frequent stage and reason first; of a line that says no stage, stage 1 before it tells none', () => {
  const { rejections } = timesOf(
    workspaceOf({
      logbook: [
        rejection('2026-05-04', '1.1', { rejectedAt: 4, note: 'Otro' }),
        rejection('2026-05-05', '1.2', { rejectedAt: 3, note: 'Faltan soportes' }),
        rejection('2026-05-06', '1.2', { rejectedAt: 2, note: 'Faltan soportes', cycle: 3 }),
        rejection('2026-05-06', '1.3', { rejectedAt: 3, note: 'Faltan soportes' }),
        entry({ on: '2026-05-04', key: key('1.4'), stage: 1, status: 'reporting' }),
        rejection('2026-05-05', '1.4'),
      ],
    }),
  );
  expect(rejections).toEqual({
    count: 5,
    actions: 4,
    byStage: [
      { stage: 3, count: 2, actions: 2 },
      { stage: 4, count: 1, actions: 1 },
      { stage: 2, count: 1, actions: 1 },
      { stage: undefined, count: 1, actions: 1 },
    ],
    byReason: [
      { reason: 'Faltan soportes', count: 3, stages: [2, 3] },
      { reason: 'Otro', count: 1, stages: [4] },
      { reason: '', count: 1, stages: [] },
    ],
  });
});

test.each([
  ['2026-05-04', 0],
  ['2026-05-05', 1],
  ['2026-05-06', 1],
  ['2026-05-07', 2],
])('up to %s there were %d rejections', (until, count) => {
  expect(rejectionsOf(followedActions(BOOK, CUT), day(until)).count).toBe(count);
});

test('stages that the flow does not have follow in their order', () => {
  const { stages } = timesOf(
    workspaceOf({
      logbook: [entry({ on: '2026-05-04', stage: 9 }), entry({ on: '2026-05-04', stage: 8, key: key('1.2') })],
    }),
  );
  expect(stages.slice(6).map(({ stage, name, approver, stays: count }) => [stage, name, approver, count])).toEqual([
    [8, 'Etapa 8', '', 1],
    [9, 'Etapa 9', '', 1],
  ]);
});

test('of those that have stood equally long the upper row first, those without a row last', () => {
  const seen = (code: string) => entry({ on: '2026-05-04', key: key(code) });
  const { standing } = timesOf(
    workspaceOf({
      records: [action(9, '1.1'), action(6, '1.2'), action(7, '1.3')],
      logbook: [seen('1.8'), seen('1.9'), seen('1.1'), seen('1.2'), seen('1.3')],
    }),
  );
  expect(standing.map(({ action: one }) => one.key)).toEqual([
    '4144/1.2',
    '4144/1.3',
    '4144/1.1',
    '4144/1.8',
    '4144/1.9',
  ]);
});

test('those that have stood longest come first', () => {
  expect(times().standing.map(({ action: one, days }) => [one.key, days])).toEqual([
    ['4144/1.2', 11],
    ['4144/1.1', 9],
    ['4144/1.3', 8],
  ]);
});

test('FLOW-2: days without a line, by action and by day', () => {
  expect(times().gaps.byAction.map(({ action: one, days }) => [one.key, days.length])).toEqual([
    ['4144/1.2', 10],
    ['4144/1.1', 8],
    ['4144/1.3', 7],
  ]);
  expect(times().gaps.byDay.map(({ actions }) => actions)).toEqual([0, 1, 1, 2, 3, 3, 3, 3, 3, 3, 3]);
});

test('counts of a day: in the flow, or why not', () => {
  expect(times().days[2]).toEqual({
    day: '2026-05-06',
    actions: 4,
    closed: 0,
    transferred: 0,
    unobserved: 0,
    notDue: 1,
    standing: [
      { stage: 1, status: 'notReported', actions: 1 },
      { stage: 2, status: 'inReview', actions: 1 },
      { stage: 3, status: 'inReview', actions: 1 },
    ],
  });
});

test('a transferred action is another sector’s from its answer on (PREP-4)', () => {
  const transfers = [
    {
      cut: '2025-2',
      action: '4144/1.2',
      asked: '2026-04-01',
      reason: 'Otro sector',
      answer: 'accepted',
      answered: '2026-05-07',
    },
  ];
  const { days, gaps, standing } = timesOf({ ...BOOK, registers: registersWith({ transfers }) });
  expect(days.map(({ transferred }) => transferred)).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  expect(gaps.byAction.find(({ action: one }) => one.key === '4144/1.2')?.days).toEqual(['2026-05-05', '2026-05-06']);
  expect(standing.map(({ action: one }) => one.key)).not.toContain('4144/1.2');
});

const total = ({ standing, closed, transferred, unobserved, notDue }: Times['days'][number]) =>
  standing.reduce((sum, { actions }) => sum + actions, closed + transferred + unobserved + notDue);

test('each day’s counts add up to the actions of the cut, and are what «estado al día» says (property)', () => {
  fc.assert(
    fc.property(logbook, fc.integer({ min: 0, max: 4 }), fc.boolean(), (lines, rows, unknown) => {
      const records = [
        ...Array.from({ length: rows }, (_, index) => action(5 + index, `1.${index + 1}`)),
        ...(unknown ? [soundAction({ row: 20, key: undefined, code: BLANK })] : []),
      ];
      const workspace = workspaceOf({ records, logbook: lines });
      const { days, actions } = timesOf(workspace);
      expect(days.map((one) => one.day)).toEqual(workingDays(day('2026-05-04'), workspace.today));
      for (const one of days) {
        expect([one.actions, total(one)]).toEqual([actions, actions]);
        const then = asOf(workspace, one.day).actions;
        expect(one.unobserved).toBe(then.filter(({ last }) => !last).length);
        for (const { stage, status, actions: count } of one.standing) {
          expect(count).toBe(
            then.filter(({ last }) => last && last.kind !== 'closure' && last.stage === stage && last.status === status)
              .length,
          );
        }
      }
    }),
  );
});

test('the stays of an action follow each other and fill its days (property)', () => {
  fc.assert(
    fc.property(logbook, (lines) => {
      const workspace = workspaceOf({ records: [], logbook: lines });
      for (const one of followedActions(workspace, CUT)) {
        const own = staysOf(one, CUT, workspace.today);
        expect(own.slice(1).map(({ from }) => from)).toEqual(own.slice(0, -1).map(({ to }) => to));
        expect(own.slice(0, -1).every(({ to }) => to !== undefined)).toBe(true);
        const [first, last] = [own[0], own.at(-1)];
        if (first && last)
          expect(own.reduce((sum, { days }) => sum + days, 0)).toBe(
            workingDays(first.from, last.to ?? workspace.today).length - 1,
          );
      }
    }),
  );
});

describe('the sheet', () => {
  const content = () => timesContent(times(), CUT, false);
  test('every row has as many cells as columns, and every day’s row adds up to its total', () => {
    for (const block of content().blocks) for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
    const counts = content().blocks.filter(({ title }) => title?.startsWith('Acciones por'));
    expect(counts.map(({ rows }) => rows.length)).toEqual([12, 12]);
    for (const { rows } of counts)
      for (const [, ...cells] of rows)
        expect(cells.slice(0, -1).reduce<number>((sum, cell) => sum + Number(cell), 0)).toBe(cells.at(-1));
  });
  test('it names stages and actions, and neither owner nor mailbox', () => {
    const text = placeContent(content())
      .flatMap(({ values }) => values.flat())
      .join('\n');
    expect(text).toContain('3. Cabeza de sector');
    expect(text).toContain('4144/1.2');
    expect(text).toContain('Corte 2025-2, del 04/05/2026 al 20/05/2026.');
    expect(text).not.toMatch(/Persona de ejemplo|@/);
  });
  test('an approval with stages beyond the flow still adds up', () => {
    const odd = timesOf(workspaceOf({ logbook: [entry({ on: '2026-05-04', stage: 9 })] }));
    const [counts] = timesContent(odd, CUT, false).blocks.filter(({ title }) =>
      title?.startsWith('Acciones por etapa'),
    );
    for (const [, ...cells] of counts?.rows ?? [])
      expect(cells.slice(0, -1).reduce<number>((sum, cell) => sum + Number(cell), 0)).toBe(cells.at(-1));
  });
  test('it names several stages, actions without a row, stages that the flow does not have, and the last of many gaps', () => {
    const cut = {
      ...CUT,
      stages: CUT.stages.map((stage, index) => ({ ...stage, approver: index < 2 ? 'Entidad' : 'DNP' })),
    };
    const workspace = workspaceOf({
      settings: { cut },
      today: '2026-05-08',
      records: [action(5, '1.1'), action(6, '1.2', { status: value('approved'), stage: value(6) })],
      logbook: [
        entry({ on: '2026-05-04', stage: 6 }),
        entry({ on: '2026-05-04', stage: 9, status: 'approved', key: key('1.2') }),
        rejection('2026-05-04', '1.8', { rejectedAt: 9, note: 'Otro' }),
        rejection('2026-05-04', '1.9', { rejectedAt: 2, note: 'Otro' }),
      ],
    });
    const { notes, blocks } = timesContent(timesOf(workspace), cut, false);
    const rowsOf = (title: string) => blocks.find((block) => block.title === title)?.rows;
    expect(notes?.[2]).toBe(
      '2 acciones están en la bitácora y no en la matriz: su fila se borró o cambió de CONPES o código.',
    );
    expect(rowsOf('Tiempo por quien aprueba (días hábiles)')?.map((row) => row[1])).toEqual(['1, 2', '3, 4, 5, 6']);
    expect(rowsOf('Rechazos por etapa')).toEqual([
      ['9. No está en el flujo', '', 1, 1],
      ['2. Planeación entidad', 'Entidad', 1, 1],
    ]);
    expect(rowsOf('Rechazos por motivo')).toEqual([['Otro', '2, 9', 2]]);
    // 1.1 in the last stage, 1.2 approved: neither is in another stage.
    expect(rowsOf('Acciones por etapa al final de cada día')?.[0]?.slice(1)).toEqual([
      2, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 4,
    ]);
    expect(rowsOf('Días hábiles sin seguimiento por acción')?.[0]).toEqual([
      '4144/1.1',
      'Ministerio de Hacienda y Crédito Público',
      5,
      3,
      46147,
      46149,
    ]);
  });
  test('without an opening there are no days, and it says so', () => {
    const { opens: _, ...cut } = CUT;
    const undated = timesOf({ ...BOOK, settings: { ...BOOK.settings, cut } });
    expect([undated.days, undated.gaps.byDay, undated.gaps.byAction]).toEqual([[], [], []]);
    expect(timesContent(undated, cut, false).notes?.[0]).toContain('falta la apertura en «Configuración»');
  });
});
