import {
  endOfFollowUp,
  followedActions,
  gapsOf,
  rowsOfCut,
  type Followed,
} from '../../../src/core/standing/followedActions';
import type { ActionKey, CutLabel } from '../../../src/core/keys/keys';
import { BLANK, value } from '../../../src/core/cells/reading';
import { day } from '../support/days';
import { registersWith } from '../support/registers';
import { CUT, entry, soundAction, workspaceOf } from '../support/workspace';

const followed = (change: Partial<Followed> = {}): Followed => ({
  key: '4144/1.1' as ActionKey,
  record: soundAction(),
  lines: [entry({ on: '2026-05-05' })],
  canBeNoted: true,
  transferred: undefined,
  ...change,
});
const approval = (on: string) => entry({ on, stage: 6, status: 'approved', kind: 'approve' });

test.each<[string, Partial<Followed>, string]>([
  ['goes on', {}, 'goes on'],
  ['is approved, and noted once more', { lines: [approval('2026-05-06'), entry({ on: '2026-05-08' })] }, '2026-05-06'],
  ['was closed', { lines: [entry({ on: '2026-05-05' }), entry({ on: '2026-05-07', kind: 'closure' })] }, '2026-05-07'],
  [
    'was closed, and only the logbook knows it',
    { record: undefined, lines: [entry({ on: '2026-05-07', kind: 'closure' })] },
    '2026-05-07',
  ],
  [
    'was closed and opened again',
    { lines: [entry({ on: '2026-05-05', kind: 'closure' }), entry({ on: '2026-05-07' })] },
    'goes on',
  ],
  ['lost its row', { record: undefined }, 'goes on'],
  ['is closed in its row alone', { record: soundAction({ closed: value(true) }) }, '2026-05-05'],
  ['is approved in its row alone', { record: soundAction({ status: value('approved') }) }, '2026-05-05'],
  [
    'is approved in its row, and was never noted',
    { record: soundAction({ status: value('approved') }), lines: [] },
    'nobody knows',
  ],
  ["is another sector's (PREP-4)", { transferred: day('2026-05-07') }, '2026-05-07'],
  [
    "is another sector's before its approval",
    { transferred: day('2026-05-05'), lines: [approval('2026-05-06')] },
    '2026-05-05',
  ],
  [
    "is another sector's after its approval",
    { transferred: day('2026-05-07'), lines: [approval('2026-05-06')] },
    '2026-05-06',
  ],
  [
    "is another sector's, and approved before anybody noted it",
    { transferred: day('2026-05-07'), record: soundAction({ status: value('approved') }), lines: [] },
    'nobody knows',
  ],
])('the follow-up of an action that %s ends when it should', (_, change, wanted) => {
  const end = endOfFollowUp(followed(change));
  expect(end ? (end.day ?? 'nobody knows') : 'goes on').toBe(wanted);
});

test.each<[string, Partial<Followed>, readonly string[]]>([
  ['goes on', {}, ['2026-05-04', '2026-05-06', '2026-05-07', '2026-05-08', '2026-05-11']],
  ['ended before that day', { lines: [approval('2026-05-06')] }, ['2026-05-04', '2026-05-05']],
  [
    'ended after that day',
    { lines: [approval('2026-05-13')] },
    ['2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07', '2026-05-08', '2026-05-11'],
  ],
  // On the day itself the other sector has it.
  ["is another sector's", { transferred: day('2026-05-07') }, ['2026-05-04', '2026-05-06']],
  ['lost its row', { record: undefined }, ['2026-05-04', '2026-05-06', '2026-05-07', '2026-05-08', '2026-05-11']],
  ['was approved when nobody looked', { record: soundAction({ status: value('approved') }), lines: [] }, []],
  ['cannot be noted', { canBeNoted: false }, []],
])('days until 11 May without a line of an action that %s (FLOW-2)', (_, change, days) => {
  expect(gapsOf(followed(change), CUT, day('2026-05-11'))).toEqual(days);
});

test('an action that was not due by the cut date owes nothing, in whatever cut (FLOW-9)', () => {
  const later = followed({
    record: soundAction({ start: value(day('2026-01-01')), status: value('notReported'), stage: value(1) }),
  });
  expect(gapsOf(later, CUT, day('2026-05-11'))).toEqual([]);
  expect(gapsOf(later, { ...CUT, cutDate: day('2026-06-30') }, day('2026-05-11'))).not.toEqual([]);
});

test('a row without a cut is of the current one alone', () => {
  const workspace = workspaceOf({
    records: [
      soundAction(),
      soundAction({ row: 6, cut: BLANK }),
      soundAction({ row: 7, cut: value('2025-1' as CutLabel) }),
    ],
  });
  const rows = (label: CutLabel | undefined) => rowsOfCut(workspace, label).map(({ row }) => row);
  expect(rows(CUT.label)).toEqual([5, 6]);
  expect(rows('2025-1' as CutLabel)).toEqual([7]);
});

test('every action once, with its lines: those of the matrix, then those of which only the logbook knows', () => {
  const transfer = {
    cut: '2025-2',
    asked: '2026-04-01',
    reason: 'Otro sector',
    answer: 'accepted',
    answered: '2026-05-07',
  };
  const [noted, quiet, repeated, keyless] = [
    soundAction(),
    soundAction({ row: 6 }, { code: '1.2' }),
    soundAction({ row: 7 }, { code: '1.3' }),
    soundAction({ row: 9, key: undefined }),
  ];
  const [line, gone] = [entry({ on: '2026-05-05' }), entry({ on: '2026-05-06', key: '4144/1.9' as ActionKey })];
  const workspace = workspaceOf({
    records: [noted, quiet, repeated, soundAction({ row: 8 }, { code: '1.3' }), keyless],
    logbook: [line, gone, entry({ on: '2025-11-04', cut: '2025-1' as CutLabel })],
    registers: registersWith({
      transfers: [
        { ...transfer, action: '4144/1.2' },
        { ...transfer, action: '4144/1.9' },
      ],
    }),
  });
  expect(followedActions(workspace, CUT)).toEqual([
    { key: '4144/1.1', record: noted, lines: [line], canBeNoted: true, transferred: undefined },
    { key: '4144/1.2', record: quiet, lines: [], canBeNoted: true, transferred: '2026-05-07' },
    { key: '4144/1.3', record: repeated, lines: [], canBeNoted: false, transferred: undefined },
    { key: undefined, record: keyless, lines: [], canBeNoted: false, transferred: undefined },
    { key: '4144/1.9', record: undefined, lines: [gone], canBeNoted: true, transferred: '2026-05-07' },
  ]);
});
