import { addDays, dayOf, weekday, yearOf, type Day } from './day';
import { daysOffOn, type DaysOff } from './daysOff';
import { holidaysOf } from './holidays';

/** Monday to Friday, no holiday in Colombia, and none of the office's own days `off` (FLOW-2). */
export function isWorkingDay(day: Day, off?: readonly DaysOff[]): boolean {
  const ofWeek = weekday(day);
  return ofWeek !== 0 && ofWeek !== 6 && !holidaysOf(yearOf(day)).has(day) && !daysOffOn(day, off);
}

/** Working days from `from` to `to`, both included; none when `to` is earlier. */
export function workingDays(from: Day, to: Day, off?: readonly DaysOff[]): Day[] {
  const days: Day[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    const ofYear = workingDaysOf(year);
    days.push(...ofYear.slice(firstFrom(ofYear, from), firstFrom(ofYear, addDays(to, 1))));
  }
  return off && off.length > 0 ? days.filter((day) => !daysOffOn(day, off)) : days;
}

/** How many working days are left after `from` up to and including `to`; negative when `to` has passed. */
export function workingDaysLeft(from: Day, to: Day, off?: readonly DaysOff[]): number {
  return from <= to ? workingDays(addDays(from, 1), to, off).length : -workingDays(addDays(to, 1), from, off).length;
}

/** Every action of a matrix asks for the same few months: a year is counted once. */
const years = new Map<number, readonly Day[]>();

function workingDaysOf(year: number): readonly Day[] {
  const known = years.get(year);
  if (known) return known;
  const days: Day[] = [];
  for (let day = dayOf(year, 1, 1); day !== undefined && yearOf(day) === year; day = addDays(day, 1))
    if (isWorkingDay(day)) days.push(day);
  years.set(year, days);
  return days;
}

/** Index of the first day that is not before `day`. */
function firstFrom(days: readonly Day[], day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The working day that lies `count` working days after `day` (0: `day` itself, whatever it is). */
export function addWorkingDays(day: Day, count: number): Day {
  let result = day;
  for (let left = count; left > 0;) {
    result = addDays(result, 1);
    if (isWorkingDay(result)) left -= 1;
  }
  return result;
}
