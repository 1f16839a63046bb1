import { needsOwnFormat, rowsInColumns, valuesOf, type NewCell, type NewRow } from '../../../src/core/newRows/newRow';

const rowOf = (cells: Readonly<Record<number, NewCell>>): NewRow => ({
  cells: new Map(Object.entries(cells).map(([at, cell]) => [Number(at), cell])),
});

test('what tells a row apart is written first, then the others from left to right; what no row fills is left out', () => {
  const rows = [
    rowOf({ 10: { value: 'x' }, 9: { value: 'y' } }),
    rowOf({ 2: { value: 'z' }, 4: { value: '2026-1' }, 11: { value: 0 } }),
  ];
  expect(rowsInColumns(rows, [4, 3, 10]).columns).toEqual([4, 10, 2, 9, 11]);
  expect(rowsInColumns(rows, [4, 3, 10]).rows).toBe(rows);
  expect(rowsInColumns([], [4])).toEqual({ rows: [], columns: [], formats: new Map() });
});

test('a column has the format that most of its cells say, and none where no cell says one', () => {
  const rows = [
    rowOf({
      1: { value: '1.1', format: 'General' },
      2: { value: 5 },
      3: { value: 0.5, format: '0%' },
      4: { value: 1 },
    }),
    rowOf({ 1: { value: '1.2', format: '@' }, 2: { value: 6, format: '0' }, 3: { value: 0.4, format: '0.0%' } }),
    rowOf({ 1: { value: '1.3', format: '@' }, 2: { value: 7 }, 3: { value: 0.3, format: '0.0%' } }),
  ];
  expect([...rowsInColumns(rows, []).formats]).toEqual([
    [1, '@'],
    [2, '0'],
    [3, '0.0%'],
    [4, undefined],
  ]);
});

test.each<[string, NewCell, string | undefined, boolean]>([
  ['a code that became a number, among texts (DATA-1)', { value: 1.3, format: 'General' }, '@', true],
  ['a text, whatever its format', { value: '1.3', format: 'General' }, '@', false],
  ['points among shares (DATA-4)', { value: 80, format: 'General' }, '0.0%', true],
  ['a share among points', { value: 0.8, format: '0%' }, '0', true],
  ['a day among numbers', { value: 46000, format: 'dd/mm/yyyy' }, 'General', true],
  ['a number among days', { value: 46000, format: '0' }, 'd-mmm-yy', true],
  ['a day in another spelling', { value: 46000, format: 'd-mmm-yy' }, 'dd/mm/yyyy', false],
  ['a share with more decimals', { value: 0.8, format: '0.00%' }, '0%', false],
  ['a number with decimals', { value: 0.8, format: '0.00' }, 'General', false],
  ['a number of which nobody has read the format', { value: 0.8 }, '0%', false],
  ['a number in a column of which nobody has read it', { value: 0.8, format: '0%' }, undefined, false],
])('the format of its own: %s', (_, cell, ofColumn, needed) => expect(needsOwnFormat(cell, ofColumn)).toBe(needed));

test('a row in any order of columns', () => {
  expect(valuesOf(rowOf({ 2: { value: '4144' }, 3: { value: 0 }, 4: { value: false } }), [4, 1, 2, 3])).toEqual([
    false,
    '',
    '4144',
    0,
  ]);
});
