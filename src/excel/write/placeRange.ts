import type { CellValue } from '../../core/sheet/cell';
import { NUMBER_FORMATS, type PlacedRange } from '../../core/sheet/sheetContent';
import { sizeOf } from '../batches';
import { blocksOf, type Operation } from './operation';
import { asTyped, textAsIs } from './typed';

/** Points that a character of the standard font takes. */
export const POINTS_PER_CHARACTER = 5.6;

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
