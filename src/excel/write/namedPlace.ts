import type { CellValue } from '../../core/sheet/cell';
import { NUMBER_FORMATS, type PlacedRange } from '../../core/sheet/sheetContent';
import { OPERATION_BYTES, sizeOf } from '../batches';
import type { Guard } from './guard';
import { asTyped, textAsIs } from './typed';
import type { RowIdentity } from './rowIdentity';

/** Points that a character of the standard font takes. */
export const POINTS_PER_CHARACTER = 5.6;

/** One piece of writing that stays well below the limit of a batch; the pieces of a plan run in their order. */
export interface Operation {
  /** Of the request, or of what is looked at along with it. */
  readonly bytes: number;
  /** The user's sheet in which rows are written or marked, where it is one. */
  readonly sheet?: string;
  /** Of a sheet that keeps what other operations change. */
  readonly keeps?: boolean;
  /** What looks whether it was right, in the batch of the writing itself. */
  readonly guard?: Guard;
  /** Makes it undone where a later batch turns out wrong: run again, the command may not do the same any more. */
  readonly putBack?: (context: Excel.RequestContext, who: RowIdentity) => Promise<boolean>;
  readonly write: (context: Excel.RequestContext) => void;
}

/** Blocks of about this size, so that a batch never comes near 5 MB. */
const BLOCK_BYTES = 1_000_000;
const HEADER_FILL = '#DDEBF7';

/** Writes a rectangle: its formats and looks first, so that what is there is complete. */
export function placeRange(sheet: string, placed: PlacedRange): Operation[] {
  return blocksOf(placed.values).map(({ start, rows }) => {
    const block = { ...placed, row: placed.row + start, values: rows };
    return {
      bytes: sizeOf(rows) + 500 * placed.formats.length,
      write: (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        formatRange(worksheet, block);
        dressRange(worksheet, block);
        worksheet.getRangeByIndexes(block.row - 1, block.column - 1, rows.length, placed.formats.length).values =
          typedRows(block);
      },
    };
  });
}

export function formatRange(sheet: Excel.Worksheet, { row, column, values, formats }: PlacedRange): void {
  for (const run of sameFormats(formats))
    setFormat(sheet.getRangeByIndexes(row - 1, column - 1 + run.first, values.length, run.count), run.format);
}

/** The values as they have to be handed over: a text in a column of numbers (`2025-2` among dates) would be parsed. */
export function typedRows({ values, formats }: PlacedRange): CellValue[][] {
  return values.map((row) =>
    row.map((value, index) => (formats[index] === NUMBER_FORMATS.text ? textAsIs(value) : asTyped(value))),
  );
}

export function dressRange(sheet: Excel.Worksheet, { row, column, values, formats, look }: PlacedRange): void {
  dress(sheet.getRangeByIndexes(row - 1, column - 1, values.length, formats.length), look);
}

/** One value for a whole range: Office.js takes it, its types do not say so. */
export function setFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

function dress(range: Excel.Range, look: PlacedRange['look']): void {
  const { format } = range;
  switch (look) {
    case 'title':
      format.font.bold = true;
      format.font.size = 14;
      return;
    case 'blockTitle':
      format.font.bold = true;
      return;
    case 'header':
      format.font.bold = true;
      format.fill.color = HEADER_FILL;
      format.wrapText = true;
      format.verticalAlignment = 'Center';
      format.horizontalAlignment = 'Center';
      return;
    case 'note':
    case 'body':
      return;
  }
}

function sameFormats(formats: readonly string[]): { first: number; count: number; format: string }[] {
  const runs: { first: number; count: number; format: string }[] = [];
  formats.forEach((format, index) => {
    const run = runs.at(-1);
    if (run && run.format === format) run.count += 1;
    else runs.push({ first: index, count: 1, format });
  });
  return runs;
}

/** Rows in blocks that stay well below the limit of a batch, and of `most` rows at most. */
export function blocksOf(
  values: readonly (readonly CellValue[])[],
  most = Infinity,
): { start: number; rows: readonly (readonly CellValue[])[] }[] {
  const blocks: { start: number; rows: readonly (readonly CellValue[])[] }[] = [];
  let start = 0;
  let bytes = 0;
  values.forEach((row, index) => {
    const size = sizeOf([row]) - OPERATION_BYTES;
    if (index > start && (bytes + size > BLOCK_BYTES || index - start >= most)) {
      blocks.push({ start, rows: values.slice(start, index) });
      start = index;
      bytes = 0;
    }
    bytes += size;
  });
  if (values.length > start) blocks.push({ start, rows: values.slice(start) });
  return blocks;
}
