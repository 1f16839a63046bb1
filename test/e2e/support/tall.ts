import type { Page } from 'playwright-core';

/** So tall that a list of the sample has all its rows in the page, whatever the browser and the size of its letters. */
const TALL = 40_000;

/** Gives the pane the height that its lists need to be there as a whole, and a width where one is asked for, in pixels. */
export function makeTall(page: Page, width?: number): Promise<void> {
  return page.locator('#pane').evaluate(
    (element, [tall, wide]) => {
      element.style.cssText = `flex: none; min-width: 0; height: ${tall}px !important;`;
      if (wide !== undefined) element.style.cssText += `width: ${wide}px !important`;
    },
    [TALL, width] as const,
  );
}
