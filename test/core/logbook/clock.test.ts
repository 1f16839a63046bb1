import { bogotaMoment } from '../../../src/core/calendar/bogota';
import { clockNote } from '../../../src/core/logbook/clockNote';
import { day } from '../support/days';
import { entry } from '../support/workspace';

const now = { day: day('2026-05-20'), time: '10:00:00' };
const LATEST = entry({ on: '2026-05-20', time: '10:00:01' });

test.each([
  ['an empty logbook', [], false],
  ['the same second', [entry({ on: '2026-05-20', time: '10:00:00' })], false],
  ['a second later, whatever the order', [LATEST, entry({ on: '2026-05-19', time: '23:00:00' })], true],
  ['another day', [entry({ on: '2026-05-21', time: '08:00:00' })], true],
])('%s', (_, lines, said) => expect(clockNote(lines, now) !== undefined).toBe(said));

test('it says both times', () =>
  expect(clockNote([LATEST], now)).toBe(
    'El reloj de este equipo (20/05/2026, 10:00:00) va antes de la última línea de la bitácora (20/05/2026, 10:00:01): revise su fecha y hora.',
  ));

test.each(['UTC', 'Asia/Tokyo', 'Pacific/Honolulu'])('the day is Bogotá’s on a computer in %s', (zone) => {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  expect(bogotaMoment(new Date('2026-05-21T04:59:59Z'))).toEqual({ day: '2026-05-20', time: '23:59:59' });
  expect(bogotaMoment(new Date('2026-05-21T05:00:00Z'))).toEqual({ day: '2026-05-21', time: '00:00:00' });
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});
