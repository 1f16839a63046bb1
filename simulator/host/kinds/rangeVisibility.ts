import { columnCount, rowCount, type Area } from '../../workbook/area';
import type { Sheet } from '../../workbook/sheet';
import { asFlag } from '../args';
import type { Scalar } from '../objectKind';
import { areaOfPlace, type Place } from '../rangePlace';

/** `true` when all are hidden, `false` when none is, `null` when some are. */
type Hiddenness = boolean | null;

export const rangeVisibility: Readonly<Record<string, Scalar<Place>>> = {
  RowHidden: {
    get: (place) => rowsHidden(place.sheet, areaOfPlace(place)),
    set: (place, value) => hideRows(place.sheet, areaOfPlace(place), asFlag(value)),
  },
  ColumnHidden: {
    get: (place) => columnsHidden(place.sheet, areaOfPlace(place)),
    set: (place, value) => hideColumns(place.sheet, areaOfPlace(place), asFlag(value)),
  },
  Hidden: {
    get: (place) => {
      const [rows, columns] = [
        rowsHidden(place.sheet, areaOfPlace(place)),
        columnsHidden(place.sheet, areaOfPlace(place)),
      ];
      if (rows === true || columns === true) return true;
      return rows === false && columns === false ? false : null;
    },
  },
};

function rowsHidden(sheet: Sheet, area: Area): Hiddenness {
  return hiddenness(sheet.rowFormats, area.top, area.bottom, rowCount(area));
}

function columnsHidden(sheet: Sheet, area: Area): Hiddenness {
  return hiddenness(sheet.columnFormats, area.left, area.right, columnCount(area));
}

function hiddenness(
  formats: ReadonlyMap<number, { hidden?: boolean | undefined }>,
  first: number,
  last: number,
  count: number,
): Hiddenness {
  let hidden = 0;
  if (count <= formats.size) {
    for (let position = first; position <= last; position++) if (formats.get(position)?.hidden) hidden++;
  } else {
    for (const [position, format] of formats) if (format.hidden && position >= first && position <= last) hidden++;
  }
  return hidden === 0 ? false : hidden === count ? true : null;
}

function hideRows(sheet: Sheet, area: Area, hidden: boolean): void {
  sheet.requireAllowed('formatRows');
  for (let row = area.top; row <= area.bottom; row++) sheet.setRowFormat(row, { hidden });
}

function hideColumns(sheet: Sheet, area: Area, hidden: boolean): void {
  sheet.requireAllowed('formatColumns');
  for (let column = area.left; column <= area.right; column++) sheet.setColumnFormat(column, { hidden });
}
