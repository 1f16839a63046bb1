import { serialOfDate, serialOfDay } from '../../simulator/workbook/serial';
import { serialToDate } from 'hucre';

test.each([false, true])("serial numbers come back from the file library's dates (1904: %s)", (date1904) => {
  // 60 is the 29 February 1900 that never was: no date can stand for it.
  const serials = [
    ...Array.from({ length: 70 }, (_, day) => day + 1).filter((serial) => serial !== 60),
    0,
    0.25,
    0.75,
    46162,
    46162.5,
    45000.1,
    2_958_465,
  ];
  const lost = serials.filter((serial) => serialOfDate(serialToDate(serial, date1904), date1904) !== serial);
  expect(lost).toEqual([]);
});

test("days that are none, or before the book's time, have no serial number", () => {
  expect([serialOfDay(2026, 2, 30, false), serialOfDay(1899, 12, 31, false), serialOfDay(1903, 12, 31, true)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect([serialOfDay(1900, 1, 1, false), serialOfDay(1900, 3, 1, false), serialOfDay(1904, 1, 1, true)]).toEqual([
    1, 61, 0,
  ]);
});
