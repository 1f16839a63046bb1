import { firstBook } from './book';
import { live } from './live';
import { paneOffice } from './paneYear';

/** Cuts of 60 days take a minute more, and stamp the same way: `npm run year` has them. */
const DAYS = 15;

test(`a year through what the pane thinks and writes, in one Excel that stays open: two cuts of ${DAYS} days`, async () => {
  const first = firstBook();
  const { office, stop } = await paneOffice(first);
  try {
    await live(office, first, DAYS);
  } finally {
    stop();
  }
}, 600_000);
