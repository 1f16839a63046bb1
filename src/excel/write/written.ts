import type { Plan } from '../../core/plan/plan';
import { anchorGuard, rollBack, type Guard } from './guard';
import type { Inspection } from './inspect';
import type { Operation } from './operation';
import { rowIdentityWhere } from './rowIdentity';

/** What batches have written so far, and has to be right, or go, with what comes next. */
export class Written {
  private readonly kept: readonly Guard[];
  private readonly begun = new Set<string>();
  private readonly done: Operation[] = [];

  constructor(
    private readonly plan: Plan,
    private readonly now: Inspection,
    operations: readonly Operation[],
  ) {
    this.kept = operations.flatMap(({ keeps, guard }) => (keeps && guard ? [guard] : []));
  }

  /** Those that look in a batch. */
  guardsOf(batch: readonly Operation[]): Guard[] {
    const sheets = new Set(batch.flatMap(({ sheet }) => sheet ?? []));
    const ofSheets = sheets.size === 0 ? [] : [...this.kept, anchorGuard(this.plan, this.now, sheets, this.begun)];
    return [...new Set([...ofSheets, ...batch.flatMap(({ guard }) => guard ?? [])])];
  }

  /** Whether a request that Excel broke off has to take values with it that were written before. */
  get returns(): boolean {
    return this.done.some(({ putBack }) => putBack !== undefined);
  }

  add(batch: readonly Operation[]): void {
    this.done.push(...batch);
    for (const { sheet } of batch) if (sheet !== undefined) this.begun.add(sheet);
  }

  /**
   * Refuses, without what was written so far and by a batch with these guards; of one that was broken off nothing is
   * known, and there are none.
   */
  async rollBack(context: Excel.RequestContext, guards: readonly Guard[] | undefined, problem: string): Promise<never> {
    const returning = this.done.flatMap(({ putBack }) => putBack ?? []);
    const who = returning.length === 0 ? () => undefined : await rowIdentityWhere(context, this.plan, this.now);
    const before = returning.map((putBack) => ({ putBack: () => putBack(context, who) }));
    // New rows, columns and marks stay, and with them what keeps how the book was before.
    const isAll = this.done.every(({ sheet, putBack }) => sheet === undefined || putBack !== undefined);
    const kept = isAll && guards !== undefined ? this.kept : [];
    return rollBack(
      context,
      [
        { putBack: () => Promise.resolve(isAll) },
        ...kept,
        ...before,
        ...(guards ?? []).filter((guard) => !this.kept.includes(guard)),
      ],
      problem,
    );
  }
}
