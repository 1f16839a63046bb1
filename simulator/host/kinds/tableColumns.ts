import type { Area } from '../../workbook/area';
import type { TableColumn } from '../../workbook/excelTable';
import { asText } from '../args';
import type { Host } from '../excelHost';
import { itemNotFound } from '../hostError';
import { bind, type HostObject, type ObjectKind } from '../objectKind';
import { rangeObject } from './range';
import { requireTable, type SheetTable } from './table';

export const tableColumnsObject = (host: Host, target: SheetTable): HostObject => bind(TABLE_COLUMNS, target, host);

interface Column extends SheetTable {
  readonly column: TableColumn;
}

const TABLE_COLUMNS: ObjectKind<SheetTable> = {
  typeName: 'TableColumnCollection',
  requireAlive: requireTable,
  scalars: { Count: { get: ({ table }) => table.columns.length } },
  item: (target, key, host) => {
    const column = findColumn(target, key);
    if (!column) throw itemNotFound(`the column ${String(key)}`);
    return columnObject(host, target, column);
  },
  items: (target, host) => target.table.columns.map((column) => columnObject(host, target, column)),
  finders: {
    GetItemAt: (target, args, host) => {
      const column = target.table.columns[args.integer(0)];
      if (!column) throw itemNotFound('the column at this position');
      return columnObject(host, target, column);
    },
    GetItemOrNullObject: (target, args, host) => {
      const column = findColumn(target, args.raw(0));
      return column ? columnObject(host, target, column) : null;
    },
  },
  calls: { GetCount: ({ table }) => table.columns.length },
};

const columnObject = (host: Host, target: SheetTable, column: TableColumn): HostObject =>
  bind(TABLE_COLUMN, { ...target, column }, host);

/** By name, whatever its case, or by number. */
function findColumn({ table }: SheetTable, key: unknown): TableColumn | undefined {
  return table.columns.find(({ id, name }) =>
    typeof key === 'number' ? id === key : name.toLowerCase() === asText(key).toLowerCase(),
  );
}

const indexOf = ({ table, column }: Column): number => table.columns.indexOf(column);

function cut(target: Column, area: Area): Area {
  const column = area.left + indexOf(target);
  return { ...area, left: column, right: column };
}

const TABLE_COLUMN: ObjectKind<Column> = {
  typeName: 'TableColumn',
  requireAlive: (target, host) => {
    requireTable(target, host);
    if (indexOf(target) < 0) throw itemNotFound('the column was deleted');
  },
  scalars: {
    Id: { get: ({ column }) => column.id },
    Index: { get: indexOf },
    Name: { get: ({ column }) => column.name },
  },
  finders: {
    GetRange: (target, _args, host) => rangeObject(host, target.sheet, cut(target, target.table.wholeArea)),
    GetHeaderRowRange: (target, _args, host) => rangeObject(host, target.sheet, cut(target, target.table.headerArea)),
    GetDataBodyRange: (target, _args, host) => rangeObject(host, target.sheet, cut(target, target.table.bodyArea)),
    GetTotalRowRange: (target, _args, host) => rangeObject(host, target.sheet, cut(target, target.table.totalsArea)),
  },
};
