import { rowNames } from '../core/matrix/rowNames';
import { recordsOfCut } from '../core/workspace/workspace';
import type { BookInPieces } from './bookInPieces';

export const rowNameQuestions = ({ current }: BookInPieces) => ({
  /** What these rows of the cut are called in any reading of the book: it is read anew before something is written. */
  namesOfRows(rows: readonly number[]): string[] {
    const book = current();
    if (!book) return [];
    const { matrix, settings } = book.workspace;
    const names = rowNames(recordsOfCut(matrix.records, settings.cut.label));
    return rows.flatMap((row) => names.get(row) ?? []);
  },
});
