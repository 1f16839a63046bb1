import { deleteRows, insertRows, newWorkbook, sortRows, type FaultPlan } from '../../simulator';
import { bookOf, codeOf, excelOver, onSheet } from './support';

const writeTwo = () =>
  onSheet(async (sheet, context) => {
    sheet.getRange('A1').values = [['uno']];
    sheet.getRange('A2').values = [['dos']];
    await context.sync();
  });

async function after(faults: FaultPlan) {
  const { workbook } = await excelOver(newWorkbook('Hoja'), { faults });
  return { code: await codeOf(writeTwo()), cells: workbook.sheet('Hoja').read('A1:A2').flat() };
}

test('a batch fails before or after it is done', async () => {
  expect(await after({ faults: [{ batch: 1, code: 'GeneralException' }] })).toEqual({
    code: 'GeneralException',
    cells: ['', ''],
  });
  expect(await after({ faults: [{ batch: 1, code: 'GeneralException', when: 'after' }] })).toEqual({
    code: 'GeneralException',
    cells: ['uno', 'dos'],
  });
});

test('an action fails; what came before stays done', async () => {
  const actions = { first: 0, lastWrite: -1 };
  const book = newWorkbook('Hoja');
  const { stats } = await excelOver(book);
  await writeTwo();
  actions.lastWrite = (stats.batches[0]?.actions ?? 0) - 1;
  const fails = (action: number, when: 'before' | 'after') =>
    after({ faults: [{ batch: 1, action, code: 'AccessDenied', when }] });
  expect(await fails(actions.lastWrite, 'before')).toEqual({ code: 'AccessDenied', cells: ['uno', ''] });
  expect(await fails(actions.lastWrite, 'after')).toEqual({ code: 'AccessDenied', cells: ['uno', 'dos'] });
  expect(await fails(actions.first, 'before')).toEqual({ code: 'AccessDenied', cells: ['', ''] });
});

test('nothing is rolled back by a failure of Excel itself either', async () => {
  const book = newWorkbook('Hoja');
  await excelOver(book);
  const work = onSheet(async (sheet, context) => {
    sheet.getRange('A1').values = [['uno']];
    sheet.getRange('A2').values = [['=1+']];
    sheet.getRange('A3').values = [['tres']];
    await context.sync();
  });
  expect(await codeOf(work)).toBe('InvalidArgument');
  expect(book.sheet('Hoja').read('A1:A3').flat()).toEqual(['uno', '', '']);
});

test('a dropped line hides whether the batch was done', async () => {
  expect(await after({ faults: [{ batch: 1, dropped: 'before' }] })).toEqual({
    code: 'ConnectionFailure',
    cells: ['', ''],
  });
  expect(await after({ faults: [{ batch: 1, dropped: 'after' }] })).toEqual({
    code: 'ConnectionFailure',
    cells: ['uno', 'dos'],
  });
});

test('an answer that never comes (#4805)', async () => {
  const { workbook, stats } = await excelOver(newWorkbook('Hoja'), {
    faults: { faults: [{ batch: 1, silent: 'after' }] },
  });
  const pause = new Promise<string>((resolve) => {
    setTimeout(() => resolve('still waiting'), 50);
  });
  expect(await Promise.race([writeTwo(), pause])).toBe('still waiting');
  expect(workbook.sheet('Hoja').read('A1:A2').flat()).toEqual(['uno', 'dos']);
  expect(stats.syncs).toBe(1);
});

test('a cell in edit mode refuses work for some tries, or makes it wait', async () => {
  await excelOver(newWorkbook('Hoja'), { faults: { cellEditTries: 2 } });
  expect(await codeOf(writeTwo())).toBe('InvalidOperationInCellEditMode');
  expect(await codeOf(writeTwo())).toBe('InvalidOperationInCellEditMode');
  expect(await codeOf(writeTwo())).toBeUndefined();
  const { workbook } = await excelOver(newWorkbook('Hoja'), { faults: { cellEditTries: 2 } });
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem('Hoja').getRange('A1').values = [['x']];
    await context.sync();
  });
  expect(workbook.sheet('Hoja').read('A1')).toEqual([['x']]);
});

test('a co-author moves rows between our read and our write: kept ranges follow, addresses do not', async () => {
  const book = bookOf([['Clave'], ['a'], ['b'], ['c']]);
  await excelOver(book, {
    faults: {
      beforeBatch: (batch) => {
        if (batch === 2) insertRows(book, book.sheet('Hoja'), 2, 2);
      },
    },
  });
  const address = await onSheet(async (sheet, context) => {
    const kept = sheet.getRange('A3').load('values');
    await context.sync();
    kept.values = [['kept']];
    sheet.getRange('B3').values = [['address']];
    kept.load('address');
    await context.sync();
    return kept.address;
  });
  expect(address).toBe('Hoja!A5');
  expect(book.sheet('Hoja').read('A1:B6')).toEqual([
    ['Clave', ''],
    ['', ''],
    ['', 'address'],
    ['a', ''],
    ['kept', ''],
    ['c', ''],
  ]);
});

test('a co-author deletes the row of a kept range, or sorts', async () => {
  const book = bookOf([['Clave'], ['b'], ['a']]);
  await excelOver(book, {
    faults: {
      beforeBatch: (batch) => {
        if (batch === 2) deleteRows(book, book.sheet('Hoja'), 2);
      },
    },
  });
  const useDeleted = onSheet(async (sheet, context) => {
    const kept = sheet.getRange('A2').load('values');
    await context.sync();
    kept.values = [['x']];
    await context.sync();
  });
  expect(await codeOf(useDeleted)).toBe('InvalidReference');
  expect(book.sheet('Hoja').read('A1:A2')).toEqual([['Clave'], ['a']]);
  const sorted = bookOf([
    ['Clave', 'n'],
    ['b', 2],
    ['', 4],
    ['a', 1],
    [3, 3],
  ]);
  sortRows(sorted.sheet('Hoja'), sorted.sheet('Hoja').areaAt('A1:B5'), [{ key: 0, ascending: true }], {
    hasHeaders: true,
  });
  expect(sorted.sheet('Hoja').read('A1:B5')).toEqual([
    ['Clave', 'n'],
    [3, 3],
    ['a', 1],
    ['b', 2],
    ['', 4],
  ]);
  const own = bookOf([
    ['b', 2],
    ['a', 1],
  ]).sheet('Hoja');
  own.grid.set(0, 2, { value: 4, formula: '=B1*$B$9' });
  sortRows(own, own.areaAt('A1:C2'), [{ key: 0, ascending: true }]);
  expect(own.grid.get(1, 2)?.formula).toBe('=B2*$B$9');
});

test('the script may sort, insert and delete through Office.js too', async () => {
  const book = bookOf([
    ['n', 'x'],
    [2, 'b'],
    [1, 'a'],
  ]);
  await excelOver(book);
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B3').sort.apply([{ key: 0, ascending: true }], false, true);
    sheet.getRange('2:2').insert('Down');
    sheet.getRange('A4').delete('Up');
    await context.sync();
  });
  expect(book.sheet('Hoja').read('A1:B4')).toEqual([
    ['n', 'x'],
    ['', ''],
    [1, 'a'],
    ['', 'b'],
  ]);
});

describe('limits of the line', () => {
  test('too large a request is refused and not done', async () => {
    const { workbook, stats } = await excelOver(newWorkbook('Hoja'), { limits: { requestBytes: 2_000 } });
    const write = onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [['x'.repeat(3_000)]];
      await context.sync();
    });
    expect(await codeOf(write)).toBe('RequestPayloadSizeLimitExceeded');
    expect(workbook.sheet('Hoja').read('A1')).toEqual([['']]);
    expect(stats.batches[0]?.error).toBe('RequestPayloadSizeLimitExceeded');
  });

  test('the standard limit is 5 MB', async () => {
    await excelOver(newWorkbook('Hoja'));
    const write = (cells: number) =>
      codeOf(
        onSheet(async (sheet, context) => {
          sheet.getRangeByIndexes(0, 0, cells, 1).values = Array.from({ length: cells }, () => ['x'.repeat(30_000)]);
          await context.sync();
        }),
      );
    expect(await write(150)).toBeUndefined();
    expect(await write(180)).toBe('RequestPayloadSizeLimitExceeded');
  });

  test('too large an answer is refused after the work was done', async () => {
    const { workbook } = await excelOver(bookOf([['x'.repeat(3_000)]]), { limits: { responseBytes: 2_000 } });
    const read = onSheet(async (sheet, context) => {
      sheet.getRange('B1').values = [['hecho']];
      sheet.getRange('A1').load('values');
      await context.sync();
    });
    expect(await codeOf(read)).toBe('ResponsePayloadSizeLimitExceeded');
    expect(workbook.sheet('Hoja').read('B1')).toEqual([['hecho']]);
  });

  test('too many cells read as null, without an error', async () => {
    await excelOver(bookOf([['a', 'b']]), { limits: { readCells: 5 } });
    const read = await onSheet(async (sheet, context) => {
      const [few, many] = [sheet.getRange('A1:B2').load('values'), sheet.getRange('A1:B3').load('values,rowCount')];
      await context.sync();
      return [few.values, many.values, many.rowCount] as unknown[];
    });
    expect(read).toEqual([
      [
        ['a', 'b'],
        ['', ''],
      ],
      null,
      3,
    ]);
  });
});

test('Excel.run sends one more request, to let go the ranges that were used', async () => {
  const { stats } = await excelOver(bookOf([['a']]));
  await onSheet(async (sheet, context) => {
    sheet.load('name');
    await context.sync();
  });
  expect(stats.syncs).toBe(1);
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1').load('values');
    await context.sync();
  });
  expect(stats.syncs).toBe(3);
});
