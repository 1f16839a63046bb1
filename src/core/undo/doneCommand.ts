import type { CellValue } from '../sheet/cell';
import type { AddRows, AppendLines, MatrixCell, Plan, SetCells, SheetAnchor, Step } from '../plan/plan';
import { SHEETS } from '../sheet/ownSheets';

/** A cell as it stood before a command wrote into it. */
export interface CellBefore {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** What was typed: a formula, or the value. */
  readonly formula: CellValue;
  readonly format: string;
}

/** A command that has been written, or has begun to be: all that is needed to take it back. */
export interface DoneCommand {
  readonly title: string;
  readonly plan: Plan;
  readonly before: readonly CellBefore[];
}

/** Steps that changed cells in which people work. What our own sheets of results hold is written anew by its command. */
export type CellStep = SetCells | AddRows | AppendLines;

export function isCellStep(step: Step): step is CellStep {
  return step.kind === 'setCells' || step.kind === 'addRows' || step.kind === 'appendLines';
}

/** What has to be kept of a plan: no whole sheets but `Configuración`. */
export function kept(plan: Plan): Plan {
  return { ...plan, steps: plan.steps.map(slim) };
}

function slim(step: Step): Step {
  if (step.kind === 'writeSheet' && step.sheet !== SHEETS.settings)
    return { ...step, content: { ...step.content, blocks: [] } };
  return step.kind === 'importSheet' ? { ...step, values: [], formats: [] } : step;
}

export interface WrittenCell {
  readonly column: number;
  readonly after: CellValue;
  /** Number format that came with it. */
  readonly format?: string;
  readonly before: CellBefore;
  /** A formula: what it says by now is its own affair. */
  readonly calculated?: true;
}

/** A row that a command wrote into. */
export interface WrittenRow {
  readonly sheet: string;
  readonly row: number;
  /** What was written, and what stood there; the same cell once. */
  readonly cells: readonly WrittenCell[];
  /** Cells by which the row is known again, wherever it stands by now. */
  readonly identity: readonly Pick<MatrixCell, 'column' | 'value'>[];
  /** The row came with the command: it goes only as a whole. */
  readonly isNew: boolean;
}

type Content = Pick<MatrixCell, 'value' | 'format'> & Pick<WrittenCell, 'calculated'>;

/** The rows that a command wrote into; lines of the logbook are not among them. */
export function writtenRows({ plan, before }: DoneCommand): WrittenRow[] {
  const stood = new Map(before.map((cell) => [`${cell.sheet}!${cell.row}:${cell.column}`, cell]));
  const rows = new Map<string, { sheet: string; row: number; isNew: boolean; after: Map<number, Content> }>();
  for (const { sheet, row, column, isNew, ...content } of plan.steps.flatMap(cellsOf)) {
    const one = rows.get(`${sheet}!${row}`) ?? {
      sheet,
      row,
      isNew,
      after: new Map<number, Content>(),
    };
    one.after.set(column, content);
    rows.set(`${sheet}!${row}`, one);
  }
  return [...rows.values()].map(({ sheet, row, isNew, after }) => ({
    sheet,
    row,
    isNew,
    cells: [...after].map(([column, { value, ...rest }]) => ({
      column,
      after: value,
      ...rest,
      before: stood.get(`${sheet}!${row}:${column}`) ?? {
        sheet,
        row,
        column,
        value: '',
        formula: '',
        format: 'General',
      },
    })),
    identity: isNew
      ? [...after].filter(([, { value }]) => value !== '').map(([column, { value }]) => ({ column, value }))
      : identityOf(
          row,
          after,
          plan.anchors?.find((anchor) => anchor.sheet === sheet),
        ),
  }));
}

/** The row as the plan knew it, with what the plan wrote over it. */
function identityOf(
  row: number,
  after: ReadonlyMap<number, unknown>,
  anchor: SheetAnchor | undefined,
): WrittenRow['identity'] {
  const known = new Map(
    (anchor?.cells ?? []).filter((cell) => cell.row === row).map(({ column, value }) => [column, value]),
  );
  // What was written is compared cell by cell.
  return [...known].filter(([column]) => !after.has(column)).map(([column, value]) => ({ column, value }));
}

function cellsOf(
  step: Step,
): (MatrixCell & Pick<WrittenCell, 'calculated'> & { readonly sheet: string; readonly isNew: boolean })[] {
  const { sheet } = step;
  switch (step.kind) {
    case 'setCells':
      return step.cells.map((cell) => ({ ...cell, sheet, isNew: false }));
    case 'addRows':
      return step.rows.flatMap((values, index) => {
        const place = { sheet, row: step.lastRow + 1 + index, isNew: true };
        return [
          ...values.map((value, at) => ({ ...place, column: step.columns[at] ?? 1, value })),
          ...(step.formulas ?? []).map(({ column }) => ({ ...place, column, value: '', calculated: true as const })),
        ];
      });
    case 'appendLines':
      if (sheet === SHEETS.logbook) return [];
      return step.rows.flatMap((values, index) =>
        values.map((value, at) => ({
          sheet,
          row: Math.max(step.lastRow, 1) + 1 + index,
          column: at + 1,
          value,
          isNew: true,
        })),
      );
    default:
      return [];
  }
}

/** Lines that the command wrote into the logbook, cell by cell, with their seals. */
export function writtenLines({ plan }: DoneCommand): AppendLines[] {
  return plan.steps.filter(
    (step): step is AppendLines => step.kind === 'appendLines' && step.sheet === SHEETS.logbook && step.rows.length > 0,
  );
}
