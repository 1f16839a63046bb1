import { openXlsx, resolveThemeColor, type Sheet as FileSheet, type TableDefinition } from 'hucre/xlsx';
import { WorkbookError } from '../workbook/workbookError';
import { Filter } from '../workbook/autoFilter';
import type { Protection, ProtectionAllowance } from '../workbook/protection';
import type { Sheet } from '../workbook/sheet';
import { Table } from '../workbook/excelTable';
import { parseAreas } from '../workbook/validation';
import { Workbook } from '../workbook/workbook';
import { WorkbookFileError } from './fileError';
import { AS_THEY_STAND, drawTogether, type DrawnTogether, type Places } from './farCells';
import { DEFAULT_FILE_LIMITS, requireWorkbookFile, type FileLimits } from './fileLimits';
import { filterColumns, readDroppedParts, type DroppedParts } from './droppedParts';
import { origin, type FileWorkbook } from './origin';
import { CellReader } from './readCells';
import { criteriaText } from './restore';

/** Opens an .xlsx; throws `WorkbookFileError` and says why when it is none, is damaged or too large. */
export async function openWorkbook(bytes: Uint8Array, limits: Partial<FileLimits> = {}): Promise<Workbook> {
  const allowed = { ...DEFAULT_FILE_LIMITS, ...limits };
  requireWorkbookFile(bytes, allowed);
  const read = await readFile(bytes);
  try {
    return toWorkbook(read, allowed);
  } catch (cause) {
    // Two sheets of one name, say: no Excel would have made it.
    throw cause instanceof WorkbookError ? damaged(cause) : cause;
  }
}

interface ReadFile {
  readonly file: FileWorkbook;
  readonly droppedParts: DroppedParts;
  readonly places: DrawnTogether['places'];
}

async function readFile(bytes: Uint8Array): Promise<ReadFile> {
  try {
    const { bytes: together, places } = drawTogether(bytes);
    const file = await openXlsx(together, { readStyles: true });
    return { file, droppedParts: readDroppedParts(bytes), places };
  } catch (cause) {
    throw damaged(cause);
  }
}

function damaged(cause: unknown): WorkbookFileError {
  return new WorkbookFileError('Damaged', 'The file is a workbook, but it cannot be read.', { cause });
}

function toWorkbook({ file, droppedParts, places }: ReadFile, limits: FileLimits): Workbook {
  const book = new Workbook();
  book.date1904 = file.dateSystem === '1904';
  book.themeColors = file.themeColors ?? [];
  const cells = new CellReader(book.date1904, limits.cells);
  for (const [index, fileSheet] of file.sheets.entries()) {
    const sheet = book.addSheet(fileSheet.name);
    const stand = places.get(fileSheet.name) ?? AS_THEY_STAND;
    cells.read(fileSheet, sheet.grid, stand);
    describeSheet(book, sheet, fileSheet, index, stand);
    addDroppedParts(sheet, droppedParts);
    // The cells live in the grid now; holding them twice would double a large book.
    fileSheet.rows = [];
    delete fileSheet.cells;
  }
  book.names = (file.namedRanges ?? []).map(({ name, range, scope, comment }) => ({
    name,
    reference: range,
    scope,
    comment,
  }));
  const active = book.sheets[file.activeSheet ?? 0];
  if (active?.visibility === 'Visible') book.activate(active);
  origin.books.set(book, file);
  return book;
}

function describeSheet(book: Workbook, sheet: Sheet, file: FileSheet, index: number, stand: Places): void {
  sheet.visibility = file.veryHidden ? 'VeryHidden' : file.hidden ? 'Hidden' : 'Visible';
  sheet.showGridlines = file.view?.showGridLines !== false;
  sheet.tabColor = tabColorOf(book, file);
  sheet.merges = (file.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  }));
  file.rowDefs?.forEach((format, row) => sheet.rowFormats.set(stand.row(row), { ...format }));
  file.columns?.forEach(({ width, hidden, outlineLevel, collapsed }, column) => {
    if (width === undefined && !hidden && !outlineLevel && !collapsed) return;
    sheet.columnFormats.set(column, {
      width,
      hidden,
      ...(outlineLevel && { outlineLevel }),
      ...(collapsed && { collapsed }),
    });
  });
  sheet.frozenRows = file.freezePane?.rows ?? 0;
  sheet.frozenColumns = file.freezePane?.columns ?? 0;
  sheet.protection = protectionOf(file);
  sheet.validations = (file.dataValidations ?? []).map(({ range, ...rule }) => ({ rule, areas: parseAreas(range) }));
  sheet.conditionalFormats = (file.conditionalRules ?? []).map(({ range, ...rule }) => ({
    rule,
    areas: parseAreas(range),
  }));
  sheet.tables = (file.tables ?? []).flatMap((definition) => tableOf(book, definition));
  sheet.filter = filterOf(file);
  origin.sheets.set(sheet, { sheet: file, index, tabColor: sheet.tabColor });
}

function tabColorOf(book: Workbook, file: FileSheet): string {
  const { rgb, theme, tint } = file.view?.tabColor ?? {};
  const color = rgb ?? (theme === undefined ? undefined : resolveThemeColor([...book.themeColors], theme, tint));
  return color === undefined ? '' : `#${color.slice(-6).toUpperCase()}`;
}

const ALLOWANCES: readonly ProtectionAllowance[] = [
  'formatCells',
  'formatColumns',
  'formatRows',
  'insertColumns',
  'insertRows',
  'deleteColumns',
  'deleteRows',
  'sort',
  'autoFilter',
];

function protectionOf({ protection: file }: FileSheet): Protection | undefined {
  if (!file?.sheet) return undefined;
  const allows = new Set(ALLOWANCES.filter((allowance) => file[allowance] === true));
  return { allows, hasPassword: false, file };
}

function tableOf(book: Workbook, definition: TableDefinition): Table[] {
  const [area] = parseAreas(definition.range ?? '');
  if (!area) return [];
  const table = new Table(
    book.newTableId(),
    definition.displayName ?? definition.name,
    area,
    definition.columns.map(({ name }) => name),
  );
  table.showTotals = definition.showTotalRow === true;
  table.style = definition.style;
  table.place(area);
  origin.tables.set(table, definition);
  return [table];
}

function filterOf({ autoFilter }: FileSheet): Filter | undefined {
  const [area] = parseAreas(autoFilter?.range ?? '');
  return area && new Filter(area);
}

/** Criteria and passwords come from the file's own text: the library knows only some of the first and none of the second. */
function addDroppedParts(sheet: Sheet, { sheets, tableFilters }: DroppedParts): void {
  const { filter, protection } = sheets.get(sheet.name) ?? {};
  if (sheet.filter && filter !== undefined) addCriteria(sheet.filter, filter);
  for (const table of sheet.tables) {
    const xml = tableFilters.get(table.name);
    if (xml !== undefined) addCriteria(table.filter, xml);
  }
  if (sheet.protection && protection !== undefined) {
    sheet.protection = { ...sheet.protection, hasPassword: /\s(?:password|hashValue)=/.test(protection) };
    origin.protections.set(sheet.protection, protection);
  }
}

function addCriteria(filter: Filter, xml: string): void {
  for (const [column, texts] of filterColumns(xml)) filter.criteria.set(column, texts);
  origin.filters.set(filter, { xml, criteria: criteriaText(filter) });
}
