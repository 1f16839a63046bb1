import { addSheetFilter, filterByTexts, mergeCells, type Workbook } from '../../simulator';
import type { AddRows, Plan } from '../../src/core/plan/plan';
import { bookOf, excelOver, writing, type Values } from './support';
import { sheetTable } from './tables';

const ROWS: Values = [
  ['CONPES', 'Código', 'Mi nota', 'Corte', 'Avance'],
  ['4144', '1.1', 'mía', '2025-2', 0.5],
  ['4144', '1.10', 'mía', '2025-2', 0.7],
];

const STEP: AddRows = {
  kind: 'addRows',
  sheet: 'Matriz',
  headerRow: 1,
  lastRow: 3,
  left: 1,
  right: 5,
  columns: [1, 2, 4, 5],
  formats: ['@', '@', '@', undefined],
  rows: [
    ['4144', '2.10', '2026-1', 0.25],
    ['=1+1', '1.2', '2026-1', ''],
  ],
};
const NEW = [
  ['4144', '2.10', '', '2026-1', 0.25],
  ['=1+1', '1.2', '', '2026-1', ''],
];

async function adding(
  change: (book: Workbook) => void = () => undefined,
  step: Partial<AddRows> = {},
  values: Values = ROWS,
): Promise<Workbook> {
  const book = bookOf(values);
  book.sheet('Matriz').grid.ensure(2, 4).style = { numFmt: '0%' };
  change(book);
  await excelOver(book);
  const plan: Plan = { title: 'Agregar', steps: [{ ...STEP, ...step }] };
  await writing(plan);
  return book;
}

const read = (book: Workbook, address: string) => book.sheet('Matriz').read(address);
const formula = (book: Workbook, row: number, column: number) => book.sheet('Matriz').grid.get(row, column)?.formula;

test('rows go right below the last one: texts stay texts, formats are those above, columns of the user stay empty', async () => {
  const book = await adding();
  expect(read(book, 'A4:E6')).toEqual([...NEW, ['', '', '', '', '']]);
  expect(formula(book, 4, 0)).toBeUndefined();
  expect(book.sheet('Matriz').grid.get(3, 1)?.style).toMatchObject({ numFmt: '@' });
  expect(book.sheet('Matriz').grid.get(3, 4)?.style).toMatchObject({ numFmt: '0%' });
  expect(read(book, 'A1:E3')).toEqual(ROWS);
});

test('what stands below is pushed down: a totals row with its formula, a remark', async () => {
  const book = await adding((made) => {
    const { grid } = made.sheet('Matriz');
    grid.set(3, 0, { value: 'Total' });
    grid.set(3, 4, { value: 1.2, formula: '=SUM(E2:E3)' });
    grid.set(6, 0, { value: 'Fuente: OAP' });
  });
  expect(read(book, 'A4:E5')).toEqual(NEW);
  expect(read(book, 'A6')).toEqual([['Total']]);
  expect(formula(book, 5, 4)).toMatch(/^=SUM\(E2:E/);
  expect(read(book, 'A9')).toEqual([['Fuente: OAP']]);
});

test.each([
  ['nothing below', () => undefined, 4],
  [
    'a remark below',
    (book: Workbook) => {
      book.sheet('Matriz').grid.set(3, 0, { value: 'Fuente: OAP' });
    },
    4,
  ],
])('an Excel table grows, with %s', async (_, change, bottom) => {
  const book = await adding(
    (made) => {
      sheetTable(made, 'Matriz', 'Acciones', { top: 0, left: 0, bottom: 2, right: 4 });
      change(made);
    },
    { table: 'Acciones' },
  );
  expect(read(book, 'A4:E5')).toEqual(NEW);
  expect(book.sheet('Matriz').tables[0]?.wholeArea).toEqual({ top: 0, left: 0, bottom, right: 4 });
});

test('the first rows of a matrix that has only its header do not look like it, and its table with one blank row grows over them', async () => {
  const book = await adding(
    (made) => {
      made.sheet('Matriz').grid.ensure(0, 4).style = { numFmt: '@' };
      sheetTable(made, 'Matriz', 'Acciones', { top: 0, left: 0, bottom: 1, right: 4 });
    },
    { table: 'Acciones', lastRow: 1 },
    ROWS.slice(0, 1),
  );
  expect(read(book, 'A2:E3')).toEqual(NEW);
  expect(book.sheet('Matriz').grid.get(1, 4)?.style?.numFmt).toBeUndefined();
  expect(book.sheet('Matriz').tables[0]?.wholeArea).toEqual({ top: 0, left: 0, bottom: 2, right: 4 });
});

test('a row that a co-author has added to the table meanwhile stays in it, below ours', async () => {
  const book = await adding(
    (made) => sheetTable(made, 'Matriz', 'Acciones', { top: 0, left: 0, bottom: 3, right: 4 }),
    { table: 'Acciones' },
    [...ROWS, ['4144', '3.3', 'suya', '2025-2', 0.1]],
  );
  expect(read(book, 'A4:E6')).toEqual([...NEW, ['4144', '3.3', 'suya', '2025-2', 0.1]]);
  expect(book.sheet('Matriz').tables[0]?.wholeArea).toEqual({ top: 0, left: 0, bottom: 5, right: 4 });
});

test.each<[string, (book: Workbook) => void, string]>([
  [
    'a filter',
    (book) =>
      filterByTexts(
        book,
        book.sheet('Matriz'),
        addSheetFilter(book.sheet('Matriz'), { top: 0, left: 0, bottom: 2, right: 4 }),
        1,
        ['1.1'],
      ),
    'filtered',
  ],
  [
    'merged cells below',
    (book) => mergeCells(book.sheet('Matriz'), { top: 3, left: 0, bottom: 4, right: 1 }, false),
    'merged',
  ],
])('%s: refused, and nothing is written', async (_, change, reason) => {
  const book = bookOf(ROWS);
  change(book);
  await excelOver(book);
  const before = JSON.stringify(read(book, 'A1:H20'));
  await expect(writing({ title: 'Agregar', steps: [STEP] })).rejects.toMatchObject({ name: 'WriteRefused', reason });
  expect(JSON.stringify(read(book, 'A1:H20'))).toBe(before);
});
