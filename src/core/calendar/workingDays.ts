import { addDays, weekday, yearOf, type Day } from './day';
import { holidaysOf } from './holidays';

/** Monday to Friday and no holiday in Colombia (FLOW-2). */
export function isWorkingDay(day: Day): boolean {
  const ofWeek = weekday(day);
  return ofWeek !== 0 && ofWeek !== 6 && !holidaysOf(yearOf(day)).has(day);
}

/** Working days from `from` to `to`, both included; none when `to` is earlier. */
export function workingDays(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days;
}

/** How many working days are left after `from` up to and including `to`; negative when `to` has passed. */
export function workingDaysLeft(from: Day, to: Day): number {
  return from <= to ? workingDays(addDays(from, 1), to).length : -workingDays(addDays(to, 1), from).length;
}

/** The working day that lies `count` working days after `day` (0: `day` itself, whatever it is). */
export function addWorkingDays(day: Day, count: number): Day {
  let result = day;
  for (let left = count; left > 0; ) {
    result = addDays(result, 1);
    if (isWorkingDay(result)) left -= 1;
  }
  return result;
}
