import { COLUMN_LIMIT, isWholeColumns, isWholeRows, ROW_LIMIT, sameArea, WHOLE_SHEET, type Area } from './area';

/** An address as people write it: `Hoja1!$A$1:B2`, `A:C`, `3:5`. */
export interface Address {
  readonly sheet: string | undefined;
  readonly area: Area;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export const cellAddress = (row: number, column: number): string => columnLetters(column) + String(row + 1);

/** `A1:B2` without sheet; whole columns as `A:B`, whole rows as `1:2`, as Excel writes them. */
export function formatArea(area: Area): string {
  if (sameArea(area, WHOLE_SHEET)) return `1:${ROW_LIMIT}`;
  if (isWholeColumns(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as it stands before `!`: in quotes when it is more than letters and digits. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name) && !/^[Rr]\d*[Cc]?\d*$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function formatAddress(sheet: string, area: Area): string {
  return `${quoteSheetName(sheet)}!${formatArea(area)}`;
}

/** `undefined` when the text is no address. */
export function parseAddress(text: string): Address | undefined {
  const { sheet, rest } = splitSheet(text.trim());
  const parts = rest.split(':');
  if (parts.length > 2) return undefined;
  const [first = '', last = first] = parts;
  const area =
    cellsArea(first, last) ?? (parts.length === 2 ? (columnsArea(first, last) ?? rowsArea(first, last)) : undefined);
  return area && { sheet, area };
}

function splitSheet(text: string): { sheet: string | undefined; rest: string } {
  const bang = text.lastIndexOf('!');
  if (bang < 0) return { sheet: undefined, rest: text };
  const name = text.slice(0, bang);
  const quoted = name.length > 1 && name.startsWith("'") && name.endsWith("'");
  return { sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name, rest: text.slice(bang + 1) };
}

function cellsArea(first: string, last: string): Area | undefined {
  const from = CELL.exec(first);
  const to = CELL.exec(last);
  if (!from || !to) return undefined;
  return sorted(rowOf(from[2]), columnIndex(from[1] ?? ''), rowOf(to[2]), columnIndex(to[1] ?? ''));
}

function columnsArea(first: string, last: string): Area | undefined {
  const from = COLUMN.exec(first)?.[1];
  const to = COLUMN.exec(last)?.[1];
  return from && to ? sorted(0, columnIndex(from), ROW_LIMIT - 1, columnIndex(to)) : undefined;
}

function rowsArea(first: string, last: string): Area | undefined {
  const from = ROW.exec(first)?.[1];
  const to = ROW.exec(last)?.[1];
  return from && to ? sorted(rowOf(from), 0, rowOf(to), COLUMN_LIMIT - 1) : undefined;
}

const rowOf = (digits: string | undefined): number => Number(digits) - 1;

function sorted(row1: number, column1: number, row2: number, column2: number): Area | undefined {
  const area = {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
  return area.bottom < ROW_LIMIT && area.right < COLUMN_LIMIT ? area : undefined;
}
