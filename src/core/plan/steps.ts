import type { CellRef, CellValue } from '../sheet/cell';
import type { OwnSheet } from '../sheet/ownSheets';
import type { Column, SheetContent } from '../sheet/sheetContent';
import { SEVERITY_WORDS, type Severity } from './severity';

/**
 * Every kind of step: what it carries is told below, what it says in the preview in `WORDS`, how Excel does it in
 * `excel/write/steps`.
 */
export type Step = WriteSheet | ImportSheet | AppendLines | AddColumns | AddRows | SetCells | MarkCells | Unmark;

/** A sheet of ours is created if missing, else cleared and written anew; it is never deleted. */
export interface WriteSheet {
  readonly kind: 'writeSheet';
  readonly sheet: OwnSheet;
  readonly content: SheetContent;
  /** It keeps how the book was before the other steps: written before them, for afterwards nobody could, and with them or not at all. */
  readonly keeps?: boolean;
}

/** Foreign cells into a sheet of ours as they are, with their number formats; texts stay texts. */
export interface ImportSheet {
  readonly kind: 'importSheet';
  readonly sheet: OwnSheet;
  /** Where the first value goes; rows keep the numbers that they had in their file. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly string[])[];
}

/** New lines below the last one of the logbook or of a register; existing lines are never rewritten. */
export interface AppendLines {
  readonly kind: 'appendLines';
  readonly sheet: OwnSheet;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Last used row of the sheet when the plan was made (0: no such sheet yet). */
  readonly lastRow: number;
  /** What the header says besides; written along with the last lines. */
  readonly headerCells?: readonly MatrixCell[];
}

/** Our columns at the right of the matrix, below a header of the same height. */
export interface AddColumns {
  readonly kind: 'addColumns';
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Name of the Excel table to widen, where the matrix is one. */
  readonly table?: string;
  /** Last column of the matrix then. Columns up to there that are not among the new ones stand already. */
  readonly right: number;
  readonly columns: readonly NewColumn[];
}

/** A column with what its rows say at first, from the first row on; `undefined` leaves a cell blank. */
export interface NewColumn extends Column {
  readonly column: number;
  readonly values: readonly (CellValue | undefined)[];
}

/** New rows of the matrix right below its last one, pushing down what stands there (a totals row, remarks). */
export interface AddRows {
  readonly kind: 'addRows';
  readonly sheet: string;
  /** Name of the Excel table that has to grow, where the matrix is one. */
  readonly table?: string;
  /** Last row of the header. */
  readonly headerRow: number;
  /** Last row of data when the plan was made. */
  readonly lastRow: number;
  readonly left: number;
  readonly right: number;
  /** Columns of the sheet that get something; the others stay empty, or as the table fills them by itself. */
  readonly columns: readonly number[];
  /** One value for each of these columns. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Number format of each of these columns; missing: that of the row above. */
  readonly formats: readonly (string | undefined)[];
  /** Formulas that the columns of the user have in every row, in R1C1: the new rows get them too. */
  readonly formulas?: readonly { readonly column: number; readonly formula: string }[];
  /** Lists and limits of columns (`DataValidation.rule` as JSON) that Excel does not lengthen by itself. */
  readonly rules?: readonly { readonly column: number; readonly rule: string }[];
  /** Cells of the new rows, where they will stand, whose number format is not their column's. */
  readonly apart?: readonly MatrixCell[];
}

/** Single cells of the matrix. */
export interface SetCells {
  readonly kind: 'setCells';
  readonly sheet: string;
  readonly cells: readonly MatrixCell[];
  /** Refused where one of them holds a formula: a value would end it. */
  readonly keepsFormulas?: boolean;
  /** Refused where one of them holds anything but a formula: only those that a command has written are cleared. */
  readonly clearsFormulas?: boolean;
}

/** Cells that get our look of a severity, instead of those that had it; what the user has coloured stays below it. */
export interface MarkCells {
  readonly kind: 'mark';
  readonly sheet: string;
  readonly severity: Severity;
  readonly cells: readonly Pick<CellRef, 'row' | 'column'>[];
}

/** Takes all marks of ours off a sheet. */
export interface Unmark {
  readonly kind: 'unmark';
  readonly sheet: string;
}

export interface MatrixCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Number format that the cell gets before its value; otherwise it keeps its own. */
  readonly format?: string;
  /** Written instead of the value: what stood there before a command that is taken back. */
  readonly formula?: string;
}

/** What a step does, in Spanish, and to how many. */
interface Said {
  readonly what: string;
  readonly count: number;
}

/** The words of each kind for the preview; undefined where there is nothing to tell. */
const WORDS: { readonly [K in Step['kind']]: (step: Extract<Step, { kind: K }>) => Said | undefined } = {
  writeSheet: ({ content }) =>
    said(
      content.blocks.reduce((sum, block) => sum + block.rows.length, 0),
      'fila que se escribe',
      'filas que se escriben',
    ),
  importSheet: ({ values }) => said(values.length, 'fila que se copia', 'filas que se copian'),
  appendLines: ({ rows }) => said(rows.length, 'línea nueva', 'líneas nuevas'),
  addColumns: ({ columns }) =>
    said(columns.length, 'columna nueva', 'columnas nuevas', ` (${columns.map((column) => column.header).join(', ')})`),
  addRows: ({ rows }) => said(rows.length, 'fila nueva', 'filas nuevas'),
  setCells: ({ cells }) => said(cells.length, 'celda que cambia', 'celdas que cambian'),
  mark: ({ cells, severity }) =>
    // Without cells it only takes an older mark away.
    cells.length === 0
      ? undefined
      : said(
          cells.length,
          'celda que se marca',
          'celdas que se marcan',
          ` (${SEVERITY_WORDS[severity].toLowerCase()})`,
        ),
  unmark: () => ({ what: 'hoja que queda sin marcas', count: 1 }),
};

/** A step in words, for the preview; undefined where there is nothing to tell. */
export function inWords(step: Step): Said | undefined {
  // Of its own kind, as the table says; TypeScript does not follow that.
  const say = WORDS[step.kind] as (step: Step) => Said | undefined;
  return say(step);
}

function said(count: number, one: string, many: string, rest = ''): Said {
  return { what: `${count === 1 ? one : many}${rest}`, count };
}
