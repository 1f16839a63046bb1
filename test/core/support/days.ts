import { asDay, type Day } from '../../../src/core/calendar/day';

/** A day that the test knows to exist. */
export function day(iso: string): Day {
  const found = asDay(iso);
  if (!found) throw new Error(`no such day: ${iso}`);
  return found;
}
