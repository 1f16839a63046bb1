import fc from 'fast-check';
import { assign, assignWithout } from '../../../src/core/matrix/assignment';

/** The greatest gain of all ways to give each row a column of its own or none. */
function greatest(gains: readonly (readonly number[])[], used: readonly number[] = []): number {
  const [first, ...rest] = gains;
  if (!first) return 0;
  return Math.max(
    greatest(rest, used),
    ...first.flatMap((gain, column) => (used.includes(column) ? [] : [gain + greatest(rest, [...used, column])])),
  );
}
const GAINS = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(fc.nat({ max: 9 }), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
  );

test.each<[string, number[][], (number | undefined)[], number]>([
  [
    'the best of each',
    [
      [3, 1],
      [1, 3],
    ],
    [0, 1],
    6,
  ],
  [
    'what is best together, not what each would take first',
    [
      [5, 4],
      [4, 0],
    ],
    [1, 0],
    8,
  ],
  [
    'no column where nothing is gained',
    [
      [0, 0],
      [0, 2],
    ],
    [undefined, 1],
    2,
  ],
  ['more rows than columns', [[1], [3], [2]], [undefined, 0, undefined], 3],
  ['more columns than rows', [[1, 3, 2]], [1], 3],
  ['no columns', [[], []], [undefined, undefined], 0],
  ['no rows', [], [], 0],
])('%s', (_, gains, columns, gain) => expect(assign(gains)).toEqual({ columns, gain }));
test('no assignment gains more, and none gives a column twice', () => {
  fc.assert(
    fc.property(GAINS, (gains) => {
      const { columns, gain } = assign(gains);
      const taken = columns.flatMap((column) => column ?? []);
      expect(gain).toBe(greatest(gains));
      expect(new Set(taken).size).toBe(taken.length);
      expect(
        columns.reduce<number>((sum, column, row) => sum + (column === undefined ? 0 : (gains[row]?.[column] ?? 0)), 0),
      ).toBe(gain);
    }),
  );
});
test('without one of its pairs the others may still stand', () => {
  expect(
    assignWithout(
      [
        [3, 1],
        [1, 3],
      ],
      0,
      0,
    ),
  ).toEqual({ columns: [undefined, 1], gain: 3 });
  expect(
    assignWithout(
      [
        [3, 2, 0],
        [0, 0, 3],
      ],
      0,
      0,
    ),
  ).toEqual({ columns: [1, 2], gain: 5 });
  expect(assignWithout([[3], [1]], 0, 0)).toEqual({ columns: [undefined, 0], gain: 1 });
});
