import { newWorkbook, saveWorkbook, type Workbook } from '../../simulator';
import { NotUnderstood } from '../../src/jobs/failure';
import { readPasFile, readReportFile } from '../../src/jobs/openFile';
import { smallestBomb } from '../core/files/zips';
import { bookOf, excelOver, matrixValues, put } from '../excel/support';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

async function failing(read: typeof readReportFile, bytes: Uint8Array): Promise<{ book: Workbook; message: string; syncs: number }> {
  const book = bookOf(matrixValues(2));
  const { stats } = await excelOver(book);
  const error: unknown = await read('dnp.xlsx', base64(bytes)).catch((reason: unknown) => reason);
  if (!(error instanceof NotUnderstood)) throw new Error('it should have been refused', { cause: error });
  return { book, message: error.message, syncs: stats.syncs };
}

test.each([['report', readReportFile], ['annex', readPasFile]])('a bomb never reaches Excel: %s', async (_, read) => {
  const { book, message, syncs } = await failing(read, smallestBomb());
  expect(message).toMatch(/«dnp\.xlsx» está comprimido/);
  expect(syncs).toBe(0);
  expect(book.sheets.map(({ name }) => name)).toEqual(['Matriz']);
});

test('a sheet with far too many cells is not read, and the book is as before', async () => {
  const made = newWorkbook('Reporte');
  put(made, 'Reporte', [['CONPES', 'Código acción', 'Acción', 'Estado'], ['4144', '1.1', 'Diseñar', 'Aprobada'], ['4144', '1.2', 'Publicar', 'Aprobada']]);
  made.sheet('Reporte').grid.set(399, 15_999, { value: 'x' });
  const { book, message } = await failing(readReportFile, await saveWorkbook(made));
  expect(message).toMatch(/«dnp\.xlsx».*tiene 400 filas por 16\.000 columnas y se leen hasta 5\.000\.000 celdas/);
  expect(book.sheets.map(({ name }) => name)).toEqual(['Matriz']);
});
