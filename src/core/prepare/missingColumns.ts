import { KINDS } from '../cells/fieldKinds';
import { valueOf } from '../cells/reading';
import { START, type FlowState } from '../cut/flow';
import { historyOf, lastEntry } from '../logbook/history';
import type { ActionRecord } from '../matrix/actionRecord';
import { FIELDS, FIELD_IDS, type FieldId } from '../matrix/fields';
import { rowsOf } from '../matrix/parts/parts';
import { wholeActions } from '../matrix/parts/wholeActions';
import { otherOwnHeader, splitGroup } from '../matrix/headerNames';
import { fold } from '../text/fold';
import { bottomOf, rightOf, valueAt, type Grid } from '../sheet/grid';
import type { Mapping, TableLayout } from '../matrix/tableLayout';
import type { Column } from '../sheet/sheetContent';
import { recordsOfCut, type Workspace } from '../workspace/workspace';

/** A column that the follow-up needs and that a matrix may lack; it is ours and is added at its right. */
export interface OwnColumn extends Column {
  readonly field: FieldId;
  /** Column of the sheet, from 1. */
  readonly column: number;
  /** It was written beside an Excel table that has not taken it in: somebody was interrupted. */
  readonly stands: boolean;
}

/** The fields whose columns are ours to add. */
export function ownFields(): readonly FieldId[] {
  return FIELD_IDS.filter((field) => FIELDS[field].own);
}

/** Which of our columns the matrix lacks, and where they go. */
export function missingColumns(grid: Grid, layout: TableLayout, mapping: Mapping): OwnColumn[] {
  const missing = ownFields().filter((field) => mapping.columns[field] === undefined);
  const standing = missing.findIndex(
    (field, index) => valueAt(grid, layout.headerBottom, layout.right + 1 + index) !== headerFor(field, layout),
  );
  const count = standing === -1 ? missing.length : standing;
  const first = firstFreeColumn(grid, layout, count, missing.length);
  return missing.map((field, index) => ({
    field,
    header: headerFor(field, layout),
    kind: KINDS[FIELDS[field].kind].column,
    ...FIELDS[field].own,
    column: first + index,
    stands: first === layout.right + 1 && index < count,
  }));
}

/** Two columns with one header would leave the next reader in doubt, and an Excel table has none. */
function headerFor(field: FieldId, { headers }: TableLayout): string {
  const { label } = FIELDS[field];
  return headers.some((header) => fold(splitGroup(header)[1]) === fold(label)) ? otherOwnHeader(field) : label;
}

/** Right beside the matrix, or beside those of ours that stand there; beyond everything else on the sheet when something else does. */
function firstFreeColumn(grid: Grid, layout: TableLayout, standing: number, count: number): number {
  const beside = layout.right + 1;
  for (let row = layout.headerTop; row <= bottomOf(grid); row += 1) {
    for (let column = beside + standing; column < beside + count; column += 1) {
      if (valueAt(grid, row, column) !== '') return rightOf(grid) + 1;
    }
  }
  return beside;
}

/** Where each row of the cut stands as far as it is known: its last observation, else what the other columns say. */
export function initialStates(workspace: Workspace): ReadonlyMap<ActionRecord, Partial<FlowState>> {
  const { settings, matrix, logbook } = workspace;
  const { label, stages } = settings.cut;
  const history = label === undefined ? new Map() : historyOf(logbook, label);
  return new Map(
    wholeActions(recordsOfCut(matrix.records, label)).flatMap((action) => {
      const last = action.key === undefined ? undefined : lastEntry(history, action.key);
      const state = last ?? firstState(action, stages.length);
      return rowsOf(action).map((row) => [row, state] as const);
    }),
  );
}

function firstState(record: ActionRecord, stageCount: number): Partial<FlowState> {
  const stage = valueOf(record.stage);
  const status = valueOf(record.status) ?? (stage !== undefined && stage > 1 ? 'inReview' : START.status);
  const cycle = valueOf(record.cycle) ?? START.cycle;
  // In review somewhere: only SisCONPES knows where, so the cell stays empty and FLOW-6 asks for it.
  if (stage === undefined && status === 'inReview') return { status, cycle };
  return { stage: stage ?? (status === 'approved' ? stageCount : START.stage), status, cycle };
}
