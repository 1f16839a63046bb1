import type { AppendLines, Plan } from '../../core/plan/plan';
import { inBatches } from '../batches';
import { codeOf, ExcelFailure } from '../excelErrors';
import { inspect } from './inspect';
import { operationsOf } from './operations';
import { pace } from '../pace';
import type { Operation } from './namedPlace';
import { refuseIfUnsafe } from './refuse';
import { Written } from './written';

export interface ApplyOptions {
  /** After each batch: how many of how many are written. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Asked before each batch; what is written already stays. */
  readonly signal?: AbortSignal;
  /** Most that one request should carry. */
  readonly batchBytes?: number;
}

/**
 * Writes a plan: looks once whether everything it rests on still holds, writes in batches below the size limit, and
 * reads back what Excel is known to drop. Throws `WriteRefused` before the first write, `ExcelFailure` after it.
 */
export async function applyPlan(context: Excel.RequestContext, plan: Plan, options: ApplyOptions = {}): Promise<void> {
  if (plan.steps.length === 0) return;
  const breathe = pace();
  const now = await inspect(context, plan);
  await breathe();
  refuseIfUnsafe(plan, now);
  const operations: Operation[] = [];
  for (const step of plan.steps) {
    await breathe();
    operations.push(...operationsOf(step, now));
  }
  const written = new Written(plan, now, operations);
  const batches = inTurn(operations).flatMap((run) => inBatches(run, options.batchBytes));
  for (const [index, batch] of batches.entries()) {
    options.signal?.throwIfAborted();
    await writeBatch(context, batch, written);
    options.onProgress?.(index + 1, batches.length);
  }
  const appended = plan.steps.filter((step) => step.kind === 'appendLines').filter(({ rows }) => rows.length > 0);
  if (appended.length > 0) await verifyAppended(context, appended);
}

/**
 * The user's rows are known to be right before anything of ours is written that speaks of them; but what keeps how the
 * book was goes before them, and goes away with them.
 */
function inTurn(operations: readonly Operation[]): Operation[][] {
  const users = [...operations.filter(({ keeps }) => keeps), ...operations.filter(({ sheet }) => sheet !== undefined)];
  return [users, operations.filter((one) => !users.includes(one))].filter((run) => run.length > 0);
}

/** One sync, in which nobody else can change the book; what was not right in it is taken back. */
async function writeBatch(context: Excel.RequestContext, batch: readonly Operation[], written: Written): Promise<void> {
  const guards = written.guardsOf(batch);
  const breathe = pace();
  for (const guard of guards) guard.look();
  for (const operation of batch) {
    await breathe();
    operation.write(context);
  }
  await breathe();
  try {
    await context.sync();
  } catch (error) {
    // Rows or columns were put in between, and the values do not fit any more.
    if (codeOf(error) === 'InvalidArgument' && guards.length > 0 && written.returns)
      await written.rollBack(context, undefined, 'Excel no aceptó un dato');
    throw error;
  }
  await breathe();
  const problem = guards.map((guard) => guard.problem()).find((one) => one !== undefined);
  if (problem !== undefined) await written.rollBack(context, guards, problem);
  written.add(batch);
}

/** Logbook and registers must not end before their last new line. */
async function verifyAppended(context: Excel.RequestContext, steps: readonly AppendLines[]): Promise<void> {
  const ends = steps.map((step) => ({
    step,
    used: context.workbook.worksheets.getItem(step.sheet).getUsedRange(true),
  }));
  for (const { used } of ends) used.load('rowIndex,rowCount');
  await context.sync();
  for (const end of ends) refuseLost(end.step, end.used);
}

function refuseLost(step: AppendLines, used: Excel.Range): void {
  const expected = Math.max(step.lastRow, 1) + step.rows.length;
  // Lines of somebody else may have come below.
  if (used.rowIndex + used.rowCount < expected) {
    throw new ExcelFailure(
      'RowsLost',
      `La hoja «${step.sheet}» debía terminar en la fila ${expected} y termina en la ${used.rowIndex + used.rowCount}: revise sus últimas líneas antes de seguir.`,
    );
  }
}
