import fc from 'fast-check';
import { workingDays } from '../../../src/core/calendar/workingDays';
import type { ActionKey } from '../../../src/core/keys/keys';
import { afterMove, allowedMoves, START, type FlowState } from '../../../src/core/cut/flow';
import type { LogEntry } from '../../../src/core/logbook/entry';
import { day } from './days';
import { CUT, entry } from './workspace';

/** Every working day of the cut up to 20 May. */
export const WORKED: readonly string[] = workingDays(day('2026-05-04'), day('2026-05-20'));

/** What an action does on a day: nobody looks, it stays, it moves, it is closed. */
const act = fc.constantFrom('nothing', 'stay', 'stay', 'move', 'reject', 'close' as const);

/** The lines of one action as the flow allows them, with days on which nobody looked. */
function linesOf(key: ActionKey, acts: readonly ('nothing' | 'stay' | 'move' | 'reject' | 'close')[]): LogEntry[] {
  let state: FlowState = START;
  const lines: LogEntry[] = [];
  for (const [index, on] of WORKED.entries()) {
    const what = acts[index] ?? 'nothing';
    if (what === 'nothing' || lines.at(-1)?.kind === 'closure' || state.status === 'approved') continue;
    const before = state.stage;
    const move = what === 'reject' ? ('reject' as const) : allowedMoves(state, CUT.stages.length)[0];
    const next = (what === 'move' || what === 'reject') && move ? afterMove(state, move, CUT.stages.length) : undefined;
    state = next ?? state;
    const kind = what === 'close' ? ('closure' as const) : next && move ? move : ('observation' as const);
    lines.push(
      entry({ on, key, kind, ...state, ...(kind === 'reject' ? { rejectedAt: before, note: 'Faltan soportes' } : {}) }),
    );
  }
  return lines;
}

/** Logbooks of up to five actions, in the order in which a book has them: day by day. */
export const logbook: fc.Arbitrary<LogEntry[]> = fc
  .array(fc.array(act, { minLength: WORKED.length, maxLength: WORKED.length }), { maxLength: 5 })
  .map((actions) =>
    actions
      .flatMap((acts, index) => linesOf(`4144/1.${index + 1}` as ActionKey, acts))
      .sort((a, b) => a.day.localeCompare(b.day)),
  );
