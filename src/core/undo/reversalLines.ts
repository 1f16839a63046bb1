import type { Moment } from '../calendar/bogota';
import { spanishDay } from '../calendar/day';
import type { ActionKey } from '../keys/keys';
import { groupBy } from '../collections/groupBy';
import { ENTRY_WORDS, type LogEntry } from '../logbook/entry';
import { keptLines } from '../logbook/history';
import { readLine } from '../logbook/logbookSheet';
import type { Workspace } from '../workspace/workspace';
import { writtenLines, type DoneCommand } from './doneCommand';

/** The lines of an action that a command wrote, oldest first. */
export type LinesByAction = ReadonlyMap<ActionKey, readonly LogEntry[]>;

export function linesOf(done: DoneCommand, date1904: boolean): LinesByAction {
  const entries = writtenLines(done)
    .flatMap(({ rows }) => rows)
    .flatMap((cells) => {
      const entry = readLine(cells, date1904);
      return typeof entry === 'number' ? [] : [entry];
    });
  return groupBy(entries, ({ key }) => key);
}

/** Nothing has been noted of the action since: its last lines are those of the command. */
export function areLast(lines: readonly LogEntry[], { logbook }: Workspace): boolean {
  const [first] = lines;
  if (!first) return false;
  const standing = keptLines(logbook.filter(({ key, cut }) => key === first.key && cut === first.cut));
  return sameLines(standing.slice(-lines.length), lines);
}

/** They have been taken back already, by a command that was stopped before its end. */
export function areTakenBack(lines: readonly LogEntry[], { logbook }: Workspace): boolean {
  const [first] = lines;
  if (!first) return false;
  const all = logbook.filter(({ key, cut }) => key === first.key && cut === first.cut);
  const isLine = (entry: LogEntry) => lines.some((line) => sameLines([line], [entry]));
  return all.some(isLine) && !keptLines(all).some(isLine);
}

/** Lines are never deleted: each is answered by one that says that it no longer holds, the newest first. */
export function answersTo(lines: readonly LogEntry[], by: string, now: Moment): LogEntry[] {
  return [...lines].reverse().map(({ rejectedAt: _, notedOn: __, ...line }): LogEntry => ({
    ...line,
    kind: 'reversal',
    day: now.day,
    time: now.time,
    by,
    note: `Se deshizo «${ENTRY_WORDS[line.kind]}» del ${spanishDay(line.day)}, ${line.time}.`,
  }));
}

function sameLines(a: readonly LogEntry[], b: readonly LogEntry[]): boolean {
  const said = ({ key, cut, day, time, kind, stage, status, cycle, by }: LogEntry) =>
    JSON.stringify([key, cut, day, time, kind, stage, status, cycle, by]);
  return (
    a.length === b.length &&
    a.every((line, index) => {
      const other = b[index];
      return other !== undefined && said(line) === said(other);
    })
  );
}
