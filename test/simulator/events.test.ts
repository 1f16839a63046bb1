import { addSheetFilter, deleteRows, insertRows, newWorkbook, type RunningExcel } from '../../simulator';
import { codeOf, excelOver } from './support';

interface Heard {
  readonly type: string;
  readonly [name: string]: unknown;
}

/** What was heard since the last time, and how to hear no more. */
interface Listening {
  readonly take: () => Promise<Heard[]>;
  readonly stop: () => Promise<void>;
}

const A_TURN = 20;

/** Registers one handler with each of these and gathers what they hear. */
async function listen(
  register: (
    context: Excel.RequestContext,
    hear: (event: unknown) => Promise<void>,
  ) => OfficeExtension.EventHandlerResult<never>[],
): Promise<Listening> {
  const heard: Heard[] = [];
  const hear = (event: unknown): Promise<void> => {
    heard.push(event as Heard);
    return Promise.resolve();
  };
  const results = await Excel.run(async (context) => {
    const registered = register(context, hear);
    await context.sync();
    return registered;
  });
  return {
    take: async () => {
      await new Promise((resolve) => {
        setTimeout(resolve, A_TURN);
      });
      return heard.splice(0);
    },
    stop: async () => {
      for (const result of results) {
        result.remove();
        await result.context.sync();
      }
    },
  };
}

const onChanged = () => listen((context, hear) => [context.workbook.worksheets.onChanged.add(hear)]);

async function opened(apiVersion = '1.17'): Promise<RunningExcel> {
  return excelOver(newWorkbook('Hoja'), { apiVersion });
}

test('a sheet and the collection hear a change once each, until they are removed', async () => {
  const { session } = await opened();
  const { take, stop } = await listen((context, hear) => [
    context.workbook.worksheets.getItem('Hoja').onChanged.add(hear),
    context.workbook.worksheets.onChanged.add(hear),
  ]);
  session.type('Hoja', 'B2', '5');
  expect((await take()).map(({ type, address }) => [type, address])).toEqual([
    ['WorksheetChanged', 'B2'],
    ['WorksheetChanged', 'B2'],
  ]);
  await stop();
  session.type('Hoja', 'B2', '6');
  expect(await take()).toEqual([]);
});

test('one of two handlers goes, the other stays', async () => {
  const { session } = await opened();
  const [first, second] = [await onChanged(), await onChanged()];
  await first.stop();
  session.type('Hoja', 'A1', 'x');
  expect(await first.take()).toEqual([]);
  expect(await second.take()).toHaveLength(1);
});

test('what was changed, by whom, and where it stands', async () => {
  const { session, workbook } = await opened();
  const { take } = await onChanged();
  const says = async () =>
    (await take()).map(({ changeType, address, source, triggerSource, changeDirectionState }) =>
      [changeType, address, source, triggerSource, changeDirectionState].filter((part) => part !== undefined),
    );
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Hoja');
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange('A1').clear('Contents');
    sheet.getRange('B1').clear('Formats');
    sheet.getRange('3:4').insert('Down');
    sheet.getRange('A1').insert('Right');
    await context.sync();
  });
  expect(await says()).toEqual([
    ['RangeEdited', 'A1:B2', 'Local', 'ThisLocalAddin'],
    ['RangeEdited', 'A1', 'Local', 'ThisLocalAddin'],
    ['RowInserted', '3:4', 'Local', 'ThisLocalAddin'],
    ['CellInserted', 'A1', 'Local', 'ThisLocalAddin', { insertShiftDirection: 'Right' }],
  ]);
  session.remote((book) => {
    insertRows(book, book.sheet('Hoja'), 1);
  });
  session.user((book) => {
    deleteRows(book, book.sheet('Hoja'), 1, 2);
  });
  expect(await says()).toEqual([
    ['RowInserted', '1:1', 'Remote', 'Unknown'],
    ['RowDeleted', '1:2', 'Local', 'Unknown'],
  ]);
  addSheetFilter(workbook.sheet('Hoja'), workbook.sheet('Hoja').areaAt('A1:B3'));
  expect(await says()).toEqual([]);
});

test('details of one cell, and its range', async () => {
  const { session } = await opened();
  const { take } = await onChanged();
  session.type('Hoja', 'C3', 'antes');
  session.type('Hoja', 'C3', '10%');
  const [, event] = (await take()) as unknown as Excel.WorksheetChangedEventArgs[];
  expect(event?.details).toEqual({
    valueBefore: 'antes',
    valueTypeBefore: 'String',
    valueAfter: 0.1,
    valueTypeAfter: 'Double',
  });
  const read = await Excel.run(async (context) => {
    const range = event?.getRange(context).load('address,values');
    await context.sync();
    return [range?.address, range?.values];
  });
  expect(read).toEqual(['Hoja!C3', [[0.1]]]);
});

test('before ExcelApi 1.14 nobody knows whose write it was', async () => {
  const { session } = await opened('1.13');
  const { take } = await onChanged();
  session.type('Hoja', 'A1', 'x');
  expect((await take())[0]?.['triggerSource']).toBeUndefined();
});

test('what a co-author does before a batch is remote', async () => {
  const book = newWorkbook('Hoja');
  await excelOver(book, {
    faults: {
      beforeBatch: (batch) => {
        if (batch === 3) insertRows(book, book.sheet('Hoja'), 1);
      },
    },
  });
  const { take } = await onChanged();
  await Excel.run(async (context) => {
    context.workbook.load('name');
    await context.sync();
  });
  await Excel.run(async (context) => {
    context.workbook.load('name');
    await context.sync();
  });
  expect((await take()).map(({ changeType, source }) => [changeType, source])).toEqual([['RowInserted', 'Remote']]);
});

test('selection and activation, from the user and from the add-in', async () => {
  const { session, workbook } = await opened();
  workbook.addSheet('Otra');
  const { take, stop } = await listen((context, hear) => {
    const { worksheets } = context.workbook;
    return [
      worksheets.onSelectionChanged.add(hear),
      worksheets.getItem('Hoja').onDeactivated.add(hear),
      worksheets.getItem('Otra').onActivated.add(hear),
      context.workbook.onSelectionChanged.add(() => hear({ type: 'Workbook' })),
    ];
  });
  session.select('Otra', 'B2:C3,E5');
  expect((await take()).map(({ type, address }) => [type, address].filter(Boolean))).toEqual([
    ['WorksheetDeactivated'],
    ['WorksheetActivated'],
    ['Workbook'],
    ['WorksheetSelectionChanged', 'B2:C3,E5'],
    ['Workbook'],
  ]);
  const seen = await Excel.run(async (context) => {
    const [areas, cell, sheet] = [
      context.workbook.getSelectedRanges().load('address'),
      context.workbook.getActiveCell().load('address'),
      context.workbook.worksheets.getActiveWorksheet().load('name'),
    ];
    await context.sync();
    return [areas.address, cell.address, sheet.name];
  });
  expect(seen).toEqual(['Otra!B2:C3,Otra!E5', 'Otra!B2', 'Otra']);
  expect(
    await codeOf(
      Excel.run(async (context) => {
        context.workbook.getSelectedRange().load('address');
        await context.sync();
      }),
    ),
  ).toBe('InvalidSelection');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Hoja').activate();
    context.workbook.worksheets.getItem('Hoja').getRange('D4').select();
    await context.sync();
  });
  expect((await take()).map(({ type }) => type)).toEqual(['Workbook', 'WorksheetSelectionChanged', 'Workbook']);
  session.user((book) => {
    book.activate(book.sheet('Otra'));
  });
  expect(workbook.selection.areas).toHaveLength(2);
  await take();
  await stop();
  session.select('Hoja', 'A1');
  expect(await take()).toEqual([]);
});

test('sheets come, are renamed, and go', async () => {
  const { session, workbook } = await opened();
  const { take } = await listen(({ workbook: { worksheets } }, hear) => [
    worksheets.onAdded.add(hear),
    worksheets.onDeleted.add(hear),
    worksheets.onNameChanged.add(hear),
  ]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Nueva');
    await context.sync();
  });
  session.remote((book) => {
    book.rename(book.sheet('Nueva'), 'Otra');
  });
  session.user((book) => {
    book.deleteSheet(book.sheet('Otra'));
  });
  expect(
    (await take()).map(({ type, source, nameBefore, nameAfter }) =>
      [type, source, nameBefore, nameAfter].filter(Boolean),
    ),
  ).toEqual([
    ['WorksheetAdded', 'Local'],
    ['WorksheetNameChanged', 'Remote', 'Nueva', 'Otra'],
    ['WorksheetDeleted', 'Local'],
  ]);
  expect(workbook.sheets).toHaveLength(1);
});

test('handlers of one Excel hear nothing of the next', async () => {
  const first = await opened();
  const { take } = await onChanged();
  first.stop();
  const { session } = await opened();
  await onChanged();
  session.type('Hoja', 'A1', 'x');
  expect(await take()).toEqual([]);
});

test('a cell in edit mode refuses until it ends, and waits in silence when asked to', async () => {
  const { session, workbook } = await opened();
  const write = (text: string, delayForCellEdit: boolean) =>
    Excel.run({ delayForCellEdit }, async (context) => {
      context.workbook.worksheets.getItem('Hoja').getRange('A1').values = [[text]];
      await context.sync();
    });
  session.editCell(true);
  expect(await codeOf(write('a', false))).toBe('InvalidOperationInCellEditMode');
  const waiting = write('b', true);
  await new Promise((resolve) => {
    setTimeout(resolve, A_TURN);
  });
  expect(workbook.sheet('Hoja').read('A1')).toEqual([['']]);
  session.editCell(false);
  await waiting;
  expect(workbook.sheet('Hoja').read('A1')).toEqual([['b']]);
});

test('whoever draws the book is called when something changed, and not for reading', async () => {
  const { session } = await opened();
  let calls = 0;
  const stop = session.onChange(() => {
    calls++;
  });
  const run = async (work: (sheet: Excel.Worksheet) => void): Promise<number> => {
    const before = calls;
    await Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem('Hoja'));
      await context.sync();
    });
    return calls - before;
  };
  expect(
    await run((sheet) => {
      sheet.getUsedRange().load('values');
    }),
  ).toBe(0);
  expect(
    await run((sheet) => {
      sheet.getRange('A1').format.fill.color = 'red';
    }),
  ).toBe(1);
  expect(
    await run((sheet) => {
      sheet.getRange('A1:B2').getLastRow().clear();
    }),
  ).toBe(1);
  expect(
    await run((sheet) => {
      sheet.getRange('A1').conditionalFormats.add('Custom');
    }),
  ).toBe(1);
  session.type('Hoja', 'A1', 'x');
  expect(calls).toBe(4);
  stop();
  session.type('Hoja', 'A1', 'y');
  expect(calls).toBe(4);
});

test('settings are saved with the session', async () => {
  const { session } = await opened();
  const { settings } = Office.context.document;
  settings.set('corte', { dia: 5 });
  expect(session.settings.size).toBe(0);
  await new Promise<void>((resolve) => {
    settings.saveAsync(() => {
      resolve();
    });
  });
  expect([...session.settings]).toEqual([['corte', '{"dia":5}']]);
  expect(settings.get('corte')).toEqual({ dia: 5 });
  settings.remove('corte');
  expect(settings.get('corte')).toBeNull();
});
