import type { CellValue } from '../core/cells/cell';
import { NUMBER_FORMATS, type PlacedRange } from '../core/plan/content';
import { OPERATION_BYTES, sizeOf } from './batches';
import { asTyped, textAsIs } from './typed';

/** One piece of writing that stays well below the limit of a batch; the pieces of a plan run in their order. */
export interface Operation {
  readonly bytes: number;
  readonly write: (context: Excel.RequestContext) => void;
}

/** Blocks of about this size, so that a batch never comes near 5 MB. */
const BLOCK_BYTES = 1_000_000;
const HEADER_FILL = '#DDEBF7';

/** Writes a rectangle: its formats first, then the values, then how it looks. */
export function placeRange(sheet: string, placed: PlacedRange): Operation[] {
  const width = placed.formats.length;
  return blocksOf(placed.values).map(({ start, rows }) => ({
    bytes: sizeOf(rows) + 500 * width,
    write: (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const top = placed.row - 1 + start;
      for (const run of sameFormats(placed.formats)) {
        setFormat(worksheet.getRangeByIndexes(top, placed.column - 1 + run.first, rows.length, run.count), run.format);
      }
      const range = worksheet.getRangeByIndexes(top, placed.column - 1, rows.length, width);
      // A text in a column of numbers (`2025-2` among dates) would be parsed.
      range.values = rows.map((row) => row.map((value, index) => (placed.formats[index] === NUMBER_FORMATS.text ? textAsIs(value) : asTyped(value))));
      dress(range, placed.look);
    },
  }));
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

/** Rows in blocks that stay well below the limit of a batch. */
export function blocksOf(values: readonly (readonly CellValue[])[]): { start: number; rows: readonly (readonly CellValue[])[] }[] {
  const blocks: { start: number; rows: readonly (readonly CellValue[])[] }[] = [];
  let start = 0;
  let bytes = 0;
  values.forEach((row, index) => {
    const size = sizeOf([row]) - OPERATION_BYTES;
    if (index > start && bytes + size > BLOCK_BYTES) {
      blocks.push({ start, rows: values.slice(start, index) });
      start = index;
      bytes = 0;
    }
    bytes += size;
  });
  if (values.length > start) blocks.push({ start, rows: values.slice(start) });
  return blocks;
}
