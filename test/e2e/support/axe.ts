import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

export interface AxeViolation {
  readonly rule: string;
  readonly help: string;
  readonly nodes: readonly string[];
}

/** Enough to see what is meant. */
const SHOWN_NODES = 3;

/** In the page: colours on their way, after a change of the look, are still the old ones. A progress bar never ends. */
function nothingMoves(): boolean {
  return document
    .getAnimations()
    .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity);
}

/**
 * What axe finds in this page or frame, and in no other frame. Its script goes in through the browser's own door for
 * tests, which the policy of the page does not watch.
 */
export async function axeViolations(where: Page | Frame, options: RunOptions = {}): Promise<AxeViolation[]> {
  await where.waitForFunction(nothingMoves);
  if (!(await where.evaluate(() => 'axe' in window))) await where.evaluate(axe.source);
  // Only what is wrong, and as text: what is right is a hundred times more, and the browser's driver takes seconds for it.
  const violations = JSON.parse(
    await where.evaluate(
      async (told) =>
        JSON.stringify(
          (
            await (
              window as unknown as { axe: { run(context: Document, options: object): Promise<AxeResults> } }
            ).axe.run(document, told)
          ).violations,
        ),
      { iframes: false, resultTypes: ['violations' as const], ...options },
    ),
  ) as AxeResults['violations'];
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    nodes: nodes
      .slice(0, SHOWN_NODES)
      .map(({ html, failureSummary }) => `${html.slice(0, 200)} – ${failureSummary ?? ''}`),
  }));
}
