import { fold } from '../text/fold';

/** Spanish and, as programs set to English write them, English month names by their first letters. */
const MONTHS: readonly (readonly string[])[] = [
  ['ene', 'jan'],
  ['feb'],
  ['mar'],
  ['abr', 'apr'],
  ['may'],
  ['jun'],
  ['jul'],
  ['ago', 'aug'],
  ['sep', 'set'],
  ['oct'],
  ['nov'],
  ['dic', 'dec'],
];
const NAMES = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'setiembre',
  'octubre',
  'noviembre',
  'diciembre',
  'january',
  'february',
  'march',
  'april',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const SHORT = [...MONTHS.flat(), 'sept'];

/** Source of a regular expression for a month's name, longest first. */
export const MONTH_WORD = [...NAMES, ...SHORT].sort((a, b) => b.length - a.length).join('|');

/** 1–12 of a month's name or abbreviation. */
export function monthOf(word: string): number | undefined {
  const name = fold(word);
  if (!NAMES.includes(name) && !SHORT.includes(name)) return undefined;
  const index = MONTHS.findIndex((starts) => starts.some((start) => name.startsWith(start)));
  return index < 0 ? undefined : index + 1;
}
