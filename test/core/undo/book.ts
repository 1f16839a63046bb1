import type { CellValue } from '../../../src/core/sheet/cell';
import { toLogRow } from '../../../src/core/logbook/lineCells';
import { LOG_COLUMNS } from '../../../src/core/logbook/logbookSheet';
import type { LogEntry } from '../../../src/core/logbook/entry';
import type { Grid } from '../../../src/core/sheet/grid';
import type { AppendLines, MatrixCell, Plan, SheetAnchor, Step } from '../../../src/core/plan/plan';
import type { ActionKey } from '../../../src/core/keys/keys';
import type { CellBefore, DoneCommand } from '../../../src/core/undo/doneCommand';
import { planUndo, type Undo, type UndoInput } from '../../../src/core/undo/undoPlan';
import { day } from '../support/days';
import { sheetGrid } from '../support/registers';
import { soundAction, workspaceOf } from '../support/workspace';

export const HEAD: readonly CellValue[] = ['CONPES', 'Código acción', 'Etapa', 'Estado'];

/** A matrix of two actions in rows 2 and 3, as it stands today. */
export function today(...rows: readonly (readonly CellValue[])[]): Grid {
  return sheetGrid('Matriz', [HEAD, ...rows]);
}

/** Headers and keys of these rows, as a plan over the matrix knows them. */
export function anchor(...rows: readonly { readonly row: number; readonly code: string }[]): SheetAnchor {
  const cells = HEAD.map((value, index) => ({ row: 1, column: index + 1, value }));
  return {
    sheet: 'Matriz',
    cells: [
      ...cells,
      ...rows.flatMap(({ row, code }) => [
        { row, column: 1, value: '4144' },
        { row, column: 2, value: code },
      ]),
    ],
  };
}

export const BOTH = anchor({ row: 2, code: '1.1' }, { row: 3, code: '1.2' });

export function before(row: number, column: number, value: CellValue, more: Partial<CellBefore> = {}): CellBefore {
  return { sheet: 'Matriz', row, column, value, formula: value, format: 'General', ...more };
}

export function setCells(cells: readonly MatrixCell[], sheet = 'Matriz'): Step {
  return { kind: 'setCells', sheet, cells };
}

/** Lines that a command noted. */
export function noted(...lines: readonly LogEntry[]): AppendLines {
  return {
    kind: 'appendLines',
    sheet: 'Bitácora',
    columns: LOG_COLUMNS,
    lastRow: 1,
    rows: lines.map((line) => toLogRow(line, false)),
  };
}

export function done(
  steps: readonly Step[],
  stood: readonly CellBefore[] = [],
  anchors: readonly SheetAnchor[] = [BOTH],
): DoneCommand {
  const plan: Plan = { title: 'Mover', steps, anchors };
  return { title: 'Mover', plan, before: stood };
}

export interface Now {
  readonly grids?: readonly Grid[];
  readonly logbook?: readonly LogEntry[];
  readonly date1904?: boolean;
}

export const NOW: UndoInput['now'] = { day: day('2026-05-21'), time: '08:30:00' };

/** Takes it back in the book as it stands today. */
export function undone(command: DoneCommand, { grids = [], logbook = [], date1904 = false }: Now): Undo {
  const key = (code: string) => `4144/${code}` as ActionKey;
  const workspace = workspaceOf({
    logbook,
    records: [
      soundAction({ row: 2, key: key('1.1') }),
      soundAction({ row: 3, key: key('1.2') }),
      soundAction({ row: 4, key: key('1.1') }),
    ],
  });
  return planUndo(command, {
    workspace,
    gridOf: (name) => grids.find(({ sheet }) => sheet === name),
    date1904,
    logLastRow: 7,
    by: 'Ana',
    now: NOW,
  });
}
