import type { CellValue } from '../core/cells/cell';
import type { Plan } from '../core/plan/plan';
import { WriteRefused } from './errors';
import type { Inspection } from './inspect';
import { whatChanged } from './refuse';

/**
 * Looks in the batch of the writing itself whether what the writing rests on still holds: between two batches anybody
 * may sort, insert or type, in one batch nobody can.
 */
export interface Guard {
  /** Asks, before the writing of its batch. */
  look(): void;
  /** After the batch: why the writing should not have happened, in Spanish. */
  problem(): string | undefined;
  /** Makes the writing undone; false where the cells cannot be told any more. */
  putBack(context: Excel.RequestContext): Promise<boolean>;
}

/**
 * The rows' keys and headers once more, and whether there are new filters, for the sheets that a batch writes to.
 * `begun`: those that batches before it have written to.
 */
export function anchorGuard(plan: Plan, now: Inspection, sheets: ReadonlySet<string>, begun: ReadonlySet<string>): Guard {
  const columns = [...sheets].flatMap((sheet) => now.anchors.get(sheet) ?? []);
  const unfiltered = [...sheets].flatMap((sheet) => now.sheets.get(sheet) ?? []).filter(({ filtered }) => !filtered);
  return {
    look() {
      for (const { range } of columns) range.load('values');
      for (const { filters } of unfiltered) filters.load();
    },
    problem: () => whatChanged(plan, now, sheets, begun) ?? (unfiltered.some(({ filters }) => filters.areOn()) ? 'alguien puso un filtro' : undefined),
    putBack: () => Promise.resolve(true),
  };
}

/** By sheet and row of the plan, counted from 1: whether the row is the one that the plan knew there. */
export type Stands = (sheet: string, row: number) => boolean;

/** Asks for the rows' keys once more, in a sync of its own. */
export async function rowsThatStand(context: Excel.RequestContext, { anchors = [] }: Plan, now: Inspection): Promise<Stands> {
  for (const { range } of [...now.anchors.values()].flat()) range.load('values');
  await context.sync();
  const standing = new Map<string, boolean>();
  for (const { sheet, cells, keys } of anchors) {
    const columns = new Map((now.anchors.get(sheet) ?? []).filter(({ range }) => !range.isNullObject).map(({ column, top, range }) => [column, { top, values: range.values as CellValue[][] }]));
    for (const { row, column, value } of cells) {
      if (keys && !keys.includes(column)) continue;
      const at = columns.get(column);
      const isSame = at?.values[row - at.top]?.[0] === value;
      standing.set(`${sheet}!${row}`, isSame && standing.get(`${sheet}!${row}`) !== false);
    }
  }
  return (sheet, row) => standing.get(`${sheet}!${row}`) ?? false;
}

/** Takes back what has been written in spite of `problem`, the last first, and refuses. */
export async function takeBack(context: Excel.RequestContext, guards: readonly Pick<Guard, 'putBack'>[], problem: string): Promise<never> {
  let isRestored = true;
  for (const guard of [...guards].reverse()) {
    // One after the other: they may share rows.
    isRestored = (await guard.putBack(context)) && isRestored;
  }
  throw new WriteRefused('bookChanged', isRestored
    ? `El libro cambió mientras se escribía (${problem}). Lo que se alcanzó a escribir se devolvió: repita el comando.`
    : `El libro cambió mientras se escribía (${problem}), y no se pudo devolver todo lo escrito: repita el comando, o deshaga (Ctrl+Z).`);
}
