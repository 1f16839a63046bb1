import { fold } from '../text/fold';
import { bottomOf, cellAt, type Grid } from '../sheet/grid';
import type { Cell } from '../sheet/cell';

/** A row of a block: its place in the sheet and its cells from column A. */
export interface BlockRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

const MOST_COLUMNS = 6;
/**
 * Titles, labels and words are shorter; a column of the longest texts that Excel holds would be gone through for
 * seconds (found by fuzzing).
 */
const LONGEST_WORD = 200;

/** Rows under a block's title and header, until another title; blank rows between them do not end the block. */
export function blockRows(grid: Grid, title: string, titles: readonly string[]): BlockRow[] {
  const [wanted, ends] = [fold(title), new Set<string | undefined>(titles.map(fold))];
  /** What may be a title: a short text that stands alone. */
  const titleAt = (row: number): string | undefined => {
    const first = String(cellAt(grid, row, 1).value);
    return cellAt(grid, row, 2).value === '' ? wordOf(first) : undefined;
  };
  const rows: BlockRow[] = [];
  for (let row = grid.top; row <= bottomOf(grid); row += 1) {
    if (titleAt(row) !== wanted) continue;
    // The header row follows the title.
    for (let inside = row + 2; inside <= bottomOf(grid) && !ends.has(titleAt(inside)); inside += 1) {
      const cells = Array.from({ length: MOST_COLUMNS }, (_, index) => cellAt(grid, inside, index + 1));
      if (cells.some((cell) => cell.value !== '')) rows.push({ row: inside, cells });
    }
    break;
  }
  return rows;
}

const EMPTY: Cell = { value: '', format: 'General' };

export function cellOfRow(row: BlockRow, index: number): Cell {
  return row.cells[index] ?? EMPTY;
}

export function textOfRow(row: BlockRow, index: number): string {
  return String(cellOfRow(row, index).value).trim();
}

/** What one of our words is known by, of a row; undefined where the cell holds a long text. */
export function wordOfRow(row: BlockRow, index: number): string | undefined {
  return wordOf(textOfRow(row, index));
}

/** The row that begins with the label. */
export function rowLabelled(rows: readonly BlockRow[], label: string): BlockRow | undefined {
  const wanted = fold(label);
  return rows.find((row) => wordOfRow(row, 0) === wanted);
}

function wordOf(text: string): string | undefined {
  return text.length > LONGEST_WORD ? undefined : fold(text);
}
