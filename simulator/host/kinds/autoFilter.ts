import type { Filter } from '../../workbook/autoFilter';
import { addSheetFilter, clearCriteria, filterByTexts, reapply, removeSheetFilter } from '../../workbook/filtering';
import type { Sheet } from '../../workbook/sheet';
import type { Table } from '../../workbook/excelTable';
import { asList, asOneOf, asRecord, asText, type Args } from '../args';
import type { Host } from '../excelHost';
import { itemNotFound, notImplemented } from '../hostError';
import { bind, type Found, type HostObject, type ObjectKind } from '../objectKind';
import { requireSheet } from '../rangePlace';
import { areaOfArgument } from './address';
import { rangeObject } from './range';

/** The filter of a sheet, or of one of its tables. */
interface Filtered {
  readonly sheet: Sheet;
  readonly table: Table | undefined;
}

export const autoFilterObject = (host: Host, target: Filtered): HostObject => bind(AUTO_FILTER, target, host);

const filterOf = ({ sheet, table }: Filtered): Filter | undefined => table?.filter ?? sheet.filter;

const AUTO_FILTER: ObjectKind<Filtered> = {
  typeName: 'AutoFilter',
  requireAlive: ({ sheet }, { workbook }) => requireSheet(sheet, workbook.sheets),
  scalars: {
    Enabled: { get: (target) => filterOf(target) !== undefined },
    IsDataFiltered: { get: (target) => filterOf(target)?.isDataFiltered === true },
  },
  finders: {
    GetRange: (target, _args, host) => {
      const range = rangeOf(target, host);
      if (!range) throw itemNotFound('the sheet has no filter');
      return range;
    },
    GetRangeOrNullObject: (target, _args, host) => rangeOf(target, host),
  },
  calls: {
    Apply: (target, args, host) => apply(target, args, host),
    ClearCriteria: (target) => withFilter(target, (filter) => clearCriteria(target.sheet, filter)),
    Reapply: (target, _args, { workbook }) => withFilter(target, (filter) => reapply(workbook, target.sheet, filter)),
    Remove: ({ sheet, table }) => {
      if (table) throw notImplemented('AutoFilter', 'remove() of a table');
      removeSheetFilter(sheet);
    },
  },
};

function rangeOf(target: Filtered, host: Host): Found {
  const filter = filterOf(target);
  return filter ? rangeObject(host, target.sheet, filter.area) : null;
}

/** Of the criteria only lists of values are played. */
function apply(target: Filtered, args: Args, host: Host): void {
  const filter = target.table?.filter ?? addSheetFilter(target.sheet, areaOfArgument(host, target.sheet, args.raw(0)));
  if (!args.has(1)) return;
  const { filterOn, values } = asRecord(args.raw(2));
  if (filterOn !== 'Values') throw notImplemented('AutoFilter', `apply(… filterOn ${asOneOf(filterOn, FILTER_ON)})`);
  filterByTexts(host.workbook, target.sheet, filter, args.integer(1), asList(values).map(asText));
}

const FILTER_ON = [
  'BottomItems',
  'BottomPercent',
  'CellColor',
  'Dynamic',
  'FontColor',
  'Values',
  'TopItems',
  'TopPercent',
  'Icon',
  'Custom',
];

function withFilter(target: Filtered, use: (filter: Filter) => void): void {
  const filter = filterOf(target);
  if (filter) use(filter);
}
