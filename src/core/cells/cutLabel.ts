import { dayOfSerial, spanishDay, type Day } from '../calendar/day';
import type { Cell } from '../sheet/cell';
import { contentOf, errorReading } from './cellContent';
import { isDateFormat } from './numberFormat';
import { asCutLabel, type CutLabel } from '../keys/keys';
import { monthOf } from './months';
import { parseDateText } from './dateText';
import { BLANK, unreadable, value, type Reading } from './reading';
import { fold, quoted } from '../text/fold';
import { grade, readingKind } from './fieldKind';
import { NUMBER_FORMATS } from '../sheet/sheetContent';

/** How the halves of a year are named; a report as of June is that of the first, one as of December of the second. */
const HALVES: ReadonlyMap<string, 1 | 2> = new Map([
  ...['1', '01', 'i', 'primer', 'primero', 'primera', '6', '06'].map((word) => [word, 1] as const),
  ...['2', '02', 'ii', 'segundo', 'segunda', '12'].map((word) => [word, 2] as const),
]);
/** Words that say nothing about which cut it is, the ends of `1.er` and `2.º` among them. */
const FILLERS = new Set([
  ...['corte', 'periodo', 'vigencia', 'reporte', 'seguimiento', 'semestre', 'semestral', 'sem', 's', 'p', 'h'],
  ...['a', 'al', 'con', 'de', 'del', 'el', 'en', 'la', 'ano', 'mes', 'no', 'n', 'nro', 'numero'],
  ...['o', 'er', 'ro', 'ra', 'do', 'da'],
]);
/** Where letters and digits meet, as in `1S2025`. */
const SEAM = /(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/u;
const GLUED = /^((?:19|20)\d{2})(0?[126]|12)$/;
const YEAR = /^(?:19|20)\d{2}$/;
const INTRODUCTION =
  /^(?:(?:con |fecha de )?(?:corte|periodo|vigencia|reporte|seguimiento)[ :]+)?(?:(?:a|al|de|del|en) +)*/i;
/** The days by which a label is known: its own end, and the first of a month where Excel made a date of `2025-1`. */
const DAYS: ReadonlyMap<string, 1 | 2> = new Map([
  ['06-30', 1],
  ['12-31', 2],
  ['01-01', 1],
  ['02-01', 2],
]);
/** The same of months; January and February are what Excel shows of `2025-1` and `2025-2`. */
const MONTHS: ReadonlyMap<number, 1 | 2> = new Map([
  [1, 1],
  [2, 2],
  [6, 1],
  [12, 2],
]);
/** 2000 to 2099: other numbers without a format are no dates. */
const SERIALS = { first: 36_526, last: 73_050 };
const ASK = 'escriba el corte como texto AAAA-1 o AAAA-2, por ejemplo 2025-2.';

/**
 * DATA-8: label of a cut, in the wordings in which reports say it: `1S2025`, `2025-I`, `Junio 2025`, `30/06/2025`. `2025-1`
 * typed in Excel becomes 1 January 2025, and is read back as what it was.
 */
export function readCutLabel(cell: Cell, date1904 = false): Reading<CutLabel> {
  const content = contentOf(cell);
  switch (content.kind) {
    case 'blank':
      return BLANK;
    case 'error':
      return errorReading(content.raw);
    case 'boolean':
      return noCut(content.raw);
    case 'number':
      return ofNumber(content.number, cell.format, date1904);
    case 'text':
      return ofText(content.text);
  }
}

function ofText(text: string): Reading<CutLabel> {
  const exact = asCutLabel(text);
  if (exact) return value(exact);
  const words = wordsOf(text);
  const half = halfOf(words) ?? halfOfMonths(words);
  if (half) return of(...half, text);
  const day = /^\d{5}$/.test(text)
    ? ofSerial(Number(text), false)
    : parseDateText(text.replace(INTRODUCTION, ''), 'undecidable')[0];
  return day ? ofDay(day, text) : noCut(text);
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(' ')
    .flatMap((word) => word.split(SEAM))
    .filter((word) => word !== '' && !FILLERS.has(word));
}

type Half = readonly [year: string, half: 1 | 2];

/** `2025 i`, `1 2025`, `20251`: a year and its half, and nothing else. */
function halfOf(words: readonly string[]): Half | undefined {
  const [first = '', second, ...more] = words;
  if (more.length > 0) return undefined;
  if (second === undefined) {
    const [, year = '', half = ''] = GLUED.exec(first) ?? [];
    return named(year, HALVES.get(half));
  }
  return YEAR.test(first) ? named(first, HALVES.get(second)) : named(second, HALVES.get(first));
}

/** `junio 2025`, `jun 25`, `enero junio 2025`. */
function halfOfMonths(words: readonly string[]): Half | undefined {
  const short = /^\d{2}$/.test(words.at(-1) ?? '') ? words.at(-1) : undefined;
  const year = words.find((word) => YEAR.test(word)) ?? short ?? '';
  const [first = 0, last, ...more] = words.filter((word) => word !== year).map((word) => monthOf(word) ?? 0);
  if (more.length > 0) return undefined;
  const half =
    last === undefined ? MONTHS.get(first) : first === 1 && last === 6 ? 1 : first === 7 && last === 12 ? 2 : undefined;
  return named(year.length === 2 ? `20${year}` : year, half);
}

function named(year: string, half: 1 | 2 | undefined): Half | undefined {
  return half && YEAR.test(year) ? [year, half] : undefined;
}

function ofNumber(number: number, format: string, date1904: boolean): Reading<CutLabel> {
  const raw = String(number);
  const half = isDateFormat(format) ? undefined : halfOf(raw.split('.'));
  if (half) return of(...half, raw);
  const day = isDateFormat(format) ? dayOfSerial(number, date1904) : ofSerial(number, date1904);
  if (day) return ofDay(day, spanishDay(day));
  return /^20\d{2}$/.test(raw)
    ? unreadable(raw, `${quoted(raw)} es un año sin semestre: ${ASK}`, bothOf(raw))
    : noCut(raw);
}

/** A date that has lost its format. */
function ofSerial(number: number, date1904: boolean): Day | undefined {
  return number >= SERIALS.first && number <= SERIALS.last ? dayOfSerial(number, date1904) : undefined;
}

/** From any other day nothing follows: reports are made months after their cut. */
function ofDay(day: Day, raw: string): Reading<CutLabel> {
  const year = day.slice(0, 4);
  const half = DAYS.get(day.slice(5));
  return half
    ? of(year, half, raw)
    : unreadable(raw, `${quoted(raw)} es una fecha y no un corte: ${ASK}`, bothOf(year));
}

function of(year: string, half: 1 | 2, raw: string): Reading<CutLabel> {
  const label = asCutLabel(`${year}-${half}`);
  return label
    ? value(label, `${quoted(raw)} no tiene la forma AAAA-1 o AAAA-2: dé a la celda formato Texto y escriba ${label}.`)
    : noCut(raw);
}

function bothOf(year: string): readonly CutLabel[] {
  return [`${year}-1`, `${year}-2`].flatMap((label) => asCutLabel(label) ?? []);
}

function noCut(raw: string): Reading<CutLabel> {
  return unreadable(raw, `${quoted(raw)} no es un corte: ${ASK}`);
}

/** DATA-8: written as text, for Excel makes a date of a label. */
export const CUT_KIND = readingKind<CutLabel>({
  read: (cell, { date1904 }) => readCutLabel(cell, date1904),
  write: (label) => ({ value: label, format: NUMBER_FORMATS.text }),
  words: (label) => label,
  // Many days that are no label at all (`Fecha de finalización`) end a half of the year too.
  looks: (cell) => (isOtherDay(cell) ? 0.2 : grade(readCutLabel(cell), 0.2)),
  called: 'cortes',
  column: 'text',
  telling: true,
});

/** What Excel made of a label stands at the first of a month. */
function isOtherDay({ value: said }: Cell): boolean {
  const day =
    typeof said === 'number'
      ? ofSerial(said, false)
      : typeof said === 'string'
        ? parseDateText(said, 'undecidable')[0]
        : undefined;
  return day !== undefined && !day.endsWith('-01');
}
