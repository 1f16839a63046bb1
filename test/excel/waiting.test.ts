import { inExcel } from '../../src/excel/run';
import { bookOf, excelOver, matrixValues } from './support';

const readA1 = async (context: Excel.RequestContext) => {
  const range = context.workbook.worksheets.getItem('Matriz').getRange('A1');
  range.load('values');
  await context.sync();
  return range.values[0]?.[0] as unknown;
};

test('an answer that never comes is given up, said, and the next try works', async () => {
  await excelOver(bookOf(matrixValues(2)), { faults: [{ batch: 1, silent: 'before' }] });
  await expect(inExcel(readA1, { limit: 40 })).rejects.toMatchObject({
    name: 'ExcelFailure',
    code: 'NoAnswer',
    message: expect.stringContaining('repita el comando'),
  });
  await expect(inExcel(readA1)).resolves.toBe('CONPES');
});

test('a wait is told while it lasts, and taken back', async () => {
  await excelOver(bookOf(matrixValues(2)), { faults: [{ batch: 1, silent: 'after' }] });
  const told: boolean[] = [];
  await inExcel(readA1, { soon: 10, limit: 60, onWaiting: (waiting) => told.push(waiting) }).catch(() => undefined);
  expect(told).toEqual([true, false]);
  await inExcel(readA1, { onWaiting: (waiting) => told.push(waiting) });
  expect(told).toEqual([true, false]);
});
