import { serialOfDay } from './serial';
import type { TypedNumber } from './typedNumber';

/** What reading a date needs to know of the book; a date without a year is of `year`. */
export interface DateReader {
  readonly date1904: boolean;
  readonly year: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const TIME = /^(.*?)\s*(?:(?:^|\s|T)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s*([AaPp])\.?[Mm]\.?)?)$/;

type Parts = { year?: number; month: number; day: number; format: string };

const SHAPES: readonly { readonly pattern: RegExp; readonly parts: (groups: readonly string[]) => Parts }[] = [
  // Month before day: `05/06/2026` is the 6th of May, and `20/05/2026` is no date (#1559, #3775).
  {
    pattern: /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/,
    parts: ([month, day, year]) => ({ year: yearOf(year), month: Number(month), day: Number(day), format: 'm/d/yyyy' }),
  },
  {
    pattern: /^(\d{1,2})[/-](\d{1,2})$/,
    parts: ([month, day]) => ({ month: Number(month), day: Number(day), format: 'd-mmm' }),
  },
  {
    pattern: /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/,
    parts: ([year, month, day]) => ({ year: Number(year), month: Number(month), day: Number(day), format: 'm/d/yyyy' }),
  },
  {
    pattern: new RegExp(`^(\\d{1,2})[- ]${MONTH}[- ,]+(\\d{4}|\\d{2})$`, 'i'),
    parts: ([day, month, year]) => ({
      year: yearOf(year),
      month: monthOf(month),
      day: Number(day),
      format: 'd-mmm-yy',
    }),
  },
  {
    pattern: new RegExp(`^(\\d{1,2})[- ]${MONTH}$`, 'i'),
    parts: ([day, month]) => ({ month: monthOf(month), day: Number(day), format: 'd-mmm' }),
  },
  {
    pattern: new RegExp(`^${MONTH} (\\d{1,2}),? (\\d{4})$`, 'i'),
    parts: ([month, day, year]) => ({
      year: yearOf(year),
      month: monthOf(month),
      day: Number(day),
      format: 'd-mmm-yy',
    }),
  },
  {
    pattern: new RegExp(`^${MONTH}[- ](\\d{4})$`, 'i'),
    parts: ([month, year]) => ({ year: yearOf(year), month: monthOf(month), day: 1, format: 'mmm-yy' }),
  },
];

/** A date, a time, or both, as Excel in English reads them. */
export function readDate(text: string, reader: DateReader): TypedNumber | undefined {
  const trimmed = text.trim();
  const timed = TIME.exec(trimmed);
  const time = timed ? fractionOfDay(timed) : undefined;
  if (timed && time === undefined) return undefined;
  const dateText = timed ? (timed[1] ?? '') : trimmed;
  if (dateText === '') return time === undefined ? undefined : { value: time, format: timed?.[4] ? 'h:mm:ss' : 'h:mm' };
  const day = readDay(dateText, reader);
  if (!day) return undefined;
  return time === undefined ? day : { value: day.value + time, format: 'm/d/yyyy h:mm' };
}

function readDay(text: string, reader: DateReader): { value: number; format: string } | undefined {
  for (const { pattern, parts } of SHAPES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { year = reader.year, month, day, format } = parts(match.slice(1));
    const value = serialOfDay(year, month, day, reader.date1904);
    if (value !== undefined) return { value, format };
  }
  return undefined;
}

function fractionOfDay([, , hourText, minuteText, secondText, half]: RegExpExecArray): number | undefined {
  const [minute, second] = [Number(minuteText), Number(secondText ?? 0)];
  let hour = Number(hourText);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  return hour > 23 || minute > 59 || second > 59 ? undefined : (hour * 3600 + minute * 60 + second) / 86_400;
}

/** Two digits: up to 29 this century, from 30 the last one. */
function yearOf(text: string | undefined): number {
  const year = Number(text);
  if (text?.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

const monthOf = (text: string | undefined): number => MONTHS.indexOf((text ?? '').slice(0, 3).toLowerCase()) + 1;
