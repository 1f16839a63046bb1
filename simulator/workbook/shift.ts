import { COLUMN_LIMIT, columnCount, isWholeColumns, isWholeRows, ROW_LIMIT, rowCount, type Area } from './area';

export type ShiftAxis = 'row' | 'column';

/**
 * Cells inserted or deleted: everything from `at` on moves along `axis` by `count`,
 * but only what lies in the band `from`–`to` of the other axis (all of it when `whole`).
 */
export interface Shift {
  readonly kind: 'insert' | 'delete';
  readonly axis: ShiftAxis;
  readonly at: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
  readonly whole: boolean;
}

/** `along` says where the other cells go: down/up is the row axis. Whole rows and columns decide for themselves. */
export function shiftOf(kind: Shift['kind'], area: Area, along: ShiftAxis): Shift {
  const axis = isWholeRows(area) ? 'row' : isWholeColumns(area) ? 'column' : along;
  return axis === 'row'
    ? { kind, axis, at: area.top, count: rowCount(area), from: area.left, to: area.right, whole: isWholeRows(area) }
    : {
        kind,
        axis,
        at: area.left,
        count: columnCount(area),
        from: area.top,
        to: area.bottom,
        whole: isWholeColumns(area),
      };
}

/** Where a position stands afterwards, `undefined` when it was deleted. */
export function shiftPosition(position: number, shift: Shift): number | undefined {
  if (position < shift.at) return position;
  if (shift.kind === 'insert') return position + shift.count;
  return position < shift.at + shift.count ? undefined : position - shift.count;
}

/** Where a rectangle stands afterwards; an insertion inside makes it larger. `undefined` when all of it was deleted. */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const rows = shift.axis === 'row';
  const [low, high] = rows ? [area.left, area.right] : [area.top, area.bottom];
  if (!shift.whole && (low < shift.from || high > shift.to)) return area;
  const span = shiftSpan(rows ? area.top : area.left, rows ? area.bottom : area.right, shift);
  if (!span) return undefined;
  return rows ? { ...area, top: span.first, bottom: span.last } : { ...area, left: span.first, right: span.last };
}

function shiftSpan(first: number, last: number, shift: Shift): { first: number; last: number } | undefined {
  const limit = (shift.axis === 'row' ? ROW_LIMIT : COLUMN_LIMIT) - 1;
  if (shift.kind === 'insert') {
    if (first === 0 && last === limit) return { first, last };
    const moved = first >= shift.at ? first + shift.count : first;
    return { first: moved, last: Math.min(limit, last >= shift.at ? last + shift.count : last) };
  }
  const end = shift.at + shift.count - 1;
  if (first >= shift.at && last <= end) return undefined;
  const newFirst = first < shift.at ? first : first > end ? first - shift.count : shift.at;
  const newLast = last < shift.at ? last : last > end ? last - shift.count : shift.at - 1;
  return { first: newFirst, last: last === limit ? limit : newLast };
}
