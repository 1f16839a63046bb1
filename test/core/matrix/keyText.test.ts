import fc from 'fast-check';
import { BLANK, unreadable } from '../../../src/core/cells/reading';
import { compareKeys, keyText, namesSeveralCodes } from '../../../src/core/matrix/keyText';
import { dateCode, numericCode, record, severalCodes, type RecordSpec } from '../support/records';

test.each<[string, RecordSpec, string | null]>([
  ['both known', { conpes: '4144', code: '2.30' }, '4144/2.30'],
  ['the document alone', { conpes: '4144' }, '4144'],
  ['the code alone', { code: '2.3' }, '?/2.3'],
  ['neither', {}, null],
  ['a document that is none', { conpes: unreadable('Objetivo 1', 'x'), code: '2.3' }, 'Objetivo 1/2.3'],
  ['a code that may be two', { conpes: '4144', code: numericCode('2.3') }, '4144/2.3'],
  ['a code that became a date', { conpes: '4144', code: dateCode('1.2', '2.1') }, '4144/1.2 o 2.1'],
  ['the same without a document', { code: dateCode('1.2', '2.1') }, '?/1.2 o 2.1'],
  ['several codes', { conpes: '4144', code: severalCodes('2.16', '2.17') }, '4144/2,16 - 2,17'],
  ['a code that is none', { conpes: '4144', code: unreadable('abc', 'x') }, '4144/abc'],
])('a key with %s is named as far as it goes', (_, spec, text) => expect(keyText(record(spec))).toBe(text));

test.each<[string, boolean]>([
  ['2,16 - 2,17', true],
  ['1 . 1 y 1.2', true],
  ['2.3', false],
  ['46025', false],
  ['abc', false],
])('the code %j names several: %p', (raw, several) => {
  expect(namesSeveralCodes(unreadable(raw, 'x'))).toBe(several);
});
test('a code that could be read names one', () =>
  expect([namesSeveralCodes(record({ code: '1.1' }).code), namesSeveralCodes(BLANK)]).toEqual([false, false]));

test('keys stand by their numbers, what is no number by its letters, nothing last', () => {
  const inOrder = ['?/2.3', '99/1.1', '4144/1.2', '4144/1.2 o 2.1', '4144/1.10', '4144/2.1', 'Objetivo', null, null];
  fc.assert(
    fc.property(fc.shuffledSubarray([...inOrder], { minLength: inOrder.length }), (keys) =>
      expect([...keys].sort(compareKeys)).toEqual(inOrder),
    ),
  );
});
test.each<[string | null, string | null, number]>([
  ['4144/1.2', '4144/1.2', 0],
  [null, null, 0],
  [null, '4144/1.2', 1],
  ['4144/1.2', null, -1],
  ['4144/1.02', '4144/1.2', -1],
  ['4144/1.2', '4144/1.02', 1],
  ['4144/1.10', '4144/1.2', 1],
])('%p beside %p: %d', (a, b, order) => expect(Math.sign(compareKeys(a, b))).toBe(order));
