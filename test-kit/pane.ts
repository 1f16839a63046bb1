import type { Frame, Page } from 'playwright-core';
import { entryOf, OCCASIONAL, type View } from '../src/taskpane/state/views';
import { MORE } from '../src/taskpane/texts/moreTexts';
import { SHELL } from '../src/taskpane/texts/shellTexts';

/** Walks the pane in a browser to one of its tasks. */
export async function goToView(pane: Frame, view: View): Promise<void> {
  const entry = SHELL.views[entryOf(view)];
  await pane.getByRole('navigation').getByRole('button', { name: entry }).click();
  await pane.locator('[aria-current="page"]').getByText(entry).waitFor();
  const occasional = OCCASIONAL.find((one) => one === view);
  if (occasional === undefined) return;
  await pane.getByRole('main').getByRole('button', { name: MORE.tasks[occasional].title, exact: true }).click();
  await pane.getByRole('heading', { name: MORE.tasks[occasional].title, level: 2 }).waitFor();
}

/** The book is read, the view has what it asked for. */
export async function settled(pane: Frame): Promise<void> {
  await pane.waitForFunction(
    () => !document.querySelector('progress') && document.querySelector('main h2, main h3') !== null,
  );
}

/** Loads the pane and the book again, in the same frame: the book as it was, with nothing written yet. */
export async function loadAnew({ page, pane }: { readonly page: Page; readonly pane: Frame }): Promise<void> {
  await pane.evaluate(() => {
    document.title = 'old';
  });
  await page.evaluate(async () => {
    const content = await (await fetch('/sample/matriz.xlsx')).arrayBuffer();
    await window.playground.open(new Uint8Array(content), 'matriz.xlsx');
  });
  await pane.waitForFunction(() => document.title !== 'old' && document.querySelector('#root > *') !== null);
}
