import { SHEETS } from '../../core/sheet/ownSheets';
import type { Book } from '../../excel/read/bookReading';
import { gridOf, type ReadCompared } from './interpret';

/** What reads the sheets of the comparison: loaded for a book that has some, for the first screen waits for it. */
export async function comparedReader(book: Book): Promise<ReadCompared | undefined> {
  const has = [SHEETS.dnpReport, SHEETS.reconciliation].some((name) => gridOf(book, name) !== undefined);
  return has ? (await import('./comparedSheets')).readCompared : undefined;
}
