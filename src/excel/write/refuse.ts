import type { Plan } from '../../core/plan/plan';
import { WriteRefused } from '../excelErrors';
import type { Inspection } from './inspect';
import { changed } from './refusals';
import { kindOf } from './steps/stepKinds';
import { whatChanged } from './whatChanged';

/** Throws `WriteRefused`, before anything is written, where the plan no longer fits the book or Excel would misplace it. */
export function refuseIfUnsafe(plan: Plan, now: Inspection): void {
  const different = whatChanged(plan, now);
  if (different !== undefined) throw changed(different);
  for (const { step, refuse } of now.steps) {
    const sheet = now.sheets.get(step.sheet);
    if (!sheet) {
      if (kindOf(step).mayCreate) continue;
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
    refuse?.(sheet);
  }
}
