import { createEngine, type Engine } from '../../src/engine/engine';
import type { Overview } from '../../src/engine/overview';
import type { Who } from '../../src/engine/proposing';
import type { Proposal } from '../../src/jobs/propose';
import { readBook } from '../../src/excel/read/readBook';
import { inExcel } from '../../src/excel/run';
import { carryOut } from '../../src/jobs/carryOut';
import { SMALL_SHEETS } from '../../src/jobs/book/smallSheets';
import { day } from '../core/support/days';

export const WHO: Who = { by: 'Ana', now: { day: day('2026-06-05'), time: '10:00:00' } };

/** What crosses to the worker and back: anything else than plain data fails here. */
const crossing = <T>(value: T): T => structuredClone(value);

/** Reads the book that is open in the simulated Excel into an engine, as the pane does. */
export async function readInto(engine: Engine, today = '2026-06-05'): Promise<Overview> {
  return inExcel(async (context) => {
    const { grids, ...book } = await readBook(
      context,
      SMALL_SHEETS,
      (heads) => crossing(engine.sight(crossing(heads), { today: day(today) })),
      { batchBytes: 30_000 },
    );
    for (const grid of grids.values()) engine.addRows(crossing(grid));
    return crossing(await engine.open(book));
  });
}

export async function engineOver(today?: string): Promise<{ engine: Engine; overview: Overview }> {
  const engine = createEngine();
  return { engine, overview: await readInto(engine, today) };
}

export async function write(proposal: Pick<Proposal, 'plan'>): Promise<void> {
  await carryOut(crossing(proposal).plan);
}
