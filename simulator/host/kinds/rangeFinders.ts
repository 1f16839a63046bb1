import {
  areaOf,
  boundingArea,
  columnCount,
  COLUMN_LIMIT,
  intersection,
  ROW_LIMIT,
  rowCount,
  type Area,
} from '../../workbook/area';
import { mergesIn } from '../../workbook/merge';
import { insertCells } from '../../workbook/structure';
import type { Args } from '../args';
import type { Host } from '../excelHost';
import { invalidArgument, itemNotFound } from '../hostError';
import type { Found, ObjectKind } from '../objectKind';
import { areaOfPlace, type Place } from '../rangePlace';
import { areaOfArgument } from './address';
import { rangeObject } from './range';
import { rangeAreasObject } from './rangeAreas';
import { visibleAreas } from './visibleAreas';

type Finders = NonNullable<ObjectKind<Place>['finders']>;
type Find = Finders[string];

const neighbour =
  (find: (area: Area, args: Args) => Area): Find =>
  (place, args, host) =>
    rangeObject(host, place.sheet, find(areaOfPlace(place), args));

/** Where `…OrNullObject` answers with the null object, the plain member fails. */
const orFail =
  (find: Find, what: string): Find =>
  (place, args, host) => {
    const found = find(place, args, host);
    if (!found) throw itemNotFound(what);
    return found;
  };

export const rangeFinders: Finders = {
  GetCell: neighbour((area, args) => areaOf(area.top + args.integer(0), area.left + args.integer(1), 1, 1)),
  GetRow: neighbour((area, args) =>
    areaOf(area.top + inside(args.integer(0), rowCount(area)), area.left, 1, columnCount(area)),
  ),
  GetColumn: neighbour((area, args) =>
    areaOf(area.top, area.left + inside(args.integer(0), columnCount(area)), rowCount(area), 1),
  ),
  GetLastCell: neighbour((area) => ({ ...area, top: area.bottom, left: area.right })),
  GetLastRow: neighbour((area) => ({ ...area, top: area.bottom })),
  GetLastColumn: neighbour((area) => ({ ...area, left: area.right })),
  GetEntireRow: neighbour((area) => ({ ...area, left: 0, right: COLUMN_LIMIT - 1 })),
  GetEntireColumn: neighbour((area) => ({ ...area, top: 0, bottom: ROW_LIMIT - 1 })),
  GetOffsetRange: neighbour((area, args) =>
    areaOf(area.top + args.integer(0, 0), area.left + args.integer(1, 0), rowCount(area), columnCount(area)),
  ),
  GetResizedRange: neighbour((area, args) =>
    areaOf(area.top, area.left, rowCount(area) + args.integer(0, 0), columnCount(area) + args.integer(1, 0)),
  ),
  GetAbsoluteResizedRange: neighbour((area, args) => areaOf(area.top, area.left, args.integer(0), args.integer(1))),
  // A negative count looks inward: the last rows of the range itself.
  GetRowsBelow: neighbour((area, args) => {
    const count = notZero(args.integer(0, 1));
    return areaOf(count > 0 ? area.bottom + 1 : area.bottom + 1 + count, area.left, Math.abs(count), columnCount(area));
  }),
  GetRowsAbove: neighbour((area, args) => {
    const count = notZero(args.integer(0, 1));
    return areaOf(count > 0 ? area.top - count : area.top, area.left, Math.abs(count), columnCount(area));
  }),
  GetColumnsAfter: neighbour((area, args) => {
    const count = notZero(args.integer(0, 1));
    return areaOf(area.top, count > 0 ? area.right + 1 : area.right + 1 + count, rowCount(area), Math.abs(count));
  }),
  GetColumnsBefore: neighbour((area, args) => {
    const count = notZero(args.integer(0, 1));
    return areaOf(area.top, count > 0 ? area.left - count : area.left, rowCount(area), Math.abs(count));
  }),
  GetBoundingRect: (place, args, host) =>
    rangeObject(host, place.sheet, boundingArea(areaOfPlace(place), areaOfArgument(host, place.sheet, args.raw(0)))),
  GetIntersection: orFail(findIntersection, 'the ranges do not intersect'),
  GetIntersectionOrNullObject: findIntersection,
  GetUsedRange: orFail(findUsed, 'the range is empty'),
  GetUsedRangeOrNullObject: findUsed,
  GetMergedAreas: orFail(findMerged, 'the range has no merged cells'),
  GetMergedAreasOrNullObject: findMerged,
  GetSpecialCells: orFail(findVisible, 'no such cells'),
  GetSpecialCellsOrNullObject: findVisible,
  /** Answers with the blank cells. */
  Insert: (place, args, host) => {
    const area = areaOfPlace(place);
    insertCells(host.workbook, place.sheet, area, args.oneOf(0, ['Down', 'Right']) === 'Down' ? 'row' : 'column');
    return rangeObject(host, place.sheet, area);
  },
};

function findIntersection(place: Place, args: Args, host: Host): Found {
  const area = intersection(areaOfPlace(place), areaOfArgument(host, place.sheet, args.raw(0)));
  return area ? rangeObject(host, place.sheet, area) : null;
}

/** Of the range itself: that cells around it are used does not count. */
function findUsed(place: Place, args: Args, host: Host): Found {
  const area = place.sheet.grid.usedArea(args.flag(0), areaOfPlace(place));
  return area ? rangeObject(host, place.sheet, area) : null;
}

function findMerged(place: Place, _args: Args, host: Host): Found {
  const merges = mergesIn(place.sheet, areaOfPlace(place));
  return merges.length > 0 ? rangeAreasObject(host, place.sheet, merges) : null;
}

/** Of the special cells only the visible ones are played. */
function findVisible(place: Place, args: Args, host: Host): Found {
  args.oneOf(0, ['Visible']);
  const areas = visibleAreas(place.sheet, areaOfPlace(place));
  return areas.length > 0 ? rangeAreasObject(host, place.sheet, areas) : null;
}

function inside(index: number, count: number): number {
  if (index < 0 || index >= count) throw invalidArgument();
  return index;
}

function notZero(count: number): number {
  if (count === 0) throw invalidArgument();
  return count;
}
