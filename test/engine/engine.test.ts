import { expectedOf, samplePlan } from '../../sample/expected';
import { matrixBook } from '../../sample/write/sampleBooks';
import { openWorkbook, type Workbook } from '../../simulator';
import { createEngine } from '../../src/engine/engine';
import { readRows } from '../../src/excel/read/readRows';
import { bookOf, excelOver, matrixValues } from '../excel/support';
import { engineOver, readInto, WHO, write } from './support';

let sample: Uint8Array;
beforeAll(async () => {
  sample = await matrixBook(samplePlan());
});
const sampleBook = (): Promise<Workbook> => openWorkbook(sample);

test('the sample is read in pieces, and told in a few facts', async () => {
  await excelOver(await sampleBook());
  const { overview } = await engineOver();
  expect(overview).toMatchObject({ today: '2026-06-05', dnp: { kind: 'none' }, cut: { label: '2025-2' } });
  expect(overview.rows).toBeLessThan(expectedOf().rows);
  expect(overview.cutProblems).toEqual([]);
});

test('a stamp proposed by the engine is written, and a second one has nothing to write (FLOW-2)', async () => {
  const book = await sampleBook();
  await excelOver(book);
  const { engine } = await engineOver();
  const proposal = await engine.propose(WHO, 'stamp', {});
  expect(proposal.changes.length).toBeGreaterThan(0);
  await write(proposal);
  await readInto(engine);
  expect((await engine.propose(WHO, 'stamp', {})).changes).toEqual([]);
});

test('only the rows that were asked for are stamped, with the note', async () => {
  const book = bookOf(matrixValues(4));
  await excelOver(book);
  const { engine } = await engineOver();
  const without = await engine.propose(WHO, 'stamp', {
    only: await engine.namesOfRows([3]),
    note: 'llamada al responsable',
  });
  // Without a cut nothing is stamped, and it is said.
  expect(without.results.join(' ')).toContain('Faltan datos del corte');
});

test('a row that was edited takes the place of what was known of it; one beyond the table asks for a new reading', async () => {
  const book = bookOf(matrixValues(4));
  await excelOver(book);
  const { engine, overview } = await engineOver();
  book.sheet('Matriz').grid.set(2, 8, { value: 'Aprobada' });
  const area = { top: 3, bottom: 3, left: overview.left, right: overview.right };
  expect(engine.replaceRows(await readRows('Matriz', area, overview.formatColumns))).toBe(true);
  const report = await engine.report();
  expect(report.groups[0]?.totals).toMatchObject({ actions: 4, approved: 1, inReview: 3 });
  expect(engine.replaceRows(await readRows('Matriz', { ...area, top: 7, bottom: 7 }, overview.formatColumns))).toBe(
    false,
  );
});

test('a book without a matrix is refused in words', async () => {
  await excelOver(
    bookOf([
      ['una', 'hoja'],
      ['de', 'otra cosa'],
    ]),
  );
  await expect(readInto(createEngine())).rejects.toMatchObject({ name: 'NotUnderstood' });
});
