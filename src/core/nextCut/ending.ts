import { rowsOfCut } from '../standing/followedActions';
import type { CutLabel } from '../keys/keys';
import type { Grid } from '../sheet/grid';
import type { Plan } from '../plan/plan';
import type { Workspace } from '../workspace/workspace';
import { missingAtEnd, type EndInput } from './checklist';
import type { EndItem } from './item';
import { anchorOfRows } from './matrixPlan';
import { snapshotOf, type SnapshotOutcome } from './snapshotStep';

export interface EndingInput extends EndInput {
  readonly grid: Grid;
  readonly date1904: boolean;
}

/** The end of the current cut: what is missing, and the sheet that keeps it. */
export interface Ending {
  readonly cut: CutLabel | undefined;
  readonly items: readonly EndItem[];
  /** Undefined where something blocks: then nothing is written. */
  readonly snapshot: SnapshotOutcome | undefined;
  readonly plan: Plan;
}

/** The procedure leaves it to the person whether the cut ends with something missing, as long as it is said. */
export function endCurrentCut(workspace: Workspace, input: EndingInput): Ending {
  const { label } = workspace.settings.cut;
  const title = `Terminar el corte ${label ?? ''}`;
  const items = missingAtEnd(workspace, input);
  if (label === undefined || items.some(({ blocks }) => blocks))
    return { cut: label, items, snapshot: undefined, plan: { title, steps: [] } };
  const { outcome, steps } = snapshotOf({ label, workspace, known: true }, input.seen, input.date1904);
  const anchors = steps.length === 0 ? [] : [anchorOfRows(workspace, rowsOfCut(workspace, label), input.grid)];
  return { cut: label, items, snapshot: outcome, plan: { title, steps, ...(anchors.length > 0 && { anchors }) } };
}
