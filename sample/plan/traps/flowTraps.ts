import { CUT } from '../../facts/sampleCut';
import type { LogLine, Target, Trap } from '../plannedAction';

const NOT_REPORTED: Target = { status: 'Sin reporte' };
const REPORTING: Target = { status: 'En diligenciamiento' };
const APPROVED: Target = { status: 'Aprobada' };
const review = (stage: number, ...rejectedBy: number[]): Target => ({ status: 'En revisión', stage, rejectedBy });
const rejected = (...rejectedBy: number[]): Target => ({ status: 'Rechazada', rejectedBy });

/** What happens in the flow (FLOW-1 to FLOW-12) of an action. */
export const FLOW_TRAPS: readonly Trap[] = [
  {
    key: '4008/3.4',
    note: 'etapa 7 en un flujo de seis',
    target: review(4),
    now: { stage: 7, placeUnknown: true },
    findings: { 'FLOW-1': 1 },
  },

  // Gaps
  {
    key: '4005/2.1',
    note: 'sin seguimiento el 27/05/2026',
    target: review(3),
    log: without('2026-05-27'),
    findings: { 'FLOW-2': 1 },
  },
  {
    key: '4008/1.3',
    note: 'sin seguimiento del 12 al 14/05/2026',
    target: REPORTING,
    log: without('2026-05-12', '2026-05-13', '2026-05-14'),
    findings: { 'FLOW-2': 1 },
  },
  {
    key: '4144/1.3',
    note: 'sin seguimiento en los primeros cuatro días',
    target: review(2),
    log: (lines) => lines.filter((line) => line.day > '2026-05-07'),
    findings: { 'FLOW-2': 1 },
  },

  // Moves
  {
    key: '4144/1.5',
    note: 'la bitácora salta de la etapa 1 a la 3',
    target: review(3),
    log: withoutStageTwo,
    findings: { 'FLOW-3': 1 },
  },
  {
    key: '4144/1.6',
    note: 'rechazo sin motivo, ni en la bitácora ni en la fila',
    target: { status: 'En diligenciamiento', rejectedBy: [3] },
    log: (lines) => lines.map((line) => ({ ...line, note: '' })),
    now: { rejectionReason: '' },
    findings: { 'FLOW-3': 1 },
  },
  {
    key: '4008/2.1',
    note: 'hoy alguien escribió «Rechazada» y la dejó en etapa 3, ciclo 1: el ciclo reinicia',
    target: review(3),
    now: { status: 'Rechazada', rejectionReason: 'La cifra no coincide con el cierre presupuestal.' },
    findings: { 'FLOW-4': 1 },
  },
  {
    key: '4144/3.1',
    note: 'dos líneas después de la aprobación',
    target: { ...APPROVED, by: '2026-06-02' },
    log: withLinesAfterApproval,
    findings: { 'FLOW-5': 1 },
  },

  // Row and logbook
  {
    key: '4005/2.2',
    note: 'avance físico de 70 % en la fila y de 60 % en la bitácora',
    target: review(2),
    set: { physical: 0.6, financial: 0.5 },
    now: { physical: 0.7 },
    findings: { 'FLOW-6': 1 },
  },
  {
    key: '4005/2.3',
    note: 'etapa 5 en la fila y 3 en la bitácora',
    target: review(3),
    now: { stage: 5 },
    findings: { 'FLOW-3': 1 },
  },
  {
    key: '4008/2.2',
    note: 'ciclo 3 en la fila y un solo rechazo en la bitácora',
    target: review(2, 3),
    now: { cycle: 3 },
    findings: { 'FLOW-3': 1 },
  },
  {
    key: '4005/2.5',
    note: 'enviada hoy',
    target: REPORTING,
    now: { stage: 2, status: 'En revisión' },
    findings: { 'FLOW-6': 1 },
  },
  { key: '4008/2.4', note: 'aprobada hoy', target: review(6), now: { status: 'Aprobada' }, findings: { 'FLOW-6': 1 } },
  { key: '4008/1.1', note: 'estampada hoy temprano, sin cambio', target: review(3), log: withToday },
  { key: '4008/1.2', note: 'estampada hoy temprano, sin cambio', target: REPORTING, log: withToday },
  { key: '4144/1.1', note: 'estampada hoy temprano, sin cambio', target: NOT_REPORTED, log: withToday },
  {
    key: '4144/1.2',
    note: 'estampada hoy temprano y aprobada en la etapa 2 después',
    target: review(2),
    log: withToday,
    now: { stage: 3 },
    findings: { 'FLOW-6': 1 },
  },

  // Restarted cycles
  { key: '4144/2.4', note: 'rechazada por el interlocutor técnico', target: rejected(4) },
  { key: '4070/1.5', note: 'rechazada por la cabeza de sector', target: rejected(3) },
  { key: '4005/4.2', note: 'rechazada dos veces, ciclo 3', target: review(3, 3, 3) },
  {
    key: '3992/2.1',
    note: 'segundo ciclo en diligenciamiento',
    target: { status: 'En diligenciamiento', rejectedBy: [3] },
  },
  { key: '3934/3.2', note: 'segundo ciclo aprobado', target: { status: 'Aprobada', rejectedBy: [2] } },

  // Progress
  {
    key: '4008/1.4',
    note: 'avance físico menor que en el corte anterior, sin justificación',
    target: review(3),
    set: { physical: 0.45, financial: 0.45 },
    findings: { 'FLOW-8': 1 },
  },
  {
    key: '4008/1.5',
    note: 'avance físico menor que en el corte anterior, con justificación',
    target: review(4),
    set: {
      physical: 0.3,
      financial: 0.3,
      justification: 'Se depuró el indicador según la nota técnica NT-014 de 2025.',
    },
  },
  {
    key: '4144/2.10',
    note: '100 % físico con 0 % financiero',
    target: review(5),
    set: { physical: 1, financial: 0, end: '2026-12-31' },
    findings: { 'FLOW-8': 1 },
  },
  {
    key: '4144/2.11',
    note: '100 % físico con 0 % financiero',
    target: APPROVED,
    set: { physical: 1, financial: 0, end: '2026-12-31' },
    findings: { 'FLOW-8': 1 },
  },
  {
    key: '4005/3.2',
    note: '100 % físico con 0 % financiero',
    target: review(3),
    set: { physical: 1, financial: 0, end: '2026-12-31' },
    findings: { 'FLOW-8': 1 },
  },

  // Not due in this cut
  ...['4144/2.26', '4144/2.27', '4144/2.28', '4144/2.29', '4144/3.3', '4144/3.4', '4070/2.4', '4070/2.5'].map(
    (key): Trap => ({
      key,
      note: 'inicia después de la fecha de corte: su silencio es calendario',
      target: NOT_REPORTED,
      set: { start: '2026-02-01', end: '2027-12-31' },
      log: () => [],
    }),
  ),
  {
    key: '4070/2.3',
    note: 'inicia después de la fecha de corte y ya reporta: se sigue',
    target: REPORTING,
    set: { start: '2026-02-01', end: '2027-12-31', physical: 0.1, financial: 0.05 },
  },

  // Entities, weights, supports
  {
    key: '4005/4.1',
    note: 'la misma entidad dos veces en la celda',
    set: { owners: ['MHCP'] },
    cells: { Entidad: { value: 'MHCP; Ministerio de Hacienda y Crédito Público', means: 'MHCP' } },
    findings: { 'FLOW-10': 1 },
  },
  {
    key: '4070/1.1',
    note: 'las acciones del objetivo 1 suman 52 % y el objetivo pesa 50 %',
    set: { weight: 0.12 },
    findings: { 'FLOW-11': 1 },
  },
  {
    key: '4008/1.6',
    note: 'en revisión sin soportes',
    target: review(3),
    set: { supports: '' },
    findings: { 'FLOW-12': 1 },
  },
  {
    key: '4144/2.12',
    note: 'en revisión sin soportes',
    target: review(4),
    set: { supports: '' },
    findings: { 'FLOW-12': 1 },
  },
  {
    key: '3918/3.1',
    note: 'en revisión sin soportes',
    target: review(2),
    set: { supports: '' },
    findings: { 'FLOW-12': 1 },
  },

  // Needed elsewhere in a known place
  { key: '4144/2.3', note: '2.3 y 2.30 son dos acciones', target: APPROVED },
  { key: '4144/2.30', note: '2.3 y 2.30 son dos acciones', target: review(4) },
];

function without(...days: string[]): NonNullable<Trap['log']> {
  return (lines) => lines.filter((line) => !days.includes(line.day));
}

/** The lines of stage 2 say that the owner was still filling in. */
function withoutStageTwo(lines: readonly LogLine[]): LogLine[] {
  return lines.map((line) =>
    line.stage === 2 ? { ...line, stage: 1, status: 'En diligenciamiento', movement: 'Seguimiento' } : line,
  );
}

function withLinesAfterApproval(lines: readonly LogLine[]): LogLine[] {
  const last = lines.at(-1);
  return last
    ? [
        ...lines,
        { ...last, day: '2026-06-03', movement: 'Seguimiento' },
        { ...last, day: '2026-06-04', movement: 'Seguimiento' },
      ]
    : [];
}

function withToday(lines: readonly LogLine[]): LogLine[] {
  const last = lines.at(-1);
  return last ? [...lines, { ...last, day: CUT.today, movement: 'Seguimiento', note: '' }] : [];
}
