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

/** Whether something is so; a date says yes (`Fecha de cierre`). */
export function readYesNo(cell: Cell): Reading<boolean> {
  const content = contentOf(cell);
  switch (content.kind) {
    case 'blank':
      return BLANK;
    case 'error':
      return errorReading(content.raw);
    case 'boolean':
      return value(content.boolean);
    case 'number':
      return ofNumber(content.number, content.raw, cell);
    case 'text':
      return ofText(content.text, cell);
  }
}

function ofNumber(number: number, raw: string, cell: Cell): Reading<boolean> {
  if (!isDateFormat(cell.format) && (number === 0 || number === 1)) return value(number === 1);
  return isDate(cell) ? value(true) : neither(raw);
}

function ofText(text: string, cell: Cell): Reading<boolean> {
  const folded = fold(text);
  if (YES.has(folded) || TICK.test(text)) return value(true);
  if (NO.has(folded)) return value(false);
  return isDate(cell) ? value(true) : neither(text);
}

/** Which day it is does not matter here, hence also where day and month could be swapped. */
function isDate(cell: Cell): boolean {
  const day = readDay(cell, { order: 'undecidable' });
  return day.kind === 'value' || (day.kind === 'unreadable' && day.candidates !== undefined);
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
