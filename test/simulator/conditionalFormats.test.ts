import { insertRows, newWorkbook, openWorkbook, saveWorkbook } from '../../simulator';
import { codeOf, excelOver, onSheet } from './support';

const MARK = '=N("conpes")=0';

/** Marks ranges of `Hoja` as an add-in does. */
const mark = (address: string, formula = MARK, color = '#FFF2CC') =>
  onSheet(async (sheet, context) => {
    const format = sheet.getRanges(address).conditionalFormats.add('Custom');
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = color;
    format.custom.format.font.color = '#7F6000';
    format.load('id,type,priority');
    await context.sync();
    return { id: format.id, type: format.type, priority: format.priority };
  });

/** What an add-in finds of the rules on a range. */
const look = (address: string) =>
  onSheet(async (sheet, context) => {
    const formats = sheet.getRange(address).conditionalFormats.load('items/id,items/type,items/priority');
    await context.sync();
    const customs = formats.items.map((item) => ({
      custom: item.customOrNullObject.load('rule/formula,format/fill/color,format/font/color'),
      ranges: item.getRanges().load('address'),
    }));
    await context.sync();
    return formats.items.map(({ type, priority }, index) => ({
      type,
      priority,
      formula: customs[index]?.custom.rule.formula,
      color: customs[index]?.custom.format.fill.color,
      font: customs[index]?.custom.format.font.color,
      at: customs[index]?.ranges.address,
    }));
  });

test('cells are marked by a rule of our own, found again by its formula', async () => {
  await excelOver(newWorkbook('Hoja'));
  await mark('A1:A3,C5', '=TRUE', '#FF0000');
  expect(await mark('A2:B9')).toMatchObject({ type: 'Custom', priority: 0 });
  expect(await look('A2')).toEqual([
    { type: 'Custom', priority: 0, formula: MARK, color: '#FFF2CC', font: '#7F6000', at: 'Hoja!A2:B9' },
    { type: 'Custom', priority: 1, formula: '=TRUE', color: '#FF0000', font: '#7F6000', at: 'Hoja!A1:A3,Hoja!C5' },
  ]);
  expect(await look('Z1')).toEqual([]);
});

test('one is deleted by its id, others are cut out of a range', async () => {
  const { workbook } = await excelOver(newWorkbook('Hoja'));
  const { id } = await mark('A1:A9');
  await mark('A1:B9', '=FALSE');
  const counts = await onSheet(async (sheet, context) => {
    const formats = sheet.getRange('A1:B9').conditionalFormats;
    const before = formats.getCount();
    formats.getItem(id).delete();
    const [after, gone] = [formats.getCount(), formats.getItemOrNullObject(id)];
    await context.sync();
    sheet.getRange('A1:B2').conditionalFormats.clearAll();
    await context.sync();
    return [before.value, after.value, gone.isNullObject];
  });
  expect(counts).toEqual([2, 1, true]);
  expect(workbook.sheet('Hoja').conditionalFormats.map(({ areas }) => areas)).toEqual([
    [{ top: 2, left: 0, bottom: 8, right: 1 }],
  ]);
  expect(
    await codeOf(
      onSheet(async (sheet, context) => {
        sheet.getRange('A1:B9').conditionalFormats.getItem(id).load('type');
        await context.sync();
      }),
    ),
  ).toBe('ItemNotFound');
});

test('a rule keeps its id while rows move it, and changes its place in the order', async () => {
  const { workbook } = await excelOver(newWorkbook('Hoja'));
  const { id } = await mark('A5');
  await mark('A5', '=FALSE');
  insertRows(workbook, workbook.sheet('Hoja'), 1, 2);
  await onSheet(async (sheet, context) => {
    const format = sheet.getRange('A7').conditionalFormats.getItem(id);
    format.priority = 0;
    format.stopIfTrue = true;
    await context.sync();
  });
  expect((await look('A7')).map(({ formula }) => formula)).toEqual([MARK, '=FALSE']);
});

test('clearing formats clears these too, a protected sheet refuses', async () => {
  const { workbook } = await excelOver(newWorkbook('Hoja'));
  await mark('A1:A2');
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1').clear('Contents');
    sheet.getRange('A2').clear('Formats');
    sheet.protection.protect();
    await context.sync();
  });
  expect(workbook.sheet('Hoja').conditionalFormats).toMatchObject([{ areas: [{ top: 0, bottom: 0 }] }]);
  expect(await codeOf(mark('B1'))).toBe('AccessDenied');
});

test('other kinds are told apart, and are not made', async () => {
  const book = newWorkbook('Hoja');
  book.sheet('Hoja').conditionalFormats.push({
    rule: { type: 'cellIs', operator: 'greaterThan', formula: '5', priority: 1 },
    areas: [book.sheet('Hoja').areaAt('A1')],
  });
  await excelOver(book);
  expect(
    await onSheet(async (sheet, context) => {
      const formats = sheet.getRange('A1').conditionalFormats.load('items/type');
      await context.sync();
      const custom = formats.items.map((item) => item.customOrNullObject.load('rule/formula'));
      await context.sync();
      return formats.items.map(({ type }, index) => [type, custom[index]?.isNullObject]);
    }),
  ).toEqual([['CellValue', true]]);
  expect(
    await codeOf(
      onSheet(async (sheet, context) => {
        sheet.getRange('A1').conditionalFormats.add('DataBar');
        await context.sync();
      }),
    ),
  ).toBe('NotImplementedInSimulator');
});

test('rules are saved and opened again, with their colours', async () => {
  const { workbook } = await excelOver(newWorkbook('Hoja'));
  await mark('A1:A3,C5');
  await excelOver(await openWorkbook(await saveWorkbook(workbook)));
  expect(await look('A1')).toEqual([
    { type: 'Custom', priority: 0, formula: MARK, color: '#FFF2CC', font: '#7F6000', at: 'Hoja!A1:A3,Hoja!C5' },
  ]);
});

test('ranges by address: several rectangles at once, at most 8,192 characters', async () => {
  await excelOver(newWorkbook('Hoja'));
  expect(
    await onSheet(async (sheet, context) => {
      const areas = sheet.getRanges('A1,B3:B9').load('address,areaCount,cellCount');
      await context.sync();
      return [areas.address, areas.areaCount, areas.cellCount];
    }),
  ).toEqual(['Hoja!A1,Hoja!B3:B9', 2, 8]);
  const bad = (address: string) =>
    codeOf(
      onSheet(async (sheet, context) => {
        sheet.getRanges(address).load('address');
        await context.sync();
      }),
    );
  expect(await bad('A1,,B2')).toBe('InvalidArgument');
  expect(await bad(Array.from({ length: 2_000 }, (_, row) => `A${row + 1}`).join(','))).toBe('InvalidArgument');
});
