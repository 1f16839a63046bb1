import { makeScaledBook } from '../../sample/scale';
import { VIEWS, type View } from '../../src/taskpane/state/views';
import { TODAY } from '../../src/taskpane/texts/todayTexts';
import { after } from '../../test-kit/after';
import { openPlayground } from './support/page';
import { goToView, settled } from '../../test-kit/pane';

const ROWS = 5000;

/** How fast it is on such a book: `npm run bench:pane`. */
test('with 5,000 rows every view has only what is in sight in the page, and the search looks through all', async () => {
  const book = await after('prepare', (await makeScaledBook(ROWS)).matrix);
  const playground = await openPlayground({ book, userName: 'OAP de prueba' });
  const { pane } = playground;
  const list = pane.getByRole('list', { name: TODAY.list });
  await list.waitFor();
  expect(await list.getByRole('listitem').first().getAttribute('aria-setsize')).toBe(String(ROWS));
  const tooMany: (readonly [View, number])[] = [];
  for (const view of VIEWS) {
    await goToView(pane, view);
    await settled(pane);
    const elements = await pane.evaluate(() => document.querySelectorAll('*').length);
    // A row is some ten elements.
    if (elements > ROWS) tooMany.push([view, elements]);
  }
  expect(tooMany).toEqual([]);
  await goToView(pane, 'today');
  await pane.getByRole('searchbox').fill('seguros linea');
  await pane.getByText(new RegExp(`^\\d+ de ${ROWS} acciones$`)).waitFor();
  await playground.close();
});
