import { GROUNDS } from '../../facts/sampleCut';
import type { LogLine, PlannedAction, Target, Trap } from '../plannedAction';

const APPROVED: Target = { status: 'Aprobada' };
/** Before any of the closures below. */
const REPORTING: Target = { status: 'En diligenciamiento', by: '2026-05-15' };

const ENDED_COMPLETE: Partial<PlannedAction> = { end: '2025-12-31', physical: 1, financial: 1 };
const PARTIAL: Partial<PlannedAction> = { end: '2026-12-31', physical: 0.4, financial: 0.3 };
const CLOSED = (ground: string, closureEvidence = ''): Partial<PlannedAction> => ({
  closed: true,
  ground,
  closureEvidence,
});
const MINUTES = 'Acta de cierre OAP 012 de 2026';

/** Closures for good (4.5.4): right ones, wrong ones, and one that is offered. */
export const CLOSURE_TRAPS: readonly Trap[] = [
  // Right
  {
    key: '3918/2.4',
    note: 'cierre correcto: vigencia cumplida y 100 %; la bitácora anota el cierre después de la aprobación',
    target: { ...APPROVED, by: '2026-06-02' },
    set: { ...ENDED_COMPLETE, ...CLOSED(GROUNDS.complete, MINUTES) },
    log: closedAfterApproval,
  },
  {
    key: '4005/3.5',
    note: 'cierre correcto: vigencia cumplida y 100 %',
    target: APPROVED,
    set: { ...ENDED_COMPLETE, ...CLOSED(GROUNDS.complete, MINUTES) },
  },
  {
    key: '4005/3.6',
    note: 'cierre correcto: cambio de contexto con documento',
    target: REPORTING,
    log: closedOn('2026-05-21'),
    set: { ...PARTIAL, ...CLOSED(GROUNDS.context, 'Concepto técnico DGPM 045 de 2026') },
  },
  {
    key: '4008/1.7',
    note: 'cierre correcto: problema jurídico con soporte',
    target: REPORTING,
    log: closedOn('2026-05-26'),
    set: { ...PARTIAL, ...CLOSED(GROUNDS.technical, 'Sentencia ejemplo 000 de 2025, folio 3') },
  },

  // Wrong
  {
    key: '4008/1.8',
    note: 'cerrada sin causal',
    target: APPROVED,
    set: { ...ENDED_COMPLETE, ...CLOSED('', MINUTES) },
    findings: { 'CLOSE-1': 1 },
  },
  {
    key: '4005/3.7',
    note: 'cerrada con dos causales (1 y 3)',
    target: APPROVED,
    set: { ...ENDED_COMPLETE, ...CLOSED(`${GROUNDS.complete}; ${GROUNDS.technical}`, MINUTES) },
    findings: { 'CLOSE-1': 1 },
  },
  {
    key: '4144/2.13',
    note: 'cerrada con dos causales (2 y 3)',
    target: REPORTING,
    log: closedOn('2026-05-28'),
    set: { ...PARTIAL, ...CLOSED(`${GROUNDS.context}; ${GROUNDS.technical}`, MINUTES) },
    findings: { 'CLOSE-2': 1 },
  },
  {
    key: '4005/3.8',
    note: 'cerrada por cambio de contexto sin documento',
    target: REPORTING,
    log: closedOn('2026-05-20'),
    set: { ...PARTIAL, ...CLOSED(GROUNDS.context) },
    findings: { 'CLOSE-2': 1 },
  },
  {
    key: '4008/1.9',
    note: 'cerrada por problema técnico sin soporte',
    target: REPORTING,
    log: closedOn('2026-05-22'),
    set: { ...PARTIAL, ...CLOSED(GROUNDS.technical) },
    findings: { 'CLOSE-3': 1 },
  },
  {
    key: '4008/1.11',
    note: 'cerrada por vigencia cumplida y 100 %, con la vigencia abierta y 85 %',
    target: APPROVED,
    set: { end: '2026-12-31', physical: 0.85, financial: 0.8, ...CLOSED(GROUNDS.complete, MINUTES) },
    findings: { 'CLOSE-1': 1 },
  },

  // Offered (counted with every other action that has ended at 100 %)
  { key: '4005/3.9', note: 'candidata a cierre: aprobada', target: APPROVED, set: ENDED_COMPLETE },
  {
    key: '4008/1.12',
    note: 'candidata a cierre: en revisión',
    target: { status: 'En revisión', stage: 5 },
    set: ENDED_COMPLETE,
  },
  { key: '4144/2.14', note: 'candidata a cierre: aprobada', target: APPROVED, set: ENDED_COMPLETE },
];

function closedOn(day: string): NonNullable<Trap['log']> {
  return (lines) => lines.filter((line) => line.day <= day).map((line) => (line.day === day ? closing(line) : line));
}

/** A closure is no further observation of the cut (FLOW-5). */
function closedAfterApproval(lines: readonly LogLine[]): LogLine[] {
  const last = lines.at(-1);
  return last ? [...lines, closing({ ...last, day: '2026-06-03' })] : [];
}

function closing(line: LogLine): LogLine {
  return { ...line, movement: 'Cierre', note: 'Sale de seguimiento definitivamente.' };
}
