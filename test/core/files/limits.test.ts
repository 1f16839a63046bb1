import { FILE_LIMITS, whyNotOpened, whyTooHeavy, whyTooLarge } from '../../../src/core/files/limits';
import { readZip } from '../../../src/core/files/zip';
import { bomb, declaring, declaringWide, smallestBomb } from './zips';

const SMALL = bomb(1000, 2000);

test.each<[string, () => Uint8Array, RegExp]>([
  ['too heavy', () => new Uint8Array(FILE_LIMITS.fileBytes + 1), /«dnp\.xlsx» pesa 26 MB y se abren archivos de hasta 25 MB/],
  ['a bomb', () => smallestBomb(), /«dnp\.xlsx» está comprimido (?:9\d\d|1\.0\d\d) veces y se abren los comprimidos hasta 200 veces/],
  ['too much when unpacked', () => declaring(SMALL, 401_000_000), /«dnp\.xlsx» ocuparía 383 MB al abrirse y se abren los que ocupan hasta 382 MB/],
  ['far too much, in Zip64', () => declaringWide(SMALL, 5e12), /ocuparía 4\.768\.372 MB/],
  ['too many sheets', () => bomb(...Array.from({ length: 256 }, () => 10)), /tiene 256 hojas y se abren los de hasta 255/],
])('%s is refused by its directory, with name and limit', (_, bytes, says) => {
  expect(whyNotOpened('dnp.xlsx', bytes())).toMatch(says);
});

test.each<[string, () => Uint8Array]>([
  ['a small book, however well it is packed', () => bomb(5_000_000)],
  ['Zip64 with ordinary sizes', () => declaringWide(SMALL, 2000)],
  ['as many sheets as are allowed', () => bomb(...Array.from({ length: 255 }, () => 10))],
  ['no zip: its opener says so', () => new Uint8Array(5000)],
  ['nothing', () => new Uint8Array()],
  ['half a zip', () => SMALL.subarray(0, SMALL.length - 30)],
])('%s is opened', (_, bytes) => {
  expect(whyNotOpened('dnp.xlsx', bytes())).toBeUndefined();
});

test('what a zip contains', () => {
  expect(readZip(declaringWide(SMALL, 77))?.map(({ name, unpackedBytes, method }) => [name, unpackedBytes, method])).toEqual([['xl/workbook.xml', 10, 8], ['xl/worksheets/sheet1.xml', 1000, 8], ['xl/worksheets/sheet2.xml', 77, 8]]);
});

test('limits are reached, not passed', () => {
  expect(whyTooHeavy('x', FILE_LIMITS.fileBytes)).toBeUndefined();
  expect(whyTooLarge('Lo pegado', 25_000, 200)).toBeUndefined();
  expect(whyTooLarge('Lo pegado', 25_000, 201)).toBe('Lo pegado tiene 25.000 filas por 201 columnas y se leen hasta 5.000.000 celdas: borre las filas y columnas que sobran y tráigalo de nuevo.');
});
