import type { Playground } from './page';
import { makeTall } from './tall';

/** What WCAG 1.4.12 says a person may ask for. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

/** Office draws a menu of its own here. */
const CORNER = { width: 34, height: 32 };

/**
 * Gives the pane 320 px of width, and of height what its lists need to be there as a whole. The result tells what does
 * not fit then, with wide text, and at half of that width (which is a zoom of 200 %).
 */
export async function fitting({ page, pane }: Playground): Promise<() => Promise<string[]>> {
  const style = await pane.addStyleTag({ content: SPACED });
  const spaced = (on: boolean): Promise<void> =>
    style.evaluate((element, wanted) => {
      (element as HTMLStyleElement).media = wanted ? 'all' : 'not all';
    }, on);
  const found = async (how: string): Promise<string[]> =>
    (await pane.evaluate(crowded, CORNER)).map((problem) => `${how}: ${problem}`);
  await spaced(false);
  await makeTall(page, 320);
  return async () => {
    const plain = await found('320 px');
    await spaced(true);
    const apart = await found('spaced text');
    await spaced(false);
    await makeTall(page, 160);
    const zoomed = await found('160 px');
    await makeTall(page, 320);
    return [...plain, ...apart, ...zoomed];
  };
}

/** In the page: what does not fit, stands over something else, or stands in Office's corner. */
async function crowded(corner: typeof CORNER): Promise<string[]> {
  // Lists measure their rows a frame after their width.
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  const named = (element: Element) =>
    `${element.tagName.toLowerCase()} «${(element.getAttribute('aria-label') ?? element.textContent).slice(0, 40)}»`;
  const problems: string[] = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) {
    const wide = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map(named);
    problems.push(`${scrollWidth} px in ${innerWidth}: ${wide.slice(-2).join(', ')}`);
  }
  const controls = [...document.querySelectorAll('a, button, input, select, textarea, summary')]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(
      ({ element, box }) => box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true }),
    );
  for (const [index, { element, box }] of controls.entries()) {
    if (box.right > innerWidth - corner.width && box.top < corner.height)
      problems.push(`${named(element)} stands in the corner`);
    for (const { element: other, box: beside } of controls.slice(index + 1)) {
      const across = Math.min(box.right, beside.right) - Math.max(box.left, beside.left);
      const down = Math.min(box.bottom, beside.bottom) - Math.max(box.top, beside.top);
      // Rows of a list are placed to the whole pixel.
      if (across > 1 && down > 2 && !element.contains(other) && !other.contains(element))
        problems.push(`${named(element)} and ${named(other)} overlap`);
    }
  }
  return problems;
}
