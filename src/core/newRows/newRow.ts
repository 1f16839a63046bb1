import type { CellValue } from '../sheet/cell';
import { isDateFormat, isPercentFormat } from '../cells/numberFormat';
import { groupBy } from '../collections/groupBy';
import { NUMBER_FORMATS } from '../sheet/sheetContent';

/** `format` is missing where nobody has read it: the cell then looks like the one above. */
export interface NewCell {
  readonly value: CellValue;
  readonly format?: string;
}

/** A row that the matrix gets. */
export interface NewRow {
  /** Column of the sheet → what is written there; columns that get nothing are missing. */
  readonly cells: ReadonlyMap<number, NewCell>;
}

export interface NewRows<Row extends NewRow = NewRow> {
  readonly rows: readonly Row[];
  /** In the order of writing: what tells a row apart goes first, so that a row that was begun is known again. */
  readonly columns: readonly number[];
  /** Number format of each column; undefined where its formats were not read and the row above gives it. */
  readonly formats: ReadonlyMap<number, string | undefined>;
}

/** `keys`: columns that tell a row apart. */
export function rowsInColumns<Row extends NewRow>(rows: readonly Row[], keys: readonly number[]): NewRows<Row> {
  const used = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  const columns = [...new Set([...keys, ...[...used].sort((a, b) => a - b)])].filter((at) => used.has(at));
  return { rows, columns, formats: new Map(columns.map((at) => [at, formatOf(at, rows)])) };
}

/** A number with another kind of format than its column's would mean something else there: 80 beside 0.8, a code that became a date. */
export function needsOwnFormat({ value, format }: NewCell, ofColumn: string | undefined): boolean {
  return (
    typeof value === 'number' && format !== undefined && ofColumn !== undefined && kindOf(format) !== kindOf(ofColumn)
  );
}

/** What a row says in each of these columns, '' where nothing. */
export function valuesOf({ cells }: NewRow, columns: readonly number[]): CellValue[] {
  return columns.map((at) => cells.get(at)?.value ?? '');
}

/** The format that most of its cells have. */
function formatOf(at: number, rows: readonly NewRow[]): string | undefined {
  const formats = groupBy(
    rows.map(({ cells }) => cells.get(at)?.format),
    (format) => format,
  );
  return [...formats].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

function kindOf(format: string): 'percent' | 'date' | 'text' | 'other' {
  if (isPercentFormat(format)) return 'percent';
  if (isDateFormat(format)) return 'date';
  return format === NUMBER_FORMATS.text ? 'text' : 'other';
}
