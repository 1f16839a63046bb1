import { serialOf, type Day } from '../calendar/day';
import { value } from '../cells/reading';
import { STATUS_WORDS } from '../cut/status';
import { anchorOf } from '../matrix/anchor';
import type { FieldId } from '../matrix/fields';
import { rowsOf } from '../matrix/parts/parts';
import { valueAt, type Grid } from '../sheet/grid';
import type { MatrixCell, Plan, SheetAnchor, Step } from '../plan/plan';
import { SHEETS } from '../sheet/ownSheets';
import type { Workspace } from '../workspace/workspace';
import { toLogRow } from '../logbook/lineCells';
import { LOG_COLUMNS } from '../logbook/logbookSheet';
import type { Stamp, Stamped } from './stampDay';

/** What a line says of its row. */
const OBSERVED: readonly FieldId[] = ['stage', 'status', 'cycle', 'physical', 'financial'];

export interface StampPlanInput {
  readonly grid: Grid;
  readonly date1904: boolean;
  readonly logLastRow: number;
  /** What else the rows come to say, and their lines then tell. */
  readonly changes?: readonly Step[];
}

/**
 * What changes in the rows, then their lines (FLOW-6). The order matters when Excel stops in the middle: a row that has
 * restarted without its line is understood when the stamp is run again; a line without its row would count twice.
 */
export function stampPlan(stamp: Stamp, workspace: Workspace, input: StampPlanInput): Plan {
  const title = 'Estampar el seguimiento del día';
  const changes = input.changes ?? [];
  if (stamp.stamped.length === 0) return { title, steps: changes };
  const cells = (cellsOf: CellsOf) => stamp.stamped.flatMap((one) => cellsOf(one, workspace, input.date1904));
  const [day, restart] = [cells(dayCell), cells(restartCells)];
  const steps: Step[] = [
    // The day before the changes: it tells of a row without its line that it was changed today. What restarts it comes after them.
    ...(changes.length === 0
      ? writing([...day, ...restart], workspace)
      : [...writing(day, workspace), ...changes, ...writing(restart, workspace)]),
    {
      kind: 'appendLines',
      sheet: SHEETS.logbook,
      columns: LOG_COLUMNS,
      lastRow: input.logLastRow,
      rows: stamp.stamped.map(({ entry }) => toLogRow(entry, input.date1904)),
    },
  ];
  return { title, steps, anchors: [anchorOfRows(workspace, stamp.stamped, input.grid)] };
}

/** Headers, keys and what the lines rest on: a line must not say what its row no longer does (FLOW-6). */
function anchorOfRows(
  { matrix: { layout, mapping } }: Workspace,
  stamped: readonly Stamped[],
  grid: Grid,
): SheetAnchor {
  const rows = stamped.flatMap(({ record }) => rowsOf(record).map(({ row }) => row));
  const reason = mapping.columns.rejectionReason;
  const reasons = stamped.flatMap(({ record, reasonGone }) =>
    reasonGone && reason !== undefined && reason <= layout.right
      ? rowsOf(record).map(({ row }) => ({ row, column: reason }))
      : [],
  );
  const anchor = anchorOf(grid, layout, mapping, rows, [
    ...OBSERVED,
    'lastFollowUp',
    ...(reasons.length > 0 ? (['rejectionReason'] as const) : []),
  ]);
  // Columns beyond the table come with the same plan.
  const columns = [...new Set(OBSERVED.flatMap((field) => mapping.columns[field] ?? []))].filter(
    (column) => column <= layout.right,
  );
  return {
    ...anchor,
    cells: [
      ...anchor.cells,
      ...[...rows.flatMap((row) => columns.map((column) => ({ row, column }))), ...reasons].map(({ row, column }) => ({
        row,
        column,
        value: valueAt(grid, row, column),
      })),
    ],
  };
}

/** The workspace as it is once the stamp is written. */
export function afterStamp(workspace: Workspace, stamp: Stamp, today: Day): Workspace {
  const byRow = new Map(stamp.stamped.flatMap((one) => rowsOf(one.record).map((row) => [row, one] as const)));
  return {
    ...workspace,
    logbook: [...workspace.logbook, ...stamp.stamped.map(({ entry }) => entry)],
    matrix: {
      ...workspace.matrix,
      records: workspace.matrix.records.map((record) => {
        const one = byRow.get(record);
        if (!one) return record;
        const { restarted, reasonGone } = one;
        return {
          ...record,
          lastFollowUp: value(today),
          ...(restarted
            ? { stage: value(restarted.stage), status: value(restarted.status), cycle: value(restarted.cycle) }
            : {}),
          ...(reasonGone && { rejectionReason: '' }),
        };
      }),
    },
  };
}

type CellsOf = (stamped: Stamped, workspace: Workspace, date1904: boolean) => MatrixCell[];

const dayCell: CellsOf = ({ record, entry }, workspace, date1904) =>
  rowsOf(record).flatMap(({ row }) => cellIn('lastFollowUp', row, serialOf(entry.day, date1904), workspace));

const restartCells: CellsOf = ({ record, restarted, reasonGone }, workspace) =>
  rowsOf(record).flatMap(({ row }) => [
    ...(restarted
      ? [
          ...cellIn('stage', row, restarted.stage, workspace),
          ...cellIn('status', row, STATUS_WORDS[restarted.status], workspace),
          ...cellIn('cycle', row, restarted.cycle, workspace),
        ]
      : []),
    ...(reasonGone ? cellIn('rejectionReason', row, '', workspace) : []),
  ]);

function cellIn(
  field: FieldId,
  row: number,
  content: MatrixCell['value'],
  { matrix: { mapping } }: Workspace,
): MatrixCell[] {
  const column = mapping.columns[field];
  return column === undefined ? [] : [{ row, column, value: content }];
}

function writing(cells: readonly MatrixCell[], { matrix: { layout } }: Workspace): Step[] {
  return cells.length === 0 ? [] : [{ kind: 'setCells', sheet: layout.sheet, cells }];
}
