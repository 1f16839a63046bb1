import type { Day } from '../calendar/day';
import type { ActionKey } from '../keys/keys';
import type { Cut } from '../cut/cut';
import { isClosed, isNotDue } from './due';
import { observedState, type ObservedState } from './observed';
import { historyOf, lastEntry, type History } from '../logbook/history';
import type { ActionRecord } from '../matrix/actionRecord';
import type { Mapping } from '../matrix/tableLayout';
import { isTransferred } from './transferred';
import type { Settings } from '../settings/settings';
import { recordsOfCut, repeatedKeys, type Workspace } from '../workspace/workspace';

/** What the rules look at: the workspace with what several of them derive from it. */
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
  return {
    workspace,
    today,
    settings,
    cut,
    records,
    history,
    mapping: matrix.mapping,
    repeated: repeatedKeys(records),
    stateOf: (record) => states.get(record) ?? { kind: 'unknown', why: 'no es de este corte' },
  };
}

/** Still followed up in this cut: due, not closed, not approved, not another sector's (FLOW-5, FLOW-9, CLOSE, PREP-4). */
export function isOpen(facts: Pick<Facts, 'cut' | 'stateOf' | 'workspace'>, record: ActionRecord): boolean {
  const observed = facts.stateOf(record);
  return (
    !isClosed(record) &&
    !isNotDue(record, facts.cut) &&
    !isTransferred(record, facts.workspace) &&
    !(observed.kind === 'state' && observed.state.status === 'approved')
  );
}
