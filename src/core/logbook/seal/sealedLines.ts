import { bottomOf, valueAt, type Grid } from '../../sheet/grid';
import type { CellValue } from '../../sheet/cell';
import { LOG_COLUMNS } from '../logbookSheet';
import { contentOf } from './sealedContent';
import { readStart } from './seal';
import { readMark, sealPlace, type Mark } from './sealColumns';

/** A line of `Bitácora` with its seal, as the sheet has it. */
export interface SealedLine {
  /** Row of the sheet, from 1. */
  readonly row: number;
  readonly cells: readonly CellValue[];
  /** See `contentOf`. */
  readonly content: string;
  /** '' where somebody has taken it away. */
  readonly seal: string;
  /** The cell «Sigue a», and the links in it. */
  readonly followsText: string;
  readonly follows: readonly string[];
}

export interface SealedSheet {
  readonly sealed: readonly SealedLine[];
  /** Lines of a book that is older than the seals; whatever somebody has typed by hand. */
  readonly unsealed: readonly SealedLine[];
  readonly mark: Mark | undefined;
}

/** The lines of the logbook in the order of the sheet. */
export function readSeals(grid: Grid | undefined, date1904: boolean): SealedSheet {
  if (!grid) return { sealed: [], unsealed: [], mark: undefined };
  const place = sealPlace(grid);
  const text = (row: number, column: number) => (place.stands ? String(valueAt(grid, row, column)).trim() : '');
  const lines: SealedLine[] = [];
  for (let row = 2; row <= bottomOf(grid); row += 1) {
    const cells = LOG_COLUMNS.map((_, index) => valueAt(grid, row, index + 1));
    const followsText = text(row, place.follows);
    const seal = text(row, place.seal);
    if (seal === '' && cells.every((cell) => cell === '')) continue;
    lines.push({
      row,
      cells,
      content: contentOf(cells, date1904),
      seal,
      followsText,
      follows: followsText.split(/\s+/).filter((link) => link !== ''),
    });
  }
  // What somebody has scribbled beside an old line makes it no sealed one.
  const isSealed = ({ seal, follows }: SealedLine) =>
    /^[0-9a-f]{64}$/.test(seal) || follows.some((link) => /^[0-9a-f]{16}$/.test(link) || readStart(link) !== undefined);
  return {
    sealed: lines.filter(isSealed),
    unsealed: lines.filter((line) => !isSealed(line)),
    mark: readMark(String(valueAt(grid, 1, place.mark))),
  };
}
