import type { Day } from '../calendar/day';
import type { Cut } from '../cut/cut';
import { STATUS_WORDS } from '../cut/status';
import { groupBy } from '../collections/groupBy';
import { ENTRY_WORDS, type EntryKind, type LogEntry } from '../logbook/entry';

/** A line of the logbook to be read by people. */
export interface HistoryLine {
  readonly day: Day;
  /** `HH:mm:ss` in Bogotá. */
  readonly time: string;
  readonly kind: EntryKind;
  readonly kindWord: string;
  readonly stage: number;
  /** Empty where the flow has no such stage any more. */
  readonly stageName: string;
  readonly statusWord: string;
  /** Fractions. */
  readonly physical: number | null;
  readonly financial: number | null;
  readonly note: string;
  readonly by: string;
  /** The day on which it was written, where that was later. */
  readonly notedOn: Day | null;
  /** Stage that rejected. */
  readonly rejectedAt: number | null;
}

/** One passage through the flow; from the second on it begins with the rejection that opened it (FLOW-4). */
export interface CycleHistory {
  readonly cycle: number;
  /** Newest first. */
  readonly entries: readonly HistoryLine[];
}

/** Newest cycle first. `lines` come oldest first. */
export function cyclesOf(lines: readonly LogEntry[], cut: Cut): CycleHistory[] {
  return [...groupBy(lines, (line) => line.cycle)]
    .map(([cycle, ofCycle]) => ({ cycle, entries: ofCycle.map((line) => lineOf(line, cut)).reverse() }))
    .sort((a, b) => b.cycle - a.cycle);
}

function lineOf(
  { day, time, kind, stage, status, physical, financial, note, by, rejectedAt, notedOn }: LogEntry,
  cut: Cut,
): HistoryLine {
  return {
    day,
    time,
    kind,
    stage,
    note,
    by,
    kindWord: ENTRY_WORDS[kind],
    stageName: cut.stages[stage - 1]?.name ?? '',
    statusWord: STATUS_WORDS[status],
    physical: physical ?? null,
    financial: financial ?? null,
    notedOn: notedOn ?? null,
    rejectedAt: rejectedAt ?? null,
  };
}
