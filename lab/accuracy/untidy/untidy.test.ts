import { emptyUntidy, addUntidy, type Share } from './untidyTally';

/** Of the five hundred of `npm run accuracy`. */
const SEEDS = 25;

test(`untidy books, seeds 1–${SEEDS}: what report and comparison say is right, and what is not is said to be doubtful`, () => {
  const tally = emptyUntidy();
  for (let seed = 1; seed <= SEEDS; seed += 1) addUntidy(tally, seed);
  const { figures, pairs, found } = tally;
  const rightOf = ({ right, of }: Share): number => right / of;
  expect(tally.silent).toEqual([]);
  expect(figures.of).toBe(SEEDS * 4 * 8);
  expect(rightOf(figures)).toBeGreaterThanOrEqual(0.995);
  expect(pairs.of).toBeGreaterThan(SEEDS * 15);
  expect(rightOf(pairs)).toBeGreaterThanOrEqual(0.995);
  expect(rightOf(found)).toBeGreaterThanOrEqual(0.95);
});
