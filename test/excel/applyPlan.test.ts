import {
  addSheetFilter,
  deleteRows,
  filterByTexts,
  insertRows,
  mergeCells,
  sortRows,
  type Workbook,
} from '../../simulator';
import { sheetTable } from './tables';
import { bookOf, command, excelOver, matrixValues, proposing, writing } from './support';

const used = (book: Workbook, name: string) =>
  book
    .sheet(name)
    .read('A1:P60')
    .filter((row) => row.some((value) => value !== ''));
const LAST_FOLLOW_UP = 10;

async function stampedBook(rows = 10) {
  const book = bookOf(matrixValues(rows));
  await excelOver(book);
  await command('stamp');
  return book;
}

describe('the stamp reaches the book', () => {
  test('one line an action below the header, and the day in each row', async () => {
    const book = await stampedBook();
    const lines = used(book, 'Bitácora');
    expect(lines).toHaveLength(11);
    expect(lines[1]?.slice(0, 7)).toEqual([46162, '2025-2', '4144', '1.1', 2, 'En revisión', 1]);
    expect(
      used(book, 'Matriz')
        .slice(1)
        .every((row) => row[LAST_FOLLOW_UP] === 46162),
    ).toBe(true);
  });

  test('the next day goes below the last line', async () => {
    const book = await stampedBook();
    await command('stamp', '2026-05-21');
    const lines = used(book, 'Bitácora');
    expect(lines).toHaveLength(21);
    expect(lines.slice(1).map((row) => row[0])).toEqual([
      ...Array<number>(10).fill(46162),
      ...Array<number>(10).fill(46163),
    ]);
  });

  test('a matrix that is an Excel table stays one and takes our columns in', async () => {
    const values = matrixValues(5).map((row) => row.slice(0, 7));
    const book = bookOf(values);
    sheetTable(book, 'Matriz', 'Acciones', { top: 0, left: 0, bottom: 5, right: 6 });
    await excelOver(book);
    await command('stamp');
    const [table] = book.sheet('Matriz').tables;
    expect(table?.wholeArea).toEqual({ top: 0, left: 0, bottom: 5, right: 14 });
    expect(book.sheet('Matriz').read('H1:O2')).toEqual([
      [
        'Etapa',
        'Estado',
        'Ciclo',
        'Motivo de rechazo',
        'Causal de cierre',
        'Soporte de cierre',
        'Último seguimiento',
        'Observación',
      ],
      [1, 'Sin reporte', 1, '', '', '', 46162, ''],
    ]);
  });

  test('other sheets of the user are never touched, ours are emptied and not deleted', async () => {
    const book = bookOf(matrixValues(5));
    book.addSheet('Mía').grid.set(3, 3, { value: 'no tocar' });
    await excelOver(book);
    await command('validate');
    const id = book.sheet('Hallazgos').id;
    await command('validate');
    expect(book.sheet('Hallazgos').id).toBe(id);
    expect(book.sheet('Mía').read('A1:D4').flat().filter(Boolean)).toEqual(['no tocar']);
  });
});

describe('a co-author works between our read and our write', () => {
  const before = async (change: (book: Workbook) => void) => {
    const book = bookOf(matrixValues(10));
    await excelOver(book);
    const { plan } = await proposing('stamp');
    change(book);
    const now = JSON.stringify(book.sheets[0]?.read('A1:P30'));
    const error: unknown = await writing(plan).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return {
      error,
      untouched: JSON.stringify(book.sheets[0]?.read('A1:P30')) === now && book.findSheet('Bitácora') === undefined,
      book,
    };
  };

  test.each<[string, (book: Workbook) => void]>([
    [
      'sorts',
      (book) =>
        sortRows(book.sheet('Matriz'), { top: 1, left: 0, bottom: 10, right: 15 }, [{ key: 15, ascending: false }]),
    ],
    ['inserts a row', (book) => insertRows(book, book.sheet('Matriz'), 3, 1)],
    ['deletes a row', (book) => deleteRows(book, book.sheet('Matriz'), 3, 1)],
    ['types another code', (book) => book.sheet('Matriz').grid.set(4, 1, { value: '9.9' })],
    ['changes a header', (book) => book.sheet('Matriz').grid.set(0, LAST_FOLLOW_UP, { value: 'Otra cosa' })],
  ])('who %s: the plan is refused and nothing is written', async (_, change) => {
    expect(await before(change)).toMatchObject({
      error: {
        name: 'WriteRefused',
        reason: 'bookChanged',
        message: expect.stringMatching(/«Matriz», [A-P]\d+ ya no dice/),
      },
      untouched: true,
    });
  });

  test('and the command run again works on the book as it is', async () => {
    const { book } = await before((changed) =>
      sortRows(changed.sheet('Matriz'), { top: 1, left: 0, bottom: 10, right: 15 }, [{ key: 15, ascending: false }]),
    );
    await command('stamp');
    expect(used(book, 'Bitácora')).toHaveLength(11);
    expect(
      used(book, 'Matriz')
        .slice(1)
        .every((row) => row[LAST_FOLLOW_UP] === 46162),
    ).toBe(true);
  });

  test('who stamps at the same time: no line is doubled or overwritten', async () => {
    const book = bookOf(matrixValues(3));
    await excelOver(book);
    const { plan } = await proposing('stamp');
    await command('stamp');
    await expect(writing(plan)).rejects.toMatchObject({ reason: 'bookChanged' });
    expect(used(book, 'Bitácora')).toHaveLength(4);
  });

  test('who renames or protects the sheet', async () => {
    expect(await before((book) => book.rename(book.sheet('Matriz'), 'Otra'))).toMatchObject({
      error: { message: expect.stringContaining('hoja') },
      untouched: true,
    });
    expect(
      await before((book) => {
        book.sheet('Matriz').protection = { allows: new Set(), hasPassword: false };
      }),
    ).toMatchObject({ error: { reason: 'protected' }, untouched: true });
  });
});

describe('places where Excel would put values elsewhere', () => {
  test('a filter that hides rows to be written is refused with a cell, and stays as it is', async () => {
    const book = bookOf(matrixValues(10));
    const sheet = book.sheet('Matriz');
    const filter = addSheetFilter(sheet, { top: 0, left: 0, bottom: 10, right: 15 });
    filterByTexts(book, sheet, filter, 15, ['nota 2', 'nota 5']);
    await excelOver(book);
    await expect(command('stamp')).rejects.toMatchObject({
      reason: 'filtered',
      message: expect.stringContaining('K2'),
    });
    expect(sheet.isRowHidden(1)).toBe(true);
    expect(book.findSheet('Bitácora')).toBeUndefined();
  });

  test('rows hidden by hand, or a filter that hides nothing, are no obstacle', async () => {
    const book = bookOf(matrixValues(10));
    addSheetFilter(book.sheet('Matriz'), { top: 0, left: 0, bottom: 10, right: 15 });
    book.sheet('Matriz').setRowFormat(4, { hidden: true });
    await excelOver(book);
    await command('stamp');
    expect(book.sheet('Matriz').read('K5')).toEqual([[46162]]);
  });

  test('a merged target is refused with its address', async () => {
    const book = bookOf(matrixValues(10));
    mergeCells(book.sheet('Matriz'), { top: 2, left: LAST_FOLLOW_UP, bottom: 3, right: LAST_FOLLOW_UP }, false);
    await excelOver(book);
    await expect(command('stamp')).rejects.toMatchObject({ reason: 'merged', message: expect.stringMatching(/K[34]/) });
  });
});

describe('what Excel answers with', () => {
  test.each([
    ['AccessDenied', /protegid/],
    ['InvalidOperationInCellEditMode', /celda en edición/],
    ['ItemNotFound', /ya no existe/],
    ['GeneralException', /Repítalo/],
  ])('%s becomes a Spanish message', async (code, says) => {
    await excelOver(bookOf(matrixValues(3)), { faults: [{ batch: 1, code }] });
    await expect(command('stamp')).rejects.toMatchObject({
      name: 'ExcelFailure',
      code,
      message: expect.stringMatching(says),
    });
  });

  test('a command that failed before writing can simply be run again', async () => {
    const book = bookOf(matrixValues(3));
    for (const batch of [1, 2, 3, 4, 5]) {
      await excelOver(book, { faults: [{ batch, code: 'GeneralException', when: 'before' }] });
      await command('stamp').catch(() => undefined);
    }
    await excelOver(book);
    await command('stamp');
    expect(used(book, 'Bitácora')).toHaveLength(4);
  });

  test('more than one batch when it has to be, below 5 MB each', async () => {
    const book = bookOf(matrixValues(12_000));
    const excel = await excelOver(book);
    await command('stamp');
    expect(
      Math.max(...excel.stats.batches.map((batch) => Math.max(batch.requestBytes, batch.responseBytes))),
    ).toBeLessThan(5_000_000);
    expect(book.sheet('Bitácora').read('D12001')).toEqual([['300.40']]);
  });
});
