import type { ActionKey } from '../../../src/core/cells/keys';
import { BLANK, unreadable, value } from '../../../src/core/cells/reading';
import type { FlowState, Move } from '../../../src/core/cut/moves';
import type { LogEntry } from '../../../src/core/logbook/entry';
import type { ActionRecord } from '../../../src/core/matrix/action';
import type { FieldId } from '../../../src/core/matrix/fields';
import { actionDetail } from '../../../src/core/moves/detail';
import type { MoveKind } from '../../../src/core/moves/offers';
import { LONGEST_TEXT } from '../../../src/core/cells/cellText';
import { checkMove, type MoveRequest, type Seen } from '../../../src/core/moves/request';
import { day } from '../support/days';
import { CUT, entry, soundAction, withoutColumns, workspaceOf, type WorkspaceSpec } from '../support/workspace';

const at = (stage: number, status: FlowState['status'], cycle = 1): Partial<ActionRecord> => ({ stage: value(stage), status: value(status), cycle: value(cycle) });
/** A row and its last line, which say the same. */
const agreeing = (stage: number, status: FlowState['status'], cycle = 1): WorkspaceSpec => ({
  records: [soundAction(at(stage, status, cycle))],
  logbook: [...Array.from({ length: cycle - 1 }, (_, index) => entry({ on: '2026-05-18', kind: 'reject', stage: 1, status: 'rejected', cycle: index + 2 })), entry({ on: '2026-05-19', stage, status, cycle })],
});
const { closes: _closes, ...ENDLESS } = CUT;
const kindsOf = (spec: WorkspaceSpec): MoveKind[] => actionDetail(workspaceOf(spec), 5)?.moves.map(({ kind }) => kind) ?? [];
const blockedOf = (spec: WorkspaceSpec): string | undefined => actionDetail(workspaceOf(spec), 5)?.blocked;

describe('FLOW-3: what is offered in each state', () => {
  test.each<[string, WorkspaceSpec, MoveKind[]]>([
    ['not reported', agreeing(1, 'notReported'), ['send', 'close']],
    ['being filled in', agreeing(1, 'reporting'), ['send', 'close']],
    ['the planning office of the entity', agreeing(2, 'inReview'), ['approve', 'reject', 'close']],
    ['the head of sector approves', agreeing(3, 'inReview'), ['approve', 'reject', 'close']],
    ['DNP approves', agreeing(4, 'inReview'), ['approve', 'reject', 'close']],
    ['the last stage', agreeing(6, 'inReview'), ['approve', 'reject', 'close']],
    ['rejected and noted', agreeing(1, 'rejected', 2), ['send', 'close']],
    ['in its second cycle', agreeing(3, 'inReview', 2), ['approve', 'reject', 'close']],
    ['approved (FLOW-5): closing stays possible', agreeing(6, 'approved'), ['close']],
    ['typed by its owner, not yet stamped', { ...agreeing(1, 'notReported'), records: [soundAction(at(1, 'reporting'))] }, ['send', 'close']],
    ['never observed', { records: [soundAction(at(3, 'inReview'))], logbook: [] }, ['approve', 'reject', 'close']],
    ['a blank cycle and stage follow from the last line', { ...agreeing(3, 'inReview'), records: [soundAction({ ...at(3, 'inReview'), stage: BLANK, cycle: BLANK })] }, ['approve', 'reject', 'close']],
    ['DATA-8: a cut without closing', { ...agreeing(3, 'inReview'), settings: { cut: ENDLESS } }, ['approve', 'reject', 'close']],
    ['before the opening', { records: [soundAction(at(3, 'inReview'))], logbook: [], today: '2026-05-01' }, ['approve', 'reject', 'close']],
    ['after the closing', { ...agreeing(3, 'inReview'), today: '2026-08-03' }, ['approve', 'reject', 'close']],
    ['a holiday is no obstacle to a move', { ...agreeing(3, 'inReview'), today: '2026-06-08' }, ['approve', 'reject', 'close']],
  ])('%s', (_, spec, expected) => {
    expect(kindsOf(spec)).toEqual(expected);
    if (expected.length > 1) expect(blockedOf(spec)).toBeUndefined();
  });

  test('a flow of one stage approves at once (FLOW-1)', () => {
    const cut = { ...CUT, stages: CUT.stages.slice(0, 1) };
    expect(kindsOf({ ...agreeing(1, 'reporting'), settings: { cut } })).toEqual(['approve', 'close']);
  });

  test.each<[string, FlowState['status'], number, MoveKind, string]>([
    ['to the next stage', 'inReview', 3, 'approve', 'Pasa a la etapa 4, Interlocutor técnico, que termina el 08/07/2026.'],
    ['from the owner', 'notReported', 1, 'send', 'Pasa a la etapa 2, Planeación entidad, que termina el 12/06/2026.'],
    ['out of the cut', 'inReview', 6, 'approve', 'Queda aprobada por DNP y sale del seguimiento de este corte.'],
    ['back to the start (FLOW-4)', 'inReview', 4, 'reject', 'Queda rechazada y el ciclo reinicia: vuelve a la etapa 1, Reporte, en el ciclo 2. Los plazos del flujo se mantienen.'],
  ])('what a move does is said: %s', (_, status, stage, kind, effect) => {
    const offer = actionDetail(workspaceOf(agreeing(stage, status)), 5)?.moves.find((one) => one.kind === kind);
    expect(offer?.effect).toBe(effect);
    expect(offer?.needsNote).toBe(kind === 'reject');
  });

  test('a rejection that leaves too little time says so before it is done (FLOW-4)', () => {
    const warningOf = (today: string) => actionDetail(workspaceOf({ ...agreeing(6, 'inReview'), today }), 5)?.moves.find(({ kind }) => kind === 'reject')?.warning;
    expect(warningOf('2026-05-20')).toBeUndefined();
    expect(warningOf('2026-07-30')).toContain('El ciclo 2 no alcanza');
  });

  test.each<[string, string, (string | undefined)[]]>([
    ['before the opening', '2026-05-01', ['El corte abre el 04/05/2026: el movimiento queda con la fecha de hoy.', undefined]],
    ['on a holiday', '2026-06-08', [undefined, undefined]],
    ['after the closing', '2026-08-03', ['El corte cerró el 31/07/2026: el movimiento queda con la fecha de hoy.', undefined]],
  ])('a move that happened is noted on whatever day it is noted: %s', (_, today, warnings) => {
    const detail = actionDetail(workspaceOf({ records: [soundAction(at(3, 'inReview'))], logbook: [], today }), 5);
    expect(detail?.moves.filter(({ kind }) => kind !== 'reject').map(({ warning }) => warning)).toEqual(warnings);
  });

  test('a report without supporting documents is sent knowingly (FLOW-12)', () => {
    const bare = { ...agreeing(1, 'reporting'), records: [{ ...soundAction(at(1, 'reporting')), supports: '' }] };
    expect(actionDetail(workspaceOf(bare), 5)?.moves[0]?.warning).toContain('soportes');
    expect(actionDetail(withoutColumns(workspaceOf(bare), 'supports'), 5)?.moves[0]?.warning).toBeUndefined();
  });
});

describe('why there is no move, with what to do', () => {
  const sound = agreeing(3, 'inReview');
  const row = (change: Partial<ActionRecord>): WorkspaceSpec => ({ ...sound, records: [soundAction({ ...at(3, 'inReview'), ...change })] });
  const { label: _label, ...unnamed } = CUT;

  test.each<[string, WorkspaceSpec, string, MoveKind[]]>([
    ['DATA-2: a repeated key', { ...sound, records: [soundAction(at(3, 'inReview')), soundAction({ ...at(3, 'inReview'), row: 6 })] }, '4144/1.1 está en varias filas (5, 6): la bitácora no distingue cuál es cuál; deje una sola.', []],
    ['DATA-1: an uncertain key', row({ key: undefined }), 'No se conocen con certeza su CONPES y su código: corríjalos en la fila; «Validar» dice cómo.', []],
    ['CLOSE: closed', row({ closed: value(true) }), 'Está cerrada: no lleva más seguimiento.', []],
    ['FLOW-5: approved', agreeing(6, 'approved'), 'Aprobada por DNP: salió del seguimiento de este corte. El cierre definitivo sigue siendo posible.', ['close']],
    ['another cut', row({ cut: value('2025-1' as never) }), 'La fila es del corte 2025-1 y el que se sigue es 2025-2: busque la fila de este corte.', []],
    ['a cut that nobody understands', row({ cut: unreadable('x', '') }), 'No se entiende el corte de la fila: corríjalo; «Validar» dice cómo.', []],
    ['FLOW-9: not due', { records: [soundAction({ ...at(1, 'notReported'), start: value(day('2026-02-01')) })], logbook: [] }, 'No se reporta en este corte: inicia el 01/02/2026, después de la fecha de corte.', ['close']],
    ['FLOW-6: an unknown status', row({ status: unreadable('Casi', '') }), 'No se conoce el lugar de la acción en el flujo: no se entiende el estado «Casi». Escriba estado, etapa y ciclo.', []],
    ['FLOW-6: in review, nobody knows where', { records: [soundAction({ status: value('inReview'), stage: BLANK })], logbook: [] }, 'No se conoce el lugar de la acción en el flujo: está en revisión y falta la etapa. Escriba estado, etapa y ciclo.', []],
    ['FLOW-1: a flow without stages', { ...sound, settings: { cut: { ...CUT, stages: [] } } }, 'No se conoce el lugar de la acción en el flujo: la etapa 3 no existe en un flujo de 0. Escriba estado, etapa y ciclo.', []],
    ['FLOW-3: approved too early', row({ status: value('approved') }), 'Aprobada en la etapa 3 y la última es la 6: si DNP ya la aprobó, escriba la etapa 6; si no, el estado es «En revisión».', []],
    ['FLOW-3: the row skips a stage', row({ stage: value(5) }), 'La fila no puede seguir a la última línea de la bitácora (19/05/2026): salta de la etapa 3 a la 5. Corrija etapa, estado o ciclo.', []],
    ['FLOW-3: a move that was typed and not stamped', row({ stage: value(4) }), 'La fila dice «En revisión», etapa 4, y la bitácora va en la etapa 3 (19/05/2026): estampe la fila, o devuélvala a la etapa 3, y repita.', ['close']],
    ['FLOW-4: a rejection that was typed and not stamped', row({ status: value('rejected') }), 'La fila dice «Rechazada» y la bitácora aún no lo anota: estampe la fila, para que el ciclo reinicie, y repita.', []],
    ['FLOW-4: a rejection that no line knows', { records: [soundAction(at(1, 'rejected', 2))], logbook: [] }, 'La fila dice «Rechazada» y la bitácora aún no lo anota: estampe la fila, para que el ciclo reinicie, y repita.', []],
    ['FLOW-6: cycle 0', { records: [soundAction(at(2, 'inReview', 0))], logbook: [] }, 'No se conoce el lugar de la acción en el flujo: el ciclo es 0 y el primero es el 1. Escriba estado, etapa y ciclo.', []],
    ['a line of tomorrow', { ...sound, logbook: [entry({ on: '2026-05-21', stage: 3 })] }, 'La bitácora tiene una línea posterior a hoy, del 21/05/2026: revise la fecha de este equipo.', []],
    ['DATA-8: no label', { ...sound, settings: { cut: unnamed } }, 'Falta la etiqueta del corte: escríbala en Preparar.', []],
  ])('%s', (_, spec, why, moves) => {
    expect(blockedOf(spec)).toBe(why);
    expect(kindsOf(spec)).toEqual(moves);
    expect(checkMove(workspaceOf(spec), 5, { kind: 'approve', note: '' })).toEqual([{ field: 'move', problem: blockedOf(spec) }]);
  });

  test('a matrix that is not prepared', () => {
    const detail = actionDetail(withoutColumns(workspaceOf(sound), 'cycle', 'lastFollowUp'), 5);
    expect(detail?.blocked).toBe('Prepare la matriz primero: faltan las columnas «Ciclo» y «Último seguimiento».');
    expect(detail?.moves).toEqual([]);
  });
  test('no action in the row', () => {
    expect(actionDetail(workspaceOf(sound), 6)).toBeUndefined();
    expect(checkMove(workspaceOf(sound), 6, { kind: 'send', note: '' })).toEqual([{ field: 'move', problem: expect.stringContaining('La fila 6 no tiene') }]);
  });
  test('an action of a document with the same code is another one', () => {
    const other = soundAction({ ...at(3, 'inReview'), row: 6, key: '3918/1.1' as ActionKey });
    expect(blockedOf({ ...sound, records: [...(sound.records ?? []), other] })).toBeUndefined();
  });
});

describe('checkMove', () => {
  const ended = { end: value(day('2025-12-31')), physical: value(1) };
  const closing = (ground: (MoveRequest & { kind: 'close' })['ground'], evidence = ''): MoveRequest => ({ kind: 'close', ground, evidence, note: '' });
  const lines: LogEntry[] = [entry({ on: '2026-05-19', stage: 3 })];

  test.each<[string, Partial<ActionRecord>, MoveRequest, [string, string][]]>([
    ['approving', {}, { kind: 'approve', note: '' }, []],
    ['FLOW-3: sending and approving are the same move', {}, { kind: 'send', note: 'lista' }, []],
    ['FLOW-3: a rejection without reason', {}, { kind: 'reject', note: ' \n\u200b ' }, [['note', 'Un rechazo lleva su motivo: escríbalo.']]],
    ['a rejection with its reason', {}, { kind: 'reject', note: 'Falta el acta' }, []],
    ['a note that a cell just holds', {}, { kind: 'approve', note: 'x'.repeat(LONGEST_TEXT) }, []],
    ['a note that no cell holds', {}, { kind: 'approve', note: 'x'.repeat(LONGEST_TEXT + 1) }, [['note', 'La línea de la bitácora tendría 32.768 caracteres y en una celda caben 32.767: acorte el texto.']]],
    ['a note that is too long with what it takes the place of', { observation: 'y'.repeat(100) }, { kind: 'approve', note: 'x'.repeat(LONGEST_TEXT - 50) }, [['note', 'La línea de la bitácora tendría 32.820 caracteres y en una celda caben 32.767: acorte el texto.']]],
    ['a reference that is too long with its ground', {}, closing('contextChanged', 'x'.repeat(LONGEST_TEXT)), [['evidence', 'La línea de la bitácora tendría 32.813 caracteres y en una celda caben 32.767: acorte el texto.']]],
    ['a closing without ground', {}, closing(''), [['ground', 'Elija una causal: el cierre lleva exactamente una.']]],
    ['CLOSE-1: neither ended nor complete', {}, closing('termEndedComplete'), [['ground', 'No cumple «Vigencia cumplida y 100 % de avance»: termina el 31/12/2026, después de la fecha de corte (31/12/2025) y su avance físico es de 50\u00a0%. Corrija el dato o use otra causal.']]],
    ['CLOSE-1: ended, not complete', { ...ended, physical: value(0.8) }, closing('termEndedComplete'), [['ground', 'No cumple «Vigencia cumplida y 100 % de avance»: su avance físico es de 80\u00a0%. Corrija el dato o use otra causal.']]],
    ['CLOSE-1: complete, end unknown', { ...ended, end: BLANK }, closing('termEndedComplete'), [['ground', 'No cumple «Vigencia cumplida y 100 % de avance»: la fila no tiene una fecha de finalización legible. Corrija el dato o use otra causal.']]],
    ['CLOSE-1: progress unknown', { ...ended, physical: BLANK }, closing('termEndedComplete'), [['ground', 'No cumple «Vigencia cumplida y 100 % de avance»: la fila no tiene un avance físico legible. Corrija el dato o use otra causal.']]],
    ['CLOSE-1: true', ended, closing('termEndedComplete'), []],
    ['CLOSE-2: without reference', {}, closing('contextChanged', '  '), [['evidence', '«Pérdida de vigencia por cambios de contexto» necesita un soporte: escriba la referencia del documento que la justifica.']]],
    ['CLOSE-2: with reference', {}, closing('contextChanged', 'CONPES 4200, p. 12'), []],
    ['CLOSE-3: without reference', {}, closing('technicalOrLegalProblem'), [['evidence', '«Problema técnico o jurídico» necesita un soporte: escriba la referencia del documento que la justifica.']]],
    ['CLOSE-3: with reference', {}, closing('technicalOrLegalProblem', 'Concepto jurídico 12'), []],
  ])('%s', (_, change, request, expected) => {
    const problems = checkMove(workspaceOf({ records: [soundAction({ ...at(3, 'inReview'), ...change })], logbook: lines }), 5, request);
    expect(problems).toEqual(expected.map(([field, problem]) => ({ field, problem })));
  });

  test.each<[FlowState['status'], number, Move, boolean]>([
    ['notReported', 1, 'send', true], ['notReported', 1, 'approve', false], ['notReported', 1, 'reject', false],
    ['reporting', 1, 'reject', false], ['inReview', 2, 'approve', true], ['inReview', 6, 'send', false], ['inReview', 6, 'approve', true],
    ['approved', 6, 'reject', false], ['rejected', 1, 'reject', false],
  ])('FLOW-3: %s in stage %d, %s', (status, stage, kind, allowed) => {
    const problems = checkMove(workspaceOf(agreeing(stage, status, status === 'rejected' ? 2 : 1)), 5, { kind, note: 'x' });
    expect(problems.map(({ field }) => field)).toEqual(allowed ? [] : ['move']);
    if (!allowed && status !== 'approved') expect(problems[0]?.problem).toMatch(/no es posible en la etapa \d: «.+» sí\.$/);
  });

  test.each<[MoveRequest, FieldId, string]>([
    [{ kind: 'reject', note: 'Falta el acta' }, 'rejectionReason', 'note'],
    [{ kind: 'approve', note: 'lista' }, 'observation', 'note'],
    [closing('contextChanged', 'Acta 3'), 'closureGround', 'ground'],
    [closing('contextChanged', 'Acta 3'), 'closureEvidence', 'evidence'],
  ])('a value without a column of its own is not written: %j needs %s', (request, field, at_) => {
    const workspace = withoutColumns(workspaceOf({ records: [soundAction(at(3, 'inReview'))], logbook: lines }), field);
    expect(checkMove(workspace, 5, request)).toEqual([{ field: at_, problem: expect.stringContaining('Prepare la matriz primero: falta la columna') }]);
  });
});

describe('FLOW-6: an action is moved from where the person saw it', () => {
  const spec: WorkspaceSpec = { records: [soundAction(at(3, 'inReview'))], logbook: [entry({ on: '2026-05-19', stage: 3 })] };
  const seen: Seen = { key: '4144/1.1', stage: 3, status: 'inReview', cycle: 1 };

  test.each<[string, Partial<Seen>, string[]]>([
    ['as it was', {}, []],
    ['moved on meanwhile', { stage: 2 }, ['4144/1.1 ya no está como la vio (etapa 2, «En revisión», ciclo 1): mire cómo quedó y repita si hace falta.']],
    ['another action in the row', { key: '4144/1.2' }, ['La fila 5 ya no tiene la acción 4144/1.2: elija su fila y repita.']],
  ])('%s', (_, change, problems) => {
    const request: MoveRequest = { kind: 'approve', note: '', seen: { ...seen, ...change } };
    expect(checkMove(workspaceOf(spec), 5, request)).toEqual(problems.map((problem) => ({ field: 'move', problem })));
  });
});
