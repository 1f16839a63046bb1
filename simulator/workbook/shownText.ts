import { formatValue } from 'hucre';
import type { Cell } from './storedCell';
import { GENERAL, numberFormatOf, TEXT_FORMAT } from './style';

/** What a cell shows, as `text` reads it; too narrow columns (`####`) are not played. */
export function textOf(cell: Cell | undefined, date1904: boolean): string {
  if (!cell) return '';
  const { value } = cell;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const format = numberFormatOf(cell.style);
  if (format === TEXT_FORMAT) return String(value);
  if (typeof value === 'string') return cell.isError || format === GENERAL ? value : formatValue(value, format);
  return format === GENERAL ? generalNumber(value) : formatValue(value, format, { is1904: date1904 });
}

/** General shows at most 11 characters of a number. */
function generalNumber(value: number): string {
  const plain = String(value);
  if (plain.replace('-', '').length <= 11 && !plain.includes('e')) return plain;
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-4) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, 'e')
      .replace(/e([+-])(\d)$/, 'e$10$2')
      .toUpperCase();
  }
  const whole = Math.trunc(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}
