import type { Cell } from '../sheet/cell';
import { contentOf, errorReading } from './cellContent';
import { asConpesNumber, type ConpesNumber } from '../keys/keys';
import { BLANK, unreadable, value, type Reading } from './reading';
import { fold, quoted } from '../text/fold';
import { readingKind } from './fieldKind';
import { NUMBER_FORMATS } from '../sheet/sheetContent';

/** `3918 de 2018`, `3918 (2018)`, `3918/2018`: the year says nothing about which document it is. */
const YEAR = /\s*(?:\bdel?\s+(?:año\s+)?|[(/\-–]\s*)(?:19|20)\d{2}\)?(?=\D|$)/gi;
/** `4.144`, `4,144` and plain digits; not a part of `1.1` or `4.144,5`. */
const NUMBER = /(?<!\d|\d[.,])(?:\d{1,2}[.,]\d{3}|\d{1,4})(?!\d|[.,]\d)/g;
/** What may stand around the number without changing it. */
const ABOUT = new Set([
  'documento',
  'documentos',
  'doc',
  'conpes',
  'numero',
  'num',
  'no',
  'nro',
  'n',
  'd',
  'e',
  's',
  'de',
  'economico',
  'social',
  'y',
  'politica',
]);
const LAST = 9999;

/** Number of a CONPES document in any of its spellings: `CONPES 3918`, `D.E. 3918`, `3918 de 2018`, `4.144`. */
export function readConpes(cell: Cell): Reading<ConpesNumber> {
  const content = contentOf(cell);
  switch (content.kind) {
    case 'blank':
      return BLANK;
    case 'error':
      return errorReading(content.raw);
    case 'boolean':
      return noConpes(content.raw);
    case 'number':
      return ofNumber(content.number);
    case 'text':
      return ofText(content.text);
  }
}

function ofNumber(number: number): Reading<ConpesNumber> {
  if (Number.isInteger(number)) return of(number, String(number));
  // 4.144 typed where the dot is the decimal mark.
  const thousands = Math.round(number * 1000);
  const lostNothing = number >= 1 && number < 10 && Math.abs(number * 1000 - thousands) < 1e-6;
  return lostNothing
    ? of(thousands, String(number), `el número quedó con decimales (${number}): escriba ${thousands} sin punto.`)
    : noConpes(String(number));
}

function ofText(text: string): Reading<ConpesNumber> {
  // 4144.0, as programs write whole numbers into text files.
  const [, whole] = /^(\d{1,4})[.,]0{1,2}$/.exec(text) ?? [];
  if (whole !== undefined) return of(Number(whole), text, `${quoted(text)} tiene decimales: escriba ${Number(whole)}.`);
  const withoutYear = text.replace(YEAR, ' ').trim();
  const numbers: number[] = [];
  let end = 0;
  // The title may follow the number and hold numbers of its own.
  for (const match of withoutYear.matchAll(NUMBER)) {
    if (!isAbout(withoutYear.slice(end, match.index))) break;
    numbers.push(Number(match[0].replace(/[.,]/, '')));
    end = match.index + match[0].length;
  }
  const [first, ...others] = new Set(numbers);
  if (first === undefined) return noConpes(text);
  if (others.length === 0) return of(first, text);
  return unreadable(
    text,
    `${quoted(text)} nombra varios documentos: deje una fila para cada uno.`,
    [first, ...others].flatMap((each) => (each === 0 ? [] : (asConpesNumber(String(each)) ?? []))),
  );
}

function isAbout(text: string): boolean {
  return fold(text)
    .split(' ')
    .every((word) => word === '' || ABOUT.has(word));
}

function of(number: number, raw: string, doubt?: string): Reading<ConpesNumber> {
  const conpes = number >= 1 && number <= LAST ? asConpesNumber(String(number)) : undefined;
  return conpes ? value(conpes, doubt) : noConpes(raw);
}

function noConpes(raw: string): Reading<ConpesNumber> {
  return unreadable(
    raw,
    `${quoted(raw)} no es un número de documento CONPES: escriba solo el número, por ejemplo 3918.`,
  );
}

/** A number where the column has numbers. */
export const CONPES_KIND = readingKind<ConpesNumber>({
  read: readConpes,
  write: (number, { like }) =>
    typeof like?.value === 'number' ? { value: Number(number) } : { value: number, format: NUMBER_FORMATS.text },
  words: (number) => number,
  looks: looksLikeDocument,
  called: 'números de CONPES',
  column: 'text',
});

/** Smaller numbers count rows more often than they name documents. */
function looksLikeDocument(cell: Cell): number {
  return readConpes(cell).kind === 'value' && (typeof cell.value !== 'number' || cell.value >= 1000) ? 1 : 0;
}
