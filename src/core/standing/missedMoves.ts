import type { Day } from '../calendar/day';
import { stepBetween, type FlowState } from '../cut/flow';
import { pathBetween, type PathStep } from '../cut/flowPath';
import type { LogEntry } from '../logbook/entry';

/** Two states that follow each other in what was noted, and that no single move explains (FLOW-3). */
export interface Jump {
  readonly before: LogEntry;
  /** The line after it; undefined where it is the row that goes beyond its last line. */
  readonly line: LogEntry | undefined;
  /** In Spanish. */
  readonly why: string;
  /** The moves that must have been made between the two; empty where none lead there: then one of the two is wrong. */
  readonly missed: readonly PathStep[];
  /** The days between which they were made. */
  readonly from: Day;
  readonly until: Day;
}

/** FLOW-3, oldest first: between the lines of an action, and from the last one to its row. */
export function jumpsOf(
  lines: readonly LogEntry[],
  row: FlowState | undefined,
  { stageCount, today }: { readonly stageCount: number; readonly today: Day },
): Jump[] {
  const last = lines.at(-1);
  const pairs = [
    ...lines.slice(1).map((line, index) => [lines[index], line, line, line.day] as const),
    ...(row ? [[last, row, undefined, today] as const] : []),
  ];
  return pairs.flatMap(([before, state, line, until]): Jump[] => {
    // What was accepted from DNP is its word: no move has to explain it (4.5.3).
    if (line?.kind === 'reconciliation') return [];
    const step = before && stepBetween(before, state, stageCount);
    if (!before || step?.kind !== 'illegal') return [];
    const missed = (pathBetween(before, state, stageCount) ?? []).slice(0, -1);
    return [{ before, line, why: step.why, missed, from: before.day, until }];
  });
}
