import { addDays, type Day } from '../calendar/day';
import { workingDays } from '../calendar/workingDays';
import type { ActionKey, CutLabel } from '../keys/keys';
import type { Cut } from '../cut/cut';
import { groupBy } from '../collections/groupBy';
import { sameObservation, writtenOn, type LogEntry } from './entry';
import { approvalIn } from './lasting';

/** The logbook of one cut, action by action, in the order of its lines; without what was taken back and without echoes. */
export type History = ReadonlyMap<ActionKey, readonly LogEntry[]>;

export function historyOf(entries: readonly LogEntry[], cut: CutLabel): History {
  const history = groupBy(
    entries.filter((entry) => entry.cut === cut),
    (entry) => entry.key,
  );
  for (const [key, lines] of history) history.set(key, withoutEchoes(standingLines(lines)));
  return history;
}

/** Lines of one action in a cut that still hold, as they were written: one that takes back cancels the one before it. */
export function keptLines(lines: readonly LogEntry[]): LogEntry[] {
  const kept: LogEntry[] = [];
  // Lines are appended, so they are in order unless somebody sorted the sheet; a stable sort keeps a day's own order.
  for (const line of [...lines].sort((a, b) => compare(writtenOn(a), writtenOn(b)))) {
    if (line.kind === 'reversal') kept.pop();
    else kept.push(line);
  }
  return kept;
}

/** The same in the order in which it was so: what was noted afterwards stands where it happened. */
export function standingLines(lines: readonly LogEntry[]): LogEntry[] {
  const kept = keptLines(lines);
  const result = kept.filter(({ notedOn }) => notedOn === undefined);
  for (const line of kept.filter(({ notedOn }) => notedOn !== undefined)) {
    // Among lines of its day, behind the places that it comes from: the flow only goes forward.
    const at = result.findIndex((other) => other.day > line.day || (other.day === line.day && isFurther(other, line)));
    result.splice(at < 0 ? result.length : at, 0, line);
  }
  return result;
}

function isFurther(a: LogEntry, b: LogEntry): boolean {
  const ahead =
    a.cycle - b.cycle || a.stage - b.stage || Number(a.status === 'approved') - Number(b.status === 'approved');
  return ahead > 0;
}

function compare(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Two people who note the same at once leave two lines that say one thing (FLOW-2): a rejection by both is one rejection. */
function withoutEchoes(lines: readonly LogEntry[]): LogEntry[] {
  return lines.filter((line, index) => {
    const before = lines[index - 1];
    return (
      before?.day !== line.day ||
      before.kind !== line.kind ||
      before.rejectedAt !== line.rejectedAt ||
      !sameObservation(before, line)
    );
  });
}

export function lastEntry(history: History, key: ActionKey, upTo?: Day): LogEntry | undefined {
  const lines = history.get(key) ?? [];
  return upTo === undefined ? lines.at(-1) : lines.findLast((line) => line.day <= upTo);
}

/**
 * FLOW-2: working days from the opening to `until` without a line. Before an action came in none is owed, nor after the
 * approval (FLOW-5); without an opening nothing can be said.
 */
export function daysWithoutFollowUp(
  lines: readonly LogEntry[],
  { opens, daysOff }: Pick<Cut, 'opens' | 'daysOff'>,
  until: Day,
): Day[] {
  if (!opens) return [];
  const approved = approvalIn(lines);
  const seen = new Set(lines.filter(({ notedOn }) => notedOn === undefined).map((line) => line.day));
  const end = approved && approved.day < until ? approved.day : until;
  // While an approval held that was taken back later, nothing was owed either.
  const wasOut = (day: Day) => lines.findLast((line) => line.day < day)?.status === 'approved';
  return workingDays(followedFrom(lines, opens), end, daysOff).filter((day) => !seen.has(day) && !wasOut(day));
}

/** FLOW-2: the opening of the cut, or the later day on which the action came into the matrix. */
export function followedFrom([first]: readonly LogEntry[], opens: Day): Day {
  return first?.kind === 'arrival' && first.day > opens ? first.day : opens;
}

/** Today is still running: its observation is owed from tomorrow on, or once the cut has ended. */
export function lastDayOwed(today: Day, cut: Cut): Day {
  const yesterday = addDays(today, -1);
  return cut.closes && cut.closes < yesterday ? cut.closes : yesterday;
}
