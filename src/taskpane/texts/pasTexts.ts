import { counted } from '../../core/text/spanish';
import type { PasGroup } from '../../engine/pasQuestions';

/** *Traer un PAS*. */
export const PAS = {
  title: 'Traer un PAS (Anexo A)',
  why: 'Elija el libro del Anexo A: se leen sus acciones, se proponen las del Sector Hacienda y ninguna se repite en la matriz. Con una versión posterior verá qué cambió antes de tomarlo.',
  file: 'Elegir el Anexo A',
  fileHint: 'Libro de Excel (.xlsx). Se lee aparte: nada de él entra al libro sin que lo confirme.',
  other: 'Elegir otro archivo',
  read: (source: string, actions: number) => `«${source}»: ${counted(actions, 'acción leída', 'acciones leídas')}.`,
  document: (number: string, title: string) =>
    [...(number === '' ? [] : [`CONPES ${number}`]), ...(title === '' ? [] : [title])].join(' · '),
  number: 'Número del CONPES',
  numberWhy: 'El Anexo A no lo dice. Sin él no se sabe de qué documento son las acciones.',
  sheet: 'Hoja del PAS',
  sheetWhy: 'Varias hojas del libro están igual de completas; alguna puede ser una versión anterior.',
  sheetMissing: 'Diga cuál se trae.',
  sheetChoice: 'Elija…',
  order: 'Orden de las fechas',
  orderWhy: 'Hay fechas que pueden ser dos días distintos, como 6/1/2020.',
  orderMissing: 'Diga qué va primero.',
  orders: { '': 'Elija…', dmy: 'día/mes/año', mdy: 'mes/día/año' },
  doubts: (count: number) => `Dudas de la lectura (${count})`,
  doubtAt: (cell: string, code: string) =>
    [...(code === '' ? [] : [`Acción ${code}`]), ...(cell === '' ? [] : [`celda ${cell} del Anexo A`])].join(', '),
  unmapped: (headers: readonly string[]) =>
    `No se traen las columnas ${headers.map((header) => `«${header}»`).join(', ')}: la matriz no tiene dónde llevarlas.`,
  dropped: (keys: readonly string[]) =>
    `${counted(keys.length, 'acción de la matriz ya no está', 'acciones de la matriz ya no están')} en el PAS (${keys.join(', ')}): no se tocan. Revise si deben cerrarse o trasladarse.`,
  groups: {
    fresh: 'Nuevas del sector',
    changed: 'Cambian',
    there: 'Ya están',
    doubtful: 'Por revisar',
    others: 'De otros sectores',
  } satisfies Record<PasGroup, string>,
  groupsLabel: 'Acciones del PAS por situación',
  list: 'Acciones del PAS',
  action: (code: string, text: string) => `${code} ${text}`,
  change: (label: string, before: string, after: string) =>
    `${label}: ${before === '' ? '(vacía)' : before} → ${after}`,
  chosen: (actions: number, changes: number) =>
    `Se eligieron ${counted(actions, 'acción', 'acciones')} y ${counted(changes, 'cambio', 'cambios')}.`,
  none: 'No elegir ninguna',
  proposed: 'Elegir las nuevas del sector',
  bring: 'Ver lo que se escribirá',
} as const;
