import { spanishDay } from '../calendar/day';
import type { OutReason } from './standing';

/** Why an action is out of follow-up, as a sentence. */
export function outInWords(reason: OutReason): string {
  switch (reason.why) {
    case 'closed':
      return 'Está cerrada: no lleva más seguimiento.';
    case 'transferred':
      return `Se trasladó a otro sector el ${spanishDay(reason.since)}: no lleva más seguimiento del Sector Hacienda.`;
    case 'notDue':
      return `No se reporta en este corte: inicia el ${spanishDay(reason.start)}, después de la fecha de corte.`;
    case 'approved':
      return 'Aprobada por DNP: salió del seguimiento de este corte. El cierre definitivo sigue siendo posible.';
  }
}

/** The same in a few words, after «fila 5: ». */
export const OUT_WORDS: Readonly<Record<OutReason['why'], string>> = {
  closed: 'está cerrada',
  transferred: 'se trasladó a otro sector',
  notDue: 'no se reporta en este corte: inicia después de la fecha de corte',
  approved: 'ya fue aprobada y salió del corte',
};
