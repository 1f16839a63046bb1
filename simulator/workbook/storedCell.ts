import type { Cell as FileCell } from 'hucre/xlsx';
import type { Style } from './style';

/** An empty cell reads as `''`; dates are serial numbers; an error is its text, with `isError`. */
export type CellValue = string | number | boolean;

export type CellValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

/** What a file says of a cell that the simulator only carries along. */
export type CellExtras = Pick<
  FileCell,
  'richText' | 'hyperlink' | 'comment' | 'checkbox' | 'formulaType' | 'formulaRef' | 'formulaDynamic'
>;

export interface Cell {
  value: CellValue;
  /** With its `=`. The value beside it is the result that the file had, or `NOT_CALCULATED`. */
  formula?: string | undefined;
  isError?: boolean | undefined;
  style?: Style | undefined;
  extras?: CellExtras | undefined;
}

/**
 * The value of a formula that was written here, or whose file has no result of it. Nothing is calculated, and a wrong
 * result would be worse than none: Excel's own word for "the value is not there yet" says so (value type `Error`).
 */
export const NOT_CALCULATED = '#GETTING_DATA';

const ERROR_TEXTS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  NOT_CALCULATED,
]);

export const isErrorText = (text: string): boolean => ERROR_TEXTS.has(text.toUpperCase());

export const hasContent = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.value !== '' || cell.formula !== undefined);

export function valueTypeOf(cell: Cell | undefined): CellValueType {
  if (!cell || !hasContent(cell)) return 'Empty';
  if (cell.isError) return 'Error';
  if (typeof cell.value === 'number') return 'Double';
  return typeof cell.value === 'boolean' ? 'Boolean' : 'String';
}

/** What `formulas` shows: the formula, or the value where there is none. */
export const formulaOrValue = (cell: Cell | undefined): CellValue => cell?.formula ?? cell?.value ?? '';
