import type { CellValue } from './cell';

/** How a column of ours shows its values; each is one Excel number format. */
export type ValueKind = 'text' | 'day' | 'share' | 'fineShare' | 'count' | 'time' | 'number';

/** Text is always written into `@` cells: `2.30` stays `2.30` and `=1+1` stays text. */
export const NUMBER_FORMATS: Readonly<Record<ValueKind, string>> = {
  text: '@',
  day: 'dd/mm/yyyy',
  share: '0.0%',
  fineShare: '0.00%',
  count: '0',
  time: 'hh:mm:ss',
  number: 'General',
};

export interface Column {
  readonly header: string;
  readonly kind: ValueKind;
  /** Characters, as Excel measures column widths. */
  readonly width?: number;
  /** Words that Excel offers in its cells as a list; others may be typed all the same. */
  readonly choices?: readonly string[];
}

/** A titled table inside a sheet of ours. */
export interface Block {
  readonly title?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** All that a sheet of ours holds: a title, lines of text, tables one below the other with a blank row between. */
export interface SheetContent {
  readonly title: string;
  readonly notes?: readonly string[];
  readonly blocks: readonly Block[];
}

/** A rectangle to write, with one number format a column; rows and columns from 1. */
export interface PlacedRange {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly string[];
  readonly look: 'title' | 'note' | 'blockTitle' | 'header' | 'body';
}

/** Places a sheet's content from A1 downwards. */
export function placeContent(content: SheetContent): PlacedRange[] {
  const placed: PlacedRange[] = [];
  let row = 1;
  const line = (text: string, look: PlacedRange['look']) => {
    placed.push({ row, column: 1, values: [[text]], formats: [NUMBER_FORMATS.text], look });
    row += 1;
  };
  line(content.title, 'title');
  for (const note of content.notes ?? []) line(note, 'note');
  for (const block of content.blocks) {
    row += 1;
    if (block.title) line(block.title, 'blockTitle');
    const formats = block.columns.map((column) => NUMBER_FORMATS[column.kind]);
    placed.push({
      row,
      column: 1,
      look: 'header',
      values: [block.columns.map((column) => column.header)],
      formats: block.columns.map(() => NUMBER_FORMATS.text),
    });
    row += 1;
    if (block.rows.length > 0) placed.push({ row, column: 1, values: block.rows, formats, look: 'body' });
    row += block.rows.length;
  }
  return placed;
}

/** Width of each column of the sheet: the widest that any block asks for. */
export function columnWidths(content: SheetContent): number[] {
  const widths: number[] = [];
  for (const block of content.blocks) {
    block.columns.forEach((column, index) => {
      widths[index] = Math.max(widths[index] ?? 0, column.width ?? 12);
    });
  }
  return widths;
}
