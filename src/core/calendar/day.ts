declare const brand: unique symbol;

/** A calendar day without hour or zone, ISO text `2026-05-20`: it sorts and compares as text. */
export type Day = string & { readonly [brand]: 'Day' };

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel's two date systems. In the 1900 system serial 60 is a day that never was (29-02-1900). */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** The day of an ISO text, `undefined` when there is no such day (2026-02-30). */
export function asDay(text: string): Day | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  return dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** `month` from 1; `undefined` when the calendar has no such day. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const utc = new Date(Date.UTC(year, month - 1, date));
  utc.setUTCFullYear(year);
  if (utc.getUTCMonth() !== month - 1 || utc.getUTCDate() !== date) return undefined;
  return toDay(utc.getTime());
}

/** Excel's serial number; a time of day is cut off. `undefined` outside 1900–9999. */
export function dayOfSerial(serial: number, date1904 = false): Day | undefined {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < (date1904 ? 0 : 1)) return undefined;
  const shifted = !date1904 && whole < 60 ? whole + 1 : whole;
  const time = (date1904 ? EPOCH_1904 : EPOCH_1900) + shifted * MS_PER_DAY;
  return time <= Date.UTC(9999, 11, 31) ? toDay(time) : undefined;
}

/** Excel's serial number of a day. */
export function serialOf(day: Day, date1904 = false): number {
  const serial = (timeOf(day) - (date1904 ? EPOCH_1904 : EPOCH_1900)) / MS_PER_DAY;
  return !date1904 && serial <= 60 ? serial - 1 : serial;
}

export function addDays(day: Day, days: number): Day {
  return toDay(timeOf(day) + days * MS_PER_DAY);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((timeOf(to) - timeOf(from)) / MS_PER_DAY);
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: Day): number {
  return new Date(timeOf(day)).getUTCDay();
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The last day of the month six months later: 30 June → 31 December. */
export function halfYearAfter(day: Day): Day {
  const months = Number(day.slice(5, 7)) - 1 + 7;
  const first = dayOf(yearOf(day) + Math.floor(months / 12), (months % 12) + 1, 1);
  return first === undefined ? day : addDays(first, -1);
}

/** As Colombia writes it: `20/05/2026`. */
export function spanishDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function toDay(time: number): Day {
  return new Date(time).toISOString().slice(0, 10) as Day;
}
