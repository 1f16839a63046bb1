import { wear } from './support/look';
import { openTryout, type Tryout } from './support/page';
import { settled } from './support/tour';

let tryout: Tryout;
afterEach(() => tryout.close());

test('the pane follows the look of the system while it is open', async () => {
  tryout = await openTryout({ colorScheme: 'light' });
  await wear(tryout, { colorScheme: 'light', forcedColors: 'none' });
  await wear(tryout, { colorScheme: 'dark', forcedColors: 'none' });
  await wear(tryout, { colorScheme: 'light', forcedColors: 'none' });
});

test('it starts dark where the system is, and loads only that theme', async () => {
  tryout = await openTryout({ colorScheme: 'dark' });
  await settled(tryout.pane);
  await wear(tryout, { colorScheme: 'dark', forcedColors: 'none' });
  expect(tryout.requests.filter((url) => /\/light\.\w+\.js/.test(url))).toEqual([]);
});

test("forced colours are the browser's: what is chosen is still told apart", async () => {
  tryout = await openTryout({ colorScheme: 'dark', forcedColors: 'active' });
  await settled(tryout.pane);
  const borders = await tryout.pane
    .getByRole('navigation')
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).borderBottomColor));
  expect(borders.filter((color) => color === borders[0])).toHaveLength(1);
});
