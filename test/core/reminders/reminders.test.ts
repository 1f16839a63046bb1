import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import type { CutLabel } from '../../../src/core/keys/keys';
import { BLANK, value } from '../../../src/core/cells/reading';
import { ownersOf, remindersTo } from '../../../src/core/reminders/owners';
import { planReminders } from '../../../src/core/reminders/reminderPlan';
import { remindersOf } from '../../../src/core/reminders/reminders';
import type { LineValues } from '../../../src/core/registers/linePlan';
import { readRegister } from '../../../src/core/registers/readRegister';
import { REGISTERS } from '../../../src/core/registers/registers';
import { findingsOf } from '../../../src/core/rules/ruleCatalogue';
import { mailboxesIn, mailboxId } from '../../../src/core/cells/mailboxes';
import { registersWith, sheetGrid } from '../support/registers';
import { CUT, soundAction, workspaceOf, type WorkspaceSpec } from '../support/workspace';

const at = (row: number, change: Partial<ActionRecord> = {}) =>
  soundAction({ row, text: `Acción ${row}`, ...change }, { code: `1.${row}` });
const ana = { owner: 'Ana Pérez', email: 'ana@a.co' };
const RECORDS = [
  at(5, ana),
  at(6, { owner: 'Luis', email: 'Luis <luis@a.co>; ANA@a.co' }),
  at(7, { ...ana, owner: 'ANA PEREZ' }),
  at(8, { owner: 'Sin correo', email: '' }),
  at(9, { owner: '', email: '' }),
  at(10, { owner: 'sin Correo', email: 'sin arroba' }),
  at(11, { ...ana, status: value('approved'), stage: value(6) }),
  at(12, { ...ana, closed: value(true) }),
  { ...at(5, ana), row: 13, indicator: 'Otro' },
];
const bookOf = (reminders?: readonly LineValues[], change: WorkspaceSpec = {}) =>
  workspaceOf({
    logbook: [],
    records: RECORDS,
    today: '2026-04-29',
    ...change,
    ...(reminders && { registers: registersWith({ reminders }) }),
  });
const NOTED = { cut: '2025-2', owner: '', email: 'Luis@a.co', day: '2026-04-29' };

test('PREP-1: open actions by mailbox, each once; who has none stands apart', () => {
  const { cut, reminders, withoutMailbox } = remindersOf(bookOf());
  expect(cut).toBe('2025-2');
  expect(
    reminders.map(({ mailbox, owner, actions }) => [mailbox, owner, actions.map(({ row, key }) => [row, key])]),
  ).toEqual([
    [
      'ana@a.co',
      'Ana Pérez',
      [
        [5, '4144/1.5'],
        [6, '4144/1.6'],
        [7, '4144/1.7'],
      ],
    ],
    ['luis@a.co', 'Luis', [[6, '4144/1.6']]],
  ]);
  expect(withoutMailbox.map(({ owner, actions }) => [owner, actions.map(({ row }) => row)])).toEqual([
    ['Sin correo', [8, 10]],
    ['', [9]],
  ]);
  expect(reminders[1]?.mail).toMatchObject({
    to: 'luis@a.co',
    text: expect.stringContaining('\n- 4144/1.6: Acción 6\n'),
  });
});

test('the mail says what the cut says, and what nobody has entered is open', () => {
  const { label: _label, opens: _opens, ...rest } = CUT;
  const text = (cut: typeof CUT) =>
    remindersOf(
      bookOf(undefined, {
        settings: { cut, reminder: { subject: 'x', text: '{{corte}}|{{apertura}}|{{cierre}}|{{limite}}' } },
      }),
    ).reminders[0]?.mail.text;
  expect(text(CUT)).toBe('2025-2|04/05/2026|31/07/2026|29/05/2026');
  expect(text({ ...rest, stages: rest.stages.map(({ name, approver }) => ({ name, approver })) })).toBe(
    '(por definir)|(fecha por definir)|31/07/2026|31/07/2026',
  );
});

test('a mail to somebody without a name, of actions of which little is known', () => {
  const records = [
    soundAction({ row: 5, owner: ' ', email: 'ana@a.co', text: '' }),
    soundAction({
      row: 6,
      owner: '',
      email: 'ana@a.co',
      text: 'Sin código',
      key: undefined,
      conpes: BLANK,
      code: BLANK,
    }),
  ];
  const { reminders } = remindersOf(
    bookOf(undefined, {
      records,
      settings: { reminder: { subject: '{{responsable}}', text: '{{responsable}}\n{{acciones}}' } },
    }),
  );
  expect(reminders.map(({ owner, actions, mail: { subject, text } }) => [owner, actions, subject, text])).toEqual([
    [
      '',
      [
        { row: 5, key: '4144/1.1', text: '' },
        { row: 6, key: null, text: 'Sin código' },
      ],
      'responsable',
      'responsable\n- 4144/1.1\n- Sin código',
    ],
  ]);
  const { label: _, ...cut } = CUT;
  expect(remindersOf(bookOf([NOTED], { settings: { cut } })).reminders.map(({ noted }) => noted)).toEqual([[], []]);
});

test('who has no mailbox is reminded under the own name (PREP-1)', () => {
  const registers = registersWith({
    reminders: [
      { cut: '2025-2', owner: 'ana perez', email: 'x@a.co', day: '2026-04-29' },
      { cut: '2025-2', owner: 'Ana Pérez ', email: 'y@a.co', day: '2026-04-20' },
      { cut: '2025-2', owner: 'Luis', email: 'x@a.co', day: '2026-04-21' },
      { cut: '2025-1', owner: 'Ana Pérez', email: 'x@a.co', day: '2026-04-22' },
      { cut: '2025-2', owner: 'Ana Pérez', email: 'x@a.co', day: '' },
    ],
  });
  const [owner] = ownersOf({ owner: 'Ana Pérez', email: '' });
  expect(owner).toEqual({ id: ': ana perez', mailbox: undefined, names: ['Ana Pérez'], areOwn: true });
  expect(owner && remindersTo(owner, '2025-2' as CutLabel, registers)).toEqual(['2026-04-20', '2026-04-29']);
  expect(ownersOf({ owner: ' - ', email: 'nadie' })).toEqual([]);
  expect(ownersOf({ owner: 'Ana', email: 'Ana@A.co; luis@a.co' })).toEqual([
    { id: mailboxId('ana@a.co'), mailbox: 'Ana@A.co', names: ['Ana'], areOwn: false },
    { id: mailboxId('luis@a.co'), mailbox: 'luis@a.co', names: ['Ana'], areOwn: false },
  ]);
});

test('the days on which a mailbox was reminded of this cut stand beside it', () => {
  const { reminders } = remindersOf(
    bookOf([NOTED, { ...NOTED, day: '2026-04-20' }, { ...NOTED, cut: '2025-1', day: '2025-11-03' }]),
  );
  expect(reminders.map(({ noted }) => noted)).toEqual([[], ['2026-04-20', '2026-04-29']]);
});

test('what crosses to the pane is plain data', () => {
  const all = remindersOf(bookOf([NOTED]));
  expect(structuredClone(all)).toEqual(all);
});

test('PREP-1: a line for each mailbox; the same again on the same day is nothing new', () => {
  const note = planReminders(bookOf([NOTED]), ['ana@A.co', 'luis@a.co', 'ANA@a.co'], false);
  if (note.kind !== 'planned') throw new Error(note.kind);
  expect(note).toMatchObject({
    noted: 1,
    already: 1,
    sentence: '1 recordatorio anotado en «Recordatorios». 1 ya estaba anotado hoy.',
  });
  expect(note.plan.steps).toEqual([
    expect.objectContaining({
      kind: 'appendLines',
      sheet: 'Recordatorios',
      lastRow: 2,
      rows: [['2025-2', 'Ana Pérez', 'ana@a.co', expect.any(Number), '4144/1.5, 4144/1.6, 4144/1.7']],
    }),
  ]);
  expect(planReminders(note.workspace, ['ana@a.co', 'luis@a.co'], false)).toEqual({
    kind: 'standing',
    sentence: 'En «Recordatorios» no se escribió nada: 2 ya estaban anotados hoy.',
  });
  expect(
    planReminders({ ...note.workspace, today: bookOf(undefined, { today: '2026-04-30' }).today }, ['ana@a.co'], false)
      .kind,
  ).toBe('planned');
});

test('PREP-1: two at once, and one that was noted', () => {
  const both = planReminders(bookOf([]), ['ana@a.co', 'luis@a.co'], false);
  expect(both).toMatchObject({
    kind: 'planned',
    noted: 2,
    already: 0,
    sentence: '2 recordatorios anotados en «Recordatorios».',
  });
  expect(both.kind === 'planned' && both.workspace.registers.reminders.entries.map(({ values }) => values)).toEqual([
    {
      cut: '2025-2',
      owner: 'Ana Pérez',
      email: 'ana@a.co',
      day: '2026-04-29',
      actions: '4144/1.5, 4144/1.6, 4144/1.7',
    },
    { cut: '2025-2', owner: 'Luis', email: 'luis@a.co', day: '2026-04-29', actions: '4144/1.6' },
  ]);
  expect(planReminders(bookOf([NOTED]), ['luis@a.co'], false)).toEqual({
    kind: 'standing',
    sentence: 'En «Recordatorios» no se escribió nada: 1 ya estaba anotado hoy.',
  });
});

test('PREP-1: an action without a certain key is reminded, and its line cannot name it', () => {
  const records = [
    soundAction({ ...ana, owner: ' Ana Pérez ', key: undefined, conpes: BLANK, code: BLANK }),
    soundAction({ ...ana, row: 6 }),
  ];
  const note = planReminders(bookOf([], { records }), ['ana@a.co'], false);
  expect(
    note.kind === 'planned' &&
      note.workspace.registers.reminders.entries.map(({ values: { owner, actions } }) => [owner, actions]),
  ).toEqual([['Ana Pérez', '4144/1.1']]);
});

test('PREP-1: once it is noted the rule is content', () => {
  const first = planReminders(bookOf([]), ['ana@a.co', 'luis@a.co'], false);
  if (first.kind !== 'planned') throw new Error(first.kind);
  const asked = (workspace: typeof first.workspace) =>
    findingsOf(workspace)
      .filter(({ rule, message }) => rule === 'PREP-1' && message.startsWith('Falta'))
      .map(({ cell }) => cell.replace(/\D/g, ''));
  expect(asked(bookOf([]))).toEqual(['5', '6', '8']);
  expect(asked(first.workspace)).toEqual(['8']);
});

test.each<[string, ReturnType<typeof bookOf>, string[], RegExp]>([
  ['nobody chosen', bookOf(), [], /^Elija al menos un responsable\.$/],
  [
    'several whose actions are all done by now',
    bookOf(),
    ['nadie@a.co', 'nada@a.co'],
    /^2 correos elegidos ya no tienen acciones abiertas en la matriz: mire de nuevo la lista y repita\.$/,
  ],
  [
    'somebody whose actions are all done by now',
    bookOf(),
    ['ana@a.co', 'nadie@a.co'],
    /^1 correo elegido ya no tiene acciones abiertas en la matriz: mire de nuevo la lista y repita\.$/,
  ],
  [
    'a cut without label',
    bookOf(undefined, { settings: { cut: { stages: CUT.stages } } }),
    ['ana@a.co'],
    /^Falta la etiqueta del corte: escríbala en «Preparar» antes de anotar recordatorios\.$/,
  ],
  [
    'a sheet that is not ours',
    {
      ...bookOf(),
      registers: {
        ...registersWith({}),
        reminders: readRegister(REGISTERS.reminders, sheetGrid('Recordatorios', [['Comprar pan']]), false),
      },
    },
    ['ana@a.co'],
    /^Recordatorios, A1: falta la columna «Corte»/,
  ],
])('nothing is noted: %s', (_, book, mailboxes, says) => {
  const note = planReminders(book, mailboxes, false);
  expect(note).toEqual({ kind: 'refused', problem: expect.stringMatching(says) });
  expect(JSON.stringify(note)).not.toMatch(/@/);
});

test.each<[string, string[]]>([
  ['ana@a.co', ['ana@a.co']],
  ['"Pérez, Ana" <mailto:ana@a.co>; Luis <luis@a.co>', ['ana@a.co', 'luis@a.co']],
  ['ana@a.co, Ana@A.co\nluis@a.co mal@', ['ana@a.co', 'luis@a.co']],
  ['sin correo', []],
  ['', []],
])('the mailboxes of «%s»', (cell, mailboxes) => expect(mailboxesIn(cell)).toEqual(mailboxes));
