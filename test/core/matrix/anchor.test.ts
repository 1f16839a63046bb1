import { anchorOf } from '../../../src/core/matrix/anchor';
import { layoutOf, mappingOf, matrix, pas } from './sheets';

test('what must still stand there: the headers of the key and of what is written, and the keys of the rows', () => {
  const grid = matrix();
  expect(anchorOf(grid, layoutOf(grid), mappingOf(grid), [3, 4], ['status', 'cut', 'supports'])).toEqual({
    sheet: 'Matriz',
    keys: [1, 2, 4],
    cells: [
      { row: 1, column: 1, value: 'CONPES' },
      { row: 1, column: 2, value: 'Código acción' },
      { row: 1, column: 4, value: 'Corte' },
      { row: 1, column: 14, value: 'Estado' },
      { row: 3, column: 1, value: 4008 },
      { row: 3, column: 2, value: '1.2' },
      { row: 3, column: 4, value: '2025-2' },
      { row: 4, column: 1, value: 4005 },
      { row: 4, column: 2, value: '2.30' },
      { row: 4, column: 4, value: '2025-2' },
    ],
  });
});
test('a column that holds code and text stands once, in the lower header row', () => {
  const grid = pas();
  expect(anchorOf(grid, layoutOf(grid), mappingOf(grid), [8], ['text', 'entity'])).toEqual({
    sheet: 'PAS',
    keys: [3],
    cells: [
      { row: 7, column: 3, value: '' },
      { row: 7, column: 6, value: 'Entidad' },
      { row: 8, column: 3, value: expect.stringMatching(/^1\.1 Crear el comité/) },
    ],
  });
});
test('a column that is still to be made has no header to watch', () => {
  const grid = matrix();
  const mapping = mappingOf(grid);
  const withNew = { ...mapping, columns: { ...mapping.columns, supports: 21 } };
  expect(
    anchorOf(grid, layoutOf(grid), withNew, [], ['observation', 'supports']).cells.map(({ column }) => column),
  ).toEqual([1, 2, 4, 20]);
});
