import { insertCells, insertRows, type Workbook } from '../../simulator';
import { planMarks } from '../../src/core/rules/markPlan';
import { bookOf, excelOver, matrixValues, proposing, writing } from './support';

/** The batches of a run: sheets, first rows, the whole; then what is looked at and written. */
const WHOLE = 3;

function insertColumn(book: Workbook): void {
  insertCells(book, book.sheet('Matriz'), { top: 0, bottom: 1_048_575, left: 2, right: 2 }, 'column');
}

describe('somebody else, while the book is read', () => {
  test.each<[string, (book: Workbook) => void]>([
    ['inserts a row', (book) => insertRows(book, book.sheet('Matriz'), 3)],
    ['inserts a column', insertColumn],
  ])('%s after the first rows were looked at: the book is read anew', async (_name, edit) => {
    const book = bookOf(matrixValues(4));
    await excelOver(book, {
      beforeBatch: (batch) => {
        if (batch === WHOLE) edit(book);
      },
    });
    const { opened } = await proposing('validate');
    expect(opened.workspace.matrix.records.map(({ key }) => key)).toEqual([
      '4144/1.1',
      '4144/1.2',
      '4144/1.3',
      '4144/1.4',
    ]);
  });

  test('never stops inserting: that is said', async () => {
    const book = bookOf(matrixValues(4));
    await excelOver(book, { beforeBatch: () => insertRows(book, book.sheet('Matriz'), 3) });
    await expect(proposing('validate')).rejects.toThrow('Otras personas están insertando o borrando filas o columnas');
  });
});

describe('somebody else, while the findings are marked', () => {
  const marked = async (edit: (book: Workbook) => void): Promise<Workbook> => {
    const book = bookOf(matrixValues(4));
    await excelOver(book);
    const { opened } = await proposing('validate');
    const plan = planMarks(
      [{ rule: 'DATA-4', severity: 'error', sheet: 'Matriz', cell: 'G4', key: undefined, message: 'x' }],
      opened.workspace.matrix,
      opened.matrixGrid,
    );
    const excel = await excelOver(book);
    await writing(plan);
    // Undisturbed, to know which batch writes; then from the start.
    const last = excel.stats.batches.findLastIndex(({ actions }) => actions > 0) + 1;
    book.sheet('Matriz').conditionalFormats = [];
    await excelOver(book, {
      beforeBatch: (batch) => {
        if (batch === last - 1) edit(book);
      },
    });
    await expect(writing(plan)).rejects.toThrow('Lo que se alcanzó a escribir se devolvió');
    return book;
  };

  test.each<[string, (book: Workbook) => void]>([
    ['inserts a row above', (book) => insertRows(book, book.sheet('Matriz'), 2)],
    ['inserts a column', insertColumn],
  ])('%s: no mark stays on a wrong cell', async (_name, edit) => {
    expect((await marked(edit)).sheet('Matriz').conditionalFormats).toEqual([]);
  });
});

test('a sheet that is renamed between reading and writing is named', async () => {
  const book = bookOf(matrixValues(4));
  await excelOver(book);
  const { plan } = await proposing('stamp');
  book.rename(book.sheet('Matriz'), 'Otra');
  const lines = plan.steps.filter(({ kind }) => kind === 'appendLines');
  await expect(writing({ ...plan, steps: lines })).rejects.toThrow('la hoja «Matriz» ya no existe o cambió de nombre');
});
