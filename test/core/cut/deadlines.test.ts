import type { Cut } from '../../../src/core/cut/cut';
import { shortfallOf, stageDeadline, urgencyOf } from '../../../src/core/cut/deadlines';
import { day } from '../support/days';

const cut: Cut = {
  opens: day('2026-05-04'),
  closes: day('2026-07-31'),
  stages: [
    { name: 'Reporte', approver: '', deadline: day('2026-05-29') },
    { name: 'OAP', approver: '', deadline: day('2026-06-12') },
    { name: 'Grupo SisCONPES', approver: '' },
  ],
};
const state = (stage: number, status: 'inReview' | 'rejected' | 'approved' = 'inReview') => ({
  stage,
  status,
  cycle: 1,
});

test('FLOW-1: a stage without a deadline of its own ends with the cut', () => {
  expect(stageDeadline(cut, 2)).toBe('2026-06-12');
  expect(stageDeadline(cut, 3)).toBe('2026-07-31');
  expect(stageDeadline(cut, 9)).toBe('2026-07-31');
  expect(stageDeadline({ stages: [] }, 1)).toBeUndefined();
});

describe('FLOW-7', () => {
  test('overdue counts the working days since', () =>
    expect(urgencyOf(cut, state(1), day('2026-06-02'), 3)).toEqual({
      kind: 'overdue',
      deadline: '2026-05-29',
      workingDaysLate: 2,
    }));
  test('the deadline itself is still in time, and soon', () =>
    expect(urgencyOf(cut, state(1), day('2026-05-29'), 3)).toEqual({
      kind: 'dueSoon',
      deadline: '2026-05-29',
      workingDaysLeft: 0,
    }));
  test('n is configurable', () => {
    expect(urgencyOf(cut, state(1), day('2026-05-25'), 3)).toEqual({ kind: 'inTime' });
    expect(urgencyOf(cut, state(1), day('2026-05-25'), 4).kind).toBe('dueSoon');
  });
  test('without a deadline there is always time', () =>
    expect(urgencyOf({ stages: [] }, state(1), day('2026-12-01'), 3)).toEqual({ kind: 'inTime' }));
  test('FLOW-5: an approved action is never late', () =>
    expect(urgencyOf(cut, state(1, 'approved'), day('2026-12-01'), 3)).toEqual({ kind: 'inTime' }));
  test('once the cut has closed nothing is awaited any more', () => {
    const closing = { ...cut, closes: day('2026-07-31') };
    expect(['2026-07-31', '2026-08-01'].map((today) => urgencyOf(closing, state(1), day(today), 3).kind)).toEqual([
      'overdue',
      'inTime',
    ]);
    expect(['2026-07-31', '2026-08-01'].map((today) => shortfallOf(closing, state(1), day(today), 1)?.stage)).toEqual([
      2,
      undefined,
    ]);
  });
});

describe('FLOW-4: can the time left hold the new cycle?', () => {
  test('two working days for two stages are enough', () =>
    expect(shortfallOf(cut, state(1, 'rejected'), day('2026-06-11'), 1)).toBeUndefined());
  test('one is not', () =>
    expect(shortfallOf(cut, state(1, 'rejected'), day('2026-06-12'), 1)).toEqual({
      stage: 2,
      deadline: '2026-06-12',
      needed: 2,
      left: 1,
    }));
  test('none after the deadline', () =>
    expect(shortfallOf(cut, state(1, 'rejected'), day('2026-06-20'), 1)).toEqual({
      stage: 2,
      deadline: '2026-06-12',
      needed: 2,
      left: 0,
    }));
  test('the last stage is asked too, and one without any deadline is passed over', () => {
    expect(shortfallOf(cut, state(2), day('2026-07-31'), 1)).toEqual({
      stage: 3,
      deadline: '2026-07-31',
      needed: 2,
      left: 1,
    });
    const { closes: _, ...open } = cut;
    expect(
      shortfallOf(
        { ...open, stages: [cut.stages[0]!, { name: 'OAP', approver: '' }, cut.stages[1]!] },
        state(1),
        day('2026-06-12'),
        1,
      ),
    ).toMatchObject({ stage: 3 });
  });
  test('days per stage are configurable', () =>
    expect(shortfallOf(cut, state(1, 'rejected'), day('2026-06-11'), 2)).toMatchObject({ needed: 4, left: 2 }));
});
