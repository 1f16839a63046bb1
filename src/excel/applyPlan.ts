import { SHEETS } from '../core/plan/sheets';
import type { AppendLog, Plan } from '../core/plan/plan';
import { inBatches } from './batches';
import { ExcelFailure } from './errors';
import { inspect } from './inspect';
import { operationsOf } from './operations';
import { refuseIfUnsafe } from './refuse';

export interface ApplyOptions {
  /** After each batch: how many of how many are written. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Asked before each batch; what is written already stays. */
  readonly signal?: AbortSignal;
}

/**
 * Writes a plan: looks once whether everything it rests on still holds, writes in batches below the size limit, and
 * reads back what Excel is known to drop. Throws `WriteRefused` before the first write, `ExcelFailure` after it.
 */
export async function applyPlan(context: Excel.RequestContext, plan: Plan, options: ApplyOptions = {}): Promise<void> {
  if (plan.steps.length === 0) return;
  const now = await inspect(context, plan);
  refuseIfUnsafe(plan, now);
  const batches = inBatches(plan.steps.flatMap((step) => operationsOf(step, now)));
  for (const [index, batch] of batches.entries()) {
    options.signal?.throwIfAborted();
    for (const operation of batch) operation.write(context);
    // One sync a batch of up to 4 MB.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    options.onProgress?.(index + 1, batches.length);
  }
  const appended = plan.steps.find((step) => step.kind === 'appendLog');
  if (appended && appended.rows.length > 0) await verifyAppended(context, appended);
}

/** The logbook must end where the last new line stands. */
async function verifyAppended(context: Excel.RequestContext, step: AppendLog): Promise<void> {
  const used = context.workbook.worksheets.getItem(step.sheet).getUsedRange(true);
  used.load('rowIndex,rowCount');
  await context.sync();
  const expected = Math.max(step.lastRow, 1) + step.rows.length;
  if (used.rowIndex + used.rowCount !== expected) {
    throw new ExcelFailure('RowsLost', `La hoja «${SHEETS.logbook}» debía terminar en la fila ${expected} y termina en la ${used.rowIndex + used.rowCount}: revise sus últimas líneas antes de seguir.`);
  }
}
