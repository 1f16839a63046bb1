import { rowsOfCut } from '../standing/followedActions';
import type { CutLabel } from '../keys/keys';
import { valueOf } from '../cells/reading';
import { fold } from '../text/fold';
import { isClosed } from '../standing/due';
import { START } from '../cut/flow';
import { groupBy } from '../collections/groupBy';
import type { ActionRecord } from '../matrix/actionRecord';
import { partName } from '../matrix/parts/parts';
import { valueAt, type Grid } from '../sheet/grid';
import type { Workspace } from '../workspace/workspace';
import type { NewRows } from '../newRows/newRow';
import type { CarriedRow } from './carried';

/** Rows of the next cut that stand in the matrix already. */
export interface Standing {
  readonly rows: readonly ActionRecord[];
  /** As an opening leaves them, or begins them: nothing has been reported or noted since. */
  readonly fresh: boolean;
}

export function standingRows(workspace: Workspace, label: CutLabel): Standing {
  const rows = rowsOfCut(workspace, label).filter(({ cut }) => cut.kind === 'value');
  return { rows, fresh: rows.every(isFresh) && !workspace.logbook.some(({ cut }) => cut === label) };
}

function isFresh(record: ActionRecord): boolean {
  const { stage, status, cycle, physical, financial, lastFollowUp, rejectionReason, observation } = record;
  const atStart = (reading: ActionRecord['stage'] | ActionRecord['status'], start: number | string) =>
    reading.kind === 'blank' || valueOf<number | string>(reading) === start;
  return (
    atStart(stage, START.stage) &&
    atStart(status, START.status) &&
    atStart(cycle, START.cycle) &&
    !isClosed(record) &&
    [physical, financial, lastFollowUp].every(({ kind }) => kind === 'blank') &&
    rejectionReason === '' &&
    observation === ''
  );
}

/**
 * Which new row each standing one is: by its key, then by all that it holds, then by document and text, for its code may
 * have been fixed since. A standing row answers for one new row only.
 */
export function standingFor(
  { rows, columns }: NewRows<CarriedRow>,
  standing: readonly ActionRecord[],
  grid: Grid,
): ReadonlyMap<CarriedRow, ActionRecord> {
  const found = new Map<CarriedRow, ActionRecord>();
  const waiting = new Set(standing);
  const take = (row: CarriedRow | undefined, record: ActionRecord) => {
    if (!row) return;
    found.set(row, record);
    waiting.delete(record);
  };
  const matchBy = (nameOf: (record: ActionRecord) => string | undefined) => {
    const named = groupBy(
      rows.filter((row) => !found.has(row)),
      ({ from }) => nameOf(from),
    );
    for (const record of waiting) take(named.get(nameOf(record) ?? '')?.shift(), record);
  };
  matchBy((record) => record.key && `${record.key} ${partName(record)}`);
  matchBy(({ key }) => key);
  for (const record of waiting)
    take(
      rows.find((row) => !found.has(row) && holdsNothingElse(record, row, columns, grid)),
      record,
    );
  matchBy(({ conpes, text }) => (text === '' ? undefined : `${valueOf(conpes) ?? ''} ${fold(text)}`));
  return found;
}

/** A row that Excel stopped writing half way has a part of it. */
function holdsNothingElse(
  { row }: ActionRecord,
  { cells }: CarriedRow,
  columns: readonly number[],
  grid: Grid,
): boolean {
  return columns.every((at) => {
    const value = valueAt(grid, row, at);
    return value === '' || value === cells.get(at)?.value;
  });
}
