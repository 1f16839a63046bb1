import { firstBook } from './book';
import { chromiumOffice } from './chromiumYear';
import { live } from './live';

/** Not among the daily tests: it takes a quarter of an hour. `npm run year`. */
test('the same year clicked and typed in the pane, in Chromium', async () => {
  const first = firstBook();
  const { office, stop } = await chromiumOffice(first);
  await live(office, first);
  await stop();
}, 3_600_000);
