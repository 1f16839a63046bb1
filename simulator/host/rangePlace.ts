import type { Area } from '../workbook/area';
import type { Sheet } from '../workbook/sheet';
import { HostError, itemNotFound } from './hostError';
import type { Host } from './excelHost';

/** The cells that a Range stands for. They move with insertions; without `area` they were deleted. */
export class Place {
  constructor(
    readonly sheet: Sheet,
    public area: Area | undefined,
  ) {}
}

/** The cells of a RangeAreas. */
export class Places {
  constructor(
    readonly sheet: Sheet,
    readonly all: readonly Place[],
  ) {}
}

export const isPlace = (target: unknown): target is Place => target instanceof Place;

export function areaOfPlace({ area }: Place): Area {
  if (!area) throw new HostError('InvalidReference', 'The cells of this range were deleted.');
  return area;
}

export function requirePlace(place: Place, { workbook }: Host): void {
  requireSheet(place.sheet, workbook.sheets);
  areaOfPlace(place);
}

export function requireSheet(sheet: Sheet, sheets: readonly Sheet[]): void {
  if (!sheets.includes(sheet)) throw itemNotFound('the sheet was deleted');
}
