import { SHEETS } from '../core/sheet/ownSheets';
import { readUserName } from '../device/preferences';
import { onRibbonCommand } from '../excel/host';
import { carryOut } from '../jobs/carryOut';
import { propose } from '../jobs/propose';
import type { Job } from '../jobs/titles';

/** Buttons of the ribbon: the function name in the manifest, the job, and the sheet that shows its result. */
const BUTTONS = [
  ['validar', 'validate', SHEETS.findings],
  ['estamparHoy', 'stamp', SHEETS.logbook],
  ['conciliar', 'reconcile', SHEETS.reconciliation],
  ['informe', 'report', SHEETS.report],
] as const satisfies readonly (readonly [string, Job, string])[];

for (const [name, job, sheet] of BUTTONS) {
  onRibbonCommand(name, 'message.html', async () => {
    const { plan } = await propose(job, (await readUserName()) ?? '');
    await carryOut(plan, { show: sheet });
  });
}
