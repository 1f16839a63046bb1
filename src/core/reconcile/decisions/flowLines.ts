import { isFurtherOn, sameState, stageFitting, stepBetween, type FlowState } from '../../cut/flow';
import { STATUS_WORDS } from '../../cut/status';
import { observedState } from '../../standing/observed';
import type { ActionKey, CutLabel } from '../../keys/keys';
import { value, valueOf } from '../../cells/reading';
import type { LogEntry } from '../../logbook/entry';
import { lastEntry, type History } from '../../logbook/history';
import { stampRecord, type Stamped, type StampInput } from '../../stamp/stampDay';
import type { ActionRecord } from '../../matrix/actionRecord';
import type { FieldId } from '../../matrix/fields';
import { withInAllRows } from '../../matrix/parts/wholeOf';
import type { Workspace } from '../../workspace/workspace';
import { finalLine, isFinal } from './finalLine';

/** What of a row the logbook follows; a change of it needs a line, or row and last observation disagree (FLOW-6). */
export const PLACE_FIELDS: readonly FieldId[] = ['stage', 'status', 'cycle'];
export const PROGRESS_FIELDS: readonly FieldId[] = ['physical', 'financial'];

/** What all rows of one plan share. */
export interface FlowContext {
  readonly workspace: Workspace;
  readonly cut: CutLabel | undefined;
  readonly repeated: ReadonlyMap<ActionKey, readonly ActionRecord[]>;
  readonly history: History;
  readonly input: StampInput;
}

/** What is accepted in a row. */
export interface AcceptedInRow {
  /** As it stands now. */
  readonly row: ActionRecord;
  /** With the accepted data. */
  readonly changed: ActionRecord;
  readonly fields: readonly FieldId[];
  /** The stage that DNP names, where ours is another one. */
  readonly dnpStage: number | undefined;
}

/** How a row goes on in the logbook once it has changed. */
export type Followed =
  | {
      readonly kind: 'changes';
      readonly record: ActionRecord;
      readonly stamped?: Stamped;
      /** What follows from the accepted status and goes into the row with it. */
      readonly place?: Partial<Pick<FlowState, 'stage' | 'cycle'>>;
      /** In Spanish: moves that nobody saw (FLOW-3). */
      readonly skipped?: string;
      readonly before?: LogEntry | undefined;
    }
  /** In Spanish why it must not change so. */
  | { readonly kind: 'not'; readonly why: string };

/**
 * FLOW-3 to FLOW-6: the line that the changed row needs, or why the flow does not allow the change. Once the cut has
 * closed, and of an approved action, DNP's word is final (4.5.3) and needs no moves; before that, a row may go further
 * on than anybody saw, and not back.
 */
export function follow(accepted: AcceptedInRow, context: FlowContext): Followed {
  const { workspace, cut, repeated, history, input } = context;
  const stages = workspace.settings.cut.stages.length;
  const placed = inItsPlace(accepted, stages);
  if (typeof placed === 'string') return { kind: 'not', why: placed };
  const { key } = placed;
  // Without a key of its own an action has no lines that could disagree.
  const isFollowed = key !== undefined && cut !== undefined && !repeated.has(key);
  const before = isFollowed ? lastEntry(history, key) : undefined;
  const observed = observedState(placed, stages, before);
  const place = placeOf(accepted.changed, placed);
  if (observed.kind === 'unknown')
    return before ? { kind: 'not', why: observed.why } : { kind: 'changes', record: placed, place };
  if (isFollowed && isFinal(accepted.row, before, workspace)) {
    const line = finalLine({ key, cut, observed, before, today: workspace.today, input });
    if (typeof line === 'string') return { kind: 'not', why: line };
    const { stage, cycle } = observed.state;
    const record = sameState(observed.state, observed.typed)
      ? placed
      : withInAllRows(placed, { stage: value(stage), cycle: value(cycle) });
    return {
      kind: 'changes',
      record,
      place: placeOf(accepted.changed, record),
      before,
      ...(line && { stamped: { record, entry: line } }),
    };
  }
  const step = before && stepBetween(before, observed.state, stages);
  const isSkipping = step?.kind === 'illegal';
  if (before && isSkipping && !isFurtherOn(before, observed.state, stages))
    return { kind: 'not', why: notBack(step.why) };
  const line = cut === undefined ? undefined : stampRecord(workspace, placed, cut, repeated, history, input);
  if (before && typeof line === 'string') return { kind: 'not', why: line };
  return {
    kind: 'changes',
    record: placed,
    place,
    before,
    ...(typeof line === 'object' && { stamped: line }),
    ...(isSkipping && { skipped: step.why }),
  };
}

/** With an accepted status goes the stage in which it can be: DNP's, where DNP names it, else what is certain of it. */
function inItsPlace({ changed, fields, dnpStage }: AcceptedInRow, stages: number): ActionRecord | string {
  const status = valueOf(changed.status);
  const stage = valueOf(changed.stage);
  if (status === undefined || !(fields.includes('status') || fields.includes('stage'))) return changed;
  // A rejection restarts the cycle from the stage that it came from (FLOW-4).
  if (fields.includes('status') && status === 'rejected') return changed;
  const fitting = stageFitting(status, fields.includes('status') ? (dnpStage ?? stage) : stage, stages);
  if (fitting === stage) return changed;
  if (!fields.includes('status'))
    return `con el estado «${STATUS_WORDS[status]}» la etapa es la ${fitting}: acepte también el estado de DNP`;
  return withInAllRows(changed, { stage: value(fitting) });
}

/** What a row says of its place that was not among the accepted data. */
function placeOf(changed: ActionRecord, placed: ActionRecord): Partial<Pick<FlowState, 'stage' | 'cycle'>> {
  const [stage, cycle] = [valueOf(placed.stage), valueOf(placed.cycle)];
  return {
    ...(stage !== undefined && stage !== valueOf(changed.stage) && { stage }),
    ...(cycle !== undefined && cycle !== valueOf(changed.cycle) && { cycle }),
  };
}

function notBack(why: string): string {
  return `${why}: anote antes los movimientos que faltan, o acéptelo cuando el corte haya cerrado`;
}
