import type { Moment } from '../calendar/bogota';
import { spanishDay } from '../calendar/day';
import { writtenOn, type LogEntry } from './entry';

/** Lines are written all the same: that this computer's clock went back, or that of the last writer goes ahead, is said. */
export function clockNote(entries: readonly LogEntry[], now: Moment): string | undefined {
  const momentOf = ({ day, time, notedOn }: Pick<LogEntry, 'day' | 'time' | 'notedOn'>) => `${notedOn ?? day} ${time}`;
  const last = entries.reduce<LogEntry | undefined>(
    (latest, entry) => (latest && momentOf(latest) >= momentOf(entry) ? latest : entry),
    undefined,
  );
  if (!last || momentOf(last) <= momentOf(now)) return undefined;
  return `El reloj de este equipo (${spanishDay(now.day)}, ${now.time}) va antes de la última línea de la bitácora (${spanishDay(writtenOn(last))}, ${last.time}): revise su fecha y hora.`;
}
