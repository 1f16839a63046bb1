import { isEarlyApproval, stepBetween } from '../../cut/flow';
import { observedState } from '../../standing/observed';
import type { ActionKey, CutLabel } from '../../keys/keys';
import { value } from '../../cells/reading';
import { lastEntry, type History } from '../../logbook/history';
import { stampRecord, type Stamped, type StampInput } from '../../stamp/stampDay';
import type { ActionRecord } from '../../matrix/actionRecord';
import type { FieldId } from '../../matrix/fields';
import { withInAllRows } from '../../matrix/parts/wholeOf';
import type { Workspace } from '../../workspace/workspace';

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

/** How a row goes on in the logbook once it has changed. */
export type Followed =
  /** `lastStage`: approved by DNP means the last one, where nothing is known of the way there (FLOW-3). */
  | { readonly kind: 'changes'; readonly record: ActionRecord; readonly stamped?: Stamped; readonly lastStage?: number }
  /** In Spanish why it must not change so. */
  | { readonly kind: 'not'; readonly why: string };

/** FLOW-3 to FLOW-6: the line that the changed row needs, or why the flow does not allow the change. */
export function follow(changed: ActionRecord, { workspace, cut, repeated, history, input }: FlowContext): Followed {
  const stages = workspace.settings.cut.stages.length;
  const { key } = changed;
  // Without a key of its own an action has no lines that could disagree.
  const before = key === undefined || cut === undefined || repeated.has(key) ? undefined : lastEntry(history, key);
  const observed = observedState(changed, stages, before);
  if (!before) {
    const early = observed.kind === 'state' && isEarlyApproval(observed.typed, stages);
    const row = early ? withInAllRows(changed, { stage: value(stages) }) : changed;
    const line = cut === undefined ? undefined : stampRecord(workspace, row, cut, repeated, history, input);
    return {
      kind: 'changes',
      record: row,
      ...(early && { lastStage: stages }),
      ...(typeof line === 'object' && { stamped: line }),
    };
  }
  if (observed.kind === 'unknown') return { kind: 'not', why: observed.why };
  const step = stepBetween(before, observed.state, stages);
  if (step.kind === 'illegal') return { kind: 'not', why: `${step.why}: anote antes los movimientos que faltan` };
  const line = cut === undefined ? undefined : stampRecord(workspace, changed, cut, repeated, history, input);
  if (typeof line === 'string') return { kind: 'not', why: line };
  return { kind: 'changes', record: changed, ...(line && { stamped: line }) };
}
