import type { Plan } from '../../core/plan/plan';
import { inBatches } from '../batches';
import { codeOf } from '../excelErrors';
import { pace } from '../pace';
import type { Phase } from './inOneUndo';
import { inspect, type Inspection } from './inspect';
import type { Operation } from './operation';
import { refuseIfUnsafe } from './refuse';
import { Written } from './written';

export interface ApplyOptions {
  /** After each batch: how many of how many are written. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Asked before each batch; what is written already stays. */
  readonly signal?: AbortSignal;
  /** Most that one request should carry. */
  readonly batchBytes?: number;
  /** Told before the first request that writes, and when it is through. */
  readonly onPhase?: (phase: Phase) => void;
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
  for (const step of now.steps) {
    await breathe();
    operations.push(...step.operations(now.sheets.get(step.step.sheet)));
  }
  const written = new Written(plan, now, operations);
  const batches = inTurn(operations).flatMap((run) => inBatches(run, options.batchBytes));
  for (const [index, batch] of batches.entries()) {
    options.signal?.throwIfAborted();
    if (index === 0) options.onPhase?.('writing');
    await writeBatch(context, batch, written);
    options.onPhase?.('written');
    options.onProgress?.(index + 1, batches.length);
  }
  await verify(context, now);
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

/** What Excel is known to drop, in one request. */
async function verify(context: Excel.RequestContext, now: Inspection): Promise<void> {
  const checks = now.steps.flatMap((step) => step.verify?.(context) ?? []);
  if (checks.length === 0) return;
  await context.sync();
  for (const check of checks) check();
}
