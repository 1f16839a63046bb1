import { zipSync } from 'fflate';
import { FILE_LIMITS, whyNotOpened, whyTooHeavy, whyTooLarge } from '../../../src/core/sources/limits';
import { readZip } from '../../../src/core/sources/zip';
import { bomb, declaring, declaringWide, smallestBomb } from './zips';

const SMALL = bomb(1000, 2000);

test.each<[string, () => Uint8Array, RegExp]>([
  [
    'too heavy',
    () => new Uint8Array(FILE_LIMITS.fileBytes + 1),
    /«dnp\.xlsx» pesa 26 MB y se abren archivos de hasta 25 MB/,
  ],
  [
    'a bomb',
    () => smallestBomb(),
    /«dnp\.xlsx» está comprimido (?:9\d\d|1\.0\d\d) veces y se abren los comprimidos hasta 200 veces/,
  ],
  [
    'too much when unpacked',
    () => declaring(SMALL, 401_000_000),
    /«dnp\.xlsx» ocuparía 383 MB al abrirse y se abren los que ocupan hasta 382 MB/,
  ],
  ['far too much, in Zip64', () => declaringWide(SMALL, 5e12), /ocuparía 4\.768\.372 MB/],
  [
    'too many sheets',
    () => bomb(...Array.from({ length: 256 }, () => 10)),
    /tiene 256 hojas y se abren los de hasta 255/,
  ],
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
  expect(
    readZip(declaringWide(SMALL, 77))?.map(({ name, unpackedBytes, method }) => [name, unpackedBytes, method]),
  ).toEqual([
    ['xl/workbook.xml', 10, 8],
    ['xl/worksheets/sheet1.xml', 1000, 8],
    ['xl/worksheets/sheet2.xml', 77, 8],
  ]);
});

test('limits are reached, not passed', () => {
  expect(whyTooHeavy('x', FILE_LIMITS.fileBytes)).toBeUndefined();
  expect(whyTooLarge('Lo pegado', 25_000, 200)).toBeUndefined();
  expect(whyTooLarge('Lo pegado', 25_000, 201)).toBe(
    'Lo pegado tiene 25.000 filas por 201 columnas y se leen hasta 5.000.000 celdas: borre las filas y columnas que sobran y tráigalo de nuevo.',
  );
});

const REST =
  'No se leyó nada de él. Deje en el libro solo la hoja que hace falta, guárdelo de nuevo y elíjalo otra vez.';
/** A book with one sheet of this size, stored as it is, whose directory says that all of it unpacks to `unpacked`. */
const stored = (bytes: number, unpacked: (zip: Uint8Array) => number): Uint8Array => {
  const zip = zipSync({ 'xl/worksheets/sheet1.xml': [new Uint8Array(bytes), { level: 0 }] });
  return declaring(zip, unpacked(zip));
};

test.each<[string, () => Uint8Array, string | undefined]>([
  ['as heavy as is allowed', () => new Uint8Array(FILE_LIMITS.fileBytes), undefined],
  [
    'a byte heavier',
    () => new Uint8Array(FILE_LIMITS.fileBytes + 1),
    `El archivo «x» pesa 26 MB y se abren archivos de hasta 25 MB. ${REST}`,
  ],
  ['as large as is allowed', () => stored(2_000_000, () => 400_000_000), undefined],
  [
    'a byte larger',
    () => stored(2_000_000, () => 400_000_001),
    `El archivo «x» ocuparía 382 MB al abrirse y se abren los que ocupan hasta 382 MB. ${REST}`,
  ],
  ['packed as well as is allowed', () => stored(200_000, (zip) => 200 * zip.length), undefined],
  [
    'packed a little better',
    () => stored(200_000, (zip) => 200 * zip.length + 1),
    'El archivo «x» está comprimido 200 veces y se abren los comprimidos hasta 200 veces: así se hacen archivos que bloquean el equipo. No se leyó nada de él. Compruebe de dónde viene.',
  ],
  ['small, and packed however well', () => stored(10, () => 20_000_000), undefined],
  [
    'no longer small',
    () => stored(10_000, (zip) => 2500 * zip.length),
    'El archivo «x» está comprimido 2.500 veces y se abren los comprimidos hasta 200 veces: así se hacen archivos que bloquean el equipo. No se leyó nada de él. Compruebe de dónde viene.',
  ],
  [
    'too many sheets',
    () => bomb(...Array.from({ length: 256 }, () => 10)),
    `El archivo «x» tiene 256 hojas y se abren los de hasta 255. ${REST}`,
  ],
])('a file %s', (_, bytes, says) => {
  expect(whyNotOpened('x', bytes())).toBe(says);
});

test.each<[string, boolean]>([
  ['xl/worksheets/sheet#.bin', true],
  ['XL/Worksheets/Sheet#.XML', true],
  ['xl/worksheets/_rels/sheet#.xml', false],
  ['xl/worksheets/sheet#.xml.rels', false],
  ['a/xl/worksheets/sheet#.xml', false],
])('%s is a sheet: %s', (name, isSheet) => {
  const zip = zipSync(
    Object.fromEntries(
      Array.from({ length: 256 }, (_, index) => [name.replace('#', String(index)), new Uint8Array(1)]),
    ),
  );
  expect(whyNotOpened('x', zip) !== undefined).toBe(isSheet);
});
