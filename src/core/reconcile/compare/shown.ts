import { asDay, spanishDay } from '../../calendar/day';
import { FIELDS, type FieldId } from '../../matrix/fields';
import { spanishShare } from '../../text/spanish';

/** One side of a difference as `Conciliación` and the pane write it. */
export function shownValue(field: FieldId, value: string | number | null): string {
  if (value === null) return '(vacía)';
  const day = FIELDS[field].kind === 'day' ? asDay(String(value)) : undefined;
  if (day) return spanishDay(day);
  return typeof value === 'number' && FIELDS[field].kind === 'share' ? spanishShare(value) : String(value);
}
