import { jobsOn, type RobustJob } from './books/jobs';
import { SMALL_REQUESTS } from './books/sizes';
import { stampAtOnce } from './coauthors/atOnce';
import { EDITS } from './coauthors/coauthorEdits';
import { disturb } from './coauthors/everyCoauthor';
import { KILLED_MS } from './faults/killed';
import type { Point } from './faults/points';
import { meetEveryFault } from './faults/everyFault';
import { liveCut } from './season/season';

/** The smallest book; `npm run robustness` takes larger ones, every command and every point. */
const ROWS = 3;
const WANTED = [
  'stamp',
  'prepare (table)',
  'open the next cut',
  'decide',
  'approve',
  'mark',
  'bring a PAS',
  'undo: stamp',
];

let jobs: readonly RobustJob[];
// Every point gets a copy of its job's book.
beforeAll(async () => {
  jobs = await jobsOn(ROWS, WANTED);
});

function job(name: string): RobustJob {
  const found = jobs.find(({ command }) => command.name === name);
  if (!found) throw new Error(`There is no command «${name}».`);
  return found;
}

// Panes that were closed give up on their answers by then, and on the closing of their run.
afterAll(
  () =>
    new Promise((resolve) => {
      setTimeout(resolve, 2.5 * KILLED_MS);
    }),
);

describe('a failure, then the command again: nothing lost, nothing doubled, no cell of the user changed', () => {
  const some = (every: number) => (points: readonly Point[]) =>
    points.filter(({ reads }, index) => !reads && index % every === 0);

  test.each<[string, number]>([
    ['stamp', 16],
    ['prepare (table)', 150],
    ['open the next cut', 120],
    ['decide', 120],
  ])('%s', async (name, every) => {
    const { command, book, hands } = job(name);
    const { points, failing } = await meetEveryFault(command, book, hands, {
      codes: ['GeneralException'],
      choose: some(every),
    });
    expect(points).toBeGreaterThan(1);
    expect(failing).toEqual([]);
  });

  test('open the next cut, broken off by Excel after a first request: what keeps the old states stays with the new rows', async () => {
    const { command, book, hands } = job('open the next cut');
    const { points, failing } = await meetEveryFault(command, book, hands, {
      ...SMALL_REQUESTS,
      codes: ['InvalidArgument'],
      choose: some(36),
    });
    expect(points).toBeGreaterThan(10);
    expect(failing).toEqual([]);
  });
});

describe('an edit of somebody else before every batch: no wrong row, nothing of anybody lost', () => {
  test.each<[string, readonly string[]]>([
    ['stamp', ['sorts']],
    ['approve', ['types into Estado']],
    ['mark', ['inserts a row above']],
    ['open the next cut', ['adds a row below']],
  ])('%s', async (name, edits) => {
    const { command, book, hands } = job(name);
    const { points, failing } = await disturb(
      command,
      book,
      hands,
      EDITS.filter((edit) => edits.includes(edit.name)),
    );
    expect(points).toBeGreaterThanOrEqual(5 * edits.length);
    expect(failing).toEqual([]);
  });

  test.each<[string, string]>([
    ['bring a PAS', 'inserts a column before ours'],
    ['undo: stamp', 'types into Estado'],
  ])('%s, in many small requests', async (name, edit) => {
    const { command, book, hands } = job(name);
    const { points, failing } = await disturb(
      command,
      book,
      hands,
      EDITS.filter((one) => one.name === edit),
      SMALL_REQUESTS,
    );
    expect(points).toBeGreaterThanOrEqual(7);
    expect(failing).toEqual([]);
  });

  test('two people stamp at once', async () => {
    const { command, book, hands } = job('stamp');
    expect((await disturb(command, book, hands, [await stampAtOnce(book, hands)])).failing).toEqual([]);
  });
});

test("random people at work, with failures and co-authors: the book is always the model's", async () => {
  const { commands, refused, failing } = await liveCut(1, 30);
  expect(failing).toEqual([]);
  expect([commands, refused > 0]).toEqual([30, true]);
});
