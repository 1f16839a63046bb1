import type { Area } from '../../workbook/area';
import type { Sheet } from '../../workbook/sheet';
import { withNumberFormat } from '../../workbook/style';
import { readBlock } from '../../workbook/write';
import { asText } from '../args';
import { restyle } from '../cellMatrix';

/** One format for all, or a matrix of formats; `null` leaves a cell's format as it is. */
export function writeNumberFormats(sheet: Sheet, area: Area, block: unknown): void {
  if (!Array.isArray(block)) {
    const format = asText(block);
    restyle({ sheet, areas: () => [area] }, (style) => withNumberFormat(style, format));
    return;
  }
  const formatAt = readBlock(area, block);
  sheet.requireAllowed('formatCells');
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const format = formatAt(row - area.top, column - area.left);
      if (format === null) continue;
      const cell = sheet.grid.ensure(row, column);
      cell.style = withNumberFormat(cell.style, asText(format));
    }
  }
}
