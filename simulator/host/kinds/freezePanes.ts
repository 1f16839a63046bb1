import { COLUMN_LIMIT, ROW_LIMIT } from '../../workbook/area';
import type { Sheet } from '../../workbook/sheet';
import type { Host } from '../excelHost';
import { bind, type HostObject, type ObjectKind } from '../objectKind';
import { requireSheet } from '../rangePlace';
import { rangeObject } from './range';

export const freezePanesObject = (host: Host, sheet: Sheet): HostObject => bind(FREEZE_PANES, sheet, host);

const FREEZE_PANES: ObjectKind<Sheet> = {
  typeName: 'WorksheetFreezePanes',
  requireAlive: (sheet, { workbook }) => requireSheet(sheet, workbook.sheets),
  finders: {
    GetLocationOrNullObject: (sheet, _args, host) => {
      const { frozenRows, frozenColumns } = sheet;
      if (frozenRows + frozenColumns === 0) return null;
      return rangeObject(host, sheet, {
        top: 0,
        left: 0,
        bottom: (frozenRows || ROW_LIMIT) - 1,
        right: (frozenColumns || COLUMN_LIMIT) - 1,
      });
    },
  },
  calls: {
    FreezeRows: (sheet, args) => freeze(sheet, args.integer(0, 1), 0),
    FreezeColumns: (sheet, args) => freeze(sheet, 0, args.integer(0, 1)),
    Unfreeze: (sheet) => freeze(sheet, 0, 0),
  },
};

function freeze(sheet: Sheet, rows: number, columns: number): void {
  sheet.frozenRows = rows;
  sheet.frozenColumns = columns;
}
