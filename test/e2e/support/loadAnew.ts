import type { Playground } from './page';

/** Loads the pane and the book again, in the same frame: the book as it was, with nothing written yet. */
export async function loadAnew({ page, pane }: Pick<Playground, 'page' | 'pane'>): Promise<void> {
  await pane.evaluate(() => {
    document.title = 'old';
  });
  await page.evaluate(async () => {
    const content = await (await fetch('/sample/matriz.xlsx')).arrayBuffer();
    await window.playground.open(new Uint8Array(content), 'matriz.xlsx');
  });
  await pane.waitForFunction(() => document.title !== 'old' && document.querySelector('#root > *') !== null);
}
