import { dayOfSerial, type Day } from '../calendar/day';
import type { Cell } from '../sheet/cell';
import { contentOf, errorReading } from './cellContent';
import { isDateFormat } from './numberFormat';
import { asCutLabel, type CutLabel } from '../keys/keys';
import { MONTH_WORD, monthOf } from './months';
import { parseDateText } from './dateText';
import { BLANK, unreadable, value, type Reading } from './reading';
import { fold, quoted } from '../text/fold';
import { grade, readingKind } from './fieldKind';
import { NUMBER_FORMATS } from '../sheet/sheetContent';

const YEAR_HALF =
  /^(\d{4}) (?:semestre |sem |s ?|periodo |corte )?(1|2|i|ii|01|02|primero?|segundo|1er|2do)(?: semestre| sem)?$/;
const HALF_YEAR =
  /^(?:semestre |sem |s ?)?(1|2|i|ii|01|02|primer|segundo|1er|2do)(?: semestre| sem)?(?: del?| ano| del ano)* (\d{4})$/;
const GLUED = /^(\d{4})(?:s|p|sem)([12])$/;
const INTRODUCTION = /^(?:corte|periodo|vigencia|reporte)(?: (?:de|del))? /;
/** What Excel shows of a typed `2025-1`: January 2025. */
const MONTH_YEAR = new RegExp(String.raw`^(${MONTH_WORD}) (\d{4}|\d{2})$`);
const ASK = 'escriba el corte como texto AAAA-1 o AAAA-2, por ejemplo 2025-2.';

/** DATA-8: label of a cut. `2025-1` typed in Excel becomes 1 January 2025, and is read back as what it was. */
export function readCutLabel(cell: Cell, date1904 = false): Reading<CutLabel> {
  const content = contentOf(cell);
  switch (content.kind) {
    case 'blank':
      return BLANK;
    case 'error':
      return errorReading(content.raw);
    case 'boolean':
      return noCut(content.raw);
    case 'number':
      return ofNumber(content.number, cell.format, date1904);
    case 'text':
      return ofText(content.text);
  }
}

function ofText(text: string): Reading<CutLabel> {
  const exact = asCutLabel(text);
  if (exact) return value(exact);
  const folded = fold(text).replace(INTRODUCTION, '');
  const yearFirst = YEAR_HALF.exec(folded) ?? GLUED.exec(folded);
  if (yearFirst) return of(yearFirst[1], yearFirst[2], text);
  const halfFirst = HALF_YEAR.exec(folded);
  if (halfFirst) return of(halfFirst[2], halfFirst[1], text);
  const month = MONTH_YEAR.exec(folded);
  const half = monthOf(month?.[1] ?? '');
  if (month && (half === 1 || half === 2)) return of(`20${(month[2] ?? '').slice(-2)}`, String(half), text);
  const [day] = parseDateText(text, 'undecidable');
  return day ? ofDay(day, text) : noCut(text);
}

function ofNumber(number: number, format: string, date1904: boolean): Reading<CutLabel> {
  const raw = String(number);
  const day = isDateFormat(format) ? dayOfSerial(number, date1904) : undefined;
  if (day) return ofDay(day, raw);
  const digits = /^(20\d{2})\.?([12])$/.exec(raw);
  if (digits) return of(digits[1], digits[2], raw);
  return /^20\d{2}$/.test(raw)
    ? unreadable(raw, `${quoted(raw)} es un año sin semestre: ${ASK}`, bothOf(raw))
    : noCut(raw);
}

/** Only 1 January and 1 February come from a typed label; another date may be a cut date, from which nothing follows. */
function ofDay(day: Day, raw: string): Reading<CutLabel> {
  const year = day.slice(0, 4);
  const typed = /-0([12])-01$/.exec(day);
  return typed
    ? of(year, typed[1], raw)
    : unreadable(raw, `${quoted(raw)} es una fecha y no un corte: ${ASK}`, bothOf(year));
}

function of(year = '', half = '', raw: string): Reading<CutLabel> {
  const second = /^(?:0?2|ii|segundo|2do)$/.test(half);
  const label = asCutLabel(`${year}-${second ? 2 : 1}`);
  return label
    ? value(label, `${quoted(raw)} no tiene la forma AAAA-1 o AAAA-2: dé a la celda formato Texto y escriba ${label}.`)
    : noCut(raw);
}

function bothOf(year: string): readonly CutLabel[] {
  return [`${year}-1`, `${year}-2`].flatMap((label) => asCutLabel(label) ?? []);
}

function noCut(raw: string): Reading<CutLabel> {
  return unreadable(raw, `${quoted(raw)} no es un corte: ${ASK}`);
}

/** DATA-8: written as text, for Excel makes a date of a label. */
export const CUT_KIND = readingKind<CutLabel>({
  read: (cell, { date1904 }) => readCutLabel(cell, date1904),
  write: (label) => ({ value: label, format: NUMBER_FORMATS.text }),
  words: (label) => label,
  // A date under `Fecha de corte` is no label.
  looks: (cell) => grade(readCutLabel(cell), 0.2),
  called: 'cortes',
  column: 'text',
  telling: true,
});
