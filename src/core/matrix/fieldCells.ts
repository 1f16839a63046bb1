import type { Kind, Written, WritingContext } from '../cells/fieldKind';
import { KINDS } from '../cells/fieldKinds';
import { fold } from '../text/fold';
import type { ActionRecord } from './actionRecord';
import { FIELDS, type FieldId } from './fields';

/** The kind of a field whose name is known only when it runs: what its cell says is what its kind reads and writes. */
export function kindOf(field: FieldId): Kind<unknown, unknown> {
  return KINDS[FIELDS[field].kind];
}

/** What a record says in a field, as a cell; undefined where it is blank or cannot be read. */
export function writtenIn(record: ActionRecord, field: FieldId, context: WritingContext): Written | undefined {
  const value = kindOf(field).certain(record[field]);
  return value === undefined ? undefined : kindOf(field).write(value, context);
}

/** The same for people and for comparing. */
export interface Said {
  /** In a Spanish sentence. */
  readonly shown: string;
  /** DATA-3 to DATA-6: 80 and 0.8, `MHCP` and the ministry, `6/1/2020` and 44013 say the same. */
  readonly meant: string;
}

export function saidIn(record: ActionRecord, field: FieldId): Said | undefined {
  const kind = kindOf(field);
  const value = kind.certain(record[field]);
  if (value === undefined) return undefined;
  const shown = kind.words(value);
  return { shown, meant: kind.meant?.(value) ?? fold(shown) };
}
