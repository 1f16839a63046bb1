import type { Frame, Page } from 'playwright-core';
import { VIEWS } from '../../src/taskpane/state/views';
import { COMMAND } from '../../src/taskpane/texts/commandTexts';
import { TODAY } from '../../src/taskpane/texts/todayTexts';
import { loadAnew } from '../../test-kit/pane';
import { goToView, settled } from '../../test-kit/pane';
import { recordLongTasks, type LongTask } from './longTasks';

/** More than it takes on a machine that others use. */
const PATIENCE = { timeout: 300_000 };
const SHOWN = 5;

/**
 * Starts, reads, shows each view, searches, stamps and writes: the tasks in which the pane worked longest meanwhile.
 * While a task lasts nothing answers; the browser calls it long from 50 ms on.
 */
export async function longestTasks(page: Page, pane: Frame, rows: number): Promise<LongTask[]> {
  const button = (name: string) => pane.getByRole('button', { name, exact: true });
  const recording = await recordLongTasks(page, pane, () => loadAnew({ page, pane }));
  await pane.getByRole('list', { name: TODAY.list }).waitFor(PATIENCE);
  await recording.during('search');
  await pane.getByRole('searchbox').pressSequentially('seguros linea');
  await pane.getByText(new RegExp(`^\\d+ de ${rows} acciones$`)).waitFor(PATIENCE);
  await pane.getByRole('searchbox').fill('');
  for (const view of VIEWS) {
    await recording.during(view);
    await goToView(pane, view);
    await settled(pane);
  }
  await recording.during('stamp');
  await goToView(pane, 'today');
  await button(TODAY.stamp).click();
  await button(COMMAND.write).waitFor(PATIENCE);
  await recording.during('write');
  await button(COMMAND.write).click();
  await pane.getByText(COMMAND.done(TODAY.stamp)).first().waitFor(PATIENCE);
  await recording.during('afterwards');
  await settled(pane);
  return (await recording.stop()).sort((a, b) => b.work - a.work).slice(0, SHOWN);
}

/** Milliseconds in which this machine, just now, writes and reads JSON as Office.js has to: the middle one of some runs. */
export function yardstick(pane: Frame): Promise<number> {
  return pane.evaluate(() => {
    const table = JSON.stringify(
      Array.from({ length: 5000 }, (_, row) =>
        Array.from({ length: 20 }, (_cell, column) => (column % 2 ? row * column : `Acción ${row}.${column}`)),
      ),
    );
    const runs = Array.from({ length: 21 }, () => {
      const start = performance.now();
      JSON.stringify(JSON.parse(table));
      return performance.now() - start;
    });
    return runs.sort((a, b) => a - b)[10] ?? 0;
  });
}
