import { spanishDay, type Day } from '../calendar/day';
import { readDay } from '../cells/date';
import { valueOf } from '../cells/reading';
import { ENTRY_WORDS, type EntryKind, type LogEntry } from './entry';

const AFTERWARDS = /^(.+) del (\d\d\/\d\d\/\d{4}), anotado después$/;

/** The cell *Movimiento*: `Aprobación`, or `Aprobación del 18/05/2026, anotado después`. */
export function movementWord({ kind, day, notedOn }: Pick<LogEntry, 'kind' | 'day' | 'notedOn'>): string {
  return notedOn === undefined ? ENTRY_WORDS[kind] : `${ENTRY_WORDS[kind]} del ${spanishDay(day)}, anotado después`;
}

/** What the cell says: the kind, and the day on which it happened where it was noted afterwards. */
export function readMovement(word: string): { readonly kind: EntryKind; readonly happened?: Day } | undefined {
  const [, plain = word, written] = AFTERWARDS.exec(word) ?? [];
  const kind = (Object.keys(ENTRY_WORDS) as EntryKind[]).find((one) => ENTRY_WORDS[one] === plain);
  if (kind === undefined || written === undefined) return kind && { kind };
  const happened = valueOf(readDay({ value: written, format: '@' }, { order: 'dmy' }));
  return happened && { kind, happened };
}
