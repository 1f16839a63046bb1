import { addressOf } from '../../../src/core/cells/cell';
import type { ActionCode, ActionKey } from '../../../src/core/cells/keys';
import { BLANK, unreadable, value } from '../../../src/core/cells/reading';
import type { ActionRecord } from '../../../src/core/matrix/action';
import { FIELD_IDS, type FieldId } from '../../../src/core/matrix/fields';
import type { Reconciliation } from '../../../src/core/reconcile/reconciliation';
import type { OwnSheet } from '../../../src/core/plan/sheets';
import { RULES, findingsOf } from '../../../src/core/rules/catalogue';
import { findingsContent } from '../../../src/core/rules/content';
import type { Finding, Severity } from '../../../src/core/rules/rule';
import { day } from '../support/days';
import { CUT, DNP, SOUND_LOG, DIAN, entry, is, soundAction, workspaceOf, type WorkspaceSpec } from '../support/workspace';
import { MHCP } from '../support/records';

interface Case {
  readonly rule: string;
  readonly what: string;
  readonly book: WorkspaceSpec;
  readonly severity: Severity;
  /** Field whose cell is named, or the sheet where it is not the matrix. */
  readonly at: FieldId | OwnSheet;
  readonly says: string;
  readonly times?: number;
}

const one = (change: Partial<ActionRecord>): WorkspaceSpec => ({ records: [soundAction(change)] });
const withLog = (...entries: ReturnType<typeof entry>[]) => [...SOUND_LOG.slice(0, -entries.length), ...entries];
const code = (text: string) => text as ActionCode;

const CASES: readonly Case[] = [
  { rule: 'DATA-1', what: 'a code that became a number', at: 'code', severity: 'error', says: 'escriba 2.30',
    book: { records: [soundAction({ code: unreadable('2.3', 'escriba 2.30'), key: undefined })] } },
  { rule: 'DATA-1', what: 'no code', at: 'code', severity: 'error', says: 'Falta el código de la acción (B5).', book: { records: [soundAction({ code: BLANK, key: undefined })] } },
  { rule: 'DATA-1', what: 'a certain but badly written code', at: 'code', severity: 'warning', says: 'con coma', book: one({ code: value(code('1.1'), 'con coma') }) },
  { rule: 'DATA-1', what: 'no document', at: 'conpes', severity: 'error', says: 'Falta el número CONPES (A5).', book: { records: [soundAction({ conpes: BLANK, key: undefined })] } },
  { rule: 'DATA-2', what: 'the same action twice', at: 'code', severity: 'error', says: 'también en la fila', times: 2,
    book: { records: [soundAction(), soundAction({ row: 6 })] } },
  { rule: 'DATA-2', what: 'an action with two indicators', at: 'code', severity: 'error', says: 'si son indicadores distintos', times: 2,
    book: { records: [soundAction({ indicator: 'Decretos' }), soundAction({ row: 6, indicator: 'Informes' })] } },
  { rule: 'DATA-2', what: 'the same indicator, spelled otherwise', at: 'code', severity: 'error', says: 'deje una sola fila', times: 2,
    book: { records: [soundAction({ indicator: 'Decretos' }), soundAction({ row: 6, indicator: 'DECRETOS.' })] } },
  { rule: 'DATA-3', what: 'start after end', at: 'start', severity: 'error', says: 'termina antes, el 31/12/2024', book: one({ end: value(day('2024-12-31')) }) },
  { rule: 'DATA-3', what: 'no end', at: 'end', severity: 'warning', says: 'Falta la fecha de finalización (', book: one({ end: BLANK }) },
  { rule: 'DATA-3', what: 'text that is no date', at: 'end', severity: 'error', says: 'no es una fecha', book: one({ end: unreadable('pronto', '«pronto» no es una fecha') }) },
  { rule: 'DATA-4', what: 'more than 100 %', at: 'physical', severity: 'error', says: 'fuera de 0 a 100 %', book: { ...one({ physical: value(1.2) }), logbook: [] } },
  { rule: 'DATA-4', what: 'a share as text', at: 'financial', severity: 'warning', says: 'es texto', book: one({ financial: value(0.4, '«40%» es texto') }) },
  { rule: 'DATA-5', what: 'an unknown entity', at: 'entity', severity: 'error', says: '«Min. Minas» no está', book: one({ entities: [is(MHCP), { raw: 'Min. Minas', entity: undefined }] }) },
  { rule: 'DATA-5', what: 'no entity', at: 'entity', severity: 'error', says: 'Falta la entidad', book: one({ entities: [] }) },
  { rule: 'DATA-6', what: 'a related action that does not exist', at: 'related', severity: 'warning', says: 'No está en la matriz, en el CONPES 4144: 9.9. Revise', book: one({ related: value([code('9.9')]) }) },
  { rule: 'DATA-6', what: 'related actions that may be of another sector', at: 'related', severity: 'info', says: 'No están en la matriz, en el CONPES 4144: 9.8, 9.9. Si no son de otro sector, revise',
    book: one({ related: value([code('9.8'), code('9.9')]), weight: value(0.6), objectiveWeight: value(0.6) }) },
  { rule: 'DATA-7', what: 'a broken mailbox', at: 'email', severity: 'warning', says: 'mal escrito', book: one({ email: 'persona(arroba)ejemplo' }) },
  { rule: 'DATA-7', what: 'a broken mailbox beside its name', at: 'email', severity: 'warning', says: 'mal escrito', book: one({ email: 'Ana <ana@>' }) },
  { rule: 'DATA-7', what: 'no name', at: 'owner', severity: 'warning', says: 'Falta el nombre', book: one({ owner: '' }) },
  { rule: 'DATA-8', what: 'a deadline after the closing', at: 'Configuración', severity: 'error', says: 'el cierre (30/07/2026) es anterior al límite de la etapa 6 «Grupo SisCONPES» (31/07/2026).',
    book: { settings: { cut: { ...CUT, closes: day('2026-07-30') } } } },
  { rule: 'DATA-8', what: 'a cut without label', at: 'Configuración', severity: 'error', says: 'etiqueta', book: { settings: { cut: { ...CUT, label: undefined as never } } } },
  { rule: 'DATA-8', what: 'a cut without its day', at: 'Configuración', severity: 'error', says: 'Falta la fecha de corte en «Configuración».', book: { settings: { cut: { ...CUT, cutDate: undefined as never } } } },
  { rule: 'DATA-8', what: 'a cut without opening', at: 'Configuración', severity: 'error', says: 'Falta la apertura del corte en «Configuración».', book: { settings: { cut: { ...CUT, opens: undefined as never } } } },
  { rule: 'DATA-8', what: 'a row without cut', at: 'cut', severity: 'warning', says: 'Falta el corte (D5).', book: one({ cut: BLANK }) },
  { rule: 'DATA-8', what: 'a row with an unreadable cut', at: 'cut', severity: 'error', says: 'no es un corte', book: one({ cut: unreadable('II-2025', '«II-2025» no es un corte') }) },

  { rule: 'FLOW-1', what: 'a stage that the flow does not have', at: 'stage', severity: 'error', says: 'La etapa 7 no existe', book: one({ stage: value(7) }) },
  { rule: 'FLOW-1', what: 'a stage without deadline', at: 'Configuración', severity: 'warning', says: '6. Grupo SisCONPES',
    book: { settings: { cut: { ...CUT, stages: CUT.stages.map(({ name, approver, deadline }, index) => (index === 5 || !deadline ? { name, approver } : { name, approver, deadline })) } } } },
  { rule: 'FLOW-1', what: 'stages without deadlines', at: 'Configuración', severity: 'warning', says: 'Escríbalas',
    book: { settings: { cut: { ...CUT, stages: CUT.stages.map(({ name, approver }) => ({ name, approver })) } } } },
  { rule: 'FLOW-2', what: 'two days without observation', at: 'lastFollowUp', severity: 'warning', says: '2 días hábiles sin seguimiento en la bitácora: 15/05/2026, 19/05/2026',
    book: { logbook: SOUND_LOG.slice(0, -2) } },
  { rule: 'FLOW-3', what: 'a skipped stage in the logbook', at: 'stage', severity: 'error', says: 'salta de la etapa 2 a la 4',
    book: { ...one({ stage: value(4) }), logbook: withLog(entry({ on: '2026-05-19', stage: 4 })) } },
  { rule: 'FLOW-3', what: 'a row that skips a stage', at: 'stage', severity: 'error', says: 'La fila no puede seguir', book: one({ stage: value(5) }) },
  { rule: 'FLOW-3', what: 'an approval before the last stage', at: 'stage', severity: 'error', says: 'Aprobada en la etapa 3 y la última es la 6',
    book: { ...one({ stage: value(3), status: value('approved') }), logbook: [] } },
  { rule: 'FLOW-3', what: 'a rejection without reason', at: 'rejectionReason', severity: 'error', says: 'sin motivo',
    book: { ...one({ stage: value(1), status: value('rejected'), cycle: value(2) }), logbook: withLog(entry({ on: '2026-05-19', stage: 1, status: 'rejected', cycle: 2, kind: 'reject' })) } },
  { rule: 'FLOW-4', what: 'a rejection that has not restarted the cycle', at: 'status', severity: 'error', says: 'etapa 1 y ciclo 2',
    book: one({ status: value('rejected'), stage: value(2), rejectionReason: 'Faltan soportes' }) },
  { rule: 'FLOW-4', what: 'a new cycle that the deadlines left cannot hold', at: 'cycle', severity: 'warning', says: 'hasta la etapa 2 (Planeación entidad), que termina el 12/06/2026, queda 1 día hábil y se necesitan 2',
    book: { ...one({ stage: value(1), status: value('rejected'), cycle: value(2), rejectionReason: 'x' }), today: '2026-06-12', logbook: [entry({ on: '2026-06-11', stage: 1, status: 'rejected', cycle: 2, kind: 'reject' })] } },
  { rule: 'FLOW-4', what: 'a new cycle behind a deadline', at: 'cycle', severity: 'warning', says: 'hasta la etapa 2 (Planeación entidad), que terminó el 12/06/2026, se necesitan 2 días hábiles.',
    book: { ...one({ stage: value(1), status: value('rejected'), cycle: value(2), rejectionReason: 'x' }), today: '2026-06-16', logbook: [] } },
  { rule: 'FLOW-5', what: 'lines after the approval', at: 'status', severity: 'error', says: 'una línea después de la aprobación del 15/05/2026',
    book: { ...one({ stage: value(6), status: value('approved') }), logbook: [entry({ on: '2026-05-15', stage: 6, status: 'approved' }), entry({ on: '2026-05-19', stage: 6, status: 'approved' })] } },
  { rule: 'FLOW-6', what: 'a row that says something else than its last line', at: 'status', severity: 'warning', says: 'etapa 3 y 2', book: one({ stage: value(3) }) },
  { rule: 'FLOW-6', what: 'a cycle that is not rejections + 1', at: 'cycle', severity: 'error', says: 'el ciclo debe ser 1',
    book: { ...one({ cycle: value(2) }), logbook: SOUND_LOG.map((line) => ({ ...line, cycle: 2 })) } },
  { rule: 'FLOW-6', what: 'a state nobody understands', at: 'status', severity: 'error', says: 'en el flujo: «Finalizada» habla del cierre.', book: one({ status: unreadable('Finalizada', '«Finalizada» habla del cierre') }) },
  { rule: 'FLOW-6', what: 'a cycle nobody understands', at: 'cycle', severity: 'error', says: '«dos o tres» no es un número', book: one({ cycle: unreadable('dos o tres', '«dos o tres» no es un número.') }) },
  { rule: 'FLOW-6', what: 'a stage nobody understands, whatever the cycle', at: 'stage', severity: 'error', says: 'no se entiende la etapa «quinta»', book: one({ stage: unreadable('quinta', 'no es una etapa'), cycle: unreadable('x', 'no es un número') }) },
  { rule: 'FLOW-6', what: 'a review in stage 1, never observed', at: 'stage', severity: 'warning', says: 'En revisión en la etapa 1: la revisión empieza en la etapa 2', book: { ...one({ stage: value(1) }), logbook: [] } },
  { rule: 'FLOW-7', what: 'an overdue stage', at: 'stage', severity: 'warning', says: 'Vencida: la etapa 2', book: { today: '2026-06-16', logbook: [] } },
  { rule: 'FLOW-7', what: 'a stage that is due soon', at: 'stage', severity: 'info', says: 'quedan 2 días hábiles', book: { today: '2026-06-10', logbook: [] } },
  { rule: 'FLOW-8', what: 'progress that falls', at: 'physical', severity: 'warning', says: 'baja de 70', book: one({ previousPhysical: value(0.7) }) },
  { rule: 'FLOW-8', what: 'progress that falls against an earlier cut of the matrix', at: 'financial', severity: 'warning', says: 'baja de 90',
    book: { records: [soundAction(), soundAction({ row: 9, financial: value(0.9) }, { cut: '2025-1' })] } },
  { rule: 'FLOW-8', what: 'all done and nothing spent', at: 'financial', severity: 'warning', says: 'financiero de 0 %', book: { ...one({ physical: value(1), financial: value(0) }), logbook: [] } },
  { rule: 'FLOW-9', what: 'an action that has not begun', at: 'start', severity: 'info', says: 'No se reporta en este corte',
    book: { ...one({ start: value(day('2026-02-01')), status: value('notReported'), stage: value(1) }), logbook: [] } },
  { rule: 'FLOW-9', what: 'an action that lags', at: 'end', severity: 'warning', says: 'Rezago', book: one({ end: value(day('2025-12-31')) }) },
  { rule: 'FLOW-10', what: 'an entity twice in a cell', at: 'entity', severity: 'warning', says: 'dos veces', book: one({ entities: [is(MHCP), is(MHCP)] }) },
  { rule: 'FLOW-11', what: 'actions heavier than their objective', at: 'weight', severity: 'error', says: 'suman 150', book: one({ weight: value(1.5) }) },
  { rule: 'FLOW-11', what: 'objectives that do not reach 100 %', at: 'objectiveWeight', severity: 'warning', says: 'deben sumar 100', book: one({ weight: value(0.6), objectiveWeight: value(0.6) }) },
  { rule: 'FLOW-12', what: 'a report in review without supports', at: 'supports', severity: 'warning', says: 'soportes', book: one({ supports: '' }) },

  { rule: 'CLOSE-1', what: 'a candidate', at: 'closureGround', severity: 'info', says: 'puede cerrarse', book: { ...one({ end: value(day('2025-12-31')), physical: value(1) }), logbook: [] } },
  { rule: 'CLOSE-1', what: 'closed without ground', at: 'closureGround', severity: 'error', says: 'sin causal', book: one({ closed: value(true) }) },
  { rule: 'CLOSE-1', what: 'closed as complete and is not', at: 'closureGround', severity: 'error', says: 'no los cumple', book: one({ closureGrounds: value(['termEndedComplete']) }) },
  { rule: 'CLOSE-1', what: 'closed as complete, and nobody knows when it ended', at: 'closureGround', severity: 'warning', says: 'no se puede verificar: falta una fecha de finalización legible.',
    book: { ...one({ closureGrounds: value(['termEndedComplete']), physical: value(1), end: BLANK }), logbook: [] } },
  { rule: 'CLOSE-1', what: 'closed as complete in a cut without its day', at: 'closureGround', severity: 'warning', says: 'no se puede verificar: falta la fecha de corte en «Configuración».',
    book: { ...one({ closureGrounds: value(['termEndedComplete']), physical: value(1) }), logbook: [], settings: { cut: { ...CUT, cutDate: undefined as never } } } },
  { rule: 'CLOSE-2', what: 'context changed, no document', at: 'closureEvidence', severity: 'error', says: 'sin el documento', book: one({ closureGrounds: value(['contextChanged']) }) },
  { rule: 'CLOSE-3', what: 'technical problem, no support', at: 'closureEvidence', severity: 'error', says: 'sin soporte', book: one({ closureGrounds: value(['technicalOrLegalProblem']) }) },
  { rule: 'CLOSE-2', what: 'two grounds', at: 'closureGround', severity: 'error', says: 'Cerrada con 2 causales', book: one({ closureGrounds: value(['contextChanged', 'technicalOrLegalProblem']), closureEvidence: 'Memorando 7' }) },

  { rule: 'REP-1', what: 'in review after the closing', at: 'status', severity: 'error', says: 'no está aprobada ni rechazada', book: { today: '2026-08-03', logbook: [] } },
  { rule: 'REP-1', what: 'never reported', at: 'status', severity: 'warning', says: 'nunca se reportó', book: { ...one({ status: value('notReported'), stage: value(1) }), today: '2026-08-03', logbook: [] } },
  { rule: 'REP-2', what: 'a row that DNP sees otherwise', at: 'code', severity: 'warning', says: 'Difiere. DNP dice otra cosa.', book: { reconciliation: differing() } },
  { rule: 'REP-2', what: 'two fields that DNP sees otherwise', at: 'code', severity: 'warning', says: 'Difiere. Uno; Dos.', book: { reconciliation: differing('Uno', 'Dos') } },
  { rule: 'REP-3', what: 'an action of no group', at: 'entity', severity: 'warning', says: 'Su entidad es de otro sector: no entra en los totales', book: one({ entities: [is(DNP)] }) },
  { rule: 'REP-3', what: 'an action of an unknown entity', at: 'entity', severity: 'warning', says: 'cuenta en el total del sector, pero en ningún grupo', book: one({ entities: [is(DNP), { raw: 'Min. Minas', entity: undefined }] }) },
  { rule: 'REP-3', what: 'an action of no entity', at: 'entity', severity: 'warning', says: 'cuenta en el total del sector, pero en ningún grupo', book: one({ entities: [] }) },
  { rule: 'REP-4', what: 'a recipient without mailbox', at: 'Configuración', severity: 'warning', says: '«Asesor»', book: { settings: { recipients: [{ role: 'Asesor', email: '' }] } } },
  { rule: 'REP-5', what: 'a closed cut that was not compared', at: 'Reporte DNP', severity: 'warning', says: 'no se ha comparado', book: { today: '2026-08-03', logbook: [] } },
];

function differing(...sentences: string[]): Reconciliation {
  const cell = { sheet: 'Matriz', row: 5, column: 1 };
  const fields = sentences.map((sentence) => ({ field: 'status' as const, matrix: null, dnp: null, matrixCell: cell, dnpCell: cell, sentence }));
  return {
    rows: [{ class: 'different', key: '4144/1.1', matrixRow: 5, dnpRow: 3, fields, candidates: [], reason: 'DNP dice otra cosa.' }],
    counts: { same: 0, different: 1, onlyMatrix: 0, onlyDnp: 0, duplicateKey: 0, blankKey: 0, ambiguous: 0 },
    compared: ['status'], unmapped: [], otherCut: { matrixRows: [], dnpRows: [] },
  };
}

test('a sound action breaks no rule', () => expect(findingsOf(workspaceOf())).toEqual([]));

describe.each(CASES)('$rule: $what', ({ rule, book, severity, at, says, times = 1 }) => {
  const found = findingsOf(workspaceOf(book)).filter((finding) => finding.rule === rule);

  test('is found once, with its place and what to do', () => {
    const said = found.filter((finding) => finding.message.includes(says));
    expect(said).toHaveLength(times);
    const [finding] = said;
    expect(finding?.severity).toBe(severity);
    const column = FIELD_IDS.indexOf(at as FieldId);
    if (column < 0) expect(finding?.sheet).toBe(at);
    else expect(finding).toMatchObject({ sheet: 'Matriz', cell: addressOf({ row: 5, column: column + 1 }) });
  });
});

test('every rule of DATA, FLOW, CLOSE and REP has a case here', () => {
  const numbered = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name}-${n + 1}`);
  // Those of the registers have their cases beside them: documents.test.ts, preparation.test.ts.
  const ofRegisters = [...numbered('DOC', 5), ...numbered('PREP', 4)];
  const [data, ...others] = [numbered('DATA', 8), numbered('FLOW', 12), numbered('CLOSE', 3), numbered('REP', 5)];
  expect(RULES.map((rule) => rule.id)).toEqual([data, ofRegisters, ...others].flat());
  expect(new Set(CASES.map((one) => one.rule))).toEqual(new Set([data, ...others].flat()));
});

describe('what is no finding', () => {
  test.each<[string, string, WorkspaceSpec]>([
    ['FLOW-2', 'a holiday', { today: '2026-05-19', logbook: SOUND_LOG.slice(0, -1) }],
    ['FLOW-2', 'today, which is not over', { logbook: SOUND_LOG }],
    ['FLOW-2', 'the days after an approval', { ...one({ stage: value(6), status: value('approved') }), logbook: [entry({ on: '2026-05-04', stage: 6, status: 'approved' })] }],
    ['FLOW-5', 'a closure after the approval', { ...one({ stage: value(6), status: value('approved') }), logbook: [entry({ on: '2026-05-15', stage: 6, status: 'approved' }), entry({ on: '2026-05-19', stage: 6, status: 'approved', kind: 'closure' })] }],
    ['FLOW-8', 'a fall that is explained', one({ previousPhysical: value(0.7), justification: 'Se corrigió el indicador' })],
    ['FLOW-11', 'rounding within 0.05 points a row', one({ weight: value(1.0005) })],
    ['FLOW-9', 'a late action that is closed', one({ end: value(day('2025-12-31')), closureGrounds: value(['contextChanged']), closureEvidence: 'Memorando 7' })],
    ['CLOSE-1', 'a right closure', { ...one({ end: value(day('2025-12-31')), physical: value(1), closureGrounds: value(['termEndedComplete']) }), logbook: [] }],
    ['DATA-7', 'a mailbox as Outlook pastes it', one({ email: '"Pérez, Ana" <ana@ejemplo.gov.co>; Luis Díaz <mailto:luis@ejemplo.gov.co>' })],
    ['DATA-7', 'several mailboxes', one({ email: 'ana@ejemplo.gov.co; luis@ejemplo.gov.co' })],
    ['REP-1', 'a rejected action is in its final state', { ...one({ status: value('rejected'), stage: value(1), cycle: value(2) }), today: '2026-08-03', logbook: [] }],
    ['REP-3', 'an action shared with another sector', one({ entities: [is(DNP), is(DIAN)] })],
  ])('%s: %s', (rule, _, book) => expect(findingsOf(workspaceOf(book)).filter((finding) => finding.rule === rule)).toEqual([]));

  test('DATA-7: the mailbox itself is never in a message', () => {
    const all = findingsOf(workspaceOf(one({ email: 'persona(arroba)ejemplo', owner: 'Juana Pérez', physical: value(2) })));
    expect(all.length).toBeGreaterThan(0);
    for (const { message } of all) expect(message).not.toMatch(/arroba|Juana/);
  });

  test('rows of another cut are not asked', () => {
    const other = soundAction({ row: 7, physical: value(5), key: '4144/1.9' as ActionKey }, { cut: '2025-1' });
    expect(findingsOf(workspaceOf({ records: [soundAction(), other] }))).toEqual([]);
  });
});

test('the head of «Hallazgos» counts one thing as one', () => {
  const findings = (['error', 'warning', 'info', 'info'] as const).map((severity): Finding => ({ rule: 'DATA-1', severity, sheet: 'Matriz', cell: 'A1', key: undefined, message: '' }));
  expect(findingsContent(findings, day('2026-05-20'), []).notes?.[0]).toContain('1 error, 1 advertencia, 2 avisos.');
});
