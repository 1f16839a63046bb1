import { asText } from '../args';
import { ALL_SHEETS } from '../eventTypes';
import type { Host } from '../excelHost';
import { itemNotFound } from '../hostError';
import { bind, type HostObject, type ObjectKind } from '../objectKind';
import type { Workbook } from '../../workbook/workbook';
import { allSheetsEvents } from './sheetEvents';
import { worksheetObject } from './worksheet';

export const worksheetsObject = (host: Host): HostObject => bind(WORKSHEETS, host.workbook, host);

const WORKSHEETS: ObjectKind<Workbook> = {
  typeName: 'WorksheetCollection',
  item: (workbook, key, host) => worksheetObject(host, workbook.sheet(asText(key))),
  items: ({ sheets }, host) => sheets.map((sheet) => worksheetObject(host, sheet)),
  finders: {
    Add: (workbook, args, host) => worksheetObject(host, workbook.addSheet(args.optionalText(0))),
    GetActiveWorksheet: ({ activeSheet }, _args, host) => worksheetObject(host, activeSheet),
    GetItemOrNullObject: (workbook, args, host) => {
      const sheet = workbook.findSheet(args.text(0));
      return sheet ? worksheetObject(host, sheet) : null;
    },
    GetFirst: (workbook, args, host) => worksheetObject(host, edge(workbook, args.flag(0), 0)),
    GetLast: (workbook, args, host) => worksheetObject(host, edge(workbook, args.flag(0), -1)),
  },
  calls: {
    GetCount: (workbook, args) => sheetsOf(workbook, args.flag(0)).length,
    ...allSheetsEvents(() => ALL_SHEETS),
  },
};

const sheetsOf = ({ sheets }: Workbook, visibleOnly: boolean) =>
  sheets.filter(({ visibility }) => !visibleOnly || visibility === 'Visible');

function edge(workbook: Workbook, visibleOnly: boolean, index: 0 | -1) {
  const sheet = sheetsOf(workbook, visibleOnly).at(index);
  if (!sheet) throw itemNotFound('a sheet');
  return sheet;
}
