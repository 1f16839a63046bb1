import {
  cellCount,
  columnCount,
  intersection,
  isWholeColumns,
  isWholeRows,
  rowCount,
  type Area,
} from '../workbook/area';
import type { Cell } from '../workbook/storedCell';
import type { Sheet } from '../workbook/sheet';
import type { Style } from '../workbook/style';

/** The rectangles that a Range or a RangeAreas stands for, looked at when they are needed. */
export interface CellsTarget {
  readonly sheet: Sheet;
  readonly areas: () => readonly Area[];
}

/** One answer per cell. `null` when Excel gives none: for whole rows and columns, and beyond its limit of cells. */
export function matrixOf(
  sheet: Sheet,
  area: Area,
  readCells: number,
  read: (cell: Cell | undefined, row: number, column: number) => unknown,
): unknown[][] | null {
  if (isWholeColumns(area) || isWholeRows(area) || cellCount(area) > readCells) return null;
  const hasMerges = sheet.merges.some((merge) => intersection(merge, area));
  return Array.from({ length: rowCount(area) }, (_row, row) =>
    Array.from({ length: columnCount(area) }, (_column, column) => {
      const [atRow, atColumn] = [area.top + row, area.left + column];
      const isCovered = hasMerges && sheet.isCovered(atRow, atColumn);
      return read(isCovered ? undefined : sheet.grid.get(atRow, atColumn), atRow, atColumn);
    }),
  );
}

/** The value that all cells share, `null` where they differ, as Excel answers for formats. */
export function commonOf<V>({ sheet, areas }: CellsTarget, read: (style: Style | undefined) => V): V | null {
  const seen = new Set<V>();
  for (const area of areas()) {
    let present = 0;
    sheet.grid.forEach((cell) => {
      present++;
      seen.add(read(cell.style));
    }, area);
    if (present < cellCount(area)) seen.add(read(undefined));
  }
  const [value] = seen;
  return seen.size === 1 && value !== undefined ? value : null;
}

/** Changes the style of every cell. Of whole rows and columns only the part in use: files keep no style for the rest here. */
export function restyle({ sheet, areas }: CellsTarget, change: (style: Style | undefined) => Style): void {
  sheet.requireAllowed('formatCells');
  const changed = new Map<Style | undefined, Style>();
  for (const area of areas()) {
    const part = boundedArea(sheet, area);
    if (!part) continue;
    for (let row = part.top; row <= part.bottom; row++) {
      for (let column = part.left; column <= part.right; column++) {
        const cell = sheet.grid.ensure(row, column);
        const known = changed.get(cell.style);
        const style = known ?? change(cell.style);
        if (!known) changed.set(cell.style, style);
        cell.style = style;
      }
    }
  }
}

export function boundedArea(sheet: Sheet, area: Area): Area | undefined {
  if (!isWholeColumns(area) && !isWholeRows(area)) return area;
  const used = sheet.grid.usedArea(false);
  return used && intersection(used, area);
}
