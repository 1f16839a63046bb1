import { daysBetween, spanishDay, type Day } from '../calendar/day';
import type { DaysOff } from '../calendar/daysOff';

/** Longer than any collective holiday: a year that was mistyped. */
const MOST_DAYS = 62;

/** A line of «Días no laborables» as it was typed, or in Spanish what is wrong with it. */
export function daysOffOf(first: Day | undefined, last: Day | undefined, reason: string): DaysOff | string {
  if (first === undefined) return 'falta el primer día: escríbalo como dd/mm/aaaa en «Desde».';
  const end = last ?? first;
  if (end < first)
    return `el último día (${spanishDay(end)}) es anterior al primero (${spanishDay(first)}): corrija uno de los dos.`;
  const days = daysBetween(first, end) + 1;
  if (days > MOST_DAYS)
    return `del ${spanishDay(first)} al ${spanishDay(end)} hay ${days} días y caben ${MOST_DAYS}: revise los años.`;
  return { first, last: end, reason };
}
