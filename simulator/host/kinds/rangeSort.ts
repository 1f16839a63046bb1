import { sortRows } from '../../workbook/sort';
import { asFlag, asInteger, asList, asRecord } from '../args';
import type { Host } from '../excelHost';
import { notImplemented } from '../hostError';
import { bind, type HostObject, type ObjectKind } from '../objectKind';
import { areaOfPlace, requirePlace, type Place } from '../rangePlace';

export const rangeSortObject = (host: Host, place: Place): HostObject => bind(RANGE_SORT, place, host);

const RANGE_SORT: ObjectKind<Place> = {
  typeName: 'RangeSort',
  requireAlive: requirePlace,
  calls: {
    Apply: (place, args) => {
      if (args.oneOf(3, ['Rows', 'Columns'], 'Rows') === 'Columns')
        throw notImplemented('RangeSort', 'apply(… "Columns")');
      const fields = asList(args.raw(0)).map((field) => {
        const { key, ascending = true } = asRecord(field);
        return { key: asInteger(key), ascending: asFlag(ascending) };
      });
      sortRows(place.sheet, areaOfPlace(place), fields, { matchCase: args.flag(1), hasHeaders: args.flag(2) });
    },
  },
};
