import { dayOfSerial } from '../../calendar/day';
import type { CellValue } from '../../sheet/cell';
import { asCellText } from '../../sheet/cellText';
import { LOG_COLUMNS, SECONDS_PER_DAY } from '../logbookSheet';

/** Excel keeps 15 digits of what is typed and 17 of what is written; nobody means a change behind these. */
const DIGITS = 12;

/**
 * What a line says, as one text that is the same however often the book is saved and opened: days as days whatever the
 * workbook counts from, times to the second, texts without what Excel takes off them. `cells` are those of `LOG_COLUMNS`.
 */
export function contentOf(cells: readonly CellValue[], date1904: boolean): string {
  return JSON.stringify(LOG_COLUMNS.map(({ kind }, index) => canonical(cells[index] ?? '', kind, date1904)));
}

/** A letter for the kind of value goes before it: the text 2.3 and the number 2.3 are two things. */
function canonical(value: CellValue, kind: (typeof LOG_COLUMNS)[number]['kind'], date1904: boolean): string {
  if (value === '') return '';
  if (typeof value === 'boolean') return `b${String(value)}`;
  // An apostrophe before a text is Excel's own mark, which it takes away when it is written.
  if (typeof value === 'string') return `t${asCellText(value).replace(/^'+/, '')}`;
  if (kind === 'day') {
    const day = Number.isInteger(value) ? dayOfSerial(value, date1904) : undefined;
    if (day !== undefined) return `d${day}`;
  }
  if (kind === 'time' && value >= 0 && value < 1) return `s${Math.round(value * SECONDS_PER_DAY)}`;
  return `n${Number(value.toPrecision(DIGITS))}`;
}
