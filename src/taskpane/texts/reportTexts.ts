import type { Group } from '../../core/matrix/entityGroups';
import { counted } from '../../core/text/spanish';

/** *Informe*. */
export const REPORT = {
  title: 'Informe de seguimiento',
  intro: 'Esto dirá la hoja «Informe». Es una foto de hoy: al escribirla de nuevo reemplaza a la anterior.',
  thinking: 'Calculando los totales…',
  states: 'Estado de las acciones',
  count: 'Acciones',
  groups: { sector: 'Sector', mhcp: 'MHCP', attached: 'Adscritas', linked: 'Vinculadas' } satisfies Record<
    Group,
    string
  >,
  inReview: 'de ellas en revisión',
  reporting: 'de ellas en diligenciamiento',
  closed: 'Cerradas',
  progress: 'Avance de las aprobadas (promedio simple)',
  physical: 'Físico',
  financial: 'Financiero',
  target: 'Meta anual',
  none: '–',
  compared: (source: string) => `Comparado con el reporte de DNP: ${source}.`,
  notCompared: 'No se ha comparado con el reporte final de DNP: concílielo antes de enviarlo.',
  toReconcile: 'Ir a Conciliar',
  unfinished: (count: number) =>
    `${counted(count, 'acción no tiene', 'acciones no tienen')} estado final: el informe lo dice así.`,
  showUnfinished: 'Verlas',
  hideUnfinished: 'Ocultarlas',
  unfinishedList: 'Acciones sin estado final',
  also: (entities: number, documents: number) =>
    `También lleva los totales de ${counted(entities, 'entidad', 'entidades')} y de ${counted(documents, 'documento', 'documentos')}, y el siguiente paso de cada acción.`,
  recipients: 'Destinatarios',
  noMail: 'sin correo: complételo en Preparar',
  write: 'Escribir el informe',
  open: 'Abrir la hoja «Informe»',
  empty: 'Todavía no hay nada que informar',
  emptyWhy: 'La matriz no tiene acciones de este corte.',
} as const;
