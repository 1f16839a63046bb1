import { addressOf } from '../../../src/core/cells/cell';
import type { ActionRecord } from '../../../src/core/matrix/action';
import { FIELD_IDS } from '../../../src/core/matrix/fields';
import type { LineValues } from '../../../src/core/registers/plan';
import type { RegisterId } from '../../../src/core/registers/registers';
import { value } from '../../../src/core/cells/reading';
import { findingsOf } from '../../../src/core/rules/catalogue';
import { PREPARATION_RULES } from '../../../src/core/rules/preparation';
import type { Severity } from '../../../src/core/rules/rule';
import { cellOfLine, registersWith } from '../support/registers';
import { soundAction, workspaceOf, type WorkspaceSpec } from '../support/workspace';

type Lines = Partial<Record<RegisterId, readonly LineValues[]>>;

const found = (lines: Lines, book: WorkspaceSpec = {}) => findingsOf(workspaceOf({ logbook: [], ...book, registers: registersWith(lines) })).filter(({ rule }) => rule.startsWith('PREP-'));

const REMINDER = { cut: '2025-2', owner: 'Persona de ejemplo', email: 'persona@ejemplo.gov.co', day: '2026-04-27' };
const MEETING = { cut: '2025-2', day: '2026-04-20', subject: 'Contexto del CONPES 4144', record: 'Acta 3' };
const COMMITMENT = { cut: '2025-2', meeting: '2026-04-20', text: 'Enviar los soportes', owner: 'DGCPTN', due: '2026-05-29' };
const REQUEST = { cut: '2025-2', action: '4144/1.1', asked: '2026-04-01', reason: 'No es de su competencia' };

test('what is all in order breaks no rule', () => {
  expect(found({ reminders: [REMINDER], meetings: [MEETING], commitments: [COMMITMENT], transfers: [REQUEST] })).toEqual([]);
});

interface Case {
  readonly rule: string;
  readonly what: string;
  readonly lines: Lines;
  readonly today?: string;
  readonly at: readonly [RegisterId, string, number?];
  readonly severity?: Severity;
  readonly says: string;
}

const meeting = (change: LineValues): Lines => ({ meetings: [{ ...MEETING, ...change }], commitments: [COMMITMENT] });
const commitment = (change: LineValues): Lines => ({ meetings: [MEETING], commitments: [{ ...COMMITMENT, ...change }] });
const transfers = (...changes: LineValues[]): Lines => ({ transfers: changes.map((change) => ({ ...REQUEST, ...change })) });

const CASES: readonly Case[] = [
  { rule: 'PREP-1', what: 'a line of which nobody knows to whom it went', lines: { reminders: [REMINDER, { ...REMINDER, email: 'persona arroba' }] }, at: ['reminders', 'email', 1], says: 'No es un correo' },
  { rule: 'PREP-2', what: 'commitments without a record', lines: { ...meeting({ record: '' }), commitments: [COMMITMENT, COMMITMENT] }, at: ['meetings', 'record'], says: 'La reunión del 20/04/2026 dejó 2 compromisos y no tiene acta' },
  { rule: 'PREP-2', what: 'a commitment of a meeting that nobody knows', lines: commitment({ meeting: '2026-04-21', due: '2026-06-01' }), at: ['commitments', 'meeting'], severity: 'warning', says: 'no hay ninguna reunión del 21/04/2026 en el corte 2025-2' },
  { rule: 'PREP-2', what: 'a commitment of another cut than its meeting', lines: commitment({ cut: '2025-1' }), at: ['commitments', 'meeting'], severity: 'warning', says: 'en el corte 2025-1' },
  { rule: 'PREP-2', what: 'commitments and no sheet of meetings', lines: { commitments: [COMMITMENT] }, at: ['commitments', 'meeting'], severity: 'warning', says: 'En «Reuniones» no hay' },
  { rule: 'PREP-2', what: 'a meeting without its day', lines: meeting({ day: '' }), at: ['meetings', 'day'], says: 'Falta «Fecha».' },
  { rule: 'PREP-3', what: 'nobody who answers for it', lines: commitment({ owner: '' }), at: ['commitments', 'owner'], says: 'Falta «Responsable».' },
  { rule: 'PREP-3', what: 'no day until which', lines: commitment({ due: '' }), at: ['commitments', 'due'], says: 'Falta «Fecha límite».' },
  { rule: 'PREP-3', what: 'due before the meeting', lines: commitment({ due: '2026-04-17' }), at: ['commitments', 'due'], says: 'es anterior a la reunión (20/04/2026)' },
  { rule: 'PREP-3', what: 'met before the meeting', lines: commitment({ met: '2026-04-17' }), at: ['commitments', 'met'], says: 'Se cumplió (17/04/2026) antes de la reunión' },
  // 15 to 20 May with Monday the 18th a holiday: 19 and 20.
  { rule: 'PREP-3', what: 'open past its day', lines: commitment({ due: '2026-05-15' }), at: ['commitments', 'due'], severity: 'warning', says: 'era el 15/05/2026, hace 2 días hábiles.' },
  { rule: 'PREP-3', what: 'open past its day, of an earlier cut', lines: commitment({ cut: '2024-2', meeting: '2025-04-20', due: '2026-05-19' }), at: ['commitments', 'due'], severity: 'warning', says: 'hace 1 día hábil.' },
  { rule: 'PREP-3', what: 'open past its day, over a weekend', lines: commitment({ due: '2026-05-15' }), today: '2026-05-17', at: ['commitments', 'due'], severity: 'warning', says: 'era el 15/05/2026. Acuerde' },
  { rule: 'PREP-3', what: 'to be met one day', lines: commitment({ due: '2026-05-19', met: '2026-06-30' }), at: ['commitments', 'due'], severity: 'warning', says: 'abierto y vencido' },
  { rule: 'PREP-4', what: 'no reason', lines: transfers({ reason: '' }), at: ['transfers', 'reason'], says: 'Falta «Motivo».' },
  { rule: 'PREP-4', what: 'no date', lines: transfers({ asked: '' }), at: ['transfers', 'asked'], says: 'Falta «Fecha de solicitud».' },
  { rule: 'PREP-4', what: 'an answer without its date', lines: transfers({ answer: 'accepted' }), at: ['transfers', 'answered'], says: 'La respuesta es «Aceptado» y falta su fecha' },
  { rule: 'PREP-4', what: 'an answer without its word', lines: transfers({ answered: '2026-04-10' }), at: ['transfers', 'answer'], says: 'escriba «Aceptado» o «Negado»' },
  { rule: 'PREP-4', what: 'an answer before the request', lines: transfers({ answer: 'refused', answered: '2026-03-31' }), at: ['transfers', 'answered'], says: 'es anterior a la solicitud (01/04/2026)' },
  { rule: 'PREP-4', what: 'a second request', lines: transfers({}, { cut: '2025-1', asked: '2025-04-01' }), at: ['transfers', 'action', 1], says: 'tiene otra solicitud abierta o aceptada (fila 2)' },
  { rule: 'PREP-4', what: 'a request for what was handed over', lines: transfers({ answer: 'accepted', answered: '2026-04-10' }, {}), at: ['transfers', 'action'], says: '(fila 3)' },
  { rule: 'PREP-4', what: 'an action that is not there', lines: transfers({ action: '4144/1.10' }), at: ['transfers', 'action'], says: 'La acción 4144/1.10 no está en la matriz «Matriz»' },
  { rule: 'PREP-4', what: 'an action that was handed over and is not there', lines: transfers({ action: '4144/1.10', answer: 'accepted', answered: '2026-04-10' }), at: ['transfers', 'action'], severity: 'warning', says: 'si ya se quitó por el traslado' },
];

test.each(CASES)('$rule: $what', ({ rule, lines, today = '2026-05-20', at: [id, field, line], severity = 'error', says }) => {
  const said = found(lines, { today }).filter((finding) => finding.rule === rule && finding.message.includes(says));
  expect(said).toEqual([expect.objectContaining({ severity, ...cellOfLine(id, field, line) })]);
});

test('every rule of PREP has a case here', () => expect(new Set(CASES.map(({ rule }) => rule))).toEqual(new Set(PREPARATION_RULES.map(({ id }) => id))));

test.each<[string, Lines]>([
  ['a meeting that left nothing open', { meetings: [{ ...MEETING, record: '' }], commitments: [] }],
  ['two meetings on one day with one record', { meetings: [MEETING, { ...MEETING, record: '' }], commitments: [COMMITMENT] }],
  ['a commitment that was met late', commitment({ due: '2026-05-15', met: '2026-05-19' })],
  ['a commitment due today', commitment({ due: '2026-05-20' })],
  ['a request after one that was refused', transfers({ answer: 'refused', answered: '2026-04-10' }, { asked: '2026-05-02' })],
])('no finding: %s', (_, lines) => expect(found(lines)).toEqual([]));

test('a finding about a transfer or a commitment names its action', () => {
  expect(found(transfers({ reason: '', answer: 'accepted' })).map(({ key }) => key)).toEqual([undefined, '4144/1.1']);
});

describe('PREP-1: every owner is reminded before the cut opens', () => {
  const at = (field: 'owner' | 'email', row = 5) => ({ sheet: 'Matriz', cell: addressOf({ row, column: FIELD_IDS.indexOf(field) + 1 }) });
  const reminded = (reminders: readonly LineValues[], records: readonly ActionRecord[] = [soundAction()], today = '2026-04-29') => found({ reminders }, { records, today });

  // The cut opens on Monday 4 May; 1 May is a holiday: 30, 29 and 28 April are the three working days before it.
  test.each<[string, string, Severity | undefined]>([
    ['four working days before', '2026-04-27', undefined],
    ['three working days before', '2026-04-28', 'warning'],
    ['the day before', '2026-05-03', 'warning'],
    ['the day on which it opens', '2026-05-04', 'error'],
    ['the last day', '2026-07-31', 'error'],
    ['once it has closed', '2026-08-01', undefined],
  ])('%s', (_, today, severity) => {
    expect(reminded([], undefined, today).map((one) => [one.severity, one.sheet, one.cell])).toEqual(severity ? [[severity, 'Matriz', at('email').cell]] : []);
  });

  test.each<[string, LineValues[], Partial<ActionRecord>, Severity | undefined, 'owner' | 'email', string]>([
    ['the mailbox in capitals', [{ ...REMINDER, email: 'Persona@Ejemplo.gov.co', owner: '' }], {}, undefined, 'email', ''],
    ['another mailbox of the same owner', [{ ...REMINDER, email: 'otra@ejemplo.gov.co' }], {}, 'error', 'email', 'a este responsable'],
    ['a mailbox that differs in a dot', [{ ...REMINDER, email: 'per.sona@ejemplo.gov.co' }], {}, 'error', 'email', ''],
    ['another cut', [{ ...REMINDER, cut: '2025-1' }], {}, 'error', 'email', ''],
    ['the day of the opening', [{ ...REMINDER, day: '2026-05-04' }], {}, undefined, 'email', ''],
    ['after the opening', [{ ...REMINDER, day: '2026-05-06' }], {}, 'warning', 'email', 'es del 06/05/2026, después de la apertura (04/05/2026)'],
    ['after the opening for the second time', [{ ...REMINDER, day: '2026-05-06' }, REMINDER], {}, undefined, 'email', ''],
    ['one of two mailboxes', [REMINDER], { email: 'Ana <ana@b.co>; persona@ejemplo.gov.co' }, 'error', 'email', '1 correo de los 2 de esta celda'],
    ['none of two mailboxes', [], { email: 'ana@b.co, persona@ejemplo.gov.co' }, 'error', 'email', '2 correos de los 2 de esta celda'],
    ['an owner without a mailbox, by name', [{ ...REMINDER, email: 'oficina@ejemplo.gov.co', owner: 'PERSONA DE EJEMPLO' }], { email: '' }, undefined, 'owner', ''],
    ['an owner without a mailbox', [{ ...REMINDER, owner: '' }], { email: '' }, 'error', 'owner', 'a este responsable'],
    ['a mailbox that is none: by name', [], { email: 'persona arroba ejemplo' }, 'error', 'owner', ''],
    ['nobody is named: DATA-7 says so', [], { email: '', owner: ' ' }, undefined, 'owner', ''],
    ['an action that is approved', [], { status: value('approved'), stage: value(6) }, undefined, 'email', ''],
    ['an action that is closed', [], { closed: value(true) }, undefined, 'email', ''],
  ])('%s', (_, reminders, change, severity, field, says) => {
    const all = reminded(reminders, [soundAction(change)], '2026-05-20');
    expect(all).toEqual(severity ? [expect.objectContaining({ rule: 'PREP-1', severity, ...at(field), message: expect.stringContaining(says) })] : []);
  });

  test('an owner of many actions is named once, at the first of them', () => {
    const rows = [5, 6, 7].map((row) => soundAction({ row, email: row === 7 ? 'otra@ejemplo.gov.co; persona@ejemplo.gov.co' : 'persona@ejemplo.gov.co' }, { code: `1.${row}` }));
    expect(reminded([], rows).map(({ cell }) => cell)).toEqual([at('email', 5).cell, at('email', 7).cell]);
  });

  test('an action that was handed over needs none (PREP-4)', () => {
    const lines = { reminders: [], transfers: [{ ...REQUEST, answer: 'accepted', answered: '2026-04-10' }] };
    expect(found(lines)).toEqual([]);
  });

  test('without the sheet, the label or the opening nothing is said', () => {
    expect(found({})).toEqual([]);
    const { cut } = workspaceOf().settings;
    for (const part of ['label', 'opens'] as const) {
      const { [part]: _, ...rest } = cut;
      expect(found({ reminders: [] }, { settings: { cut: rest } })).toEqual([]);
    }
  });

  test('neither names nor mailboxes are in a message (DATA-7)', () => {
    const all = [
      ...reminded([{ ...REMINDER, email: 'mal@escrito' }, { ...REMINDER, day: '2026-05-06' }], [soundAction(), soundAction({ row: 6, email: '', owner: 'Juana' }, { code: '1.2' })], '2026-05-20'),
      ...found({ commitments: [{ ...COMMITMENT, owner: 'Juana', due: '2026-04-01' }], transfers: [{ ...REQUEST, to: 'Juana', answer: 'accepted' }] }),
    ];
    expect(all.length).toBeGreaterThan(4);
    for (const { message } of all) expect(message).not.toMatch(/mal@|ejemplo\.gov|Juana|Persona/);
  });
});
