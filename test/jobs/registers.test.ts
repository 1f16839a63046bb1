import type { Workbook } from '../../simulator';
import { serialOf } from '../../src/core/calendar/day';
import { joinPlans } from '../../src/core/plan/plan';
import { columnsOf } from '../../src/core/registers/register';
import { draftOfLine } from '../../src/core/registerForms/lineDraft';
import { REGISTERS } from '../../src/core/registers/registers';
import { applyPlan } from '../../src/excel/write/applyPlan';
import { inExcel } from '../../src/excel/run';
import { openBook } from '../../src/jobs/book/openBook';
import { writeLine } from '../../src/jobs/verbs/line';
import { noteReminders } from '../../src/jobs/verbs/remind';
import { startSession, type Session } from '../../src/jobs/session';
import { day } from '../core/support/days';
import { CUT } from '../core/support/workspace';
import { bookOf, excelOver, matrixValues, put, type Values } from '../excel/support';

const { stages: _, ...cut } = CUT;
const NOW = { day: day('2026-04-29'), time: '10:00:00' };
const SHEET = 'Actas y compromisos';
const HEADERS = columnsOf(REGISTERS.commitments).map(({ header }) => header);
const COMMITMENT = {
  cut: '2025-2',
  meeting: '2026-04-20',
  text: '=Enviar los soportes',
  action: '4144/1.2',
  owner: 'DGCPTN',
  due: '2026-05-15',
};
const WRITTEN = [
  '2025-2',
  serialOf(day('2026-04-20')),
  '=Enviar los soportes',
  '4144/1.2',
  'DGCPTN',
  serialOf(day('2026-05-15')),
  '',
];

const opening = () =>
  inExcel(async (context) => startSession(await openBook(context, { today: NOW.day, cut }), 'Ana', NOW));

/** What a session thinks, written into the book; `meanwhile` happens between the two. */
async function carryingOut<R extends { session: Session }>(
  think: (session: Session) => R,
  meanwhile?: () => void,
): Promise<R> {
  const thought = think(await opening());
  meanwhile?.();
  await inExcel((context) => applyPlan(context, joinPlans('', thought.session.plans)));
  return thought;
}

const adding = (draft: Readonly<Record<string, string>>) =>
  carryingOut((session) => writeLine(session, 'commitments', { draft }));

/** Corrects a line as its form shows it. */
const correcting = (row: number, change: Readonly<Record<string, string>>, meanwhile?: () => void) =>
  carryingOut((session) => {
    const seen = draftOfLine('commitments', row, session.workspace, session.opened.date1904) ?? {};
    return writeLine(session, 'commitments', { draft: { ...seen, ...change }, standing: { row, seen } });
  }, meanwhile);

const rowsOf = (book: Workbook, sheet: string, width: number, rows: number) =>
  Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: width }, (_column, column) => book.sheet(sheet).grid.get(row, column)?.value ?? ''),
  );

async function bookWith(values?: Values): Promise<Workbook> {
  const book = bookOf(matrixValues(3));
  if (values) {
    book.addSheet(SHEET);
    put(book, SHEET, values);
  }
  await excelOver(book);
  return book;
}

test('a choice gets a list to choose from in the sheet that we make, above, between and below its lines; a list of the user’s stays', async () => {
  const book = await bookWith();
  const transfer = { cut: '2025-2', action: '4144/1.2', asked: '2026-04-01', reason: 'No es de su competencia' };
  const add = (draft: Readonly<Record<string, string>>) =>
    carryingOut((session) => writeLine(session, 'transfers', { draft }));
  const lists = () => book.sheet('Traslados').validations;
  await add(transfer);
  // Areas count from 0.
  const column = Object.keys(REGISTERS.transfers.fields).indexOf('answer');
  expect(lists()).toEqual([
    {
      rule: expect.objectContaining({
        type: 'list',
        values: ['Aceptado', 'Negado'],
        showErrorMessage: false,
      }) as unknown,
      areas: [expect.objectContaining({ top: 1, bottom: 1_999, left: column, right: column })],
    },
  ]);
  await add({ ...transfer, action: '4144/1.1' });
  expect(lists()).toMatchObject([{ areas: [{ top: 1, bottom: 2_000 }] }]);
  // A sheet that stands with lines of its own is left as it is.
  book.sheet('Traslados').validations = [];
  await add({ ...transfer, action: '4144/1.3' });
  expect(lists()).toEqual([]);
});

test('the first line makes the sheet, the second one stands below it, the same again is said and not written', async () => {
  const book = await bookWith();
  expect((await adding(COMMITMENT)).change).toMatchObject({ kind: 'planned', row: 2 });
  expect((await adding({ ...COMMITMENT, text: 'Citar a DNP', action: '' })).change).toMatchObject({
    kind: 'planned',
    row: 3,
  });
  expect((await adding(COMMITMENT)).change).toMatchObject({
    kind: 'standing',
    sentence: expect.stringContaining('fila 2'),
  });
  expect(rowsOf(book, SHEET, 7, 4)).toEqual([
    HEADERS,
    WRITTEN,
    ['2025-2', WRITTEN[1], 'Citar a DNP', '', 'DGCPTN', WRITTEN[5], ''],
    ['', '', '', '', '', '', ''],
  ]);
  const { entries, problems } = (await opening()).workspace.registers.commitments;
  expect(problems).toEqual([]);
  expect(entries[0]).toEqual({ row: 2, values: { ...COMMITMENT, met: '' } });
});

test('what the rules refuse is not written (PREP-3)', async () => {
  const book = await bookWith();
  const { change } = await adding({ ...COMMITMENT, due: '2026-04-01' });
  expect(change).toMatchObject({ kind: 'refused', problems: [{ field: 'due' }] });
  expect(book.sheets.map(({ name }) => name)).toEqual(['Matriz']);
});

test('a correction changes its cells only', async () => {
  const book = await bookWith([
    HEADERS,
    WRITTEN,
    ['2025-2', WRITTEN[1] ?? '', 'Otro', '', 'OAP', WRITTEN[5] ?? '', ''],
  ]);
  await correcting(3, { met: '2026-04-28', text: '+57 1' });
  expect(rowsOf(book, SHEET, 7, 3)).toEqual([
    HEADERS,
    WRITTEN,
    ['2025-2', WRITTEN[1], '+57 1', '', 'OAP', WRITTEN[5], serialOf(day('2026-04-28'))],
  ]);
  expect((await opening()).workspace.registers.commitments.entries[1]?.values).toMatchObject({
    met: '2026-04-28',
    text: '+57 1',
  });
  expect((await correcting(3, {})).change.kind).toBe('standing');
});

test('columns of the user between ours, and ours in another order, stay where they are', async () => {
  const order = [...HEADERS].reverse();
  const headers = ['Mi nota', ...order.slice(0, 3), 'Otra', ...order.slice(3)];
  const line = ['llamar', ...[...WRITTEN].reverse().slice(0, 3), 7, ...[...WRITTEN].reverse().slice(3)];
  const book = await bookWith([headers, line]);
  await adding({ ...COMMITMENT, text: 'Segundo' });
  await correcting(2, { owner: 'OAP' });
  const place = (header: string) => headers.indexOf(header);
  const [first, second, third] = rowsOf(book, SHEET, headers.length, 3);
  expect(first).toEqual(headers);
  expect(second).toEqual(line.map((value, at) => (at === place('Responsable') ? 'OAP' : value)));
  expect(third).toEqual(
    headers.map((header) => (header === 'Compromiso' ? 'Segundo' : (WRITTEN[HEADERS.indexOf(header)] ?? ''))),
  );
});

test.each<[string, (book: Workbook) => void, string]>([
  [
    'changed the line',
    (book) => {
      book.sheet(SHEET).grid.set(1, 4, { value: 'OAP' });
    },
    'E2 ya no dice lo que decía',
  ],
  [
    'put another line in its place',
    (book) => {
      book.sheet(SHEET).grid.set(1, 2, { value: 'Otro compromiso' });
    },
    'C2 ya no dice',
  ],
  [
    'moved a column',
    (book) => {
      book.sheet(SHEET).grid.set(0, 6, { value: 'Nota' });
    },
    'G1 ya no dice',
  ],
])('a correction is refused where somebody has %s meanwhile', async (_what, meanwhile, says) => {
  const book = await bookWith([HEADERS, WRITTEN]);
  await expect(
    correcting(2, { met: '2026-04-28' }, () => {
      meanwhile(book);
    }),
  ).rejects.toMatchObject({ name: 'WriteRefused', message: expect.stringContaining(says) });
  expect(book.sheet(SHEET).grid.get(1, 6)?.value ?? '').toBe('');
});

test('a new line is refused where somebody has added one meanwhile', async () => {
  const book = await bookWith([HEADERS, WRITTEN]);
  const added = carryingOut(
    (session) => writeLine(session, 'commitments', { draft: { ...COMMITMENT, text: 'Otro' } }),
    () => {
      put(book, SHEET, [HEADERS, WRITTEN, WRITTEN]);
    },
  );
  await expect(added).rejects.toMatchObject({
    name: 'WriteRefused',
    message: expect.stringContaining('tiene otras líneas'),
  });
});

test('a line that looks otherwise than its form showed it is left alone', async () => {
  const book = await bookWith([HEADERS, WRITTEN]);
  const { change } = await carryingOut((session) =>
    writeLine(session, 'commitments', {
      draft: { ...COMMITMENT, met: '2026-04-28' },
      standing: { row: 2, seen: { ...COMMITMENT, owner: 'Otra' } },
    }),
  );
  expect(change).toMatchObject({ kind: 'refused', problems: [{ field: null }] });
  expect(rowsOf(book, SHEET, 7, 2)).toEqual([HEADERS, WRITTEN]);
});

test('a sheet of the user’s with the name of ours is left alone', async () => {
  const book = await bookWith([['Lista'], ['Pan']]);
  expect((await adding(COMMITMENT)).change).toMatchObject({
    kind: 'refused',
    problems: [{ problem: expect.stringContaining('falta la columna') }],
  });
  expect(rowsOf(book, SHEET, 1, 3)).toEqual([['Lista'], ['Pan'], ['']]);
});

test('a day corrected in a line that somebody typed shows as a day', async () => {
  const book = await bookWith([HEADERS, WRITTEN]);
  await correcting(2, { met: '2026-04-28' });
  expect(book.sheet(SHEET).grid.get(1, 6)).toMatchObject({
    value: serialOf(day('2026-04-28')),
    style: { numFmt: 'dd/mm/yyyy' },
  });
});

test('reminders are noted a line each, and once a day (PREP-1)', async () => {
  const emails = ['ana@a.co', 'luis@a.co; ANA@a.co', ''];
  const values = matrixValues(3).map((row, index) => [
    ...row,
    ...(index === 0 ? ['Responsable', 'Correo electrónico'] : [`Persona ${index}`, emails[index - 1] ?? '']),
  ]);
  const book = bookOf(values);
  await excelOver(book);
  expect((await carryingOut((session) => noteReminders(session, ['ana@a.co', 'luis@a.co']))).note).toMatchObject({
    kind: 'planned',
    noted: 2,
    already: 0,
  });
  expect((await carryingOut((session) => noteReminders(session, ['luis@a.co']))).note).toMatchObject({
    kind: 'standing',
  });
  expect((await carryingOut((session) => noteReminders(session, ['otra@a.co']))).note).toMatchObject({
    kind: 'refused',
  });
  const today = serialOf(NOW.day);
  expect(rowsOf(book, 'Recordatorios', 5, 4)).toEqual([
    columnsOf(REGISTERS.reminders).map(({ header }) => header),
    ['2025-2', 'Persona 1', 'ana@a.co', today, '4144/1.1, 4144/1.2'],
    ['2025-2', 'Persona 2', 'luis@a.co', today, '4144/1.2'],
    ['', '', '', '', ''],
  ]);
});
