import { BLANK, unreadable, value } from '../../../src/core/cells/reading';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { reportOf } from '../../../src/core/report/followUpReport';
import { day } from '../support/days';
import { registersWith } from '../support/registers';
import { CUT, soundAction, workspaceOf, type WorkspaceSpec } from '../support/workspace';

const stepOf = (change: Partial<ActionRecord>, spec: WorkspaceSpec = {}) =>
  reportOf(workspaceOf({ logbook: [], records: [soundAction(change)], ...spec }), { by: '' }).lines[0]?.nextStep;
const { closes: _, ...openEnded } = CUT;
const NO_DEADLINES = { cut: { ...openEnded, stages: CUT.stages.map(({ name, approver }) => ({ name, approver })) } };
const APPROVED: Partial<ActionRecord> = { status: value('approved'), stage: value(6) };
const REJECTED: Partial<ActionRecord> = { status: value('rejected'), stage: value(1), cycle: value(2) };
const SILENT: Partial<ActionRecord> = { status: value('notReported'), stage: value(1) };

test.each<[string, () => [Partial<ActionRecord>, WorkspaceSpec?], string]>([
  ['closed', () => [{ ...APPROVED, closed: value(true) }], 'Cerrada: no requiere más seguimiento.'],
  [
    'transferred, and closed as well',
    () => [
      { closed: value(true) },
      {
        registers: registersWith({
          transfers: [
            {
              cut: '2025-2',
              action: '4144/1.1',
              asked: '2026-04-01',
              reason: 'Otro sector',
              answer: 'accepted',
              answered: '2026-05-08',
            },
          ],
        }),
      },
    ],
    'Se trasladó a otro sector el 08/05/2026: no lleva más seguimiento del Sector Hacienda.',
  ],
  [
    'not begun',
    () => [{ ...SILENT, start: value(day('2026-03-01')) }],
    'Aún no inicia: se reporta en un corte posterior.',
  ],
  ['unknown', () => [{ status: unreadable('?', '') }], 'Confirmar su estado, etapa y ciclo en SisCONPES.'],

  ['rejected', () => [REJECTED], 'Atender el rechazo y enviar de nuevo el reporte antes del 29/05/2026.'],
  [
    'rejected, on the last day of reporting',
    () => [REJECTED, { today: '2026-05-29' }],
    'Atender el rechazo y enviar de nuevo el reporte antes del 29/05/2026.',
  ],
  [
    'rejected, with a reason and too late',
    () => [{ ...REJECTED, rejectionReason: 'Sin soportes' }, { today: '2026-06-01' }],
    'Atender el rechazo («Sin soportes») y enviar de nuevo el reporte de inmediato (el plazo terminó el 29/05/2026).',
  ],
  [
    'rejected, on the closing day',
    () => [REJECTED, { today: '2026-07-31' }],
    'Atender el rechazo y enviar de nuevo el reporte de inmediato (el plazo terminó el 29/05/2026).',
  ],
  [
    'rejected, after the cut',
    () => [{ ...REJECTED, rejectionReason: 'Sin soportes' }, { today: '2026-08-01' }],
    'Atender el rechazo («Sin soportes») y preparar el reporte del próximo corte con sus soportes.',
  ],
  [
    'rejected, in a cut without any date',
    () => [REJECTED, { settings: NO_DEADLINES }],
    'Atender el rechazo y enviar de nuevo el reporte.',
  ],

  ['silent', () => [SILENT], 'Registrar el avance y los soportes en SisCONPES antes del 29/05/2026.'],
  [
    'silent, after the cut',
    () => [SILENT, { today: '2026-08-01' }],
    'No se reportó: acordar con la OAP el reporte del próximo corte.',
  ],

  [
    'reporting',
    () => [{ status: value('reporting'), stage: value(1) }],
    'Terminar el reporte y enviarlo a revisión antes del 29/05/2026.',
  ],
  [
    'in review',
    () => [{ stage: value(4) }],
    'Acompañar la revisión de Aprueba Interlocutor técnico antes del 08/07/2026.',
  ],
  [
    'in review, nobody knows where',
    () => [{ stage: unreadable('?', '') }],
    'Terminar el reporte y enviarlo a revisión antes del 29/05/2026.',
  ],
  [
    'in review, in a cut without stages',
    () => [{}, { settings: { cut: { ...CUT, stages: [] } } }],
    'Terminar el reporte y enviarlo a revisión antes del 31/07/2026.',
  ],

  ['approved without target', () => [APPROVED], 'Aprobada: continuar según lo programado.'],
  [
    'approved below its target',
    () => [{ ...APPROVED, annualTarget: value(0.8) }],
    'Aprobada con 50\u00a0% y la meta anual es 80\u00a0%: acordar cómo alcanzarla.',
  ],
  [
    'approved at its target',
    () => [{ ...APPROVED, annualTarget: value(0.5) }],
    'Aprobada: continuar según lo programado.',
  ],
  [
    'approved with a target and no progress',
    () => [{ ...APPROVED, physical: BLANK, annualTarget: value(0.8) }],
    'Aprobada: continuar según lo programado.',
  ],
  [
    'approved, ended and complete',
    () => [{ ...APPROVED, physical: value(1), end: value(day('2025-12-31')) }],
    'Cumplió la vigencia con 100 % de avance: tramitar su cierre.',
  ],
  [
    'approved, ended and below its target',
    () => [{ ...APPROVED, physical: value(0.6), annualTarget: value(0.8), end: value(day('2025-12-31')) }],
    'Terminó su vigencia con 60\u00a0% de avance: acordar el cumplimiento o el cierre con causal.',
  ],
  [
    'approved and ended, nobody knows how far',
    () => [{ ...APPROVED, physical: BLANK, end: value(day('2025-12-31')) }],
    'Terminó su vigencia sin dato de avance: acordar el cumplimiento o el cierre con causal.',
  ],
])('REP-4: what an owner does next with an action that is %s', (_, given, says) => {
  expect(stepOf(...given())).toBe(says);
});
