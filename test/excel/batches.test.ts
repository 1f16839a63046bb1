import fc from 'fast-check';
import { inBatches, OPERATION_BYTES, sizeOf } from '../../src/excel/batches';

const bytesOf = (values: readonly (readonly string[])[]): number => Buffer.byteLength(JSON.stringify(values));
const texts = (unit: 'grapheme' | 'binary' | 'grapheme-ascii') =>
  fc.array(fc.array(fc.string({ unit }), { minLength: 1, maxLength: 6 }), { maxLength: 6 });

test('texts never take more in a message than was thought: quotes, line breaks, accents and emoji included (property)', () => {
  fc.assert(
    fc.property(fc.oneof(texts('grapheme'), texts('binary')), (values) => {
      expect(sizeOf(values)).toBeGreaterThanOrEqual(bytesOf(values));
    }),
  );
});

test('of plain texts it is known to a few bytes a row (property)', () => {
  fc.assert(
    fc.property(
      texts('grapheme-ascii').map((rows) => rows.map((row) => row.map((text) => text.replaceAll(/["\\]/g, '')))),
      (values) => {
        expect(sizeOf(values) - OPERATION_BYTES - bytesOf(values)).toBeLessThanOrEqual(2 * values.length);
      },
    ),
  );
});

test('batches fill up to the limit, keep their order, and leave what is larger alone', () => {
  const items = [30, 60, 20, 500, 10].map((bytes) => ({ bytes }));
  expect(inBatches(items, 100).map((batch) => batch.map(({ bytes }) => bytes))).toEqual([[30, 60], [20], [500], [10]]);
});
