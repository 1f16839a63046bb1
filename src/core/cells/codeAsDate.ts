import type { Day } from '../calendar/day';
import { asActionCode, type ActionCode } from '../keys/keys';
import { MONTH_WORD, monthOf } from './months';

const DAY_MONTH = new RegExp(String.raw`^(\d{1,2})[-/ .](${MONTH_WORD})\.?(?:[-/ .](?:\d{2}|\d{4}))?$`, 'i');
const MONTH_NUMBER = new RegExp(String.raw`^(${MONTH_WORD})\.?[-/ .](\d{1,2}|\d{4})$`, 'i');
const DATE = /^(\d{1,2})[-/](\d{1,2})[-/](?:\d{2}|\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/;
const PAIR = /^(\d{1,2})[-/](\d{1,2})$/;

/**
 * The codes that may have been typed when Excel made a date of them: `3-1` became 3 January or 1 March, and `2-30`
 * February 1930 where the second part is no day.
 */
export function serialCandidates(day: Day, format: string): readonly ActionCode[] {
  const [year = '', month = '', date = ''] = day.split('-');
  const byDay = [`${Number(date)}.${Number(month)}`, `${Number(month)}.${Number(date)}`];
  const byYear = date === '01' ? [`${Number(month)}.${Number(year.slice(2))}`] : [];
  const showsMonthAndYear = /m/i.test(format) && !/d/i.test(format);
  return codes(showsMonthAndYear ? [...byYear, ...byDay] : [...byDay, ...byYear]);
}

/** The same for dates that are text: `1-feb`, `2/01/2026`, `feb-30`. `undefined` when the text is no date. */
export function dateTextCandidates(text: string): readonly ActionCode[] | undefined {
  const named = DAY_MONTH.exec(text);
  if (named) return both(Number(named[1]), monthOf(named[2] ?? '') ?? 0);
  const monthFirst = MONTH_NUMBER.exec(text);
  if (monthFirst) return codes([`${monthOf(monthFirst[1] ?? '')}.${Number((monthFirst[2] ?? '').slice(-2))}`]);
  const iso = ISO.exec(text);
  if (iso) return both(Number(iso[3]), Number(iso[2]));
  const plain = DATE.exec(text);
  if (plain) return both(Number(plain[1]), Number(plain[2]));
  const pair = PAIR.exec(text);
  return pair ? codes([`${Number(pair[1])}.${Number(pair[2])}`]) : undefined;
}

function both(first: number, second: number): readonly ActionCode[] {
  return codes([`${first}.${second}`, `${second}.${first}`]);
}

function codes(texts: readonly string[]): readonly ActionCode[] {
  return [...new Set(texts)].flatMap((text) => (/^0|\.0$/.test(text) ? [] : (asActionCode(text) ?? [])));
}
