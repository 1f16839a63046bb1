import type { Status } from '../cut/status';

/** A word that DNP or the matrix uses for a status, editable in `Configuración`. */
export interface StateWord {
  readonly word: string;
  readonly status: Status;
  /** Stage of the flow that the word names too (`En revisión OAP`), from 1. */
  readonly stage?: number;
}

/**
 * What the catalogue starts from. DNP's own list is not known: these are the words of the procedure and of its
 * reports, and those that name a stage of the default flow. An approval before the last stage is still in review.
 */
export const DEFAULT_STATE_WORDS: readonly StateWord[] = [
  ...words('notReported', [
    'Sin reporte',
    'Sin reportar',
    'No reportada',
    'No reportado',
    'Por reportar',
    'Pendiente de reporte',
    'No ha reportado',
  ]),
  ...words(
    'reporting',
    ['En diligenciamiento', 'Diligenciamiento', 'En reporte', 'En registro', 'Borrador', 'En proceso de reporte'],
    1,
  ),
  ...words('inReview', [
    'En revisión',
    'Enviada',
    'Enviado',
    'Enviada a revisión',
    'Enviado a revisión',
    'En aprobación',
    'En proceso de aprobación',
    'Pendiente de aprobación',
    'Pendiente de revisión',
    'En revisión DNP',
  ]),
  ...words(
    'inReview',
    ['En revisión planeación', 'En revisión oficina de planeación', 'En revisión OAP de la entidad'],
    2,
  ),
  ...words(
    'inReview',
    [
      'En revisión OAP',
      'En revisión OAP-MHCP',
      'En revisión MHCP',
      'En revisión cabeza de sector',
      'En aprobación cabeza de sector',
    ],
    3,
  ),
  ...words(
    'inReview',
    [
      'En revisión interlocutor técnico',
      'En revisión DNP interlocutor técnico',
      'Aprobada cabeza de sector',
      'Aprobada por cabeza de sector',
      'Aprobada OAP-MHCP',
    ],
    4,
  ),
  ...words(
    'inReview',
    ['En revisión jefe dirección técnica', 'En revisión DNP jefe dirección técnica', 'Aprobada interlocutor técnico'],
    5,
  ),
  ...words('inReview', ['En revisión Grupo SisCONPES', 'En revisión SisCONPES', 'En revisión Grupo CONPES'], 6),
  ...words('rejected', [
    'Rechazada',
    'Rechazado',
    'Rechazadas',
    'Rechazados',
    'No aprobada',
    'No aprobado',
    'Devuelta',
    'Devuelto',
  ]),
  ...words('rejected', [
    'Rechazada cabeza de sector',
    'Rechazada por cabeza de sector',
    'Rechazada DNP',
    'Rechazada por DNP',
  ]),
  ...words('approved', [
    'Aprobada',
    'Aprobado',
    'Aprobadas',
    'Aprobados',
    'Aprobada DNP',
    'Aprobado DNP',
    'Aprobada por DNP',
    'Aprobado por DNP',
    'Aprobada Grupo SisCONPES',
  ]),
];

function words(status: Status, texts: readonly string[], stage?: number): readonly StateWord[] {
  return texts.map((word) => (stage === undefined ? { word, status } : { word, status, stage }));
}
