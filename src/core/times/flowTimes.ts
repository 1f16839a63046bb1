import { followedActions, gapsOf, type Followed } from '../standing/followedActions';
import type { Day } from '../calendar/day';
import { workingDays } from '../calendar/workingDays';
import type { CutLabel } from '../keys/keys';
import { lastDayOwed } from '../logbook/history';
import type { Workspace } from '../workspace/workspace';
import { countsByDay, type DayCount } from './counts';
import { rejectionsOf, type Rejections } from './rejections';
import { timesByApprover, timesByStage, type ApproverTime, type StageTime } from './stageTimes';
import { staysOf, type Stay } from './stays';

export interface ActionGaps {
  readonly action: Followed;
  readonly days: readonly Day[];
}

/** Where the flow of a cut stands still, as far as the logbook tells. */
export interface Times {
  readonly cut: CutLabel | undefined;
  readonly opens: Day | undefined;
  /** The last day that is looked at: today, or the closing of the cut. */
  readonly until: Day;
  readonly actions: number;
  /** Actions of which only the logbook knows: their row was deleted, or its key was changed. */
  readonly onlyInLogbook: number;
  readonly days: readonly DayCount[];
  readonly stages: readonly StageTime[];
  readonly approvers: readonly ApproverTime[];
  readonly rejections: Rejections;
  readonly gaps: {
    /** Most first. */
    readonly byAction: readonly ActionGaps[];
    /** Every working day that is owed: how many actions have no line. */
    readonly byDay: readonly { readonly day: Day; readonly actions: number }[];
  };
  /** Stays that still run, longest first. */
  readonly standing: readonly Stay[];
}

export function timesOf(workspace: Workspace): Times {
  const {
    today,
    settings: { cut },
  } = workspace;
  const until = cut.closes !== undefined && cut.closes < today ? cut.closes : today;
  const actions = followedActions(workspace, cut);
  const stays = actions.flatMap((action) => staysOf(action, cut, until));
  const owed = lastDayOwed(today, cut);
  const gaps = actions
    .map((action): ActionGaps => ({ action, days: gapsOf(action, cut, owed) }))
    .filter(({ days }) => days.length > 0);
  const missing = new Map<Day, number>();
  for (const { days } of gaps) for (const day of days) missing.set(day, (missing.get(day) ?? 0) + 1);
  return {
    cut: cut.label,
    opens: cut.opens,
    until,
    actions: actions.length,
    onlyInLogbook: actions.filter(({ record }) => record === undefined).length,
    days: countsByDay(actions, cut, until),
    stages: timesByStage(stays, cut),
    approvers: timesByApprover(stays, cut),
    rejections: rejectionsOf(actions, until),
    gaps: {
      byAction: gaps.sort((a, b) => b.days.length - a.days.length),
      byDay: (cut.opens === undefined ? [] : workingDays(cut.opens, owed, cut.daysOff)).map((day) => ({
        day,
        actions: missing.get(day) ?? 0,
      })),
    },
    standing: stays
      .filter(({ to }) => to === undefined)
      .sort((a, b) => b.days - a.days || (a.action.record?.row ?? Infinity) - (b.action.record?.row ?? Infinity)),
  };
}
