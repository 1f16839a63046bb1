import { labelMissing } from '../cut/cutInWords';
import type { Moment } from '../calendar/bogota';
import { spanishDay } from '../calendar/day';
import type { ActionKey, CutLabel } from '../keys/keys';
import { isEarlyApproval, sameState, stepBetween, type FlowState } from '../cut/flow';
import { observedState } from '../standing/observed';
import type { ActionRecord } from '../matrix/actionRecord';
import { rowsOf } from '../matrix/parts/parts';
import { wholeActions } from '../matrix/parts/wholeActions';
import { standingOf } from '../standing/standing';
import { OUT_WORDS } from '../standing/standingInWords';
import { recordsOfCut, repeatedKeys, type Workspace } from '../workspace/workspace';
import { whyNotToday } from './whyNotToday';
import { sameObservation, type EntryKind, type LogEntry, type Observed } from '../logbook/entry';
import { historyOf, type History } from '../logbook/history';
import { joinedNotes } from '../logbook/noteParts';
import { observationOfDay, reasonInCycle } from '../standing/textsOfRow';

export interface StampInput {
  readonly by: string;
  readonly now: Moment;
  /** Goes into every new line. */
  readonly note?: string;
  /** Only the actions of these rows of the matrix; all of the cut where missing. */
  readonly rows?: ReadonlySet<number>;
}

/** An action that got no line, and why (in Spanish). */
export interface Skipped {
  readonly row: number;
  readonly key: ActionKey | undefined;
  readonly why: string;
}

/** What the stamp changes in an action's rows: the day of the last follow-up and, after a rejection, the restarted cycle (FLOW-4). */
export interface Stamped {
  readonly record: ActionRecord;
  readonly entry: LogEntry;
  readonly restarted?: FlowState;
  /** The reason in the row is that of an earlier cycle, and goes with it: its line keeps it. */
  readonly reasonGone?: true;
}

export interface Stamp {
  readonly stamped: readonly Stamped[];
  readonly unchanged: readonly ActionRecord[];
  readonly skipped: readonly Skipped[];
  /** Why nothing can be stamped today, in Spanish. */
  readonly refused?: string;
}

/**
 * FLOW-2: one observation of every open action today. The same state again adds nothing, a changed one adds a line;
 * an approved action's last line is its approval (FLOW-5).
 */
export function stampDay(workspace: Workspace, input: StampInput): Stamp {
  const { settings, matrix, logbook } = workspace;
  const refused = whyNotToday(workspace);
  const label = settings.cut.label;
  if (refused !== undefined || label === undefined) {
    return { stamped: [], unchanged: [], skipped: [], refused: refused ?? labelMissing() };
  }
  const records = recordsOfCut(matrix.records, label);
  const repeated = repeatedKeys(records);
  const history = historyOf(logbook, label);
  const stamped: Stamped[] = [];
  const unchanged: ActionRecord[] = [];
  const skipped: Skipped[] = [];
  const isChosen = (record: ActionRecord) => !input.rows || rowsOf(record).some(({ row }) => input.rows?.has(row));
  for (const record of wholeActions(records).filter(isChosen)) {
    const outcome = stampRecord(workspace, record, label, repeated, history, input);
    if (typeof outcome === 'string') skipped.push({ row: record.row, key: record.key, why: outcome });
    else if (outcome === undefined) unchanged.push(record);
    else stamped.push(outcome);
  }
  return { stamped, unchanged, skipped };
}

/** The new line, `undefined` where today's state is noted already, or why the row is left out. */
export function stampRecord(
  workspace: Workspace,
  record: ActionRecord,
  cut: CutLabel,
  repeated: ReadonlyMap<ActionKey, readonly ActionRecord[]>,
  history: History,
  input: StampInput,
): Stamped | string | undefined {
  const { today, settings } = workspace;
  const key = record.key;
  if (key === undefined) return 'no se conoce con certeza su CONPES y código';
  if (repeated.has(key)) return 'su clave está en varias filas';
  const stageCount = settings.cut.stages.length;
  const lines = history.get(key) ?? [];
  const before = lines.at(-1);
  const observed = observedState(record, stageCount, before);
  const standing = standingOf(record, observed, workspace);
  // An approval is out as soon as it has its line, the last one (FLOW-5), whatever the row says afterwards.
  if (standing.kind === 'out' && standing.why !== 'approved') return OUT_WORDS[standing.why];
  if (before?.status === 'approved') return OUT_WORDS.approved;
  if (before && before.day > today) return `tiene una línea posterior, del ${spanishDay(before.day)}`;
  if (observed.kind === 'unknown') return observed.why;
  const { state, typed } = observed;
  if (isEarlyApproval(typed, stageCount))
    return `dice Aprobada en la etapa ${typed.stage} y la última es la ${stageCount}`;
  if (standing.kind === 'out' && !before) return OUT_WORDS[standing.why];
  // What was noted afterwards is no observation of its day.
  if (before?.day === today && before.notedOn === undefined && sameObservation(before, state)) return undefined;
  const restarted = sameState(state, typed) ? {} : { restarted: state };
  const kind = kindOf(before, state, stageCount);
  // Where the word was typed, else where the last line left it.
  const rejectedAt = typed.stage > 1 ? typed.stage : before?.stage;
  const rejection = kind === 'reject' && rejectedAt !== undefined && rejectedAt > 1 ? { rejectedAt } : {};
  const entry: LogEntry = {
    ...state,
    ...rejection,
    day: today,
    cut,
    key,
    kind,
    note: joinedNotes([
      kind === 'reject' ? reasonInCycle(record, lines, state.cycle) : observationOfDay(record, lines),
      input.note ?? '',
    ]),
    by: input.by,
    time: input.now.time,
  };
  const isReasonGone = kind === 'reject' && reasonInCycle(record, lines, state.cycle) !== record.rejectionReason;
  return { record, entry, ...restarted, ...(isReasonGone && { reasonGone: true }) };
}

function kindOf(before: LogEntry | undefined, state: Observed, stageCount: number): EntryKind {
  if (!before) return state.status === 'rejected' ? 'reject' : 'observation';
  const step = stepBetween(before, state, stageCount);
  if (step.kind === 'move') return step.move;
  return state.status === 'rejected' && state.cycle > before.cycle ? 'reject' : 'observation';
}
