import { firstBook } from './book';
import { live } from './live';
import { paneOffice } from './paneYear';

test('the same year through what the pane thinks and writes, in one Excel that stays open', async () => {
  const first = firstBook();
  const { office, stop } = await paneOffice(first);
  try {
    await live(office, first);
  } finally {
    stop();
  }
}, 600_000);
