import type { Day } from '../calendar/day';
import { workingDays, workingDaysLeft } from '../calendar/workingDays';
import type { Cut } from './cut';
import type { FlowState } from './flow';

/** Last day of a stage (from 1): its own deadline, else the closing of the cut (FLOW-1). */
export function stageDeadline(cut: Cut, stage: number): Day | undefined {
  return cut.stages[stage - 1]?.deadline ?? cut.closes;
}

/** After its last day: no stage is awaited any more, what is left is for the next cut. */
export function hasClosed({ closes }: Pick<Cut, 'closes'>, today: Day): boolean {
  return closes !== undefined && today > closes;
}

export type Urgency =
  | { readonly kind: 'overdue'; readonly deadline: Day; readonly workingDaysLate: number }
  | { readonly kind: 'dueSoon'; readonly deadline: Day; readonly workingDaysLeft: number }
  | { readonly kind: 'inTime' };

/** FLOW-7: how the deadline of the stage in which an open action stands looks today; after the close REP-1 speaks. */
export function urgencyOf(cut: Cut, state: FlowState, today: Day, dueSoonDays: number): Urgency {
  const deadline = stageDeadline(cut, state.stage);
  if (!deadline || state.status === 'approved' || hasClosed(cut, today)) return { kind: 'inTime' };
  const left = workingDaysLeft(today, deadline, cut.daysOff);
  if (deadline < today) return { kind: 'overdue', deadline, workingDaysLate: -left };
  return left <= dueSoonDays ? { kind: 'dueSoon', deadline, workingDaysLeft: left } : { kind: 'inTime' };
}

/** The first stage whose deadline cannot be met any more, with the working days needed and left until it. */
export interface Shortfall {
  readonly stage: number;
  readonly deadline: Day;
  readonly needed: number;
  readonly left: number;
}

/**
 * FLOW-4: whether the time left holds what remains of the cycle, with at least `daysPerStage` working days a stage,
 * today included. Only later stages are asked: that the current one is late is FLOW-7's to say. After the close there is
 * no time left to ask about.
 */
export function shortfallOf(cut: Cut, state: FlowState, today: Day, daysPerStage: number): Shortfall | undefined {
  if (hasClosed(cut, today)) return undefined;
  for (let stage = state.stage + 1; stage <= cut.stages.length; stage += 1) {
    const deadline = stageDeadline(cut, stage);
    if (!deadline) continue;
    const needed = (stage - state.stage + 1) * daysPerStage;
    const left = workingDays(today, deadline, cut.daysOff).length;
    if (left < needed) return { stage, deadline, needed, left };
  }
  return undefined;
}
