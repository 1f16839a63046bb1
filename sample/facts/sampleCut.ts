/** The cut that the sample is in, and the day of the demo. Dates are invented but of the real cycle's kind. */
export const CUT = {
  label: '2025-2',
  previousLabel: '2025-1',
  cutDate: '2025-12-31',
  opens: '2026-05-04',
  closes: '2026-07-31',
  /** A Friday. */
  today: '2026-06-05',
  /** The last working day before `today`. */
  yesterday: '2026-06-04',
} as const;

/** Holidays of Colombia inside the cut (Ley 51 of 1983, Ley 2578 of 2026), by hand from public calendars. */
export const HOLIDAYS: ReadonlySet<string> = new Set([
  '2026-05-18',
  '2026-06-08',
  '2026-06-15',
  '2026-06-29',
  '2026-07-13',
  '2026-07-20',
]);

export const STAGES = [
  { name: 'Reporte del responsable', approver: 'Responsable de la acción', deadline: '2026-05-29' },
  {
    name: 'Revisión de planeación de la entidad',
    approver: 'Oficina Asesora de Planeación de la entidad',
    deadline: '2026-06-12',
  },
  { name: 'Aprobación cabeza de sector', approver: 'Jefe OAP-MHCP', deadline: '2026-06-26' },
  {
    name: 'Revisión interlocutor técnico',
    approver: 'DNP, interlocutor de la dirección técnica',
    deadline: '2026-07-08',
  },
  { name: 'Revisión jefe dirección técnica', approver: 'DNP, jefe de la dirección técnica', deadline: '2026-07-17' },
  { name: 'Revisión Grupo SisCONPES', approver: 'DNP, Grupo SisCONPES', deadline: '2026-07-31' },
] as const;

/**
 * Not the add-in's defaults (3 and 1). On the demo day 12 June is 4 working days away, so nothing would be due soon
 * with 3; and with 1 day a stage no restarted cycle would miss a deadline.
 */
export const PARAMETERS = { dueSoonDays: 5, daysPerStage: 3, roundingTolerance: 0.0005 } as const;

/** The second one has no mailbox yet (REP-4). */
export const RECIPIENTS = [
  { role: 'Jefe de la Oficina Asesora de Planeación', email: 'jefe.oap@ejemplo.gov.co' },
  { role: 'Asesor del Viceministro General', email: '' },
] as const;

export type StatusWord = 'Sin reporte' | 'En diligenciamiento' | 'En revisión' | 'Rechazada' | 'Aprobada';

/** Words of the matrix and of DNP's export, for the block `Palabras de estado`. */
export const STATE_WORDS: readonly { readonly word: string; readonly status: StatusWord; readonly stage?: number }[] = [
  { word: 'Sin reporte', status: 'Sin reporte' },
  { word: 'En diligenciamiento', status: 'En diligenciamiento' },
  { word: 'Con reporte registrado', status: 'En diligenciamiento' },
  { word: 'En revisión', status: 'En revisión' },
  { word: 'En revisión OAP', status: 'En revisión', stage: 3 },
  { word: 'Rechazada', status: 'Rechazada' },
  { word: 'Rechazado', status: 'Rechazada' },
  { word: 'Aprobada', status: 'Aprobada' },
  { word: 'Aprobado', status: 'Aprobada' },
];

export const GROUNDS = {
  complete: 'Vigencia cumplida y 100 % de avance',
  context: 'Pérdida de vigencia por cambios de contexto',
  technical: 'Problema técnico o jurídico',
} as const;
