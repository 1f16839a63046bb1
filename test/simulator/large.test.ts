import { openWorkbook, saveWorkbook } from '../../simulator';
import { bookOf, excelOver } from './support';

const [ROWS, COLUMNS, CHUNK] = [20_000, 30, 2_000];

test('20,000 rows of 30 columns are saved, opened, read whole in chunks and written', async () => {
  const source = bookOf(
    Array.from({ length: ROWS }, (_, row) =>
      Array.from({ length: COLUMNS }, (_column, column) => (column % 3 ? `texto ${row % 500}` : row * column)),
    ),
  );
  const { workbook } = await excelOver(await openWorkbook(await saveWorkbook(source)));
  const sums = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Hoja');
    let [cells, total] = [0, 0];
    for (let row = 0; row < ROWS; row += CHUNK) {
      const chunk = sheet.getRangeByIndexes(row, 0, CHUNK, COLUMNS).load('values');
      await context.sync();
      for (const values of chunk.values as unknown[][])
        for (const value of values) {
          cells++;
          if (typeof value === 'number') total += value;
        }
    }
    for (let row = 0; row < ROWS; row += CHUNK) {
      sheet.getRangeByIndexes(row, COLUMNS, CHUNK, 2).values = Array.from({ length: CHUNK }, (_, index) => [
        row + index,
        'visto',
      ]);
      await context.sync();
    }
    return { cells, total };
  });
  const byRow = (ROWS * (ROWS - 1)) / 2;
  expect(sums).toEqual({ cells: ROWS * COLUMNS, total: byRow * (0 + 3 + 6 + 9 + 12 + 15 + 18 + 21 + 24 + 27) });
  expect(workbook.sheet('Hoja').read('AE20000:AF20000')).toEqual([[ROWS - 1, 'visto']]);
}, 40_000);
