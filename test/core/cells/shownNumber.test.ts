import fc from 'fast-check';
import { serialOf, type Day } from '../../../src/core/calendar/day';
import { isDateCode, readCode } from '../../../src/core/cells/code';
import { shownNumber } from '../../../src/core/cells/shownNumber';

/** 2 March 2026. */
const MARCH = 46083;

test.each<[number, string, string]>([
  [MARCH, 'dd/mm/yyyy', '02/03/2026'],
  [MARCH, 'd/mm/yyyy', '2/03/2026'],
  [MARCH, 'mm/dd/yyyy;@', '03/02/2026'],
  // What Excel calls the short date of each country.
  [MARCH, 'm/d/yyyy', '02/03/2026'],
  [MARCH, 'd-mmm', '2-mar'],
  [MARCH, 'dd-mmm-yy', '02-mar-26'],
  [MARCH, 'mmm-yy', 'mar-26'],
  [MARCH, '[$-240A]d\\-mmm;@', '2-mar'],
  [MARCH, 'yyyy-mm-dd', '2026-03-02'],
  [MARCH, 'dddd, d "de" mmmm "de" yyyy', '02/03/2026'],
  [MARCH, 'dd/mm/yyyy hh:mm', '02/03/2026'],
  [2.3, '0.00', '2.30'],
  [2.3, '0.0', '2.3'],
  [2.345, '0.00', '2.345'],
  [2.3, 'General', '2.3'],
  [0.5, '0.00%', '0.5'],
  [7, '0', '7'],
])('%p in %p is shown as %s', (number, format, shown) => expect(shownNumber(number, format)).toBe(shown));

test('no date that stands for a code is shown by its serial number, and each is known for one', () => {
  const days = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as Day);
  const formats = fc.constantFrom(
    'dd/mm/yyyy',
    'd-mmm',
    'mmm-yy',
    'm/d/yyyy',
    'dddd d "de" mmmm',
    'yyyy-mm-dd',
    'General',
  );
  fc.assert(
    fc.property(days, formats, fc.boolean(), (day, format, date1904) => {
      const serial = serialOf(day, date1904);
      const reading = readCode({ value: serial, format }, date1904);
      expect(JSON.stringify(reading)).not.toContain(String(serial));
      expect(isDateCode(reading)).toBe(true);
    }),
  );
});
