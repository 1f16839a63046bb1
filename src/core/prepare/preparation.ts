import { value } from '../cells/reading';
import type { CellValue } from '../sheet/cell';
import { STATUS_WORDS } from '../cut/status';
import type { FlowState } from '../cut/flow';
import { LOG_COLUMNS } from '../logbook/logbookSheet';
import type { ActionRecord } from '../matrix/actionRecord';
import { anchorOf } from '../matrix/anchor';
import type { FieldId } from '../matrix/fields';
import type { Grid } from '../sheet/grid';
import type { ColumnGuess, TableLayout } from '../matrix/tableLayout';
import type { NewColumn, Plan, Step } from '../plan/plan';
import { SHEETS } from '../sheet/ownSheets';
import { settingsContent } from '../settings/settingsSheet';
import type { Settings } from '../settings/settings';
import type { Workspace } from '../workspace/workspace';
import { initialStates, missingColumns, type OwnColumn } from './missingColumns';

export interface PrepareInput {
  readonly grid: Grid;
  readonly date1904: boolean;
  /** `Configuración` stands in the book and says what the workspace's settings say. */
  readonly settingsStand: boolean;
  /** Last used row of `Bitácora`, 0 where there is none. */
  readonly logLastRow: number;
}

export interface Prepared {
  readonly plan: Plan;
  /** The workspace as it is once the plan is applied. */
  readonly workspace: Workspace;
}

/** What the book needs before the follow-up: our columns, `Configuración` and `Bitácora`; empty when nothing is missing. */
export function prepare(workspace: Workspace, input: PrepareInput): Prepared {
  const { layout, mapping } = workspace.matrix;
  const columns = missingColumns(input.grid, layout, mapping);
  const states = initialStates(workspace);
  const steps: Step[] = [];
  const settings = remembering(workspace, columns);
  if (!input.settingsStand)
    steps.push({ kind: 'writeSheet', sheet: SHEETS.settings, content: settingsContent(settings, input.date1904) });
  if (input.logLastRow === 0)
    steps.push({ kind: 'appendLines', sheet: SHEETS.logbook, columns: LOG_COLUMNS, rows: [], lastRow: 0 });
  if (columns.length > 0) {
    steps.push({
      kind: 'addColumns',
      sheet: layout.sheet,
      headerRow: layout.headerBottom,
      firstRow: layout.firstRow,
      lastRow: layout.lastRow,
      columns: columns.filter(({ stands }) => !stands).map((column) => withValues(column, layout, states)),
      right: Math.max(...columns.map(({ column }) => column)),
      ...(layout.table === undefined ? {} : { table: layout.table }),
    });
  }
  const plan: Plan = {
    title: 'Preparar la matriz',
    steps,
    ...(columns.length === 0
      ? {}
      : {
          anchors: [
            anchorOf(
              input.grid,
              layout,
              mapping,
              [...states.keys()].map((record) => record.row),
              [],
            ),
          ],
        }),
  };
  return { plan, workspace: withColumns({ ...workspace, settings }, columns, states) };
}

/**
 * What was recognised is kept in the book, so that the next reading does not depend on guessing; with the columns that
 * are made now: where Excel stops between them and `Configuración`, the next run finds them there and says the same.
 */
function remembering(workspace: Workspace, made: readonly OwnColumn[]): Settings {
  const { layout, mapping } = workspace.matrix;
  const known: readonly Pick<ColumnGuess, 'field' | 'header' | 'by'>[] = [
    ...mapping.guesses,
    ...made.filter(({ field }) => mapping.guesses.every((guess) => guess.field !== field)),
  ];
  return {
    ...workspace.settings,
    columns: [
      // That no column holds a field was said by the user, and is not seen in the mapping.
      ...workspace.settings.columns.filter((column) => column.sheet !== layout.sheet || column.header === ''),
      ...known.map(({ field, header, by }) => ({
        sheet: layout.sheet,
        field,
        header,
        ...(by !== 'person' && { prepared: true as const }),
      })),
    ],
  };
}

function withValues(
  { field, stands: _, ...column }: OwnColumn,
  { firstRow, lastRow }: TableLayout,
  states: ReadonlyMap<ActionRecord, Partial<FlowState>>,
): NewColumn {
  const said = new Map([...states].map(([record, state]) => [record.row, contentOf(field, state)] as const));
  return {
    ...column,
    values: Array.from({ length: lastRow - firstRow + 1 }, (_row, index) => said.get(firstRow + index)),
  };
}

function contentOf(field: FieldId, state: Partial<FlowState>): CellValue | undefined {
  if (field === 'stage') return state.stage;
  if (field === 'cycle') return state.cycle;
  return field === 'status' && state.status !== undefined ? STATUS_WORDS[state.status] : undefined;
}

function withColumns(
  workspace: Workspace,
  columns: readonly OwnColumn[],
  states: ReadonlyMap<ActionRecord, Partial<FlowState>>,
): Workspace {
  if (columns.length === 0) return workspace;
  const isNew = new Set<FieldId>(columns.map((column) => column.field));
  const { matrix } = workspace;
  return {
    ...workspace,
    matrix: {
      ...matrix,
      mapping: {
        ...matrix.mapping,
        columns: {
          ...matrix.mapping.columns,
          ...Object.fromEntries(columns.map((column) => [column.field, column.column])),
        },
      },
      records: matrix.records.map((record) => {
        const state = states.get(record);
        if (!state) return record;
        return {
          ...record,
          ...(isNew.has('stage') && state.stage !== undefined ? { stage: value(state.stage) } : {}),
          ...(isNew.has('status') && state.status !== undefined ? { status: value(state.status) } : {}),
          ...(isNew.has('cycle') && state.cycle !== undefined ? { cycle: value(state.cycle) } : {}),
        };
      }),
    },
  };
}
