import { formatArea } from '../workbook/a1';
import type { Area } from '../workbook/area';
import type { BookEdit } from '../workbook/edits';
import type { Sheet } from '../workbook/sheet';
import type { Shift } from '../workbook/shift';
import { EventType, type Doer } from './eventTypes';

type Args = Readonly<Record<string, unknown>>;

/** What a edit raises: of the sheet it happened on, and of the collection of all sheets unless `onlyAll` says otherwise. */
export interface Raised {
  readonly type: number;
  readonly sheet: Sheet;
  readonly args: Args;
  readonly onlyAll?: boolean;
}

/** The arguments under the names that travel; the client's own transforms (`…_EventArgsTransform`) make events of them. */
export function raisedBy(edit: BookEdit, doer: Doer, tellsTriggerSource: boolean): Raised {
  const { sheet } = edit;
  const source = doer === 'coauthor' ? 'Remote' : 'Local';
  const base = { worksheetId: sheet.id, source };
  const changed = (area: Area): Args => {
    const address = formatArea(area);
    const triggerSource = tellsTriggerSource && { triggerSource: doer === 'addin' ? 'ThisLocalAddin' : 'Unknown' };
    return { address, referenceId: `${sheet.id}!${address}`, ...triggerSource };
  };
  switch (edit.kind) {
    case 'edited':
      return {
        type: EventType.changed,
        sheet,
        args: { ...base, ...changed(edit.area), changeType: 'RangeEdited', shiftDirection: 'None', ...detailsOf(edit) },
      };
    case 'shifted':
      return { type: EventType.changed, sheet, args: { ...base, ...changed(edit.area), ...shiftedArgs(edit.shift) } };
    case 'selected':
      return {
        type: EventType.selectionChanged,
        sheet,
        args: { worksheetId: sheet.id, address: edit.areas.map(formatArea).join(',') },
      };
    case 'activated':
      return { type: EventType.activated, sheet, args: { worksheetId: sheet.id } };
    case 'deactivated':
      return { type: EventType.deactivated, sheet, args: { worksheetId: sheet.id } };
    case 'added':
      return { type: EventType.added, sheet, args: base, onlyAll: true };
    case 'deleted':
      return { type: EventType.deleted, sheet, args: base, onlyAll: true };
    case 'renamed':
      return { type: EventType.nameChanged, sheet, args: { ...base, nameBefore: edit.before, nameAfter: sheet.name } };
  }
}

function detailsOf({ before, after }: Extract<BookEdit, { kind: 'edited' }>): Args {
  return before && after
    ? { valueBefore: before.value, valueTypeBefore: before.type, valueAfter: after.value, valueTypeAfter: after.type }
    : {};
}

const SHIFT_DIRECTIONS = {
  insert: { row: 'ShiftCellDown', column: 'ShiftCellRight' },
  delete: { row: 'ShiftCellUp', column: 'ShiftCellLeft' },
} as const;

function shiftedArgs({ kind, axis, whole }: Shift): Args {
  const done = kind === 'insert' ? 'Inserted' : 'Deleted';
  if (whole) return { changeType: `${axis === 'row' ? 'Row' : 'Column'}${done}`, shiftDirection: 'None' };
  return { changeType: `Cell${done}`, shiftDirection: SHIFT_DIRECTIONS[kind][axis] };
}
