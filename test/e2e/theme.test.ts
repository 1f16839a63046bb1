import { wear } from './support/look';
import { openPlayground, type Playground } from './support/page';
import { settled } from '../../test-kit/pane';

let playground: Playground;
afterEach(() => playground.close());

test('the pane follows the look of the system while it is open', async () => {
  playground = await openPlayground({ colorScheme: 'light' });
  await wear(playground, { colorScheme: 'light', forcedColors: 'none' });
  await wear(playground, { colorScheme: 'dark', forcedColors: 'none' });
  await wear(playground, { colorScheme: 'light', forcedColors: 'none' });
});

test('it starts dark where the system is, and loads only that theme', async () => {
  playground = await openPlayground({ colorScheme: 'dark' });
  await settled(playground.pane);
  await wear(playground, { colorScheme: 'dark', forcedColors: 'none' });
  expect(playground.requests.filter((url) => /\/light\.\w+\.js/.test(url))).toEqual([]);
});

test("forced colours are the browser's: what is chosen is still told apart", async () => {
  playground = await openPlayground({ colorScheme: 'dark', forcedColors: 'active' });
  await settled(playground.pane);
  const borders = await playground.pane
    .getByRole('navigation')
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).borderBottomColor));
  expect(borders.filter((color) => color === borders[0])).toHaveLength(1);
});
