import { preparedSample } from './support/prepared';
import { openPlayground, type Playground } from './support/page';
import { settled, tourWork, type Visit } from './support/tour';

/** Words that a library would say by itself; none of them is Spanish. */
const ENGLISH =
  /\b(close|dismiss|loading|search|required|optional|error:|warning:|success|clear|select|open|cancel|submit|button|expand|collapse|undefined|null|NaN|object|the|and|of|not|is|no results|Invalid Date)\b/i;
/** What stands in the book is not ours to translate. */
const NAMES = /Microsoft Excel|Office\.js/g;
/** Days as a machine writes them. */
const ISO_DAY = /\b20\d\d-\d\d-\d\d\b/;

let playground: Playground;
afterEach(() => playground.close());

const textsOf = (): Promise<string[]> =>
  playground.pane.evaluate(() => {
    const texts = [...document.querySelectorAll('*')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) => element.getAttribute(name) ?? []),
    );
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      if (!walker.currentNode.parentElement?.closest('script, style')) texts.push(walker.currentNode.textContent ?? '');
    return [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
  });

async function suspicious(tour: (playground: Playground, visit: Visit) => Promise<void>): Promise<string[]> {
  const found = new Set<string>();
  await settled(playground.pane);
  await tour(playground, async (state) => {
    for (const text of await textsOf()) {
      // What stands between guillemets is the person's own.
      const plain = text.replace(/«[^»]*»/g, '').replace(NAMES, '');
      // No word of ours has a plural in brackets, no share a decimal point.
      if (ENGLISH.test(plain) || ISO_DAY.test(plain) || /\w\((s|es)\)|\d\.\d+ ?%/.test(plain))
        found.add(`${state}: ${text}`);
    }
  });
  return [...found];
}

test('a day of work is in Spanish', async () => {
  playground = await openPlayground({ book: await preparedSample() });
  expect(await playground.pane.locator('html').getAttribute('lang')).toBe('es-CO');
  expect(await suspicious(tourWork)).toEqual([]);
});
