import type { ActionKey } from '../../../src/core/keys/keys';
import { value } from '../../../src/core/cells/reading';
import type { Followed } from '../../../src/core/standing/followedActions';
import { standingOn } from '../../../src/core/standing/standingOn';
import { day } from '../support/days';
import { CUT, entry, soundAction } from '../support/workspace';

const NOT_DUE = soundAction({ start: value(day('2026-01-01')), status: value('notReported'), stage: value(1) });
const CLOSURE = entry({ on: '2026-05-07', kind: 'closure' });
const APPROVAL = entry({ on: '2026-05-07', stage: 6, status: 'approved', kind: 'approve' });
const EARLIER = entry({ on: '2026-05-05' });

const on = (iso: string, change: Partial<Followed>) => {
  const action: Followed = {
    key: '4144/1.1' as ActionKey,
    record: soundAction(),
    lines: [EARLIER],
    canBeNoted: true,
    transferred: undefined,
    ...change,
  };
  const standing = standingOn(action, day(iso), CUT);
  return standing.kind === 'out' ? [standing, ...standing.also].map(({ why }) => why).join(', ') : standing.kind;
};

test.each<[string, Partial<Followed>, readonly [string, string, string]]>([
  ['noted on the 5th', {}, ['unknown', 'followed', 'followed']],
  ['that only the logbook knows', { record: undefined }, ['unknown', 'followed', 'followed']],
  ['never noted', { lines: [] }, ['unknown', 'unknown', 'unknown']],
  ['never noted, that was not due (FLOW-9)', { lines: [], record: NOT_DUE }, ['notDue', 'notDue', 'notDue']],
  ['noted though it was not due', { record: NOT_DUE }, ['notDue', 'followed', 'followed']],
  ['closed on the 7th', { lines: [EARLIER, CLOSURE] }, ['unknown', 'followed', 'closed']],
  ['approved on the 7th (FLOW-5)', { lines: [EARLIER, APPROVAL] }, ['unknown', 'followed', 'approved']],
  ['closed in its row alone', { record: soundAction({ closed: value(true) }) }, ['unknown', 'followed', 'followed']],
  [
    'approved in its row alone',
    { record: soundAction({ status: value('approved'), stage: value(6) }) },
    ['unknown', 'followed', 'followed'],
  ],
  ['handed over on the 7th (PREP-4)', { transferred: day('2026-05-07') }, ['unknown', 'followed', 'transferred']],
  [
    'closed and handed over on the 7th',
    { lines: [EARLIER, CLOSURE], transferred: day('2026-05-07') },
    ['unknown', 'followed', 'closed, transferred'],
  ],
  [
    'handed over on the 5th, that was not due',
    { lines: [], record: NOT_DUE, transferred: day('2026-05-05') },
    ['notDue', 'transferred, notDue', 'transferred, notDue'],
  ],
])('on the 4th, 6th and 7th: an action %s', (_, change, wanted) => {
  expect(['2026-05-04', '2026-05-06', '2026-05-07'].map((iso) => on(iso, change))).toEqual(wanted);
});

test('it says the place of that day, and why there is none', () => {
  const action: Followed = {
    key: '4144/1.1' as ActionKey,
    record: soundAction(),
    lines: [EARLIER, APPROVAL],
    canBeNoted: true,
    transferred: undefined,
  };
  expect(standingOn(action, day('2026-05-04'), CUT)).toEqual({ kind: 'unknown', why: 'sin observación' });
  expect(standingOn(action, day('2026-05-05'), CUT)).toEqual({ kind: 'followed', state: EARLIER });
  expect(standingOn(action, day('2026-05-08'), CUT)).toMatchObject({ why: 'approved', state: APPROVAL });
});
