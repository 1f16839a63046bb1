import { addressOf } from '../sheet/cell';
import type { Reading } from '../cells/reading';
import type { ActionRecord } from '../matrix/actionRecord';
import { FIELDS, type FieldId } from '../matrix/fields';
import type { Facts } from '../standing/facts';
import { remarkAt, type Remark } from './rule';

/** Fields without which a row says too little, as a sentence names them. */
const REQUIRED = {
  conpes: 'el número CONPES',
  code: 'el código de la acción',
  start: 'la fecha de inicio',
  end: 'la fecha de finalización',
  cut: 'el corte',
} as const satisfies Partial<Record<FieldId, string>>;

/** What could not be read, and what was read but is badly written. */
export function unread(record: ActionRecord, facts: Facts, field: FieldId, reading: Reading<unknown>): Remark[] {
  const { label } = FIELDS[field];
  if (reading.kind === 'unreadable') return [remarkAt(facts, record, field, `${label}: ${reading.problem}`)];
  if (reading.kind === 'value' && reading.doubt !== undefined)
    return [remarkAt(facts, record, field, `${label}: ${reading.doubt}`, 'warning')];
  return [];
}

/** A required cell that is empty, where the matrix has the column. */
export function missing(
  record: ActionRecord,
  facts: Facts,
  field: keyof typeof REQUIRED,
  severity?: Remark['severity'],
): Remark[] {
  const column = facts.mapping.columns[field];
  if (column === undefined || record[field].kind !== 'blank') return [];
  return [
    remarkAt(facts, record, field, `Falta ${REQUIRED[field]} (${addressOf({ row: record.row, column })}).`, severity),
  ];
}
