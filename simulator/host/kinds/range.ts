import { formatAddress } from '../../workbook/a1';
import { cellCount, columnCount, isWholeColumns, isWholeRows, rowCount, type Area } from '../../workbook/area';
import { formulaOrValue, valueTypeOf } from '../../workbook/storedCell';
import type { Sheet } from '../../workbook/sheet';
import { numberFormatOf } from '../../workbook/style';
import { textOf } from '../../workbook/shownText';
import { fromR1C1, toR1C1 } from '../../workbook/r1c1';
import { readBlock, writeBlock } from '../../workbook/write';
import { matrixOf, type CellsTarget } from '../cellMatrix';
import type { Host } from '../excelHost';
import { bind, type HostObject, type ObjectKind, type Scalar } from '../objectKind';
import { areaOfPlace, Place, requirePlace } from '../rangePlace';
import { conditionalFormatsObject } from './conditionalFormats';
import { dataValidationObject } from './dataValidation';
import { rangeCalls } from './rangeCalls';
import { rangeFinders } from './rangeFinders';
import { rangeFormatObject } from './rangeFormat';
import { rangeVisibility } from './rangeVisibility';
import { rangeSortObject } from './rangeSort';
import { writeNumberFormats } from './numberFormats';
import { worksheetObject } from './worksheet';

export function rangeObject(host: Host, sheet: Sheet, area: Area): HostObject {
  const place = new Place(sheet, area);
  host.references.follow(place);
  return bind(RANGE, place, host);
}

export const cellsOf = (place: Place): CellsTarget => ({ sheet: place.sheet, areas: () => [areaOfPlace(place)] });

const fact = (read: (area: Area, place: Place) => unknown): Scalar<Place> => ({
  get: (place) => read(areaOfPlace(place), place),
});

const address = fact((area, { sheet }) => formatAddress(sheet.name, area));

const RANGE: ObjectKind<Place> = {
  typeName: 'Range',
  requireAlive: requirePlace,
  scalars: {
    Address: address,
    AddressLocal: address,
    RowIndex: fact((area) => area.top),
    ColumnIndex: fact((area) => area.left),
    RowCount: fact(rowCount),
    ColumnCount: fact(columnCount),
    // Beyond 2^31-1 cells Excel answers -1.
    CellCount: fact((area) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area))),
    IsEntireColumn: fact(isWholeColumns),
    IsEntireRow: fact(isWholeRows),
    Values: {
      get: (place, { readCells }) => matrixOf(place.sheet, areaOfPlace(place), readCells, (cell) => cell?.value ?? ''),
      set: (place, block, { workbook }) => writeBlock(workbook, place.sheet, areaOfPlace(place), block),
    },
    Formulas: {
      get: (place, { readCells }) => matrixOf(place.sheet, areaOfPlace(place), readCells, formulaOrValue),
      set: (place, block, { workbook }) => writeBlock(workbook, place.sheet, areaOfPlace(place), block),
    },
    FormulasR1C1: {
      get: (place, { readCells }) =>
        matrixOf(place.sheet, areaOfPlace(place), readCells, (cell, row, column) => {
          const shown = formulaOrValue(cell);
          return cell?.formula === undefined ? shown : toR1C1(String(shown), row, column);
        }),
      set: (place, block, { workbook }) => {
        const area = areaOfPlace(place);
        const inputAt = readBlock(area, block);
        const inA1 = Array.from({ length: rowCount(area) }, (_row, row) =>
          Array.from({ length: columnCount(area) }, (_column, column) => {
            const input = inputAt(row, column);
            return typeof input === 'string' && input.startsWith('=')
              ? fromR1C1(input, area.top + row, area.left + column)
              : input;
          }),
        );
        writeBlock(workbook, place.sheet, area, inA1);
      },
    },
    NumberFormat: {
      get: (place, { readCells }) =>
        matrixOf(place.sheet, areaOfPlace(place), readCells, (cell) => numberFormatOf(cell?.style)),
      set: (place, block) => writeNumberFormats(place.sheet, areaOfPlace(place), block),
    },
    Text: {
      get: (place, { readCells, workbook }) =>
        matrixOf(place.sheet, areaOfPlace(place), readCells, (cell) => textOf(cell, workbook.date1904)),
    },
    ValueTypes: { get: (place, { readCells }) => matrixOf(place.sheet, areaOfPlace(place), readCells, valueTypeOf) },
    ...rangeVisibility,
  },
  children: {
    Format: (place, host) => rangeFormatObject(host, cellsOf(place)),
    ConditionalFormats: (place, host) => conditionalFormatsObject(host, cellsOf(place)),
    DataValidation: (place, host) => dataValidationObject(host, cellsOf(place)),
    Sort: (place, host) => rangeSortObject(host, place),
    Worksheet: ({ sheet }, host) => worksheetObject(host, sheet),
  },
  finders: rangeFinders,
  calls: rangeCalls,
};
