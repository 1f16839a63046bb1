import type { Followed } from '../standing/followedActions';
import type { Day } from '../calendar/day';
import { fold } from '../text/fold';
import { groupBy } from '../collections/groupBy';
import type { LogEntry } from '../logbook/entry';

export interface Rejections {
  readonly count: number;
  /** Actions that were rejected at least once. */
  readonly actions: number;
  /** Most frequent first; `stage` is undefined where no line says which one rejected. */
  readonly byStage: readonly { readonly stage: number | undefined; readonly count: number; readonly actions: number }[];
  /** The notes, spellings of one put together; '' for a rejection without a reason (FLOW-3). */
  readonly byReason: readonly { readonly reason: string; readonly count: number; readonly stages: readonly number[] }[];
}

/** The rejections of a cut up to a day, as the logbook noted them. */
export function rejectionsOf(actions: readonly Followed[], until: Day): Rejections {
  const rejected = actions.flatMap(({ lines }) =>
    lines.flatMap((line, index) =>
      line.kind === 'reject' && line.day <= until ? [{ line, stage: stageOf(line, lines[index - 1]) }] : [],
    ),
  );
  const keysOf = (all: typeof rejected) => new Set(all.map(({ line }) => line.key)).size;
  // `groupBy` leaves out what has no key: a rejection of an unknown stage has to be counted too.
  const byStage = [...groupBy(rejected, ({ stage }) => stage ?? 0)].map(([stage, all]) => ({
    stage: stage === 0 ? undefined : stage,
    count: all.length,
    actions: keysOf(all),
  }));
  const byReason = [...groupBy(rejected, ({ line }) => fold(line.note))].map(([, all]) => ({
    reason: all[0]?.line.note.trim() ?? '',
    count: all.length,
    stages: [...new Set(all.flatMap(({ stage }) => stage ?? []))].sort((a, b) => a - b),
  }));
  const mostFirst = (a: { count: number }, b: { count: number }) => b.count - a.count;
  return {
    count: rejected.length,
    actions: keysOf(rejected),
    byStage: byStage.sort(mostFirst),
    byReason: byReason.sort(mostFirst),
  };
}

/** What the line says, else where the action stood before it. */
function stageOf({ rejectedAt }: LogEntry, before: LogEntry | undefined): number | undefined {
  return rejectedAt ?? (before && before.stage > 1 ? before.stage : undefined);
}
