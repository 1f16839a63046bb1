import { contentOf } from '../cells/cellContent';
import { readCode, splitCode } from '../cells/code';
import { readConpes } from '../cells/conpes';
import { readDay } from '../cells/date';
import { DEFAULT_STAGES } from '../cut/cut';
import type { Cell, CellValue } from '../sheet/cell';
import { valueAt, type Grid } from '../sheet/grid';
import { textOf } from '../text/fold';
import { kindOf } from './fieldCells';
import { FIELD_IDS, FIELDS, type FieldId } from './fields';
import type { RowReader } from './rowReader';
import type { Mapping, TableLayout } from './tableLayout';

/** A row in the place of an action, by its own cells: what is merged over it says nothing of it. */
export interface LooseRow {
  /** All that is filled, the user's own columns among it. */
  readonly filled: readonly { readonly column: number; readonly value: CellValue }[];
  /** Fields that say something. */
  readonly fields: readonly FieldId[];
  readonly cell: (field: FieldId) => Cell;
  /** The row goes on with the action above: their code or text is merged. */
  readonly goesOn: boolean;
}

/** Texts that say which action it is even without a key. */
const TELLING: readonly FieldId[] = ['text', 'indicator', 'entity', 'unit', 'owner', 'email'];
const CONTEXT = {
  ...{ entities: [], states: [], stages: DEFAULT_STAGES },
  ...({ date1904: false, unit: 'points', order: 'dmy' } as const),
};

export function looseRows(
  grid: Grid,
  { left, right }: TableLayout,
  mapping: Mapping,
  reader: RowReader,
): (row: number) => LooseRow {
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  const mapped = FIELD_IDS.filter((field) => mapping.columns[field] !== undefined);
  const keys = new Set([mapping.columns.code, mapping.columns.text]);
  const merges = grid.merges.filter((merge) => keys.has(merge.left) && merge.bottom > merge.top);
  return (row) => ({
    filled: columns.flatMap((column) => {
      const value = valueAt(grid, row, column);
      return textOf(value) === '' ? [] : [{ column, value }];
    }),
    fields: mapped.filter((field) => contentOf(reader.own(row, field)).kind !== 'blank'),
    cell: (field) => reader.own(row, field),
    goesOn: merges.some(({ top, bottom }) => top < row && row <= bottom),
  });
}

/** Whether it names an action by its code, however that is written. */
export function namesCode({ fields, cell }: LooseRow): boolean {
  if (fields.includes('code')) {
    const code = readCode(cell('code'));
    if (code.kind === 'value' || (code.kind === 'unreadable' && code.candidates)) return true;
  }
  return fields.includes('text') && splitCode(textOf(cell('text').value)).code.kind !== 'blank';
}

export function namesDocument({ fields, cell }: LooseRow): boolean {
  return fields.includes('conpes') && readConpes(cell('conpes')).kind === 'value';
}

/** Whether a row without a code says enough to be an action that lacks it: neither numbers alone do, nor names of people. */
export function saysOfAction(row: LooseRow): boolean {
  const texts = TELLING.filter((field) => saysText(row, field));
  const isDated = (['start', 'end'] as const).some((field) => row.fields.includes(field) && isMeant(row, field));
  const isStated = saysText(row, 'status');
  if (namesDocument(row)) return texts.length > 0 || isDated || isStated;
  const isShared =
    row.fields.some((field) => FIELDS[field].kind === 'share') && texts.some((field) => field !== 'text');
  return texts.length > 0 && (isDated || isStated || isShared || isNumbered(row));
}

/** `A-12`: a code of somebody else's. */
function isNumbered({ fields, cell }: LooseRow): boolean {
  return fields.includes('code') && /\d/.test(String(cell('code').value)) && contentOf(cell('code')).kind === 'text';
}

/** Whether a cell can be read as what its column holds. */
export function isMeant({ cell }: LooseRow, field: FieldId): boolean {
  const day = FIELDS[field].kind === 'day' ? readDay(cell(field), { order: 'undecidable' }) : undefined;
  if (day) return day.kind === 'value' || (day.kind === 'unreadable' && day.candidates !== undefined);
  const kind = kindOf(field);
  return kind.certain(kind.read(cell(field), CONTEXT)) !== undefined;
}

function saysText({ fields, cell }: LooseRow, field: FieldId): boolean {
  return (
    fields.includes(field) && contentOf(cell(field)).kind === 'text' && /\p{L}{2}/u.test(String(cell(field).value))
  );
}
