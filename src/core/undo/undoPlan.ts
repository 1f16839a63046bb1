import type { Moment } from '../calendar/bogota';
import { addressOf } from '../sheet/cell';
import type { ActionKey } from '../keys/keys';
import { groupBy } from '../collections/groupBy';
import type { LogEntry } from '../logbook/entry';
import { toLogRow } from '../logbook/lineCells';
import { LOG_COLUMNS } from '../logbook/logbookSheet';
import { valueAt, type Grid } from '../sheet/grid';
import { joinPlans, type Plan, type SetCells, type SheetAnchor, type Step } from '../plan/plan';
import { SHEETS } from '../sheet/ownSheets';
import type { Workspace } from '../workspace/workspace';
import { isCellStep, writtenRows, type DoneCommand } from './doneCommand';
import { answersTo, areLast, areTakenBack, linesOf } from './reversalLines';
import { columnsStand, rowNow, type Restored, type RowNow } from './undoRows';
import { planSettingsBack } from './undoSettings';

export interface UndoInput {
  readonly workspace: Workspace;
  /** Sheets as they stand today: the matrix, the registers, `Configuración`. */
  readonly gridOf: (sheet: string) => Grid | undefined;
  readonly date1904: boolean;
  readonly logLastRow: number;
  readonly by: string;
  readonly now: Moment;
}

export interface Undo {
  readonly plan: Plan;
  readonly restored: readonly Restored[];
  /** Lines of the logbook that are answered. */
  readonly answered: readonly LogEntry[];
  /** `Configuración` goes back as a whole. */
  readonly settings: boolean;
  /** What stays as it is, and why: a sentence each, in Spanish. */
  readonly left: readonly string[];
}

/**
 * The way back of a command, for the cells that nobody has changed since. A row and its line go together (FLOW-6): where
 * one of them cannot, both stay.
 */
export function planUndo(done: DoneCommand, input: UndoInput): Undo {
  const { workspace, gridOf, date1904 } = input;
  const written = writtenRows(done);
  const rows = written.map((one) => {
    const grid = gridOf(one.sheet);
    const ofSheet = new Set(written.filter(({ sheet }) => sheet === one.sheet).map(({ row }) => row));
    return rowNow(one, grid && columnsStand(done, one.sheet, ofSheet, grid) ? grid : undefined);
  });
  const keyOf = ({ row }: RowNow): ActionKey | undefined =>
    workspace.matrix.records.find((record) => record.row === row)?.key;
  const lines = linesOf(done, date1904);
  const matrixRows = rows.filter(({ written: { sheet } }) => sheet === workspace.matrix.layout.sheet);
  const anyRow = matrixRows.some(({ row }) => row === undefined);
  const rowsByKey = groupBy(matrixRows, keyOf);
  const left: string[] = [];
  const staying = new Set<RowNow>();
  const answered: LogEntry[] = [];
  for (const [key, ofAction] of lines) {
    const own = rowsByKey.get(key) ?? [];
    const isDone = areTakenBack(ofAction, workspace);
    const why = own.some(({ changed }) => changed.length > 0)
      ? 'alguien cambió su fila después'
      : own.length === 0 && anyRow
        ? 'su fila ya no está como quedó'
        : isDone || areLast(ofAction, workspace)
          ? undefined
          : 'después se anotó otra línea de ella';
    if (why === undefined) {
      if (!isDone) answered.push(...ofAction);
    } else {
      left.push(`${key} se deja como está: ${why}.`);
      for (const row of own) staying.add(row);
    }
  }
  const going = rows.filter((row) => !staying.has(row) && !(row.written.isNew && row.changed.length > 0));
  const restored = going.flatMap((row) => row.restored);
  const settings = planSettingsBack(done, gridOf(SHEETS.settings), date1904);
  const cells = planOf(done, going, restored, answered, input);
  return {
    restored,
    answered,
    settings: settings.kind === 'restored',
    left: [
      ...left,
      ...otherLeft(rows, staying, done),
      ...(settings.kind === 'changed' ? ['«Configuración» se deja: alguien la cambió después.'] : []),
    ],
    plan: settings.kind === 'restored' ? joinPlans(cells.title, [settings.plan, cells]) : cells,
  };
}

function otherLeft(rows: readonly RowNow[], staying: ReadonlySet<RowNow>, { plan }: DoneCommand): string[] {
  const others = rows.filter((row) => !staying.has(row));
  const results = [
    ...new Set(
      plan.steps.filter((step) => !isCellStep(step) && step.sheet !== SHEETS.settings).map(({ sheet }) => sheet),
    ),
  ];
  return [
    ...others.flatMap(({ written: { sheet, isNew, row: was }, row, changed }) => {
      if (row === undefined) return [`${sheet}, fila ${was}: se deja; alguien la cambió o la movió después.`];
      if (changed.length === 0) return [];
      return isNew
        ? [`${sheet}, fila ${row}: se deja; alguien ya trabajó en ella.`]
        : changed.map((column) => `${sheet}, ${addressOf({ row, column })}: se deja; alguien la cambió después.`);
    }),
    ...(results.length > 0
      ? [`Queda como está lo que se escribe entero (${results.join(', ')}): su comando lo escribe de nuevo.`]
      : []),
  ];
}

/** Rows first, then the lines: stopped in between, it is finished by asking for it again. */
function planOf(
  { title, plan: before }: DoneCommand,
  rows: readonly RowNow[],
  restored: readonly Restored[],
  answered: readonly LogEntry[],
  input: UndoInput,
): Plan {
  const setting = (cells: readonly Restored[], how: Pick<SetCells, 'keepsFormulas' | 'clearsFormulas'>): Step[] =>
    [...groupBy(cells, ({ sheet }) => sheet)].map(([sheet, ofSheet]) => ({
      kind: 'setCells',
      sheet,
      ...how,
      cells: ofSheet.map(({ sheet: _, from: __, calculated: ___, ...cell }) => cell),
    }));
  const steps: Step[] = [
    ...setting(
      restored.filter(({ calculated }) => !calculated),
      { keepsFormulas: true },
    ),
    ...setting(
      restored.filter(({ calculated }) => calculated),
      { clearsFormulas: true },
    ),
  ];
  if (answered.length > 0) {
    const entries = [...groupBy(answered, ({ key }) => key).values()].flatMap((lines) =>
      answersTo(lines, input.by, input.now),
    );
    steps.push({
      kind: 'appendLines',
      sheet: SHEETS.logbook,
      columns: LOG_COLUMNS,
      lastRow: input.logLastRow,
      rows: entries.map((entry) => toLogRow(entry, input.date1904)),
    });
  }
  const writtenInto = new Set(restored.map(({ sheet }) => sheet));
  return {
    title: `Deshacer: ${title}`,
    steps,
    anchors: [...writtenInto].flatMap((sheet) => anchorNow(sheet, rows, before, input)),
  };
}

/** Headers, what tells the rows apart, and the very cells: all as they stand now. */
function anchorNow(sheet: string, rows: readonly RowNow[], before: Plan, { gridOf }: UndoInput): SheetAnchor[] {
  const grid = gridOf(sheet);
  if (!grid) return [];
  const { cells: known, keys } = before.anchors?.find((anchor) => anchor.sheet === sheet) ?? { cells: [] };
  const [header] = known;
  const headers = known.filter(({ row }) => row === header?.row).map(({ row, column }) => ({ row, column }));
  const cells = rows
    .filter(({ written, row }) => written.sheet === sheet && row !== undefined)
    .flatMap(({ written, row = 1, restored }) => [
      ...written.identity.map(({ column }) => ({ row, column })),
      ...restored.map(({ column }) => ({ row, column })),
    ]);
  return [
    {
      sheet,
      cells: [...headers, ...cells].map(({ row, column }) => ({ row, column, value: valueAt(grid, row, column) })),
      ...(keys && { keys }),
    },
  ];
}
