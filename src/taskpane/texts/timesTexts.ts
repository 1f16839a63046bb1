import { spanishDay, type Day } from '../../core/calendar/day';
import { counted } from '../../core/text/spanish';

/** *Tiempos del flujo*. */
export const TIMES = {
  title: 'Tiempos del flujo',
  thinking: 'Leyendo la bitácora…',
  about: (actions: number, opens: Day, until: Day) =>
    `${counted(actions, 'acción', 'acciones')} del ${spanishDay(opens)} al ${spanishDay(until)}, según la bitácora, en días hábiles.`,
  empty: 'Todavía no hay tiempos',
  emptyWhy:
    'Salen de la bitácora: estampe el seguimiento cada día y aquí verá dónde se detiene el flujo. También hace falta la apertura del corte, en Preparar.',
  write: 'Escribir la hoja «Tiempos del flujo»',
  open: 'Abrir la hoja «Tiempos del flujo»',
  stages: 'Por etapa',
  columns: { stage: 'Etapa', running: 'Hoy', median: 'Mediana', longest: 'Mayor' },
  none: '–',
  standing: 'Llevan más tiempo en su etapa',
  standingLine: (stage: number, days: number) => `etapa ${stage}, ${counted(days, 'día hábil', 'días hábiles')}`,
  gaps: 'Días hábiles sin seguimiento',
  gapsLine: (days: number) => counted(days, 'día hábil', 'días hábiles'),
  noGaps: 'Ninguna acción tiene días sin seguimiento.',
  rejections: 'Rechazos',
  rejectionsLine: (count: number, actions: number) =>
    `${counted(count, 'rechazo', 'rechazos')} en ${counted(actions, 'acción', 'acciones')}.`,
  noRejections: 'No hay rechazos en este corte.',
  noReason: 'Sin motivo',
  times: (count: number) => counted(count, 'vez', 'veces'),
  asOf: 'Estado al día…',
  day: 'Día',
  dayHint: 'dd/mm/aaaa',
  show: 'Ver el estado de ese día',
  shown: (day: Day, count: number) => `${counted(count, 'acción', 'acciones')} al ${spanishDay(day)}`,
  list: (day: Day) => `Estado al ${spanishDay(day)}`,
  noLine: 'Sin observación hasta ese día',
  noted: (day: Day) => `observada el ${spanishDay(day)}`,
  goTo: (key: string) => `Ir a la fila de ${key}`,
} as const;
