import type { Day } from '../calendar/day';
import type { ActionKey, CutLabel } from '../keys/keys';
import { valueOf } from '../cells/reading';
import { groupBy } from '../collections/groupBy';
import type { LogEntry } from '../logbook/entry';
import type { ActionRecord } from '../matrix/actionRecord';
import { wholeActions } from '../matrix/parts/wholeActions';
import type { Mapping, TableLayout } from '../matrix/tableLayout';
import type { Reconciliation } from './reconciliation';
import type { Registers } from '../registers/registers';
import type { Settings } from '../settings/settings';

/** The matrix as it was read. */
export interface Matrix {
  readonly layout: TableLayout;
  readonly mapping: Mapping;
  readonly records: readonly ActionRecord[];
}

/** Everything that the procedure's functions look at: one reading of the book, and the day. */
export interface Workspace {
  readonly today: Day;
  readonly settings: Settings;
  readonly matrix: Matrix;
  readonly logbook: readonly LogEntry[];
  /** Documents, reminders, commitments and the other sheets in which a line is one thing. */
  readonly registers: Registers;
  /** Present once the matrix has been compared with DNP's report. */
  readonly reconciliation?: Reconciliation;
}

/** Whether a row is of a cut: without a `Corte` it belongs to the current one, with one that cannot be read to none. */
export function isOfCut({ cut }: Pick<ActionRecord, 'cut'>, label: CutLabel | undefined): boolean {
  return cut.kind === 'blank' || label === undefined || valueOf(cut) === label;
}

/** The matrix's rows of one cut. */
export function recordsOfCut(records: readonly ActionRecord[], label: CutLabel | undefined): ActionRecord[] {
  return records.filter((record) => isOfCut(record, label));
}

/** Keys that stand in several rows that are not indicators or milestones of one action (DATA-2). */
export function repeatedKeys(records: readonly ActionRecord[]): ReadonlyMap<ActionKey, readonly ActionRecord[]> {
  return new Map([...groupBy(wholeActions(records), (record) => record.key)].filter(([, same]) => same.length > 1));
}

/** Every action once: its rows taken together, and of a repeated key the first one (DATA-2). */
export function countedOnce(records: readonly ActionRecord[]): ActionRecord[] {
  const seen = new Set<string>();
  return wholeActions(records).filter((record) => {
    if (record.key === undefined) return true;
    const isNew = !seen.has(record.key);
    seen.add(record.key);
    return isNew;
  });
}
