import type { CellValue } from '../core/cells/cell';

/** The longest text that a cell holds. */
const MAX_TEXT = 32_767;

/** Into a text cell (`@`) of ours: as it is, only not longer than a cell can hold. */
export function textAsIs(value: CellValue): CellValue {
  return typeof value === 'string' && value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT - 1)}…` : value;
}

/** What Excel would take for a formula, a number, a date or a mark of its own when it is typed. */
const PARSED = /^[=+\-@'\t\r]|^\s*[\d.,$%(]|^(true|false|verdadero|falso)$/i;

/** Into a cell of the user's, whose format stays as it is: an apostrophe keeps a text a text. */
export function asTyped(value: CellValue): CellValue {
  return typeof value === 'string' && PARSED.test(value) ? `'${textAsIs(value)}` : textAsIs(value);
}
