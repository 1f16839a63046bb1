import { areaOf, columnCount, intersection, rowCount, type Area } from '../../workbook/area';
import { parseAddress } from '../../workbook/a1';
import type { Sheet } from '../../workbook/sheet';
import { Table } from '../../workbook/excelTable';
import type { Args } from '../args';
import type { Host } from '../excelHost';
import { HostError, invalidArgument, itemNotFound } from '../hostError';
import { bind, type HostObject, type ObjectKind } from '../objectKind';
import { areaOfPlace } from '../rangePlace';
import { placeOf } from './address';
import { tableObject, type SheetTable } from './table';

/** The tables of one sheet or, without a sheet, of the whole book. */
interface Tables {
  readonly sheet: Sheet | undefined;
}

export const tablesObject = (host: Host, sheet?: Sheet): HostObject => bind(TABLES, { sheet }, host);

const TABLES: ObjectKind<Tables> = {
  typeName: 'TableCollection',
  scalars: { Count: { get: (target, host) => tablesOf(target, host).length } },
  item: (target, key, host) => {
    const found = findTable(target, String(key), host);
    if (!found) throw itemNotFound(`the table ${String(key)}`);
    return tableObject(host, found);
  },
  items: (target, host) => tablesOf(target, host).map((found) => tableObject(host, found)),
  finders: {
    GetItemAt: (target, args, host) => {
      const found = tablesOf(target, host)[args.integer(0)];
      if (!found) throw itemNotFound('the table at this position');
      return tableObject(host, found);
    },
    GetItemOrNullObject: (target, args, host) => {
      const found = findTable(target, args.text(0), host);
      return found ? tableObject(host, found) : null;
    },
    Add: (target, args, host) => tableObject(host, addTable(target, args, host)),
  },
  calls: { GetCount: (target, _args, host) => tablesOf(target, host).length },
};

function tablesOf({ sheet }: Tables, { workbook }: Host): SheetTable[] {
  return workbook.tables.filter((entry) => !sheet || entry.sheet === sheet);
}

function findTable(target: Tables, key: string, host: Host): SheetTable | undefined {
  return tablesOf(target, host).find(({ table }) => table.id === key || table.name.toLowerCase() === key.toLowerCase());
}

function addTable(target: Tables, args: Args, host: Host): SheetTable {
  const { sheet, area } = whereToAdd(target, args.raw(0), host);
  if (!args.flag(1)) throw invalidArgument('The simulator makes tables over ranges that have headers.');
  if (
    sheet.tables.some((table) => intersection(table.wholeArea, area)) ||
    sheet.merges.some((merge) => intersection(merge, area))
  ) {
    throw new HostError('InvalidOperation', 'A table cannot overlap another table or a merged cell.');
  }
  const rows = Math.max(2, rowCount(area));
  const id = host.workbook.newTableId();
  const names = headerNames(sheet, area);
  const table = new Table(id, freeTableName(host), areaOf(area.top, area.left, rows, columnCount(area)), names);
  names.forEach((name, index) => {
    Object.assign(sheet.grid.ensure(area.top, area.left + index), { value: name });
  });
  sheet.tables.push(table);
  return { sheet, table };
}

function whereToAdd(target: Tables, range: unknown, { workbook }: Host): { sheet: Sheet; area: Area } {
  if (typeof range === 'string') {
    const address = parseAddress(range);
    const sheet = address?.sheet === undefined ? (target.sheet ?? workbook.activeSheet) : workbook.sheet(address.sheet);
    if (!address) throw invalidArgument();
    return { sheet, area: address.area };
  }
  const place = placeOf(range);
  if (!place) throw invalidArgument();
  return { sheet: place.sheet, area: areaOfPlace(place) };
}

/** Headers are text, and no two alike. */
function headerNames(sheet: Sheet, area: Area): string[] {
  const names: string[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const value = String(sheet.grid.get(area.top, column)?.value ?? '');
    const base = value === '' ? `Column${column - area.left + 1}` : value;
    let name = base;
    for (let number = 2; names.some((other) => other.toLowerCase() === name.toLowerCase()); number++)
      name = `${base}${number}`;
    names.push(name);
  }
  return names;
}

function freeTableName({ workbook }: Host): string {
  let number = workbook.tables.length + 1;
  while (workbook.tables.some(({ table }) => table.name.toLowerCase() === `table${number}`)) number++;
  return `Table${number}`;
}
