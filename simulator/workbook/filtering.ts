import { columnCount, type Area } from './area';
import { WorkbookError } from './workbookError';
import { Filter } from './autoFilter';
import type { Sheet } from './sheet';
import { textOf } from './shownText';
import type { Workbook } from './workbook';

/** Turns the sheet's filter on over `area` (header included), if it is not there already. */
export function addSheetFilter(sheet: Sheet, area: Area): Filter {
  sheet.requireAllowed('autoFilter');
  removeSheetFilter(sheet);
  return (sheet.filter = new Filter(area));
}

export function removeSheetFilter(sheet: Sheet): void {
  sheet.requireAllowed('autoFilter');
  if (!sheet.filter) return;
  clearCriteria(sheet, sheet.filter);
  sheet.filter = undefined;
}

/** Shows only the rows whose text in the column (counted from the filter's left) is one of `texts`. */
export function filterByTexts(
  book: Workbook,
  sheet: Sheet,
  filter: Filter,
  column: number,
  texts: readonly string[],
): void {
  sheet.requireAllowed('autoFilter');
  if (column < 0 || column >= columnCount(filter.area))
    throw new WorkbookError('InvalidArgument', 'The filter has no such column.');
  filter.criteria.set(column, texts);
  reapply(book, sheet, filter);
}

/** Criteria that only the file understands hide what they hid; the others decide anew. */
export function reapply(book: Workbook, sheet: Sheet, filter: Filter): void {
  const known = [...filter.criteria].flatMap(([column, texts]) =>
    texts ? [{ column: filter.area.left + column, texts: new Set(texts) }] : [],
  );
  const hasUnknown = known.length < filter.criteria.size;
  for (let row = filter.area.top + 1; row <= filter.area.bottom; row++) {
    const shown = known.every(({ column, texts }) => texts.has(textOf(sheet.grid.get(row, column), book.date1904)));
    if (!shown) sheet.setRowFormat(row, { hidden: true });
    else if (!hasUnknown && sheet.isRowHidden(row)) sheet.setRowFormat(row, { hidden: false });
  }
}

export function clearCriteria(sheet: Sheet, filter: Filter): void {
  sheet.requireAllowed('autoFilter');
  if (!filter.isDataFiltered) return;
  filter.criteria.clear();
  for (let row = filter.area.top + 1; row <= filter.area.bottom; row++) {
    if (sheet.isRowHidden(row)) sheet.setRowFormat(row, { hidden: false });
  }
}
