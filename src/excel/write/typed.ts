import type { CellValue } from '../../core/sheet/cell';
import { asCellText, LONGEST_TEXT } from '../../core/sheet/cellText';

/** Into a text cell (`@`) of ours: as it is, as far as a cell can hold it. Of apostrophes in front Excel takes one away. */
export function textAsIs(value: CellValue): CellValue {
  if (typeof value !== 'string') return value;
  const text = asCellText(value);
  return text.startsWith("'") ? `'${text}` : text;
}

/**
 * What Excel would take for a formula, a number, a date, an error or a mark of its own when it is typed, as it reads
 * English (United States), and in its wide forms. Too much does no harm.
 */
const PARSED =
  /^\s*(?:[=+\-@'#\d.,$%(€£¥¤\uff01-\uff1e\uff20]|(?:true|false|verdadero|falso)\s*$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)\p{L}*[\s\-/.,]*\d)|^[\t\r\n]/iu;

/** Into a cell of the user's, whose format stays as it is: an apostrophe keeps a text a text. */
export function asTyped(value: CellValue): CellValue {
  if (typeof value !== 'string') return value;
  return PARSED.test(value) || PARSED.test(asCellText(value))
    ? `'${asCellText(value, LONGEST_TEXT - 1)}`
    : asCellText(value);
}
