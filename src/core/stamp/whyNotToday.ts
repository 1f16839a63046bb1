import { spanishDay } from '../calendar/day';
import { isWorkingDay } from '../calendar/workingDays';
import type { Workspace } from '../workspace/workspace';

/** Why nothing can be stamped today, in Spanish (FLOW-2). */
export function whyNotToday({ today, settings }: Pick<Workspace, 'today' | 'settings'>): string | undefined {
  const { label, opens, closes } = settings.cut;
  if (!label || !opens || !closes) {
    return 'Faltan datos del corte en la hoja «Configuración»: escriba etiqueta, apertura y cierre antes de estampar.';
  }
  if (today < opens || today > closes) {
    return `El ${spanishDay(today)} está fuera del corte ${label} (${spanishDay(opens)} a ${spanishDay(closes)}): no se estampa.`;
  }
  if (!isWorkingDay(today)) return `El ${spanishDay(today)} no es día hábil en Colombia: no se estampa.`;
  return undefined;
}
