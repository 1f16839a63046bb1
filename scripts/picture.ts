import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { preparedSample } from '../test/e2e/support/prepared';
import { launchBrowser } from '../test-kit/browser';
import { buildAddIn, buildPlayground, DEFAULT_FOLDERS } from '../playground/build';
import { startServer } from '../playground/server';

const PICTURE = join('docs', 'images', 'pane.png');

/** `npm run picture`: the pane beside the prepared sample, on the day of the sample, as the tests' browser shows it. */
async function main(): Promise<void> {
  const book = Buffer.from(await preparedSample());
  await buildAddIn(DEFAULT_FOLDERS.dist);
  await buildPlayground(DEFAULT_FOLDERS.playground);
  const server = await startServer({ port: 0, ...DEFAULT_FOLDERS });
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      locale: 'es-CO',
      viewport: { width: 1180, height: 720 },
    });
    await context.route('**/sample/matriz.xlsx', (route) => route.fulfill({ body: book }));
    const page = await context.newPage();
    await page.goto(`${server.url}/?hoy=2026-06-05&panel=350`);
    await page.getByRole('tab', { name: 'Matriz', exact: true }).click();
    const pane = page.frameLocator('#pane');
    await pane.getByRole('button', { name: /^Estampar hoy/ }).waitFor();
    await pane.getByRole('listitem').nth(2).waitFor();
    await page.evaluate(() => window.playground.session.select('Matriz', 'C8'));
    await page.waitForLoadState('networkidle');
    mkdirSync(dirname(PICTURE), { recursive: true });
    await page.screenshot({ path: PICTURE });
  } finally {
    await browser.close();
    await server.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
