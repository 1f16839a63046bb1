import fc from 'fast-check';
import { groupBy } from '../../../src/core/collections/groupBy';

test('items stand in groups by their key, both in the order in which they came', () => {
  expect([...groupBy(['pera', 'ají', 'papa', 'arroz', 'pan', ''], (text) => text[0])]).toEqual([
    ['p', ['pera', 'papa', 'pan']],
    ['a', ['ají', 'arroz']],
  ]);
});
test('an item of which nothing is said is left out, one whose key is empty or nothing is not', () => {
  expect([...groupBy<number, number | string | null>([0, 1, 2, 3], (n) => [0, '', undefined, null][n])]).toEqual([
    [0, [0]],
    ['', [1]],
    [null, [3]],
  ]);
});
test('of no items there are no groups', () => expect(groupBy([], () => 1).size).toBe(0));
test('every item stands once, in the group of its key', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 30 })), fc.integer({ min: 1, max: 7 }), (items, by) => {
      const groups = groupBy(items, (item) => item % by);
      for (const [key, group] of groups) expect(group).toEqual(items.filter((item) => item % by === key));
      expect([...groups.values()].flat()).toHaveLength(items.length);
    }),
  );
});
