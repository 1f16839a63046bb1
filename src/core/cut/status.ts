/**
 * Where an action stands in the cut (4.5.3; words seen in DNP's reports: aprobado, en revisión, sin reporte).
 * Closure is not a status: it ends follow-up for good, a status belongs to one cut (CLOSE, FLOW-5).
 */
export const STATUSES = ['notReported', 'reporting', 'inReview', 'rejected', 'approved'] as const;
export type Status = (typeof STATUSES)[number];

/** The word on screen and in the matrix. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  notReported: 'Sin reporte',
  reporting: 'En diligenciamiento',
  inReview: 'En revisión',
  rejected: 'Rechazada',
  approved: 'Aprobada',
};
