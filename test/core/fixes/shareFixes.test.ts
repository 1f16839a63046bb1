import type { Cell, CellValue } from '../../../src/core/sheet/cell';
import type { ShareUnit } from '../../../src/core/cells/shareUnit';
import { writtenShare } from '../../../src/core/cells/share';
import { isPlainShare, staysReadable } from '../../../src/core/fixes/shareFixes';

const cell = (value: CellValue, format = 'General'): Cell => ({ value, format });

test.each<[number, string, ShareUnit, CellValue, string]>([
  [0.8, 'General', 'fraction', 0.8, '0.0%'],
  [0.805, 'General', 'fraction', 0.805, '0.0%'],
  [0.8055, 'General', 'fraction', 0.8055, '0.00%'],
  [0.8001, 'General', 'fraction', 0.8001, '0.00%'],
  [0.8055, '0%', 'fraction', 0.8055, '0%'],
  [0.8, 'dd/mm/yyyy', 'fraction', 0.8, '0.0%'],
  [0.8, 'General', 'undecidable', 0.8, '0.0%'],
  [0.1 + 0.2, 'General', 'fraction', 0.3, '0.0%'],
  [0.8, 'General', 'points', 80, 'General'],
  [0.29, '0.00', 'points', 29, '0.00'],
  [0.8, '0%', 'points', 80, 'General'],
  [0.8, 'dd/mm/yyyy', 'points', 80, 'General'],
  [0.8, '@', 'points', 80, 'General'],
])('DATA-4: %d in a cell of format %s, in a column of %s', (share, format, unit, value, written) => {
  expect(writtenShare(share, cell('', format), unit)).toEqual({ value, format: written });
});

test.each<[CellValue, string, boolean]>([
  [0.8, 'General', true],
  [80, '0.00', true],
  [0, 'General', false],
  [0.8, '0%', false],
  [45_000, 'dd/mm/yyyy', false],
  ['0,8', 'General', true],
  ['80', '@', true],
  ['0', '@', false],
  ['80%', 'General', false],
  ['x', 'General', false],
  ['', 'General', false],
  [true, 'General', false],
])('%p in format %s waits for the unit of its column: %s', (value, format, plain) => {
  expect(isPlainShare(cell(value, format))).toBe(plain);
});

describe('whether a share can be written without another one getting another meaning', () => {
  const share = (value: number) => ({ value, format: 'General' });
  const never = () => 'undecidable' as const;

  test('in a column of fractions always', () => {
    expect(staysReadable([cell(0.8)], 'fraction', never)(cell('1'), share(1))).toBe(true);
  });

  test.each<[number, boolean]>([
    [0, true],
    [2, true],
    [-2, true],
    [60, true],
    [1.99, false],
    [0.5, false],
  ])('in a column of points %d: %s, unless the column bears small ones', (value, stays) => {
    expect(staysReadable([cell(35)], 'points', never)(cell('x'), share(value))).toBe(stays);
    expect(
      staysReadable([cell(35)], 'points', (cells) =>
        [...cells].map((one) => one.value).join() === '35,0.5' ? 'points' : 'undecidable',
      )(cell('x'), share(value)),
    ).toBe(true);
  });

  test.each<[string, Cell[], Cell, boolean]>([
    ['a number that no fraction is stands for all', [cell(80), cell('0,8')], cell('0,8'), true],
    ['2 is such a number', [cell(2), cell(1)], cell('80%'), true],
    ['and -2', [cell(-2), cell(1)], cell('80%'), true],
    ['1.9 is none', [cell(1.9), cell(1)], cell('80%'), false],
    ['nor is a text', [cell('80'), cell(1)], cell('80%'), false],
    ['nor a percentage', [cell(80, '0%'), cell(1)], cell('80%'), false],
    ['it is the only one that waits', [cell('0,8')], cell('0,8'), true],
    ['another one waits too', [cell('0,8'), cell(1)], cell('0,8'), false],
    ['one waits, and it is another', [cell('0,8'), cell('80%')], cell('80%'), false],
    ['none waits', [cell('80%'), cell(0)], cell('80%'), true],
  ])('where nothing tells the unit: %s', (_, cells, before, stays) => {
    expect(staysReadable(cells, 'undecidable', never)(before, share(0.8))).toBe(stays);
  });
});
