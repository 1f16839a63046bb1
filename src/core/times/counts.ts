import type { Followed, DatedCut } from '../standing/followedActions';
import type { Day } from '../calendar/day';
import { workingDays } from '../calendar/workingDays';
import type { Status } from '../cut/status';
import type { FlowState } from '../cut/flow';
import { isOurs } from '../standing/standing';
import { standingOn } from '../standing/standingOn';

/** How the actions of a cut stood at the end of a day; every action is in exactly one number. */
export interface DayCount {
  readonly day: Day;
  readonly actions: number;
  /** Still in the flow, or approved in its last stage; in the order of stages. */
  readonly standing: readonly { readonly stage: number; readonly status: Status; readonly actions: number }[];
  readonly closed: number;
  /** PREP-4: another sector's by then. */
  readonly transferred: number;
  /** Without an observation until then … */
  readonly unobserved: number;
  /** … because it is not reported in this cut (FLOW-9). */
  readonly notDue: number;
}

/** One count for each working day from the opening to `until`; none without an opening. */
export function countsByDay(actions: readonly Followed[], cut: DatedCut, until: Day): DayCount[] {
  const days = cut.opens === undefined ? [] : workingDays(cut.opens, until, cut.daysOff);
  return days.map((day): DayCount => {
    const standing = new Map<string, { stage: number; status: Status; actions: number }>();
    const count = { closed: 0, transferred: 0, unobserved: 0, notDue: 0 };
    for (const action of actions) {
      const then = standingOn(action, day, cut);
      if (!isOurs(then)) count.transferred += 1;
      else if (then.kind === 'unknown') count.unobserved += 1;
      else if (then.kind === 'followed' || then.why === 'approved') add(standing, then.state);
      else count[then.why] += 1;
    }
    return {
      day,
      actions: actions.length,
      standing: [...standing.values()].sort((a, b) => a.stage - b.stage || a.status.localeCompare(b.status)),
      ...count,
    };
  });
}

function add(
  standing: Map<string, { stage: number; status: Status; actions: number }>,
  { stage, status }: FlowState,
): void {
  const id = `${stage}:${status}`;
  const known = standing.get(id);
  if (known) known.actions += 1;
  else standing.set(id, { stage, status, actions: 1 });
}
