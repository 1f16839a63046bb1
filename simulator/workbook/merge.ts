import { columnCount, encloses, intersection, rowCount, type Area } from './area';
import { WorkbookError } from './workbookError';
import type { Sheet } from './sheet';

/** Merges a rectangle, or with `across` each of its rows; only the first cell keeps its content. */
export function mergeCells(sheet: Sheet, area: Area, across: boolean): void {
  sheet.requireAllowed('formatCells');
  if (sheet.tables.some((table) => intersection(table.wholeArea, area))) {
    throw new WorkbookError('InvalidOperation', 'Cells of a table cannot be merged.');
  }
  unmergeCells(sheet, area);
  const parts = across
    ? Array.from({ length: rowCount(area) }, (_, row) => ({ ...area, top: area.top + row, bottom: area.top + row }))
    : [area];
  for (const part of parts) {
    if (rowCount(part) * columnCount(part) === 1) continue;
    sheet.grid.forEach((cell, row, column) => {
      if (row !== part.top || column !== part.left)
        sheet.grid.set(row, column, cell.style ? { value: '', style: cell.style } : undefined);
    }, part);
    sheet.merges.push(part);
  }
}

export function unmergeCells(sheet: Sheet, area: Area): void {
  sheet.requireAllowed('formatCells');
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
}

/** The merges that touch the rectangle, whole. */
export function mergesIn(sheet: Sheet, area: Area): Area[] {
  return sheet.merges.filter((merge) => encloses(area, merge) || intersection(merge, area));
}
