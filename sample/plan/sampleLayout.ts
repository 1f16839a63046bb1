import type { PlannedAction } from './plannedAction';

/** Rows of the sheet `Matriz`, from 1. */
export const GROUP_ROW = 4;
export const HEADER_ROW = 5;
export const FIRST_ROW = 6;

/** An action at its row of the sheet `Matriz`. */
export interface PlacedAction extends PlannedAction {
  readonly row: number;
  readonly hidden: boolean;
}

/** An objective written once and merged down over its actions, as the PAS annexes do. */
export interface MergedObjective {
  readonly top: number;
  readonly bottom: number;
}

export interface Layout {
  readonly actions: readonly PlacedAction[];
  readonly merged: readonly MergedObjective[];
  readonly blankRows: readonly number[];
  readonly totalsRow: number;
}

const HIDDEN = new Set(['3934/3.3', '4005/4.2', '4144/2.20']);
/** A blank row stands behind these: between two documents, and in the middle of an objective. */
const BLANK_BEHIND = new Set(['4005/4.2', '4144/2.15']);
const MERGED_OBJECTIVES = new Set(['3918/1', '3992/1']);

/** The current cut in the order of its documents, the repeated row behind its document, the earlier cut at the end. */
export function layoutOf(
  current: readonly PlannedAction[],
  repeated: PlannedAction,
  earlier: readonly PlannedAction[],
): Layout {
  const actions: PlacedAction[] = [];
  const blankRows: number[] = [];
  let row = FIRST_ROW;
  const place = (action: PlannedAction): void => {
    actions.push({ ...action, row, hidden: action !== repeated && HIDDEN.has(action.key) });
    row += 1;
  };
  const blank = (): void => {
    blankRows.push(row);
    row += 1;
  };
  current.forEach((action, index) => {
    place(action);
    if (action.conpes === repeated.conpes && current[index + 1]?.conpes !== repeated.conpes) place(repeated);
    if (BLANK_BEHIND.has(action.key)) blank();
  });
  blank();
  earlier.forEach(place);
  return { actions, blankRows, merged: mergedOf(actions, current[0]?.cut), totalsRow: row };
}

function mergedOf(actions: readonly PlacedAction[], cut: string | undefined): MergedObjective[] {
  return [...MERGED_OBJECTIVES].map((objective) => {
    const rows = actions
      .filter((action) => action.cut === cut && action.key.startsWith(`${objective}.`))
      .map((action) => action.row);
    return { top: Math.min(...rows), bottom: Math.max(...rows) };
  });
}
