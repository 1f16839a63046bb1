import { batchOffice } from './batchYear';
import { firstBook } from './book';
import { live } from './live';

test('a year through the batch command, from file to file, with whole cuts', async () => {
  const first = firstBook();
  await live(await batchOffice(first), first);
}, 3_600_000);
