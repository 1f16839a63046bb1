import type { Area } from '../../workbook/area';
import type { Sheet } from '../../workbook/sheet';
import { boundedArea } from '../cellMatrix';

/** The visible parts of a rectangle: contiguous visible rows crossed with contiguous visible columns. */
export function visibleAreas(sheet: Sheet, area: Area): Area[] {
  const part = boundedArea(sheet, area);
  if (!part) return [];
  const rows = runs(part.top, part.bottom, (row) => !sheet.isRowHidden(row));
  const columns = runs(part.left, part.right, (column) => !sheet.isColumnHidden(column));
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, left, bottom, right })));
}

function runs(first: number, last: number, isIn: (position: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let position = first; position <= last; position++) {
    if (!isIn(position)) continue;
    const current = found.at(-1);
    if (current && current[1] === position - 1) current[1] = position;
    else found.push([position, position]);
  }
  return found;
}
