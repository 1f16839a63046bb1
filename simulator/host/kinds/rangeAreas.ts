import { formatAddress } from '../../workbook/a1';
import { cellCount, isWholeColumns, isWholeRows, type Area } from '../../workbook/area';
import { clearCells } from '../../workbook/clear';
import type { Sheet } from '../../workbook/sheet';
import type { CellsTarget } from '../cellMatrix';
import type { Host } from '../excelHost';
import { bind, type HostObject, type ObjectKind } from '../objectKind';
import { areaOfPlace, Place, Places, requireSheet } from '../rangePlace';
import { conditionalFormatsObject } from './conditionalFormats';
import { dataValidationObject } from './dataValidation';
import { rangeObject } from './range';
import { rangeFormatObject } from './rangeFormat';
import { worksheetObject } from './worksheet';

export function rangeAreasObject(host: Host, sheet: Sheet, areas: readonly Area[]): HostObject {
  const places = areas.map((area) => new Place(sheet, area));
  places.forEach((place) => host.references.follow(place));
  return bind(RANGE_AREAS, new Places(sheet, places), host);
}

const areasOf = ({ all }: Places): Area[] => all.map(areaOfPlace);
const cellsOf = (target: Places): CellsTarget => ({ sheet: target.sheet, areas: () => areasOf(target) });
/** An address is cut at 8,192 characters (excel-facts, Limits). */
const addressOf = (target: Places): string =>
  areasOf(target)
    .map((area) => formatAddress(target.sheet.name, area))
    .join(',')
    .slice(0, 8_192);

const RANGE_AREAS: ObjectKind<Places> = {
  typeName: 'RangeAreas',
  requireAlive: ({ sheet }, { workbook }) => requireSheet(sheet, workbook.sheets),
  scalars: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    AreaCount: { get: ({ all }) => all.length },
    CellCount: { get: (target) => areasOf(target).reduce((sum, area) => sum + cellCount(area), 0) },
    IsEntireColumn: { get: (target) => areasOf(target).every(isWholeColumns) },
    IsEntireRow: { get: (target) => areasOf(target).every(isWholeRows) },
  },
  children: {
    Areas: (target, host) => bind(RANGE_COLLECTION, target, host),
    Format: (target, host) => rangeFormatObject(host, cellsOf(target)),
    ConditionalFormats: (target, host) => conditionalFormatsObject(host, cellsOf(target)),
    DataValidation: (target, host) => dataValidationObject(host, cellsOf(target)),
    Worksheet: ({ sheet }, host) => worksheetObject(host, sheet),
  },
  calls: {
    Clear: (target, args) => {
      const applyTo = args.oneOf(0, ['All', 'Formats', 'Contents'], 'All');
      for (const area of areasOf(target)) clearCells(target.sheet, area, applyTo);
    },
  },
};

const RANGE_COLLECTION: ObjectKind<Places> = {
  typeName: 'RangeCollection',
  items: (target, host) => areasOf(target).map((area) => rangeObject(host, target.sheet, area)),
  finders: {
    GetItemAt: (target, args, host) => rangeObject(host, target.sheet, areaOfPlace(placeAt(target, args.integer(0)))),
  },
  calls: { GetCount: ({ all }) => all.length },
};

function placeAt({ sheet, all }: Places, index: number): Place {
  return all[index] ?? new Place(sheet, undefined);
}
