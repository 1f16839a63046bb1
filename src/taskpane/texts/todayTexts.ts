import type { Day } from '../../core/calendar/day';
import { counted } from '../../core/text/spanish';

const WEEKDAY = new Intl.DateTimeFormat('es-CO', { weekday: 'long', timeZone: 'UTC' });
const DAY_OF_MONTH = new Intl.DateTimeFormat('es-CO', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** *Hoy*. */
export const TODAY = {
  title: (day: Day) => {
    const date = new Date(`${day}T00:00:00Z`);
    return `Hoy, ${WEEKDAY.format(date)} ${DAY_OF_MONTH.format(date)}`;
  },
  plainTitle: 'Hoy',
  counts: (open: number, approved: number, closed: number, notDue: number) =>
    [
      counted(open, 'acción abierta', 'acciones abiertas'),
      counted(approved, 'aprobada', 'aprobadas'),
      counted(closed, 'cerrada', 'cerradas'),
      ...(notDue > 0 ? [`${notDue} que no se ${notDue === 1 ? 'reporta' : 'reportan'} en este corte`] : []),
    ].join(' · '),
  stamp: 'Estampar hoy',
  stampRows: (rows: number) => `Estampar la selección (${counted(rows, 'fila', 'filas')})`,
  stamped: (done: number, open: number) =>
    open > 0 && done >= open
      ? 'Todas las acciones abiertas tienen el seguimiento de hoy.'
      : `${done} de ${counted(open, 'acción abierta', 'acciones abiertas')} ${done === 1 ? 'tiene' : 'tienen'} el seguimiento de hoy.`,
  withNote: 'Agregar una nota',
  note: 'Nota para las líneas de hoy',
  noteHint: 'Va en cada línea nueva de la bitácora, después de la observación de la fila.',
  noteTooLong: (most: number) => `La nota pasa de ${most} caracteres: acórtela.`,
  cannotStamp: 'Hoy no se estampa',
  filters: 'Mostrar',
  all: (count: number) => `Todo ${count}`,
  search: 'Buscar por acción, entidad o responsable',
  list: 'Acciones que necesitan atención',
  found: (shown: number, of: number) =>
    shown === of
      ? counted(of, 'acción necesita atención', 'acciones necesitan atención')
      : `${shown} de ${counted(of, 'acción', 'acciones')}`,
  stage: (stage: number | null, name: string, cycle: number | null) =>
    [
      ...(stage === null ? [] : [`Etapa ${stage}. ${name}`]),
      ...(cycle !== null && cycle > 1 ? [`ciclo ${cycle}`] : []),
    ].join(' · '),
  row: (row: number) => `Fila ${row}`,
  goTo: (key: string) => `Ir a la fila de ${key}`,
  openAction: 'Ver acción',
  openActionOf: (key: string) => `Ver acción ${key}`,
  nothing: 'Nada pendiente hoy',
  nothingWhy: 'Ninguna acción está vencida, por vencer ni sin seguimiento.',
  nothingFound: 'Ninguna acción coincide',
  nothingFoundWhy: 'Cambie el filtro o borre la búsqueda.',
  clear: 'Quitar filtros',
  prepareTitle: 'La matriz no está preparada',
  prepareWhy:
    'El seguimiento necesita unas columnas al lado de la matriz y las hojas «Configuración» y «Bitácora». En Preparar ve todo antes de que se escriba.',
  prepare: 'Preparar la matriz',
  cutTitle: 'Faltan datos del corte',
  complete: 'Completar el corte',
} as const;
