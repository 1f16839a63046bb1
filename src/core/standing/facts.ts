import type { Day } from '../calendar/day';
import type { ActionKey } from '../keys/keys';
import type { Cut } from '../cut/cut';
import { observedState, type ObservedState } from './observed';
import { historyOf, lastEntry, type History } from '../logbook/history';
import type { ActionRecord } from '../matrix/actionRecord';
import type { Mapping } from '../matrix/tableLayout';
import { standingOf, type Standing } from './standing';
import type { Settings } from '../settings/settings';
import { recordsOfCut, repeatedKeys, type Workspace } from '../workspace/workspace';

/** The rows of the current cut, with what rules, *Hoy*, reminders, report and next cut all derive from the workspace. */
export interface Facts {
  readonly workspace: Workspace;
  readonly today: Day;
  readonly settings: Settings;
  readonly cut: Cut;
  readonly mapping: Mapping;
  /** Rows of the current cut. */
  readonly records: readonly ActionRecord[];
  readonly repeated: ReadonlyMap<ActionKey, readonly ActionRecord[]>;
  readonly history: History;
  /** The row's state, with the last observation where it is needed. */
  readonly stateOf: (record: ActionRecord) => ObservedState;
  /** Whether the row is still followed up, and if not why. */
  readonly standingOf: (record: ActionRecord) => Standing;
}

export function factsOf(workspace: Workspace): Facts {
  const { settings, matrix, today } = workspace;
  const { cut } = settings;
  const records = recordsOfCut(matrix.records, cut.label);
  const history: History = cut.label === undefined ? new Map() : historyOf(workspace.logbook, cut.label);
  const states = new Map(
    records.map((record) => {
      const before = record.key === undefined ? undefined : lastEntry(history, record.key);
      return [record, observedState(record, cut.stages.length, before)] as const;
    }),
  );
  const stateOf = (record: ActionRecord): ObservedState =>
    states.get(record) ?? { kind: 'unknown', why: 'no es de este corte' };
  return {
    workspace,
    today,
    settings,
    cut,
    records,
    history,
    mapping: matrix.mapping,
    repeated: repeatedKeys(records),
    stateOf,
    standingOf: (record) => standingOf(record, stateOf(record), workspace),
  };
}
