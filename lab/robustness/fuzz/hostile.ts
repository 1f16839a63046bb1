import type { CellValue } from '../../../src/core/sheet/cell';
import { HOSTILE as TEXTS } from '../../../test-kit/damage/hostileTexts';
import type { Random } from '../../../test-kit/random';

const LONGEST = 32_767;

/** What a cell can hold that nobody expects there: all that Excel takes, and what breaks those who read it. */
const HOSTILE: readonly CellValue[] = [
  ...TEXTS.map(([, text]) => text),
  '',
  ' ',
  '\u00a0',
  '\u200b',
  '\u202e1.1',
  '\ud800',
  '\udfff x',
  '\u0000',
  '\u0007',
  '\ttab',
  '+1',
  '-1',
  '#N/A',
  '#¡REF!',
  '#VALUE!',
  '#DIV/0!',
  true,
  false,
  0,
  -0,
  -1,
  0.5,
  1,
  80,
  1.1,
  2.3,
  100,
  1e15,
  -1e15,
  1e308,
  5e-324,
  45_672,
  46_387,
  2_958_465,
  2_958_466,
  -45_000,
  0.1 + 0.2,
  '1.1',
  '1.10',
  '1,1',
  '01.01',
  '1.1.1',
  '1..1',
  '.1',
  '1.',
  '999.999',
  '1000.1',
  '2.16 - 2.17',
  '1.1 y 1.2',
  '1-ene',
  '31/02/2026',
  '29/02/2025',
  '2026-13-45',
  '12/31/2026',
  '31/12/26',
  'ene-26',
  '1900-01-00',
  '9999-12-31',
  '80,5 %',
  '1e400 %',
  '-5%',
  '0,8',
  '١٢٣',
  '８０％',
  'NaN',
  'Infinity',
  'undefined',
  'null',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '2025-2',
  '2025-3',
  '20252',
  'CONPES 4144',
  'CONPES 4144 de 2025',
  '4144 - 4145',
  'Aprobada',
  'Rechazada',
  'aprobada por DNP',
  'MHCP',
  'DIAN; Coljuegos; Otra',
  ';;;',
  'Sí',
  'No',
  'Etapa 3',
  '7',
  'Finalizada',
  '('.repeat(3000),
  ' '.repeat(20_000),
  '1.'.repeat(8000),
  '9'.repeat(400),
  'a1 '.repeat(9000),
  `${'a'.repeat(LONGEST - 1)}!`,
  '1.1 - '.repeat(4000),
  ';'.repeat(10_000),
  '/'.repeat(10_000),
  '%'.repeat(5000),
  'e\u0301'.repeat(5000),
  '😀'.repeat(8000),
  'y '.repeat(12_000),
  '1,1 - 1,1 y '.repeat(2500),
];

const FORMATS = [
  'General',
  '@',
  '0',
  '0%',
  '0.0%',
  'dd/mm/yyyy',
  'd-mmm',
  'mm/dd/yy',
  '[$-C0A]d" de "mmmm" de "yyyy',
  '#,##0.00',
  '0.00E+00',
  ';;;',
  '"%"0',
  '[Red]0',
  'yyyy',
  '',
  'h:mm',
  '\\',
  '"',
  '0'.repeat(250),
] as const;

const ALPHABET = [
  'a',
  'é',
  'Ñ',
  '1',
  '0',
  '.',
  ',',
  '-',
  '/',
  ' ',
  '%',
  ';',
  ':',
  '(',
  ')',
  '"',
  "'",
  '=',
  '\n',
  '\t',
  '\u00a0',
  '\u0301',
  '\ud83d',
  '_',
  '#',
  '$',
  '*',
  '+',
] as const;

export function hostileValue(random: Random): CellValue {
  const kind = random.next();
  if (kind < 0.75) return random.pick(HOSTILE);
  if (kind < 0.85) return (random.next() - 0.5) * 10 ** Math.floor(random.next() * 20);
  return Array.from({ length: Math.floor(random.next() * 40) }, () => random.pick(ALPHABET)).join('');
}

/** A text with a few of its characters taken out, doubled or put in another place; long ones now and then. */
export function garbled(text: string, random: Random): string {
  const at = Math.floor(random.next() * (text.length + 1));
  const length = Math.floor(random.next() * 6);
  const kind = random.next();
  if (kind < 0.3) return text.slice(0, at) + text.slice(at + length);
  if (kind < 0.6) return text.slice(0, at) + random.pick(ALPHABET).repeat(length) + text.slice(at);
  if (kind < 0.8) return text.slice(at) + text.slice(0, at);
  if (kind < 0.9) return text.toUpperCase().normalize('NFD');
  return text.repeat(1 + Math.floor(random.next() * 20)).slice(0, LONGEST);
}

export function anyFormat(random: Random): string {
  return random.pick(FORMATS);
}
