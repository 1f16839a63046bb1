import type { Moment } from '../calendar/bogota';
import { valueOf } from '../cells/reading';
import type { Cut } from '../cut/cut';
import { sameState, START } from '../cut/flow';
import type { ConpesNumber } from '../keys/keys';
import type { LogEntry } from '../logbook/entry';
import type { ActionRecord } from '../matrix/actionRecord';
import { isNotDue } from '../standing/due';
import { factsOf } from '../standing/facts';
import { countedOnce, type Workspace } from '../workspace/workspace';

/** Who brings a PAS, and when. */
export interface Bringer {
  readonly by: string;
  readonly now: Moment;
}

/** FLOW-2: an action that comes in while the cut is open is owed an observation from today on; one that is not due is owed none. */
export function isOwedFromToday(record: ActionRecord, { settings: { cut }, today }: Workspace): boolean {
  return isOpenOn(cut, today) && !isNotDue(record, cut);
}

/**
 * The first line of each action that comes in today: its days without follow-up begin with it. Besides those of new rows
 * those whose row says today as its last follow-up and has no line yet: an import that stopped half way is finished by
 * running it again. `workspace`: with the new rows.
 */
export function arrivalsOf(
  workspace: Workspace,
  conpes: ConpesNumber,
  newRows: ReadonlySet<number>,
  { by, now }: Bringer,
): LogEntry[] {
  const { today } = workspace;
  const { cut, records, repeated, history, standingOf } = factsOf(workspace);
  const { label } = cut;
  if (label === undefined || !isOpenOn(cut, today)) return [];
  return countedOnce(records).flatMap((record): LogEntry[] => {
    const { key, row, lastFollowUp } = record;
    const standing = standingOf(record);
    const isNew =
      key !== undefined &&
      !repeated.has(key) &&
      !history.has(key) &&
      valueOf(record.conpes) === conpes &&
      (newRows.has(row) || valueOf(lastFollowUp) === today) &&
      standing.kind === 'followed' &&
      sameState(standing.state, START);
    if (!isNew) return [];
    return [
      {
        ...standing.state,
        day: today,
        cut: label,
        key,
        kind: 'arrival',
        note: `PAS del CONPES ${conpes}`,
        by,
        time: now.time,
      },
    ];
  });
}

function isOpenOn({ opens, closes }: Cut, today: Workspace['today']): boolean {
  return opens !== undefined && opens <= today && (closes === undefined || today <= closes);
}
