import type { CellValue as FileValue, Sheet as FileSheet } from 'hucre';
import { placeOfAddress, type CellRef, type CellValue } from '../sheet/cell';
import { NOT_CALCULATED } from '../sheet/cellText';
import type { Area, Grid } from '../sheet/grid';

/** Excel's serial number of what the library hands over as a date. */
export type SerialOf = (date: Date) => number;

/** A sheet of the file as a grid that ends where its content does, with the number formats of all its columns. */
export function gridOfSheet(file: FileSheet, extent: Extent | undefined, serialOf: SerialOf): Grid {
  const { bottom, right } = { bottom: extent?.lowest.row ?? 0, right: extent?.rightmost.column ?? 0 };
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

/** How far a sheet goes: the places (from 1) of its lowest and its rightmost cell that says something. */
export interface Extent {
  readonly lowest: Pick<CellRef, 'row' | 'column'>;
  readonly rightmost: Pick<CellRef, 'row' | 'column'>;
}

/** The extent with one row more, `index` from 0: a format alone does not count, nor does a blank in row 1,048,576. */
export function extended(extent: Extent | undefined, index: number, row: readonly FileValue[]): Extent | undefined {
  const last = row.findLastIndex(says);
  if (last < 0) return extent;
  const lowest = { row: index + 1, column: last + 1 };
  return { lowest, rightmost: extent && extent.rightmost.column > last ? extent.rightmost : lowest };
}

function says(value: FileValue): boolean {
  return value !== null && (typeof value !== 'string' || value.trim() !== '');
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
