import fc from 'fast-check';
import { addressOf, columnLetters, placeOfAddress } from '../../../src/core/sheet/cell';
import { asCellText, LONGEST_TEXT } from '../../../src/core/sheet/cellText';

describe('places in a sheet', () => {
  test.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
    [0, ''],
  ])('column %d is %j', (column, letters) => expect(columnLetters(column)).toBe(letters));
  test.each([
    ['C7', { row: 7, column: 3 }],
    ['AB120', { row: 120, column: 28 }],
    ['XFD1048576', { row: 1_048_576, column: 16_384 }],
  ])('%s is a place', (address, place) => {
    expect(placeOfAddress(address)).toEqual(place);
    expect(addressOf(place)).toBe(address);
  });
  test.each(['', 'C', '7', 'c7', 'C0', 'C07', 'C7:D8', ' C7', 'C7 ', '$C$7', 'ABCD1', 'A12345678'])(
    '%j is none',
    (address) => expect(placeOfAddress(address)).toBeUndefined(),
  );
  test('a place is found again by its address', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 1, max: 16_384 }), (row, column) =>
        expect(placeOfAddress(addressOf({ row, column }))).toEqual({ row, column }),
      ),
    );
  });
});

describe('a text as a cell keeps it', () => {
  test.each([
    ['Línea 1\r\nlínea 2\rlínea 3\n', 'Línea 1\nlínea 2\nlínea 3\n'],
    ['a\u0000b\u0008c\td\u000be\u000cf\u001fg\ufffeh\uffffi', 'abc\tdefghi'],
    ['x\ud83dy\ude00z😀', 'x\ufffdy\ufffdz😀'],
    ['=1+1', '=1+1'],
    ["'x", "'x"],
    ['', ''],
  ])('%j', (text, kept) => expect(asCellText(text)).toBe(kept));
  test('a longer one is cut, and its end shows it', () => {
    expect(asCellText('a'.repeat(LONGEST_TEXT))).toBe('a'.repeat(LONGEST_TEXT));
    expect(asCellText('a'.repeat(LONGEST_TEXT + 1))).toBe(`${'a'.repeat(LONGEST_TEXT - 1)}…`);
    expect(asCellText('abcdef', 6)).toBe('abcdef');
    expect(asCellText('abcdefg', 6)).toBe('abcde…');
  });
  test('an apostrophe in front takes one character more', () => {
    expect(asCellText(`'${'a'.repeat(LONGEST_TEXT - 2)}`)).toBe(`'${'a'.repeat(LONGEST_TEXT - 2)}`);
    expect(asCellText(`'${'a'.repeat(LONGEST_TEXT - 1)}`)).toBe(`'${'a'.repeat(LONGEST_TEXT - 3)}…`);
    expect(asCellText(`a'${'a'.repeat(LONGEST_TEXT - 2)}`)).toHaveLength(LONGEST_TEXT);
  });
  test('what counts is the text without what no cell keeps, and no letter is cut in two', () => {
    expect(asCellText('abc\u0000\u0000def', 6)).toBe('abcdef');
    expect(asCellText('abc\r\nde', 6)).toBe('abc\nde');
    expect(asCellText('abcd😀fg', 6)).toBe('abcd…');
    expect(asCellText('abc😀fgh', 6)).toBe('abc😀…');
  });
  test('whatever is typed, it stays as it is once it was made a cell’s', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.integer({ min: 1, max: 20 }), (text, longest) => {
        const kept = asCellText(text, longest);
        expect(kept.length).toBeLessThanOrEqual(longest);
        expect(asCellText(kept, longest)).toBe(kept);
      }),
    );
  });
});
