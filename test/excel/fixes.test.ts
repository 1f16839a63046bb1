import { mergeCells, type Workbook } from '../../simulator';
import { fixesOf } from '../../src/core/fixes/fixes';
import { planFixes } from '../../src/core/fixes/fixPlan';
import { bookOf, excelOver, matrixValues, proposing, writing } from './support';

/** A matrix with a code that is a number, a date and a share that are text. */
function untidy(): Workbook {
  const book = bookOf(matrixValues(4));
  const { grid } = book.sheet('Matriz');
  for (let row = 1; row <= 4; row += 1)
    for (const column of [4, 5])
      grid.set(row, column, { value: grid.get(row, column)?.value ?? '', style: { numFmt: 'dd/mm/yyyy' } });
  grid.set(1, 1, { value: 2.16 });
  grid.set(2, 4, { value: '31-dic-25' });
  grid.set(3, 6, { value: '80,5 %' });
  return book;
}

async function fixing(book: Workbook, change?: (book: Workbook) => void) {
  await excelOver(book);
  const { opened } = await proposing('validate');
  const all = fixesOf({ matrix: opened.workspace.matrix, grid: opened.matrixGrid, date1904: opened.date1904 });
  change?.(book);
  await writing(planFixes(all, all, { matrix: opened.workspace.matrix, grid: opened.matrixGrid }));
  return all;
}

test('a fixed cell has its value and its format, its neighbours keep theirs, and the next reading finds nothing to fix', async () => {
  const book = untidy();
  expect((await fixing(book)).map(({ cell }) => cell).sort()).toEqual(['B2', 'E3', 'G4']);
  const sheet = book.sheet('Matriz');
  expect(sheet.read('B2:B3')).toEqual([['2.16'], ['1.2']]);
  expect(sheet.read('E2:E3')).toEqual([[45672], [46022]]);
  expect(sheet.read('G3:G4')).toEqual([[0.5], [0.805]]);
  const formatOf = (row: number, column: number) => sheet.grid.get(row, column)?.style?.numFmt ?? 'General';
  expect([formatOf(1, 1), formatOf(2, 1), formatOf(2, 4), formatOf(3, 4), formatOf(3, 6), formatOf(2, 6)]).toEqual([
    '@',
    'General',
    'dd/mm/yyyy',
    'dd/mm/yyyy',
    '0.0%',
    'General',
  ]);
  expect(await fixing(book)).toEqual([]);
});

test.each<[string, string, (book: Workbook) => void]>([
  ['has changed', 'bookChanged', (book) => book.sheet('Matriz').grid.set(2, 4, { value: '30-dic-25' })],
  [
    'holds a formula that shows the same',
    'formula',
    (book) => book.sheet('Matriz').grid.set(1, 1, { value: 2.16, formula: '=1.08*2' }),
  ],
  [
    'is merged since',
    'merged',
    (book) => mergeCells(book.sheet('Matriz'), { top: 3, left: 6, bottom: 4, right: 6 }, false),
  ],
  [
    'is protected',
    'protected',
    (book) => {
      book.sheet('Matriz').protection = { allows: new Set(), hasPassword: false };
    },
  ],
])('a cell that %s is refused, and nothing is written', async (_, reason, change) => {
  const book = untidy();
  await expect(fixing(book, change)).rejects.toMatchObject({ name: 'WriteRefused', reason });
  expect(book.sheet('Matriz').read('G4')).toEqual([['80,5 %']]);
});
