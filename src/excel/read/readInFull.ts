import type { CellValue } from '../../core/sheet/cell';
import { rightOf, valueAt, type Grid } from '../../core/sheet/grid';
import { loadArea, loaded, loadMerged, mergedAreasOf } from '../areas';
import { inBatches, MAX_BATCH_BYTES, sizeOf } from '../batches';
import { codeOf } from '../excelErrors';
import type { ReadOptions, Sized, Wanted } from './readBook';

/** A number format takes about as much as this in a message. */
const FORMAT_BYTES = 14;

/** A block of rows of one sheet, values or the formats of one column. */
interface Part {
  readonly bytes: number;
  readonly load: () => void;
  /** Takes the last `load` back: it brought nothing. */
  readonly forget: () => void;
}

/** Sheets in full, as far as they are wanted, and whether they still are as their first rows said. */
export async function readInFull(
  context: Excel.RequestContext,
  reads: readonly { sheet: Sized; wanted: Wanted }[],
  { batchBytes = MAX_BATCH_BYTES, onProgress, signal }: ReadOptions,
): Promise<{ grid: Grid; isStill: boolean }[]> {
  const parts: Part[] = [];
  const sheets = reads.map(({ sheet, wanted }) => {
    const values: Excel.Range[] = [];
    const formats = new Map<number, Excel.Range[]>(wanted.formatColumns.map((column) => [column, []]));
    const worksheet = context.workbook.worksheets.getItem(sheet.name);
    const used = narrowed(sheet.used ?? { row: 0, column: 0, rows: 0, columns: 0 }, wanted.lastColumn);
    const merged = loadMerged(worksheet.getRangeByIndexes(used.row, used.column, used.rows, used.columns));
    const rowBytes = averageRowBytes(sheet.head, used.columns) + FORMAT_BYTES * formats.size;
    for (const { start, rows } of blocks(used.row, used.rows, rowBytes, Math.min(BLOCK_BYTES, batchBytes))) {
      parts.push({
        bytes: rows * rowBytes,
        load: () => {
          values.push(loaded(worksheet.getRangeByIndexes(start, used.column, rows, used.columns), 'values'));
          for (const [column, ranges] of formats)
            ranges.push(loaded(worksheet.getRangeByIndexes(start, column - 1, rows, 1), 'numberFormat'));
        },
        forget: () => {
          values.pop();
          for (const ranges of formats.values()) ranges.pop();
        },
      });
    }
    return { sheet, used, values, formats, merged, end: worksheet.getUsedRangeOrNullObject(true) };
  });
  // Along with the last block: whether the sheets still have the rows and columns that they had.
  if (sheets.length > 0)
    parts.push({
      bytes: 200 * sheets.length,
      load: () => {
        for (const { end } of sheets) loadArea(end);
      },
      forget: () => undefined,
    });
  const batches = inBatches(parts, batchBytes);
  for (const [index, batch] of batches.entries()) {
    signal?.throwIfAborted();
    await readParts(context, batch);
    onProgress?.(index + 1, batches.length);
  }
  return sheets.map(({ sheet, used, values, formats, merged, end }) => {
    const grid: Grid = {
      ...sheet.head,
      top: used.row + 1,
      left: used.column + 1,
      values: values.flatMap((block) => block.values as CellValue[][]),
      merges: mergedAreasOf(merged),
      formats: new Map(
        [...formats].map(([column, ranges]) => [
          column,
          ranges.flatMap((range) => range.numberFormat.map((row) => String(row[0]))),
        ]),
      ),
    };
    return { grid, isStill: isStill(sheet, grid, end) };
  });
}

/**
 * Whether nobody has inserted or deleted rows or columns since the first rows were looked at: those told which columns
 * mean what, and how far the sheet goes. Texts alone count; numbers may be those of a clock.
 */
function isStill({ head, whole }: Sized, grid: Grid, end: Excel.Range): boolean {
  if (
    !whole ||
    end.isNullObject ||
    end.rowIndex !== whole.row ||
    end.columnIndex !== whole.column ||
    end.rowCount !== whole.rows ||
    end.columnCount !== whole.columns
  )
    return false;
  const right = rightOf(grid);
  return head.values.every((row, r) =>
    row.every((value, c) => {
      const column = head.left + c;
      return (
        typeof value !== 'string' || value === '' || column > right || valueAt(grid, head.top + r, column) === value
      );
    }),
  );
}

function narrowed<T extends { readonly column: number; readonly columns: number }>(used: T, lastColumn = Infinity): T {
  return { ...used, columns: Math.max(1, Math.min(used.columns, lastColumn - used.column)) };
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
function blocks(first: number, rows: number, rowBytes: number, blockBytes: number): { start: number; rows: number }[] {
  const size = Math.max(1, Math.floor(blockBytes / Math.max(1, rowBytes)));
  const result: { start: number; rows: number }[] = [];
  for (let done = 0; done < rows; done += size) result.push({ start: first + done, rows: Math.min(size, rows - done) });
  return result;
}

/** Rows further down may be somewhat longer than those seen. */
function averageRowBytes(head: Grid, columns: number): number {
  const seen = head.values.length === 0 ? 0 : sizeOf(head.values) / head.values.length;
  return Math.ceil(1.15 * Math.max(seen, columns * 4));
}
