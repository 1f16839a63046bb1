import type { CellValue } from '../cells/cell';
import { DEFAULT_ENTITIES } from '../matrix/defaultEntities';
import { valueAt, type Grid } from '../matrix/grid';
import { DEFAULT_STATE_WORDS } from '../matrix/states';
import { placeContent, type SheetContent } from '../plan/content';
import type { Plan, SheetAnchor } from '../plan/plan';
import { SHEETS } from '../plan/sheets';
import { planSettings } from '../settings/plan';
import { readSettings } from '../settings/read';
import { defaultSettings } from '../settings/settings';
import type { DoneCommand } from './done';

export type SettingsBack = { readonly kind: 'restored'; readonly plan: Plan } | { readonly kind: 'changed' } | { readonly kind: 'none' };

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
  const placed = placeContent(content).flatMap(({ row, column, values }) => values.flatMap((cells, r) => cells.map((value, c) => ({ row: row + r, column: column + c, value }))));
  const filled = grid.values.flat().filter((value) => value !== '').length;
  return placed.every(({ row, column, value }) => valueAt(grid, row, column) === value) && placed.filter(({ value }) => value !== '').length === filled;
}

/** The sheet as the command found it. */
function gridOf({ sheet, cells }: SheetAnchor): Grid {
  const values: CellValue[][] = [];
  for (const { row, column, value } of cells) {
    for (let at = values.length; at < row; at += 1) values.push([]);
    const line = values[row - 1] ?? [];
    for (let at = line.length; at < column; at += 1) line.push('');
    line[column - 1] = value;
  }
  const width = Math.max(0, ...values.map((line) => line.length));
  return { sheet, top: 1, left: 1, formats: new Map(), merges: [], tables: [], values: values.map((line) => [...line, ...Array.from({ length: width - line.length }, () => '')]) };
}
