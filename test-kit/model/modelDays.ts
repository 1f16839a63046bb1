/**
 * Colombian holidays of 2026 and 2027 as published lists have them (`../shared/domain.md`, section 6), not as the code
 * computes them; with the Monday of Ley 2578 (docs/decisions/0004).
 */
const HOLIDAYS = new Set(
  [
    '01-01',
    '01-12',
    '03-23',
    '04-02',
    '04-03',
    '05-01',
    '05-18',
    '06-08',
    '06-15',
    '06-29',
    '07-13',
    '07-20',
    '08-07',
    '08-17',
    '10-12',
    '11-02',
    '11-16',
    '12-08',
    '12-25',
  ]
    .map((day) => `2026-${day}`)
    .concat(
      [
        '01-01',
        '01-11',
        '03-22',
        '03-25',
        '03-26',
        '05-01',
        '05-10',
        '05-31',
        '06-07',
        '07-05',
        '07-12',
        '07-20',
        '08-16',
        '10-18',
        '11-01',
        '11-15',
        '12-08',
        '12-25',
      ].map((day) => `2027-${day}`),
    ),
);

const MS = 86_400_000;

export function isWorkingDay(iso: string): boolean {
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(iso);
}

/** The first working days from a day on. */
export function workingDaysFrom(iso: string, count: number): string[] {
  const days: string[] = [];
  for (let at = Date.parse(iso); days.length < count; at += MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (isWorkingDay(day)) days.push(day);
  }
  return days;
}

/** Excel's number for a day, 1900 system. */
export function serial(iso: string): number {
  return Math.round(Date.parse(iso) / MS) + 25_569;
}

export function isoOf(serialNumber: number): string {
  return new Date((serialNumber - 25_569) * MS).toISOString().slice(0, 10);
}

/** `31/12/2025` */
export function spanish(iso: string): string {
  return iso.split('-').reverse().join('/');
}
