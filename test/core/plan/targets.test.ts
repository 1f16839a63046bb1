import fc from 'fast-check';
import type { SetCells } from '../../../src/core/plan/plan';
import { extentOf, runsOf, sheetsOf } from '../../../src/core/plan/targets';

const setCells = (...places: [row: number, column: number][]): SetCells => ({
  kind: 'setCells',
  sheet: 'Matriz',
  cells: places.map(([row, column]) => ({ row, column, value: '' })),
});

test.each<[string, [number, number][], ReturnType<typeof extentOf>]>([
  ['none', [], undefined],
  ['one', [[4, 7]], { top: 4, left: 7, bottom: 4, right: 7 }],
  [
    'several',
    [
      [4, 7],
      [9, 2],
      [1, 5],
      [3, 8],
    ],
    { top: 1, left: 2, bottom: 9, right: 8 },
  ],
])('the rectangle around %s', (_, places, area) => {
  expect(extentOf(setCells(...places))).toEqual(area);
});

test('the sheets of a plan, each once', () => {
  expect(sheetsOf({ title: '', steps: [setCells(), { kind: 'unmark', sheet: 'Otra' }, setCells()] })).toEqual([
    'Matriz',
    'Otra',
  ]);
});

test.each<[number[], [number, number][]]>([
  [[], []],
  [[5], [[5, 5]]],
  [
    [2, 3, 4, 8],
    [
      [2, 4],
      [8, 8],
    ],
  ],
  [
    [10, 9, 2, 3],
    [
      [2, 3],
      [9, 10],
    ],
  ],
  [
    [3, 3, 4, 6],
    [
      [3, 4],
      [6, 6],
    ],
  ],
])('the runs of %j', (rows, runs) => {
  expect(runsOf(rows)).toEqual(runs.map(([first, last]) => ({ first, last })));
});

test('runs hold all rows and nothing else, apart from each other, and leave what was given as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 })), (rows) => {
      const given = [...rows];
      const runs = runsOf(rows);
      expect(rows).toEqual(given);
      expect(
        runs.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index)),
      ).toEqual([...new Set(rows)].sort((a, b) => a - b));
      runs.slice(1).forEach(({ first }, index) => {
        expect(first).toBeGreaterThan((runs[index]?.last ?? 0) + 1);
      });
    }),
  );
});
