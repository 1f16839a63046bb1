import { WorkbookError } from './workbookError';

export const ROW_LIMIT = 1_048_576;
export const COLUMN_LIMIT = 16_384;

/** A rectangle of cells, counted from 0, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: ROW_LIMIT - 1, right: COLUMN_LIMIT - 1 };

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);
export const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === ROW_LIMIT - 1;
export const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === COLUMN_LIMIT - 1;

/** Throws where the rectangle does not fit on a sheet: Excel answers `InvalidArgument`. */
export function areaOf(top: number, left: number, rows: number, columns: number): Area {
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  const whole = [top, left, rows, columns].every(Number.isInteger);
  if (
    !whole ||
    top < 0 ||
    left < 0 ||
    rows < 1 ||
    columns < 1 ||
    area.bottom >= ROW_LIMIT ||
    area.right >= COLUMN_LIMIT
  ) {
    throw new WorkbookError('InvalidArgument', 'The range does not lie on the sheet.');
  }
  return area;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function encloses(outer: Area, inner: Area): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function intersection(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What is left of `area` when `hole` is cut out: up to four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const parts: Area[] = [];
  if (area.top < common.top) parts.push({ ...area, bottom: common.top - 1 });
  if (area.left < common.left) parts.push({ ...common, left: area.left, right: common.left - 1 });
  if (area.right > common.right) parts.push({ ...common, left: common.right + 1, right: area.right });
  if (area.bottom > common.bottom) parts.push({ ...area, top: common.bottom + 1 });
  return parts;
}
