import { parse, unparse } from 'papaparse';
import type { Area } from '../../../simulator/workbook/area';
import { textOf } from '../../../simulator/workbook/shownText';
import type { Sheet } from '../../../simulator/workbook/sheet';
import type { Workbook } from '../../../simulator/workbook/workbook';

/** What Excel puts on the clipboard as text: what the cells show, tabs between them; hidden rows go along unless filtered out. */
export function copiedText({ date1904 }: Workbook, sheet: Sheet, area: Area): string {
  const used = sheet.grid.usedArea(false);
  const bottom = Math.min(area.bottom, Math.max(used?.bottom ?? 0, area.top));
  const right = Math.min(area.right, Math.max(used?.right ?? 0, area.left));
  const rows: string[][] = [];
  for (let row = area.top; row <= bottom; row++) {
    if (sheet.isRowFilteredOut(row)) continue;
    rows.push(
      Array.from({ length: right - area.left + 1 }, (_, column) =>
        textOf(sheet.grid.get(row, area.left + column), date1904),
      ),
    );
  }
  return unparse(rows, { delimiter: '\t', newline: '\r\n' });
}

export function pastedTexts(text: string): string[][] {
  return parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' }).data;
}
