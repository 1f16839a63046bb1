import { type Workbook } from '../../simulator';
import type { LogEntry } from '../../src/core/logbook/entry';
import { historyOf } from '../../src/core/logbook/history';
import { actionDetail } from '../../src/core/moves/actionDetail';
import { findingsOf } from '../../src/core/rules/ruleCatalogue';
import type { DoneCommand } from '../../src/core/undo/doneCommand';
import { inExcel } from '../../src/excel/run';
import { openBook } from '../../src/jobs/book/openBook';
import { carryOut } from '../../src/jobs/carryOut';
import type { VerbId } from '../../src/jobs/catalogue';
import { think } from '../../src/jobs/propose';
import { verifyBook } from '../../src/jobs/questions/verify';
import { rememberBefore } from '../../src/jobs/remember';
import { startSession, type Session } from '../../src/jobs/session';
import { day } from '../core/support/days';
import { CUT } from '../core/support/workspace';
import { bookOf, excelOver, HEADER, matrixValues } from '../excel/support';

const { stages: _, ...cut } = CUT;
const FRIDAY = '2026-05-15';
const TUESDAY = '2026-05-19';
const ROW = 3;
let book: Workbook;
let minute = 0;

const opening = (on: string): Promise<Session> => {
  minute += 1;
  const now = { day: day(on), time: `10:${String(minute).padStart(2, '0')}:00` };
  return inExcel(async (context) => startSession(await openBook(context, { today: now.day, cut }), 'Ana', now));
};

/** A verb as the pane runs it, and what it keeps of it. */
async function doing(on: string, verb: VerbId, input: object = {}, done?: DoneCommand): Promise<DoneCommand> {
  const { proposal } = await think(verb, await opening(on), input, done ? { done } : {});
  const kept = await rememberBefore(proposal.title, proposal.plan);
  await carryOut(proposal.plan);
  return kept;
}

const type = (header: string, value: string | number) =>
  book.sheet('Matriz').grid.set(ROW - 1, HEADER.indexOf(header), { value });

async function seen(on: string) {
  const session = await opening(on);
  const { workspace } = session;
  const key = workspace.matrix.records.find(({ row }) => row === ROW)?.key;
  const lines = (key && cut.label && historyOf(workspace.logbook, cut.label).get(key)) ?? [];
  return {
    session,
    missed: actionDetail(workspace, ROW)?.missed,
    lines: lines.map(({ day: of, kind, stage, notedOn }: LogEntry) => [of, kind, stage, notedOn ?? '']),
    findings: findingsOf(workspace).filter(
      (finding) => finding.key === key && (finding.rule === 'FLOW-3' || finding.rule === 'FLOW-6'),
    ),
    gaps: actionDetail(workspace, ROW)?.gaps,
    seals: verifyBook(session.opened).check,
  };
}

beforeEach(async () => {
  minute = 0;
  book = bookOf(matrixValues(3));
  await excelOver(book);
  await doing(FRIDAY, 'stamp');
  type('Etapa', 4);
});

const BEFORE = [FRIDAY, 'observation', 2, ''];
const NOTE = ['2026-05-18', 'approve', 3, TUESDAY];

test('seen in stage 2 on Friday and in 4 after the weekend: one finding, and what must have happened is offered', async () => {
  const { missed, findings } = await seen(TUESDAY);
  expect(missed).toEqual({
    from: FRIDAY,
    until: TUESDAY,
    moves: [{ label: expect.stringMatching(/^Aprobación: pasa a la etapa 3, /) as unknown, isRejection: false }],
  });
  expect(findings).toMatchObject([
    {
      rule: 'FLOW-3',
      message: expect.stringContaining('salta de la etapa 2 a la 4. Si así está en SisCONPES') as unknown,
    },
  ]);
});

test.each([
  ['noted before the row is stamped', false],
  ['noted after it was stamped', true],
])('a line of today says the day it is about, and with it the finding ends: %s', async (_what, isStamped) => {
  if (isStamped) {
    await doing(TUESDAY, 'stamp');
    expect((await seen(TUESDAY)).findings.map(({ rule }) => rule)).toEqual(['FLOW-3']);
  }
  await doing(TUESDAY, 'note-missed', { row: ROW, days: ['18/05/2026'], note: 'según SisCONPES' });
  const log = book.sheet('Bitácora').grid;
  const last = isStamped ? 7 : 4;
  expect([0, 4, 9, 11].map((at) => log.get(last, at)?.value)).toEqual([
    46161,
    3,
    'Aprobación del 18/05/2026, anotado después',
    'según SisCONPES',
  ]);
  expect(book.sheet('Matriz').grid.get(ROW - 1, HEADER.indexOf('Etapa'))?.value).toBe(4);
  if (!isStamped) await doing(TUESDAY, 'stamp');
  const { lines, findings, missed, seals } = await seen(TUESDAY);
  // Stamped with the gap it was seen, not moved; what is noted in between does not change that line.
  expect(lines).toEqual([BEFORE, NOTE, [TUESDAY, isStamped ? 'observation' : 'approve', 4, '']]);
  expect([findings, missed]).toEqual([[], undefined]);
  expect(seals).toMatchObject({ problems: [], forks: [], clockBack: [], unsealed: 0 });
});

test('what is noted afterwards is no observation of its day, nor of today', async () => {
  const day18 = '2026-05-18';
  await doing(TUESDAY, 'note-missed', { row: ROW, days: ['15/05/2026'] });
  const { gaps, lines } = await seen('2026-05-20');
  expect(lines).toEqual([BEFORE, [FRIDAY, 'approve', 3, TUESDAY]]);
  // 18 May is a holiday.
  expect([gaps?.includes(day(TUESDAY)), gaps?.includes(day(day18))]).toEqual([true, false]);
});

test('taken back, the jump is there again; both lines stay, with their seals', async () => {
  await doing(TUESDAY, 'stamp');
  const done = await doing(TUESDAY, 'note-missed', { row: ROW, days: ['19/05/2026'] });
  await doing(TUESDAY, 'undo', {}, done);
  const { lines, findings, missed, seals } = await seen(TUESDAY);
  expect(lines).toEqual([BEFORE, [TUESDAY, 'observation', 4, '']]);
  expect([findings.map(({ rule }) => rule), missed?.moves.length]).toEqual([['FLOW-3'], 1]);
  expect(seals).toMatchObject({ problems: [], forks: [], clockBack: [], unsealed: 0 });
  expect(book.sheet('Bitácora').grid.get(8, 9)?.value).toBe('Deshecho');
});

test.each<[string, object, RegExp]>([
  ['no day', { days: [''] }, /Escriba el día en que pasó/],
  ['a day before', { days: ['14/05/2026'] }, /El 14\/05\/2026 no está entre el 15\/05\/2026 y el 19\/05\/2026/],
  ['a day to come', { days: ['20/05/2026'] }, /El 20\/05\/2026 no está entre/],
  ['another action', { days: ['18/05/2026'], key: '9999/1.1' }, /ya no le falta ningún movimiento/],
  ['a row without a jump', { row: ROW + 1, days: ['18/05/2026'] }, /ya no le falta ningún movimiento/],
])('refused with %s, and nothing is written', async (_what, input, says) => {
  await expect(doing(TUESDAY, 'note-missed', { row: ROW, ...input })).rejects.toThrow(says);
  expect(book.sheet('Bitácora').grid.get(4, 0)?.value).toBeUndefined();
});

test('a rejection that nobody saw needs its reason, and each move its day, in their order', async () => {
  type('Etapa', 2);
  type('Ciclo', 2);
  const { missed } = await seen(TUESDAY);
  expect(missed?.moves.map(({ isRejection }) => isRejection)).toEqual([true]);
  await expect(doing(TUESDAY, 'note-missed', { row: ROW, days: ['18/05/2026'] })).rejects.toThrow(
    'Un rechazo lleva su motivo',
  );
  type('Etapa', 3);
  await expect(
    doing(TUESDAY, 'note-missed', { row: ROW, days: ['18/05/2026', '15/05/2026'], note: 'Faltó el acta' }),
  ).rejects.toThrow('El 15/05/2026 no está entre el 18/05/2026 y el 19/05/2026');
  await doing(TUESDAY, 'note-missed', {
    action: '4144/1.2',
    days: ['15/05/2026', '18/05/2026'],
    note: 'Faltó el acta',
  });
  await doing(TUESDAY, 'stamp');
  const { lines, findings } = await seen(TUESDAY);
  expect(lines).toEqual([
    BEFORE,
    [FRIDAY, 'reject', 1, TUESDAY],
    ['2026-05-18', 'send', 2, TUESDAY],
    [TUESDAY, 'approve', 3, ''],
  ]);
  expect(findings).toEqual([]);
});
