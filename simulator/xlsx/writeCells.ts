import type { Cell as FileCell, CellValue as FileValue, Sheet as FileSheet } from 'hucre/xlsx';
import { isErrorText, NOT_CALCULATED, type Cell } from '../workbook/storedCell';
import type { Grid } from '../workbook/cellStore';

/** The grid as a file's sheet keeps it: values in rows, everything else beside them by place. */
export function writeCells(grid: Grid): Pick<FileSheet, 'rows'> & { cells: Map<string, FileCell> } {
  const rows: FileValue[][] = [];
  const cells = new Map<string, FileCell>();
  grid.forEach((cell, row, column) => {
    while (rows.length <= row) rows.push([]);
    const values = rows[row];
    if (!values) return;
    while (values.length < column) values.push(null);
    values[column] = valueOf(cell);
    if (cell.style || cell.formula !== undefined || cell.extras) cells.set(`${row},${column}`, detailsOf(cell));
  });
  return { rows, cells };
}

/** `_x000D_` stands for a control character in a file: as a text of its own it is escaped, which hucre 1.0.0 leaves out. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

function valueOf({ value, isError, formula }: Cell): FileValue {
  if (value === '') return null;
  if (typeof value !== 'string' || isError || formula !== undefined) return value;
  const text = value.replace(ESCAPE, '_x005F_');
  // hucre makes an error of each text that reads like one: so it does not.
  return isErrorText(text) ? text.replace('#', '_x0023_') : text;
}

function detailsOf(cell: Cell): FileCell {
  const { style, formula, extras } = cell;
  const value = valueOf(cell);
  return {
    value,
    type: typeOf(cell),
    ...(style && { style }),
    ...(formula !== undefined && { formula: formula.slice(1) }),
    // Without a result in the file, Excel calculates the formula when it opens the book.
    // An empty text is a result.
    ...(formula !== undefined && cell.value !== NOT_CALCULATED && { formulaResult: value ?? '' }),
    ...extras,
  };
}

function typeOf({ value, formula, isError, extras }: Cell): FileCell['type'] {
  if (formula !== undefined) return 'formula';
  if (isError) return 'error';
  if (extras?.richText) return 'richText';
  return value === ''
    ? 'empty'
    : typeof value === 'number'
      ? 'number'
      : typeof value === 'boolean'
        ? 'boolean'
        : 'string';
}
