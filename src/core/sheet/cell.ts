/** What Excel holds in a cell: dates are serial numbers, an empty cell is ''. */
export type CellValue = string | number | boolean;

/** A cell's value with the number format that tells what the number means. */
export interface Cell {
  readonly value: CellValue;
  /** Excel number format code, `General` where unknown. */
  readonly format: string;
}

/** A place in the workbook as users name it: rows and columns count from 1. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** `28` → `AB`. Columns count from 1. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 address without the sheet: `C7`. */
export function addressOf(ref: Pick<CellRef, 'row' | 'column'>): string {
  return `${columnLetters(ref.column)}${ref.row}`;
}

/** A1 address of a rectangle, rows and columns from 1; of one cell that cell's: `C7:D9`, `C7`. */
export function addressOfArea({ top, left, bottom, right }: Readonly<Record<Edge, number>>): string {
  const first = addressOf({ row: top, column: left });
  return top === bottom && left === right ? first : `${first}:${addressOf({ row: bottom, column: right })}`;
}

type Edge = 'top' | 'left' | 'bottom' | 'right';

/** The place of `addressOf`'s text; undefined where it is none. */
export function placeOfAddress(address: string): Pick<CellRef, 'row' | 'column'> | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address);
  if (!match) return undefined;
  const column = Array.from(match[1] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
}
