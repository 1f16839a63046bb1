import type { CellValue } from '../cells/cell';
import type { Column, SheetContent } from './content';
import type { OwnSheet } from './sheets';

/**
 * What should be written, as data: it can be shown, counted, tested and applied. The order of steps is the order
 * of writing. Only `src/excel` turns it into cells.
 */
export interface Plan {
  /** In Spanish, for the preview and the progress line. */
  readonly title: string;
  readonly steps: readonly Step[];
  /** What of the matrix the plan rests on; checked when it is written. */
  readonly anchor?: MatrixAnchor;
}

export type Step = WriteSheet | ImportSheet | AppendLog | AddColumns | SetCells;

/** A sheet of ours is created if missing, else cleared and written anew; it is never deleted. */
export interface WriteSheet {
  readonly kind: 'writeSheet';
  readonly sheet: OwnSheet;
  readonly content: SheetContent;
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

/** New lines below the logbook's last one; existing lines are never rewritten. */
export interface AppendLog {
  readonly kind: 'appendLog';
  readonly sheet: OwnSheet;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Last used row of the logbook when the plan was made (0: no logbook yet). */
  readonly lastRow: number;
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
  readonly columns: readonly (Column & { readonly column: number })[];
}

/** Single cells of the matrix. */
export interface SetCells {
  readonly kind: 'setCells';
  readonly sheet: string;
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Texts and keys as they were read; a different one means that the book has changed and nothing is written. */
export interface MatrixAnchor {
  readonly sheet: string;
  readonly cells: readonly MatrixCell[];
}

export function isEmpty(plan: Plan): boolean {
  return plan.steps.length === 0;
}

/** One plan that does what all do, in their order. They must rest on the same reading of the book. */
export function joinPlans(title: string, plans: readonly Plan[]): Plan {
  const anchors = plans.flatMap((plan) => (plan.anchor ? [plan.anchor] : []));
  const steps = joinLogs(plans.flatMap((plan) => plan.steps));
  const first = anchors[0];
  if (!first) return { title, steps };
  const cells = new Map<string, MatrixCell>();
  for (const anchor of anchors) for (const cell of anchor.cells) cells.set(`${cell.row}:${cell.column}`, cell);
  return { title, steps, anchor: { sheet: first.sheet, cells: [...cells.values()] } };
}

/** Lines for the same logbook are one step, in the place of the last one: lines follow the rows that they speak of. */
function joinLogs(steps: readonly Step[]): Step[] {
  const logs = steps.filter((step) => step.kind === 'appendLog');
  const last = logs.at(-1);
  if (!last) return [...steps];
  return steps.flatMap((step): Step[] => {
    if (step.kind !== 'appendLog') return [step];
    return step === last ? [{ ...last, rows: logs.flatMap((log) => log.rows) }] : [];
  });
}

/** What a plan will do, for the preview: sheet by sheet with counts. */
export interface PlanSummaryLine {
  readonly sheet: string;
  readonly what: string;
  readonly count: number;
}

export function summarize(plan: Plan): PlanSummaryLine[] {
  return plan.steps.map((step) => {
    switch (step.kind) {
      case 'writeSheet':
        return { sheet: step.sheet, what: 'filas que se escriben', count: step.content.blocks.reduce((sum, block) => sum + block.rows.length, 0) };
      case 'importSheet':
        return { sheet: step.sheet, what: 'filas que se copian', count: step.values.length };
      case 'appendLog':
        return { sheet: step.sheet, what: 'líneas nuevas', count: step.rows.length };
      case 'addColumns':
        return { sheet: step.sheet, what: `columnas nuevas (${step.columns.map((column) => column.header).join(', ')})`, count: step.columns.length };
      case 'setCells':
        return { sheet: step.sheet, what: 'celdas que cambian', count: step.cells.length };
    }
  });
}
