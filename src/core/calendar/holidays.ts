import { FIRST_HOLIDAY_YEAR, LAST_HOLIDAY_YEAR, getHolidaysForYear } from 'colombian-holidays';
import { addDays, asDay, dayOf, weekday, type Day } from './day';

/** From this year 9 July is a holiday too, moved to Monday (Ley 2578 of 2026); the library does not know it yet. */
const LEY_2578_FROM = 2026;

const byYear = new Map<number, ReadonlySet<Day>>();

/** Colombia's public holidays of a year (Ley 51 of 1983, Ley 2578 of 2026). Two may fall on one day, as in 2025. */
export function holidaysOf(year: number): ReadonlySet<Day> {
  const known = byYear.get(year);
  if (known) return known;
  const days = new Set<Day>();
  // A mistyped year (9025) has no known holidays; it is for the rules to say so (DATA-8).
  if (year < FIRST_HOLIDAY_YEAR || year > LAST_HOLIDAY_YEAR) return days;
  for (const holiday of getHolidaysForYear(year)) {
    const day = asDay(holiday.celebrationDate);
    if (day) days.add(day);
  }
  const ninthOfJuly = dayOf(year, 7, 9);
  if (year >= LEY_2578_FROM && ninthOfJuly) days.add(mondayFrom(ninthOfJuly));
  byYear.set(year, days);
  return days;
}

/** The day itself when it is a Monday, else the next one (Ley Emiliani). */
function mondayFrom(day: Day): Day {
  return addDays(day, (8 - weekday(day)) % 7);
}
