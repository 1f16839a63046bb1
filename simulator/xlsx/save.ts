import {
  openXlsx,
  saveXlsx,
  writeXlsx,
  type ColumnDef,
  type Sheet as FileSheet,
  type TableDefinition,
} from 'hucre/xlsx';
import { formatArea } from '../workbook/a1';
import type { Protection } from '../workbook/protection';
import type { Sheet } from '../workbook/sheet';
import type { Table } from '../workbook/excelTable';
import { formatAreas } from '../workbook/validation';
import type { Workbook } from '../workbook/workbook';
import { WorkbookFileError } from './fileError';
import { origin, type FileWorkbook } from './origin';
import { restoreDroppedParts } from './restore';
import { writeCells } from './writeCells';

/** The book as an .xlsx; what the file it came from had besides is written back. The book can be used further. */
export async function saveWorkbook(book: Workbook): Promise<Uint8Array> {
  requireOwnNumbers(book);
  const file = origin.books.get(book) ?? (await emptyFile());
  file.sheets = book.sheets.map(toFileSheet);
  file.namedRanges = book.names.map(({ name, reference, scope, comment }) => ({
    name,
    range: reference,
    ...(scope !== undefined && { scope }),
    ...(comment !== undefined && { comment }),
  }));
  file.activeSheet = book.sheets.indexOf(book.activeSheet);
  const bytes = await saveXlsx(file);
  // The library's view of the cells is as large as the book: let it go.
  file.sheets = [];
  return restoreDroppedParts(bytes, book);
}

/** The library finds charts and the like by the number of their sheet: on another number they would land on another sheet. */
function requireOwnNumbers(book: Workbook): void {
  const moved = book.sheets.some((sheet, position) => {
    const from = origin.sheets.get(sheet);
    if (!from || from.index === position) return false;
    const { charts, pivotTables, slicers, timelines, threadedComments } = from.sheet;
    return [charts, pivotTables, slicers, timelines, threadedComments].some(
      (parts) => parts !== undefined && parts.length > 0,
    );
  });
  if (moved)
    throw new WorkbookFileError('NotSavable', 'A sheet with charts, pivot tables or threaded comments was moved.');
}

/** A book that was made in memory borrows the frame of an empty file. */
async function emptyFile(): Promise<FileWorkbook> {
  return openXlsx(await writeXlsx({ sheets: [{ name: 'Sheet1', rows: [] }] }), { readStyles: true });
}

function toFileSheet(sheet: Sheet): FileSheet {
  const from = origin.sheets.get(sheet);
  const {
    columns: _columns,
    rowDefs: _rows,
    freezePane: _freeze,
    merges: _merges,
    protection: _protection,
    autoFilter: _filter,
    dataValidations: _validations,
    conditionalRules: _rules,
    tables: _tables,
    hidden: _hidden,
    veryHidden: _veryHidden,
    ...carried
  } = from?.sheet ?? { name: '', rows: [] };
  const recolored = sheet.tabColor !== (from?.tabColor ?? '');
  const { tabColor, ...view } = carried.view ?? {};
  const color = recolored ? (sheet.tabColor ? { rgb: sheet.tabColor.slice(1) } : undefined) : tabColor;
  return {
    ...carried,
    ...writeCells(sheet.grid),
    name: sheet.name,
    hidden: sheet.visibility === 'Hidden',
    veryHidden: sheet.visibility === 'VeryHidden',
    view: { ...view, showGridLines: sheet.showGridlines, ...(color && { tabColor: color }) },
    columns: columnsOf(sheet),
    rowDefs: new Map(
      [...sheet.rowFormats].map(([row, { height, ...format }]) => [
        row,
        { ...presentOnly(format), ...(height !== undefined && { height }) },
      ]),
    ),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    tables: sheet.tables.map(tableDefinition),
    dataValidations: sheet.validations.map(({ rule, areas }) => ({ ...rule, range: formatAreas(areas) })),
    conditionalRules: sheet.conditionalFormats.map(({ rule, areas }) => ({ ...rule, range: formatAreas(areas) })),
    ...(sheet.frozenRows + sheet.frozenColumns > 0 && {
      freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
    }),
    ...(sheet.protection && { protection: protectionOf(sheet.protection) }),
    ...(sheet.filter && { autoFilter: { range: formatArea(sheet.filter.area) } }),
  };
}

function columnsOf(sheet: Sheet): ColumnDef[] {
  const last = Math.max(-1, ...sheet.columnFormats.keys());
  return Array.from({ length: last + 1 }, (_, column) => {
    const { width, ...format } = sheet.columnFormats.get(column) ?? {};
    return { ...presentOnly(format), ...(width !== undefined && { width }) };
  });
}

function presentOnly({
  hidden,
  outlineLevel,
  collapsed,
}: {
  hidden?: boolean | undefined;
  outlineLevel?: number;
  collapsed?: boolean;
}) {
  return {
    ...(hidden && { hidden }),
    ...(outlineLevel !== undefined && { outlineLevel }),
    ...(collapsed && { collapsed }),
  };
}

function protectionOf({ allows, file }: Protection): NonNullable<FileSheet['protection']> {
  return { ...file, sheet: true, ...Object.fromEntries([...allows].map((allowance) => [allowance, true])) };
}

function tableDefinition(table: Table): TableDefinition {
  const from = origin.tables.get(table);
  return {
    ...from,
    name: table.name,
    displayName: table.name,
    range: formatArea(table.wholeArea),
    columns: table.columns.map(({ id, name }) => ({ ...from?.columns[id - 1], name })),
    showTotalRow: table.showTotals,
    ...(table.style !== undefined && { style: table.style }),
  };
}
