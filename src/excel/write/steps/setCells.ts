import { addressOf } from '../../../core/sheet/cell';
import { groupBy } from '../../../core/collections/groupBy';
import type { Area } from '../../../core/sheet/grid';
import type { MatrixCell, SetCells } from '../../../core/plan/plan';
import { extentOf } from '../../../core/plan/targets';
import { loadMerged, mergedAreasOf, rangeAt } from '../../areas';
import { WriteRefused } from '../../excelErrors';
import { loadColumns, type LoadedColumn } from '../loadedColumns';
import { rectanglesOf } from '../rectangles';
import type { SheetState } from '../sheetState';
import { watched } from '../target';
import type { StepKind, Wrote } from './stepKind';

export const setCells: StepKind<SetCells> = {
  mayCreate: false,
  overwrites: ({ cells }) => cells,
  inspect(context, step) {
    const extent = extentOf(step);
    if (!extent) return { operations: () => [] };
    const sheet = () => context.workbook.worksheets.getItem(step.sheet);
    const merged = loadMerged(rangeAt(sheet(), extent));
    const typed = step.keepsFormulas || step.clearsFormulas ? loadColumns(sheet(), step.cells, 'values,formulas') : [];
    let targets = rectanglesOf(context, step);
    return {
      underFilter: {
        top: extent.top,
        bottom: extent.bottom,
        goAround: (hidden) => {
          targets = rectanglesOf(context, step, hidden);
        },
      },
      refuse(state) {
        refuseHidden(step, state);
        refuseMerged(step, mergedAreasOf(merged));
        if (step.keepsFormulas) refuseFormula(step, typed);
        if (step.clearsFormulas) refuseOther(step, typed);
      },
      operations: (state) =>
        watched(targets, state).map((target) => ({
          bytes: target.bytes,
          sheet: step.sheet,
          guard: target,
          write: () => target.write(),
          putBack: (context, who) => target.putBack(context, (row) => who(step.sheet, row)),
        })),
      wrote: () => wrote(step),
    };
  },
};

function refuseHidden({ sheet, cells }: SetCells, { hiddenRows }: SheetState): void {
  const hidden = cells.find((cell) => hiddenRows.has(cell.row));
  if (hidden)
    throw new WriteRefused(
      'filtered',
      `El filtro de «${sheet}» oculta filas que hay que escribir (${addressOf(hidden)}): muestre todas las filas (Datos › Borrar) y repita. No se escribió nada.`,
    );
}

function refuseMerged({ sheet, cells }: SetCells, areas: readonly Area[]): void {
  const merged = areas.length === 0 ? undefined : cells.find((cell) => areas.some((area) => holds(area, cell)));
  if (merged)
    throw new WriteRefused(
      'merged',
      `La celda ${addressOf(merged)} de «${sheet}» está combinada con otras: sepárelas y repita. No se escribió nada.`,
    );
}

function refuseFormula({ sheet, cells }: SetCells, typed: readonly LoadedColumn[]): void {
  const formula = cells.find((cell) =>
    typed.some((column) => column.column === cell.column && isFormula(column, cell)),
  );
  if (formula)
    throw new WriteRefused(
      'formula',
      `La celda ${addressOf(formula)} de «${sheet}» tiene una fórmula, que se perdería: corrija la fórmula o deje esa celda por fuera. No se escribió nada.`,
    );
}

function refuseOther({ sheet, cells }: SetCells, typed: readonly LoadedColumn[]): void {
  const other = cells.find((cell) =>
    typed.some((column) => column.column === cell.column && !isFormula(column, cell) && !isBlank(column, cell)),
  );
  if (other)
    throw new WriteRefused(
      'formula',
      `La celda ${addressOf(other)} de «${sheet}» tenía una fórmula y alguien escribió en ella: bórrela y repita. No se escribió nada.`,
    );
}

function isBlank({ top, range }: LoadedColumn, { row }: MatrixCell): boolean {
  return range.values[row - top]?.[0] === '';
}

/** A text that begins with `=` is its own formula; a formula shows something else. */
function isFormula({ top, range }: LoadedColumn, { row }: MatrixCell): boolean {
  const formula: unknown = range.formulas[row - top]?.[0];
  return typeof formula === 'string' && formula.startsWith('=') && formula !== range.values[row - top]?.[0];
}

function holds(area: Area, cell: MatrixCell): boolean {
  return cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right;
}

function wrote({ cells }: SetCells): Wrote {
  const key = (row: number, column: number) => `${row}:${column}`;
  const set = groupBy(cells, ({ row, column }) => key(row, column));
  return (row, column, said) => (set.get(key(row, column)) ?? []).some(({ value }) => value === said);
}
