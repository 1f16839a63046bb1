import { pasBook } from '../../sample/samplePas';
import { type Workbook } from '../../simulator';
import { fixesOf } from '../../src/core/fixes/fixes';
import { planFixes } from '../../src/core/fixes/fixPlan';
import type { MoveRequest } from '../../src/core/moves/moveRequest';
import { subjectOf } from '../../src/core/moves/subject';
import { joinPlans } from '../../src/core/plan/plan';
import { findingsOf } from '../../src/core/rules/ruleCatalogue';
import { planSettings } from '../../src/core/settings/settingsPlan';
import type { DoneCommand } from '../../src/core/undo/doneCommand';
import { undoInWords } from '../../src/core/undo/undoInWords';
import { timesOf } from '../../src/core/times/flowTimes';
import { inExcel } from '../../src/excel/run';
import { carryOut } from '../../src/jobs/carryOut';
import { readAnnexFile } from '../../src/jobs/book/chosenFile';
import { importPas } from '../../src/jobs/verbs/pas';
import { moveAction } from '../../src/jobs/verbs/move';
import { openBook } from '../../src/jobs/book/openBook';
import { prepareBook } from '../../src/jobs/verbs/prepare';
import { draftOfLine } from '../../src/core/registerForms/lineDraft';
import { writeLine } from '../../src/jobs/verbs/line';
import { rememberBefore } from '../../src/jobs/remember';
import { startSession, withPlan, type Session } from '../../src/jobs/session';
import { stampToday } from '../../src/jobs/verbs/stamp';
import { undoCommand } from '../../src/jobs/verbs/undo';
import { verifyBook } from '../../src/jobs/questions/verify';
import { day } from '../core/support/days';
import { CUT } from '../core/support/workspace';
import { bookOf, excelOver, HEADER, matrixValues } from '../excel/support';
import { PAS } from '../../sample/examplePas';

const { stages: _, ...cut } = CUT;
const APPROVING: MoveRequest = { kind: 'approve', note: '=listo' };
const REJECTING: MoveRequest = { kind: 'reject', note: 'falta el acta' };
const column = (header: string): number => HEADER.indexOf(header);

let book: Workbook;
let minute: number;

beforeEach(async () => {
  minute = 0;
  book = bookOf(matrixValues(4));
  for (const row of [1, 2, 3, 4])
    book.sheet('Matriz').grid.ensure(row, column('Último seguimiento')).style = { numFmt: 'dd/mm/yyyy' };
  await excelOver(book);
  await doing(prepareBook);
});

function opening(): Promise<Session> {
  minute += 1;
  const now = { day: day('2026-05-20'), time: `10:${String(minute).padStart(2, '0')}:00` };
  return inExcel(async (context) => startSession(await openBook(context, { today: now.day, cut }), 'Ana', now));
}

/** A command as the pane runs it, and what it keeps of it. */
async function doing(think: (session: Session) => Session): Promise<DoneCommand> {
  const { plans } = think(await opening());
  const plan = joinPlans('Algo', plans);
  const done = await rememberBefore('Algo', plan);
  await carryOut(plan);
  return done;
}

async function undoing(done: DoneCommand): Promise<string> {
  const { session, undo: planned } = undoCommand(await opening(), done);
  await carryOut(joinPlans('', session.plans));
  return undoInWords(planned, false).join('\n');
}

/** All that the matrix says and looks like. */
const matrix = () =>
  Array.from({ length: 6 }, (_row, row) =>
    HEADER.map((_header, at) => {
      const cell = book.sheet('Matriz').grid.get(row, at);
      return [cell?.value ?? '', cell?.formula ?? '', cell?.style?.numFmt ?? 'General'];
    }),
  );
const kinds = () =>
  book
    .sheet('Bitácora')
    .read('J2:J12')
    .flat()
    .filter((word) => word !== '');
const put = (row: number, header: string, value: string | number) =>
  book
    .sheet('Matriz')
    .grid.set(row - 1, column(header), { ...book.sheet('Matriz').grid.get(row - 1, column(header)), value });

test('a move goes back with its cells; its line stays, and a new one says that it no longer holds', async () => {
  await doing((session) => stampToday(session).session);
  const before = matrix();
  const done = await doing((session) => moveAction(session, 3, REJECTING));
  expect(await undoing(done)).toContain('Matriz, H3: 1 → 2');
  expect(matrix()).toEqual(before);
  expect(kinds()).toEqual(['Seguimiento', 'Seguimiento', 'Seguimiento', 'Seguimiento', 'Rechazo', 'Deshecho']);
  expect(book.sheet('Bitácora').read('L7')).toEqual([['Se deshizo «Rechazo» del 20/05/2026, 10:03:00.']]);

  const { opened, workspace } = await opening();
  expect(verifyBook(opened).check.problems).toEqual([]);
  // As if it had never been: the next move goes on from where the action stands.
  expect(findingsOf(workspace).filter(({ rule }) => rule === 'FLOW-6' || rule === 'FLOW-3')).toEqual([]);
  expect(timesOf(workspace).rejections.actions).toBe(0);
  expect(subjectOf(workspace, 3)?.last).toMatchObject({ kind: 'observation', cycle: 1 });
  await doing((session) => moveAction(session, 3, APPROVING));
  expect(book.sheet('Matriz').read('H3:J3')).toEqual([[3, 'En revisión', 1]]);
});

test('a stamp goes back for every row but the one that somebody went on with', async () => {
  const before = matrix();
  const done = await doing((session) => stampToday(session).session);
  put(3, 'Último seguimiento', 46_170);
  const words = await undoing(done);
  expect(words).toContain('4144/1.2 se deja como está: alguien cambió su fila después.');
  expect(words).toContain('3 líneas quedan sin efecto');
  expect(matrix().filter((_row, index) => index !== 2)).toEqual(before.filter((_row, index) => index !== 2));
  expect(kinds().slice(4)).toEqual(['Deshecho', 'Deshecho', 'Deshecho']);
  // The day owes these three their line again.
  const { workspace } = await opening();
  expect([2, 3, 4, 5].map((row) => subjectOf(workspace, row)?.lines.length)).toEqual([0, 1, 0, 0]);
});

test('rows are known again by what they say, wherever somebody has sorted them to', async () => {
  const done = await doing((session) => moveAction(session, 3, REJECTING));
  const { grid } = book.sheet('Matriz');
  HEADER.forEach((_header, at) => {
    const [one, other] = [grid.get(2, at), grid.get(4, at)];
    grid.set(2, at, other);
    grid.set(4, at, one);
  });
  await undoing(done);
  expect(
    book
      .sheet('Matriz')
      .read('B3:J5')
      .map((cells) => [cells[0], cells[6], cells[8]]),
  ).toEqual([
    ['1.4', 2, 1],
    ['1.3', 2, 1],
    ['1.2', 2, 1],
  ]);
});

test('columns that have moved since: nothing is written', async () => {
  const done = await doing((session) => moveAction(session, 3, REJECTING));
  put(1, 'Ciclo', 'Vueltas');
  const now = matrix();
  expect(await undoing(done)).toContain('4144/1.2 se deja como está: su fila ya no está como quedó.');
  expect(matrix()).toEqual(now);
  expect(kinds()).toEqual(['Rechazo']);
});

test('what was noted of the action since: row and line stay, also where the row says again what it said', async () => {
  const done = await doing((session) => moveAction(session, 3, APPROVING));
  for (const [stage, why] of [
    [4, 'alguien cambió su fila después'],
    [3, 'después se anotó otra línea de ella'],
  ] as const) {
    put(3, 'Etapa', stage);
    await doing((session) => stampToday(session, { rows: new Set([3]) }).session);
    const now = matrix();
    expect(await undoing(done)).toContain(`4144/1.2 se deja como está: ${why}.`);
    expect(matrix()).toEqual(now);
  }
  expect(kinds()).toHaveLength(3);
});

test('formulas and number formats come back', async () => {
  const { grid } = book.sheet('Matriz');
  grid.set(2, column('Último seguimiento'), {
    value: 46_000,
    formula: '=DATE(2025,12,9)',
    style: { numFmt: 'dd/mm/yyyy' },
  });
  grid.set(1, 1, { value: 2.16, style: { numFmt: '0.00' } });
  const before = matrix();
  const stamp = await doing((session) => stampToday(session).session);
  expect(grid.get(2, column('Último seguimiento'))?.formula).toBeUndefined();
  await undoing(stamp);
  expect(grid.get(2, column('Último seguimiento'))?.formula).toBe('=DATE(2025,12,9)');
  grid.set(2, column('Último seguimiento'), {
    value: 46_000,
    formula: '=DATE(2025,12,9)',
    style: { numFmt: 'dd/mm/yyyy' },
  });

  const fix = await doing((session) => {
    const input = { matrix: session.workspace.matrix, grid: session.opened.matrixGrid, date1904: false };
    return withPlan(session, planFixes(fixesOf(input), fixesOf(input), input));
  });
  expect(book.sheet('Matriz').read('B2')).toEqual([['2.16']]);
  await undoing(fix);
  expect(matrix()).toEqual(before);
});

describe('registers and settings', () => {
  const COMMITMENT = {
    cut: '2025-2',
    meeting: '2026-04-20',
    text: '=Enviar los soportes',
    action: '4144/1.2',
    owner: 'DGCPTN',
    due: '2026-05-29',
  };
  const SHEET = 'Actas y compromisos';

  test('a line that was added is emptied, one that was corrected says what it said', async () => {
    const added = await doing((session) => writeLine(session, 'commitments', { draft: COMMITMENT }).session);
    const line = book.sheet(SHEET).read('A2:G2');
    const corrected = await doing((session) => {
      const seen = draftOfLine('commitments', 2, session.workspace, false) ?? {};
      return writeLine(session, 'commitments', { draft: { ...seen, owner: 'OAP' }, standing: { row: 2, seen } })
        .session;
    });
    expect(await undoing(added)).toContain(`${SHEET}, fila 2: se deja; alguien la cambió o la movió después.`);
    await undoing(corrected);
    expect(book.sheet(SHEET).read('A2:G2')).toEqual(line);
    await undoing(added);
    expect(book.sheet(SHEET).read('A2:G2').flat().join('')).toBe('');
  });

  const saving = () =>
    doing((session) => {
      const { savedSettings, settingsGrid: grid } = session.opened;
      return withPlan(
        session,
        planSettings(
          { ...savedSettings, parameters: { ...savedSettings.parameters, dueSoonDays: 9 } },
          { date1904: false, grid },
        ),
      );
    });
  const dueSoonDays = async () => (await opening()).workspace.settings.parameters.dueSoonDays;

  test('Configuración goes back as a whole, unless somebody has gone on with it', async () => {
    const before = await dueSoonDays();
    expect(await undoing(await saving())).toContain('«Configuración» vuelve a decir lo que decía.');
    expect(await dueSoonDays()).toBe(before);
    const done = await saving();
    const { grid } = book.sheet('Configuración');
    grid.set(40, 1, { value: 'otra cosa' });
    expect(await undoing(done)).toContain('«Configuración» se deja: alguien la cambió después.');
    expect(await dueSoonDays()).toBe(9);
  });
});

test('rows that a PAS brought are emptied again, but for the one that somebody has worked in', async () => {
  const annex = await readAnnexFile({ name: 'anexo.xlsx', bytes: await pasBook(PAS) });
  await excelOver(book);
  const codes = () =>
    book
      .sheet('Matriz')
      .read('B2:B10')
      .flat()
      .filter((code) => code !== '');
  const before = codes();
  const done = await doing(
    (session) => importPas(session, annex, { actions: ['1.1', '1.2'] as never, changes: [] }).session,
  );
  expect(codes()).toHaveLength(before.length + 2);
  put(7, 'Acción', 'otro texto');
  expect(await undoing(done)).toContain('Matriz, fila 7: se deja');
  expect(codes()).toHaveLength(before.length + 1);
});

test('stopped between the rows and the lines, it is finished by asking for it again', async () => {
  const before = matrix();
  const done = await doing((session) => moveAction(session, 3, REJECTING));
  const { session } = undoCommand(await opening(), done);
  const [rows] = joinPlans('', session.plans).steps;
  await carryOut({ title: '', steps: rows ? [rows] : [] });
  expect(matrix()).toEqual(before);
  expect(kinds()).toEqual(['Rechazo']);
  expect(await undoing(done)).toContain('1 línea queda sin efecto');
  expect(kinds()).toEqual(['Rechazo', 'Deshecho']);
  expect(await undoing(done)).toBe('No hay nada que devolver.');
});
