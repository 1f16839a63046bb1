import { parseAddress } from '../../workbook/a1';
import type { Area } from '../../workbook/area';
import type { Sheet } from '../../workbook/sheet';
import type { Workbook } from '../../workbook/workbook';
import type { HostProfile } from '../profile';
import type { Host } from '../excelHost';
import { invalidArgument } from '../hostError';
import { areaOfPlace, isPlace, type Place } from '../rangePlace';

/** What `getRange("…")` means on a sheet: an address, a defined name, or a table's name (its rows of data). */
export function areaAt(book: Workbook, sheet: Sheet, text: string): Area {
  const address = parseAddress(text);
  if (address) {
    if (address.sheet !== undefined && address.sheet.toLowerCase() !== sheet.name.toLowerCase())
      throw invalidArgument();
    return address.area;
  }
  const name = book.findName(text, sheet.name) ?? book.findName(text);
  const named = name && book.areaOfName(name);
  if (named?.sheet === sheet) return named.area;
  const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === text.toLowerCase());
  if (table) return table.bodyArea;
  throw invalidArgument(`“${text}” is no range of the sheet ${sheet.name}.`);
}

/** `A1,B3:B9`: at least one rectangle, in at most 8,192 characters (excel-facts, Limits). */
export function areasAt(
  book: Workbook,
  sheet: Sheet,
  text: string,
  separator: HostProfile['listSeparator'] = ',',
): [Area, ...Area[]] {
  if (text.length > 8_192) throw invalidArgument();
  const [first, ...others] = (separator === 'none' ? [text] : text.split(separator)).map((part) =>
    areaAt(book, sheet, part.trim()),
  );
  if (!first) throw invalidArgument();
  return [first, ...others];
}

/** An argument that is a Range of the sheet or an address on it. */
export function areaOfArgument(host: Host, sheet: Sheet, range: unknown): Area {
  if (typeof range === 'string') return areaAt(host.workbook, sheet, range);
  const place = placeOf(range);
  if (place?.sheet !== sheet) throw invalidArgument();
  return areaOfPlace(place);
}

/** The cells behind an argument, when it is a Range. */
export function placeOf(argument: unknown): Place | undefined {
  const target =
    typeof argument === 'object' && argument !== null && 'target' in argument ? argument.target : undefined;
  return isPlace(target) ? target : undefined;
}
