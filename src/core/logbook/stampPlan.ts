import { serialOf, type Day } from '../calendar/day';
import { value } from '../cells/reading';
import { STATUS_WORDS } from '../cut/status';
import { anchorOf } from '../matrix/anchor';
import type { Grid } from '../matrix/grid';
import type { MatrixCell, Plan, Step } from '../plan/plan';
import { SHEETS } from '../plan/sheets';
import type { Workspace } from '../workspace';
import { LOG_COLUMNS, toLogRow } from './sheet';
import type { Stamp, Stamped } from './stamp';

export interface StampPlanInput {
  readonly grid: Grid;
  readonly date1904: boolean;
  readonly logLastRow: number;
}

/**
 * What changes in the rows, then their lines (FLOW-6). The order matters when Excel stops in the middle: a row that has
 * restarted without its line is understood when the stamp is run again; a line without its row would count twice.
 */
export function stampPlan(stamp: Stamp, workspace: Workspace, input: StampPlanInput): Plan {
  const title = 'Estampar el seguimiento del día';
  if (stamp.stamped.length === 0) return { title, steps: [] };
  const { layout, mapping } = workspace.matrix;
  const cells = stamp.stamped.flatMap((one) => cellsOf(one, workspace, input.date1904));
  const steps: Step[] = [
    ...(cells.length > 0 ? [{ kind: 'setCells', sheet: layout.sheet, cells } as const] : []),
    {
      kind: 'appendLog', sheet: SHEETS.logbook, columns: LOG_COLUMNS, lastRow: input.logLastRow,
      rows: stamp.stamped.map(({ entry }) => toLogRow(entry, input.date1904)),
    },
  ];
  const rows = stamp.stamped.map(({ record }) => record.row);
  return { title, steps, anchor: anchorOf(input.grid, layout, mapping, rows, ['stage', 'status', 'cycle', 'lastFollowUp']) };
}

/** The workspace as it is once the stamp is written. */
export function afterStamp(workspace: Workspace, stamp: Stamp, today: Day): Workspace {
  const byRow = new Map(stamp.stamped.map((one) => [one.record, one]));
  return {
    ...workspace,
    logbook: [...workspace.logbook, ...stamp.stamped.map(({ entry }) => entry)],
    matrix: {
      ...workspace.matrix,
      records: workspace.matrix.records.map((record) => {
        const one = byRow.get(record);
        if (!one) return record;
        const { restarted } = one;
        return {
          ...record,
          lastFollowUp: value(today),
          ...(restarted ? { stage: value(restarted.stage), status: value(restarted.status), cycle: value(restarted.cycle) } : {}),
        };
      }),
    },
  };
}

function cellsOf({ record, entry, restarted }: Stamped, workspace: Workspace, date1904: boolean): MatrixCell[] {
  const { columns } = workspace.matrix.mapping;
  const cell = (column: number | undefined, content: MatrixCell['value']): MatrixCell[] => (column === undefined ? [] : [{ row: record.row, column, value: content }]);
  return [
    ...cell(columns.lastFollowUp, serialOf(entry.day, date1904)),
    ...(restarted
      ? [...cell(columns.stage, restarted.stage), ...cell(columns.status, STATUS_WORDS[restarted.status]), ...cell(columns.cycle, restarted.cycle)]
      : []),
  ];
}
