import { spanishDay, type Day } from '../../core/calendar/day';
import { counted } from '../../core/text/spanish';

/** *Alistamiento*. */
export const READINESS = {
  title: 'Alistamiento',
  intro: 'Lo que se hace antes de que DNP abra SisCONPES. Los nombres y correos no salen del libro.',
  reminders: 'Recordatorios',
  remindersWhy:
    'Un correo para cada responsable con acciones abiertas. Se abre como borrador en su programa de correo; usted lo revisa y lo envía.',
  count: (reminded: number, of: number) =>
    `${reminded} de ${counted(of, 'responsable tiene', 'responsables tienen')} recordatorio en este corte.`,
  none: 'Ninguna acción abierta tiene responsable con correo.',
  draft: 'Abrir el borrador',
  draftTo: (who: string) => `Abrir el borrador: ${who}`,
  copy: 'Copiar el texto',
  copyFor: (who: string) => `Copiar el texto: ${who}`,
  copied: 'El texto está en el portapapeles.',
  notCopied: 'El navegador no dejó copiar: seleccione el texto y use Ctrl+C.',
  note: 'Anotar como recordado',
  noteFor: (who: string) => `Anotar como recordado: ${who}`,
  noteAll: (count: number) => `Anotar que se recordó a ${counted(count, 'responsable', 'responsables')}`,
  noted: (day: Day) => `Recordado el ${spanishDay(day)}`,
  actions: (count: number) => counted(count, 'acción abierta', 'acciones abiertas'),
  shortened: 'El borrador lleva solo una parte de la lista de acciones: el texto completo se copia con el botón.',
  withoutMailbox: (count: number) =>
    `${counted(count, 'acción abierta no tiene', 'acciones abiertas no tienen')} correo de su responsable.`,
  list: 'Responsables',
} as const;
