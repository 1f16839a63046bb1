import { asDay, type Day } from '../../../src/core/calendar/day';
import { actionKey, asActionCode, asConpesNumber, asCutLabel } from '../../../src/core/keys/keys';
import { sameObservation, type LogEntry, type Observed } from '../../../src/core/logbook/entry';
import { toLogRow } from '../../../src/core/logbook/lineCells';
import { readLine } from '../../../src/core/logbook/logbookSheet';
import {
  daysWithoutFollowUp,
  historyOf,
  lastDayOwed,
  lastEntry,
  standingLines,
} from '../../../src/core/logbook/history';
import { CUT as OPEN_CUT } from '../support/workspace';

const KEY = actionKey(asConpesNumber('4144')!, asActionCode('1.1')!);
const CUT = asCutLabel('2025-2')!;
const day = (iso: string): Day => asDay(iso)!;

function line(more: Partial<LogEntry>): LogEntry {
  return {
    day: day('2026-05-20'),
    cut: CUT,
    key: KEY,
    stage: 1,
    status: 'rejected',
    cycle: 2,
    kind: 'reject',
    rejectedAt: 3,
    note: '',
    by: 'Ana',
    time: '10:00:00',
    ...more,
  };
}

const kinds = (entries: readonly LogEntry[]): string[] =>
  (historyOf(entries, CUT).get(KEY) ?? []).map(({ by, kind }) => `${by} ${kind}`);

test('two people who note the same rejection at once leave one rejection', () => {
  expect(kinds([line({}), line({ by: 'Beto', time: '10:00:05' })])).toEqual(['Ana reject']);
});

test.each<[string, Partial<LogEntry>]>([
  ['another day', { day: day('2026-05-21') }],
  ['another progress', { physical: 0.5 }],
  ['another stage that rejects', { rejectedAt: 4 }],
  ['a move of its own', { kind: 'observation' }],
])('%s is no echo', (_name, more) => {
  expect(kinds([line({}), line({ by: 'Beto', ...more })])).toHaveLength(2);
});

test('a state that comes again after another one is no echo', () => {
  const sent = { kind: 'observation', status: 'inReview', stage: 2 } as const;
  expect(kinds([line({}), line(sent), line({ by: 'Beto' })])).toHaveLength(3);
});

test('where one of two takes her line back, that of the other one holds', () => {
  expect(kinds([line({}), line({ by: 'Beto' }), line({ kind: 'reversal' })])).toEqual(['Ana reject']);
});

describe('lines that still hold', () => {
  const on = (iso: string, more: Partial<LogEntry> = {}) => line({ day: day(iso), kind: 'observation', ...more });
  const told = (lines: readonly LogEntry[]) => standingLines(lines).map(({ day: of, note }) => `${of} ${note}`.trim());

  test('are told day by day, those of a day in their order, whatever the order of the sheet', () => {
    const lines = [
      on('2026-05-06', { note: 'c' }),
      on('2026-05-05', { note: 'a' }),
      on('2026-05-07'),
      on('2026-05-05', { note: 'b' }),
      on('2026-05-04'),
    ];
    expect(told(lines)).toEqual(['2026-05-04', '2026-05-05 a', '2026-05-05 b', '2026-05-06 c', '2026-05-07']);
    expect(lines[0]?.note).toBe('c');
  });
  test('each taking back takes the line before it', () => {
    const back = on('2026-05-06', { kind: 'reversal' });
    expect(told([on('2026-05-04'), on('2026-05-05'), on('2026-05-06'), back, back])).toEqual(['2026-05-04']);
    expect(told([back, on('2026-05-07')])).toEqual(['2026-05-07']);
  });
  test('another cut is another history', () => {
    const other = line({ cut: asCutLabel('2025-1')!, by: 'Caro' });
    expect(kinds([line({}), other])).toEqual(['Ana reject']);
    expect(
      historyOf([line({}), line({ key: actionKey(asConpesNumber('4144')!, asActionCode('1.2')!) })], CUT).size,
    ).toBe(2);
  });
  test('the last one, or the last one up to a day', () => {
    const history = historyOf(
      ['2026-05-04', '2026-05-06', '2026-05-08'].map((iso) => on(iso)),
      CUT,
    );
    const last = (upTo?: string) => lastEntry(history, KEY, upTo === undefined ? undefined : day(upTo))?.day;
    expect([last(), last('2026-05-08'), last('2026-05-07'), last('2026-05-04'), last('2026-05-03')]).toEqual([
      '2026-05-08',
      '2026-05-08',
      '2026-05-06',
      '2026-05-04',
      undefined,
    ]);
    expect(lastEntry(new Map(), KEY)).toBeUndefined();
  });
});

describe('FLOW-2: days without follow-up', () => {
  const seen = (...days: string[]) => days.map((iso) => line({ day: day(iso), status: 'inReview' }));
  test.each<[string, LogEntry[], string | undefined, string, string[]]>([
    [
      'all working days where nobody looked',
      [],
      '2026-05-14',
      '2026-05-20',
      ['2026-05-14', '2026-05-15', '2026-05-19', '2026-05-20'],
    ],
    [
      'but those on which somebody did',
      seen('2026-05-15', '2026-05-18'),
      '2026-05-14',
      '2026-05-20',
      ['2026-05-14', '2026-05-19', '2026-05-20'],
    ],
    ['none without an opening', [], undefined, '2026-05-20', []],
    [
      'up to the approval',
      [...seen('2026-05-14'), line({ day: day('2026-05-19'), status: 'approved' })],
      '2026-05-14',
      '2026-05-20',
      ['2026-05-15'],
    ],
    [
      'up to the day that is asked, where the approval came later',
      [line({ day: day('2026-05-22'), status: 'approved' })],
      '2026-05-19',
      '2026-05-20',
      ['2026-05-19', '2026-05-20'],
    ],
    [
      'from the day on which the action came in',
      [line({ day: day('2026-05-15'), kind: 'arrival' })],
      '2026-05-14',
      '2026-05-20',
      ['2026-05-19', '2026-05-20'],
    ],
    [
      'from the opening, where it came in before',
      [line({ day: day('2026-05-12'), kind: 'arrival' })],
      '2026-05-14',
      '2026-05-15',
      ['2026-05-14', '2026-05-15'],
    ],
  ])('%s', (_, lines, opens, until, expected) =>
    expect(daysWithoutFollowUp(lines, opens === undefined ? {} : { opens: day(opens) }, day(until))).toEqual(expected),
  );

  test.each([
    ['2026-05-20', '2026-05-19'],
    ['2026-08-01', '2026-07-31'],
    ['2026-08-02', '2026-07-31'],
    ['2026-07-31', '2026-07-30'],
  ])('on %s they are owed up to %s', (today, owed) => {
    expect(lastDayOwed(day(today), OPEN_CUT)).toBe(owed);
    const { closes: _, ...open } = OPEN_CUT;
    expect(lastDayOwed(day('2026-12-02'), open)).toBe('2026-12-01');
  });
});

test('FLOW-2: the same state and progress say nothing new', () => {
  const seen: Observed = { stage: 2, status: 'inReview', cycle: 1, physical: 0.5, financial: 0.4 };
  const others: readonly Partial<Observed>[] = [
    { stage: 3 },
    { status: 'reporting' },
    { cycle: 2 },
    { physical: 0.6 },
    { financial: 0.5 },
  ];
  expect(sameObservation(seen, { ...seen })).toBe(true);
  for (const change of others) expect(sameObservation(seen, { ...seen, ...change })).toBe(false);
});

describe('what was noted afterwards stands where it happened', () => {
  const places = (...lines: readonly LogEntry[]) => standingLines(lines).map(({ stage, cycle }) => `${stage}/${cycle}`);
  const seen = (on: string, stage: number, rest: Partial<LogEntry> = {}) =>
    line({ day: day(on), kind: 'observation', status: 'inReview', cycle: 1, stage, ...rest });
  const noted = (on: string, stage: number, rest: Partial<LogEntry> = {}) =>
    seen(on, stage, { notedOn: day('2026-05-20'), ...rest });

  test.each<[string, readonly LogEntry[], readonly string[]]>([
    ['between two days', [seen('2026-05-15', 2), seen('2026-05-19', 4), noted('2026-05-18', 3)], ['2/1', '3/1', '4/1']],
    [
      'on the first of them',
      [seen('2026-05-15', 2), seen('2026-05-19', 4), noted('2026-05-15', 3)],
      ['2/1', '3/1', '4/1'],
    ],
    [
      'on the second of them',
      [seen('2026-05-15', 2), seen('2026-05-19', 4), noted('2026-05-19', 3)],
      ['2/1', '3/1', '4/1'],
    ],
    ['both on one day', [seen('2026-05-19', 2), seen('2026-05-19', 4), noted('2026-05-19', 3)], ['2/1', '3/1', '4/1']],
    [
      'two of them on one day',
      [seen('2026-05-15', 2), seen('2026-05-19', 5), noted('2026-05-18', 3), noted('2026-05-18', 4)],
      ['2/1', '3/1', '4/1', '5/1'],
    ],
    [
      'before the approval of the same stage',
      [seen('2026-05-15', 5), seen('2026-05-19', 6, { status: 'approved' }), noted('2026-05-19', 6)],
      ['5/1', '6/1', '6/1'],
    ],
    [
      'a rejection, in its own cycle',
      [
        seen('2026-05-19', 4),
        seen('2026-05-19', 2, { cycle: 2 }),
        noted('2026-05-19', 1, { cycle: 2, status: 'rejected' }),
      ],
      ['4/1', '1/2', '2/2'],
    ],
    ['behind the last line', [seen('2026-05-15', 2), noted('2026-05-15', 3)], ['2/1', '3/1']],
  ])('%s', (_, lines, expected) => expect(places(...lines)).toEqual(expected));

  test('the approval is last', () => {
    const lines = [seen('2026-05-19', 6, { status: 'approved' }), noted('2026-05-19', 6)];
    expect(standingLines(lines).map(({ status }) => status)).toEqual(['inReview', 'approved']);
  });

  test('taking it back takes back no line of the day on which it happened', () => {
    const lines = [
      seen('2026-05-15', 2),
      seen('2026-05-19', 4),
      noted('2026-05-18', 3),
      seen('2026-05-20', 3, { kind: 'reversal' }),
    ];
    expect(places(...lines)).toEqual(['2/1', '4/1']);
  });
});

test('a line that was noted afterwards is written and read as it is; another form of its day is damage', () => {
  const entry = line({ day: day('2026-05-18'), notedOn: day('2026-05-20'), kind: 'approve' });
  for (const date1904 of [false, true]) {
    const cells = toLogRow(entry, date1904);
    expect(cells[9]).toBe('Aprobación del 18/05/2026, anotado después');
    expect(readLine(cells, date1904)).toEqual(entry);
  }
  const damaged = (movement: string) =>
    readLine(
      toLogRow(entry, false).map((cell, at) => (at === 9 ? movement : cell)),
      false,
    );
  expect(damaged('Aprobación del 31/02/2026, anotado después')).toBe(9);
  expect(damaged('Aprobación del 18/05/2026')).toBe(9);
  expect(damaged('Otra del 18/05/2026, anotado después')).toBe(9);
});
