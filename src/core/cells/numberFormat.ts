/** Literal texts, escapes and colours of a number format say nothing about what the number means. */
const LITERALS = /"[^"]*"|\\.|\[[^\]]*\]|_./g;

/** `dd/mm/yyyy`, `d-mmm-yy`, `[$-240A]d "de" mmmm`; hours alone are no date. */
export function isDateFormat(format: string): boolean {
  if (isGeneral(format)) return false;
  const code = format.replace(LITERALS, '');
  return /[dy]|mmm/i.test(code);
}

/** A number with such a format is a fraction: 0.8 is shown as 80 %. */
export function isPercentFormat(format: string): boolean {
  return format.includes('%') && format.replace(LITERALS, '').includes('%');
}

function isGeneral(format: string): boolean {
  return format === 'General' || format === '' || format === '@' || format === 'Estándar';
}
