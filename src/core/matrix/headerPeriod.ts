import type { CutLabel } from '../keys/keys';
import { MONTH_WORD, monthOf } from '../cells/months';
import { remembered } from '../collections/remembered';
import { fold } from '../text/fold';

/**
 * What a header says of the time it speaks of. A cut is a half-year, and June and December end one: headers give them as
 * `2025-2`, `2S2025`, `Dic 2025`, `a 31/12/2025`. Another month or a quarter has a year and no half.
 */
export interface Period {
  readonly year: number;
  readonly half?: 1 | 2;
  /** The whole year is meant, and no part of it. */
  readonly whole?: true;
}

/** A header's period, and its other words. */
export interface Dated {
  readonly period: Period | undefined;
  readonly rest: string;
}

const YEAR = String.raw`(?<year>20\d{2})`;
/** `Dic 30` is a day, `dic 25` a year. */
const SHORT_YEAR = String.raw`(?<year>20\d{2}|1[89]|2\d)`;
const HALF = String.raw`(?<half>0?[12]|ii?|1er|2do|primero?|segundo)`;
const SEMESTER = String.raw`(?:s|sem|semestre|p|periodo|corte)`;
const OF = String.raw`(?: de| del| ano)*`;
const DAY = String.raw`(?:[0-2]?\d|3[01])`;
const QUARTER = String.raw`(?:[1-4]|iv|iii|ii|i|primer|segundo|tercer|cuarto)`;
const MONTH = String.raw`(?<month>0?[1-9]|1[0-2])`;
/** What leads to a period says nothing of its own: `con corte a`, `semestre`, `vigencia`. */
const LEADING = String.raw`(?:(?:con|al?|en|de|del|el|para|hasta|corte|periodo|semestre|vigencia|reporte|ano) )*`;

/** The longest first: `31 12 2025` is no `2025`, `2025 12 31` no `2025 1`. Of folded text. */
const FORMS: readonly RegExp[] = [
  String.raw`${DAY} ${MONTH} ${SHORT_YEAR}`,
  String.raw`${YEAR} ${MONTH} ${DAY}`,
  String.raw`(?:${DAY}${OF} )?(?<word>${MONTH_WORD})${OF} ?${SHORT_YEAR}`,
  String.raw`(?<word>${MONTH_WORD}) ${DAY}${OF} ${YEAR}`,
  String.raw`(?:trimestre|trim|t|q) ?${QUARTER}${OF} ${YEAR}`,
  String.raw`${QUARTER} ?(?:trimestre|trim|t|q)${OF} ?${YEAR}`,
  String.raw`${YEAR} ?(?:${QUARTER} ?(?:trimestre|trim|t|q)|(?:trimestre|trim|t|q) ?${QUARTER})`,
  String.raw`${YEAR} ?${SEMESTER} ?${HALF}`,
  String.raw`${YEAR} ${HALF}(?: ?${SEMESTER})?`,
  String.raw`(?<year>20\d{2})(?<half>[12])(?: ?${SEMESTER})?`,
  String.raw`${SEMESTER} ?${HALF}${OF} ?${YEAR}`,
  String.raw`${HALF} ?${SEMESTER}${OF} ?${YEAR}`,
  String.raw`${HALF}${OF} ${YEAR}`,
  String.raw`${MONTH} ${YEAR}`,
  String.raw`${YEAR} ${MONTH}`,
  YEAR,
].map((form) => new RegExp(String.raw`(?<![\p{L}\p{N}])${LEADING}${form}(?![\p{L}\p{N}])`, 'u'));

/** The period in a folded header, `avance fisico 2025 2`, and what is left of it. A range of cuts is none of them. */
export function datedOf(folded: string): Dated {
  const periods: Period[] = [];
  let rest = folded;
  for (let found = firstIn(rest); found; found = firstIn(rest)) {
    periods.push(found.period);
    rest = found.rest;
  }
  const [first, ...others] = periods.filter(({ half }) => half !== undefined);
  if (!first) return { period: periods.at(-1), rest };
  const isOne = others.every(({ year, half }) => year === first.year && half === first.half);
  return { period: isOne ? first : { year: first.year }, rest };
}

function firstIn(folded: string): { readonly period: Period; readonly rest: string } | undefined {
  for (const form of FORMS) {
    const match = form.exec(folded);
    if (!match) continue;
    const rest = `${folded.slice(0, match.index)} ${folded.slice(match.index + match[0].length)}`;
    return { period: periodOf(match.groups ?? {}, form === FORMS.at(-1)), rest: rest.replace(/ +/g, ' ').trim() };
  }
  return undefined;
}

/** The period that a header names, be it in its group or its own text. */
export const periodIn = remembered((header): Period | undefined => datedOf(fold(header)).period);

/** How a column's period stands to the cut that is followed up; a year has two cuts. */
export function relationTo(cut: CutLabel, { year, half, whole }: Period): 'same' | 'ofItsYear' | 'other' {
  if (year !== Number(cut.slice(0, 4))) return 'other';
  if (whole) return 'ofItsYear';
  return half === Number(cut.slice(-1)) ? 'same' : 'other';
}

function periodOf(
  { year = '', half, month, word }: Readonly<Record<string, string | undefined>>,
  whole: boolean,
): Period {
  const ofYear = { year: year.length === 2 ? 2000 + Number(year) : Number(year) };
  if (whole) return { ...ofYear, whole };
  const number = month === undefined ? monthOf(word ?? '') : Number(month);
  if (number !== undefined)
    return number === 6 ? { ...ofYear, half: 1 } : number === 12 ? { ...ofYear, half: 2 } : ofYear;
  if (half === undefined) return ofYear;
  return { ...ofYear, half: /^(?:0?2|ii|2do|segundo)$/.test(half) ? 2 : 1 };
}
