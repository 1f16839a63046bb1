import type { Workbook } from '../../simulator';
import { bookOf, command, excelOver, matrixValues } from './support';

/** Row 2 was rejected in stage 2 and somebody typed the word where it stood. */
function rejectedBook(): Workbook {
  const book = bookOf(matrixValues(3));
  book.sheet('Matriz').grid.set(1, 8, { value: 'Rechazada' });
  return book;
}

/** What has to stand in the book once the stamp has been done, however often it was interrupted. */
function expectDone(book: Workbook): void {
  expect(book.sheet('Matriz').read('H2:K4')).toEqual([
    [1, 'Rechazada', 2, 46162],
    [2, 'En revisión', 1, 46162],
    [2, 'En revisión', 1, 46162],
  ]);
  expect(book.sheet('Bitácora').read('D1:G5')).toEqual([
    ['Acción', 'Etapa', 'Estado', 'Ciclo'],
    ['1.1', 1, 'Rechazada', 2],
    ['1.2', 2, 'En revisión', 1],
    ['1.3', 2, 'En revisión', 1],
    ['', '', '', ''],
  ]);
}

/** The batch of an undisturbed stamp in which everything is written, and its actions. */
async function writingBatch(): Promise<{ batch: number; actions: number }> {
  const excel = await excelOver(rejectedBook());
  await command('stamp');
  const actions = Math.max(...excel.stats.batches.map((one) => one.actions));
  return { batch: excel.stats.batches.findIndex((one) => one.actions === actions) + 1, actions };
}

test('a stamp that fails at an action is finished by running it again: nothing lost, nothing doubled', async () => {
  const { batch, actions } = await writingBatch();
  expect(actions).toBeGreaterThan(20);
  for (let action = 0; action < actions; action += 4) {
    const book = rejectedBook();
    await excelOver(book, { faults: [{ batch, action, code: 'GeneralException' }] });
    await command('stamp').catch(() => undefined);
    await excelOver(book);
    await command('stamp');
    expectDone(book);
  }
});

test('so is one whose answer never came, though it was done', async () => {
  const { batch } = await writingBatch();
  const book = rejectedBook();
  await excelOver(book, { faults: [{ batch, dropped: 'after' }] });
  await command('stamp').catch(() => undefined);
  await excelOver(book);
  await command('stamp');
  expectDone(book);
});
