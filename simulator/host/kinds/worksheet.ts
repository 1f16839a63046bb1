import { areaOf, WHOLE_SHEET, type Area } from '../../workbook/area';
import type { Sheet, Visibility } from '../../workbook/sheet';
import { asFlag, asInteger, asOneOf, asText, type Args } from '../args';
import { readColor } from '../color';
import type { Host } from '../excelHost';
import { bind, type Found, type HostObject, type ObjectKind, type Scalar } from '../objectKind';
import { requireSheet } from '../rangePlace';
import { areaAt, areasAt } from './address';
import { autoFilterObject } from './autoFilter';
import { freezePanesObject } from './freezePanes';
import { namesObject } from './names';
import { rangeObject } from './range';
import { rangeAreasObject } from './rangeAreas';
import { sheetEvents } from './sheetEvents';
import { tablesObject } from './tables';
import { worksheetProtectionObject } from './worksheetProtection';

export const worksheetObject = (host: Host, sheet: Sheet): HostObject => bind(WORKSHEET, sheet, host);

const VISIBILITIES: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];
const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

const GRIDLINES: Scalar<Sheet> = {
  get: ({ showGridlines }) => showGridlines,
  set: (sheet, value) => {
    sheet.showGridlines = asFlag(value);
  },
};

const WORKSHEET: ObjectKind<Sheet> = {
  typeName: 'Worksheet',
  identity: ({ id }) => id,
  requireAlive: (sheet, { workbook }) => requireSheet(sheet, workbook.sheets),
  scalars: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name, set: (sheet, value, { workbook }) => workbook.rename(sheet, asText(value)) },
    Position: {
      get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
      set: (sheet, value, { workbook }) => workbook.move(sheet, asInteger(value)),
    },
    Visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, value, { workbook }) => workbook.setVisibility(sheet, asOneOf(value, VISIBILITIES)),
    },
    TabColor: {
      get: ({ tabColor }) => tabColor,
      set: (sheet, value) => {
        sheet.tabColor = value === '' ? '' : `#${readColor(value).rgb ?? ''}`;
      },
    },
    ShowGridlines: GRIDLINES,
    // The name under which Office.js sets what it reads as `ShowGridlines`.
    Gridlines: GRIDLINES,
  },
  children: {
    Protection: (sheet, host) => worksheetProtectionObject(host, sheet),
    AutoFilter: (sheet, host) => autoFilterObject(host, { sheet, table: undefined }),
    Tables: (sheet, host) => tablesObject(host, sheet),
    FreezePanes: (sheet, host) => freezePanesObject(host, sheet),
    Names: (sheet, host) => namesObject(host, sheet),
  },
  finders: {
    GetRange: (sheet, args, host) => {
      const address = args.optionalText(0);
      return rangeObject(host, sheet, address === undefined ? WHOLE_SHEET : areaAt(host.workbook, sheet, address));
    },
    GetRanges: (sheet, args, host) => {
      const address = args.optionalText(0);
      return rangeAreasObject(
        host,
        sheet,
        address === undefined ? [WHOLE_SHEET] : areasAt(host.workbook, sheet, address, host.profile.listSeparator),
      );
    },
    GetRangeByIndexes: (sheet, args, host) =>
      rangeObject(host, sheet, areaOf(args.integer(0), args.integer(1), args.integer(2), args.integer(3))),
    GetCell: (sheet, args, host) => rangeObject(host, sheet, areaOf(args.integer(0), args.integer(1), 1, 1)),
    /** A blank sheet answers with its first cell. */
    GetUsedRange: (sheet, args, host) => rangeObject(host, sheet, sheet.grid.usedArea(args.flag(0)) ?? FIRST_CELL),
    GetUsedRangeOrNullObject: (sheet, args, host) => {
      const area = sheet.grid.usedArea(args.flag(0));
      return area ? rangeObject(host, sheet, area) : null;
    },
    GetNextOrNullObject: (sheet, args, host) => neighbour(sheet, args, host, 1),
    GetPreviousOrNullObject: (sheet, args, host) => neighbour(sheet, args, host, -1),
    /** How the client finds a neighbour again in a later batch. */
    _GetSheetById: (_sheet, args, host) => worksheetObject(host, host.workbook.sheet(args.text(0))),
  },
  calls: {
    Activate: (sheet, _args, { workbook }) => workbook.activate(sheet),
    Delete: (sheet, _args, { workbook }) => workbook.deleteSheet(sheet),
    ...sheetEvents<Sheet>(({ id }) => id),
  },
};

function neighbour(sheet: Sheet, args: Args, host: Host, step: 1 | -1): Found {
  const { sheets } = host.workbook;
  for (let position = sheets.indexOf(sheet) + step; position >= 0 && position < sheets.length; position += step) {
    const candidate = sheets[position];
    if (candidate && (!args.flag(0) || candidate.visibility === 'Visible')) return worksheetObject(host, candidate);
  }
  return null;
}
