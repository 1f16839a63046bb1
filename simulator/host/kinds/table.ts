import { columnLetters } from '../../workbook/a1';
import { intersection } from '../../workbook/area';
import { clearCriteria, reapply } from '../../workbook/filtering';
import type { Sheet } from '../../workbook/sheet';
import type { Table } from '../../workbook/excelTable';
import { asText, type Args } from '../args';
import type { Host } from '../excelHost';
import { HostError, invalidArgument, itemNotFound } from '../hostError';
import { bind, type HostObject, type ObjectKind } from '../objectKind';
import { areaOfArgument } from './address';
import { autoFilterObject } from './autoFilter';
import { rangeObject } from './range';
import { tableColumnsObject } from './tableColumns';
import { tableRowsObject } from './tableRows';
import { worksheetObject } from './worksheet';

export interface SheetTable {
  readonly sheet: Sheet;
  readonly table: Table;
}

export const tableObject = (host: Host, target: SheetTable): HostObject => bind(TABLE, target, host);

export function requireTable({ sheet, table }: SheetTable, { workbook }: Host): void {
  if (!workbook.sheets.includes(sheet) || !sheet.tables.includes(table)) throw itemNotFound('the table was deleted');
}

const TABLE_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

const TABLE: ObjectKind<SheetTable> = {
  typeName: 'Table',
  identity: ({ table }) => table.id,
  requireAlive: requireTable,
  scalars: {
    Id: { get: ({ table }) => table.id },
    Name: { get: ({ table }) => table.name, set: rename },
    /** Files with tables without headers are read as if they had them: see the README. */
    ShowHeaders: { get: () => true },
    ShowTotals: { get: ({ table }) => table.showTotals },
    Style: {
      get: ({ table }) => table.style ?? 'TableStyleMedium2',
      set: ({ table }, value) => {
        table.style = asText(value);
      },
    },
  },
  children: {
    Worksheet: ({ sheet }, host) => worksheetObject(host, sheet),
    AutoFilter: (target, host) => autoFilterObject(host, target),
    Columns: (target, host) => tableColumnsObject(host, target),
    Rows: (target, host) => tableRowsObject(host, target),
  },
  finders: {
    GetRange: ({ sheet, table }, _args, host) => rangeObject(host, sheet, table.wholeArea),
    GetHeaderRowRange: ({ sheet, table }, _args, host) => rangeObject(host, sheet, table.headerArea),
    GetDataBodyRange: ({ sheet, table }, _args, host) => rangeObject(host, sheet, table.bodyArea),
    GetTotalRowRange: ({ sheet, table }, _args, host) => rangeObject(host, sheet, table.totalsArea),
  },
  calls: {
    Resize: resize,
    ClearFilters: ({ sheet, table }) => clearCriteria(sheet, table.filter),
    ReapplyFilters: ({ sheet, table }, _args, { workbook }) => reapply(workbook, sheet, table.filter),
    Delete: ({ sheet, table }) => {
      sheet.requireUnlocked(table.wholeArea);
      sheet.grid.forEach((_cell, row, column) => sheet.grid.set(row, column, undefined), table.wholeArea);
      sheet.tables = sheet.tables.filter((other) => other !== table);
    },
  },
};

function rename(target: SheetTable, value: unknown, { workbook }: Host): void {
  const name = asText(value);
  const looksLikeCell = /^[A-Za-z]{1,3}\d+$/.test(name);
  if (!TABLE_NAME.test(name) || looksLikeCell) throw invalidArgument();
  const taken = workbook.tables.some(
    ({ table }) => table !== target.table && table.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken || workbook.findName(name)) throw new HostError('InvalidArgument', `The name ${name} is already taken.`);
  target.table.name = name;
}

function resize({ sheet, table }: SheetTable, args: Args, host: Host): void {
  const wanted = areaOfArgument(host, sheet, args.raw(0));
  if (sheet.protection) throw new HostError('AccessDenied', `The sheet “${sheet.name}” is protected.`);
  if (sheet.tables.some((other) => other !== table && intersection(other.wholeArea, wanted))) {
    throw new HostError('InvalidOperation', 'A table cannot overlap another table.');
  }
  table.moveTo(wanted, (offset) => headerOf(sheet, wanted.top, wanted.left + offset));
  table.columns.forEach(({ name }, index) => {
    const cell = sheet.grid.ensure(wanted.top, wanted.left + index);
    if (cell.value === '') cell.value = name;
  });
}

const headerOf = (sheet: Sheet, row: number, column: number): string =>
  String(sheet.grid.get(row, column)?.value || `Column${columnLetters(column)}`);
