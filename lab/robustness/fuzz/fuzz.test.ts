import { fuzz } from './fuzzPart';

test('readers of damaged books, annexes, settings, texts and files understand them or refuse them in words', async () => {
  const failing: unknown[] = [];
  const refused: number[] = [];
  for await (const tally of fuzz({ seed: 7, tables: 150, files: 20 })) {
    // What is about time depends on the machine.
    failing.push(...tally.failing.filter(({ what }) => !what[0]?.startsWith('hung')));
    refused.push(tally.refused);
  }
  expect(failing).toEqual([]);
  expect(refused.some((count) => count > 0)).toBe(true);
});
