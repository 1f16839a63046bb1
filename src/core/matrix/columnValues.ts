import type { Cell } from '../sheet/cell';
import { contentOf, isNotCalculated } from '../cells/cellContent';
import { hasCodeAndText } from '../cells/code';
import type { Vocabulary } from '../cells/fieldKind';
import { KINDS } from '../cells/fieldKinds';
import { kindOf } from './fieldCells';
import { FIELDS, type FieldId } from './fields';
import { cellAt, type Grid } from '../sheet/grid';
import { isNotAction, type TableLayout } from './tableLayout';

const SAMPLE = 100;
/** What a cell holds shows in so many letters; each is asked about every field, and a cell may have 32,767 (found by fuzzing). */
const LETTERS = 1_000;
/** Totals and blank rows are left out. */
const MOST_ROWS = 0.9;
const NO_WORDS: Vocabulary = { entities: [], states: [], stages: [] };

/** Cells of a column that are not blank, spread over the table, and the beginnings of their texts: enough to see what it holds. */
export function sampleColumn(grid: Grid, layout: TableLayout, column: number): readonly Cell[] {
  const isNone = isNotAction(layout);
  const filled: number[] = [];
  for (let row = layout.firstRow; row <= layout.lastRow; row += 1) {
    if (!isNone(row) && (grid.values[row - grid.top]?.[column - grid.left] ?? '') !== '') filled.push(row);
  }
  const step = Math.max(1, filled.length / SAMPLE);
  const cells: Cell[] = [];
  for (let at = 0; at < filled.length; at += step) {
    const cell = cellAt(grid, filled[Math.floor(at)] ?? 0, column);
    // What nobody has calculated speaks neither for a field nor against it.
    if (contentOf(cell).kind !== 'blank' && !isNotCalculated(cell.value))
      cells.push(typeof cell.value === 'string' ? { ...cell, value: cell.value.slice(0, LETTERS) } : cell);
  }
  return cells;
}

/** How much the values speak for a field, 0–1; `undefined` where there are none. */
export function valuesSpeakFor(field: FieldId, cells: readonly Cell[], vocabulary: Vocabulary): number | undefined {
  if (cells.length === 0) return undefined;
  const { looks } = FIELDS[field];
  const kind = kindOf(field);
  const each = (cell: Cell): number => looks?.(cell, vocabulary) ?? kind.looks(cell, vocabulary);
  return cells.reduce((sum, cell) => sum + each(cell), 0) / cells.length;
}

/** So few rows may have the same day by chance. */
const FEW_ROWS = 3;

/** The same day in all rows of a table: it is of the calendar (`Cierre` of SisCONPES), not of any action. */
export function isDayOfAll(cells: readonly Cell[], { firstRow, lastRow }: TableLayout): boolean {
  const rows = Math.min(lastRow - firstRow + 1, SAMPLE);
  const [first] = cells;
  return (
    first !== undefined &&
    rows >= FEW_ROWS &&
    cells.length >= rows * MOST_ROWS &&
    KINDS.day.looks(first, NO_WORDS) > 0 &&
    cells.every(({ value }) => value === first.value)
  );
}

/** Share of the cells that begin with an action's code and go on with its text. */
export function embeddedCodes(cells: readonly Cell[]): number {
  if (cells.length === 0) return 0;
  return cells.filter(({ value }) => typeof value === 'string' && hasCodeAndText(value)).length / cells.length;
}
