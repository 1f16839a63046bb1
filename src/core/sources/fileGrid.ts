import type { CellValue as FileValue, Sheet as FileSheet } from 'hucre';
import { placeOfAddress, type CellValue } from '../sheet/cell';
import { NOT_CALCULATED } from '../sheet/cellText';
import { FAR_ROWS, MOST_COLUMNS } from '../sheet/farCells';
import type { Area, Grid } from '../sheet/grid';

/** Excel's serial number of what the library hands over as a date. */
export type SerialOf = (date: Date) => number;

/** A sheet of the file as a grid that ends where its content does, with the number formats of all its columns. */
export function gridOfSheet(file: FileSheet, { bottom, right }: Extent, serialOf: SerialOf): Grid {
  const values = Array.from({ length: bottom }, (_row, row) =>
    Array.from({ length: right }, (_column, column): CellValue => valueOf(file.rows[row]?.[column] ?? null, serialOf)),
  );
  for (const [row, column] of notCalculatedIn(file)) {
    const into = values[row];
    if (into && column < right) into[column] = NOT_CALCULATED;
  }
  return {
    sheet: file.name,
    top: 1,
    left: 1,
    values,
    formats: formatsOf(file, bottom, right),
    merges: (file.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow + 1,
      left: startCol + 1,
      bottom: endRow + 1,
      right: endCol + 1,
    })),
    tables: (file.tables ?? []).flatMap(({ name, displayName, range, showTotalRow }) => {
      const area = areaOf(range ?? '');
      return area ? [{ name: displayName ?? name, area, totals: showTotalRow === true }] : [];
    }),
  };
}

/** How far a sheet goes: its last row and column (from 1), 0 for a sheet that says nothing; and what stands far behind. */
export interface Extent {
  readonly bottom: number;
  readonly right: number;
  readonly far: readonly Area[];
}

export const NOTHING: Extent = { bottom: 0, right: 0, far: [] };

/** The extent with one row more, `index` from 0. A format alone does not count. */
export function extended(extent: Extent, index: number, row: readonly FileValue[]): Extent {
  const last = row.findLastIndex(says);
  if (last < 0) return extent;
  const { bottom, right } = extent;
  const near = last < MOST_COLUMNS ? last : row.slice(0, MOST_COLUMNS).findLastIndex(says);
  const isFar = bottom > 0 && index + 1 - bottom > FAR_ROWS;
  const far = [...(isFar && near >= 0 ? [near] : []), ...(last > near ? [last] : [])].reduce(
    (areas, column) => withCell(areas, index + 1, column + 1),
    extent.far,
  );
  return near < 0 || isFar ? { bottom, right, far } : { bottom: index + 1, right: Math.max(right, near + 1), far };
}

/** Cells below each other are one place. */
function withCell(areas: readonly Area[], row: number, column: number): readonly Area[] {
  const last = areas.at(-1);
  return last?.left === column && last.bottom === row - 1
    ? [...areas.slice(0, -1), { ...last, bottom: row }]
    : [...areas, { top: row, left: column, bottom: row, right: column }];
}

function says(value: FileValue): boolean {
  return value !== null && value !== '';
}

/** Cells (from 0) of formulas whose results are not in the file: a program that does not calculate has written it. */
function notCalculatedIn({ cells }: FileSheet): [row: number, column: number][] {
  return [...(cells ?? [])].flatMap(([key, { formula, value }]) => {
    const [row = 0, column = 0] = key.split(',').map(Number);
    return formula !== undefined && value === null ? [[row, column] as [number, number]] : [];
  });
}

function valueOf(value: FileValue, serialOf: SerialOf): CellValue {
  if (value === null) return '';
  return value instanceof Date ? serialOf(value) : value;
}

function formatsOf({ cells }: FileSheet, bottom: number, right: number): Grid['formats'] {
  const formats = new Map(
    Array.from({ length: right }, (_, index) => [index + 1, Array.from({ length: bottom }, () => 'General')] as const),
  );
  for (const [key, { style }] of cells ?? []) {
    if (style?.numFmt === undefined) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    const ofColumn = formats.get(column + 1);
    if (ofColumn && row < bottom) ofColumn[row] = style.numFmt;
  }
  return formats;
}

/** `B2:F20`. */
function areaOf(range: string): Area | undefined {
  const [from, to = from] = range.replaceAll('$', '').split(':').map(placeOfAddress);
  return from && to && { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
