import type { CellValue } from '../../core/sheet/cell';
import { MOST_COLUMNS } from '../../core/sheet/farCells';
import type { Area, Grid } from '../../core/sheet/grid';
import { areaOf, loadArea } from '../areas';
import { ExcelFailure } from '../excelErrors';
import type { Book, SheetInfo } from './bookReading';
import { extentOf, isVast, type Extent } from './extent';
import { readInFull } from './readInFull';

/** Rows of each sheet that are looked at to find the matrix: a header within 30 rows and some data below it. */
const HEAD_ROWS = 80;
const SMALL_SHEET_ROWS = 2000;

/** 1 January 2000 in the 1900 system; Excel has no property that tells a 1904 workbook. */
const SERIAL_OF_2000 = 36526;

/** What of a sheet is wanted in full. */
export interface Wanted {
  readonly sheet: string;
  /** Columns (from 1) whose number formats matter: dates, shares, codes. */
  readonly formatColumns: readonly number[];
  /** Columns behind this one (from 1) are left out. */
  readonly lastColumn?: number;
}

export interface ReadOptions {
  /** Sheets that are looked at; all where missing. */
  readonly only?: (sheet: string) => boolean;
  /** Most that one answer should bring: whoever shows a pane parses it in the thread that draws. */
  readonly batchBytes?: number;
  /** Asked of each sheet before it is read in full; throws where it should not be. */
  readonly requireSize?: (rows: number, columns: number) => void;
  /** After each answer: how many of how many came. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Asked before each batch. */
  readonly signal?: AbortSignal;
}

/** A sheet as its first rows tell it. */
export interface Sized extends SheetInfo {
  /** The sheet's used range; undefined for an empty sheet. */
  readonly whole: Extent | undefined;
  /** The same without what stands far from all else: this is read. */
  readonly used: Extent | undefined;
  readonly far: readonly Area[];
  readonly head: Grid;
}

/** How often a book that others change between two answers is read. */
const TRIES = 3;

/**
 * Reads a workbook in three kinds of syncs: what sheets there are; the first rows of each; and, once `choose` has told
 * from those rows which sheets matter, these in full, in as few batches as the 5 MB limit allows. Sheets named in
 * `small` are known to be short and come whole with the heads. Where others insert or delete in between, it is read anew.
 */
export async function readBook(
  context: Excel.RequestContext,
  small: readonly string[],
  choose: Choose,
  options: ReadOptions = {},
): Promise<Book> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const book = await readOnce(context, small, choose, options);
    if (book) return book;
  }
  throw new ExcelFailure(
    'BookChanging',
    'Otras personas están insertando o borrando filas o columnas mientras se lee el libro. Espere un momento y repita.',
  );
}

type Choose = (heads: Book) => readonly Wanted[] | Promise<readonly Wanted[]>;

/** Undefined where the sheets are not those any more whose first rows were looked at. */
async function readOnce(
  context: Excel.RequestContext,
  small: readonly string[],
  choose: Choose,
  options: ReadOptions,
): Promise<Book | undefined> {
  const { sheets, tables, date1904 } = await listSheets(context, options.only);
  const sized = await withoutFarCells(context, await readHeads(context, sheets, tables, small));
  const heads: Book = {
    date1904,
    sheets,
    grids: new Map(sized.filter((one) => one.used).map((one) => [one.name, one.head])),
  };
  const grids = new Map<string, Grid>();
  const reads = (await choose(heads)).flatMap((wanted) => {
    const sheet = sized.find((one) => one.name === wanted.sheet);
    if (!sheet?.used) return [];
    options.requireSize?.(sheet.used.rows, sheet.used.columns);
    return [{ sheet, wanted }];
  });
  for (const { grid, isStill } of await readInFull(context, reads, options)) {
    if (!isStill) return undefined;
    grids.set(grid.sheet, grid);
  }
  return { date1904, sheets, grids, far: new Map(sized.map(({ name, far }) => [name, far])) };
}

/** One more sync, only for books with a sheet whose used range is vast: the first screen does without. */
async function withoutFarCells(context: Excel.RequestContext, sheets: readonly Sized[]): Promise<readonly Sized[]> {
  if (!sheets.some(({ whole }) => whole && isVast(whole))) return sheets;
  const { nearSheets } = await import(/* webpackChunkName: "far" */ './nearCells');
  return nearSheets(context, sheets);
}

/** An Excel table (ListObject) of the workbook. */
interface TableName {
  readonly name: string;
  readonly sheet: string;
  readonly totals: boolean;
}

async function listSheets(
  context: Excel.RequestContext,
  only: (sheet: string) => boolean = () => true,
): Promise<{ sheets: SheetInfo[]; tables: TableName[]; date1904: boolean }> {
  const { worksheets, tables, functions } = context.workbook;
  worksheets.load('items/name,items/visibility');
  tables.load('items/name,items/showTotals,items/worksheet/name');
  const newMillennium = functions.date(2000, 1, 1);
  newMillennium.load('value');
  await context.sync();
  return {
    sheets: worksheets.items
      .filter((sheet) => only(sheet.name))
      .map((sheet) => ({ name: sheet.name, visible: sheet.visibility === 'Visible' })),
    tables: tables.items
      .filter((table) => only(table.worksheet.name))
      .map((table) => ({ name: table.name, sheet: table.worksheet.name, totals: table.showTotals })),
    date1904: newMillennium.value < SERIAL_OF_2000,
  };
}

async function readHeads(
  context: Excel.RequestContext,
  sheets: readonly SheetInfo[],
  tables: readonly TableName[],
  small: readonly string[],
): Promise<Sized[]> {
  const loads = sheets.map((info) => {
    const sheet = context.workbook.worksheets.getItem(info.name);
    const used = loadArea(sheet.getUsedRangeOrNullObject(true));
    const head = sheet
      .getRangeByIndexes(0, 0, small.includes(info.name) ? SMALL_SHEET_ROWS : HEAD_ROWS, MOST_COLUMNS)
      .getUsedRangeOrNullObject(true);
    head.load('rowIndex,columnIndex,values');
    const tableRanges = tables
      .filter((table) => table.sheet === info.name)
      .map((table) => ({
        ...table,
        range: loadArea(context.workbook.tables.getItem(table.name).getRange()),
      }));
    return { info, used, head, tableRanges };
  });
  await context.sync();
  return loads.map(({ info, used, head, tableRanges }) => {
    const whole = used.isNullObject ? undefined : extentOf(areaOf(used));
    return {
      ...info,
      whole,
      used: whole,
      far: [],
      head: {
        sheet: info.name,
        top: head.isNullObject ? 1 : head.rowIndex + 1,
        left: head.isNullObject ? 1 : head.columnIndex + 1,
        values: head.isNullObject ? [] : (head.values as CellValue[][]),
        formats: new Map(),
        merges: [],
        tables: tableRanges.map(({ name, range, totals }) => ({ name, area: areaOf(range), totals })),
      },
    };
  });
}
