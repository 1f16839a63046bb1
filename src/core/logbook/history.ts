import type { Day } from '../calendar/day';
import { workingDays } from '../calendar/workingDays';
import type { ActionKey, CutLabel } from '../cells/keys';
import { groupBy } from '../groupBy';
import type { LogEntry } from './entry';

/** The logbook of one cut, action by action, in the order of its lines. */
export type History = ReadonlyMap<ActionKey, readonly LogEntry[]>;

export function historyOf(entries: readonly LogEntry[], cut: CutLabel): History {
  const history = groupBy(entries.filter((entry) => entry.cut === cut), (entry) => entry.key);
  // Lines are appended, so they are in order unless somebody sorted the sheet; a stable sort keeps a day's own order.
  for (const lines of history.values()) lines.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return history;
}

export function lastEntry(history: History, key: ActionKey, upTo?: Day): LogEntry | undefined {
  const lines = history.get(key) ?? [];
  return upTo === undefined ? lines.at(-1) : lines.findLast((line) => line.day <= upTo);
}

/**
 * FLOW-2: working days from the opening to `until` without a line. After the approval none is owed (FLOW-5);
 * without an opening nothing can be said.
 */
export function daysWithoutFollowUp(lines: readonly LogEntry[], opens: Day | undefined, until: Day): Day[] {
  if (!opens) return [];
  const approved = lines.find((line) => line.status === 'approved');
  const seen = new Set(lines.map((line) => line.day));
  const end = approved && approved.day < until ? approved.day : until;
  return workingDays(opens, end).filter((day) => !seen.has(day));
}
