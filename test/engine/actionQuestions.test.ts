import type { Workbook } from '../../simulator';
import type { MoveRequest, Seen } from '../../src/core/moves/moveRequest';
import type { Engine } from '../../src/engine/engine';
import { day } from '../core/support/days';
import { CUT } from '../core/support/workspace';
import { bookOf, excelOver, HEADER, matrixValues } from '../excel/support';
import { engineOver, readInto, WHO, write } from './support';

const column = (header: string): number => HEADER.indexOf(header);
const shown = (book: Workbook, ...headers: string[]) =>
  headers.map((header) => book.sheet('Matriz').grid.get(2, column(header))?.value);
/** Texts of `Bitácora` below its header: stage, status, cycle, kind, stage that rejected, note, by. */
const lines = (book: Workbook) => {
  const { grid } = book.sheet('Bitácora');
  return [1, 2, 3]
    .map((row) => [4, 5, 6, 9, 10, 11, 12].map((at) => grid.get(row, at)?.value))
    .filter(([stage]) => stage !== undefined);
};
const PLACE = ['Etapa', 'Estado', 'Ciclo'];
const SEEN: Seen = { key: '4144/1.2', stage: 2, status: 'inReview', cycle: 1 };
const REJECTING: MoveRequest = { kind: 'reject', note: 'Falta el acta', seen: SEEN };

/** Three actions in review at stage 2, in a cut that is being followed up; row 3 is the second. */
async function followed(): Promise<{ book: Workbook; engine: Engine }> {
  const book = bookOf(matrixValues(3));
  await excelOver(book);
  const { engine } = await engineOver('2026-05-20');
  const draft = await engine.settingsDraft();
  const dates = { label: '2025-2', cutDate: '2025-12-31', opens: CUT.opens ?? '', closes: CUT.closes ?? '' };
  await write(await engine.propose(WHO, 'prepare', { settings: { ...draft, cut: { ...draft.cut, ...dates } } }));
  await readInto(engine, '2026-05-20');
  return { book, engine };
}

test('what the view shows is plain data', async () => {
  const { engine } = await followed();
  const detail = structuredClone(await engine.action(3));
  expect(detail).toMatchObject({ key: '4144/1.2', sheet: 'Matriz', state: { stage: 2, status: 'inReview', cycle: 1 } });
  expect(detail?.moves.map(({ label }) => label)).toEqual(['Aprobar', 'Rechazar', 'Cerrar']);
  expect(detail?.moves[1]?.cells).toContain('H3 Etapa: 2 → 1');
  expect(await engine.action(9)).toBeUndefined();
});

test('a rejection writes row and line together, and the next move goes on from there (FLOW-4, FLOW-6)', async () => {
  const { book, engine } = await followed();
  const proposal = await engine.propose(WHO, 'move', { row: 3, ...REJECTING });
  expect(proposal).toMatchObject({
    title: 'Rechazar',
    show: 'Bitácora',
    results: [expect.stringContaining('4144/1.2: Queda rechazada y el ciclo reinicia')],
  });
  await write(proposal);
  expect(shown(book, ...PLACE, 'Motivo de rechazo')).toEqual([1, 'Rechazada', 2, 'Falta el acta']);
  expect(lines(book)).toEqual([[1, 'Rechazada', 2, 'Rechazo', 2, 'Falta el acta', 'Ana']]);

  await readInto(engine, '2026-05-20');
  const detail = await engine.action(3);
  expect(detail).toMatchObject({
    state: { stage: 1, cycle: 2 },
    cycles: [{ cycle: 2, entries: [{ kindWord: 'Rechazo', rejectedAt: 2 }] }],
  });
  expect(detail?.moves.map(({ kind }) => kind)).toEqual(['send', 'close']);
});

test('the same request again is refused: the action is not where it was seen (FLOW-6)', async () => {
  const { book, engine } = await followed();
  const approving: MoveRequest = { kind: 'approve', note: '', seen: SEEN };
  await write(await engine.propose(WHO, 'move', { row: 3, ...approving }));
  await readInto(engine, '2026-05-20');
  await expect(engine.propose(WHO, 'move', { row: 3, ...approving })).rejects.toMatchObject({
    name: 'MoveRefused',
    message: expect.stringContaining('ya no está como la vio'),
  });
  expect(shown(book, ...PLACE)).toEqual([3, 'En revisión', 1]);
  expect(lines(book)).toHaveLength(1);
});

test('a row changed between thinking and writing is left alone, and so is the logbook', async () => {
  const { book, engine } = await followed();
  const proposal = await engine.propose(WHO, 'move', { row: 3, ...REJECTING });
  book.sheet('Matriz').grid.set(2, column('Etapa'), { value: 3 });
  await expect(write(proposal)).rejects.toMatchObject({ name: 'WriteRefused' });
  expect(shown(book, ...PLACE)).toEqual([3, 'En revisión', 1]);
  expect(lines(book)).toEqual([]);
});

test('what the form lacks is said at its field, and nothing is proposed (FLOW-3, CLOSE-2)', async () => {
  const { engine } = await followed();
  expect(await engine.checkMove(3, { kind: 'reject', note: '' })).toEqual([
    { field: 'note', problem: expect.stringContaining('motivo') },
  ]);
  const closing: MoveRequest = { kind: 'close', ground: 'contextChanged', evidence: '', note: '' };
  expect(await engine.checkMove(3, closing)).toEqual([
    { field: 'evidence', problem: expect.stringContaining('soporte') },
  ]);
  await expect(engine.propose(WHO, 'move', { row: 3, ...closing })).rejects.toMatchObject({ name: 'MoveRefused' });
});

test('a closing ends the follow-up for good: the action leaves every list of moves (CLOSE-3)', async () => {
  const { book, engine } = await followed();
  await write(
    await engine.propose(WHO, 'move', {
      row: 3,
      kind: 'close',
      ground: 'technicalOrLegalProblem',
      evidence: 'Concepto 12',
      note: '',
      seen: SEEN,
    }),
  );
  expect(shown(book, ...PLACE, 'Causal de cierre', 'Soporte de cierre')).toEqual([
    2,
    'En revisión',
    1,
    'Problema técnico o jurídico',
    'Concepto 12',
  ]);
  await readInto(engine, '2026-05-20');
  expect(await engine.action(3)).toMatchObject({
    moves: [],
    blocked: 'Está cerrada: no lleva más seguimiento.',
    closure: { closed: true, ground: 'technicalOrLegalProblem' },
  });
});

test('a stamp of today does not stand in the way of a move (FLOW-2)', async () => {
  const { book, engine } = await followed();
  const who = { ...WHO, now: { day: day('2026-05-20'), time: '10:00:00' } };
  await write(await engine.propose(who, 'stamp', { only: await engine.namesOfRows([3]) }));
  await readInto(engine, '2026-05-20');
  await write(
    await engine.propose(who, 'move', {
      row: 3,
      kind: 'approve',
      note: '',
      seen: SEEN,
    }),
  );
  expect(lines(book).map(([stage, , , kind]) => [stage, kind])).toEqual([
    [2, 'Seguimiento'],
    [3, 'Aprobación'],
  ]);
});

test('selected rows are stamped wherever somebody has sorted them to meanwhile; one that is gone is said (FLOW-2)', async () => {
  const { book, engine } = await followed();
  const names = await engine.namesOfRows([1, 3, 4]);
  expect(names).toHaveLength(2);
  const { grid } = book.sheet('Matriz');
  HEADER.forEach((_header, column) => {
    const [first, second, third] = [1, 2, 3].map((row) => grid.get(row, column) ?? { value: '' });
    if (first && second && third) [third, first, second].forEach((cell, index) => grid.set(1 + index, column, cell));
  });
  grid.set(1, 1, { value: '9.9' });
  await readInto(engine, '2026-05-20');
  const proposal = await engine.propose({ ...WHO, now: { day: day('2026-05-20'), time: '10:00:00' } }, 'stamp', {
    only: names,
  });
  expect(proposal.results[0]).toBe('1 fila elegida ya no está o dice otra cosa: no se estampa.');
  await write(proposal);
  expect(lines(book)).toHaveLength(1);
  expect(book.sheet('Bitácora').read('A2:N2')[0]).toContain('1.2');
});
