import { bogotaMoment } from '../core/calendar/bogota';
import { readUserName } from '../device/preferences';
import { onRibbonCommand } from '../excel/host';
import { inExcel } from '../excel/run';
import { openBook } from '../jobs/book/openBook';
import { carryOut } from '../jobs/carryOut';
import type { VerbId } from '../jobs/catalogue';
import { think, type Proposal } from '../jobs/propose';
import { startSession } from '../jobs/session';

/** Buttons of the ribbon: the function name in the manifest, and the verb. */
const BUTTONS = {
  validar: 'validate',
  estamparHoy: 'stamp',
  conciliar: 'reconcile',
  informe: 'report',
} as const satisfies Record<string, VerbId>;

for (const [name, verb] of Object.entries(BUTTONS)) {
  onRibbonCommand(name, 'message.html', async () => {
    const { plan, show } = await propose(verb, (await readUserName()) ?? '');
    await carryOut(plan, show === undefined ? {} : { show });
  });
}

/** Reads the open book and thinks; writes nothing. */
function propose(verb: VerbId, by: string): Promise<Proposal> {
  return inExcel(async (context) => {
    const now = bogotaMoment(new Date());
    const opened = await openBook(context, { today: now.day });
    const { proposal } = await think(verb, startSession(opened, by, now));
    return proposal;
  });
}
