import type { RunningExcel } from '../../../simulator';
import type { Plan } from '../../../src/core/plan/plan';
import { carryOut } from '../../../src/jobs/carryOut';
import type { Requests } from '../books/sizes';

/** Long after the next command; its answer reaches nobody. */
export const KILLED_MS = 1_000;

const turn = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** Until Excel has taken the request that it never answers, and no longer: whoever was waiting is gone, and writes nothing any more. */
export async function killed(
  think: (patience: { readonly limit: number }) => Promise<Plan>,
  { stats }: RunningExcel,
  batch: number,
  requests: Requests = {},
): Promise<undefined> {
  const pane = { isDone: false, isGone: false };
  const patience = { limit: KILLED_MS, ...requests };
  const run = async () => {
    const plan = await think(patience);
    if (!pane.isGone) await carryOut(plan, patience);
  };
  void run()
    .catch(() => undefined)
    .then(() => {
      pane.isDone = true;
    });
  while (stats.syncs < batch && !pane.isDone) await turn();
  await turn();
  await turn();
  pane.isGone = true;
  return undefined;
}
