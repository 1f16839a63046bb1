import type { Workbook } from '../../workbook/workbook';
import type { Host } from '../host';
import { bind, type HostObject, type ObjectKind } from '../objectKind';
import { applicationObject } from './application';
import { functionsObject } from './functions';
import { namesObject } from './names';
import { rangeObject } from './range';
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
    GetSelectedRange: ({ selection }, _args, host) => rangeObject(host, selection.sheet, selection.area),
    GetActiveCell: ({ selection }, _args, host) => {
      const { top, left } = selection.area;
      return rangeObject(host, selection.sheet, { top, left, bottom: top, right: left });
    },
  },
  calls: {
    _RemoveReference: (_workbook, args, { references }) => references.remove(args.text(0)),
    _RemoveAllReferences: (_workbook, _args, { references }) => references.removeAll(),
    _GetReferenceCount: (_workbook, _args, { references }) => references.count,
  },
};
