import { unreadable, value } from '../../../src/core/cells/reading';
import { isClosed, isEndedComplete, isNotDue, termHasEnded } from '../../../src/core/standing/due';
import type { Cut } from '../../../src/core/cut/cut';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { day } from '../support/days';
import { record, type RecordSpec } from '../support/records';

const CUT = { cutDate: day('2025-12-31'), stages: [] };
const UNDATED: Cut = { stages: [] };

describe('FLOW-9: not due in this cut', () => {
  test.each<[string, RecordSpec, boolean]>([
    ['starts the day after the cut date', { start: '2026-01-01' }, true],
    ['starts on the cut date', { start: '2025-12-31' }, false],
    ['says that it has no report', { start: '2026-01-01', status: 'notReported' }, true],
    ['is being filled in all the same', { start: '2026-01-01', status: 'reporting' }, false],
    ['was approved all the same', { start: '2026-01-01', status: 'approved' }, false],
    ['has no start', {}, false],
  ])('%s', (_, spec, expected) => expect(isNotDue(record(spec), CUT)).toBe(expected));
  test('without a cut date nobody can say', () =>
    expect(isNotDue(record({ start: '2026-01-01' }), UNDATED)).toBe(false));
});

describe('FLOW-9: the term has ended', () => {
  test.each<[string, RecordSpec, boolean]>([
    ['on the cut date', { end: '2025-12-31' }, true],
    ['the day after', { end: '2026-01-01' }, false],
    ['no end', {}, false],
  ])('%s', (_, spec, expected) => expect(termHasEnded(record(spec), CUT)).toBe(expected));
  test('without a cut date nobody can say', () =>
    expect(termHasEnded(record({ end: '2020-01-01' }), UNDATED)).toBe(false));
  test('CLOSE-1: complete only with 100 %', () => {
    expect(
      [1, 0.999, undefined].map((physical) =>
        isEndedComplete(record({ end: '2025-12-31', ...(physical !== undefined && { physical }) }), CUT),
      ),
    ).toEqual([true, false, false]);
    expect(isEndedComplete(record({ end: '2026-12-31', physical: 1 }), CUT)).toBe(false);
  });
});

test.each<[string, Partial<ActionRecord>, boolean]>([
  ['nothing is said', {}, false],
  ['it is said', { closed: value(true) }, true],
  ['it is denied, whatever ground is given', { closed: value(false), closureGround: value(['contextChanged']) }, false],
  ['a ground alone says it', { closureGround: value(['contextChanged']) }, true],
  ['so does one that is not understood', { closureGround: unreadable('ya no', '') }, true],
  ['an answer that is not understood leaves it to the ground', { closed: unreadable('quizás', '') }, false],
])('4.5.4: closed for good where %s', (_, change, expected) =>
  expect(isClosed({ ...record(), ...change })).toBe(expected),
);
