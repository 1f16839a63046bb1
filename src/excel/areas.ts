import type { Area } from '../core/sheet/grid';

const PLACE = ['rowIndex', 'columnIndex', 'rowCount', 'columnCount'];

export function loaded(range: Excel.Range, properties: string): Excel.Range {
  range.load(properties);
  return range;
}

/** Asks for what `areaOf` needs. */
export function loadArea(range: Excel.Range): Excel.Range {
  return loaded(range, PLACE.join(','));
}

/** Where a loaded range stands, counted from 1 as everywhere outside of this layer. */
export function areaOf(range: Excel.Range): Area {
  return {
    top: range.rowIndex + 1,
    left: range.columnIndex + 1,
    bottom: range.rowIndex + range.rowCount,
    right: range.columnIndex + range.columnCount,
  };
}

/** Asks for the merged areas that touch a range. */
export function loadMerged(range: Excel.Range): Excel.RangeAreas {
  const merged = range.getMergedAreasOrNullObject();
  merged.load(PLACE.map((property) => `areas/items/${property}`).join(','));
  return merged;
}

export function mergedAreasOf(merged: Excel.RangeAreas): Area[] {
  return merged.isNullObject ? [] : merged.areas.items.map(areaOf);
}

/** The range of an area counted from 1. */
export function rangeAt(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.top - 1, area.left - 1, area.bottom - area.top + 1, area.right - area.left + 1);
}
