import { areaOf } from '../workbook/area';
import { writeBlock } from '../workbook/write';
import type { Workbook } from '../workbook/workbook';
import { areasAt } from './kinds/address';

export function selectAddress(book: Workbook, sheetName: string, address: string): void {
  const sheet = book.sheet(sheetName);
  book.select(sheet, ...areasAt(book, sheet, address));
}

export function typeText(book: Workbook, sheetName: string, address: string, text: string): void {
  pasteTexts(book, sheetName, address, [[text]]);
}

/** Pasted text is read as typing is. */
export function pasteTexts(
  book: Workbook,
  sheetName: string,
  address: string,
  texts: readonly (readonly string[])[],
): void {
  const sheet = book.sheet(sheetName);
  const [{ top, left }] = areasAt(book, sheet, address);
  const columns = Math.max(1, ...texts.map((row) => row.length));
  const block = texts.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ''));
  writeBlock(book, sheet, areaOf(top, left, block.length, columns), block);
}
