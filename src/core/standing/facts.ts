import type { Day } from '../calendar/day';
import type { ActionKey } from '../keys/keys';
import type { Cut } from '../cut/cut';
import { observedState, type ObservedState } from './observed';
import { historyOf, lastEntry, type History } from '../logbook/history';
import type { ActionRecord } from '../matrix/actionRecord';
import { groupsOf } from '../matrix/entityGroups';
import { rowsOf } from '../matrix/parts/parts';
import { wholeActions } from '../matrix/parts/wholeActions';
import type { Mapping } from '../matrix/tableLayout';
import { isOurs, standingOf, type Standing } from './standing';
import type { Settings } from '../settings/settings';
import { recordsOfCut, repeatedKeys, type Workspace } from '../workspace/workspace';

/** The rows of the current cut, with what rules, *Hoy*, reminders, report and next cut all derive from the workspace. */
export interface Facts {
  readonly workspace: Workspace;
  readonly today: Day;
  readonly settings: Settings;
  readonly cut: Cut;
  readonly mapping: Mapping;
  /** Rows of the current cut: what is said of cells. */
  readonly records: readonly ActionRecord[];
  /** Its actions, those of several rows taken together: what is said of an action. Of a repeated key every row (DATA-2). */
  readonly actions: readonly ActionRecord[];
  readonly repeated: ReadonlyMap<ActionKey, readonly ActionRecord[]>;
  readonly history: History;
  /** The state of an action or of a row's action, with the last observation where it is needed. */
  readonly stateOf: (record: ActionRecord) => ObservedState;
  /** Whether the action, or a row's action, is still followed up, and if not why. */
  readonly standingOf: (record: ActionRecord) => Standing;
  /** Another sector's by now: handed over (PREP-4), or no entity of the action is or may be of this one (REP-3). */
  readonly isElsewhere: (record: ActionRecord) => boolean;
}

export function factsOf(workspace: Workspace): Facts {
  const { settings, matrix, today } = workspace;
  const { cut } = settings;
  const records = recordsOfCut(matrix.records, cut.label);
  const history: History = cut.label === undefined ? new Map() : historyOf(workspace.logbook, cut.label);
  const actions = wholeActions(records);
  const ofRows = new Map(actions.flatMap((action) => rowsOf(action).map((row) => [row, action] as const)));
  const actionOf = (record: ActionRecord): ActionRecord => ofRows.get(rowsOf(record)[0] ?? record) ?? record;
  const states = new Map(
    actions.map((action) => {
      const before = action.key === undefined ? undefined : lastEntry(history, action.key);
      return [action, observedState(action, cut.stages.length, before)] as const;
    }),
  );
  const stateOf = (record: ActionRecord): ObservedState =>
    states.get(actionOf(record)) ?? { kind: 'unknown', why: 'no es de este corte' };
  const standing = (record: ActionRecord) => standingOf(actionOf(record), stateOf(record), workspace);
  return {
    workspace,
    today,
    settings,
    cut,
    records,
    actions,
    history,
    mapping: matrix.mapping,
    repeated: repeatedKeys(records),
    stateOf,
    standingOf: standing,
    isElsewhere: (record) => !isOurs(standing(record)) || !groupsOf(actionOf(record)).has('sector'),
  };
}
