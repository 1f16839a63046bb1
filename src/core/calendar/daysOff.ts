import type { Day } from './day';

/** Days on which the office does not work although the calendar says so: a bridge day, collective holidays. */
export interface DaysOff {
  readonly first: Day;
  /** The same day for a single one. */
  readonly last: Day;
  /** As people wrote it; may be empty. */
  readonly reason: string;
}

/** The days off among which a day is; undefined where it is among none. */
export function daysOffOn(day: Day, off: readonly DaysOff[] = []): DaysOff | undefined {
  return off.find(({ first, last }) => first <= day && day <= last);
}
