import type { CellValue } from '../sheet/cell';
import { numericParts } from '../cells/dateText';
import type { ActionRecord } from '../matrix/actionRecord';
import type { FieldId } from '../matrix/fields';

type DayField = Extract<FieldId, 'start' | 'end' | 'lastFollowUp'>;

/** Columns that prove each other's order of day and month, as `conventionsOf` reads them. */
const FAMILIES: readonly (readonly DayField[])[] = [['start', 'end'], ['lastFollowUp']];

export interface DateCaution {
  /** A text that proves the order for texts that nobody can read yet: it has to stay until they are decided. */
  readonly holdBack: (field: DayField, value: CellValue) => boolean;
  /** Texts that prove the order and those that rest on it are written together, or not at all. */
  readonly together: (field: DayField, value: CellValue) => string | undefined;
}

/** DATA-3: what `25/06/2020` proves about `6/1/2020` must not be lost by fixing the one without the other. */
export function dateCaution(
  records: readonly ActionRecord[],
  valueOf: (record: ActionRecord, field: DayField) => CellValue,
): DateCaution {
  const undecided = new Set(
    FAMILIES.filter((family) =>
      records.some((record) =>
        family.some((field) => record[field].kind === 'unreadable' && roleOf(valueOf(record, field)) === 'open'),
      ),
    ),
  );
  const familyOf = (field: DayField) => FAMILIES.find((family) => family.includes(field));
  const isUndecided = (field: DayField) => {
    const family = familyOf(field);
    return family !== undefined && undecided.has(family);
  };
  return {
    holdBack: (field, value) => isUndecided(field) && roleOf(value) === 'proof',
    together: (field, value) =>
      isUndecided(field) || roleOf(value) === 'free' ? undefined : `dates:${familyOf(field)?.join('+') ?? field}`,
  };
}

/** `25/06/2020` proves the order, `6/1/2020` rests on it, anything else stands for itself. */
function roleOf(value: CellValue): 'proof' | 'open' | 'free' {
  const parts = typeof value === 'string' ? numericParts(value) : undefined;
  if (!parts || parts.first === parts.second) return 'free';
  if (parts.first <= 12 && parts.second <= 12) return 'open';
  return parts.first <= 12 || parts.second <= 12 ? 'proof' : 'free';
}
