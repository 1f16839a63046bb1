import type { OCCASIONAL } from '../state/views';

/** *Más*. */
export const MORE = {
  title: 'Más tareas',
  tasks: {
    documents: {
      title: 'Documentos y PAS',
      about: 'Documentos en preparación, sus observaciones y el voto; las acciones de un PAS a la matriz.',
    },
    readiness: {
      title: 'Alistamiento',
      about: 'Antes de la apertura: recordatorios, reuniones, compromisos y traslados.',
    },
    times: {
      title: 'Tiempos del flujo',
      about: 'Dónde se detienen las acciones, rechazos y días sin seguimiento; el estado en un día pasado.',
    },
    logbook: {
      title: 'Bitácora y deshacer',
      about: 'Si la bitácora está como se escribió; el último comando, de vuelta.',
    },
    cutEnd: {
      title: 'Fin del corte',
      about: 'Lo que falta para terminar, el corte como quedó, y la apertura del siguiente.',
    },
    prepare: {
      title: 'Preparar el corte',
      about: 'La matriz y sus columnas, el corte, el flujo y sus fechas, las entidades.',
    },
  } satisfies Record<(typeof OCCASIONAL)[number], { readonly title: string; readonly about: string }>,
} as const;
