import { labelMissing } from '../cut/cutInWords';
import type { ActionCode, ConpesNumber } from '../keys/keys';
import type { Cell } from '../sheet/cell';
import { KINDS } from '../cells/fieldKinds';
import { anchorOf } from '../matrix/anchor';
import type { FieldId } from '../matrix/fields';
import { rowsOf } from '../matrix/parts/parts';
import { cellAt, valueAt, type Grid } from '../sheet/grid';
import { additionOf, fieldsThatChange, placeOfRows, recordsAfter, whyUnitIsUnclear } from '../newRows/addition';
import type { SeenEdge } from '../newRows/edge';
import { goingAlong, goingAlongInWords } from '../newRows/goingAlong';
import { rowsInColumns, type NewCell, type NewRow } from '../newRows/newRow';
import { NUMBER_FORMATS } from '../sheet/sheetContent';
import { atStart } from '../newRows/atStart';
import type { MatrixCell, Plan } from '../plan/plan';
import { counted } from '../text/spanish';
import { toLogRow } from '../logbook/lineCells';
import { LOG_COLUMNS } from '../logbook/logbookSheet';
import { SHEETS } from '../sheet/ownSheets';
import type { Workspace } from '../workspace/workspace';
import type { AnnexAction } from './pasActions';
import type { Annex } from './annex';
import { yearTargets } from '../matrix/yearTargets';
import { cellWriter, targetWriter } from './pasCells';
import { arrivalsOf, isOwedFromToday, type Bringer } from './arrivals';
import { comparePas, type ComparedAction } from './comparePas';
import { PLAN_FIELDS, type PlanField } from './planFields';

/** What of an annex somebody wants in the matrix. */
export interface PasWish {
  /** Actions that get a row. */
  readonly actions: readonly ActionCode[];
  /** Fields of rows that stand, to be written as the plan has them now. */
  readonly changes: readonly { readonly code: ActionCode; readonly field: PlanField }[];
}

export interface BringInput extends Bringer {
  readonly grid: Grid;
  readonly date1904: boolean;
  /** Last used row of `Bitácora`, 0 where there is none. */
  readonly logLastRow: number;
  /** What hangs on the last row of the matrix. */
  readonly edge: SeenEdge;
}

export type Bringing =
  | {
      readonly kind: 'planned';
      readonly plan: Plan;
      readonly workspace: Workspace;
      readonly added: number;
      readonly changed: number;
      /** Actions whose follow-up in the cut begins today. */
      readonly arrived: number;
      /** What becomes of the user's columns, and what does not reach the new rows: a sentence each, in Spanish. */
      readonly along: readonly string[];
      readonly standing: number;
    }
  /** All of it is in the matrix already. */
  | { readonly kind: 'standing'; readonly sentence: string }
  | { readonly kind: 'refused'; readonly problem: string };

/** DOC-5: actions of a plan into the matrix, none of them twice: stage 1, first cycle, in the cut of `Configuración`. */
export function bringPas(
  annex: Annex,
  wish: PasWish,
  workspace: Workspace,
  { grid, date1904, logLastRow, edge, ...bringer }: BringInput,
): Bringing {
  const { matrix, settings } = workspace;
  const { layout, mapping } = matrix;
  const { conpes } = annex;
  const { label } = settings.cut;
  if (conpes === undefined)
    return refused('El Anexo A no dice el número del documento: escríbalo en «Número del CONPES» y repita.');
  if (mapping.columns.cut !== undefined && label === undefined)
    return refused(labelMissing(' y repita, para que las acciones nuevas queden en ese corte'));

  if (annex.asksOrder)
    return refused(
      'Hay fechas del Anexo A que pueden ser dos días distintos (como 6/1/2020): diga en «Orden de las fechas» si va primero el día o el mes, y repita.',
    );

  const { actions } = comparePas(annex, conpes, workspace);
  const wanted = new Set(wish.actions);
  const chosen = actions.filter(({ action }) => wanted.has(action.code));
  const fresh = chosen.filter(({ standing }) => standing.kind !== 'there');
  const writer = cellWriter(matrix, grid, date1904);
  const targets = targetWriter(matrix, grid, date1904);
  const changed = changedCells(actions, wish, workspace, writer);
  const begun = fresh.length === 0 ? arrivalsOf(workspace, conpes, new Set(), bringer) : [];
  if (fresh.length === 0 && changed.length === 0 && begun.length === 0) {
    return {
      kind: 'standing',
      sentence: `No hay nada que agregar ni cambiar: ${chosen.length === 0 ? 'no se eligió ninguna acción nueva' : `${counted(chosen.length, 'acción elegida está', 'acciones elegidas están')} ya en la matriz`}. No se escribió nada.`,
    };
  }
  const rows = rowsInColumns(
    fresh.map(({ action }) => newRow(action, conpes)),
    keyColumns(),
  );
  const addition = additionOf(rows.rows, rows, matrix, grid, changed, goingAlong(matrix, edge));
  const after = recordsAfter(addition, matrix, settings, date1904);
  const touched = new Set(changed.map(({ row }) => row));
  const unclear = whyUnitIsUnclear(
    fieldsThatChange(
      matrix.records.filter(({ row }) => !touched.has(row)),
      after,
    ),
  );
  if (unclear !== undefined) return refused(unclear);
  const { reconciliation: _, ...rest } = workspace;
  const brought: Workspace = { ...rest, matrix: { ...matrix, layout: addition.layout, records: after } };
  const newRows = new Set(fresh.map((_action, index) => layout.lastRow + 1 + index));
  const arrivals = arrivalsOf(brought, conpes, newRows, bringer);
  return {
    kind: 'planned',
    added: fresh.length,
    changed: changed.length,
    arrived: arrivals.length,
    along: goingAlongInWords(rows.rows, matrix, grid, edge),
    standing: chosen.length - fresh.length,
    workspace: { ...brought, logbook: [...workspace.logbook, ...arrivals] },
    plan: {
      title: `Traer el PAS del CONPES ${conpes}`,
      steps: [
        ...addition.steps.map((step) => (step.kind === 'setCells' ? { ...step, keepsFormulas: true } : step)),
        ...(arrivals.length === 0
          ? []
          : [
              {
                kind: 'appendLines',
                sheet: SHEETS.logbook,
                columns: LOG_COLUMNS,
                lastRow: logLastRow,
                rows: arrivals.map((entry) => toLogRow(entry, date1904)),
              } as const,
            ]),
      ],
      anchors: [anchor()],
    },
  };

  function keyColumns(): number[] {
    return (['cut', 'conpes', 'code'] as const).flatMap((field) => mapping.columns[field] ?? []);
  }

  function newRow({ record, code }: AnnexAction, number: ConpesNumber): NewRow {
    const cells = new Map<number, NewCell>();
    const put = (field: FieldId, cell: NewCell | undefined): void => {
      const column = mapping.columns[field];
      if (column !== undefined && cell !== undefined) cells.set(column, cell);
    };
    for (const field of PLAN_FIELDS) put(field, writer(record, field, layout.lastRow));
    for (const [year, column] of yearTargets(layout)) {
      const cell =
        column === mapping.columns.annualTarget ? undefined : targets(annex.targets.get(year)?.get(code), column);
      if (cell !== undefined) cells.set(column, cell);
    }
    // Where code and text share a column, the code stands in front of the text.
    if (mapping.columns.code === mapping.columns.text) put('code', { value: `${code} ${record.text}`.trim() });
    else put('code', KINDS.code.write(code, { date1904 }));
    put('conpes', KINDS.conpes.write(number, { date1904, like: rowAbove('conpes') }));
    for (const [field, cell] of atStart(label)) put(field, cell);
    if (isOwedFromToday(record, workspace)) put('lastFollowUp', KINDS.day.write(workspace.today, { date1904 }));
    return { cells };
  }

  /** The last row, whose look the new ones have; a header says nothing of it. */
  function rowAbove(field: FieldId): Cell {
    const { lastRow, headerBottom } = layout;
    return lastRow > headerBottom
      ? cellAt(grid, lastRow, mapping.columns[field] ?? 0)
      : { value: '', format: NUMBER_FORMATS.number };
  }

  /** The keys of all rows: an action that somebody adds meanwhile must not get a second one. */
  function anchor(): NonNullable<Plan['anchors']>[number] {
    const keys = anchorOf(
      grid,
      layout,
      mapping,
      matrix.records.map(({ row }) => row),
      PLAN_FIELDS,
    );
    const at = (row: number, column: number): MatrixCell => ({ row, column, value: valueAt(grid, row, column) });
    return {
      ...keys,
      cells: [
        ...keys.cells,
        ...changed.map(({ row, column }) => at(row, column)),
        ...placeOfRows(fresh.length === 0 ? [] : rows.columns, layout, grid),
      ],
    };
  }
}

function changedCells(
  actions: readonly ComparedAction[],
  wish: PasWish,
  { matrix }: Workspace,
  writer: ReturnType<typeof cellWriter>,
): MatrixCell[] {
  const wanted = new Set(wish.changes.map(({ code, field }) => `${code} ${field}`));
  return actions.flatMap(({ action, standing }) =>
    standing.kind !== 'there'
      ? []
      : standing.changes.flatMap(({ field }): MatrixCell[] => {
          const column = matrix.mapping.columns[field];
          if (column === undefined || !wanted.has(`${action.code} ${field}`)) return [];
          return rowsOf(standing.record).flatMap(({ row }) => {
            const cell = writer(action.record, field, row);
            return cell === undefined ? [] : [{ row, column, ...withCode(cell, action, field, matrix) }];
          });
        }),
  );
}

function withCode(cell: NewCell, { code }: AnnexAction, field: PlanField, { mapping }: Workspace['matrix']): NewCell {
  return field === 'text' && mapping.columns.text === mapping.columns.code
    ? { value: `${code} ${String(cell.value)}` }
    : cell;
}

function refused(problem: string): Bringing {
  return { kind: 'refused', problem };
}
