import type { Workbook } from '../../simulator';
import { joinPlans } from '../../src/core/plan/plan';
import type { MoveRequest } from '../../src/core/moves/moveRequest';
import { applyPlan } from '../../src/excel/write/applyPlan';
import { inExcel } from '../../src/excel/run';
import { moveAction } from '../../src/jobs/verbs/move';
import { openBook } from '../../src/jobs/book/openBook';
import { prepareBook } from '../../src/jobs/verbs/prepare';
import { startSession, type Session } from '../../src/jobs/session';
import { day } from '../core/support/days';
import { CUT } from '../core/support/workspace';
import { bookOf, excelOver, HEADER, matrixValues } from '../excel/support';

const { stages: _, ...cut } = CUT;
const NOW = { day: day('2026-05-20'), time: '10:00:00' };
const column = (header: string): number => HEADER.indexOf(header);
const shown = (book: Workbook, row: number, ...headers: string[]) =>
  headers.map((header) => book.sheet('Matriz').grid.get(row - 1, column(header))?.value);

/** What a session thinks, written into the book; `meanwhile` happens between the two. */
async function carryingOut(think: (session: Session) => Session, meanwhile?: () => void): Promise<void> {
  const { plans } = think(
    await inExcel(async (context) => startSession(await openBook(context, { today: NOW.day, cut }), 'Ana', NOW)),
  );
  meanwhile?.();
  await inExcel((context) => applyPlan(context, joinPlans('', plans)));
}

const rejecting: MoveRequest = { kind: 'reject', note: '=falta el acta' };

test('a move in Excel: row and line, and the next move goes on from there (FLOW-3, FLOW-4, FLOW-6)', async () => {
  const book = bookOf(matrixValues(3));
  await excelOver(book);
  await carryingOut((session) => moveAction(prepareBook(session), 3, rejecting));
  expect(shown(book, 3, 'Etapa', 'Estado', 'Ciclo', 'Motivo de rechazo', 'Notas')).toEqual([
    1,
    'Rechazada',
    2,
    '=falta el acta',
    'nota 1',
  ]);
  expect(shown(book, 4, 'Etapa', 'Estado', 'Ciclo')).toEqual([2, 'En revisión', 1]);

  await carryingOut((session) => moveAction(session, 3, { kind: 'send', note: '' }));
  expect(shown(book, 3, 'Etapa', 'Estado', 'Ciclo')).toEqual([2, 'En revisión', 2]);
  const log = book.sheet('Bitácora').grid;
  expect([1, 2, 3].map((row) => [4, 5, 6, 9, 10].map((at) => log.get(row, at)?.value))).toEqual([
    [1, 'Rechazada', 2, 'Rechazo', 2],
    [2, 'En revisión', 2, 'Envío', ''],
    [undefined, undefined, undefined, undefined, undefined],
  ]);
});

test('a row that somebody changed meanwhile is left alone', async () => {
  const book = bookOf(matrixValues(3));
  await excelOver(book);
  const changed = carryingOut(
    (session) => moveAction(prepareBook(session), 3, rejecting),
    () => {
      book.sheet('Matriz').grid.set(2, column('Etapa'), { value: 3 });
    },
  );
  await expect(changed).rejects.toMatchObject({
    name: 'WriteRefused',
    message: expect.stringContaining('H3 ya no dice lo que decía'),
  });
  expect(shown(book, 3, 'Etapa', 'Estado')).toEqual([3, 'En revisión']);
});

test('a formula in the row is not lost to a move', async () => {
  const book = bookOf(matrixValues(3));
  book.sheet('Matriz').grid.set(2, column('Estado'), { value: 'En revisión', formula: '="En "&"revisión"' });
  await excelOver(book);
  await expect(carryingOut((session) => moveAction(prepareBook(session), 3, rejecting))).rejects.toMatchObject({
    name: 'WriteRefused',
    message: expect.stringContaining('fórmula'),
  });
});

test('a matrix that lacks our columns is prepared and moved in one go', async () => {
  const own = column('Avance físico') + 1;
  const book = bookOf(matrixValues(3).map((row) => row.slice(0, own)));
  await excelOver(book);
  await carryingOut((session) => moveAction(prepareBook(session), 3, { kind: 'send', note: '' }));
  const { grid } = book.sheet('Matriz');
  expect([0, 1, 2].map((at) => [grid.get(0, own + at)?.value, grid.get(2, own + at)?.value])).toEqual([
    ['Etapa', 2],
    ['Estado', 'En revisión'],
    ['Ciclo', 1],
  ]);
});
