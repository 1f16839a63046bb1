import { rowCount } from '../../workbook/area';
import type { Host } from '../excelHost';
import { notImplemented } from '../hostError';
import { bind, type HostObject, type ObjectKind } from '../objectKind';
import { requireTable, type SheetTable } from './table';

export const tableRowsObject = (host: Host, target: SheetTable): HostObject => bind(TABLE_ROWS, target, host);

const TABLE_ROWS: ObjectKind<SheetTable> = {
  typeName: 'TableRowCollection',
  requireAlive: requireTable,
  scalars: { Count: { get: ({ table }) => rowCount(table.bodyArea) } },
  finders: {
    /** Refused on purpose: it makes merge conflicts in co-authored books; write below the table instead (excel-facts, Writing). */
    Add: () => {
      throw notImplemented('TableRowCollection', 'add()');
    },
  },
  calls: { GetCount: ({ table }) => rowCount(table.bodyArea) },
};
