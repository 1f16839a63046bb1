import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { CellValue } from '../../../simulator/workbook/storedCell';
import { startServer, type RunningServer } from '../../../playground/server';
import { launchBrowser } from '../../../test-kit/browser';
import { watch, type Watched } from './complaints';
import { HANGS_MS } from './eventually';
import { builtSite } from './site';
import { keepUserName } from '../../../test-kit/userName';

export interface PlaygroundOptions {
  /** The book that is open; the sample where none is given. */
  readonly book?: Uint8Array;
  /** The day on the add-in's clock; `''` for the real one. */
  readonly today?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly paneWidth?: number;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The name that this device keeps for the signature. */
  readonly userName?: string;
}

export interface Playground {
  readonly page: Page;
  /** The add-in's task pane; the same frame after another day or book. */
  readonly pane: Frame;
  /** What one cell holds: its formula, or its value. */
  cell(sheet: string, address: string): Promise<CellValue>;
  values(sheet: string, address: string): Promise<CellValue[][]>;
  sheetNames(): Promise<string[]>;
  /** Types as the user, without the grid. */
  type(sheet: string, address: string, text: string): Promise<void>;
  select(sheet: string, address: string): Promise<void>;
  /** The book as it would be saved. */
  saved(): Promise<Uint8Array>;
  /** Addresses of all requests so far. */
  readonly requests: readonly string[];
  /** For `afterEach`: fails where a page had an error, broke its policy or asked for something elsewhere. */
  close(): Promise<void>;
}

let browser: Promise<Browser> | undefined;
let server: Promise<RunningServer> | undefined;

/** One browser and one server for each file of tests. */
afterAll(async () => {
  await (await browser)?.close();
  await (await server)?.close();
});

/** A page, what happens in it, and what it takes for the sample. */
export interface OpenPage extends Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly pane: Frame;
  book: Uint8Array | undefined;
}

/** Opens the playground page in a browser profile of its own, and waits until the pane shows something. */
export async function openPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const opened = await openPage(options);
  return { ...playgroundIn(opened), close: () => closePage(opened) };
}

export async function openPage(options: PlaygroundOptions): Promise<OpenPage> {
  const {
    book,
    today = '2026-06-05',
    colorScheme = 'light',
    forcedColors = 'none',
    paneWidth = 350,
    viewport = { width: 1280, height: 800 },
    userName,
  } = options;
  server ??= startServer({ port: 0, ...builtSite() });
  browser ??= launchBrowser();
  const { url } = await server;
  const context = await (
    await browser
  ).newContext({
    ignoreHTTPSErrors: true,
    locale: 'es-CO',
    colorScheme,
    forcedColors,
    viewport,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(HANGS_MS);
  const watched = await watch(context, url);
  if (userName !== undefined) await keepUserName(context, userName);
  const sample = { book };
  await context.route('**/sample/matriz.xlsx', (route) =>
    sample.book ? route.fulfill({ body: Buffer.from(sample.book) }) : route.continue(),
  );

  const page = await context.newPage();
  await page.goto(`${url}/?hoy=${today}&panel=${paneWidth}`);
  const pane = await paneOf(page);
  await page.evaluate(() => window.playground.drawn());
  return Object.assign(sample, { ...watched, context, page, pane });
}

/** All that tests do in a page, but for its closing. */
export function playgroundIn({ page, pane, requests }: OpenPage): Omit<Playground, 'close'> {
  // As text: the browser's driver takes seconds for large lists of lists.
  const values: Playground['values'] = async (sheet, address) =>
    JSON.parse(
      await page.evaluate(([name, at]) => JSON.stringify(window.playground.session.workbook.sheet(name).read(at)), [
        sheet,
        address,
      ] as const),
    ) as CellValue[][];
  return {
    page,
    pane,
    requests,
    values,
    cell: async (sheet, address) => (await values(sheet, address))[0]?.[0] ?? '',
    sheetNames: () => page.evaluate(() => window.playground.session.workbook.sheets.map(({ name }) => name)),
    type: (sheet, address, text) =>
      page.evaluate(([name, at, typed]) => window.playground.session.type(name, at, typed), [
        sheet,
        address,
        text,
      ] as const),
    select: (sheet, address) =>
      page.evaluate(([name, at]) => window.playground.session.select(name, at), [sheet, address] as const),
    saved: async () =>
      Uint8Array.from(
        JSON.parse(await page.evaluate(async () => JSON.stringify([...(await window.playground.save())]))) as number[],
      ),
  };
}

export async function closePage({ context, complaints }: OpenPage): Promise<void> {
  await context.close();
  if (complaints.length > 0) throw new Error(`The pages complained:\n${complaints.join('\n')}`);
}

async function paneOf(page: Page): Promise<Frame> {
  const pane = await (await page.waitForSelector('#pane')).contentFrame();
  if (!pane) throw new Error('The pane has no frame.');
  await pane.waitForURL('**/taskpane.html*');
  await pane.waitForSelector('#root > *', { state: 'attached' });
  return pane;
}
