import { columnCount, rowCount } from '../../workbook/area';
import { clearCells } from '../../workbook/clear';
import { copyFormats } from '../../workbook/copyFormats';
import { mergeCells, unmergeCells } from '../../workbook/merge';
import { deleteCells } from '../../workbook/structure';
import { invalidArgument } from '../hostError';
import type { Args } from '../args';
import type { Host } from '../excelHost';
import type { ObjectKind } from '../objectKind';
import { areaOfPlace, type Place } from '../rangePlace';
import { areaOfArgument } from './address';
import { getCellProperties, getColumnProperties, getRowProperties, setCellProperties } from './rangeProperties';

export const rangeCalls: NonNullable<ObjectKind<Place>['calls']> = {
  Clear: (place, args) =>
    clearCells(place.sheet, areaOfPlace(place), args.oneOf(0, ['All', 'Formats', 'Contents'], 'All')),
  CopyFrom: copyFrom,
  Merge: (place, args) => mergeCells(place.sheet, areaOfPlace(place), args.flag(0)),
  Unmerge: (place) => unmergeCells(place.sheet, areaOfPlace(place)),
  Select: (place, _args, { workbook }) => workbook.select(place.sheet, areaOfPlace(place)),
  Delete: (place, args, { workbook }) =>
    deleteCells(workbook, place.sheet, areaOfPlace(place), args.oneOf(0, ['Up', 'Left']) === 'Up' ? 'row' : 'column'),
  GetCellProperties: (place, args, host) => getCellProperties(place, args.raw(0), host),
  GetRowProperties: (place, args, host) => getRowProperties(place, args.raw(0), host),
  GetColumnProperties: (place, args, host) => getColumnProperties(place, args.raw(0), host),
  SetCellProperties: (place, args, host) => setCellProperties(place, args.raw(0), host),
  /** Office.js asks this before it sends a large block in pieces. */
  _ValidateArraySize: (place, args) => {
    const area = areaOfPlace(place);
    if (args.integer(0) !== rowCount(area) || args.integer(1) !== columnCount(area)) throw invalidArgument();
  },
};

/** Formats only, from a range of the same sheet; anything else is not played. */
function copyFrom(place: Place, args: Args, host: Host): void {
  args.oneOf(1, ['Formats']);
  if (args.flag(2) || args.flag(3)) throw invalidArgument();
  copyFormats(place.sheet, areaOfPlace(place), areaOfArgument(host, place.sheet, args.raw(0)));
}
