/** Days are ISO texts; this file knows nothing of the add-in's calendar, so that it can be checked against it. */
const MS_PER_DAY = 86_400_000;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

export function serialOf(iso: string): number {
  return (Date.parse(`${iso}T00:00:00Z`) - SERIAL_ZERO) / MS_PER_DAY;
}

export function spanish(iso: string): string {
  return iso.split('-').reverse().join('/');
}

/** Monday to Friday from one day to another, both included, without the holidays given. */
export function workingDays(from: string, to: string, holidays: ReadonlySet<string>): string[] {
  const days: string[] = [];
  for (let time = Date.parse(`${from}T00:00:00Z`); time <= Date.parse(`${to}T00:00:00Z`); time += MS_PER_DAY) {
    const date = new Date(time);
    const iso = date.toISOString().slice(0, 10);
    if (date.getUTCDay() % 6 !== 0 && !holidays.has(iso)) days.push(iso);
  }
  return days;
}
