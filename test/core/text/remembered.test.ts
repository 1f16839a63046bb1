import { remembered } from '../../../src/core/collections/remembered';

test('a text is worked out once, and what is remembered has an end', () => {
  const asked: string[] = [];
  const length = remembered((text) => {
    asked.push(text);
    return text.length;
  });
  expect([length('uno'), length('cuatro'), length('uno')]).toEqual([3, 6, 3]);
  expect(asked).toEqual(['uno', 'cuatro']);
  for (let index = 0; index < 2_000; index += 1) length(`texto ${index}`);
  expect(length('uno')).toBe(3);
  expect(asked.filter((text) => text === 'uno')).toHaveLength(2);
});
