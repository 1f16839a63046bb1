import { serialOf, type Day } from '../calendar/day';
import type { Cut } from '../cut/cut';
import { valueAt, type Grid } from '../sheet/grid';
import { NUMBER_FORMATS } from '../sheet/sheetContent';
import type { MatrixCell, Plan } from '../plan/plan';
import { blockRows, rowLabelled } from '../settings/blocks';
import { planSettings } from '../settings/settingsPlan';
import type { Settings } from '../settings/settings';
import { BLOCKS, LABELS } from '../settings/labels';

/**
 * `Configuración` with the next cut. Only the cells of cut and flow change, so that nothing else in the sheet can be
 * lost when Excel stops half way; where the blocks have no room for them the sheet is written anew, as the form does.
 */
export function planNextSettings(
  settings: Settings,
  { date1904, grid }: { readonly date1904: boolean; readonly grid: Grid | undefined },
): Plan {
  const whole = planSettings(settings, { date1904, grid });
  const cells = grid && cellsOfCut(settings.cut, grid, date1904);
  if (!grid || !cells) return whole;
  const changed = cells
    .map((group) => group.filter(({ row, column, value }) => valueAt(grid, row, column) !== value))
    .filter((group) => group.length > 0);
  return { ...whole, steps: changed.map((group) => ({ kind: 'setCells', sheet: grid.sheet, cells: group })) };
}

/** The label before all others: days and flow of the new cut must not be taken for those of the one that ends. */
function cellsOfCut(cut: Cut, grid: Grid, date1904: boolean): readonly (readonly MatrixCell[])[] | undefined {
  const titles = Object.values(BLOCKS);
  const data = blockRows(grid, BLOCKS.cut, titles);
  const [label, cutDate, opens, closes] = [LABELS.label, LABELS.cutDate, LABELS.opens, LABELS.closes].map(
    (name) => rowLabelled(data, name)?.row,
  );
  const flow = blockRows(grid, BLOCKS.flow, titles).map(({ row }) => row);
  if (
    label === undefined ||
    cutDate === undefined ||
    opens === undefined ||
    closes === undefined ||
    flow.length < cut.stages.length
  )
    return undefined;
  const day = (row: number, column: number, on: Day | undefined): MatrixCell => ({
    row,
    column,
    value: on === undefined ? '' : serialOf(on, date1904),
    format: NUMBER_FORMATS.day,
  });
  const text = (row: number, column: number, value: string): MatrixCell => ({
    row,
    column,
    value,
    format: NUMBER_FORMATS.text,
  });
  return [
    [text(label, 2, cut.label ?? '')],
    [
      day(cutDate, 2, cut.cutDate),
      day(opens, 2, cut.opens),
      day(closes, 2, cut.closes),
      ...flow.flatMap((row, index): MatrixCell[] => {
        const stage = cut.stages[index];
        return [
          { row, column: 1, value: stage ? index + 1 : '', format: NUMBER_FORMATS.count },
          text(row, 2, stage?.name ?? ''),
          text(row, 3, stage?.approver ?? ''),
          day(row, 4, stage?.deadline),
        ];
      }),
    ],
  ];
}
