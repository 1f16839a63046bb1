import type { Plan } from '../../core/plan/plan';
import { WriteRefused } from '../excelErrors';
import type { Inspection } from './inspect';
import { whatChanged } from './whatChanged';

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
export function anchorGuard(
  plan: Plan,
  now: Inspection,
  sheets: ReadonlySet<string>,
  begun: ReadonlySet<string>,
): Guard {
  const columns = [...sheets].flatMap((sheet) => now.anchors.get(sheet) ?? []);
  const unfiltered = [...sheets].flatMap((sheet) => now.sheets.get(sheet) ?? []).filter(({ filtered }) => !filtered);
  return {
    look() {
      for (const { range } of columns) range.load('values');
      for (const { filters } of unfiltered) filters.load();
    },
    problem: () =>
      whatChanged(plan, now, sheets, begun) ??
      (unfiltered.some(({ filters }) => filters.areOn()) ? 'alguien puso un filtro' : undefined),
    putBack: () => Promise.resolve(true),
  };
}

/** Takes back what has been written in spite of `problem`, the last first, and refuses. */
export async function rollBack(
  context: Excel.RequestContext,
  guards: readonly Pick<Guard, 'putBack'>[],
  problem: string,
): Promise<never> {
  let isRestored = true;
  for (const guard of [...guards].reverse()) {
    // One after the other: they may share rows.
    isRestored = (await guard.putBack(context)) && isRestored;
  }
  throw new WriteRefused(
    'bookChanged',
    isRestored
      ? `El libro cambió mientras se escribía (${problem}). Lo que se alcanzó a escribir se devolvió: repita el comando.`
      : `El libro cambió mientras se escribía (${problem}), y no se pudo devolver todo lo escrito: repita el comando, o deshaga (Ctrl+Z).`,
  );
}
