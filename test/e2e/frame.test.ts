import { build } from 'esbuild';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { newWorkbook, saveWorkbook } from '../../simulator';
import type { FrameOptions } from '../../simulator/browser';
import { launchBrowser } from '../../test-kit/browser';
import { HANGS_MS } from './support/eventually';
import { OFFICE_JS_FOLDER, serve, type RunningServer } from './support/server';

/** A page as an add-in has it: the real Office.js, and some functions for the ribbon. */
const ADD_IN = `<!doctype html><html lang="es"><head><title>Complemento</title><link rel="icon" href="data:,">
<script src="/office/office.js"></script>
<script>
  window.heard = [];
  window.ready = Office.onReady();
  Office.actions.associate('marcar', async (event) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('E1').values = [['marcado']];
      await context.sync();
    });
    event.completed();
  });
</script></head><body>Panel</body></html>`;

declare global {
  interface Window {
    heard: unknown[];
    ready: Promise<{ host: string; platform: string }>;
    stopHearing: () => Promise<void>;
  }
}

let server: RunningServer;
let browser: Browser;
let page: Page;
let addIn: Frame;
/** What must not happen: errors in the console, failed requests, requests to elsewhere. */
let complaints: string[];

beforeAll(async () => {
  const bundled = await build({
    entryPoints: [join(__dirname, 'frameHost.ts')],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    write: false,
  });
  const host = `<!doctype html><html lang="es"><head><title>Excel</title><link rel="icon" href="data:,"></head><body><script src="/host.js"></script></body></html>`;
  server = await serve({
    texts: {
      '/': host,
      '/host.js': bundled.outputFiles[0]?.text ?? '',
      '/addin.html': ADD_IN,
      '/dialogo.html': ADD_IN,
    },
    folders: { '/office/': OFFICE_JS_FOLDER },
  });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

beforeEach(async () => {
  complaints = [];
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  context.setDefaultTimeout(HANGS_MS);
  page = await context.newPage();
  context.on('request', (request) => {
    if (!request.url().startsWith(server.origin) && !request.url().startsWith('data:'))
      complaints.push(`request to ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(server.origin);
  addIn = await frameOfAddIn();
});

afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
});

async function frameOfAddIn(): Promise<Frame> {
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('The iframe has no page.');
  await frame.waitForURL('**/addin.html');
  await frame.waitForFunction(() => 'ready' in window);
  await frame.evaluate(() => window.ready);
  return frame;
}

async function reopen(options: Omit<FrameOptions, 'session'> = {}): Promise<void> {
  await page.evaluate((told) => window.host.open(told), options);
  addIn = await frameOfAddIn();
}

const readCells = (address: string): Promise<unknown> =>
  page.evaluate((at) => window.host.session.workbook.sheet('Hoja').read(at), address);

/** The code with which a batch of the add-in fails. */
const codeOf = (work: () => Promise<unknown>): Promise<string | undefined> =>
  work().then(
    () => undefined,
    (error: unknown) => /code=(\w+)/.exec(String(error))?.[1],
  );

/** Writes into A1, and says the code of the error. */
const write = (text: string, options: { delayForCellEdit?: boolean } = {}): Promise<string | undefined> =>
  codeOf(() =>
    addIn.evaluate(
      async ([value, how]) => {
        await Excel.run(how, async (context) => {
          context.workbook.worksheets.getItem('Hoja').getRange('A1').values = [[value]];
          await context.sync();
        }).catch((error: unknown) => {
          throw new Error(error instanceof OfficeExtension.Error ? `code=${error.code}` : String(error));
        });
      },
      [text, options] as const,
    ),
  );

/** Registers for the events of the sheet, of all sheets and of the book; they gather in `heard`. */
const listen = (): Promise<void> =>
  addIn.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem('Hoja');
      const hear = (event: object): Promise<void> => {
        window.heard.push(JSON.parse(JSON.stringify(event)));
        return Promise.resolve();
      };
      const results = [
        sheet.onChanged.add(hear),
        worksheets.onSelectionChanged.add(hear),
        worksheets.onActivated.add(hear),
        worksheets.onAdded.add(hear),
        worksheets.onDeleted.add(hear),
        worksheets.onNameChanged.add(hear),
        context.workbook.onSelectionChanged.add(() => hear({ type: 'WorkbookSelectionChanged' })),
      ];
      await context.sync();
      window.stopHearing = async () => {
        for (const result of results) result.remove();
        await context.sync();
      };
    }),
  );

/** What was heard since, so many events at least: they take a turn, and come before the answer to what is asked after them. */
async function heard(atLeast: number): Promise<Record<string, unknown>[]> {
  await addIn.waitForFunction((count) => window.heard.length >= count, atLeast);
  await addIn.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
    }),
  );
  return addIn.evaluate(() => window.heard.splice(0) as Record<string, unknown>[]);
}

test('Office.js finds itself in Excel on the web, with the requirement sets of the version', async () => {
  expect(await addIn.evaluate(() => window.ready)).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
  const sets = () =>
    addIn.evaluate(() =>
      ['1.9', '1.10', '1.13', '1.17', '1.18'].map((version) =>
        Office.context.requirements.isSetSupported('ExcelApi', version),
      ),
    );
  expect(await sets()).toEqual([true, true, true, true, false]);
  await reopen({ apiVersion: '1.9', locale: 'es-CO' });
  expect(await sets()).toEqual([true, false, false, false, false]);
  expect(await addIn.evaluate(() => Office.context.displayLanguage)).toBe('es-CO');
});

test('a book may be read only, and no theme is told on the web', async () => {
  expect(await addIn.evaluate(() => Office.context.document.mode)).toBe('readWrite');
  expect(await addIn.evaluate(() => (Office.context as Partial<Office.Context>).officeTheme === undefined)).toBe(true);
  await reopen({ readOnly: true });
  expect(await addIn.evaluate(() => Office.context.document.mode)).toBe('readOnly');
});

test('the add-in reads and writes, and whoever draws the book hears of it', async () => {
  await page.evaluate(() => {
    window.host.session.type('Hoja', 'A1', '3.5');
  });
  const read = await addIn.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Hoja');
      sheet.getRange('B1:C1').values = [['x', '=A1*2']];
      const range = sheet.getRange('A1:C1').load('values,formulas,address');
      await context.sync();
      return [range.values[0]?.[0] as unknown, range.formulas[0]?.[2] as unknown, range.address];
    }),
  );
  expect(read).toEqual([3.5, '=A1*2', 'Hoja!A1:C1']);
  expect(await page.evaluate(() => window.host.changes)).toBe(2);
});

test('an error comes with its code', async () => {
  expect(await write('=1+')).toBe('InvalidArgument');
  expect(await write('x'.repeat(33_000))).toBe('InvalidArgument');
  await page.evaluate(() => {
    window.host.session.user((book) => {
      book.sheet('Hoja').protection = { allows: new Set(), hasPassword: false };
    });
  });
  expect(await write('x')).toBe('AccessDenied');
});

test('more than 5 MB are refused', async () => {
  const code = await codeOf(() =>
    addIn.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Hoja').getRange('A1:A200').values = Array.from({ length: 200 }, () => [
          'x'.repeat(30_000),
        ]);
        await context.sync();
      }).catch((error: unknown) => {
        throw new Error(error instanceof OfficeExtension.Error ? `code=${error.code}` : String(error));
      }),
    ),
  );
  expect(code).toBe('RequestPayloadSizeLimitExceeded');
});

test('events: typing, selecting, own writes, co-authors, sheets; removal ends them', async () => {
  await listen();
  const id = await page.evaluate(() => window.host.session.workbook.sheet('Hoja').id);
  await page.evaluate(() => {
    window.host.session.type('Hoja', 'B2', 'hola');
  });
  expect(await heard(1)).toEqual([
    expect.objectContaining({
      type: 'WorksheetChanged',
      changeType: 'RangeEdited',
      address: 'B2',
      source: 'Local',
      triggerSource: 'Unknown',
      worksheetId: id,
      details: { valueBefore: '', valueTypeBefore: 'Empty', valueAfter: 'hola', valueTypeAfter: 'String' },
    }),
  ]);
  await page.evaluate(() => {
    window.host.session.paste('Hoja', 'A3', [['a', 'b'], ['c']]);
  });
  expect(await heard(1)).toEqual([expect.objectContaining({ address: 'A3:B4', changeType: 'RangeEdited' })]);
  await write('mío');
  expect(await heard(1)).toEqual([
    expect.objectContaining({ address: 'A1', source: 'Local', triggerSource: 'ThisLocalAddin' }),
  ]);
  await page.evaluate(() => {
    window.host.session.select('Hoja', 'C3:D4');
  });
  expect(await heard(2)).toEqual([
    expect.objectContaining({ type: 'WorksheetSelectionChanged', address: 'C3:D4', worksheetId: id }),
    { type: 'WorkbookSelectionChanged' },
  ]);
  await page.evaluate(() => {
    const { session } = window.host;
    session.remote((book) => {
      book.addSheet('Otra');
    });
    session.user((book) => {
      book.rename(book.sheet('Otra'), 'Nueva');
    });
    session.select('Nueva', 'A1');
    session.user((book) => {
      book.deleteSheet(book.sheet('Nueva'));
    });
  });
  expect((await heard(9)).map(({ type, source, nameAfter }) => ({ type, source, nameAfter }))).toEqual([
    { type: 'WorksheetAdded', source: 'Remote' },
    { type: 'WorksheetNameChanged', source: 'Local', nameAfter: 'Nueva' },
    { type: 'WorksheetActivated' },
    { type: 'WorkbookSelectionChanged' },
    { type: 'WorksheetSelectionChanged' },
    { type: 'WorkbookSelectionChanged' },
    { type: 'WorksheetDeleted', source: 'Local' },
    { type: 'WorksheetActivated' },
    { type: 'WorkbookSelectionChanged' },
  ]);
  await addIn.evaluate(() => window.stopHearing());
  await page.evaluate(() => {
    window.host.session.type('Hoja', 'B2', 'adiós');
    window.host.session.select('Hoja', 'A1');
  });
  expect(await heard(0)).toEqual([]);
});

test('selection is one for the user and the add-in', async () => {
  await page.evaluate(() => {
    window.host.session.select('Hoja', 'C3:D4');
  });
  expect(
    await addIn.evaluate(() =>
      Excel.run(async (context) => {
        const [range, cell] = [
          context.workbook.getSelectedRange().load('address'),
          context.workbook.getActiveCell().load('address'),
        ];
        context.workbook.worksheets.getItem('Hoja').getRange('F6').select();
        await context.sync();
        return [range.address, cell.address];
      }),
    ),
  ).toEqual(['Hoja!C3:D4', 'Hoja!C3']);
  expect(await page.evaluate(() => window.host.session.workbook.selection.areas)).toEqual([
    { top: 5, left: 5, bottom: 5, right: 5 },
  ]);
});

test('the document goes to an address', async () => {
  const status = await addIn.evaluate(
    () =>
      new Promise<string>((resolve) => {
        Office.context.document.goToByIdAsync('Hoja!B7', Office.GoToType.NamedItem, (result) =>
          resolve(String(result.status)),
        );
      }),
  );
  expect(status).toBe('succeeded');
  expect(await page.evaluate(() => window.host.session.workbook.selection.areas)).toEqual([
    { top: 6, left: 1, bottom: 6, right: 1 },
  ]);
});

test('a cell in edit mode refuses, or makes wait until it ends', async () => {
  await page.evaluate(() => {
    window.host.session.editCell(true);
  });
  expect(await write('a')).toBe('InvalidOperationInCellEditMode');
  const waiting = write('b', { delayForCellEdit: true });
  // Asked after it and answered: the other one is waiting by now.
  expect(await write('c')).toBe('InvalidOperationInCellEditMode');
  expect(await readCells('A1')).toEqual([['']]);
  await page.evaluate(() => {
    window.host.session.editCell(false);
  });
  expect(await waiting).toBeUndefined();
  expect(await readCells('A1')).toEqual([['b']]);
});

test('a ribbon function runs and completes; an unknown one says so', async () => {
  await page.evaluate(() => window.host.frame.runCommand('marcar'));
  expect(await readCells('E1')).toEqual([['marcado']]);
  await expect(page.evaluate(() => window.host.frame.runCommand('ninguna'))).rejects.toThrow('ninguna');
});

test('settings survive the add-in', async () => {
  await addIn.evaluate(
    () =>
      new Promise<void>((resolve) => {
        Office.context.document.settings.set('corte', { dia: 5 });
        Office.context.document.settings.saveAsync(() => resolve());
      }),
  );
  await reopen();
  expect(await addIn.evaluate(() => Office.context.document.settings.get('corte') as unknown)).toEqual({ dia: 5 });
  const refreshed = await addIn.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        Office.context.document.settings.refreshAsync((result) => resolve(result.value.get('corte')));
      }),
  );
  expect(refreshed).toEqual({ dia: 5 });
});

test('sheets of a file are inserted and deleted again', async () => {
  const book = newWorkbook('Hoja');
  book.sheet('Hoja').grid.set(0, 0, { value: 'del archivo' });
  const base64 = Buffer.from(await saveWorkbook(book)).toString('base64');
  const inserted = await addIn.evaluate(
    (file) =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const ids = context.workbook.insertWorksheetsFromBase64(file, {
          positionType: 'After',
          relativeTo: worksheets.getItem('Hoja'),
        });
        await context.sync();
        const sheet = worksheets.getItem(ids.value[0] ?? '').load('name,position');
        const range = sheet.getRange('A1').load('values');
        await context.sync();
        const seen = [sheet.name, sheet.position, range.values[0]?.[0] as unknown];
        sheet.delete();
        await context.sync();
        return seen;
      }),
    base64,
  );
  expect(inserted).toEqual(['Hoja (2)', 1, 'del archivo']);
  expect(await page.evaluate(() => window.host.session.workbook.sheets.map(({ name }) => name))).toEqual(['Hoja']);
});

test('a dialog opens in a window of its own and talks to the page', async () => {
  const popup = page.waitForEvent('popup');
  const message = addIn.evaluate(
    (url) =>
      new Promise<unknown>((resolve, reject) => {
        Office.context.ui.displayDialogAsync(url, { promptBeforeOpen: false }, ({ status, error, value }) => {
          if (status === Office.AsyncResultStatus.Failed) reject(new Error(error.message));
          else
            value.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
              value.close();
              resolve('message' in event ? event.message : event.error);
            });
        });
      }),
    `${server.origin}/dialogo.html`,
  );
  const dialog = await popup;
  await dialog.waitForFunction(() => 'ready' in window);
  await dialog.evaluate(async () => {
    await window.ready;
    Office.context.ui.messageParent('listo');
  });
  expect(await message).toBe('listo');
});

test('what Excel has and is not played fails, and does not hang', async () => {
  const failure = await addIn.evaluate(
    () =>
      new Promise<string>((resolve) => {
        Office.context.document.getFilePropertiesAsync((result) => resolve(String(result.status)));
      }),
  );
  expect(failure).toBe('failed');
});
