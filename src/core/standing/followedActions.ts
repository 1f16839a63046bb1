import type { Day } from '../calendar/day';
import type { ActionKey, CutLabel } from '../keys/keys';
import { valueOf } from '../cells/reading';
import type { Cut } from '../cut/cut';
import { isClosed, isNotDue } from './due';
import type { LogEntry } from '../logbook/entry';
import { daysWithoutFollowUp, historyOf } from '../logbook/history';
import { approvalIn, closureIn } from '../logbook/lasting';
import type { ActionRecord } from '../matrix/actionRecord';
import { transferredOn } from './transferred';
import { countedOnce, recordsOfCut, repeatedKeys, type Workspace } from '../workspace/workspace';

/** An action of a cut with its lines of the logbook, in their order. */
export interface Followed {
  readonly key: ActionKey | undefined;
  /** What its rows in the matrix say; undefined where only the logbook knows of it. */
  readonly record: ActionRecord | undefined;
  readonly lines: readonly LogEntry[];
  /** Without a certain key of its own nobody can note it (DATA-1, DATA-2). */
  readonly canBeNoted: boolean;
  /** PREP-4: the day from which it is another sector's. */
  readonly transferred: Day | undefined;
}

/** A cut's name and days; of an earlier cut often only the name is known. */
export type DatedCut = Pick<Cut, 'label' | 'cutDate' | 'opens' | 'closes' | 'daysOff'>;

/** Every action of a cut once: the matrix's, then those of which only the logbook knows (a row that was deleted). */
export function followedActions(workspace: Workspace, cut: DatedCut): Followed[] {
  const rows = rowsOfCut(workspace, cut.label);
  const repeated = repeatedKeys(rows);
  const history =
    cut.label === undefined ? new Map<ActionKey, readonly LogEntry[]>() : historyOf(workspace.logbook, cut.label);
  const known = new Set(rows.map(({ key }) => key));
  return [
    ...countedOnce(rows).map((record): Followed => {
      const { key } = record;
      const lines = key === undefined ? [] : (history.get(key) ?? []);
      return {
        key,
        record,
        lines,
        canBeNoted: key !== undefined && !repeated.has(key),
        transferred: transferredOn(record, workspace),
      };
    }),
    ...[...history]
      .filter(([key]) => !known.has(key))
      .map(([key, lines]): Followed => ({
        key,
        record: undefined,
        lines,
        canBeNoted: true,
        transferred: transferredOn({ key }, workspace),
      })),
  ];
}

/** The matrix's rows of any cut; a row that names none belongs to the current one only. */
export function rowsOfCut(
  { matrix, settings }: Pick<Workspace, 'matrix' | 'settings'>,
  label: CutLabel | undefined,
): ActionRecord[] {
  const rows = recordsOfCut(matrix.records, label);
  return label === settings.cut.label ? rows : rows.filter(({ cut }) => cut.kind === 'value');
}

/**
 * Follow-up that has ended, and its last day: with the approval (FLOW-5), the closure, or the transfer (PREP-4).
 * Undefined while it goes on. Where only the row says so nobody knows the day: it is that of the last line, or none.
 */
export function endOfFollowUp(action: Followed): { readonly day: Day | undefined } | undefined {
  const end = endInSector(action);
  const { transferred } = action;
  return transferred !== undefined && (!end || (end.day !== undefined && transferred < end.day))
    ? { day: transferred }
    : end;
}

/** The row's own words, not its state: of an earlier cut nobody knows the flow in which it stood. */
function endInSector({ record, lines }: Followed): { readonly day: Day | undefined } | undefined {
  const end = approvalIn(lines) ?? closureIn(lines);
  if (end) return { day: end.day };
  const isOut = record !== undefined && (isClosed(record) || valueOf(record.status) === 'approved');
  return isOut ? { day: lines.at(-1)?.day } : undefined;
}

/** FLOW-2: the working days up to `until` on which the action was owed a line and has none. */
export function gapsOf(action: Followed, cut: DatedCut, until: Day): Day[] {
  const { record, lines, canBeNoted, transferred } = action;
  const end = endOfFollowUp(action);
  const last = end ? end.day : until;
  if (!canBeNoted || last === undefined || (record && isNotDue(record, cut))) return [];
  const gaps = daysWithoutFollowUp(lines, cut, last < until ? last : until);
  // On the day of the transfer nobody of the sector notes it any more.
  return gaps.filter((day) => transferred === undefined || day < transferred);
}
