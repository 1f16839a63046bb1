import type { Step } from '../../core/plan/plan';
import { WriteRefused } from '../excelErrors';
import type { SheetState } from './sheetState';

/** Refusals that several kinds of steps share. */

export function changed(what: string): WriteRefused {
  return new WriteRefused(
    'bookChanged',
    `El libro cambió mientras se preparaba el comando (${what}). No se escribió nada: repita el comando.`,
  );
}

/** A block written over a filtered range lands in other rows (office-js #224); the filter is the user's. */
export function refuseFilter(step: Step, sheet: SheetState): void {
  if (sheet.filtered)
    throw new WriteRefused(
      'filtered',
      `La hoja «${step.sheet}» tiene un filtro activo: quítelo (Datos › Borrar) y repita. No se escribió nada.`,
    );
}

/** A sheet of the user's may have one of our names; ours begins with what we write into A1. */
export function refuseForeignSheet(step: Step, sheet: SheetState, first: string): void {
  if (sheet.lastRow === 0 || sheet.firstCell === first) return;
  throw new WriteRefused(
    'occupied',
    `Ya hay una hoja «${step.sheet}» que no es del complemento (A1 no dice «${first}»): cámbiele el nombre y repita. No se escribió nada.`,
  );
}
