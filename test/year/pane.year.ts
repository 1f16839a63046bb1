import { firstBook } from './book';
import { live } from './live';
import { paneOffice } from './paneYear';

test('a year through what the pane thinks and writes, with whole cuts', async () => {
  const first = firstBook();
  const { office, stop } = await paneOffice(first);
  try {
    await live(office, first);
  } finally {
    stop();
  }
}, 3_600_000);
