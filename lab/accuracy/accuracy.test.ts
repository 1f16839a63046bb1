import { bookPair } from './pairsOfBooks';
import { measure } from './measure';
import { reordered } from './reordered';
import { add, emptyTally } from './accuracyTally';
import { randomFrom } from '../../test-kit/random';

/** Of the five hundred of `npm run accuracy`. */
const SEEDS = 20;

test(`whole books, seeds 1–${SEEDS}: columns and rows are told apart, and what is not is shown`, () => {
  const tally = emptyTally();
  for (let seed = 1; seed <= SEEDS; seed += 1) add(tally, seed, false);
  const { decided, right, expected, found, silent } = tally.ours;
  expect(expected).toBeGreaterThan(SEEDS * 150);
  expect(right / decided).toBeGreaterThanOrEqual(0.999);
  expect(found / expected).toBeGreaterThanOrEqual(0.98);
  expect(silent).toBe(0);
  expect(tally.mapping.wrong).toBe(0);
  expect(tally.mapping.right).toBeGreaterThanOrEqual(SEEDS * 0.95);
});

test.each([1, 2, 3, 4, 5, 6])(
  'rows and columns of both sheets in any order: the same columns and the same pairs, seed %i',
  (seed) => {
    const pair = bookPair(seed);
    const random = randomFrom(seed);
    const [matrix, dnp] = [reordered(pair.matrix, random), reordered(pair.dnp, random)];
    const [before, after] = [measure(pair), measure({ ...pair, matrix, dnp })];
    expect(after.mapping).toEqual(before.mapping);
    const moved = [...after.pairs].map(
      ([ours, theirs]) => `${matrix.rowBefore.get(ours) ?? ''} ${dnp.rowBefore.get(theirs) ?? ''}`,
    );
    expect(new Set(moved)).toEqual(new Set([...before.pairs].map(([ours, theirs]) => `${ours} ${theirs}`)));
  },
);
