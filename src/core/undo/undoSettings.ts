import { DEFAULT_ENTITIES } from '../matrix/defaultEntities';
import { valueAt, type Grid } from '../sheet/grid';
import { DEFAULT_STATE_WORDS } from '../cells/stateWords';
import { placeContent, type SheetContent } from '../sheet/sheetContent';
import type { Plan, SheetAnchor } from '../plan/plan';
import { SHEETS } from '../sheet/ownSheets';
import { planSettings } from '../settings/settingsPlan';
import { readSettings } from '../settings/readSettings';
import { defaultSettings } from '../settings/settings';
import type { DoneCommand } from './doneCommand';

export type SettingsBack =
  { readonly kind: 'restored'; readonly plan: Plan } | { readonly kind: 'changed' } | { readonly kind: 'none' };

/** `Configuración` is written whole: it goes back whole, as long as it says what the command wrote. */
export function planSettingsBack({ plan }: DoneCommand, grid: Grid | undefined, date1904: boolean): SettingsBack {
  const step = plan.steps.find((one) => one.kind === 'writeSheet' && one.sheet === SHEETS.settings);
  const anchor = plan.anchors?.find(({ sheet }) => sheet === SHEETS.settings);
  if (step?.kind !== 'writeSheet' || !anchor) return { kind: 'none' };
  if (!grid || !says(grid, step.content)) return { kind: 'changed' };
  const { settings } = readSettings(gridOf(anchor), defaultSettings(DEFAULT_ENTITIES, DEFAULT_STATE_WORDS), date1904);
  return { kind: 'restored', plan: planSettings(settings, { date1904, grid }) };
}

/** All that was written stands there, and nothing else. */
function says(grid: Grid, content: SheetContent): boolean {
  const placed = placeContent(content).flatMap(({ row, column, values }) =>
    values.flatMap((cells, r) => cells.map((value, c) => ({ row: row + r, column: column + c, value }))),
  );
  const filled = grid.values.flat().filter((value) => value !== '').length;
  return (
    placed.every(({ row, column, value }) => valueAt(grid, row, column) === value) &&
    placed.filter(({ value }) => value !== '').length === filled
  );
}

/** The sheet as the command found it. */
function gridOf({ sheet, cells }: SheetAnchor): Grid {
  const at = new Map(cells.map(({ row, column, value }) => [`${row}:${column}`, value]));
  const [bottom, right] = [
    Math.max(0, ...cells.map(({ row }) => row)),
    Math.max(0, ...cells.map(({ column }) => column)),
  ];
  const values = Array.from({ length: bottom }, (_, row) =>
    Array.from({ length: right }, (_cell, column) => at.get(`${row + 1}:${column + 1}`) ?? ''),
  );
  return { sheet, top: 1, left: 1, formats: new Map(), merges: [], tables: [], values };
}
