import { spanishDay, type Day } from '../../calendar/day';
import { valueOf } from '../../cells/reading';
import type { ActionKey, CutLabel } from '../../keys/keys';
import { sameObservation, type LogEntry } from '../../logbook/entry';
import type { ActionRecord } from '../../matrix/actionRecord';
import type { StampInput } from '../../stamp/stampDay';
import type { ObservedState } from '../../standing/observed';
import type { Workspace } from '../../workspace/workspace';

/** 4.5.3: what DNP says then is the final state: the cut has closed, or DNP had approved the action already. */
export function isFinal(
  row: ActionRecord,
  before: LogEntry | undefined,
  { today, settings: { cut } }: Pick<Workspace, 'today' | 'settings'>,
): boolean {
  const hasClosed = cut.closes !== undefined && today > cut.closes;
  return hasClosed || (before ? before.status : valueOf(row.status)) === 'approved';
}

export interface FinalInput {
  readonly key: ActionKey;
  readonly cut: CutLabel;
  readonly observed: Extract<ObservedState, { kind: 'state' }>;
  readonly before: LogEntry | undefined;
  readonly today: Day;
  readonly input: StampInput;
}

/** The line «Conciliación»; undefined where the last line says so already, or in Spanish why there can be none. */
export function finalLine({ key, cut, observed, before, today, input }: FinalInput): LogEntry | string | undefined {
  if (before && before.day > today) return `tiene una línea posterior, del ${spanishDay(before.day)}`;
  if (before && sameObservation(before, observed.state)) return undefined;
  return {
    ...observed.state,
    day: today,
    cut,
    key,
    kind: 'reconciliation',
    note: input.note ?? '',
    by: input.by,
    time: input.now.time,
  };
}
