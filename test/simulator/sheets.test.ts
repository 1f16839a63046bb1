import { newWorkbook } from '../../simulator';
import { bookOf, codeOf, excelOver, onSheet } from './support';

const run = (work: (context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    work(context);
    await context.sync();
  });

test('everything of all sheets comes in one load', async () => {
  const book = bookOf([
    ['Clave', 'Valor'],
    ['a', 1],
  ]);
  const other = book.addSheet('Otra');
  book.setVisibility(other, 'Hidden');
  other.protection = { allows: new Set(), hasPassword: false };
  const { stats } = await excelOver(book);
  await run((context) => {
    context.workbook.worksheets.getItem('Hoja').tables.add('A1:B2', true).name = 'T';
  });
  const before = stats.syncs;
  const facts = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(
      'items/name,items/visibility,items/id,items/position,items/protection/protected,items/autoFilter/enabled,items/autoFilter/isDataFiltered,items/tables/items/name,items/tables/items/columns/items/name',
    );
    await context.sync();
    return worksheets.items.map((sheet) => [
      sheet.name,
      sheet.visibility,
      sheet.position,
      sheet.protection.protected,
      sheet.autoFilter.enabled,
      sheet.autoFilter.isDataFiltered,
      sheet.tables.items.map((table) => [table.name, table.columns.items.map(({ name }) => name)]),
    ]);
  });
  expect(stats.syncs - before).toBe(1);
  expect(facts).toEqual([
    ['Hoja', 'Visible', 0, false, false, false, [['T', ['Clave', 'Valor']]]],
    ['Otra', 'Hidden', 1, true, false, false, []],
  ]);
});

test('what was not loaded cannot be read', async () => {
  await excelOver(newWorkbook('Hoja'));
  const read = onSheet(async (sheet, context) => {
    sheet.load('name');
    await context.sync();
    return sheet.visibility;
  });
  expect(await codeOf(read)).toBe('PropertyNotLoaded');
});

test('a collection item is used further without being looked up again', async () => {
  const book = bookOf([['a']]);
  await excelOver(book);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const [sheet] = worksheets.items;
    sheet
      ?.getRange('A1')
      .getOffsetRange(1, 0)
      .set({ values: [['b']] });
    await context.sync();
  });
  expect(book.sheet('Hoja').read('A1:A2')).toEqual([['a'], ['b']]);
});

test('sheets are added, renamed, moved, coloured and really deleted', async () => {
  const book = newWorkbook('Hoja');
  await excelOver(book);
  await Excel.run(async (context) => {
    const added = context.workbook.worksheets.add('Nueva');
    added.getRange('A1').values = [['x']];
    await context.sync();
    added.name = 'Renombrada';
    added.tabColor = '#00b050';
    added.showGridlines = false;
    added.position = 0;
    added.freezePanes.freezeRows(2);
    added.activate();
    await context.sync();
  });
  const sheet = book.sheet('Renombrada');
  expect([
    book.sheets.map(({ name }) => name),
    sheet.tabColor,
    sheet.showGridlines,
    sheet.frozenRows,
    book.activeSheet.name,
    sheet.read('A1'),
  ]).toEqual([['Renombrada', 'Hoja'], '#00B050', false, 2, 'Renombrada', [['x']]]);
  await run((context) => {
    context.workbook.worksheets.getItem('Renombrada').delete();
  });
  expect(book.sheets.map(({ name }) => name)).toEqual(['Hoja']);
});

test('names of sheets follow the rules', async () => {
  await excelOver(newWorkbook('Hoja'));
  for (const name of ['a/b', 'a:b', 'a\\b', 'a?b', 'a*b', 'a[b', 'a]b', '', 'x'.repeat(32), "'a", 'History']) {
    expect([
      name,
      await codeOf(
        run((context) => {
          context.workbook.worksheets.add(name);
        }),
      ),
    ]).toEqual([name, 'InvalidArgument']);
  }
  expect(
    await codeOf(
      run((context) => {
        context.workbook.worksheets.add('HOJA');
      }),
    ),
  ).toBe('ItemAlreadyExists');
  expect(
    await codeOf(
      run((context) => {
        context.workbook.worksheets.add('x'.repeat(31));
      }),
    ),
  ).toBeUndefined();
});

test('the last visible sheet stays', async () => {
  const book = newWorkbook('Hoja');
  await excelOver(book);
  expect(
    await codeOf(
      run((context) => {
        context.workbook.worksheets.getItem('Hoja').delete();
      }),
    ),
  ).toBe('InvalidOperation');
  expect(
    await codeOf(
      run((context) => {
        context.workbook.worksheets.getItem('Hoja').visibility = 'Hidden';
      }),
    ),
  ).toBe('InvalidOperation');
  expect(book.sheets).toHaveLength(1);
});

test('what is not there: ItemNotFound, or a null object whose members do nothing', async () => {
  const book = newWorkbook('Hoja');
  await excelOver(book);
  expect(
    await codeOf(
      run((context) => {
        context.workbook.worksheets.getItem('No').getRange('A1').load('values');
      }),
    ),
  ).toBe('ItemNotFound');
  const nulls = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('No').load('name');
    const range = sheet.getRange('A1').load('values');
    const table = context.workbook.tables.getItemOrNullObject('No');
    const name = context.workbook.names.getItemOrNullObject('No');
    const used = context.workbook.worksheets.getItem('Hoja').getUsedRangeOrNullObject();
    sheet.delete();
    await context.sync();
    return [sheet, range, table, name, used].map(({ isNullObject }) => isNullObject);
  });
  expect(nulls).toEqual([true, true, true, true, true]);
});

test('an object that somebody deletes meanwhile is not found', async () => {
  const book = newWorkbook('Hoja');
  book.addSheet('Otra');
  await excelOver(book, {
    faults: {
      beforeBatch: (batch) => {
        if (batch === 2) book.deleteSheet(book.sheet('Hoja'));
      },
    },
  });
  const use = onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1').load('values');
    await context.sync();
    range.values = [['x']];
    await context.sync();
  });
  expect(await codeOf(use)).toBe('ItemNotFound');
});

test('the used range is that of values, or of formats too; an empty sheet has A1 or none', async () => {
  const book = newWorkbook('Hoja');
  await excelOver(book);
  const used = () =>
    onSheet(async (sheet, context) => {
      const ranges = [sheet.getUsedRange(), sheet.getUsedRange(true), sheet.getUsedRangeOrNullObject(true)].map(
        (range) => range.load('address'),
      );
      await context.sync();
      return ranges.map((range) => (range.isNullObject ? null : range.address));
    });
  expect(await used()).toEqual(['Hoja!A1', 'Hoja!A1', null]);
  book.sheet('Hoja').grid.set(2, 1, { value: 'x' });
  book.sheet('Hoja').grid.set(9, 3, { value: '', style: { font: { bold: true } } });
  expect(await used()).toEqual(['Hoja!B3:D10', 'Hoja!B3', 'Hoja!B3']);
});

test('members that are not played say so', async () => {
  await excelOver(newWorkbook('Hoja'));
  const ask = run((context) => {
    context.workbook.worksheets.getItem('Hoja').charts.load('items/name');
  });
  await expect(ask).rejects.toMatchObject({
    code: 'NotImplementedInSimulator',
    message: expect.stringContaining('Worksheet.Charts') as unknown,
  });
});

test('1904 books are told by DATE(1904,1,1)', async () => {
  const book = newWorkbook('Hoja');
  await excelOver(book);
  const ask = () =>
    Excel.run(async (context) => {
      const result = context.workbook.functions.date(1904, 1, 1).load('value,error');
      await context.sync();
      return result.value;
    });
  expect(await ask()).toBe(1462);
  book.date1904 = true;
  expect(await ask()).toBe(0);
});

test('selection, active cell, names and application', async () => {
  const book = bookOf([['a', 'b']]);
  book.names.push({ name: 'Datos', reference: 'Hoja!$A$1:$B$1', scope: undefined });
  await excelOver(book);
  const facts = await Excel.run(async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.calculationMode = 'Manual';
    const named = context.workbook.names.getItemOrNullObject('Datos').load('formula,type');
    const range = named.getRange().load('values');
    context.workbook.worksheets.getItem('Hoja').getRange('B2:C3').select();
    const selected = context.workbook.getSelectedRange().load('address');
    const active = context.workbook.getActiveCell().load('address');
    const application = context.workbook.application.load('calculationMode');
    await context.sync();
    return [
      named.formula as unknown,
      named.type,
      range.values,
      selected.address,
      active.address,
      application.calculationMode,
    ];
  });
  expect(facts).toEqual(['=Hoja!$A$1:$B$1', 'Range', [['a', 'b']], 'Hoja!B2:C3', 'Hoja!B2', 'Manual']);
});
