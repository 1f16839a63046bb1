import type { CellValue } from '../sheet/cell';
import { numericParts } from '../cells/dateText';
import type { ActionRecord } from '../matrix/actionRecord';
import type { FieldId } from '../matrix/fields';

type DayField = Extract<FieldId, 'start' | 'end' | 'lastFollowUp'>;

/** Columns that prove each other's order of day and month, as `conventionsOf` reads them. */
const FAMILIES: readonly (readonly DayField[])[] = [['start', 'end'], ['lastFollowUp']];

/** A text that proves the order for texts that two readings fit: it has to stay until a person has decided those. */
export type HoldBack = (field: DayField, value: CellValue) => boolean;

/** DATA-3: what `25/06/2020` proves about `6/1/2020` must not be lost by fixing the one without the other. */
export function heldBackDates(
  records: readonly ActionRecord[],
  valueOf: (record: ActionRecord, field: DayField) => CellValue,
): HoldBack {
  const waiting = new Set(
    FAMILIES.filter((family) =>
      records.some((record) => family.some((field) => fitsTwoReadings(valueOf(record, field)))),
    ).flat(),
  );
  return (field, value) => waiting.has(field) && isProof(value);
}

/** `6/1/2020`: whatever the column proves, what its writer meant is for a person to say. */
export function fitsTwoReadings(value: CellValue): boolean {
  const parts = partsOf(value);
  return parts !== undefined && parts.first !== parts.second && parts.first <= 12 && parts.second <= 12;
}

/** `25/06/2020`. */
function isProof(value: CellValue): boolean {
  const parts = partsOf(value);
  return parts !== undefined && parts.first <= 12 !== parts.second <= 12;
}

function partsOf(value: CellValue) {
  return typeof value === 'string' ? numericParts(value) : undefined;
}
