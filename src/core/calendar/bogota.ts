import { asDay, type Day } from './day';

/** A moment as Bogotá's clocks show it, whatever the computer's zone is. */
export interface Moment {
  readonly day: Day;
  /** `HH:mm:ss`. */
  readonly time: string;
}

const PARTS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Bogota',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

export function bogotaMoment(instant: Date): Moment {
  const parts = Object.fromEntries(PARTS.formatToParts(instant).map((part) => [part.type, part.value]));
  const day = asDay(`${parts.year}-${parts.month}-${parts.day}`);
  if (!day) throw new RangeError('bogotaMoment needs a valid instant');
  return { day, time: `${parts.hour}:${parts.minute}:${parts.second}` };
}
