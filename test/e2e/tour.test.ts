import type { RunOptions } from 'axe-core';
import { axeViolations } from './support/axe';
import { fitting } from './support/fit';
import { wear, type Look } from './support/look';
import { openPlayground, type Playground, type PlaygroundOptions } from './support/page';
import { preparedSample } from './support/prepared';
import { foreignBook, tourViews, tourWork, unpreparedBook, type Visit } from './support/tour';
import { settled } from '../../test-kit/pane';
import { notSpanish, textsOf } from './support/words';

/**
 * All of WCAG 2.2 to AA and axe's best practices. Left out: AAA (its contrast of 7:1 is not Excel's own either) and
 * what axe calls experimental.
 */
const ALL: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
};

/** What else axe looks at does not depend on colours. */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

type NamedLook = readonly [name: string, look: Look];
const LIGHT: NamedLook = ['light', { colorScheme: 'light', forcedColors: 'none' }];
const ALL_LOOKS: readonly NamedLook[] = [
  LIGHT,
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
];

/** What the tour came upon, each with the state in which it was. */
interface Found {
  readonly axe: string[];
  readonly misfits: string[];
  readonly words: Set<string>;
}

interface Tour {
  readonly open: () => Promise<PlaygroundOptions>;
  readonly walk: (playground: Playground, visit: Visit) => Promise<void>;
  /** Books without anything of ours have no colours of their own either. */
  readonly looks: readonly NamedLook[];
}

const TOURS: Readonly<Record<string, Tour>> = {
  'a day of work': {
    open: async () => ({ book: await preparedSample() }),
    walk: tourWork,
    looks: ALL_LOOKS,
  },
  'the views of the sample as it comes': {
    open: () => Promise.resolve({ userName: 'OAP de prueba' }),
    walk: tourViews,
    looks: ALL_LOOKS,
  },
  'the views of a book that is not prepared': {
    open: async () => ({ book: await unpreparedBook() }),
    walk: tourViews,
    looks: [LIGHT],
  },
  'the views of a book without a matrix': {
    open: async () => ({ book: await foreignBook() }),
    walk: tourViews,
    looks: [LIGHT],
  },
};

/** Walks once; in every state its words are read, it is made narrow, and axe looks at it in every look. */
async function walked({ open, walk, looks }: Tour): Promise<Found> {
  const found: Found = { axe: [], misfits: [], words: new Set() };
  const playground = await openPlayground(await open());
  const { page, pane } = playground;
  const inspect = async (state: string, rules: RunOptions): Promise<void> => {
    for (const { rule, nodes } of await axeViolations(pane, rules))
      found.axe.push(`${state}: ${rule}\n  ${nodes.join('\n  ')}`);
  };
  await settled(pane);
  const misfits = await fitting(playground);
  const worn = [...looks];
  await walk(playground, async (state) => {
    // What lies below the mouse looks otherwise, and what lies there depends on the letters.
    await page.mouse.move(0, 0);
    for (const text of notSpanish(await textsOf(pane))) found.words.add(`${state}: ${text}`);
    for (const problem of await misfits()) found.misfits.push(`${state}, ${problem}`);
    for (const [index, [name, look]] of worn.entries()) {
      if (index > 0) await wear(playground, look);
      await inspect(`${state}, ${name}`, index > 0 ? COLOURS : ALL);
    }
    // The next state begins in the look that this one ends in: changing it is what takes time.
    worn.reverse();
  });
  await playground.close();
  return found;
}

describe.each(Object.entries(TOURS))('%s', (_, tour) => {
  let found: Found;
  beforeAll(async () => {
    found = await walked(tour);
  });

  test('axe finds nothing', () => expect(found.axe).toEqual([]));
  test('it fits', () => expect(found.misfits).toEqual([]));
  test('it is in Spanish', () => expect([...found.words]).toEqual([]));
});

test('what is not Spanish would be noticed', () => {
  expect(
    notSpanish(['Close', 'CLOSE-1 · 11 hallazgos', '2026-06-05', 'fila(s)', '3.5 %', '«not»', 'tres filas']),
  ).toEqual(['Close', '2026-06-05', 'fila(s)', '3.5 %']);
});
