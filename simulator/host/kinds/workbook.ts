import type { Workbook } from '../../workbook/workbook';
import { parseAddress } from '../../workbook/a1';
import type { Args } from '../args';
import type { Host } from '../excelHost';
import { HostError, itemNotFound } from '../hostError';
import { bind, type Found, type HostObject, type ObjectKind } from '../objectKind';
import { applicationObject } from './application';
import { functionsObject } from './functions';
import { insertWorksheets } from './insertWorksheets';
import { namesObject } from './names';
import { rangeObject } from './range';
import { rangeAreasObject } from './rangeAreas';
import { tablesObject } from './tables';
import { worksheetsObject } from './worksheets';

export const workbookObject = (host: Host): HostObject => bind(WORKBOOK, host.workbook, host);

const WORKBOOK: ObjectKind<Workbook> = {
  typeName: 'Workbook',
  scalars: {
    Name: { get: ({ name }) => name },
    ReadOnly: { get: () => false },
  },
  children: {
    Worksheets: (_workbook, host) => worksheetsObject(host),
    Tables: (_workbook, host) => tablesObject(host),
    Names: (_workbook, host) => namesObject(host),
    Application: (_workbook, host) => applicationObject(host),
    Functions: (_workbook, host) => functionsObject(host),
  },
  finders: {
    GetSelectedRange: ({ selection }, _args, host) => {
      if (selection.areas.length > 1)
        throw new HostError('InvalidSelection', 'The current selection is invalid for this action.');
      return rangeObject(host, selection.sheet, selection.areas[0]);
    },
    GetSelectedRanges: ({ selection }, _args, host) => rangeAreasObject(host, selection.sheet, selection.areas),
    GetActiveCell: ({ selection }, _args, host) => {
      const { top, left } = selection.areas[0];
      return rangeObject(host, selection.sheet, { top, left, bottom: top, right: left });
    },
    /** `event.getRange(context)`. */
    _GetRangeForEventByReferenceId: (_workbook, args, host) => {
      const range = rangeOfEvent(args, host);
      if (!range) throw itemNotFound('the range of the event');
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_workbook, args, host) => rangeOfEvent(args, host),
  },
  calls: {
    InsertWorksheetsFromBase64: (_workbook, args, host) => insertWorksheets(host, args),
    _RemoveReference: (_workbook, args, { references }) => references.remove(args.text(0)),
    _RemoveAllReferences: (_workbook, _args, { references }) => references.removeAll(),
    _GetReferenceCount: (_workbook, _args, { references }) => references.count,
  },
};

/** Its reference names the sheet by its id: `{…}!A1:B2`. */
function rangeOfEvent(args: Args, host: Host): Found {
  const address = parseAddress(args.text(0));
  const sheet = address?.sheet === undefined ? undefined : host.workbook.findSheet(address.sheet);
  return address && sheet ? rangeObject(host, sheet, address.area) : null;
}
