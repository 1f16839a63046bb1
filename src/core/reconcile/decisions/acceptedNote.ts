import { valueOf } from '../../cells/reading';
import { STATUS_WORDS } from '../../cut/status';
import type { LogEntry, Observed } from '../../logbook/entry';
import { FIELDS, type FieldId } from '../../matrix/fields';
import type { ActionRecord } from '../../matrix/actionRecord';
import type { Stamped } from '../../stamp/stampDay';
import { spanishShare } from '../../text/spanish';
import { PLACE_FIELDS, type Followed } from './flowLines';

export interface NoteInput {
  /** The row before anything was accepted. */
  readonly record: ActionRecord;
  readonly followed: Extract<Followed, { kind: 'changes' }>;
  /** What was accepted. */
  readonly fields: readonly FieldId[];
  /** DNP's report, in words. */
  readonly source: string;
}

/** The line says what was accepted from DNP, then what somebody noted. */
export function withNote(stamped: Stamped, input: NoteInput): Stamped {
  const { entry } = stamped;
  // A rejection's note is its reason (FLOW-3), which DNP's report does not give.
  if (entry.kind === 'reject') return stamped;
  const what = entry.kind === 'reconciliation' ? finalInWords(entry, input) : observedInWords(input);
  return { ...stamped, entry: { ...entry, note: [what, entry.note].filter((part) => part !== '').join(' · ') } };
}

function observedInWords({ fields, followed: { skipped } }: NoteInput): string {
  const what = `Conciliación: se acepta el dato de DNP (${labelsOf(fields)})`;
  return skipped === undefined ? what : `${what}; ${skipped}, sin que se vieran los movimientos`;
}

/** 4.5.3: what changed, from whom, and on which report. */
function finalInWords(entry: LogEntry, { record, followed: { before }, fields, source }: NoteInput): string {
  const place = fields.some((field) => PLACE_FIELDS.includes(field)) ? PLACE_FIELDS : [];
  const told = [...new Set([...place, ...fields])];
  const changes = told.flatMap((field) => {
    const now = wordsOf(field, entry);
    const then = wordsOf(field, before ?? saidBy(record));
    return now === undefined || now === then ? [] : [`${FIELDS[field].label}: ${then ?? '(vacía)'} → ${now}`];
  });
  const others = fields.filter((field) => wordsOf(field, entry) === undefined);
  const also = others.length === 0 ? [] : [`también ${labelsOf(others)}`];
  return `Se acepta el dato de DNP según ${source}: ${[...changes, ...also].join('; ') || labelsOf(fields)}`;
}

/** Of what a line of the logbook tells; undefined for what it does not, or not here. */
function wordsOf(field: FieldId, said: Partial<Observed>): string | undefined {
  switch (field) {
    case 'status':
      return said.status && STATUS_WORDS[said.status];
    case 'stage':
    case 'cycle':
      return said[field]?.toString();
    case 'physical':
    case 'financial':
      return said[field] === undefined ? undefined : spanishShare(said[field]);
    default:
      return undefined;
  }
}

/** The same of a row that has no line yet. */
function saidBy(row: ActionRecord): Partial<Observed> {
  const said = (['status', 'stage', 'cycle', 'physical', 'financial'] as const).flatMap((field) => {
    const reading = valueOf<unknown>(row[field]);
    return reading === undefined ? [] : [[field, reading] as const];
  });
  return Object.fromEntries(said);
}

function labelsOf(fields: readonly FieldId[]): string {
  return fields.map((field) => FIELDS[field].label).join(', ');
}
