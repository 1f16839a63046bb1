import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { makeScaledBook } from '../../sample/scale';
import { TODAY } from '../../src/taskpane/texts/todayTexts';
import { after } from '../../test-kit/after';
import { launchBrowser } from '../../test-kit/browser';
import { keepUserName } from '../../test-kit/userName';
import { buildAddIn, buildPlayground, DEFAULT_FOLDERS } from '../../playground/build';
import { startServer } from '../../playground/server';
import { longestTasks, yardstick } from './longestTasks';

/**
 * `npm run bench:pane [-- 120 5000]`: how soon the pane shows itself and its list, and how much work a typed letter is.
 * The peer is the dialog page of the same build, in the same browser: a page that says one sentence and does nothing.
 * Then the tasks in which the pane works longest in a walk through all of it, beside a yardstick for the machine: at
 * 9 ms of that, none should be above 50 ms.
 */
const sizes = process.argv.slice(2).map(Number);
const RUNS = 5;
const SEARCH = 'seguros linea';

interface Measured {
  /** Milliseconds from the arrival of the last script that the first screen needs to its first paint. */
  readonly shown: number;
  /** And to the list of actions, the whole book read. */
  readonly listed: number;
  /** Longest work of the page for one typed letter. */
  readonly typed: number;
  /** Milliseconds from the start of the page to the peer's first paint. */
  readonly peer: number;
  readonly start: number;
}

async function main(): Promise<void> {
  await buildAddIn(DEFAULT_FOLDERS.dist);
  await buildPlayground(DEFAULT_FOLDERS.playground);
  const server = await startServer({ port: 0, ...DEFAULT_FOLDERS });
  const browser = await launchBrowser();
  console.log('rows   shown ms  listed ms  letter ms  start ms  peer ms  ratio   (medians of %d)', RUNS);
  try {
    for (const rows of sizes.length > 0 ? sizes : [120, 5000]) {
      const book = Buffer.from(await after('prepare', (await makeScaledBook(rows, { historyDays: 5 })).matrix));
      const runs: Measured[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        const context = await contextWith(browser, book);
        const page = await context.newPage();
        await page.goto(`${server.url}/?hoy=2026-06-05&panel=350`);
        const peer = await context.newPage();
        runs.push({ ...(await measure(page)), peer: await firstPaint(peer, `${server.url}/message.html#prueba`) });
        await context.close();
      }
      const median = (of: (run: Measured) => number) => runs.map(of).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
      const [start, peer] = [median((run) => run.start), median((run) => run.peer)];
      console.log(
        [
          String(rows).padEnd(6),
          ...[median((run) => run.shown), median((run) => run.listed), median((run) => run.typed), start, peer].map(
            (ms) => ms.toFixed(0).padStart(9),
          ),
          (start / peer).toFixed(1).padStart(6),
        ].join(' '),
      );
      console.log(await worked(browser, server.url, book, rows));
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function contextWith(browser: Browser, book: Buffer): Promise<BrowserContext> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: 'es-CO',
    viewport: { width: 1180, height: 720 },
  });
  await context.route('**/sample/matriz.xlsx', (route) => route.fulfill({ body: book }));
  return context;
}

async function worked(browser: Browser, url: string, book: Buffer, rows: number): Promise<string> {
  const context = await contextWith(browser, book);
  await keepUserName(context, 'OAP de prueba');
  const page = await context.newPage();
  await page.goto(`${url}/?hoy=2026-06-05&panel=350`);
  const pane = await paneOf(page);
  const tasks = await longestTasks(page, pane, rows);
  const ms = await yardstick(pane);
  await context.close();
  const told = tasks.map(({ during, work }) => `${during} ${work.toFixed(0)}`).join(', ') || 'none of 50 ms';
  return `       longest tasks, ms of work: ${told}; yardstick ${ms.toFixed(1)} ms`;
}

async function paneOf(page: Page): Promise<Frame> {
  const pane = await (await page.waitForSelector('#pane')).contentFrame();
  if (!pane) throw new Error('The pane has no frame.');
  await pane.getByRole('list', { name: TODAY.list }).waitFor({ timeout: 120_000 });
  return pane;
}

async function measure(page: Page): Promise<Omit<Measured, 'peer'>> {
  const pane = await paneOf(page);
  return { ...(await times(pane)), typed: await typing(pane) };
}

function times(pane: Frame): Promise<Pick<Measured, 'shown' | 'listed' | 'start'>> {
  return pane.evaluate(() => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    const scripts = performance
      .getEntriesByType('resource')
      .filter((entry) => entry.name.endsWith('.js') && !entry.name.includes('/office-js/'));
    const arrived = Math.max(
      ...scripts.map((entry) => (entry as PerformanceResourceTiming).responseEnd).filter((end) => end <= painted),
    );
    return { shown: painted - arrived, listed: performance.now() - arrived, start: painted };
  });
}

async function typing(pane: Frame): Promise<number> {
  await pane.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        seen.push(entry.processingEnd - entry.processingStart);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await pane.getByRole('searchbox').pressSequentially(SEARCH, { delay: 60 });
  await pane.waitForTimeout(500);
  // Events that take less than a frame are not told.
  return pane.evaluate(() => Math.max(0, ...(window as unknown as { seen: number[] }).seen));
}

async function firstPaint(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
