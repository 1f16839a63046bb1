import { newWorkbook, saveWorkbook, type Workbook } from '../../simulator';
import type { Fault } from '../../simulator/host/faults';
import { ExcelFailure } from '../../src/excel/excelErrors';
import { NotUnderstood } from '../../src/jobs/book/notUnderstood';
import { readPasFile, readReportFile } from '../../src/jobs/book/openFile';
import { smallestBomb } from '../core/sources/zips';
import { bookOf, excelOver, matrixValues, put } from '../excel/support';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

async function failing(
  read: typeof readReportFile,
  bytes: Uint8Array,
): Promise<{ book: Workbook; message: string; syncs: number }> {
  const book = bookOf(matrixValues(2));
  const { stats } = await excelOver(book);
  const error: unknown = await read('dnp.xlsx', base64(bytes)).catch((reason: unknown) => reason);
  if (!(error instanceof NotUnderstood)) throw new Error('it should have been refused', { cause: error });
  return { book, message: error.message, syncs: stats.syncs };
}

test.each([
  ['report', readReportFile],
  ['annex', readPasFile],
])('a bomb never reaches Excel: %s', async (_, read) => {
  const { book, message, syncs } = await failing(read, smallestBomb());
  expect(message).toMatch(/«dnp\.xlsx» está comprimido/);
  expect(syncs).toBe(0);
  expect(book.sheets.map(({ name }) => name)).toEqual(['Matriz']);
});

test('a sheet with far too many cells is not read, and the book is as before', async () => {
  const made = newWorkbook('Reporte');
  put(made, 'Reporte', [
    ['CONPES', 'Código acción', 'Acción', 'Estado'],
    ['4144', '1.1', 'Diseñar', 'Aprobada'],
    ['4144', '1.2', 'Publicar', 'Aprobada'],
  ]);
  for (const row of [3_999, 7_999, 9_999]) made.sheet('Reporte').grid.set(row, 511, { value: 'x' });
  const { book, message } = await failing(readReportFile, await saveWorkbook(made));
  expect(message).toMatch(/«dnp\.xlsx».*tiene 10\.000 filas por 512 columnas y se leen hasta 5\.000\.000 celdas/);
  expect(book.sheets.map(({ name }) => name)).toEqual(['Matriz']);
});

describe('a failure while Excel opens a file: its sheets are gone again, or are said to be there', () => {
  const report = async () => {
    const made = newWorkbook('Reporte');
    put(made, 'Reporte', [
      ['CONPES', 'Código acción', 'Acción', 'Estado'],
      ['4144', '1.1', 'Diseñar', 'Aprobada'],
      ['4144', '1.2', 'Publicar', 'Aprobada'],
    ]);
    made.addSheet('Notas');
    return base64(await saveWorkbook(made));
  };
  /** The book and what the person is told, with faults at some batches; only an answer that never comes is not waited for. */
  async function disturbed(
    ...faults: readonly Fault[]
  ): Promise<{ sheets: string[]; error: unknown; batches: number }> {
    const book = bookOf(matrixValues(2));
    const { stats } = await excelOver(book, { faults });
    const limit = faults.some((fault) => 'silent' in fault) ? 300 : 30_000;
    const error: unknown = await readReportFile('dnp.xlsx', await report(), { limit }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return { sheets: book.sheets.map(({ name }) => name), error, batches: stats.syncs };
  }

  test('at every batch, before and after it was done, and without an answer', async () => {
    const { batches, error: none } = await disturbed();
    expect(none).toBeUndefined();
    const kinds: ((batch: number) => Fault)[] = (['before', 'after'] as const).flatMap((when) => [
      (batch: number) => ({ batch, code: 'GeneralException', when }),
      (batch: number) => ({ batch, dropped: when }),
      (batch: number) => ({ batch, silent: when }),
    ]);
    let named = 0;
    for (let batch = 1; batch <= batches; batch += 1) {
      for (const kind of kinds) {
        const { sheets, error } = await disturbed(kind(batch));
        const said = error instanceof ExcelFailure ? error.message : '';
        // What is let go of after the command has ended changes nothing.
        if (error !== undefined) expect(said).toMatch(/[.!]$/);
        if (sheets.length > 1) {
          expect({ batch, fault: kind(batch), said }).toMatchObject({ said: expect.stringMatching(/quedaron copias/) });
          named += 1;
        }
      }
    }
    expect(named).toBeGreaterThan(0);
  });

  test('what Excel does not take away is named', async () => {
    const { batches } = await disturbed();
    const faults = Array.from({ length: 6 }, (_, index): Fault => ({
      batch: batches - 2 + index,
      code: 'GeneralException',
    }));
    const { sheets, error } = await disturbed(...faults);
    expect(sheets).toEqual(['Matriz', 'Reporte', 'Notas']);
    expect(error).toMatchObject({ message: expect.stringMatching(/copias de «Reporte», «Notas», bórrelas/) });
  });
});
