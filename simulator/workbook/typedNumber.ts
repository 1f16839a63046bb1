/** A number as typed, with the format that Excel gives to a General cell for it. */
export interface TypedNumber {
  readonly value: number;
  readonly format?: string;
}

const NUMBER =
  /^\s*(\()?\s*([+-])?\s*(\$)?\s*([+-])?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE]([+-]?\d{1,3}))?\s*(%)?\s*(\))?\s*$/;

export function readNumber(text: string): TypedNumber | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, open, sign1, currency, sign2, whole = '', fraction = '', exponent, percent, close] = match;
  if (!whole && fraction.length < 2) return undefined;
  if (Boolean(open) !== Boolean(close) || (open && (sign1 || sign2)) || (sign1 && sign2)) return undefined;
  const digits = first15Digits(`${whole.replaceAll(',', '') || '0'}${fraction}`);
  const plain = Number(`${digits}${exponent === undefined ? '' : `e${exponent}`}`);
  if (!Number.isFinite(plain)) return undefined;
  const negative = open !== undefined || sign1 === '-' || sign2 === '-';
  const value = (negative ? -plain : plain) / (percent ? 100 : 1);
  const format = formatFor(whole, fraction, currency, exponent, percent);
  return format === undefined ? { value } : { value, format };
}

/** Excel keeps 15 significant digits and makes zeros of the rest: what a long code of digits loses when it is typed. */
function first15Digits(text: string): string {
  let kept = 0;
  return text.replace(/\d/g, (digit) => {
    if (kept > 0 || digit !== '0') kept++;
    return kept > 15 ? '0' : digit;
  });
}

function formatFor(
  whole: string,
  fraction: string,
  currency?: string,
  exponent?: string,
  percent?: string,
): string | undefined {
  const decimals = fraction.length > 1 ? '.00' : '';
  if (percent) return `0${decimals}%`;
  if (exponent !== undefined) return '0.00E+00';
  if (currency) return `$#,##0${decimals}`;
  return whole.includes(',') ? `#,##0${decimals}` : undefined;
}
