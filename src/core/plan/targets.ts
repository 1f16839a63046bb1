import type { Area } from '../sheet/grid';
import type { Plan, SetCells } from './plan';

/** The smallest rectangle that holds all cells of a step; undefined where there is none. */
export function extentOf(step: SetCells): Area | undefined {
  const [first] = step.cells;
  if (!first) return undefined;
  return step.cells.reduce<Area>(
    (area, cell) => ({
      top: Math.min(area.top, cell.row),
      left: Math.min(area.left, cell.column),
      bottom: Math.max(area.bottom, cell.row),
      right: Math.max(area.right, cell.column),
    }),
    { top: first.row, left: first.column, bottom: first.row, right: first.column },
  );
}

/** Sheets that a plan writes, each once. */
export function sheetsOf(plan: Plan): string[] {
  return [...new Set(plan.steps.map((step) => step.sheet))];
}

/** Numbers in ascending order as runs of neighbours: 2,3,4,8 → [2–4], [8–8]. */
export function runsOf(rows: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && row <= run.last + 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}
