import { zipSync } from 'fflate';
import { beginOf, readZip } from '../../../src/core/sources/zip';
import { extraField, withExtra } from './zips';

const ONE = Uint8Array.of(1, 2, 3);
const TWO = Uint8Array.of(9, 8, 7, 6);
/** Two parts as they are, the first with an extra field and a comment in the directory. */
const small = () =>
  zipSync({
    'a.txt': [ONE, { level: 0, comment: 'hola', extra: { 7: Uint8Array.of(5, 5) } }],
    'carpeta/b.txt': [TWO, { level: 0 }],
  });
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const wide = (...numbers: number[]) => extraField(1, numbers);

test('its parts as the directory declares them, and where their bytes are', () => {
  const zip = small();
  const parts = readZip(zip) ?? [];
  expect(parts).toEqual([
    { name: 'a.txt', packedBytes: 3, unpackedBytes: 3, method: 0, at: 0 },
    { name: 'carpeta/b.txt', packedBytes: 4, unpackedBytes: 4, method: 0, at: 30 + 5 + 6 + 3 },
  ]);
  expect(
    parts.map((part) => {
      const begin = beginOf(zip, part) ?? 0;
      return [...zip.subarray(begin, begin + part.packedBytes)];
    }),
  ).toEqual([[...ONE], [...TWO]]);
  const inside = joined(Uint8Array.of(1, 2, 3, 4, 5, 6, 7), zip).subarray(7);
  expect(readZip(inside)).toEqual(parts);
  expect(parts.map((part) => beginOf(inside, part))).toEqual(parts.map((part) => beginOf(zip, part)));
});

test('deflated parts say so', () => {
  expect(readZip(zipSync({ a: new Uint8Array(1000) }))).toMatchObject([{ method: 8, unpackedBytes: 1000 }]);
});

test('a part whose header is cut off begins nowhere', () => {
  const zip = small();
  const part = { name: '', packedBytes: 0, unpackedBytes: 0, method: 0, at: 0 };
  expect(beginOf(zip.subarray(0, 29), part)).toBeUndefined();
  expect(beginOf(zip.subarray(0, 30), part)).toBe(30 + 5 + 6);
});

test.each<[string, (zip: Uint8Array) => Uint8Array, boolean]>([
  ['a comment behind its end', (zip) => joined(zip, Uint8Array.of(1, 2, 3)), true],
  ['the longest comment', (zip) => joined(zip, new Uint8Array(0xffff)), true],
  ['more than a comment can be', (zip) => joined(zip, new Uint8Array(0x10000)), false],
  ['its end cut off', (zip) => zip.subarray(0, zip.length - 1), false],
  ['nothing in it', () => zipSync({}), true],
  ['less than an end', () => zipSync({}).subarray(1), false],
])('a zip with %s: whole %s', (_, change, whole) => {
  expect(readZip(change(small())) !== undefined).toBe(whole);
});

test('an empty zip has no parts', () => expect(readZip(zipSync({}))).toEqual([]));

/** The zip with one number of its last directory entry, or of its end, otherwise. */
function otherwise(where: 'entry' | 'end', offset: number, bytes: 2 | 4, number: number): Uint8Array {
  const zip = Buffer.from(small());
  const at = zip.lastIndexOf(Buffer.from(where === 'entry' ? [0x50, 0x4b, 1, 2] : [0x50, 0x4b, 5, 6]));
  zip.writeUIntLE(number, at + offset, bytes);
  return zip;
}

test.each<[string, () => Uint8Array]>([
  ['an entry that is none', () => otherwise('entry', 0, 4, 0)],
  ['a name longer than the file', () => otherwise('entry', 28, 2, 5000)],
  ['extra fields longer than the file', () => otherwise('entry', 30, 2, 5000)],
  ['more parts than it has', () => otherwise('end', 10, 2, 3)],
  ['a directory beyond its end', () => otherwise('end', 16, 4, 1_000_000)],
])('%s: no whole zip', (_, zip) => expect(readZip(zip())).toBeUndefined());

test('as many parts as it says', () =>
  expect(readZip(otherwise('end', 10, 2, 1))?.map(({ name }) => name)).toEqual(['a.txt']));

const MUCH = 0xffffffff;
test.each<[string, () => Uint8Array, Parameters<typeof withExtra>[2], [unpacked: number, packed: number, at: number]]>([
  ['all of them', () => wide(5e12, 77, 99), ['unpacked', 'packed', 'at'], [5e12, 77, 99]],
  ['only the packed bytes', () => wide(77), ['packed'], [4, 77, 44]],
  ['only the place', () => wide(99), ['at'], [4, 4, 99]],
  ['the first and the last', () => wide(5e12, 99), ['unpacked', 'at'], [5e12, 4, 99]],
  ['none of them, though there are some', () => wide(5e12, 77, 99), [], [4, 4, 44]],
  ['behind another field', () => joined(extraField(2, [11, 12]), wide(77)), ['packed'], [4, 77, 44]],
  ['behind a field without content', () => joined(extraField(2, []), wide(77)), ['packed'], [4, 77, 44]],
  ['only in another field', () => extraField(2, [77]), ['packed'], [4, MUCH, 44]],
  ['fewer than are needed', () => wide(5e12), ['unpacked', 'packed', 'at'], [5e12, MUCH, MUCH]],
  [
    'a field that says to be longer than it is',
    () => extraField(1, [5e12], 24),
    ['unpacked', 'packed'],
    [5e12, MUCH, 44],
  ],
  [
    'a field that says to be shorter than it is',
    () => extraField(1, [5e12, 77], 8),
    ['unpacked', 'packed'],
    [5e12, MUCH, 44],
  ],
  ['no extra field', () => new Uint8Array(), ['unpacked'], [MUCH, 4, 44]],
  ['a broken one', () => Uint8Array.of(1, 0, 8), ['unpacked'], [MUCH, 4, 44]],
])('numbers that stand elsewhere (Zip64): %s', (_, extra, elsewhere, [unpackedBytes, packedBytes, at]) => {
  expect(readZip(withExtra(small(), extra(), elsewhere))?.[1]).toEqual({
    name: 'carpeta/b.txt',
    method: 0,
    unpackedBytes,
    packedBytes,
    at,
  });
});
