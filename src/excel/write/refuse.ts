import { addressOf, columnLetters, type CellValue } from '../../core/sheet/cell';
import { groupBy } from '../../core/collections/groupBy';
import type { Area } from '../../core/sheet/grid';
import type { MatrixCell, Plan, Step } from '../../core/plan/plan';
import { mayCreate } from '../../core/plan/targets';
import { WriteRefused } from '../excelErrors';
import { saidIn, type Inspection, type SheetState } from './inspect';

/** Throws `WriteRefused`, before anything is written, where the plan no longer fits the book or Excel would misplace it. */
export function refuseIfUnsafe(plan: Plan, now: Inspection): void {
  const different = whatChanged(plan, now);
  if (different !== undefined) throw changed(different);
  for (const step of plan.steps) {
    const sheet = now.sheets.get(step.sheet);
    if (!sheet) {
      if (mayCreate(step)) continue;
      throw new WriteRefused(
        'missingSheet',
        `La hoja «${step.sheet}» ya no existe o cambió de nombre. Vuelva a leer la matriz y repita.`,
      );
    }
    if (sheet.protected) {
      throw new WriteRefused(
        'protected',
        `La hoja «${step.sheet}» está protegida: quite la protección (Revisar › Desproteger hoja) y repita. No se escribió nada.`,
      );
    }
    refuseStep(step, sheet, now);
  }
}

function refuseStep(step: Step, sheet: SheetState, now: Inspection): void {
  switch (step.kind) {
    case 'writeSheet':
      refuseForeignSheet(step, sheet, step.content.title);
      refuseFilter(step, sheet);
      return;
    case 'importSheet':
      refuseFilter(step, sheet);
      return;
    case 'appendLines':
      refuseForeignSheet(step, sheet, step.columns[0]?.header ?? '');
      if (sheet.lastRow !== step.lastRow) throw changed(`la hoja «${step.sheet}» tiene otras líneas`);
      return;
    case 'addColumns':
      if (now.occupied.get(step)) {
        const first = step.columns[0]?.column ?? 1;
        throw new WriteRefused(
          'occupied',
          `Hay datos en «${step.sheet}» desde la columna ${columnLetters(first)}, donde irían las columnas nuevas. Vuelva a preparar la matriz.`,
        );
      }
      return;
    case 'addRows': {
      refuseFilter(step, sheet);
      const [merged] = now.merged.get(step) ?? [];
      if (merged)
        throw new WriteRefused(
          'merged',
          `Debajo de la última fila de «${step.sheet}» hay celdas combinadas (${addressOf({ row: merged.top, column: merged.left })}), donde irían las filas nuevas: sepárelas y repita. No se escribió nada.`,
        );
      return;
    }
    case 'mark':
    case 'unmark':
      return;
    case 'setCells': {
      const hidden = step.cells.find((cell) => sheet.hiddenRows.has(cell.row));
      if (hidden)
        throw new WriteRefused(
          'filtered',
          `El filtro de «${step.sheet}» oculta filas que hay que escribir (${addressOf(hidden)}): muestre todas las filas (Datos › Borrar) y repita. No se escribió nada.`,
        );
      const areas = now.merged.get(step) ?? [];
      const inMerged =
        areas.length === 0 ? undefined : step.cells.find((cell) => areas.some((area) => holds(area, cell)));
      if (inMerged)
        throw new WriteRefused(
          'merged',
          `La celda ${addressOf(inMerged)} de «${step.sheet}» está combinada con otras: sepárelas y repita. No se escribió nada.`,
        );
      const formula = now.formulas.get(step);
      if (formula)
        throw new WriteRefused(
          'formula',
          `La celda ${addressOf(formula)} de «${step.sheet}» tiene una fórmula, que se perdería: corrija la fórmula o deje esa celda por fuera. No se escribió nada.`,
        );
    }
  }
}

/** A block written over a filtered range lands in other rows (office-js #224); the filter is the user's. */
function refuseFilter(step: Step, sheet: SheetState): void {
  if (sheet.filtered)
    throw new WriteRefused(
      'filtered',
      `La hoja «${step.sheet}» tiene un filtro activo: quítelo (Datos › Borrar) y repita. No se escribió nada.`,
    );
}

/** A sheet of the user's may have one of our names; ours begins with what we write into A1. */
function refuseForeignSheet(step: Step, sheet: SheetState, first: string): void {
  if (sheet.lastRow === 0 || sheet.firstCell === first) return;
  throw new WriteRefused(
    'occupied',
    `Ya hay una hoja «${step.sheet}» que no es del complemento (A1 no dice «${first}»): cámbiele el nombre y repita. No se escribió nada.`,
  );
}

/**
 * What of the plan's anchors is not as it was, in Spanish; only on `sheets`, where they are given. On those of `begun`
 * the plan has written already, and what it says there is as it should be.
 */
export function whatChanged(
  { anchors = [], steps }: Plan,
  now: Pick<Inspection, 'anchors'>,
  sheets?: ReadonlySet<string>,
  begun: ReadonlySet<string> = new Set(),
): string | undefined {
  for (const { sheet, cells } of anchors) {
    if (sheets && !sheets.has(sheet)) continue;
    const loaded = now.anchors.get(sheet) ?? [];
    if (loaded.some(({ range }) => range.isNullObject)) return `la hoja «${sheet}» ya no existe o cambió de nombre`;
    const saidAt = saidIn(loaded);
    const isOurs = begun.has(sheet) ? writtenBy(steps.filter((step) => step.sheet === sheet)) : () => false;
    const found = cells.find(({ row, column, value }) => {
      const said = saidAt(row, column);
      return said !== value && !isOurs(row, column, said);
    });
    if (found) return `en «${sheet}», ${addressOf(found)} ya no dice lo que decía`;
  }
  return undefined;
}

/** Whether a cell says what the steps write into it; new rows may have made their place only. */
function writtenBy(steps: readonly Step[]): (row: number, column: number, said: CellValue | undefined) => boolean {
  const key = (row: number, column: number) => `${row}:${column}`;
  const set = groupBy(
    steps.flatMap((step) => (step.kind === 'setCells' ? step.cells : [])),
    ({ row, column }) => key(row, column),
  );
  const added = steps.filter((step) => step.kind === 'addRows');
  return (row, column, said) =>
    (set.get(key(row, column)) ?? []).some(({ value }) => value === said) ||
    added.some(({ rows, lastRow, columns }) => {
      const values = columns.includes(column) ? rows[row - lastRow - 1] : undefined;
      return values !== undefined && (said === '' || said === values[columns.indexOf(column)]);
    });
}

function changed(what: string): WriteRefused {
  return new WriteRefused(
    'bookChanged',
    `El libro cambió mientras se preparaba el comando (${what}). No se escribió nada: repita el comando.`,
  );
}

function holds(area: Area, cell: MatrixCell): boolean {
  return cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right;
}
