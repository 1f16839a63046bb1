import { asDay, type Day } from '../../../src/core/calendar/day';
import { actionKey, asActionCode, asConpesNumber, asCutLabel } from '../../../src/core/cells/keys';
import type { LogEntry } from '../../../src/core/logbook/entry';
import { historyOf } from '../../../src/core/logbook/history';

const KEY = actionKey(asConpesNumber('4144')!, asActionCode('1.1')!);
const CUT = asCutLabel('2025-2')!;
const day = (iso: string): Day => asDay(iso)!;

function line(more: Partial<LogEntry>): LogEntry {
  return { day: day('2026-05-20'), cut: CUT, key: KEY, stage: 1, status: 'rejected', cycle: 2, kind: 'reject', rejectedAt: 3, note: '', by: 'Ana', time: '10:00:00', ...more };
}

const kinds = (entries: readonly LogEntry[]): string[] => (historyOf(entries, CUT).get(KEY) ?? []).map(({ by, kind }) => `${by} ${kind}`);

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
  expect(kinds([line({}), line({ by: 'Beto' }), line({ kind: 'takeBack' })])).toEqual(['Ana reject']);
});
