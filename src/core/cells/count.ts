import type { Cell } from '../sheet/cell';
import { contentOf, errorReading } from './cellContent';
import { isDateFormat } from './numberFormat';
import { BLANK, unreadable, value, type Reading } from './reading';
import { fold, quoted } from '../text/fold';
import { readingKind } from './fieldKind';
import { NUMBER_FORMATS } from '../sheet/sheetContent';

/** A whole number from 0: cycles (FLOW-6). */
export function readCount(cell: Cell): Reading<number> {
  const content = contentOf(cell);
  if (content.kind === 'blank') return BLANK;
  if (content.kind === 'error') return errorReading(content.raw);
  if (
    content.kind === 'number' &&
    Number.isInteger(content.number) &&
    content.number >= 0 &&
    !isDateFormat(cell.format)
  )
    return value(content.number);
  if (content.kind === 'text') {
    const digits = /^(?:ciclo )?(?:no )?(\d{1,6})(?: 0+)?$/.exec(
      content.text.startsWith('-') ? '' : fold(content.text),
    );
    if (digits)
      return value(Number(digits[1]), `${quoted(content.text)} es texto: escriba solo el número ${Number(digits[1])}.`);
  }
  const raw = content.kind === 'text' ? content.text : content.raw;
  return unreadable(raw, `${quoted(raw)} no es un número entero: escriba 1, 2, 3…`);
}

export const COUNT_KIND = readingKind<number>({
  read: readCount,
  write: (number) => ({ value: number, format: NUMBER_FORMATS.count }),
  words: String,
  looks: (cell) => (readCount(cell).kind === 'value' && Number(cell.value) < 100 ? 1 : 0),
  called: 'números enteros',
  column: 'count',
});
