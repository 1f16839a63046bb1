import { toLogRow } from '../logbook/lineCells';
import { LOG_COLUMNS } from '../logbook/logbookSheet';
import type { ActionRecord } from '../matrix/actionRecord';
import { anchorOf } from '../matrix/anchor';
import { writtenIn } from '../matrix/fieldCells';
import type { FieldId } from '../matrix/fields';
import { rowsOf } from '../matrix/parts/parts';
import { valueAt, type Grid } from '../sheet/grid';
import type { SheetAnchor, MatrixCell, Plan } from '../plan/plan';
import { SHEETS } from '../sheet/ownSheets';
import type { Workspace } from '../workspace/workspace';
import { isClosedByDay } from './moveColumns';
import { MOVE_LABELS } from './offers';
import { MoveRefused, outcomeOf, type Mover } from './outcome';
import type { MoveRequest } from './moveRequest';
import { subjectOf } from './subject';

export interface MovePlanInput extends Mover {
  readonly grid: Grid;
  readonly date1904: boolean;
  /** Last used row of `Bitácora`, 0 where there is none. */
  readonly logLastRow: number;
}

export interface PlannedMove {
  readonly plan: Plan;
  /** The workspace as it is once the plan is applied. */
  readonly workspace: Workspace;
}

/** What the line repeats of the row: with another place or progress in it, it would say something untrue (FLOW-6). */
const OBSERVED: readonly FieldId[] = ['stage', 'status', 'cycle', 'physical', 'financial'];

/**
 * The rows of the action, then its line: a row without its line is understood by the next stamp, a line without its row would count
 * twice. Throws `MoveRefused` for what `checkMove` has something against.
 */
export function planMove(workspace: Workspace, row: number, request: MoveRequest, input: MovePlanInput): PlannedMove {
  const subject = subjectOf(workspace, row);
  if (!subject) throw new MoveRefused(`La fila ${row} no tiene ninguna acción: elija la fila de una.`);
  const { entry, changeOf } = outcomeOf(subject, request, input);
  // State, stage and cycle belong to the action: its rows keep them alike.
  const changed = new Map(rowsOf(subject.record).map((one) => [one, changeOf(one)] as const));
  const after = new Map([...changed].map(([one, change]) => [one, { ...one, ...change }] as const));
  const cells = [...changed].flatMap(([one, change]) =>
    (Object.keys(change) as FieldId[]).flatMap((field) =>
      cellOf(field, { ...one, ...change }, workspace, input.date1904),
    ),
  );
  const { layout } = workspace.matrix;
  return {
    plan: {
      title: `${MOVE_LABELS[request.kind]}: ${entry.key}`,
      steps: [
        { kind: 'setCells', sheet: layout.sheet, cells, keepsFormulas: true },
        {
          kind: 'appendLines',
          sheet: SHEETS.logbook,
          columns: LOG_COLUMNS,
          lastRow: input.logLastRow,
          rows: [toLogRow(entry, input.date1904)],
        },
      ],
      anchors: [anchorOfRows(workspace, subject.record, cells, input.grid)],
    },
    workspace: {
      ...workspace,
      logbook: [...workspace.logbook, entry],
      matrix: { ...workspace.matrix, records: workspace.matrix.records.map((one) => after.get(one) ?? one) },
    },
  };
}

/** The cell of a field as it has to be; none where no column is the field's own. */
function cellOf(field: FieldId, record: ActionRecord, { matrix }: Workspace, date1904: boolean): MatrixCell[] {
  const column = matrix.mapping.columns[field];
  if (column === undefined) return [];
  const at = { row: record.row, column };
  if (field === 'closed' && isClosedByDay(matrix)) {
    const written = writtenIn(record, 'lastFollowUp', { date1904 });
    return written === undefined ? [] : [{ ...at, ...written }];
  }
  // The value alone: the cell keeps its own format.
  return [{ ...at, value: writtenIn(record, field, { date1904 })?.value ?? '' }];
}

/** Headers and keys, what the line rests on, and what is overwritten: nothing of it may have changed meanwhile. */
export function anchorOfRows(
  { matrix: { layout, mapping } }: Workspace,
  action: ActionRecord,
  cells: readonly MatrixCell[],
  grid: Grid,
): SheetAnchor {
  const written = new Set(cells.map(({ column }) => column));
  const fields = (Object.keys(mapping.columns) as FieldId[]).filter(
    (field) => OBSERVED.includes(field) || written.has(mapping.columns[field] ?? 0),
  );
  const rows = rowsOf(action).map(({ row }) => row);
  const anchor = anchorOf(grid, layout, mapping, rows, fields);
  const columns = new Set(
    fields.flatMap((field) => mapping.columns[field] ?? []).filter((column) => column <= layout.right),
  );
  return {
    ...anchor,
    cells: [
      ...anchor.cells,
      ...rows.flatMap((row) => [...columns].map((column) => ({ row, column, value: valueAt(grid, row, column) }))),
    ],
  };
}
