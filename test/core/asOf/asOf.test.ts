import fc from 'fast-check';
import { asOf } from '../../../src/core/asOf/asOf';
import type { ActionKey, CutLabel } from '../../../src/core/keys/keys';
import { BLANK, value } from '../../../src/core/cells/reading';
import { daysWithoutFollowUp, historyOf, lastDayOwed, lastEntry } from '../../../src/core/logbook/history';
import { day } from '../support/days';
import { logbook, WORKED } from '../support/logbooks';
import { CUT, entry, soundAction, workspaceOf } from '../support/workspace';

const LABEL = CUT.label as CutLabel;
const two = ['1.1', '1.2'].map((code, index) => soundAction({ row: 5 + index }, { code }));

test('on a past day an action is where the logbook saw it last until then, whatever its row says now', () => {
  const workspace = workspaceOf({
    records: two,
    logbook: [
      entry({ on: '2026-05-04', stage: 1, status: 'notReported' }),
      entry({ on: '2026-05-06', stage: 2 }),
      entry({ on: '2026-05-06', stage: 3, kind: 'approve', physical: 0.6 }),
    ],
  });
  const at = (iso: string) =>
    asOf(workspace, day(iso)).actions.map(({ key, last, gaps }) => [key, last?.stage, last?.day, gaps.length]);
  expect(at('2026-05-03')).toEqual([
    ['4144/1.1', undefined, undefined, 0],
    ['4144/1.2', undefined, undefined, 0],
  ]);
  expect(at('2026-05-05')).toEqual([
    ['4144/1.1', 1, '2026-05-04', 1],
    ['4144/1.2', undefined, undefined, 2],
  ]);
  // Of several lines of a day the last one says how the day ended.
  expect(at('2026-05-06')).toEqual([
    ['4144/1.1', 3, '2026-05-06', 1],
    ['4144/1.2', undefined, undefined, 3],
  ]);
  // Today is still running: its line is owed from tomorrow on (FLOW-2).
  expect(at('2026-05-20')[0]).toEqual(['4144/1.1', 3, '2026-05-06', 9]);
});

test.each<[string, Parameters<typeof soundAction>[0], ReturnType<typeof entry>[], number]>([
  ['approved (FLOW-5)', {}, [entry({ on: '2026-05-05', stage: 6, status: 'approved', kind: 'approve' })], 1],
  ['closed', {}, [entry({ on: '2026-05-05', kind: 'closure' })], 1],
  ['closed in its row alone', { closed: value(true) }, [entry({ on: '2026-05-05' })], 1],
  ['approved before the follow-up began', { status: value('approved'), stage: value(6) }, [], 0],
  ['not due (FLOW-9)', { start: value(day('2026-03-01')), status: value('notReported'), stage: value(1) }, [], 0],
  ['without a certain key', { key: undefined }, [], 0],
  ['open', {}, [entry({ on: '2026-05-05' })], 10],
])('days without follow-up of an action that is %s', (_, change, lines, gaps) => {
  expect(
    asOf(workspaceOf({ records: [soundAction(change)], logbook: lines }), day('2026-05-20')).actions[0]?.gaps,
  ).toHaveLength(gaps);
});

test('after the closing nothing is owed any more (FLOW-2)', () => {
  const found = asOf(workspaceOf({ records: [soundAction()], logbook: [], today: '2026-08-10' }), day('2026-08-10'));
  expect([found.cut, found.day, found.actions[0]?.gaps.at(-1)]).toEqual(['2025-2', '2026-08-10', '2026-07-31']);
});

test('a key in several rows has a state and owes nothing: nobody can note it (DATA-2)', () => {
  const { actions } = asOf(workspaceOf({ records: [soundAction(), soundAction({ row: 6 })] }), day('2026-05-20'));
  expect(actions).toHaveLength(1);
  expect(actions[0]).toMatchObject({ canBeNoted: false, last: { day: '2026-05-19' }, gaps: [] });
});

test('an action whose row was deleted stays in what the logbook knows', () => {
  const { actions } = asOf(
    workspaceOf({ records: [], logbook: [entry({ on: '2026-05-04', stage: 4 })] }),
    day('2026-05-04'),
  );
  expect(actions).toMatchObject([{ key: '4144/1.1', record: undefined, last: { stage: 4 } }]);
});

test('an earlier cut has its own rows and lines, and no days of which nobody tells', () => {
  const earlier = '2025-1' as CutLabel;
  const workspace = workspaceOf({
    records: [
      ...two,
      soundAction({ row: 9, cut: value(earlier) }, { code: '2.1' }),
      soundAction({ row: 10, cut: BLANK }, { code: '2.2' }),
    ],
    logbook: [entry({ on: '2025-11-04', cut: earlier, key: '4144/2.1' as ActionKey, stage: 3 })],
  });
  expect(asOf(workspace, day('2025-11-30'), { label: earlier }).actions).toMatchObject([
    { key: '4144/2.1', last: { stage: 3 }, gaps: [] },
  ]);
});

test('at the end of the last day it says what the history says now (property)', () => {
  fc.assert(
    fc.property(logbook, (lines) => {
      const workspace = workspaceOf({ records: two, logbook: lines });
      const history = historyOf(lines, LABEL);
      const now = asOf(workspace, workspace.today);
      for (const { key, last, gaps } of now.actions) {
        if (key === undefined) throw new Error('every action has a key here');
        expect(last).toBe(lastEntry(history, key));
        if (last?.kind !== 'closure')
          expect(gaps).toEqual(daysWithoutFollowUp(history.get(key) ?? [], CUT, lastDayOwed(workspace.today, CUT)));
      }
      expect(new Set(now.actions.map(({ key }) => key))).toEqual(
        new Set([...two.map(({ key }) => key), ...history.keys()]),
      );
    }),
  );
});

test('lines of later days change nothing of an earlier one (property)', () => {
  fc.assert(
    fc.property(logbook, fc.constantFrom(...WORKED), (lines, on) => {
      const at = (all: typeof lines) =>
        asOf(workspaceOf({ records: [], logbook: all }), day(on))
          .actions.filter(({ last }) => last)
          .map(({ key, last }) => [key, last]);
      expect(at(lines)).toEqual(at(lines.filter((line) => line.day <= on)));
    }),
  );
});
