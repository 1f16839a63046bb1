import type { CellRef, CellValue } from '../sheet/cell';
import { SEVERITY_WORDS, type Severity } from './severity';
import { groupBy } from '../collections/groupBy';
import type { Column, SheetContent } from '../sheet/sheetContent';
import type { OwnSheet } from '../sheet/ownSheets';

/**
 * What should be written, as data: it can be shown, counted, tested and applied. The order of steps is the order
 * of writing, but the user's rows go before sheets of ours. Only `src/excel` turns it into cells.
 */
export interface Plan {
  /** In Spanish, for the preview and the progress line. */
  readonly title: string;
  readonly steps: readonly Step[];
  /** What of the book the plan rests on, once a sheet; checked when it is written. */
  readonly anchors?: readonly SheetAnchor[];
}

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

/** Texts and keys as they were read; a different one means that the book has changed and nothing is written. */
export interface SheetAnchor {
  readonly sheet: string;
  readonly cells: readonly MatrixCell[];
  /** Columns that tell a row from another one; where they are missing no row is known again. */
  readonly keys?: readonly number[];
}

export function isEmpty(plan: Plan): boolean {
  return plan.steps.length === 0;
}

/** One plan that does what all do, in their order. They must rest on the same reading of the book. */
export function joinPlans(title: string, plans: readonly Plan[]): Plan {
  const anchors = [
    ...groupBy(
      plans.flatMap((plan) => plan.anchors ?? []),
      (anchor) => anchor.sheet,
    ),
  ].map(([sheet, ofSheet]): SheetAnchor => {
    const keys = [...new Set(ofSheet.flatMap((anchor) => anchor.keys ?? []))];
    return {
      sheet,
      cells: [
        ...new Map(ofSheet.flatMap(({ cells }) => cells).map((cell) => [`${cell.row}:${cell.column}`, cell])).values(),
      ],
      ...(keys.length > 0 && { keys }),
    };
  });
  const steps = joinLines(plans.flatMap((plan) => plan.steps));
  return anchors.length === 0 ? { title, steps } : { title, steps, anchors };
}

/** Lines for the same sheet are one step, in the place of the last one: lines follow the rows that they speak of. */
function joinLines(steps: readonly Step[]): Step[] {
  return steps.flatMap((step): Step[] => {
    if (step.kind !== 'appendLines') return [step];
    const same = steps.filter((other) => other.kind === 'appendLines').filter(({ sheet }) => sheet === step.sheet);
    if (step !== same.at(-1)) return [];
    const headerCells = same.flatMap((one) => one.headerCells ?? []);
    return [{ ...step, rows: same.flatMap(({ rows }) => rows), ...(headerCells.length > 0 && { headerCells }) }];
  });
}

/** What a plan will do, for the preview: sheet by sheet with counts. */
export interface PlanSummaryLine {
  readonly sheet: string;
  readonly what: string;
  readonly count: number;
}

export function summarize(plan: Plan): PlanSummaryLine[] {
  // A mark without cells only takes an older one away.
  return plan.steps
    .filter((step) => step.kind !== 'mark' || step.cells.length > 0)
    .map((step) => {
      switch (step.kind) {
        case 'writeSheet':
          return {
            sheet: step.sheet,
            ...said(
              step.content.blocks.reduce((sum, block) => sum + block.rows.length, 0),
              'fila que se escribe',
              'filas que se escriben',
            ),
          };
        case 'importSheet':
          return { sheet: step.sheet, ...said(step.values.length, 'fila que se copia', 'filas que se copian') };
        case 'appendLines':
          return { sheet: step.sheet, ...said(step.rows.length, 'línea nueva', 'líneas nuevas') };
        case 'addColumns':
          return {
            sheet: step.sheet,
            ...said(
              step.columns.length,
              'columna nueva',
              'columnas nuevas',
              ` (${step.columns.map((column) => column.header).join(', ')})`,
            ),
          };
        case 'addRows':
          return { sheet: step.sheet, ...said(step.rows.length, 'fila nueva', 'filas nuevas') };
        case 'setCells':
          return { sheet: step.sheet, ...said(step.cells.length, 'celda que cambia', 'celdas que cambian') };
        case 'mark':
          return {
            sheet: step.sheet,
            ...said(
              step.cells.length,
              'celda que se marca',
              'celdas que se marcan',
              ` (${SEVERITY_WORDS[step.severity].toLowerCase()})`,
            ),
          };
        case 'unmark':
          return { sheet: step.sheet, what: 'hoja que queda sin marcas', count: 1 };
      }
    });
}

function said(count: number, one: string, many: string, rest = ''): Pick<PlanSummaryLine, 'what' | 'count'> {
  return { what: `${count === 1 ? one : many}${rest}`, count };
}
