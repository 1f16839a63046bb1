import type { Frame } from 'playwright-core';
import { preparedSample } from './support/prepared';
import { openPlayground, type Playground } from './support/page';
import { settled, tourViews, tourWork, unpreparedBook, type Visit } from './support/tour';

/** What WCAG 1.4.12 says a person may ask for. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

/** Office draws a menu of its own here. */
const CORNER = { width: 34, height: 32 };

let playground: Playground;
afterEach(() => playground.close());

/** What does not fit, stands over something else, or stands in Office's corner. */
function crowded(pane: Frame): Promise<string[]> {
  return pane.evaluate(async (corner) => {
    window.scrollTo({ top: 0 });
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
  }, CORNER);
}

/** Every state at 320 px, at half of that (which is a zoom of 200 %), and with wide text. */
async function inspected(tour: (playground: Playground, visit: Visit) => Promise<void>): Promise<string[]> {
  const { page, pane } = playground;
  const found: string[] = [];
  const look = async (state: string, how: string): Promise<void> => {
    for (const problem of await crowded(pane)) found.push(`${state}, ${how}: ${problem}`);
  };
  const frame = page.locator('#pane');
  const wide = (width: number): Promise<void> =>
    frame.evaluate((element, px) => {
      element.style.cssText = `flex: none; min-width: 0; width: ${px}px !important`;
    }, width);
  const style = await pane.addStyleTag({ content: SPACED });
  const spaced = (on: boolean): Promise<void> =>
    style.evaluate((element, wanted) => {
      (element as HTMLStyleElement).media = wanted ? 'all' : 'not all';
    }, on);
  await spaced(false);
  await wide(320);
  await settled(pane);
  await tour(playground, async (state) => {
    await look(state, '320 px');
    await spaced(true);
    await look(state, 'spaced text');
    await spaced(false);
    await wide(160);
    await look(state, '160 px');
    await wide(320);
  });
  return found;
}

test('a day of work fits', async () => {
  playground = await openPlayground({ book: await preparedSample() });
  expect(await inspected(tourWork)).toEqual([]);
});

test('the views of the sample as it comes fit', async () => {
  playground = await openPlayground({ userName: 'OAP de prueba' });
  expect(await inspected(tourViews)).toEqual([]);
});

test('the views of a book that is not prepared fit', async () => {
  playground = await openPlayground({ book: await unpreparedBook() });
  expect(await inspected(tourViews)).toEqual([]);
});
