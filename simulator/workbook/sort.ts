import { intersection, type Area } from './area';
import type { Cell, CellValue } from './storedCell';
import { tellEdit } from './edit';
import { WorkbookError } from './workbookError';
import { translateFormula } from './formulaRefs';
import type { Sheet } from './sheet';

/** `key` counts columns from the left of the sorted area. */
export interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

/** Sorts the rows of a rectangle by value: numbers, then text, then booleans, then errors; empty cells last. */
export function sortRows(
  sheet: Sheet,
  whole: Area,
  fields: readonly SortField[],
  options: { matchCase?: boolean; hasHeaders?: boolean } = {},
): void {
  sheet.requireAllowed('sort');
  // Of whole columns only the rows in use: blank ones come last anyway.
  const area = { ...whole, bottom: Math.min(whole.bottom, sheet.grid.usedArea(false)?.bottom ?? whole.top) };
  sheet.requireUnlocked(area);
  if (sheet.merges.some((merge) => intersection(merge, area))) {
    throw new WorkbookError('InvalidOperation', 'Merged cells cannot be sorted.');
  }
  const top = area.top + (options.hasHeaders ? 1 : 0);
  const rows: { from: number; cells: (Cell | undefined)[] }[] = [];
  for (let row = top; row <= area.bottom; row++) {
    rows.push({
      from: row,
      cells: Array.from({ length: area.right - area.left + 1 }, (_, column) => sheet.grid.get(row, area.left + column)),
    });
  }
  const compareText = new Intl.Collator(undefined, { sensitivity: options.matchCase ? 'variant' : 'accent' }).compare;
  rows.sort((a, b) => {
    for (const { key, ascending } of fields) {
      const order = compareCells(a.cells[key], b.cells[key], ascending, compareText);
      if (order !== 0) return order;
    }
    return 0;
  });
  tellEdit(sheet, { ...area, top }, () => {
    rows.forEach(({ from, cells }, index) =>
      cells.forEach((cell, column) =>
        sheet.grid.set(top + index, area.left + column, cell && moved(cell, top + index - from)),
      ),
    );
  });
}

/** A formula goes along as if it were copied: what it says of its own row it says of the new one. */
function moved(cell: Cell, rows: number): Cell {
  return cell.formula === undefined || rows === 0
    ? cell
    : { ...cell, formula: translateFormula(cell.formula, rows, 0) };
}

const RANK = { number: 0, string: 1, boolean: 2, error: 3 } as const;

function compareCells(
  a: Cell | undefined,
  b: Cell | undefined,
  ascending: boolean,
  compareText: (a: string, b: string) => number,
): number {
  const [aEmpty, bEmpty] = [isEmpty(a), isEmpty(b)];
  if (aEmpty || bEmpty) return Number(aEmpty) - Number(bEmpty);
  const rank = rankOf(a) - rankOf(b);
  const order = rank === 0 ? compareValues(a?.value ?? '', b?.value ?? '', compareText) : rank;
  return ascending ? order : -order;
}

const isEmpty = (cell: Cell | undefined): boolean => !cell || cell.value === '';
const rankOf = (cell: Cell | undefined): number =>
  cell?.isError ? RANK.error : RANK[typeof (cell?.value ?? '') as 'number' | 'string' | 'boolean'];

function compareValues(a: CellValue, b: CellValue, compareText: (a: string, b: string) => number): number {
  return typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : Number(a) - Number(b);
}
