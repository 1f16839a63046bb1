import { dayOf, dayOfSerial, serialOf, spanishDay, type Day } from '../calendar/day';
import type { Cell } from '../sheet/cell';
import { contentOf, errorReading } from './cellContent';
import type { DateOrder } from './dateOrder';
import { parseDateText } from './dateText';
import { isDateFormat } from './numberFormat';
import { BLANK, unreadable, value, type Reading } from './reading';
import { fold, quoted } from '../text/fold';
import { grade, readingKind } from './fieldKind';
import { NUMBER_FORMATS } from '../sheet/sheetContent';

export interface DateConvention {
  /** Of texts such as `6/1/2020`; see `decideDateOrder`. */
  readonly order: DateOrder;
  /** The workbook counts days from 1904. */
  readonly date1904?: boolean;
}

const FIRST = '1950-01-01';
const LAST = '2119-12-31';
/** No date yet; of dates alone, for `Pendiente` may be a status. */
const OPEN = /^(?:pendiente|por definir)$/;
/** What stands behind the point is a time of day, or nothing. */
const DIGITS = /^(\d{5}|\d{8})(?:[.,]\d+)?$/;
const ASK = 'escriba la fecha como dd/mm/aaaa en una celda con formato de fecha.';

/** DATA-3: a day. Text that can only mean one day is a value with a doubt, so that the cell gets fixed. */
export function readDay(cell: Cell, convention: DateConvention): Reading<Day> {
  const content = contentOf(cell);
  switch (content.kind) {
    case 'blank':
      return BLANK;
    case 'error':
      return errorReading(content.raw);
    case 'boolean':
      return noDay(content.raw);
    case 'number':
      return ofNumber(content.number, cell.format, convention.date1904 ?? false);
    case 'text':
      return ofText(content.text, convention);
  }
}

function ofNumber(number: number, format: string, date1904: boolean): Reading<Day> {
  const raw = String(number);
  const day = dayOfSerial(number, date1904);
  if (day && isPlausible(day)) {
    return value(
      day,
      isDateFormat(format)
        ? undefined
        : `${raw} es el ${spanishDay(day)} sin formato de fecha: dé a la celda formato dd/mm/aaaa.`,
    );
  }
  const written = yearFirst(raw);
  return written ? value(written, `${raw} es un número y no una fecha: ${ASK}`) : noDay(raw);
}

/** `20251231`, as databases export it. */
function yearFirst(digits: string): Day | undefined {
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})$/.exec(digits) ?? [];
  const day = dayOf(Number(year), Number(month), Number(date));
  return day && isPlausible(day) ? day : undefined;
}

/**
 * The same as text, and the serial number of a date that has lost its format on its way through a text file: from a book
 * that counts from 1900, and perhaps from one like this.
 */
function daysOfDigits(digits: string, date1904: boolean): readonly Day[] {
  const serial = Number(digits);
  const days =
    digits.length === 8 ? [yearFirst(digits)] : [dayOfSerial(serial), ...(date1904 ? [dayOfSerial(serial, true)] : [])];
  return days.flatMap((day) => day ?? []);
}

function ofText(text: string, { order, date1904 = false }: DateConvention): Reading<Day> {
  if (OPEN.test(fold(text))) return BLANK;
  const [, digits] = DIGITS.exec(text) ?? [];
  const days = (digits === undefined ? parseDateText(text, order) : daysOfDigits(digits, date1904)).filter(isPlausible);
  const [first, ...others] = days;
  if (first === undefined) return noDay(text);
  if (others.length === 0) return value(first, `${quoted(text)} es texto y se lee como ${spanishDay(first)}: ${ASK}`);
  return unreadable(text, `${quoted(text)} puede ser el ${days.map(spanishDay).join(' o el ')}: ${ASK}`, days);
}

function isPlausible(day: Day): boolean {
  return day >= FIRST && day <= LAST;
}

function noDay(raw: string): Reading<Day> {
  return unreadable(raw, `${quoted(raw)} no es una fecha: ${ASK}`);
}

/** DATA-3: a date of Excel, in the format of its column where that is one for dates. */
export const DAY_KIND = readingKind<Day>({
  read: readDay,
  write: (day, { date1904, like }) => ({
    value: serialOf(day, date1904),
    format: like && isDateFormat(like.format) ? like.format : NUMBER_FORMATS.day,
  }),
  words: spanishDay,
  looks: looksLikeDay,
  called: 'fechas',
  column: 'day',
});

function looksLikeDay(cell: Cell): number {
  const reading = readDay(cell, { order: 'undecidable' });
  const isPlainNumber =
    typeof cell.value === 'number' ? !isDateFormat(cell.format) : DIGITS.test(String(cell.value).trim());
  return reading.kind === 'value' && isPlainNumber ? 0.8 : grade(reading, 1);
}
