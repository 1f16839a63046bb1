import { valueOf } from '../cells/reading';
import { observedState, type ObservedState } from '../standing/observed';
import { standingOf, type Standing } from '../standing/standing';
import type { LogEntry } from '../logbook/entry';
import { historyOf } from '../logbook/history';
import type { ActionRecord } from '../matrix/actionRecord';
import { recordsOfCut, type Workspace } from '../workspace/workspace';

/** One row of the matrix with all that its moves depend on. Costs one look at the logbook, so it may follow the selection. */
export interface Subject {
  readonly workspace: Workspace;
  readonly record: ActionRecord;
  readonly isOfThisCut: boolean;
  /** Rows of its cut with the same key, its own among them (DATA-2); empty without a certain key. */
  readonly sameKey: readonly ActionRecord[];
  /** Its lines, oldest first; none where they cannot be told from another row's. */
  readonly lines: readonly LogEntry[];
  readonly last: LogEntry | undefined;
  readonly observed: ObservedState;
  /** In the current cut; of a row of another one only what is out for good counts. */
  readonly standing: Standing;
}

/** `row` is that of the sheet, from 1; undefined where it holds no action. */
export function subjectOf(workspace: Workspace, row: number): Subject | undefined {
  const {
    matrix: { records },
    settings: { cut },
    logbook,
  } = workspace;
  const record = records.find((one) => one.row === row);
  if (!record) return undefined;
  const { key } = record;
  const label = valueOf(record.cut) ?? cut.label;
  const sameKey =
    key === undefined
      ? []
      : recordsOfCut(
          records.filter((one) => one.key === key),
          label,
        );
  const lines =
    key === undefined || label === undefined || sameKey.length > 1
      ? []
      : (historyOf(
          logbook.filter((line) => line.key === key),
          label,
        ).get(key) ?? []);
  const last = lines.at(-1);
  const observed = observedState(record, cut.stages.length, last);
  return {
    workspace,
    record,
    sameKey,
    lines,
    last,
    isOfThisCut: recordsOfCut([record], cut.label).length > 0,
    observed,
    standing: standingOf(record, observed, workspace),
  };
}
