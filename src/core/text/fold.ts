import type { CellValue } from '../sheet/cell';

/** `_x000D_`: how a control character comes out of files that other programs wrote. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
// eslint-disable-next-line no-control-regex -- control characters are exactly what is cleaned away here
const SPACES = /[\s\u0000-\u001F\u007F-\u009F]+/g;
/** Most cells are clean already, and a book has hundreds of thousands of them. */
const CLEAN = /^(?! )(?!.*(?: {2}| $|_x))[ -~¡-¬®-ÿ–—…]*$/;
const ASCII = /^[ -~]*$/;
const MARKS = /\p{M}+/gu;
const PUNCTUATION = /[^\p{L}\p{N}]+/gu;

/** Text as it was meant: no residue of files, no line breaks, no double or non-breaking spaces. */
export function cleanText(raw: string): string {
  if (CLEAN.test(raw)) return raw;
  return unescape(raw).replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** The same with line breaks kept as `\n`, for cells in which a line is an entry of a list. */
export function cleanLines(raw: string): string[] {
  return unescape(raw)
    .split(/[\r\n\v\u2028\u2029]+/)
    .map(cleanText)
    .filter((line) => line !== '');
}

/** For comparing, never for showing: no accents, case or punctuation. */
export function fold(raw: string): string {
  const text = cleanText(raw);
  const plain = ASCII.test(text) ? text : text.normalize('NFKD').replace(MARKS, '');
  return plain.toLowerCase().replace(PUNCTUATION, ' ').trim();
}

/** What a text column holds, whatever was typed in it. */
export function textOf(value: CellValue): string {
  if (typeof value === 'boolean') return value ? 'VERDADERO' : 'FALSO';
  return cleanText(String(value));
}

/** For messages: long texts are cut. */
export function quoted(raw: string): string {
  const text = cleanText(raw);
  return `«${text.length > 60 ? `${text.slice(0, 59)}…` : text}»`;
}

function unescape(raw: string): string {
  return raw.includes('_x')
    ? raw.replace(ESCAPED, (whole, hex: string) => {
        const code = Number.parseInt(hex, 16);
        return code < 0x20 || code === 0x7f ? String.fromCharCode(code) : whole;
      })
    : raw;
}
