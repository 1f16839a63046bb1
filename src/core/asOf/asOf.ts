import type { Day } from '../calendar/day';
import type { CutLabel } from '../keys/keys';
import type { LogEntry } from '../logbook/entry';
import { lastDayOwed } from '../logbook/history';
import type { Workspace } from '../workspace/workspace';
import { followedActions, gapsOf, type DatedCut, type Followed } from '../standing/followedActions';

/** Where an action stood at the end of a day. */
export interface ActionAsOf extends Omit<Followed, 'lines'> {
  /** Its last observation until then: day, stage, state, cycle and progress; undefined where there was none yet. */
  readonly last: LogEntry | undefined;
  /** FLOW-2: working days until then without an observation. */
  readonly gaps: readonly Day[];
}

/** «Estado al día»: the actions of a cut as the logbook knew them at the end of a day. */
export interface AsOf {
  readonly cut: CutLabel | undefined;
  readonly day: Day;
  readonly actions: readonly ActionAsOf[];
}

/**
 * The state of every action of a cut on a day that is past, or today. Only the logbook speaks: the rows of the matrix
 * say how it stands now, not how it stood then. Of an earlier cut the caller says what is known of its days.
 */
export function asOf(workspace: Workspace, day: Day, cut: DatedCut = workspace.settings.cut): AsOf {
  const owed = lastDayOwed(workspace.today, { ...cut, stages: [] });
  const until = day < owed ? day : owed;
  return {
    cut: cut.label,
    day,
    actions: followedActions(workspace, cut).map((action) => ({
      key: action.key,
      record: action.record,
      canBeNoted: action.canBeNoted,
      transferred: action.transferred,
      last: action.lines.findLast((line) => line.day <= day),
      gaps: gapsOf(action, cut, until),
    })),
  };
}
