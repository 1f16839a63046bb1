import { spanishDay } from '../calendar/day';
import { daysOffOn } from '../calendar/daysOff';
import { isWorkingDay } from '../calendar/workingDays';
import type { Workspace } from '../workspace/workspace';

/** Why nothing can be stamped today, in Spanish (FLOW-2). */
export function whyNotToday({ today, settings }: Pick<Workspace, 'today' | 'settings'>): string | undefined {
  const { label, opens, closes, daysOff } = settings.cut;
  if (!label || !opens || !closes) {
    return 'Faltan datos del corte en la hoja «Configuración»: escriba etiqueta, apertura y cierre antes de estampar.';
  }
  if (today < opens || today > closes) {
    return `El ${spanishDay(today)} está fuera del corte ${label} (${spanishDay(opens)} a ${spanishDay(closes)}): no se estampa.`;
  }
  const off = daysOffOn(today, daysOff);
  if (off)
    return `El ${spanishDay(today)} está entre los días no laborables de «Configuración»${off.reason === '' ? '' : ` (${off.reason})`}: no se estampa.`;
  if (!isWorkingDay(today)) return `El ${spanishDay(today)} no es día hábil en Colombia: no se estampa.`;
  return undefined;
}
