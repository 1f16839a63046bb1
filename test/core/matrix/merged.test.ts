import { mergedCells } from '../../../src/core/sheet/merged';
import { gridOf } from './sheets';

test('a cell of a merged area is told from its neighbours, also where areas share a column', () => {
  const isMerged = mergedCells(
    gridOf([['']], {
      merges: [
        { top: 2, left: 2, bottom: 3, right: 3 },
        { top: 5, left: 3, bottom: 5, right: 4 },
      ],
    }),
  );
  const merged = [1, 2, 3, 4, 5, 6].flatMap((row) =>
    [1, 2, 3, 4, 5].filter((column) => isMerged(row, column)).map((column) => `${row}/${column}`),
  );
  expect(merged).toEqual(['2/2', '2/3', '3/2', '3/3', '5/3', '5/4']);
});
test('without merges no cell is in one', () => expect(mergedCells(gridOf([['']]))(1, 1)).toBe(false));
