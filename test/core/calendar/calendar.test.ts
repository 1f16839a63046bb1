import Holidays from 'date-holidays';
import fc from 'fast-check';
import { bogotaMoment } from '../../../src/core/calendar/bogota';
import {
  addDays,
  asDay,
  dayOf,
  dayOfSerial,
  daysBetween,
  serialOf,
  spanishDay,
  weekday,
  yearOf,
  type Day,
} from '../../../src/core/calendar/day';
import { holidaysOf } from '../../../src/core/calendar/holidays';
import { addWorkingDays, isWorkingDay, workingDays, workingDaysLeft } from '../../../src/core/calendar/workingDays';
import { day } from '../support/days';

/** What is known of a year is remembered: far years are asked about for the first time. */
const anyYear = fc.integer({ min: 1583, max: 4099 });
const anyDay = fc.integer({ min: 0, max: 30_000 }).map((n) => addDays(day('1990-01-01'), n));

describe('days and Excel serials', () => {
  test.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['2025-12-31', 46022],
    ['2026-05-20', 46162],
  ])('%s is serial %d in the 1900 system', (iso, serial) => {
    expect(serialOf(day(iso))).toBe(serial);
    expect(dayOfSerial(serial)).toBe(iso);
  });

  test('a 1904 workbook counts 1,462 days less', () => {
    expect(serialOf(day('2025-12-31'), true)).toBe(46022 - 1462);
    expect(dayOfSerial(0, true)).toBe('1904-01-01');
  });

  test('serial 60 is the day before 1 March 1900, for 29 February never was', () =>
    expect(dayOfSerial(60)).toBe('1900-02-28'));
  test('Excel ends with the year 9999', () => {
    expect(dayOfSerial(2_958_465)).toBe('9999-12-31');
    expect(dayOfSerial(2_958_466)).toBeUndefined();
  });
  test.each<[number, number, number]>([
    [2026, 2, 29],
    [2026, 4, 31],
    [2026, 1, 0],
    [2026, 1, 366],
    [2026, 13, 1],
  ])('year %d, month %d, day %d is none', (year, month, date) => {
    expect(dayOf(year, month, date)).toBeUndefined();
  });

  test.each<[number, number, number, string]>([
    [49, 2, 3, '0049-02-03'],
    [1999, 12, 31, '1999-12-31'],
    [2024, 2, 29, '2024-02-29'],
    [9999, 1, 1, '9999-01-01'],
  ])('year %d, month %d, day %d is a day', (year, month, date, iso) => expect(dayOf(year, month, date)).toBe(iso));
  test.each<[number, boolean, string | undefined]>([
    [0.5, false, undefined],
    [1.5, false, '1900-01-01'],
    [59.9, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [-0.5, true, undefined],
    [0.5, true, '1904-01-01'],
    [59, true, '1904-02-29'],
    [2_957_003, true, '9999-12-31'],
    [2_957_004, true, undefined],
    [Number.POSITIVE_INFINITY, false, undefined],
  ])('serial %d (from 1904: %p) is %p', (serial, date1904, iso) => expect(dayOfSerial(serial, date1904)).toBe(iso));
  test('the first days of 1904 have the first serials of its system', () =>
    expect(['1904-01-01', '1904-02-29', '1904-03-01'].map((iso) => serialOf(day(iso), true))).toEqual([0, 59, 60]));
  test('days are counted, told by their week and year, and written as in Colombia', () => {
    expect([addDays(day('2024-02-28'), 2), addDays(day('2026-01-01'), -1), addDays(day('2026-05-20'), 0)]).toEqual([
      '2024-03-01',
      '2025-12-31',
      '2026-05-20',
    ]);
    expect([
      daysBetween(day('2026-06-01'), day('2026-05-01')),
      daysBetween(day('2026-05-01'), day('2026-05-01')),
    ]).toEqual([-31, 0]);
    expect(['2026-05-17', '2026-05-18', '2026-05-23'].map((iso) => weekday(day(iso)))).toEqual([0, 1, 6]);
    expect([yearOf(day('2026-05-20')), spanishDay(day('2026-05-09'))]).toEqual([2026, '09/05/2026']);
  });

  test.each([0, -1, Number.NaN, 3_000_000])('%p is no day', (serial) => expect(dayOfSerial(serial)).toBeUndefined());
  test.each(['2026-02-30', '2025-13-01', '31/12/2025', ''])('%p is no day', (text) =>
    expect(asDay(text)).toBeUndefined(),
  );

  test('serials and days are inverse, time of day is cut off', () => {
    fc.assert(
      fc.property(anyDay, fc.boolean(), fc.double({ min: 0, max: 0.999, noNaN: true }), (d, date1904, time) => {
        fc.pre(!date1904 || d >= '1904-01-01');
        expect(dayOfSerial(serialOf(d, date1904) + time, date1904)).toBe(d);
      }),
    );
  });
});

describe('holidays of Colombia', () => {
  // Easter Sunday is a Sunday anyway; the library counts it as public.
  test.each(Array.from({ length: 51 }, (_, i) => 2000 + i))('%d agrees with date-holidays', (year) => {
    const oracle = new Holidays('CO')
      .getHolidays(year)
      .filter((h) => h.type === 'public' && !/Pascua$/.test(h.name))
      .map((h) => h.date.slice(0, 10));
    expect([...holidaysOf(year)].sort()).toEqual([...new Set(oracle)].sort());
  });

  test('2025 has 17 days, two holidays fall on 30 June', () => expect(holidaysOf(2025).size).toBe(17));
  test('none outside the years that the library knows, whatever was mistyped', () => {
    expect([1582, 1583, 4099, 4100, 9025].filter((year) => holidaysOf(year).size > 0)).toEqual([1583, 4099]);
  });
  test('every year has the fixed ones, the moved ones on Mondays, and from 2026 one more in July (Ley 2578)', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const iso = String(year);
        const days = [...holidaysOf(year)];
        for (const fixed of ['01-01', '05-01', '07-20', '08-07', '12-08', '12-25'])
          expect(days).toContain(`${iso}-${fixed}`);
        expect(days.length).toBeGreaterThanOrEqual(14);
        expect(days.filter((each) => !each.startsWith(iso))).toEqual([]);
        const moved = dayOf(year, 7, 9 + ((8 - weekday(dayOf(year, 7, 9) ?? day('2026-07-09'))) % 7));
        expect(days.some((each) => each === moved)).toBe(year >= 2026);
      }),
    );
  });
  test('9 July stays where it is a Monday', () =>
    expect(['2029-07-09', '2027-07-12'].map((iso) => holidaysOf(yearOf(day(iso))).has(day(iso)))).toEqual([
      true,
      true,
    ]));
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
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (d, n) => {
        const later = addWorkingDays(d, n);
        expect(isWorkingDay(later)).toBe(true);
        expect(workingDaysLeft(d, later)).toBe(n);
      }),
      { numRuns: 50 },
    );
  });

  test('are those between two days that are working days, one by one', () => {
    fc.assert(
      fc.property(
        anyYear,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: -5, max: 500 }),
        (year, month, date, length) => {
          const from = dayOf(year, month, date) ?? day('2026-05-20');
          const all = Array.from({ length: Math.max(0, length + 1) }, (_, index): Day => addDays(from, index));
          expect(workingDays(from, addDays(from, length))).toEqual(all.filter((each) => isWorkingDay(each)));
        },
      ),
      { numRuns: 30 },
    );
  });
  test('the day that lies so many working days ahead', () => {
    expect([0, 1, 2, 3].map((count) => addWorkingDays(day('2026-05-15'), count))).toEqual([
      '2026-05-15',
      '2026-05-19',
      '2026-05-20',
      '2026-05-21',
    ]);
    expect(addWorkingDays(day('2026-05-17'), 0)).toBe('2026-05-17');
  });
  test('weekends are none', () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        if (weekday(d) % 6 === 0) expect(isWorkingDay(d)).toBe(false);
      }),
    );
  });
  test('calendar days between', () => expect(daysBetween(day('2026-05-01'), day('2026-06-01'))).toBe(31));
});

describe('the day is Bogotá’s', () => {
  test('an instant that no calendar writes is refused', () =>
    expect(() => bogotaMoment(new Date(8.64e15))).toThrow('bogotaMoment needs a valid instant'));
  test('late evening in Bogotá is the next day in UTC', () => {
    expect(bogotaMoment(new Date('2026-05-21T04:59:59Z'))).toEqual({ day: '2026-05-20', time: '23:59:59' });
    expect(bogotaMoment(new Date('2026-05-21T05:00:00Z'))).toEqual({ day: '2026-05-21', time: '00:00:00' });
  });
});

describe('days on which the office does not work', () => {
  const off = [
    { first: day('2026-06-05'), last: day('2026-06-05'), reason: 'Puente' },
    { first: day('2026-12-21'), last: day('2026-12-31'), reason: '' },
  ];

  test('a bridge day, and collective holidays with weekends and holidays among them', () => {
    expect([isWorkingDay(day('2026-06-05')), isWorkingDay(day('2026-06-05'), off)]).toEqual([true, false]);
    expect(workingDays(day('2026-06-04'), day('2026-06-09'), off)).toEqual(['2026-06-04', '2026-06-09']);
    expect(workingDays(day('2026-12-18'), day('2027-01-04'), off)).toEqual(['2026-12-18', '2027-01-04']);
    expect(workingDaysLeft(day('2026-06-04'), day('2026-06-09'), off)).toBe(1);
    expect(workingDaysLeft(day('2026-06-09'), day('2026-06-04'), off)).toBe(-1);
  });

  test('Ley 2578 holds whatever is entered: 13 July 2026 is a holiday', () => {
    expect([isWorkingDay(day('2026-07-13')), isWorkingDay(day('2026-07-13'), off)]).toEqual([false, false]);
  });

  test('they only take working days away, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 4 }), (spans) => {
        const from = day('2026-05-04');
        const given = spans.map(([start, length]) => ({
          first: addDays(from, start),
          last: addDays(from, start + length),
          reason: '',
        }));
        const until = addDays(from, 80);
        const isOff = (one: Day) => given.some(({ first, last }) => first <= one && one <= last);
        expect(workingDays(from, until, given)).toEqual(workingDays(from, until).filter((one) => !isOff(one)));
      }),
    );
  });
});
