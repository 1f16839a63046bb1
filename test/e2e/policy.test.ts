import { gzipSync } from 'node:zlib';
import { preparedSample } from './support/prepared';
import { openPlayground, type Playground } from './support/page';
import { settled } from '../../test-kit/pane';
import { TODAY } from '../../src/taskpane/texts/todayTexts';

/** Gzipped bytes of our own scripts until *Hoy* can be worked with; scripts/firstScreenLimit.js holds the build to it. */
const LIMIT = 180_000;

let playground: Playground | undefined;
afterEach(async () => {
  const open = playground;
  playground = undefined;
  await open?.close();
});

test('the page allows no eval, and nothing from elsewhere', async () => {
  playground = await openPlayground();
  const policy = await playground.pane.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain(`default-src 'self'`);
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  expect(policy?.match(/script-src[^;]*/)?.[0]).toBe(`script-src 'self'`);
});

test('the worker and the parts on demand load under it, all from our origin', async () => {
  playground = await openPlayground({ book: await preparedSample() });
  const { pane, requests } = playground;
  await pane.getByRole('list', { name: TODAY.list }).waitFor();
  await pane.getByRole('button', { name: 'Validar', exact: true }).click();
  await settled(pane);
  expect(requests.filter((url) => /\/engine\.\w+\.js$/.test(url))).not.toEqual([]);
  expect(requests.filter((url) => /\/validate\.\w+\.js$/.test(url))).not.toEqual([]);
  const origin = new URL(pane.url()).origin;
  expect(requests.filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url))).toEqual([]);
});

test.each([
  [
    'a request to elsewhere',
    () => {
      void fetch('https://example.com/').catch(() => undefined);
    },
  ],
  // Not in the test's own call: what the browser's tools run is free of the policy.
  [
    'eval',
    () => {
      setTimeout(() => {
        // eslint-disable-next-line @typescript-eslint/no-implied-eval -- this is the wrong act
        new Function('return 1')();
      });
    },
  ],
  [
    'an error of the pane',
    () => {
      setTimeout(() => {
        throw new Error('made for the test');
      });
    },
  ],
])('%s fails a test', async (_, wrongAct) => {
  const failing = await openPlayground();
  const told = failing.page.waitForEvent('console').catch(() => undefined);
  await failing.pane.evaluate(wrongAct);
  await Promise.race([told, failing.page.waitForEvent('pageerror')]);
  await expect(failing.close()).rejects.toThrow('complained');
});

test(`the first screen takes at most ${LIMIT / 1000} kB of JavaScript`, async () => {
  playground = await openPlayground({ book: await preparedSample() });
  const { page, pane, requests } = playground;
  await pane.getByRole('list', { name: TODAY.list }).waitFor();
  await pane.getByRole('searchbox').waitFor();
  const own = [...new Set(requests)].filter((url) => /\.js$/.test(url) && !/\/office-js\/|\/playground\//.test(url));
  expect(own.some((url) => /\/engine\./.test(url))).toBe(true);
  const sizes = await Promise.all(
    own.map(async (url) => gzipSync(await (await page.request.get(url)).body(), { level: 9 }).length),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  console.info(`First screen: ${bytes} bytes gzipped in ${own.length} scripts`);
  expect(bytes).toBeLessThanOrEqual(LIMIT);
});
