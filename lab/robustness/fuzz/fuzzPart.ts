import { randomFrom } from '../../../test-kit/random';
import { WorkbookFileError } from '../../../simulator';
import { NotUnderstood } from '../../../src/jobs/book/notUnderstood';
import { tallied, type Failing, type Options, type Tally } from '../partTally';
import { soundMaterial, type Material } from './material';
import { FILE_READERS, TABLE_READERS, type Reader } from './readers';

/** Longer than this a reading hangs, for whoever waits. */
const HANG_MS = 2000;
const MOST_BYTES = 1_000_000_000;

/** Readers over damaged tables and files: each is understood, or refused in words; none hangs or eats the memory. */
export async function* fuzz({
  seed,
  tables,
  files,
}: Pick<Options, 'seed' | 'tables' | 'files'>): AsyncGenerator<Tally> {
  const material = await soundMaterial();
  for (const [readers, count] of [
    [TABLE_READERS, tables],
    [FILE_READERS, files],
  ] as const) {
    for (const [name, [share, reader]] of Object.entries(readers))
      yield await tallied('fuzz', name, () =>
        readingOften(name, reader, material, { seed, count: Math.ceil(count * share) }),
      );
  }
}

async function readingOften(
  command: string,
  reader: Reader,
  material: Material,
  { seed, count }: { readonly seed: number; readonly count: number },
) {
  const failing: Failing[] = [];
  let refused = 0;
  for (let number = 0; number < count; number += 1) {
    // A seed of its own: what fails is found again alone.
    const own = (Math.imul(seed, 1_000_003) + number) >>> 0;
    const start = performance.now();
    try {
      await reader(material, randomFrom(own));
    } catch (error) {
      if (error instanceof NotUnderstood || error instanceof WorkbookFileError) refused += 1;
      else
        failing.push({ command, point: `seed ${own}`, what: [String(error instanceof Error ? error.stack : error)] });
    }
    const took = performance.now() - start;
    if (took > HANG_MS) failing.push({ command, point: `seed ${own}`, what: [`hung for ${Math.round(took)} ms`] });
  }
  const { rss } = process.memoryUsage();
  if (rss > MOST_BYTES) failing.push({ command, point: 'afterwards', what: [`${Math.round(rss / 1e6)} MB of memory`] });
  return { points: count, refused, failing };
}
