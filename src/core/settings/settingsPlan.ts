import { bottomOf, valueAt, type Grid } from '../sheet/grid';
import type { SheetAnchor, Plan } from '../plan/plan';
import { SHEETS } from '../sheet/ownSheets';
import type { Settings } from './settings';
import { settingsContent } from './settingsSheet';

export interface SettingsPlanInput {
  readonly date1904: boolean;
  /** `Configuración` as the settings were read from it; undefined where the book has none. */
  readonly grid: Grid | undefined;
}

/** `Configuración` written anew with all that the settings hold; refused where somebody has edited it since it was read. */
export function planSettings(settings: Settings, { date1904, grid }: SettingsPlanInput): Plan {
  return {
    title: 'Guardar la configuración',
    steps: [{ kind: 'writeSheet', sheet: SHEETS.settings, content: settingsContent(settings, date1904) }],
    ...(grid && { anchors: [asItStood(grid)] }),
  };
}

/** One blank row more: a line that was added below counts as an edit too. */
function asItStood(grid: Grid): SheetAnchor {
  const rows = Array.from({ length: bottomOf(grid) - grid.top + 2 }, (_, index) => grid.top + index);
  const columns = (grid.values[0] ?? []).map((_, index) => grid.left + index);
  return {
    sheet: grid.sheet,
    cells: rows.flatMap((row) => columns.map((column) => ({ row, column, value: valueAt(grid, row, column) }))),
  };
}
