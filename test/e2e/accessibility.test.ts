import type { RunOptions } from 'axe-core';
import { axeViolations } from './support/axe';
import { wear, type Look } from './support/look';
import { openPlayground, type Playground } from './support/page';
import { preparedSample } from './support/prepared';
import { foreignBook, settled, tourViews, tourWork, unpreparedBook, type Visit } from './support/tour';

/**
 * All of WCAG 2.2 to AA and axe's best practices. Left out: AAA (its contrast of 7:1 is not Excel's own either) and
 * what axe calls experimental.
 */
const ALL: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
};

/** What else axe looks at does not depend on colours. */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

const LIGHT: Look = { colorScheme: 'light', forcedColors: 'none' };
const OTHER_LOOKS: readonly (readonly [string, Look])[] = [
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
];

let playground: Playground;
afterEach(() => playground.close());

/** Every state is looked at, in every look, and all that is found is told at once. */
async function inspected(
  tour: (playground: Playground, visit: Visit) => Promise<void>,
  looks = OTHER_LOOKS,
): Promise<string[]> {
  const found: string[] = [];
  const inspect = async (state: string, rules: RunOptions): Promise<void> => {
    for (const { rule, nodes } of await axeViolations(playground.pane, rules))
      found.push(`${state}: ${rule}\n  ${nodes.join('\n  ')}`);
  };
  await settled(playground.pane);
  await tour(playground, async (state) => {
    // Scrolled, something always stands half behind the head that stays.
    await playground.pane.evaluate(() => window.scrollTo({ top: 0 }));
    await inspect(`${state}, light`, ALL);
    for (const [name, look] of looks) {
      await wear(playground, look);
      await inspect(`${state}, ${name}`, COLOURS);
    }
    await wear(playground, LIGHT);
  });
  return found;
}

describe('axe finds nothing, light, dark and in forced colours', () => {
  test('in a day of work', async () => {
    playground = await openPlayground({ book: await preparedSample() });
    expect(await inspected(tourWork)).toEqual([]);
  });

  test('in the views of the sample as it comes', async () => {
    playground = await openPlayground({ userName: 'OAP de prueba' });
    expect(await inspected(tourViews)).toEqual([]);
  });
});

// These books have no colours of their own.
describe('axe finds nothing, light', () => {
  test('in a book that is not prepared', async () => {
    playground = await openPlayground({ book: await unpreparedBook() });
    expect(await inspected(tourViews, [])).toEqual([]);
  });

  test('in a book without a matrix', async () => {
    playground = await openPlayground({ book: await foreignBook() });
    expect(await inspected(tourViews, [])).toEqual([]);
  });
});
