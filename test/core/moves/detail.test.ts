import { BLANK, unreadable, value } from '../../../src/core/cells/reading';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { actionDetail, type ActionDetail } from '../../../src/core/moves/actionDetail';
import { day } from '../support/days';
import { registersWith } from '../support/registers';
import { CUT, entry, soundAction, workspaceOf, type WorkspaceSpec } from '../support/workspace';

const detailOf = (spec: WorkspaceSpec, row = 5): ActionDetail => {
  const detail = actionDetail(workspaceOf(spec), row);
  if (!detail) throw new Error(`no action in row ${row}`);
  return detail;
};
/** Sent, reviewed, rejected by the head of sector, sent again. */
const TWO_CYCLES = [
  entry({ on: '2026-05-04', stage: 1, status: 'reporting', kind: 'observation' }),
  entry({ on: '2026-05-05', kind: 'send' }),
  entry({ on: '2026-05-06', stage: 3, kind: 'approve' }),
  entry({
    on: '2026-05-07',
    stage: 1,
    status: 'rejected',
    cycle: 2,
    kind: 'reject',
    rejectedAt: 3,
    note: 'Falta el acta',
    time: '16:30:00',
  }),
  entry({ on: '2026-05-08', stage: 2, cycle: 2, kind: 'send', physical: 0.6 }),
];
const SECOND_CYCLE: WorkspaceSpec = {
  records: [soundAction({ stage: value(2), cycle: value(2) })],
  logbook: TWO_CYCLES,
};

test('the history is told cycle by cycle, newest first; a cycle begins with its rejection (FLOW-4)', () => {
  const { cycles } = detailOf(SECOND_CYCLE);
  expect(
    cycles.map(({ cycle, entries }) => [
      cycle,
      entries.map(({ day: on, kindWord, stage }) => `${on} ${kindWord} ${stage}`),
    ]),
  ).toEqual([
    [2, ['2026-05-08 Envío 2', '2026-05-07 Rechazo 1']],
    [1, ['2026-05-06 Aprobación 3', '2026-05-05 Envío 2', '2026-05-04 Seguimiento 1']],
  ]);
  expect(cycles[0]?.entries[1]).toEqual({
    day: '2026-05-07',
    time: '16:30:00',
    kind: 'reject',
    kindWord: 'Rechazo',
    stage: 1,
    stageName: 'Reporte',
    statusWord: 'Rechazada',
    physical: 0.5,
    financial: 0.4,
    note: 'Falta el acta',
    by: 'Prueba',
    notedOn: null,
    rejectedAt: 3,
  });
});

test('the stages of the flow, with what is done, where it stands and what is ahead', () => {
  const { stages, state } = detailOf({ records: [soundAction({ stage: value(3) })], logbook: [] });
  expect(state).toEqual({
    stage: 3,
    status: 'inReview',
    cycle: 1,
    stageName: 'Cabeza de sector',
    statusWord: 'En revisión',
  });
  expect(stages.map(({ number, place }) => `${number} ${place}`)).toEqual([
    '1 done',
    '2 done',
    '3 current',
    '4 ahead',
    '5 ahead',
    '6 ahead',
  ]);
  // 20 May to 29 May.
  expect(stages[0]).toEqual({
    number: 1,
    name: 'Reporte',
    approver: 'Aprueba Reporte',
    deadline: '2026-05-29',
    workingDaysLeft: 7,
    place: 'done',
  });
  const approved = detailOf({ records: [soundAction({ stage: value(6), status: value('approved') })], logbook: [] });
  expect(approved.stages.every(({ place }) => place === 'done')).toBe(true);
});

test('a stage without deadline ends with the cut; without closing it has none (FLOW-1)', () => {
  const stages = CUT.stages.map(({ name, approver }) => ({ name, approver }));
  expect(detailOf({ settings: { cut: { ...CUT, stages } } }).stages[0]).toMatchObject({ deadline: '2026-07-31' });
  const { closes: _, ...open } = CUT;
  expect(detailOf({ settings: { cut: { ...open, stages } } }).stages[0]).toEqual({
    number: 1,
    name: 'Reporte',
    approver: 'Aprueba Reporte',
    place: 'done',
  });
});

describe('what asks for attention is said as Hoy says it', () => {
  test.each<[string, WorkspaceSpec, Partial<ActionDetail>]>([
    [
      'late (FLOW-7)',
      { today: '2026-06-16' },
      { urgency: 'Vencida: la etapa 2 (Planeación entidad) terminaba el 12/06/2026, hace 1 día hábil.' },
    ],
    [
      'a cycle that cannot end in time (FLOW-4)',
      { ...SECOND_CYCLE, today: '2026-07-30' },
      {
        shortfall:
          'El ciclo 2 no alcanza: hasta la etapa 3 (Cabeza de sector), que terminó el 26/06/2026, se necesitan 2 días hábiles. Avise al responsable y al Grupo SisCONPES.',
      },
    ],
    [
      'gaps (FLOW-2)',
      { today: '2026-05-21' },
      { gaps: [day('2026-05-20')], gapsSentence: 'Un día hábil sin seguimiento en la bitácora: 20/05/2026.' },
    ],
    ['a long weekend is no gap', { today: '2026-05-20' }, { gaps: [] }],
  ])('%s', (_, spec, expected) => expect(detailOf(spec)).toMatchObject(expected));

  test.each<[string, WorkspaceSpec]>([
    [
      'approved (FLOW-5)',
      { records: [soundAction({ stage: value(6), status: value('approved') })], logbook: [], today: '2026-06-16' },
    ],
    ['closed', { records: [soundAction({ closed: value(true) })], logbook: [], today: '2026-06-16' }],
    [
      'not due (FLOW-9)',
      {
        records: [soundAction({ stage: value(1), status: value('notReported'), start: value(day('2026-02-01')) })],
        logbook: [],
        today: '2026-06-16',
      },
    ],
    ['of another cut', { records: [soundAction({ cut: value('2025-1' as never) })], logbook: [], today: '2026-06-16' }],
  ])('nothing is asked of what is out of follow-up: %s', (_, spec) => {
    const { urgency, shortfall, gaps } = detailOf(spec);
    expect([urgency, shortfall, gaps]).toEqual([undefined, undefined, []]);
  });
});

test('a state that nobody understands is said, and the rest is shown all the same', () => {
  const detail = detailOf({ records: [soundAction({ status: unreadable('Casi', ''), physical: BLANK })] });
  expect(detail).toMatchObject({
    state: null,
    why: 'no se entiende el estado «Casi»',
    physical: null,
    financial: 0.4,
    text: 'Diseñar el sistema',
    moves: [],
  });
  expect(detail.stages.every(({ place }) => place === 'ahead')).toBe(true);
  expect(detail.cycles).toHaveLength(1);
});

test('a row of an earlier cut shows its own lines and no stages of this one (FLOW-1)', () => {
  const old = entry({ on: '2025-10-01', cut: '2025-1' as never });
  const detail = detailOf(
    {
      records: [soundAction(), soundAction({ row: 6, cut: value('2025-1' as never) })],
      logbook: [entry({ on: '2026-05-19' }), old],
    },
    6,
  );
  expect(detail).toMatchObject({ state: null, why: 'es de otro corte', stages: [], moves: [] });
  expect(detail.cycles.flatMap(({ entries }) => entries.map((line) => line.day))).toEqual(['2025-10-01']);
});

test('lines that may be another row’s are nobody’s (DATA-2)', () => {
  expect(detailOf({ records: [soundAction(), soundAction({ row: 6 })] })).toMatchObject({
    cycles: [],
    gaps: [],
    moves: [],
  });
});

test('as much of a key as is known', () => {
  expect(
    detailOf({ records: [soundAction({ code: unreadable('2.3', '', ['2.3', '2.30'] as never[]), key: undefined })] }),
  ).toMatchObject({ key: '4144/2.3', conpes: '4144', code: '2.3' });
});

describe('CLOSE: closing', () => {
  const ended: Partial<ActionRecord> = {
    end: value(day('2025-12-31')),
    physical: value(1),
    status: value('approved'),
    stage: value(6),
  };

  test('CLOSE-1 true and not closed: offered', () => {
    expect(detailOf({ records: [soundAction(ended)], logbook: [] }).closure).toEqual({
      closed: false,
      groundText: '',
      evidence: '',
      offered: true,
      options: [
        { ground: 'termEndedComplete', label: 'Vigencia cumplida y 100 % de avance', needsReference: false },
        { ground: 'contextChanged', label: 'Pérdida de vigencia por cambios de contexto', needsReference: true },
        { ground: 'technicalOrLegalProblem', label: 'Problema técnico o jurídico', needsReference: true },
      ],
    });
  });
  test('where it is not true, the form says why', () => {
    const { closure } = detailOf({});
    expect(closure.offered).toBe(false);
    expect(closure.options.map(({ problem }) => problem)).toEqual([
      'No cumple «Vigencia cumplida y 100 % de avance»: termina el 31/12/2026, después de la fecha de corte (31/12/2025) y su avance físico es de 50\u00a0%. Corrija el dato o use otra causal.',
      undefined,
      undefined,
    ]);
  });
  test('closed already: with what ground, and no more', () => {
    const closed = soundAction({
      ...ended,
      closed: value(true),
      closureGround: value(['contextChanged']),
      closureEvidence: 'Acta 3',
    });
    expect(detailOf({ records: [closed] }).closure).toEqual({
      closed: true,
      ground: 'contextChanged',
      groundText: 'Pérdida de vigencia por cambios de contexto',
      evidence: 'Acta 3',
      offered: false,
      options: [],
    });
    const twice = soundAction({
      closed: value(true),
      closureGround: value(['contextChanged', 'technicalOrLegalProblem']),
    });
    expect(detailOf({ records: [twice] }).closure).toEqual({
      closed: true,
      groundText: 'Pérdida de vigencia por cambios de contexto; Problema técnico o jurídico',
      evidence: '',
      offered: false,
      options: [],
    });
    const unknown = soundAction({ closureGround: unreadable('ya no', '') });
    expect(detailOf({ records: [unknown] }).closure).toEqual({
      closed: true,
      groundText: 'ya no',
      evidence: '',
      offered: false,
      options: [],
    });
  });
  test('PREP-4: another sector closes what was handed over', () => {
    const registers = registersWith({
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
    });
    expect(detailOf({ records: [soundAction(ended)], registers }).closure).toMatchObject({
      closed: false,
      offered: false,
      options: [],
    });
  });
});

test('all that the pane shows of an action', () => {
  const texts = {
    text: 'Diseñar',
    objective: 'O',
    unit: 'U',
    owner: 'Ana',
    email: 'ana@b.co',
    indicator: 'I',
    supports: 'S',
    justification: 'J',
    rejectionReason: 'R',
    observation: 'B',
  };
  const row = soundAction({
    ...texts,
    stage: value(3),
    entity: [
      { raw: 'Min. Hacienda', entity: undefined },
      { raw: 'DIAN', entity: undefined },
    ],
    annualTarget: value(0.6),
    finalTarget: value(1),
    lastFollowUp: value(day('2026-05-19')),
    sheet: 'Matriz 2',
  });
  const { stages, moves, closure: _, ...shown } = detailOf({ records: [row], logbook: [] });
  expect(shown).toEqual({
    ...texts,
    row: 5,
    sheet: 'Matriz 2',
    key: '4144/1.1',
    conpes: '4144',
    code: '1.1',
    entity: 'Min. Hacienda; DIAN',
    state: { stage: 3, status: 'inReview', cycle: 1, stageName: 'Cabeza de sector', statusWord: 'En revisión' },
    cycles: [],
    parts: [],
    physical: 0.5,
    financial: 0.4,
    annualTarget: 0.6,
    finalTarget: 1,
    start: '2025-01-15',
    end: '2026-12-31',
    lastFollowUp: '2026-05-19',
    gapsSentence:
      '11 días hábiles sin seguimiento en la bitácora: 04/05/2026, 05/05/2026, 06/05/2026, 07/05/2026, 08/05/2026 y 6 más.',
    gaps: [
      '2026-05-04',
      '2026-05-05',
      '2026-05-06',
      '2026-05-07',
      '2026-05-08',
      '2026-05-11',
      '2026-05-12',
      '2026-05-13',
      '2026-05-14',
      '2026-05-15',
      '2026-05-19',
    ],
  });
  expect([stages.length, moves.length]).toEqual([6, 3]);
});

test('what a row does not say is nothing', () => {
  const bare = soundAction({
    conpes: BLANK,
    code: BLANK,
    key: undefined,
    physical: BLANK,
    financial: BLANK,
    start: BLANK,
    end: unreadable('?', ''),
    entity: [],
  });
  expect(detailOf({ records: [bare], logbook: [] })).toMatchObject({
    key: null,
    conpes: '',
    code: '',
    entity: '',
    physical: null,
    financial: null,
    annualTarget: null,
    finalTarget: null,
    start: null,
    end: null,
    lastFollowUp: null,
    cycles: [],
    gaps: [],
  });
});

test('a line of the history says as much as the logbook: no stage that the flow has not, no progress that was not noted', () => {
  const { physical: _p, financial: _f, ...line } = entry({ on: '2026-05-19', stage: 9 });
  expect(detailOf({ logbook: [line] }).cycles).toEqual([
    {
      cycle: 1,
      entries: [
        {
          day: '2026-05-19',
          time: '09:00:00',
          kind: 'observation',
          kindWord: 'Seguimiento',
          stage: 9,
          stageName: '',
          statusWord: 'En revisión',
          physical: null,
          financial: null,
          note: '',
          by: 'Prueba',
          notedOn: null,
          rejectedAt: null,
        },
      ],
    },
  ]);
});

test('what it says crosses to the pane as plain data', () => {
  const detail = detailOf(SECOND_CYCLE);
  expect(structuredClone(detail)).toEqual(detail);
});
