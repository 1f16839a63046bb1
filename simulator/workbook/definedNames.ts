import { parseAddress, formatAddress } from './a1';
import { shiftArea, type Shift } from './shift';

/** A defined name. `reference` is a formula without `=`; `scope` is a sheet's name or, for the whole book, `undefined`. */
export interface DefinedName {
  readonly name: string;
  reference: string;
  scope: string | undefined;
  comment?: string | undefined;
}

/** Moves the areas of a name (`Hoja!$A$1:$B$2,Hoja!$D$1`) with the cells of `sheet`. */
export function shiftReference(reference: string, sheet: string, shift: Shift): string {
  const address = parseAddress(reference);
  if (address?.sheet !== sheet) return reference;
  const area = shiftArea(address.area, shift);
  if (area === address.area) return reference;
  return area ? absolute(formatAddress(sheet, area)) : '#REF!';
}

/** `Hoja!A1:B2` → `Hoja!$A$1:$B$2`, the way names keep their areas. */
export function absolute(address: string): string {
  const bang = address.lastIndexOf('!') + 1;
  return (
    address.slice(0, bang) +
    address
      .slice(bang)
      .replace(
        /([A-Z]+)?(\d+)?/g,
        (_, letters?: string, digits?: string) => (letters ? `$${letters}` : '') + (digits ? `$${digits}` : ''),
      )
  );
}
