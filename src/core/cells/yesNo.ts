import { spanishDay, type Day } from '../calendar/day';
import type { Cell } from '../sheet/cell';
import { contentOf, errorReading } from './cellContent';
import { readDay } from './date';
import { isDateFormat } from './numberFormat';
import { BLANK, unreadable, value, type Reading } from './reading';
import { fold, quoted } from '../text/fold';
import { grade, readingKind } from './fieldKind';

const YES = new Set(['si', 's', 'x', 'yes', 'verdadero', 'true', '1', 'cerrada', 'cerrado', 'ok']);
const NO = new Set(['no', 'n', 'falso', 'false', '0', 'abierta', 'abierto', 'en curso', 'en seguimiento']);
const TICK = /^[✓✔☑]/;

/** What tells a day that has come from one that has not. */
interface Calendar {
  readonly today?: Day | undefined;
  readonly date1904?: boolean;
}

/** Whether something is so; a date says yes (`Fecha de cierre`), from that day on. */
export function readYesNo(cell: Cell, calendar: Calendar = {}): Reading<boolean> {
  const content = contentOf(cell);
  switch (content.kind) {
    case 'blank':
      return BLANK;
    case 'error':
      return errorReading(content.raw);
    case 'boolean':
      return value(content.boolean);
    case 'number':
      return ofNumber(content.number, content.raw, cell, calendar);
    case 'text':
      return ofText(content.text, cell, calendar);
  }
}

function ofNumber(number: number, raw: string, cell: Cell, calendar: Calendar): Reading<boolean> {
  if (!isDateFormat(cell.format) && (number === 0 || number === 1)) return value(number === 1);
  return ofDate(cell, calendar) ?? neither(raw);
}

function ofText(text: string, cell: Cell, calendar: Calendar): Reading<boolean> {
  const folded = fold(text);
  if (YES.has(folded) || TICK.test(text)) return value(true);
  if (NO.has(folded)) return value(false);
  return ofDate(cell, calendar) ?? neither(text);
}

/** Which day it is matters only where it may not have come yet: also where day and month could be swapped. */
function ofDate(cell: Cell, { today, date1904 = false }: Calendar): Reading<boolean> | undefined {
  const day = readDay(cell, { order: 'undecidable', date1904 });
  const days = day.kind === 'value' ? [day.value] : day.kind === 'unreadable' ? (day.candidates ?? []) : [];
  const [first] = days;
  if (first === undefined) return undefined;
  const toCome = today === undefined ? [] : days.filter((each) => each > today);
  if (toCome.length === 0) return value(true);
  if (day.kind === 'unreadable' && toCome.length < days.length) return unreadable(day.raw, day.problem);
  return value(
    false,
    `el ${spanishDay(first)} no ha llegado, y una fecha futura no cierra la acción: escriba el día en que se cierre, o deje la celda vacía.`,
  );
}

function neither(raw: string): Reading<boolean> {
  return unreadable(raw, `${quoted(raw)} no dice ni sí ni no: escriba «Sí» o «No».`);
}

export const YES_NO_KIND = readingKind<boolean>({
  read: readYesNo,
  write: (yes) => ({ value: yesOrNo(yes) }),
  words: yesOrNo,
  looks: (cell) => grade(readYesNo(cell), 0),
  called: 'sí o no',
  column: 'text',
});

function yesOrNo(yes: boolean): string {
  return yes ? 'Sí' : 'No';
}
