import { valueOf } from '../cells/reading';
import { observedState, type ObservedState } from '../standing/observed';
import { standingOf, type Standing } from '../standing/standing';
import type { LogEntry } from '../logbook/entry';
import { historyOf } from '../logbook/history';
import type { ActionRecord } from '../matrix/actionRecord';
import { rowsOf } from '../matrix/parts/parts';
import { wholeActions } from '../matrix/parts/wholeActions';
import { recordsOfCut, type Workspace } from '../workspace/workspace';

/** One action of the matrix with all that its moves depend on. Costs one look at the logbook, so it may follow the selection. */
export interface Subject {
  readonly workspace: Workspace;
  /** What its rows say together. */
  readonly record: ActionRecord;
  readonly isOfThisCut: boolean;
  /** Rows of its cut with the same key that are no parts of it, its own among them (DATA-2); empty without a certain key. */
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
  const found = records.find((one) => one.row === row);
  if (!found) return undefined;
  const { key } = found;
  const label = valueOf(found.cut) ?? cut.label;
  const sameKey =
    key === undefined
      ? []
      : wholeActions(
          recordsOfCut(
            records.filter((one) => one.key === key),
            label,
          ),
        );
  const record = sameKey.find((one) => rowsOf(one).includes(found)) ?? found;
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
