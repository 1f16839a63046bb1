import type { CellValue } from '../core/cells/cell';
import type { Grid } from '../core/matrix/grid';
import { areaOf, loadArea, loadMerged, mergedAreasOf } from './areas';
import { inBatches, sizeOf } from './batches';
import type { Book, SheetInfo } from './book';
import { codeOf } from './errors';

/** Rows of each sheet that are looked at to find the matrix: a header within 30 rows and some data below it. */
const HEAD_ROWS = 80;
const SMALL_SHEET_ROWS = 2000;

/** A number format takes about as much as this in a message. */
const FORMAT_BYTES = 14;

/** 1 January 2000 in the 1900 system; Excel has no property that tells a 1904 workbook. */
const SERIAL_OF_2000 = 36526;

/** What of a sheet is wanted in full. */
export interface Wanted {
  readonly sheet: string;
  /** Columns (from 1) whose number formats matter: dates, shares, codes. */
  readonly formatColumns: readonly number[];
}

interface Sized extends SheetInfo {
  /** The sheet's used range, 0-based; undefined for an empty sheet. */
  readonly used: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number } | undefined;
  readonly head: Grid;
}

/**
 * Reads a workbook in three kinds of syncs: what sheets there are; the first rows of each; and, once `choose` has told
 * from those rows which sheets matter, these in full, in as few batches as the 5 MB limit allows. Sheets named in
 * `small` are known to be short and come whole with the heads.
 */
export async function readBook(context: Excel.RequestContext, small: readonly string[], choose: (heads: Book) => readonly Wanted[]): Promise<Book> {
  const { sheets, tables, date1904 } = await listSheets(context);
  const sized = await readHeads(context, sheets, tables, small);
  const heads: Book = { date1904, sheets, grids: new Map(sized.filter((one) => one.used).map((one) => [one.name, one.head])) };
  const grids = new Map<string, Grid>();
  const reads = choose(heads).flatMap((wanted) => {
    const sheet = sized.find((one) => one.name === wanted.sheet);
    return sheet?.used ? [{ sheet, wanted }] : [];
  });
  for (const [name, grid] of await readInFull(context, reads)) grids.set(name, grid);
  return { date1904, sheets, grids };
}

/** An Excel table (ListObject) of the workbook. */
interface TableName {
  readonly name: string;
  readonly sheet: string;
  readonly totals: boolean;
}

async function listSheets(context: Excel.RequestContext): Promise<{ sheets: SheetInfo[]; tables: TableName[]; date1904: boolean }> {
  const { worksheets, tables, functions } = context.workbook;
  worksheets.load('items/name,items/visibility');
  tables.load('items/name,items/showTotals,items/worksheet/name');
  const newMillennium = functions.date(2000, 1, 1);
  newMillennium.load('value');
  await context.sync();
  return {
    sheets: worksheets.items.map((sheet) => ({ name: sheet.name, visible: sheet.visibility === 'Visible' })),
    tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name, totals: table.showTotals })),
    date1904: newMillennium.value < SERIAL_OF_2000,
  };
}

async function readHeads(context: Excel.RequestContext, sheets: readonly SheetInfo[], tables: readonly TableName[], small: readonly string[]): Promise<Sized[]> {
  const loads = sheets.map((info) => {
    const sheet = context.workbook.worksheets.getItem(info.name);
    const used = loadArea(sheet.getUsedRangeOrNullObject(true));
    const head = sheet.getRange(`1:${small.includes(info.name) ? SMALL_SHEET_ROWS : HEAD_ROWS}`).getUsedRangeOrNullObject(true);
    head.load('rowIndex,columnIndex,values');
    const tableRanges = tables.filter((table) => table.sheet === info.name).map((table) => ({
      ...table, range: loadArea(context.workbook.tables.getItem(table.name).getRange()),
    }));
    return { info, used, head, tableRanges };
  });
  await context.sync();
  return loads.map(({ info, used, head, tableRanges }) => ({
    ...info,
    used: used.isNullObject ? undefined : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount },
    head: {
      sheet: info.name,
      top: head.isNullObject ? 1 : head.rowIndex + 1,
      left: head.isNullObject ? 1 : head.columnIndex + 1,
      values: head.isNullObject ? [] : (head.values as CellValue[][]),
      formats: new Map(),
      merges: [],
      tables: tableRanges.map(({ name, range, totals }) => ({ name, area: areaOf(range), totals })),
    },
  }));
}

function loaded(range: Excel.Range, properties: string): Excel.Range {
  range.load(properties);
  return range;
}

/** A block of rows of one sheet, values or the formats of one column. */
interface Part {
  readonly bytes: number;
  readonly load: () => void;
  /** Takes the last `load` back: it brought nothing. */
  readonly forget: () => void;
}

async function readInFull(context: Excel.RequestContext, reads: readonly { sheet: Sized; wanted: Wanted }[]): Promise<[string, Grid][]> {
  const parts: Part[] = [];
  const sheets = reads.map(({ sheet, wanted }) => {
    const values: Excel.Range[] = [];
    const formats = new Map<number, Excel.Range[]>(wanted.formatColumns.map((column) => [column, []]));
    const worksheet = context.workbook.worksheets.getItem(sheet.name);
    const used = sheet.used ?? { row: 0, column: 0, rows: 0, columns: 0 };
    const merged = loadMerged(worksheet.getRangeByIndexes(used.row, used.column, used.rows, used.columns));
    const rowBytes = averageRowBytes(sheet.head, used.columns) + FORMAT_BYTES * formats.size;
    for (const { start, rows } of blocks(used.row, used.rows, rowBytes)) {
      parts.push({
        bytes: rows * rowBytes,
        load: () => {
          values.push(loaded(worksheet.getRangeByIndexes(start, used.column, rows, used.columns), 'values'));
          for (const [column, ranges] of formats) ranges.push(loaded(worksheet.getRangeByIndexes(start, column - 1, rows, 1), 'numberFormat'));
        },
        forget: () => {
          values.pop();
          for (const ranges of formats.values()) ranges.pop();
        },
      });
    }
    return { sheet, used, values, formats, merged };
  });
  for (const batch of inBatches(parts)) await readParts(context, batch);
  return sheets.map(({ sheet, used, values, formats, merged }) => [sheet.name, {
    ...sheet.head,
    top: used.row + 1,
    left: used.column + 1,
    values: values.flatMap((block) => block.values as CellValue[][]),
    merges: mergedAreasOf(merged),
    formats: new Map([...formats].map(([column, ranges]) => [column, ranges.flatMap((range) => range.numberFormat.map((row) => String(row[0])))])),
  }]);
}

/** One sync for each 4 MB that has to move. */
async function readParts(context: Excel.RequestContext, parts: readonly Part[]): Promise<void> {
  for (const part of parts) part.load();
  try {
    await context.sync();
  } catch (error) {
    // Rows further down can be much longer than those the estimate comes from.
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded' || parts.length === 1) throw error;
    for (const part of parts) part.forget();
    const half = Math.ceil(parts.length / 2);
    await readParts(context, parts.slice(0, half));
    await readParts(context, parts.slice(half));
  }
}

const BLOCK_BYTES = 500_000;

/** Rows in blocks of about half a megabyte, so that batches fill up evenly. */
function blocks(first: number, rows: number, rowBytes: number): { start: number; rows: number }[] {
  const size = Math.max(1, Math.floor(BLOCK_BYTES / Math.max(1, rowBytes)));
  const result: { start: number; rows: number }[] = [];
  for (let done = 0; done < rows; done += size) result.push({ start: first + done, rows: Math.min(size, rows - done) });
  return result;
}

/** Rows further down may be somewhat longer than those seen. */
function averageRowBytes(head: Grid, columns: number): number {
  const seen = head.values.length === 0 ? 0 : sizeOf(head.values) / head.values.length;
  return Math.ceil(1.15 * Math.max(seen, columns * 4));
}
