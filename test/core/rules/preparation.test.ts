import { addressOf } from '../../../src/core/sheet/cell';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { FIELD_IDS } from '../../../src/core/matrix/fields';
import type { LineValues } from '../../../src/core/registers/linePlan';
import { NO_REGISTERS, type RegisterId } from '../../../src/core/registers/registers';
import { value } from '../../../src/core/cells/reading';
import { findingsOf } from '../../../src/core/rules/ruleCatalogue';
import { PREPARATION_RULES } from '../../../src/core/rules/preparationRules';
import type { Severity } from '../../../src/core/plan/severity';
import { cellOfLine, registersWith } from '../support/registers';
import { soundAction, workspaceOf, type WorkspaceSpec } from '../support/workspace';

type Lines = Partial<Record<RegisterId, readonly LineValues[]>>;

const found = (lines: Lines, book: WorkspaceSpec = {}) =>
  findingsOf(workspaceOf({ logbook: [], ...book, registers: registersWith(lines) })).filter(({ rule }) =>
    rule.startsWith('PREP-'),
  );

const REMINDER = { cut: '2025-2', owner: 'Persona de ejemplo', email: 'persona@ejemplo.gov.co', day: '2026-04-27' };
const MEETING = { cut: '2025-2', day: '2026-04-20', subject: 'Contexto del CONPES 4144', record: 'Acta 3' };
const COMMITMENT = {
  cut: '2025-2',
  meeting: '2026-04-20',
  text: 'Enviar los soportes',
  owner: 'DGCPTN',
  due: '2026-05-29',
};
const REQUEST = { cut: '2025-2', action: '4144/1.1', asked: '2026-04-01', reason: 'No es de su competencia' };

test('what is all in order breaks no rule', () => {
  expect(
    found({ reminders: [REMINDER], meetings: [MEETING], commitments: [COMMITMENT], transfers: [REQUEST] }),
  ).toEqual([]);
});

interface Case {
  readonly rule: string;
  readonly what: string;
  readonly lines: Lines;
  readonly today?: string;
  readonly at: readonly [RegisterId, string, number?];
  readonly severity?: Severity;
  readonly says: string;
  /** The rules of what else is found. */
  readonly also?: readonly string[];
}

const meeting = (change: LineValues): Lines => ({ meetings: [{ ...MEETING, ...change }], commitments: [COMMITMENT] });
const commitment = (change: LineValues): Lines => ({
  meetings: [MEETING],
  commitments: [{ ...COMMITMENT, ...change }],
});
const transfers = (...changes: LineValues[]): Lines => ({
  transfers: changes.map((change) => ({ ...REQUEST, ...change })),
});

const CASES: readonly Case[] = [
  {
    rule: 'PREP-1',
    what: 'a line of which nobody knows to whom it went',
    lines: { reminders: [REMINDER, { ...REMINDER, email: 'persona arroba' }] },
    at: ['reminders', 'email', 1],
    says: 'No es un correo: escriba uno solo, como nombre@entidad.gov.co.',
  },
  {
    rule: 'PREP-2',
    what: 'commitments without a record',
    lines: { ...meeting({ record: '' }), commitments: [COMMITMENT, COMMITMENT] },
    at: ['meetings', 'record'],
    says: 'La reunión del 20/04/2026 dejó 2 compromisos y no tiene acta: escriba su referencia en «Acta (enlace)».',
  },
  {
    rule: 'PREP-2',
    what: 'a commitment of a meeting that nobody knows',
    lines: commitment({ meeting: '2026-04-21', due: '2026-06-01' }),
    at: ['commitments', 'meeting'],
    severity: 'warning',
    says: 'En «Reuniones» no hay ninguna reunión del 21/04/2026 en el corte 2025-2: anótela o corrija la fecha.',
  },
  {
    rule: 'PREP-2',
    what: 'a commitment of another cut than its meeting',
    lines: commitment({ cut: '2025-1' }),
    at: ['commitments', 'meeting'],
    severity: 'warning',
    says: 'En «Reuniones» no hay ninguna reunión del 20/04/2026 en el corte 2025-1: anótela o corrija la fecha.',
  },
  {
    rule: 'PREP-2',
    what: 'commitments and no sheet of meetings',
    lines: { commitments: [COMMITMENT] },
    at: ['commitments', 'meeting'],
    severity: 'warning',
    says: 'En «Reuniones» no hay ninguna reunión del 20/04/2026 en el corte 2025-2: anótela o corrija la fecha.',
  },
  {
    rule: 'PREP-2',
    what: 'a meeting without its day',
    lines: meeting({ day: '' }),
    at: ['meetings', 'day'],
    says: 'Falta «Fecha».',
    also: ['PREP-2'],
  },
  {
    rule: 'PREP-2',
    what: 'two meetings on one day without a record',
    lines: {
      meetings: [
        { ...MEETING, record: '' },
        { ...MEETING, cut: '2025-1' },
        { ...MEETING, day: '2026-04-21' },
      ],
      commitments: [COMMITMENT],
    },
    at: ['meetings', 'record'],
    says: 'La reunión del 20/04/2026 dejó 1 compromiso y no tiene acta: escriba su referencia en «Acta (enlace)».',
  },
  {
    rule: 'PREP-3',
    what: 'a commitment without its meeting',
    lines: commitment({ meeting: '' }),
    at: ['commitments', 'meeting'],
    says: 'Falta «Fecha de la reunión».',
  },
  {
    rule: 'PREP-3',
    what: 'a commitment without its cut',
    lines: commitment({ cut: '' }),
    at: ['commitments', 'cut'],
    says: 'Falta «Corte».',
  },
  {
    rule: 'PREP-3',
    what: 'nobody who answers for it',
    lines: commitment({ owner: '' }),
    at: ['commitments', 'owner'],
    says: 'Falta «Responsable».',
  },
  {
    rule: 'PREP-3',
    what: 'no day until which',
    lines: commitment({ due: '' }),
    at: ['commitments', 'due'],
    says: 'Falta «Fecha límite».',
  },
  {
    rule: 'PREP-3',
    what: 'due before the meeting',
    lines: commitment({ due: '2026-04-17' }),
    at: ['commitments', 'due'],
    says: 'La fecha límite (17/04/2026) es anterior a la reunión (20/04/2026): corrija una de las dos.',
  },
  {
    rule: 'PREP-3',
    what: 'met before the meeting',
    lines: commitment({ met: '2026-04-17' }),
    at: ['commitments', 'met'],
    says: 'Se cumplió (17/04/2026) antes de la reunión (20/04/2026): corrija una de las dos fechas.',
  },
  // 15 to 20 May with Monday the 18th a holiday: 19 and 20.
  {
    rule: 'PREP-3',
    what: 'open past its day',
    lines: commitment({ due: '2026-05-15' }),
    at: ['commitments', 'due'],
    severity: 'warning',
    says: 'Compromiso abierto y vencido: su fecha límite era el 15/05/2026, hace 2 días hábiles. Acuerde el cumplimiento con su responsable o escriba cuándo se cumplió.',
  },
  {
    rule: 'PREP-3',
    what: 'open past its day, of an earlier cut',
    lines: commitment({ cut: '2024-2', meeting: '2025-04-20', due: '2026-05-19' }),
    at: ['commitments', 'due'],
    severity: 'warning',
    says: 'Compromiso abierto y vencido: su fecha límite era el 19/05/2026, hace 1 día hábil. Acuerde el cumplimiento con su responsable o escriba cuándo se cumplió.',
    also: ['PREP-2'],
  },
  {
    rule: 'PREP-3',
    what: 'open past its day, over a weekend',
    lines: commitment({ due: '2026-05-15' }),
    today: '2026-05-17',
    at: ['commitments', 'due'],
    severity: 'warning',
    says: 'Compromiso abierto y vencido: su fecha límite era el 15/05/2026. Acuerde el cumplimiento con su responsable o escriba cuándo se cumplió.',
  },
  {
    rule: 'PREP-3',
    what: 'to be met one day',
    lines: commitment({ due: '2026-05-19', met: '2026-06-30' }),
    at: ['commitments', 'due'],
    severity: 'warning',
    says: 'Compromiso abierto y vencido: su fecha límite era el 19/05/2026, hace 1 día hábil. Acuerde el cumplimiento con su responsable o escriba cuándo se cumplió.',
  },
  {
    rule: 'PREP-4',
    what: 'no reason',
    lines: transfers({ reason: '' }),
    at: ['transfers', 'reason'],
    says: 'Falta «Motivo».',
  },
  {
    rule: 'PREP-4',
    what: 'no date',
    lines: transfers({ asked: '' }),
    at: ['transfers', 'asked'],
    says: 'Falta «Fecha de solicitud».',
  },
  {
    rule: 'PREP-4',
    what: 'an answer without its date',
    lines: transfers({ answer: 'accepted' }),
    at: ['transfers', 'answered'],
    says: 'La respuesta es «Aceptado» y falta su fecha: escríbala en «Fecha de respuesta».',
  },
  {
    rule: 'PREP-4',
    what: 'an answer without its word',
    lines: transfers({ answered: '2026-04-10' }),
    at: ['transfers', 'answer'],
    says: 'La respuesta tiene fecha (10/04/2026) y no dice cuál fue: escriba «Aceptado» o «Negado».',
  },
  {
    rule: 'PREP-4',
    what: 'an answer before the request',
    lines: transfers({ answer: 'refused', answered: '2026-03-31' }),
    at: ['transfers', 'answered'],
    says: 'La respuesta (31/03/2026) es anterior a la solicitud (01/04/2026): corrija una de las dos fechas.',
  },
  {
    rule: 'PREP-4',
    what: 'a second request',
    lines: transfers({}, { cut: '2025-1', asked: '2025-04-01' }),
    at: ['transfers', 'action', 1],
    says: 'La acción 4144/1.1 tiene otra solicitud abierta o aceptada (fila 2): deje una sola, o anote la respuesta de la otra.',
    also: ['PREP-4'],
  },
  {
    rule: 'PREP-4',
    what: 'a request for what was handed over',
    lines: transfers({ answer: 'accepted', answered: '2026-04-10' }, {}),
    at: ['transfers', 'action'],
    says: 'La acción 4144/1.1 tiene otra solicitud abierta o aceptada (fila 3): deje una sola, o anote la respuesta de la otra.',
    also: ['PREP-4'],
  },
  {
    rule: 'PREP-4',
    what: 'a third request',
    lines: transfers({}, { asked: '2026-04-02' }, { asked: '2026-04-03' }),
    at: ['transfers', 'action', 1],
    says: 'La acción 4144/1.1 tiene otra solicitud abierta o aceptada (fila 2, fila 4): deje una sola, o anote la respuesta de la otra.',
    also: ['PREP-4', 'PREP-4'],
  },
  {
    rule: 'PREP-4',
    what: 'an action that is not there',
    lines: transfers({ action: '4144/1.10' }),
    at: ['transfers', 'action'],
    says: 'La acción 4144/1.10 no está en la matriz «Matriz»: corrija el documento o el código.',
  },
  {
    rule: 'PREP-4',
    what: 'an action that was handed over and is not there',
    lines: transfers({ action: '4144/1.10', answer: 'accepted', answered: '2026-04-10' }),
    at: ['transfers', 'action'],
    severity: 'warning',
    says: 'La acción 4144/1.10 no está en la matriz: si ya se quitó por el traslado no hay nada que hacer; si no, corrija el código.',
  },
];

test.each(CASES)(
  '$rule: $what',
  ({ rule, lines, today = '2026-05-20', at: [id, field, line], severity = 'error', says, also = [] }) => {
    const all = found(lines, { today });
    expect(all.filter((finding) => finding.message === says)).toEqual([
      expect.objectContaining({ rule, severity, ...cellOfLine(id, field, line) }),
    ]);
    expect(all.filter((finding) => finding.message !== says).map((finding) => finding.rule)).toEqual(also);
  },
);

test('every rule of PREP has a case here', () =>
  expect(new Set(CASES.map(({ rule }) => rule))).toEqual(new Set(PREPARATION_RULES.map(({ id }) => id))));

test.each<[string, Lines]>([
  ['a meeting that left nothing open', { meetings: [{ ...MEETING, record: '' }], commitments: [] }],
  [
    'two meetings on one day with one record',
    { meetings: [MEETING, { ...MEETING, record: '' }], commitments: [COMMITMENT] },
  ],
  ['a commitment that was met late', commitment({ due: '2026-05-15', met: '2026-05-19' })],
  ['a commitment that was met today', commitment({ due: '2026-05-15', met: '2026-05-20' })],
  ['a commitment due and met on the day of its meeting', commitment({ due: '2026-04-20', met: '2026-04-20' })],
  ['a request that was answered on its day', transfers({ answer: 'refused', answered: '2026-04-01' })],
  ['requests for two actions', transfers({}, { action: '4144/1.2' })],
  ['a commitment due today', commitment({ due: '2026-05-20' })],
  [
    'a request after one that was refused',
    transfers({ answer: 'refused', answered: '2026-04-10' }, { asked: '2026-05-02' }),
  ],
])('no finding: %s', (_, lines) =>
  expect(found(lines, { records: [soundAction(), soundAction({ row: 6 }, { code: '1.2' })] })).toEqual([]),
);

test('PREP-2: two meetings on one day, neither with a record, are both told', () => {
  const unrecorded = { ...MEETING, record: '' };
  expect(found({ meetings: [unrecorded, unrecorded], commitments: [COMMITMENT] }).map(({ cell }) => cell)).toEqual(
    [0, 1].map((line) => cellOfLine('meetings', 'record', line).cell),
  );
});

test('a finding about a transfer or a commitment names its action', () => {
  expect(found(transfers({ reason: '', answer: 'accepted' })).map(({ key }) => key)).toEqual([undefined, '4144/1.1']);
});

describe('PREP-1: every owner is reminded before the cut opens', () => {
  const at = (field: 'owner' | 'email', row = 5) => ({
    sheet: 'Matriz',
    cell: addressOf({ row, column: FIELD_IDS.indexOf(field) + 1 }),
  });
  const BEFORE =
    'Falta el recordatorio del corte 2025-2 a este responsable: el corte abre el 04/05/2026; envíelo antes y anótelo en «Recordatorios».';
  const SINCE =
    'El corte 2025-2 abrió el 04/05/2026 y falta el recordatorio a este responsable: envíelo y anótelo en «Recordatorios».';
  const reminded = (
    reminders: readonly LineValues[],
    records: readonly ActionRecord[] = [soundAction()],
    today = '2026-04-29',
  ) => found({ reminders }, { records, today });

  // The cut opens on Monday 4 May; 1 May is a holiday: 30, 29 and 28 April are the three working days before it.
  test.each<[string, string, Severity | undefined, string]>([
    ['four working days before', '2026-04-27', undefined, ''],
    ['three working days before', '2026-04-28', 'warning', BEFORE],
    ['the day before', '2026-05-03', 'warning', BEFORE],
    ['the day on which it opens', '2026-05-04', 'error', SINCE],
    ['the last day', '2026-07-31', 'error', SINCE],
    ['once it has closed', '2026-08-01', undefined, ''],
  ])('%s', (_, today, severity, message) => {
    expect(reminded([], undefined, today)).toEqual(
      severity ? [{ rule: 'PREP-1', severity, ...at('email'), key: '4144/1.1', message }] : [],
    );
  });

  test.each<[string, LineValues[], Partial<ActionRecord>, Severity | undefined, 'owner' | 'email', string]>([
    [
      'the mailbox in capitals',
      [{ ...REMINDER, email: 'Persona@Ejemplo.gov.co', owner: '' }],
      {},
      undefined,
      'email',
      '',
    ],
    ['another mailbox of the same owner', [{ ...REMINDER, email: 'otra@ejemplo.gov.co' }], {}, 'error', 'email', SINCE],
    [
      'a mailbox that differs in a dot',
      [{ ...REMINDER, email: 'per.sona@ejemplo.gov.co' }],
      {},
      'error',
      'email',
      SINCE,
    ],
    ['another cut', [{ ...REMINDER, cut: '2025-1' }], {}, 'error', 'email', SINCE],
    ['the day of the opening', [{ ...REMINDER, day: '2026-05-04' }], {}, undefined, 'email', ''],
    [
      'after the opening',
      [{ ...REMINDER, day: '2026-05-06' }],
      {},
      'warning',
      'email',
      'El recordatorio del corte 2025-2 a este responsable es del 06/05/2026, después de la apertura (04/05/2026): si hubo uno antes, anótelo en «Recordatorios».',
    ],
    [
      'after the opening for the second time',
      [{ ...REMINDER, day: '2026-05-06' }, REMINDER],
      {},
      undefined,
      'email',
      '',
    ],
    [
      'one of two mailboxes',
      [REMINDER],
      { email: 'Ana <ana@b.co>; persona@ejemplo.gov.co' },
      'error',
      'email',
      'El corte 2025-2 abrió el 04/05/2026 y falta el recordatorio a 1 correo de los 2 de esta celda: envíelo y anótelo en «Recordatorios».',
    ],
    [
      'none of two mailboxes',
      [],
      { email: 'ana@b.co, persona@ejemplo.gov.co' },
      'error',
      'email',
      'El corte 2025-2 abrió el 04/05/2026 y falta el recordatorio a 2 correos de los 2 de esta celda: envíelo y anótelo en «Recordatorios».',
    ],
    [
      'an owner without a mailbox, by name',
      [{ ...REMINDER, email: 'oficina@ejemplo.gov.co', owner: 'PERSONA DE EJEMPLO' }],
      { email: '' },
      undefined,
      'owner',
      '',
    ],
    ['an owner without a mailbox', [{ ...REMINDER, owner: '' }], { email: '' }, 'error', 'owner', SINCE],
    ['a mailbox that is none: by name', [], { email: 'persona arroba ejemplo' }, 'error', 'owner', SINCE],
    [
      'both of two mailboxes after the opening',
      [
        { ...REMINDER, day: '2026-05-07' },
        { ...REMINDER, email: 'ana@b.co', day: '2026-05-06' },
      ],
      { email: 'persona@ejemplo.gov.co, ana@b.co' },
      'warning',
      'email',
      'El recordatorio del corte 2025-2 a 2 correos de los 2 de esta celda es del 06/05/2026, después de la apertura (04/05/2026): si hubo uno antes, anótelo en «Recordatorios».',
    ],
    ['nobody is named: DATA-7 says so', [], { email: '', owner: ' ' }, undefined, 'owner', ''],
    ['an action that is approved', [], { status: value('approved'), stage: value(6) }, undefined, 'email', ''],
    ['an action that is closed', [], { closed: value(true) }, undefined, 'email', ''],
  ])('%s', (_, reminders, change, severity, field, says) => {
    const all = reminded(reminders, [soundAction(change)], '2026-05-20');
    expect(all).toEqual(
      severity ? [expect.objectContaining({ rule: 'PREP-1', severity, ...at(field), message: says })] : [],
    );
  });

  test('an owner of many actions is named once, at the first of them', () => {
    const rows = [5, 6, 7].map((row) =>
      soundAction(
        { row, email: row === 7 ? 'otra@ejemplo.gov.co; persona@ejemplo.gov.co' : 'persona@ejemplo.gov.co' },
        { code: `1.${row}` },
      ),
    );
    expect(reminded([], rows).map(({ cell }) => cell)).toEqual([at('email', 5).cell, at('email', 7).cell]);
  });

  test('an action that was handed over needs none (PREP-4)', () => {
    const lines = { reminders: [], transfers: [{ ...REQUEST, answer: 'accepted', answered: '2026-04-10' }] };
    expect(found(lines)).toEqual([]);
  });

  test.each<[string, string, Severity | undefined, string]>([
    ['four working days before', '2026-04-27', undefined, ''],
    ['three working days before', '2026-04-28', 'warning', 'abre'],
    ['the day on which it opens', '2026-05-04', 'error', 'abrió'],
    ['once it has closed', '2026-08-01', undefined, ''],
  ])('a book without the sheet says so once, with the number of owners: %s', (_, today, severity, verb) => {
    const { reminders } = NO_REGISTERS;
    const rows = [
      soundAction({ closed: value(true) }),
      soundAction({ row: 6 }, { code: '1.2' }),
      soundAction({ row: 7, email: 'otra@ejemplo.gov.co; PERSONA@ejemplo.gov.co' }, { code: '1.3' }),
      soundAction({ row: 8, email: '', owner: 'Juana' }, { code: '1.4' }),
    ];
    const book = workspaceOf({ logbook: [], records: rows, today, registers: { reminders } });
    expect(findingsOf(book).filter(({ rule }) => rule === 'PREP-1')).toEqual(
      severity
        ? [
            {
              rule: 'PREP-1',
              severity,
              ...at('email', 6),
              key: '4144/1.2',
              message: `El libro no tiene la hoja «Recordatorios»: no consta el recordatorio del corte 2025-2, que ${verb} el 04/05/2026, a 3 responsables con acciones abiertas. Envíelos desde «Alistamiento», o anote allí los que ya envió.`,
            },
          ]
        : [],
    );
  });

  test('without the label or the opening nothing is said', () => {
    const { cut } = workspaceOf().settings;
    for (const part of ['label', 'opens'] as const) {
      const { [part]: _, ...rest } = cut;
      expect(found({ reminders: [] }, { settings: { cut: rest } })).toEqual([]);
    }
  });

  test('neither names nor mailboxes are in a message (DATA-7)', () => {
    const all = [
      ...reminded(
        [
          { ...REMINDER, email: 'mal@escrito' },
          { ...REMINDER, day: '2026-05-06' },
        ],
        [soundAction(), soundAction({ row: 6, email: '', owner: 'Juana' }, { code: '1.2' })],
        '2026-05-20',
      ),
      ...found({
        commitments: [{ ...COMMITMENT, owner: 'Juana', due: '2026-04-01' }],
        transfers: [{ ...REQUEST, to: 'Juana', answer: 'accepted' }],
      }),
    ];
    expect(all.length).toBeGreaterThan(4);
    for (const { message } of all) expect(message).not.toMatch(/mal@|ejemplo\.gov|Juana|Persona/);
  });
});
