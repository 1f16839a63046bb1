export const JOBS = ['prepare', 'validate', 'stamp', 'reconcile', 'report', 'all'] as const;
export type Job = (typeof JOBS)[number];

/** In Spanish, for previews and progress. */
export const JOB_TITLES: Readonly<Record<Job, string>> = {
  prepare: 'Preparar la matriz',
  validate: 'Validar la matriz',
  stamp: 'Estampar el seguimiento de hoy',
  reconcile: 'Conciliar con el reporte de DNP',
  report: 'Escribir el informe',
  all: 'Preparar, conciliar, validar, estampar e informar',
};
