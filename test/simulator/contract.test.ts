import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { newWorkbook, startExcel } from '../../simulator';
import { loadOfficeJs, OFFICE_JS_FILE } from '../../simulator/node/officeJs';

/** What the simulator rests on in Microsoft's private code. When one of these fails, look at `simulator/node/seam.ts` first. */
describe('the seam to Office.js', () => {
  const require = createRequire(__filename);

  test('the version is the one it was made for', () => {
    const manifest = JSON.parse(readFileSync(require.resolve('@microsoft/office-js/package.json'), 'utf8')) as {
      version: string;
    };
    expect(manifest.version).toBe('1.1.110');
  });

  test('the private names are there', async () => {
    const source = readFileSync(require.resolve(OFFICE_JS_FILE), 'utf8');
    expect(source).toContain('m_requestUrlAndHeaderInfoResolver = SessionBase._overrideSession;');
    expect(source).toContain('._createRequestExecutorOrNull()');
    expect(source).toContain('.executeAsync(this._customData, requestFlags, requestExecutorRequestMessage)');
    const { OfficeExtension, Excel } = await loadOfficeJs();
    expect(typeof OfficeExtension.SessionBase).toBe('function');
    expect(Object.keys(Excel as object)).toHaveLength(379);
    expect(source).toContain('return this.m_session.getEventRegistration(this._controlId);');
    expect(typeof OfficeExtension._testSetRichApiMessageReadyImpl).toBe('function');
    expect(typeof OfficeExtension._testTriggerRichApiMessageEvent).toBe('function');
    expect(OfficeExtension.GenericEventRegistration.s_genericEventRegistrations).toBeInstanceOf(Object);
  });

  test.each([
    ['Worksheet', 'Changed', 10],
    ['Worksheet', 'Activated', 11],
    ['Worksheet', 'Deactivated', 12],
    ['Worksheet', 'SelectionChanged', 14],
    ['WorksheetCollection', 'Added', 13],
    ['WorksheetCollection', 'Deleted', 15],
    ['WorksheetCollection', 'NameChanged', 25],
  ])('the event %s.on%s has the number %i', (owner, name, number) => {
    const source = readFileSync(require.resolve(OFFICE_JS_FILE), 'utf8');
    const from = source.indexOf(`Object.defineProperty(${owner}.prototype, "on${name}"`);
    expect(source.slice(from, from + 600)).toContain(`eventType: ${number},`);
  });

  test('the private names of the channel in the browser are there', () => {
    const source = readFileSync(require.resolve(OFFICE_JS_FILE), 'utf8');
    for (const name of [
      '"ContextActivationManager_getAppContextAsync"',
      '"executeMethod"',
      'RichApiMessage: "richApiMessage"',
      'AppCommandInvoked: "appCommandInvoked"',
      'dispidLoadSettingsMethod: 75',
      'dispidSaveSettingsMethod: 76',
      'dispidNavigateToMethod: 82',
      'dispidExecuteRichApiRequestMethod: 93',
      'dispidAppCommandInvocationCompletedMethod: 94',
      "_customData = 'WacPartition'",
      'response.Body.TraceIds',
    ])
      expect(source).toContain(name);
  });

  test('contexts hand their batches over', async () => {
    const excel = await startExcel(newWorkbook());
    await Excel.run(async (context) => {
      context.workbook.load('name');
      await context.sync();
      expect(context.workbook.name).toBe('Libro1.xlsx');
    });
    excel.stop();
    expect(excel.stats.syncs).toBe(1);
  });
});

test('several Excels run one after the other, each over its own book', async () => {
  for (const name of ['Uno', 'Dos', 'Tres']) {
    const excel = await startExcel(newWorkbook(name));
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return sheet.name;
    });
    expect(seen).toBe(name);
    excel.stop();
    expect('Excel' in globalThis).toBe(false);
  }
});

test('a later Excel takes over from one that was not stopped', async () => {
  const first = await startExcel(newWorkbook('Uno'));
  const second = await startExcel(newWorkbook('Dos'));
  first.stop();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Dos').load('name');
    await context.sync();
  });
  second.stop();
  expect([first.stats.syncs, second.stats.syncs]).toEqual([0, 1]);
});

test('arrays, errors and promises are of this realm', async () => {
  const excel = await startExcel(newWorkbook('Hoja'));
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Hoja').getRange('A1').load('values');
    await context.sync();
    return range.values as unknown;
  });
  expect(values).toBeInstanceOf(Array);
  const failure = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('No').load('name');
    await context.sync();
  });
  expect(failure).toBeInstanceOf(Promise);
  await expect(failure).rejects.toBeInstanceOf(Error);
  await expect(failure).rejects.toBeInstanceOf(OfficeExtension.Error);
  excel.stop();
});

test('Office tells the requirement sets of the version that was asked for', async () => {
  const excel = await startExcel(newWorkbook(), { apiVersion: '1.9', locale: 'es-CO' });
  const { requirements } = Office.context;
  expect(
    ['1.1', '1.9', '1.10', '1.17', '2.1'].map((version) => requirements.isSetSupported('ExcelApi', version)),
  ).toEqual([true, true, false, false, false]);
  expect(requirements.isSetSupported('RibbonApi', '1.1')).toBe(false);
  expect(Office.context.displayLanguage).toBe('es-CO');
  await expect(Office.onReady()).resolves.toMatchObject({ host: 'Excel' });
  const tooNew = Excel.run(async (context) => {
    context.workbook.tables.getItem('T').resize('A1:B2');
    await context.sync();
  });
  await expect(tooNew).rejects.toMatchObject({ code: 'ApiNotFound' });
  excel.stop();
});
