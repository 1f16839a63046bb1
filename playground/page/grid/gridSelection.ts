import type { Area } from '../../../simulator/workbook/area';
import type { Layout } from './gridLayout';

export type RowSection = 'rowPinStart' | 'rgRow';

/** A rectangle as the grid counts it: by places among the rows and columns that it shows, in one of its sections. */
export interface GridRange {
  readonly x: number;
  readonly y: number;
  readonly x1: number;
  readonly y1: number;
  readonly section: RowSection;
}

export function areaOfRange(
  { frozenRows, rows, columns }: Layout,
  { x, y, x1, y1, section }: GridRange,
): Area | undefined {
  const list = section === 'rgRow' ? rows : frozenRows;
  const [top, bottom, left, right] = [list[y], list[y1], columns[x]?.index, columns[x1]?.index];
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return undefined;
  return { top, left, bottom, right };
}

/** Where an area shows; what lies beyond the section of its first row is cut off. */
export function rangeOfArea(
  { frozenRows, rows, columns }: Layout,
  { top, left, bottom, right }: Area,
): GridRange | undefined {
  const section: RowSection = frozenRows.some((row) => row >= top && row <= bottom) ? 'rowPinStart' : 'rgRow';
  const list = section === 'rgRow' ? rows : frozenRows;
  const y = list.findIndex((row) => row >= top);
  const y1 = list.findLastIndex((row) => row <= bottom);
  const x = columns.findIndex(({ index }) => index >= left);
  const x1 = columns.findLastIndex(({ index }) => index <= right);
  return y >= 0 && y1 >= y && x >= 0 && x1 >= x ? { x, y, x1, y1, section } : undefined;
}
