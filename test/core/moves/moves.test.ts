import type { ActionKey } from '../../../src/core/keys/keys';
import { BLANK, unreadable, value, valueOf } from '../../../src/core/cells/reading';
import type { FlowState, Move } from '../../../src/core/cut/flow';
import type { LogEntry } from '../../../src/core/logbook/entry';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import type { FieldId } from '../../../src/core/matrix/fields';
import { actionDetail } from '../../../src/core/moves/actionDetail';
import type { MoveKind } from '../../../src/core/moves/offers';
import { LONGEST_TEXT } from '../../../src/core/sheet/cellText';
import { effectOf } from '../../../src/core/moves/offers';
import { checkMove, type MoveRequest, type Seen } from '../../../src/core/moves/moveRequest';
import { subjectOf } from '../../../src/core/moves/subject';
import { day } from '../support/days';
import type { Workspace } from '../../../src/core/workspace/workspace';
import { registersWith } from '../support/registers';
import { CUT, entry, soundAction, withoutColumns, workspaceOf, type WorkspaceSpec } from '../support/workspace';

const at = (stage: number, status: FlowState['status'], cycle = 1): Partial<ActionRecord> => ({
  stage: value(stage),
  status: value(status),
  cycle: value(cycle),
});
/** A row and its last line, which say the same. */
const agreeing = (stage: number, status: FlowState['status'], cycle = 1): WorkspaceSpec => ({
  records: [soundAction(at(stage, status, cycle))],
  logbook: [
    ...Array.from({ length: cycle - 1 }, (_, index) =>
      entry({ on: '2026-05-18', kind: 'reject', stage: 1, status: 'rejected', cycle: index + 2 }),
    ),
    entry({ on: '2026-05-19', stage, status, cycle }),
  ],
});
const { closes: _closes, ...ENDLESS } = CUT;
const kindsOf = (spec: WorkspaceSpec): MoveKind[] =>
  actionDetail(workspaceOf(spec), 5)?.moves.map(({ kind }) => kind) ?? [];
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
    [
      'typed by its owner, not yet stamped',
      { ...agreeing(1, 'notReported'), records: [soundAction(at(1, 'reporting'))] },
      ['send', 'close'],
    ],
    ['never observed', { records: [soundAction(at(3, 'inReview'))], logbook: [] }, ['approve', 'reject', 'close']],
    [
      'a blank cycle and stage follow from the last line',
      { ...agreeing(3, 'inReview'), records: [soundAction({ ...at(3, 'inReview'), stage: BLANK, cycle: BLANK })] },
      ['approve', 'reject', 'close'],
    ],
    [
      'DATA-8: a cut without closing',
      { ...agreeing(3, 'inReview'), settings: { cut: ENDLESS } },
      ['approve', 'reject', 'close'],
    ],
    [
      'before the opening',
      { records: [soundAction(at(3, 'inReview'))], logbook: [], today: '2026-05-01' },
      ['approve', 'reject', 'close'],
    ],
    ['after the closing', { ...agreeing(3, 'inReview'), today: '2026-08-03' }, ['approve', 'reject', 'close']],
    [
      'a holiday is no obstacle to a move',
      { ...agreeing(3, 'inReview'), today: '2026-06-08' },
      ['approve', 'reject', 'close'],
    ],
  ])('%s', (_, spec, expected) => {
    expect(kindsOf(spec)).toEqual(expected);
    if (expected.length > 1) expect(blockedOf(spec)).toBeUndefined();
  });

  test('a flow of one stage approves at once (FLOW-1)', () => {
    const cut = { ...CUT, stages: CUT.stages.slice(0, 1) };
    expect(kindsOf({ ...agreeing(1, 'reporting'), settings: { cut } })).toEqual(['approve', 'close']);
  });

  test.each<[string, FlowState['status'], number, MoveKind, string]>([
    [
      'to the next stage',
      'inReview',
      3,
      'approve',
      'Pasa a la etapa 4, Interlocutor técnico, que termina el 08/07/2026.',
    ],
    ['from the owner', 'notReported', 1, 'send', 'Pasa a la etapa 2, Planeación entidad, que termina el 12/06/2026.'],
    ['out of the cut', 'inReview', 6, 'approve', 'Queda aprobada por DNP y sale del seguimiento de este corte.'],
    ['for good', 'inReview', 4, 'close', 'Sale del seguimiento definitivamente, con una causal.'],
    [
      'back to the start (FLOW-4)',
      'inReview',
      4,
      'reject',
      'Queda rechazada y el ciclo reinicia: vuelve a la etapa 1, Reporte, en el ciclo 2. Los plazos del flujo se mantienen.',
    ],
  ])('what a move does is said: %s', (_, status, stage, kind, effect) => {
    const offer = actionDetail(workspaceOf(agreeing(stage, status)), 5)?.moves.find((one) => one.kind === kind);
    expect(offer).toEqual({
      kind,
      label: { send: 'Enviar', approve: 'Aprobar', reject: 'Rechazar', close: 'Cerrar' }[kind],
      effect,
      cells: expect.any(Array),
      needsNote: kind === 'reject',
    });
  });

  test.each<[string, WorkspaceSpec, string]>([
    [
      'whose deadline has passed',
      { ...agreeing(3, 'inReview'), today: '2026-07-09' },
      'Pasa a la etapa 4, Interlocutor técnico, que terminó el 08/07/2026.',
    ],
    [
      'whose deadline is today',
      { ...agreeing(3, 'inReview'), today: '2026-07-08' },
      'Pasa a la etapa 4, Interlocutor técnico, que termina el 08/07/2026.',
    ],
    [
      'without a deadline',
      {
        ...agreeing(3, 'inReview'),
        settings: { cut: { ...ENDLESS, stages: CUT.stages.map(({ name, approver }) => ({ name, approver })) } },
      },
      'Pasa a la etapa 4, Interlocutor técnico.',
    ],
  ])('the next stage is named with its deadline: one %s', (_, spec, effect) =>
    expect(actionDetail(workspaceOf(spec), 5)?.moves[0]?.effect).toBe(effect),
  );

  test('a move that FLOW-3 does not allow does nothing', () => {
    const subject = subjectOf(workspaceOf(agreeing(1, 'reporting')), 5);
    const lost = subjectOf(workspaceOf({ records: [soundAction({ status: unreadable('Casi', '') })] }), 5);
    expect(subject && [effectOf('reject', subject), effectOf('send', subject)]).toEqual([
      '',
      'Pasa a la etapa 2, Planeación entidad, que termina el 12/06/2026.',
    ]);
    expect(lost && effectOf('approve', lost)).toBe('');
  });

  test('a rejection that leaves too little time says so before it is done (FLOW-4)', () => {
    const warningOf = (today: string) =>
      actionDetail(workspaceOf({ ...agreeing(6, 'inReview'), today }), 5)?.moves.find(({ kind }) => kind === 'reject')
        ?.warning;
    expect(warningOf('2026-05-20')).toBeUndefined();
    expect(warningOf('2026-07-30')).toBe(
      'El ciclo 2 no alcanza: hasta la etapa 2 (Planeación entidad), que terminó el 12/06/2026, se necesitan 2 días hábiles. Avise al responsable y al Grupo SisCONPES.',
    );
    // After the close no time is left to ask about: it is for the next cut.
    expect(warningOf('2026-08-03')).toBe('El corte cerró el 31/07/2026: el movimiento queda con la fecha de hoy.');
  });

  test.each<[string, string, (string | undefined)[]]>([
    [
      'before the opening',
      '2026-05-01',
      ['El corte abre el 04/05/2026: el movimiento queda con la fecha de hoy.', undefined],
    ],
    ['on the day of the opening', '2026-05-04', [undefined, undefined]],
    ['on a holiday', '2026-06-08', [undefined, undefined]],
    ['on the day of the closing', '2026-07-31', [undefined, undefined]],
    [
      'after the closing',
      '2026-08-03',
      ['El corte cerró el 31/07/2026: el movimiento queda con la fecha de hoy.', undefined],
    ],
  ])('a move that happened is noted on whatever day it is noted: %s', (_, today, warnings) => {
    const detail = actionDetail(workspaceOf({ records: [soundAction(at(3, 'inReview'))], logbook: [], today }), 5);
    expect(detail?.moves.filter(({ kind }) => kind !== 'reject').map(({ warning }) => warning)).toEqual(warnings);
  });

  test('a report without supporting documents is sent knowingly (FLOW-12)', () => {
    const bare = (stage: number, status: FlowState['status']) =>
      workspaceOf({ ...agreeing(stage, status), records: [soundAction({ ...at(stage, status), supports: '' })] });
    const warnings = (workspace: Workspace) =>
      actionDetail(workspace, 5)?.moves.map(({ kind, warning }) => [kind, warning]);
    expect(warnings(bare(1, 'reporting'))).toEqual([
      ['send', 'El reporte no nombra sus soportes: escríbalos en la fila.'],
      ['close', undefined],
    ]);
    expect(warnings(bare(2, 'inReview'))).toEqual([
      ['approve', undefined],
      ['reject', undefined],
      ['close', undefined],
    ]);
    expect(warnings(withoutColumns(bare(1, 'reporting'), 'supports'))).toEqual([
      ['send', undefined],
      ['close', undefined],
    ]);
    expect(warnings(workspaceOf(agreeing(1, 'reporting')))).toEqual([
      ['send', undefined],
      ['close', undefined],
    ]);
    expect(
      warnings({
        ...bare(1, 'reporting'),
        settings: { ...bare(1, 'reporting').settings, cut: { ...CUT, stages: CUT.stages.slice(0, 1) } },
      }),
    ).toEqual([
      ['approve', 'El reporte no nombra sus soportes: escríbalos en la fila.'],
      ['close', undefined],
    ]);
  });
});

describe('why there is no move, with what to do', () => {
  const sound = agreeing(3, 'inReview');
  const row = (change: Partial<ActionRecord>): WorkspaceSpec => ({
    ...sound,
    records: [soundAction({ ...at(3, 'inReview'), ...change })],
  });
  const { label: _label, ...unnamed } = CUT;

  test.each<[string, WorkspaceSpec, string, MoveKind[]]>([
    [
      'DATA-2: a repeated key',
      { ...sound, records: [soundAction(at(3, 'inReview')), soundAction({ ...at(3, 'inReview'), row: 6 })] },
      '4144/1.1 está en varias filas (5, 6): la bitácora no distingue cuál es cuál; deje una sola.',
      [],
    ],
    [
      'DATA-1: an uncertain key',
      row({ key: undefined }),
      'No se conocen con certeza su CONPES y su código: corríjalos en la fila; «Validar» dice cómo.',
      [],
    ],
    ['CLOSE: closed', row({ closed: value(true) }), 'Está cerrada: no lleva más seguimiento.', []],
    [
      'FLOW-5: approved',
      agreeing(6, 'approved'),
      'Aprobada por DNP: salió del seguimiento de este corte. El cierre definitivo sigue siendo posible.',
      ['close'],
    ],
    [
      'another cut',
      row({ cut: value('2025-1' as never) }),
      'La fila es del corte 2025-1 y el que se sigue es 2025-2: busque la fila de este corte.',
      [],
    ],
    [
      'a cut that nobody understands',
      row({ cut: unreadable('x', '') }),
      'No se entiende el corte de la fila: corríjalo; «Validar» dice cómo.',
      [],
    ],
    [
      'FLOW-9: not due',
      { records: [soundAction({ ...at(1, 'notReported'), start: value(day('2026-02-01')) })], logbook: [] },
      'No se reporta en este corte: inicia el 01/02/2026, después de la fecha de corte.',
      ['close'],
    ],
    [
      'FLOW-6: an unknown status',
      row({ status: unreadable('Casi', '') }),
      'No se conoce el lugar de la acción en el flujo: no se entiende el estado «Casi». Escriba estado, etapa y ciclo.',
      [],
    ],
    [
      'FLOW-6: in review, nobody knows where',
      { records: [soundAction({ status: value('inReview'), stage: BLANK })], logbook: [] },
      'No se conoce el lugar de la acción en el flujo: está en revisión y falta la etapa. Escriba estado, etapa y ciclo.',
      [],
    ],
    [
      'FLOW-1: a flow without stages',
      { ...sound, settings: { cut: { ...CUT, stages: [] } } },
      'No se conoce el lugar de la acción en el flujo: la etapa 3 no existe en un flujo de 0. Escriba estado, etapa y ciclo.',
      [],
    ],
    [
      'FLOW-3: approved too early',
      row({ status: value('approved') }),
      'Aprobada en la etapa 3 y la última es la 6: si DNP ya la aprobó, escriba la etapa 6; si no, el estado es «En revisión».',
      [],
    ],
    [
      'FLOW-3: the row skips a stage',
      row({ stage: value(5) }),
      'La fila no puede seguir a la última línea de la bitácora (19/05/2026): salta de la etapa 3 a la 5. Si así está en SisCONPES, anote lo que pasó entre tanto, con su día, desde «Ver acción»; si no, corrija la fila.',
      [],
    ],
    [
      'FLOW-3: a move that was typed and not stamped',
      row({ stage: value(4) }),
      'La fila dice «En revisión», etapa 4, y la bitácora va en la etapa 3 (19/05/2026): estampe la fila, o devuélvala a la etapa 3, y repita.',
      ['close'],
    ],
    [
      'FLOW-4: a rejection that was typed and not stamped',
      row({ status: value('rejected') }),
      'La fila dice «Rechazada» y la bitácora aún no lo anota: estampe la fila, para que el ciclo reinicie, y repita.',
      [],
    ],
    [
      'FLOW-4: a rejection that no line knows',
      { records: [soundAction(at(1, 'rejected', 2))], logbook: [] },
      'La fila dice «Rechazada» y la bitácora aún no lo anota: estampe la fila, para que el ciclo reinicie, y repita.',
      [],
    ],
    [
      'FLOW-6: cycle 0',
      { records: [soundAction(at(2, 'inReview', 0))], logbook: [] },
      'No se conoce el lugar de la acción en el flujo: el ciclo es 0 y el primero es el 1. Escriba estado, etapa y ciclo.',
      [],
    ],
    [
      'a line of tomorrow',
      { ...sound, logbook: [entry({ on: '2026-05-21', stage: 3 })] },
      'La bitácora tiene una línea posterior a hoy, del 21/05/2026: revise la fecha de este equipo.',
      [],
    ],
    [
      'PREP-4: another sector’s by now',
      {
        ...sound,
        registers: registersWith({
          transfers: [
            {
              cut: '2025-2',
              action: '4144/1.1',
              asked: '2026-04-01',
              reason: 'x',
              answer: 'accepted',
              answered: '2026-04-10',
            },
          ],
        }),
      },
      'Se trasladó a otro sector el 10/04/2026: no lleva más seguimiento del Sector Hacienda.',
      [],
    ],
    [
      'FLOW-4: a rejection of which the last line knows the cycle before',
      {
        records: [soundAction(at(1, 'rejected', 3))],
        logbook: [entry({ on: '2026-05-19', stage: 1, status: 'rejected', cycle: 2, kind: 'reject' })],
      },
      'La fila no puede seguir a la última línea de la bitácora (19/05/2026): estaba en la etapa 1, que no se puede rechazar. Si así está en SisCONPES, anote lo que pasó entre tanto, con su día, desde «Ver acción»; si no, corrija la fila.',
      [],
    ],
    [
      'DATA-8: no label',
      { ...sound, settings: { cut: unnamed } },
      'Falta la etiqueta del corte: escríbala en «Preparar».',
      [],
    ],
  ])('%s', (_, spec, why, moves) => {
    expect(blockedOf(spec)).toBe(why);
    expect(kindsOf(spec)).toEqual(moves);
    expect(checkMove(workspaceOf(spec), 5, { kind: 'approve', note: '' })).toEqual([
      { field: 'move', problem: blockedOf(spec) },
    ]);
  });

  test('a matrix that is not prepared', () => {
    const detail = actionDetail(withoutColumns(workspaceOf(sound), 'cycle', 'lastFollowUp'), 5);
    expect(detail?.blocked).toBe('Prepare la matriz primero: faltan las columnas «Ciclo» y «Último seguimiento».');
    expect(detail?.moves).toEqual([]);
  });
  test.each<[FieldId[], string]>([
    [['stage'], 'falta la columna «Etapa»'],
    [['stage', 'status'], 'faltan las columnas «Etapa» y «Estado»'],
    [['stage', 'status', 'cycle'], 'faltan las columnas «Etapa», «Estado» y «Ciclo»'],
    [['lastFollowUp'], 'falta la columna «Último seguimiento»'],
  ])('which columns are missing is said: %j', (fields, words) => {
    expect(actionDetail(withoutColumns(workspaceOf(sound), ...fields), 5)?.blocked).toBe(
      `Prepare la matriz primero: ${words}.`,
    );
  });
  test('no action in the row', () => {
    expect(actionDetail(workspaceOf(sound), 6)).toBeUndefined();
    expect(checkMove(workspaceOf(sound), 6, { kind: 'send', note: '' })).toEqual([
      { field: 'move', problem: 'La fila 6 no tiene ninguna acción: elija la fila de una.' },
    ]);
  });
  test('an action of a document with the same code is another one', () => {
    const other = soundAction({ ...at(3, 'inReview'), row: 6, key: '3918/1.1' as ActionKey });
    expect(blockedOf({ ...sound, records: [...(sound.records ?? []), other] })).toBeUndefined();
  });
});

describe('checkMove', () => {
  const ended = { end: value(day('2025-12-31')), physical: value(1) };
  const closing = (ground: (MoveRequest & { kind: 'close' })['ground'], evidence = ''): MoveRequest => ({
    kind: 'close',
    ground,
    evidence,
    note: '',
  });
  const lines: LogEntry[] = [entry({ on: '2026-05-19', stage: 3 })];

  test.each<[string, Partial<ActionRecord>, MoveRequest, [string, string][]]>([
    ['approving', {}, { kind: 'approve', note: '' }, []],
    ['FLOW-3: sending and approving are the same move', {}, { kind: 'send', note: 'lista' }, []],
    [
      'FLOW-3: a rejection without reason',
      {},
      { kind: 'reject', note: ' \n\u200b ' },
      [['note', 'Un rechazo lleva su motivo: escríbalo.']],
    ],
    ['a rejection with its reason', {}, { kind: 'reject', note: 'Falta el acta' }, []],
    ['a note that a cell just holds', {}, { kind: 'approve', note: 'x'.repeat(LONGEST_TEXT) }, []],
    [
      'a note that no cell holds',
      {},
      { kind: 'approve', note: 'x'.repeat(LONGEST_TEXT + 1) },
      [['note', 'La línea de la bitácora tendría 32.768 caracteres y en una celda caben 32.767: acorte el texto.']],
    ],
    [
      'a note that is too long with what it takes the place of',
      { observation: 'y'.repeat(100) },
      { kind: 'approve', note: 'x'.repeat(LONGEST_TEXT - 50) },
      [['note', 'La línea de la bitácora tendría 32.820 caracteres y en una celda caben 32.767: acorte el texto.']],
    ],
    [
      'a reference that is too long with its ground',
      {},
      closing('contextChanged', 'x'.repeat(LONGEST_TEXT)),
      [['evidence', 'La línea de la bitácora tendría 32.813 caracteres y en una celda caben 32.767: acorte el texto.']],
    ],
    ['a closing without ground', {}, closing(''), [['ground', 'Elija una causal: el cierre lleva exactamente una.']]],
    [
      'CLOSE-1: neither ended nor complete',
      {},
      closing('termEndedComplete'),
      [
        [
          'ground',
          'No cumple «Vigencia cumplida y 100 % de avance»: termina el 31/12/2026, después de la fecha de corte (31/12/2025) y su avance físico es de 50\u00a0%. Corrija el dato o use otra causal.',
        ],
      ],
    ],
    [
      'CLOSE-1: ended, not complete',
      { ...ended, physical: value(0.8) },
      closing('termEndedComplete'),
      [
        [
          'ground',
          'No cumple «Vigencia cumplida y 100 % de avance»: su avance físico es de 80\u00a0%. Corrija el dato o use otra causal.',
        ],
      ],
    ],
    [
      'CLOSE-1: complete, end unknown',
      { ...ended, end: BLANK },
      closing('termEndedComplete'),
      [
        [
          'ground',
          'No cumple «Vigencia cumplida y 100 % de avance»: la fila no tiene una fecha de finalización legible. Corrija el dato o use otra causal.',
        ],
      ],
    ],
    [
      'CLOSE-1: progress unknown',
      { ...ended, physical: BLANK },
      closing('termEndedComplete'),
      [
        [
          'ground',
          'No cumple «Vigencia cumplida y 100 % de avance»: la fila no tiene un avance físico legible. Corrija el dato o use otra causal.',
        ],
      ],
    ],
    [
      'CLOSE-2: without reference',
      {},
      closing('contextChanged', '  '),
      [
        [
          'evidence',
          '«Pérdida de vigencia por cambios de contexto» necesita un soporte: escriba la referencia del documento que la justifica.',
        ],
      ],
    ],
    [
      'CLOSE-1: nothing is known',
      { end: BLANK, physical: unreadable('?', '') },
      closing('termEndedComplete'),
      [
        [
          'ground',
          'No cumple «Vigencia cumplida y 100 % de avance»: la fila no tiene una fecha de finalización legible y la fila no tiene un avance físico legible. Corrija el dato o use otra causal.',
        ],
      ],
    ],
    [
      'a reference that a cell just holds with its ground',
      {},
      closing('contextChanged', 'x'.repeat(LONGEST_TEXT - 46)),
      [],
    ],
    [
      'a reference and a note that are too long together',
      {},
      { ...closing('contextChanged', 'x'.repeat(LONGEST_TEXT - 46)), note: 'Acordado' },
      [['note', 'La línea de la bitácora tendría 32.778 caracteres y en una celda caben 32.767: acorte el texto.']],
    ],
    ['CLOSE-2: with reference', {}, closing('contextChanged', 'CONPES 4200, p. 12'), []],
    [
      'CLOSE-3: without reference',
      {},
      closing('technicalOrLegalProblem'),
      [
        [
          'evidence',
          '«Problema técnico o jurídico» necesita un soporte: escriba la referencia del documento que la justifica.',
        ],
      ],
    ],
    ['CLOSE-3: with reference', {}, closing('technicalOrLegalProblem', 'Concepto jurídico 12'), []],
  ])('%s', (_, change, request, expected) => {
    const problems = checkMove(
      workspaceOf({ records: [soundAction({ ...at(3, 'inReview'), ...change })], logbook: lines }),
      5,
      request,
    );
    expect(problems).toEqual(expected.map(([field, problem]) => ({ field, problem })));
  });

  test.each<[FlowState['status'], number, Move, boolean]>([
    ['notReported', 1, 'send', true],
    ['notReported', 1, 'approve', false],
    ['notReported', 1, 'reject', false],
    ['reporting', 1, 'reject', false],
    ['inReview', 2, 'approve', true],
    ['inReview', 6, 'send', false],
    ['inReview', 6, 'approve', true],
    ['approved', 6, 'reject', false],
    ['rejected', 1, 'reject', false],
  ])('FLOW-3: %s in stage %d, %s', (status, stage, kind, allowed) => {
    const problems = checkMove(workspaceOf(agreeing(stage, status, status === 'rejected' ? 2 : 1)), 5, {
      kind,
      note: 'x',
    });
    expect(problems.map(({ field }) => field)).toEqual(allowed ? [] : ['move']);
    const label = { send: 'Enviar', approve: 'Aprobar', reject: 'Rechazar' }[kind];
    if (!allowed && status !== 'approved')
      expect(problems[0]?.problem).toBe(
        `«${label}» no es posible en la etapa ${stage}: ${stage === 1 ? '«Enviar»' : '«Aprobar» o «Rechazar»'} sí.`,
      );
  });

  test.each<[MoveRequest, FieldId, string, string]>([
    [{ kind: 'reject', note: 'Falta el acta' }, 'rejectionReason', 'note', 'Motivo de rechazo'],
    [{ kind: 'approve', note: 'lista' }, 'observation', 'note', 'Observación'],
    [closing('contextChanged', 'Acta 3'), 'closureGround', 'ground', 'Causal de cierre'],
    [closing('termEndedComplete'), 'closureGround', 'ground', 'Causal de cierre'],
    [closing('contextChanged', 'Acta 3'), 'closureEvidence', 'evidence', 'Soporte de cierre'],
  ])('a value without a column of its own is not written: %j needs %s', (request, missing, field, label) => {
    const workspace = withoutColumns(
      workspaceOf({ records: [soundAction(at(3, 'inReview'))], logbook: lines }),
      missing,
    );
    expect(checkMove(workspace, 5, request)).toEqual([
      { field, problem: `Prepare la matriz primero: falta la columna «${label}».` },
    ]);
  });

  test.each<[string, Partial<ActionRecord>, string | undefined]>([
    ['approved', at(6, 'approved'), undefined],
    [
      'carried over from the last cut',
      { ...at(1, 'notReported'), physical: BLANK, previousPhysical: value(1) },
      undefined,
    ],
    ['said in a row that has no report yet', at(1, 'notReported'), undefined],
    ['in review', at(3, 'inReview'), 'En revisión'],
    ['rejected', { ...at(1, 'rejected'), cycle: value(2) }, 'Rechazada'],
    ['being filled in', at(1, 'reporting'), 'En diligenciamiento'],
  ])('CLOSE-1: 100 %% is %s', (_, change, refusedAs) => {
    const record = soundAction({ ...ended, ...change });
    const { stage, status, cycle } = record;
    const last = { stage: valueOf(stage) ?? 1, status: valueOf(status) ?? 'inReview', cycle: valueOf(cycle) ?? 1 };
    const problems = checkMove(
      workspaceOf({ records: [record], logbook: [entry({ on: '2026-05-19', ...last })] }),
      5,
      closing('termEndedComplete'),
    );
    expect(problems).toEqual(
      refusedAs === undefined
        ? []
        : [
            {
              field: 'ground',
              problem: `No cumple «Vigencia cumplida y 100 % de avance»: su reporte está «${refusedAs}» y DNP no ha aprobado el 100 %. Ciérrela cuando lo apruebe, o use otra causal.`,
            },
          ],
    );
  });

  test('what is not written needs no column', () => {
    const without = (change: Partial<ActionRecord>) =>
      withoutColumns(
        workspaceOf({ records: [soundAction(change)], logbook: [] }),
        'closureEvidence',
        'observation',
        'rejectionReason',
        'closed',
      );
    expect(checkMove(without({ ...at(6, 'approved'), ...ended }), 5, closing('termEndedComplete'))).toEqual([]);
    expect(checkMove(without(at(3, 'inReview')), 5, { kind: 'approve', note: '' })).toEqual([]);
  });

  test('CLOSE-1 in a cut without its day', () => {
    const { cutDate: _, ...cut } = CUT;
    expect(
      checkMove(
        workspaceOf({ records: [soundAction({ ...at(3, 'inReview'), ...ended })], logbook: lines, settings: { cut } }),
        5,
        closing('termEndedComplete'),
      ),
    ).toEqual([
      {
        field: 'ground',
        problem:
          'No cumple «Vigencia cumplida y 100 % de avance»: falta la fecha de corte en «Configuración». Corrija el dato o use otra causal.',
      },
    ]);
  });

  test('all that is wrong with a form is told at once', () => {
    const workspace = withoutColumns(
      workspaceOf({ records: [soundAction(at(3, 'inReview'))], logbook: lines }),
      'closureGround',
      'closureEvidence',
      'observation',
    );
    expect(
      checkMove(workspace, 5, { ...closing('contextChanged', 'Acta 3'), note: 'lista' }).map(({ field }) => field),
    ).toEqual(['ground', 'evidence', 'note']);
    expect(
      checkMove(workspace, 5, { ...closing('contextChanged'), note: 'x'.repeat(LONGEST_TEXT + 1) }).map(
        ({ field }) => field,
      ),
    ).toEqual(['ground', 'evidence', 'note', 'note']);
  });
});

describe('FLOW-6: an action is moved from where the person saw it', () => {
  const spec: WorkspaceSpec = {
    records: [soundAction(at(3, 'inReview'))],
    logbook: [entry({ on: '2026-05-19', stage: 3 })],
  };
  const seen: Seen = { key: '4144/1.1', stage: 3, status: 'inReview', cycle: 1 };

  test.each<[string, Partial<Seen>, string[]]>([
    ['as it was', {}, []],
    [
      'moved on meanwhile',
      { stage: 2 },
      ['4144/1.1 ya no está como la vio (etapa 2, «En revisión», ciclo 1): mire cómo quedó y repita si hace falta.'],
    ],
    [
      'in another state',
      { status: 'reporting' },
      [
        '4144/1.1 ya no está como la vio (etapa 3, «En diligenciamiento», ciclo 1): mire cómo quedó y repita si hace falta.',
      ],
    ],
    [
      'in another cycle',
      { cycle: 2 },
      ['4144/1.1 ya no está como la vio (etapa 3, «En revisión», ciclo 2): mire cómo quedó y repita si hace falta.'],
    ],
    [
      'another action in the row',
      { key: '4144/1.2' },
      ['La fila 5 ya no tiene la acción 4144/1.2: elija su fila y repita.'],
    ],
  ])('%s', (_, change, problems) => {
    const request: MoveRequest = { kind: 'approve', note: '', seen: { ...seen, ...change } };
    expect(checkMove(workspaceOf(spec), 5, request)).toEqual(problems.map((problem) => ({ field: 'move', problem })));
  });
});
