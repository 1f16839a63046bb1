const MS_PER_DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** Excel's serial number of a calendar day; `undefined` when there is no such day or the system does not reach it. */
export function serialOfDay(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return year < 1900 || year > 9999 ? undefined : serialOfTime(time, date1904);
}

/** Of an instant in UTC, the way the file library hands dates over. */
export function serialOfDate(date: Date, date1904: boolean): number {
  return serialOfTime(date.getTime(), date1904) ?? 0;
}

function serialOfTime(time: number, date1904: boolean): number | undefined {
  if (date1904) {
    const days = (time - EPOCH_1904) / MS_PER_DAY;
    return days < 0 ? undefined : days;
  }
  const days = (time - EPOCH_1900) / MS_PER_DAY;
  // The 1900 system counts a 29 February 1900 that never was: days before it are one less.
  return days < 61 ? days - 1 : days;
}
