import { dayOf, type Day } from '../calendar/day';
import type { DateOrder } from './dateOrder';
import { MONTH_WORD, monthOf } from './months';
import { cleanText } from '../text/fold';

/** A time of day behind the date says nothing about the day. */
const TIME = /[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?\s?m\.?|Z|[+-]\d{2}:?\d{2})?$/i;
const WEEKDAY = /^(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)[,.]?\s+/i;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const NUMERIC = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})$/;
const OF = String.raw`(?:\s*[-/.,]\s*|\s+(?:del?\s+)?(?:a[nñ]o\s+)?)`;
const DAY_MONTH_YEAR = new RegExp(String.raw`^(\d{1,2})(?:º|°|ro)?${OF}(${MONTH_WORD})\.?${OF}(\d{4}|\d{2})$`, 'i');
const MONTH_DAY_YEAR = new RegExp(String.raw`^(${MONTH_WORD})\.?\s+(\d{1,2})(?:,\s*|\s+(?:del?\s+)?)(\d{4})$`, 'i');
const MONTH_YEAR = new RegExp(String.raw`^(${MONTH_WORD})\.?${OF}(\d{4})$`, 'i');
const MONTH_NUMBER_YEAR = /^(\d{1,2})[-/](\d{4})$/;

/** The days that a text may mean: none, one, or the candidates. A month without a day is its first or its last. */
export function parseDateText(raw: string, order: DateOrder): readonly Day[] {
  const text = dateOnly(raw);
  const iso = YEAR_FIRST.exec(text);
  if (iso) return real(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const numeric = numericParts(text);
  if (numeric) return ofNumbers(numeric, order);
  const dayMonth = DAY_MONTH_YEAR.exec(text);
  if (dayMonth) return real(dayOf(fullYear(dayMonth[3]), monthOf(dayMonth[2] ?? '') ?? 0, Number(dayMonth[1])));
  const monthDay = MONTH_DAY_YEAR.exec(text);
  if (monthDay) return real(dayOf(Number(monthDay[3]), monthOf(monthDay[1] ?? '') ?? 0, Number(monthDay[2])));
  const month = MONTH_YEAR.exec(text);
  if (month) return wholeMonth(Number(month[2]), monthOf(month[1] ?? '') ?? 0);
  const monthNumber = MONTH_NUMBER_YEAR.exec(text);
  return monthNumber ? wholeMonth(Number(monthNumber[2]), Number(monthNumber[1])) : [];
}

/** `6/1/2020` as numbers, in the order in which they stand. */
export function numericParts(
  raw: string,
): { readonly first: number; readonly second: number; readonly year: number } | undefined {
  const match = NUMERIC.exec(dateOnly(raw));
  return match ? { first: Number(match[1]), second: Number(match[2]), year: fullYear(match[3]) } : undefined;
}

function ofNumbers(parts: { first: number; second: number; year: number }, order: DateOrder): readonly Day[] {
  const dayFirst = dayOf(parts.year, parts.second, parts.first);
  const monthFirst = dayOf(parts.year, parts.first, parts.second);
  if (!dayFirst || !monthFirst || dayFirst === monthFirst) return real(dayFirst ?? monthFirst);
  if (order === 'undecidable') return [dayFirst, monthFirst];
  return [order === 'dmy' ? dayFirst : monthFirst];
}

function wholeMonth(year: number, month: number): readonly Day[] {
  const lastDate = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [...real(dayOf(year, month, 1)), ...real(dayOf(year, month, lastDate))];
}

/** Two digits: actions end in the 2030s and 2040s, and none began before 1950. */
function fullYear(text = ''): number {
  const year = Number(text);
  if (text.length !== 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function dateOnly(raw: string): string {
  return cleanText(raw).replace(TIME, '').replace(WEEKDAY, '');
}

function real(day: Day | undefined): readonly Day[] {
  return day === undefined ? [] : [day];
}
