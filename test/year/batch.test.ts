import { batchOffice } from './batchYear';
import { firstBook } from './book';
import { live } from './live';

/** Cuts of 60 days, file after file, take more than a minute: `npm run year` has them. */
const DAYS = 15;

test(`a year through the batch command, from file to file: two documents drafted, voted and brought, two cuts of ${DAYS} days`, async () => {
  const first = firstBook();
  await live(await batchOffice(first), first, DAYS);
}, 600_000);
