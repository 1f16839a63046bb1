import { COMMAND } from '../../src/taskpane/texts/commandTexts';
import { MORE } from '../../src/taskpane/texts/moreTexts';
import { SHELL } from '../../src/taskpane/texts/shellTexts';
import { TODAY } from '../../src/taskpane/texts/todayTexts';
import { preparedSample } from './support/prepared';
import { eventually } from './support/eventually';
import type { Playground } from './support/page';
import { reopenPlayground } from './support/reopen';
import { settled } from '../../test-kit/pane';

let playground: Playground;

beforeEach(async () => {
  playground = await reopenPlayground({ book: await preparedSample(), userName: 'OAP de prueba' });
  await playground.pane.getByRole('list', { name: TODAY.list }).waitFor();
  await playground.pane.getByRole('searchbox').waitFor();
});
afterEach(() => playground.close());

const press = (...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => playground.page.keyboard.press(key)), Promise.resolve());

/** What has the focus, as a person would name it. */
const focused = (): Promise<string> =>
  playground.pane.evaluate(() => {
    const element = document.activeElement;
    return element === null || element === document.body
      ? 'nothing'
      : (element.getAttribute('aria-label') ?? (element.tagName === 'MAIN' ? 'main' : element.textContent));
  });

/** With Tab alone, as far as it takes. */
async function tabTo(name: string): Promise<void> {
  for (let step = 0; step < 40 && (await focused()) !== name; step += 1) await press('Tab');
  expect(await focused()).toBe(name);
}

const begin = (): Promise<void> => playground.pane.getByRole('button', { name: SHELL.readAgain }).first().focus();
const said = (): Promise<string | null> =>
  playground.pane.locator('[role="status"][aria-live="polite"]').last().textContent();

test('a whole stamp, from the first key to the written book', async () => {
  await begin();
  await tabTo(TODAY.stamp);
  expect(await playground.pane.evaluate(() => document.activeElement?.matches(':focus-visible'))).toBe(true);
  await press('Enter');
  await playground.pane.getByRole('button', { name: COMMAND.write }).waitFor();
  expect(await focused()).toBe(TODAY.stamp);
  expect(await said()).toContain(COMMAND.willWrite);
  await tabTo(COMMAND.write);
  const before = (await playground.values('Bitácora', 'A1:A4000')).filter(([cell]) => cell !== '').length;
  await press('Enter');
  await playground.pane.getByText(COMMAND.done(TODAY.stamp)).first().waitFor();
  await eventually(focused, TODAY.stamp);
  expect(await said()).toContain(COMMAND.done(TODAY.stamp));
  expect((await playground.values('Bitácora', 'A1:A4000')).filter(([cell]) => cell !== '').length).toBeGreaterThan(
    before,
  );
  // While the book is read again, a button to stop that stands in between.
  await settled(playground.pane);
  await press('Shift+Tab');
  await eventually(async () => [SHELL.dismiss, SHELL.openSheet('Bitácora')].includes(await focused()), true);
  await playground.pane.getByRole('button', { name: SHELL.dismiss }).press('Enter');
  await eventually(focused, 'main');
});

test('Escape leaves a preview, and the focus goes back to where it began', async () => {
  await begin();
  await tabTo(TODAY.stamp);
  await press('Enter');
  await playground.pane.getByRole('button', { name: COMMAND.write }).waitFor();
  await press('Escape');
  await eventually(focused, TODAY.stamp);
  await expect(playground.pane.getByRole('button', { name: COMMAND.write }).count()).resolves.toBe(0);
});

test('the rows of a list: arrows, Home and End; a row opens its action and the focus stays in the page', async () => {
  const rows = playground.pane.getByRole('list', { name: TODAY.list }).locator('[data-index]');
  const index = (): Promise<string> =>
    playground.pane.evaluate(() => document.activeElement?.closest('[data-index]')?.getAttribute('data-index') ?? '');
  await rows.first().getByRole('button').first().focus();
  const last = Number(await rows.first().getAttribute('aria-setsize')) - 1;
  for (const [key, wanted] of [
    ['ArrowDown', 1],
    ['ArrowDown', 2],
    ['ArrowUp', 1],
    ['End', last],
    ['Home', 0],
  ] as const) {
    await press(key);
    await eventually(index, String(wanted));
  }
  await press('Tab', 'Enter');
  await playground.pane.locator('[aria-current="page"]').getByText(SHELL.views.action).waitFor();
  await eventually(async () => (await focused()) !== 'nothing', true);
});

test('views by the keys; folding; the form of the name', async () => {
  await begin();
  await tabTo(SHELL.views.more);
  await press('Enter');
  await playground.pane.getByRole('heading', { name: MORE.title }).waitFor();
  await tabTo(MORE.tasks.prepare.title);
  await press('Enter');
  const summary = playground.pane.locator('summary').first();
  await summary.focus();
  const isOpen = (): Promise<boolean> =>
    summary.evaluate((element) => (element.parentElement as HTMLDetailsElement).open);
  const before = await isOpen();
  await press('Enter');
  expect(await isOpen()).toBe(!before);
  const change = playground.pane.getByRole('button', { name: COMMAND.changeName });
  await change.press('Enter');
  await playground.pane.getByLabel(COMMAND.name).waitFor();
  await press('Escape');
  await eventually(focused, COMMAND.changeName);
});

test('a search and a filter say what they found', async () => {
  const status = playground.pane.getByRole('status').filter({ hasText: /\d+ (de \d+ )?acci/ });
  const before = await status.textContent();
  await playground.pane.getByRole('searchbox').focus();
  await playground.page.keyboard.type('publicar');
  await playground.pane.waitForFunction(
    (old) => ![...document.querySelectorAll('[role="status"]')].some(({ textContent }) => textContent === old),
    before,
  );
  expect(await status.textContent()).toMatch(/^\d+ de \d+ acciones$/);
});
