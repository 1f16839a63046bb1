import { dayOfSerial, spanishDay, type Day } from '../calendar/day';
import { dateTextCandidates } from './codeAsDate';
import { isDateFormat, isPercentFormat } from './numberFormat';

const PARTS = /\[[^\]]*\]|"([^"]*)"|\\(.)|[_*].|(y+|m+|d+)|(.)/gi;
/** What Excel says for the short date of the user's own country: in Colombia the day stands first. */
const SHORT_DATE = /^m\/d\/yy(?:yy)?$/i;
const MONTH = new Intl.DateTimeFormat('es', { month: 'long', timeZone: 'UTC' });

/** A number where a code was meant, as its cell shows it: `02/03/2026`, `2-mar`, `2.30`. A date is never its serial number. */
export function shownNumber(number: number, format: string, date1904 = false): string {
  const [positive = ''] = format.split(';');
  if (!isDateFormat(format)) return withDecimals(number, positive);
  const day = dayOfSerial(number, date1904);
  return day === undefined ? String(number) : shownDay(day, positive);
}

export function shownDay(day: Day, format: string): string {
  const [positive = ''] = format.split(';');
  if (!isDateFormat(positive) || SHORT_DATE.test(positive)) return spanishDay(day);
  const shown = positive
    .replace(PARTS, (_, quoted?: string, escaped?: string, part?: string, other?: string) =>
      part === undefined ? (quoted ?? escaped ?? other ?? '') : partOf(day, part.toLowerCase()),
    )
    .trim();
  // Words around a day, hours: whoever reads it has to know it for a date.
  return dateTextCandidates(shown) === undefined ? spanishDay(day) : shown;
}

function partOf(day: Day, part: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (part.startsWith('y')) return part.length > 2 ? year : year.slice(2);
  const digits = part.startsWith('m') ? month : date;
  if (part.length === 1) return String(Number(digits));
  if (part.length === 2) return digits;
  if (part.startsWith('d')) return '';
  const name = MONTH.format(new Date(`${day}T00:00:00Z`));
  return part.length === 3 ? name.slice(0, 3) : name;
}

/** `0.00`: 2.3 is shown as 2.30. */
function withDecimals(number: number, format: string): string {
  const plain = String(number);
  const decimals = /^[#,0]*\.(0+)$/.exec(format.trim())?.[1]?.length;
  if (decimals === undefined || isPercentFormat(format)) return plain;
  return (plain.split('.')[1]?.length ?? 0) <= decimals ? number.toFixed(decimals) : plain;
}
