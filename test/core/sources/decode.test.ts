import { decodeText } from '../../../src/core/sources/decode';
import { encoded, ENCODINGS, type WrittenEncoding } from './written';

const TEXT = 'Código;Acción\r\n1.1;Diseñar – “Plan”…\r\n';
const decoded = (bytes: Uint8Array) => decodeText(bytes, '«x.csv»');
const notUtf8 = (name: string) => [
  `«x.csv» no está en UTF-8 y se leyó en ${name}: si alguna letra se ve cambiada, guárdelo como «CSV UTF-8» y tráigalo de nuevo.`,
];
const broken = (where: string, name = 'UTF-8') =>
  `«x.csv» tiene en ${where} caracteres que no son de ${name} y se leyeron como «\ufffd»: corríjalos y traiga el archivo de nuevo.`;

test.each<[WrittenEncoding, readonly string[]]>([
  ['utf-8', []],
  ['utf-16le', notUtf8('UTF-16 LE')],
  ['utf-16be', notUtf8('UTF-16 BE')],
  ['windows-1252', notUtf8('windows-1252')],
])('%s is found, with its mark and without, and said where it is not UTF-8', (encoding, said) => {
  for (const mark of [true, false]) expect(decoded(encoded(TEXT, encoding, mark))).toEqual({ text: TEXT, said });
});

test.each(ENCODINGS)('nothing at all, or a mark alone, is no text (%s)', (encoding) => {
  for (const mark of [true, false]) expect(decoded(encoded('', encoding, mark)).text).toBe('');
});

test('letters of windows-1252 that others take for controls; what it has not stays what it is', () => {
  const bytes = Uint8Array.from([0xf3, ...Array.from({ length: 32 }, (_, index) => 0x80 + index), 0xa0, 0xff]);
  expect(decoded(bytes).text).toBe('ó€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0ÿ');
});

/** In UTF-8, with a byte that is no letter for each question mark. */
function damaged(text: string): Uint8Array {
  return encoded(text, 'utf-8').map((byte) => (byte === 63 ? 0xe9 : byte));
}

test.each<[string, string, string]>([
  ['one byte', 'ñ\nn?n\nó', 'la línea 2'],
  ['two in a line, one in another', 'ñññ\r\n??\r\n\r\n?', 'las líneas 2 y 4'],
  ['breaks of old Macs', 'ñ\rn?n', 'la línea 2'],
  ['many', 'ñ?\n'.repeat(5), 'las líneas 1, 2, 3, 4 y 5'],
  ['too many to be named', 'ñ?\n'.repeat(1006), 'las líneas 1, 2, 3, 4, 5 y 1.001 más'],
])('%s broken in UTF-8 is said with its line, the rest is read as UTF-8', (_, text, where) => {
  expect(decoded(damaged(text))).toEqual({ text: text.replaceAll('?', '\ufffd'), said: [broken(where)] });
});

test('the last letter cut in half is a broken one; a mark tells UTF-8 by itself', () => {
  const whole = encoded('acción\nñ', 'utf-8');
  expect(decoded(whole.subarray(0, -1))).toEqual({ text: 'acción\n\ufffd', said: [broken('la línea 2')] });
  expect(decoded(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0xe9))).toEqual({
    text: 'a\ufffd',
    said: [broken('la línea 1')],
  });
});

test('half a pair at the end of UTF-16 is said too', () => {
  expect(decoded(encoded('acción\nsí', 'utf-16le', true).subarray(0, -1))).toEqual({
    text: 'acción\ns\ufffd',
    said: [...notUtf8('UTF-16 LE'), broken('la línea 2', 'UTF-16 LE')],
  });
});

test('a letter that somebody else has lost before is none that is broken here', () =>
  expect(decoded(encoded('inclusi\ufffdn', 'utf-8'))).toEqual({ text: 'inclusi\ufffdn', said: [] }));
