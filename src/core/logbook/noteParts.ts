import { textOf } from '../text/fold';
import type { LogEntry } from './entry';

const BETWEEN = ' · ';

/** The note of a line: what the row said, what the move or the day says. */
export function joinedNotes(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(BETWEEN);
}

/** The text is the line's note, or a part of it. */
export function hasNote({ note }: Pick<LogEntry, 'note'>, text: string): boolean {
  return text !== '' && `${BETWEEN}${textOf(note)}${BETWEEN}`.includes(`${BETWEEN}${text}${BETWEEN}`);
}
