const PLAIN = /^[+-]?\d+(?:[.,]\d+)?$/;
const GROUPED_COMMA = /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/;
const GROUPED_DOT = /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/;

/** A number written as text with either decimal mark; a single mark is taken for the decimal one. */
export function parseDecimal(text: string): number | undefined {
  if (PLAIN.test(text)) return Number(text.replace(',', '.'));
  if (GROUPED_COMMA.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'));
  if (GROUPED_DOT.test(text)) return Number(text.replace(/,/g, ''));
  return undefined;
}

/** Removes what binary fractions add: 80.1 / 100 is 0.801. */
export function tidy(number: number): number {
  return Number(number.toPrecision(12));
}
