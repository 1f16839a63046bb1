import Holidays from 'date-holidays';
import fc from 'fast-check';
import { bogotaMoment } from '../../../src/core/calendar/bogota';
import { addDays, asDay, dayOf, dayOfSerial, daysBetween, serialOf, weekday } from '../../../src/core/calendar/day';
import { holidaysOf } from '../../../src/core/calendar/holidays';
import { addWorkingDays, isWorkingDay, workingDays, workingDaysLeft } from '../../../src/core/calendar/workingDays';
import { day } from '../support/days';

const anyDay = fc.integer({ min: 0, max: 30_000 }).map((n) => addDays(day('1990-01-01'), n));

describe('days and Excel serials', () => {
  test.each([
    ['1900-01-01', 1], ['1900-02-28', 59], ['1900-03-01', 61], ['2025-12-31', 46022], ['2026-05-20', 46162],
  ])('%s is serial %d in the 1900 system', (iso, serial) => {
    expect(serialOf(day(iso))).toBe(serial);
    expect(dayOfSerial(serial)).toBe(iso);
  });

  test('a 1904 workbook counts 1,462 days less', () => {
    expect(serialOf(day('2025-12-31'), true)).toBe(46022 - 1462);
    expect(dayOfSerial(0, true)).toBe('1904-01-01');
  });

  test('serial 60 is the day before 1 March 1900, for 29 February never was', () => expect(dayOfSerial(60)).toBe('1900-02-28'));
  test('Excel ends with the year 9999', () => {
    expect(dayOfSerial(2_958_465)).toBe('9999-12-31');
    expect(dayOfSerial(2_958_466)).toBeUndefined();
  });
  test.each<[number, number, number]>([[2026, 2, 29], [2026, 4, 31], [2026, 1, 0], [2026, 1, 366], [2026, 13, 1]])('year %d, month %d, day %d is none', (year, month, date) => {
    expect(dayOf(year, month, date)).toBeUndefined();
  });

  test.each([0, -1, Number.NaN, 3_000_000])('%p is no day', (serial) => expect(dayOfSerial(serial)).toBeUndefined());
  test.each(['2026-02-30', '2025-13-01', '31/12/2025', ''])('%p is no day', (text) => expect(asDay(text)).toBeUndefined());

  test('serials and days are inverse, time of day is cut off', () => {
    fc.assert(fc.property(anyDay, fc.boolean(), fc.double({ min: 0, max: 0.999, noNaN: true }), (d, date1904, time) => {
      fc.pre(!date1904 || d >= '1904-01-01');
      expect(dayOfSerial(serialOf(d, date1904) + time, date1904)).toBe(d);
    }));
  });
});

describe('holidays of Colombia', () => {
  // Easter Sunday is a Sunday anyway; the library counts it as public.
  test.each(Array.from({ length: 51 }, (_, i) => 2000 + i))('%d agrees with date-holidays', (year) => {
    const oracle = new Holidays('CO').getHolidays(year)
      .filter((h) => h.type === 'public' && !/Pascua$/.test(h.name))
      .map((h) => h.date.slice(0, 10));
    expect([...holidaysOf(year)].sort()).toEqual([...new Set(oracle)].sort());
  });

  test('2025 has 17 days, two holidays fall on 30 June', () => expect(holidaysOf(2025).size).toBe(17));
  test('none outside the years that the library knows, whatever was mistyped', () => {
    expect([1582, 1583, 4099, 4100, 9025].filter((year) => holidaysOf(year).size > 0)).toEqual([1583, 4099]);
  });
  test('Ley 2578: 13 July 2026, and not before that year', () => {
    expect(holidaysOf(2026).has(day('2026-07-13'))).toBe(true);
    expect(holidaysOf(2025).has(day('2025-07-14'))).toBe(false);
  });
});

describe('working days (FLOW-2)', () => {
  test('18 May 2026 is a holiday', () => {
    expect(workingDays(day('2026-05-15'), day('2026-05-20'))).toEqual(['2026-05-15', '2026-05-19', '2026-05-20']);
  });

  test('days left count from tomorrow and turn negative after the deadline', () => {
    expect(workingDaysLeft(day('2026-05-15'), day('2026-05-20'))).toBe(2);
    expect(workingDaysLeft(day('2026-05-20'), day('2026-05-20'))).toBe(0);
    expect(workingDaysLeft(day('2026-05-20'), day('2026-05-15'))).toBe(-2);
  });

  test('adding working days and counting those left are inverse', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (d, n) => {
      const later = addWorkingDays(d, n);
      expect(isWorkingDay(later)).toBe(true);
      expect(workingDaysLeft(d, later)).toBe(n);
    }), { numRuns: 50 });
  });

  test('weekends are none', () => {
    fc.assert(fc.property(anyDay, (d) => { if (weekday(d) % 6 === 0) expect(isWorkingDay(d)).toBe(false); }));
  });
  test('calendar days between', () => expect(daysBetween(day('2026-05-01'), day('2026-06-01'))).toBe(31));
});

describe('the day is Bogotá’s', () => {
  test('an instant that no calendar writes is refused', () => expect(() => bogotaMoment(new Date(8.64e15))).toThrow('bogotaMoment needs a valid instant'));
  test('late evening in Bogotá is the next day in UTC', () => {
    expect(bogotaMoment(new Date('2026-05-21T04:59:59Z'))).toEqual({ day: '2026-05-20', time: '23:59:59' });
    expect(bogotaMoment(new Date('2026-05-21T05:00:00Z'))).toEqual({ day: '2026-05-21', time: '00:00:00' });
  });
});
