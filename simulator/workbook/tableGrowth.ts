import { intersection, type Area } from './area';
import type { Sheet } from './sheet';
import type { Table } from './excelTable';

/**
 * The tables that will grow over a block written at `area`: it starts just below them, nothing stands there yet,
 * no data validation and no totals row is in the way (Microsoft's co-authoring guide of June 2026, excel-facts).
 */
export function tablesJustAbove(sheet: Sheet, area: Area): Table[] {
  return sheet.tables.filter((table) => {
    const whole = table.wholeArea;
    if (table.showTotals || area.top !== whole.bottom + 1) return false;
    const taken = intersection({ ...whole, top: area.top, bottom: area.bottom }, area);
    if (!taken) return false;
    const grown = { ...whole, top: area.top, bottom: area.bottom };
    const validated = sheet.validations.some(({ areas }) => areas.some((part) => intersection(part, grown)));
    const occupied =
      sheet.merges.some((merge) => intersection(merge, grown)) ||
      sheet.tables.some((other) => other !== table && intersection(other.wholeArea, grown));
    return !validated && !occupied && sheet.grid.isBlank(grown);
  });
}

/** Tables grow over what was really written: over blank cells they stay as they are. */
export function growTables(sheet: Sheet, area: Area, tables: readonly Table[]): void {
  for (const table of tables) {
    const whole = table.wholeArea;
    let bottom = whole.bottom;
    for (let row = area.top; row <= area.bottom; row++) {
      if (sheet.grid.isBlank({ ...whole, top: row, bottom: row })) break;
      bottom = row;
    }
    if (bottom > whole.bottom) table.place({ ...whole, bottom });
  }
}
