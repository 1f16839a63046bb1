import { columnCount, rowCount, type Area } from './area';
import type { Sheet } from './sheet';

/** `copyFrom(source, 'Formats')`: a source that is smaller is laid out again and again over the target; values stay. */
export function copyFormats(sheet: Sheet, target: Area, source: Area): void {
  sheet.requireAllowed('formatCells');
  const styles = Array.from({ length: rowCount(source) }, (_row, row) =>
    Array.from(
      { length: columnCount(source) },
      (_column, column) => sheet.grid.get(source.top + row, source.left + column)?.style,
    ),
  );
  for (let row = target.top; row <= target.bottom; row += 1) {
    for (let column = target.left; column <= target.right; column += 1) {
      const style = styles[(row - target.top) % rowCount(source)]?.[(column - target.left) % columnCount(source)];
      if (style !== undefined || sheet.grid.get(row, column)) sheet.grid.ensure(row, column).style = style;
    }
  }
}
