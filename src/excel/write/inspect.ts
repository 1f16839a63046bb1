import type { CellValue } from '../../core/sheet/cell';
import { groupBy } from '../../core/collections/groupBy';
import type { Area } from '../../core/sheet/grid';
import type { AddRows, MatrixCell, Plan, SetCells, SheetAnchor, Step } from '../../core/plan/plan';
import { extentOf, sheetsOf } from '../../core/plan/targets';
import { rowTargets } from './addRows';
import { areaOf, loadArea, loaded, loadMerged, mergedAreasOf, rangeAt } from '../areas';
import { findMarks, type OldMarks } from './conditionalMarks';
import { newColumns } from './newColumns';
import { pace } from '../pace';
import { targetsOf } from './setCells';
import type { Target } from './target';

/** How the places that a plan writes to look right now. */
export interface Inspection {
  readonly sheets: ReadonlyMap<string, SheetState>;
  /** Columns of the anchors, kept by Excel: sheet → column. Their values are those that were read last. */
  readonly anchors: ReadonlyMap<string, readonly LoadedColumn[]>;
  /** What is written into the user's cells, by step. */
  readonly targets: ReadonlyMap<Step, readonly Target[]>;
  /** The place of new rows, or the last header of new columns, kept by Excel, by step. */
  readonly places: ReadonlyMap<Step, Excel.Range>;
  /** Merged areas that touch cells to be written, or the place of new rows, by step. */
  readonly merged: ReadonlyMap<Step, readonly Area[]>;
  /** First cell to be written that holds a formula, by step; only looked for where that matters. */
  readonly formulas: ReadonlyMap<Step, MatrixCell>;
  /** The table that new rows or columns belong to, its totals included, by step. */
  readonly tables: ReadonlyMap<Step, Area>;
  readonly marks: OldMarks;
  /** Values in the place of new columns or rows, by step. */
  readonly occupied: ReadonlyMap<Step, boolean>;
}

export interface SheetState {
  readonly protected: boolean;
  readonly filtered: boolean;
  readonly filters: Filters;
  /** Last row and column with a value; 0 for an empty sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** A1: what tells a sheet of ours from one of the user's with the same name. */
  readonly firstCell: CellValue;
  /** Rows that a filter hides, among those that are to be written; only read where a filter is on. */
  readonly hiddenRows: ReadonlySet<number>;
}

/** What can hide rows of a sheet by their values. */
export interface Filters {
  /** Asks again. */
  load(): void;
  areOn(): boolean;
}

/** Asks Excel for all of it in one sync, and for hidden rows in a second one only where a filter is on. */
export async function inspect(context: Excel.RequestContext, plan: Plan): Promise<Inspection> {
  const breathe = pace();
  const sheets = sheetsOf(plan).map((name) => loadSheet(context, name));
  const anchors = (plan.anchors ?? []).map((anchor) => ({ sheet: anchor.sheet, columns: loadAnchor(context, anchor) }));
  const cellSteps = plan.steps.filter((step): step is SetCells => step.kind === 'setCells' && step.cells.length > 0);
  const merged = cellSteps.map((step) => ({
    step,
    areas: loadMerged(rangeAt(context.workbook.worksheets.getItem(step.sheet), areaOfCells(step))),
  }));
  const typed = cellSteps
    .filter((step) => step.keepsFormulas)
    .map((step) => ({
      step,
      columns: loadColumns(context.workbook.worksheets.getItem(step.sheet), step.cells, 'values,formulas'),
    }));
  const columnSteps = plan.steps
    .filter((step) => step.kind === 'addColumns')
    .map((step) => ({ step, ...newColumns(context, step) }));
  const below = plan.steps
    .filter((step) => step.kind === 'addRows')
    .filter(({ rows }) => rows.length > 0)
    .map((step) => loadBelow(context, step));
  await breathe();
  const targets = cellSteps.map((step) => ({ step, targets: targetsOf(context, step) }));
  await breathe();
  await context.sync();
  await breathe();
  const standing = sheets.filter(({ sheet }) => !sheet.isNullObject);
  const filtered = standing.filter(isFiltered);
  const hidden = await hiddenRowsOf(
    context,
    filtered.map((sheet) => sheet.name),
    cellSteps,
  );
  // Values over rows that a filter hides land in others, even where nothing is meant for those.
  const split = targets.map((one) =>
    (hidden.get(one.step.sheet)?.size ?? 0) === 0
      ? one
      : { ...one, targets: targetsOf(context, one.step, hidden.get(one.step.sheet)) },
  );
  if (split.some((one, index) => one !== targets[index])) await context.sync();
  for (const { step, targets: ofStep } of [...split, ...columnSteps, ...below]) {
    for (const target of ofStep) target.watchesRows = filtered.some(({ name }) => name === step.sheet);
  }
  return {
    marks: await findMarks(context, plan, new Map(standing.map(({ name, sheet }) => [name, sheet.id]))),
    sheets: new Map(
      standing.map((one) => [
        one.name,
        {
          protected: one.sheet.protection.protected,
          filtered: isFiltered(one),
          filters: one.filters,
          firstCell: one.first.values[0]?.[0] as CellValue,
          lastRow: one.used.isNullObject ? 0 : one.used.rowIndex + one.used.rowCount,
          lastColumn: one.used.isNullObject ? 0 : one.used.columnIndex + one.used.columnCount,
          hiddenRows: hidden.get(one.name) ?? new Set<number>(),
        },
      ]),
    ),
    anchors: new Map(anchors.map(({ sheet, columns }) => [sheet, columns] as const)),
    targets: new Map([...split, ...columnSteps, ...below].map(({ step, targets: ofStep }) => [step, ofStep] as const)),
    places: new Map([...columnSteps, ...below].map(({ step, area }) => [step, area] as const)),
    tables: new Map(
      [...columnSteps, ...below].flatMap(({ step, table }) =>
        table === undefined || table.isNullObject ? [] : [[step, areaOf(table)] as const],
      ),
    ),
    merged: new Map([...merged, ...below].map(({ step, areas }) => [step, mergedAreasOf(areas)])),
    formulas: new Map(
      typed.flatMap(({ step, columns }) => {
        const found = step.cells.find((cell) =>
          columns.some((column) => column.column === cell.column && isFormula(column, cell)),
        );
        return found ? [[step, found]] : [];
      }),
    ),
    occupied: new Map([...columnSteps, ...below].map(({ step, range }) => [step, !range.isNullObject])),
  };
}

function loadSheet(context: Excel.RequestContext, name: string) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('id,name,protection/protected,autoFilter/isDataFiltered');
  const { tables } = sheet;
  tables.load('items/name,items/autoFilter/isDataFiltered');
  const used = loadArea(sheet.getUsedRangeOrNullObject(true));
  const first = sheet.getRange('A1');
  first.load('values');
  const filters: Filters = {
    load() {
      sheet.load('autoFilter/isDataFiltered');
      tables.load('items/name,items/autoFilter/isDataFiltered');
    },
    areOn: () => isFiltered({ sheet, tables }),
  };
  return { name, sheet, tables, used, first, filters };
}

/** What stands in the place of new rows, and where their table ends now. */
function loadBelow(context: Excel.RequestContext, step: AddRows) {
  const place = { top: step.lastRow + 1, left: step.left, bottom: step.lastRow + step.rows.length, right: step.right };
  const area = loadArea(rangeAt(context.workbook.worksheets.getItem(step.sheet), place));
  const table =
    step.table === undefined ? undefined : loadArea(context.workbook.tables.getItemOrNullObject(step.table).getRange());
  return {
    step,
    area,
    range: area.getUsedRangeOrNullObject(true),
    areas: loadMerged(area),
    table,
    targets: rowTargets(context, step),
  };
}

function isFiltered({
  sheet,
  tables,
}: {
  readonly sheet: Excel.Worksheet;
  readonly tables: Excel.TableCollection;
}): boolean {
  return sheet.autoFilter.isDataFiltered || tables.items.some((table) => table.autoFilter.isDataFiltered);
}

function loadAnchor(context: Excel.RequestContext, anchor: SheetAnchor): LoadedColumn[] {
  return loadColumns(context.workbook.worksheets.getItemOrNullObject(anchor.sheet), anchor.cells, 'values');
}

export interface LoadedColumn {
  readonly column: number;
  readonly top: number;
  readonly range: Excel.Range;
}

/** What loaded columns say, cell by cell; asked of Office.js once a column, for it looks up every answer anew. */
export function saidIn(loaded: readonly LoadedColumn[]): (row: number, column: number) => CellValue | undefined {
  const columns = new Map(
    loaded.map(({ column, top, range }) => [column, { top, values: range.values as CellValue[][] }]),
  );
  return (row, column) => {
    const at = columns.get(column);
    return at?.values[row - at.top]?.[0];
  };
}

/** Whole columns from the first to the last row that is asked for: few ranges instead of one a cell. */
function loadColumns(sheet: Excel.Worksheet, cells: readonly MatrixCell[], properties: string): LoadedColumn[] {
  return [...groupBy(cells, (cell) => cell.column)].map(([column, ofColumn]) => {
    const rows = ofColumn.map((cell) => cell.row);
    const top = rows.reduce((a, b) => Math.min(a, b));
    const bottom = rows.reduce((a, b) => Math.max(a, b));
    return {
      column,
      top,
      range: loaded(sheet.getRangeByIndexes(top - 1, column - 1, bottom - top + 1, 1), properties),
    };
  });
}

/** A text that begins with `=` is its own formula; a formula shows something else. */
function isFormula({ top, range }: LoadedColumn, { row }: MatrixCell): boolean {
  const formula: unknown = range.formulas[row - top]?.[0];
  return typeof formula === 'string' && formula.startsWith('=') && formula !== range.values[row - top]?.[0];
}

/** The rectangle of a step that is known to have cells. */
function areaOfCells(step: SetCells): Area {
  return extentOf(step) ?? { top: 1, left: 1, bottom: 1, right: 1 };
}

async function hiddenRowsOf(
  context: Excel.RequestContext,
  sheets: readonly string[],
  steps: readonly SetCells[],
): Promise<Map<string, Set<number>>> {
  const asked = steps
    .filter((step) => sheets.includes(step.sheet))
    .map((step) => {
      const extent = areaOfCells(step);
      const rows = context.workbook.worksheets
        .getItem(step.sheet)
        .getRange(`${extent.top}:${extent.bottom}`)
        .getRowProperties({ rowHidden: true, rowIndex: true });
      return { step, rows };
    });
  const hidden = new Map<string, Set<number>>();
  if (asked.length === 0) return hidden;
  await context.sync();
  for (const { step, rows } of asked) {
    const ofSheet = hidden.get(step.sheet) ?? new Set<number>();
    for (const row of rows.value) if (row.rowHidden && row.rowIndex !== undefined) ofSheet.add(row.rowIndex + 1);
    hidden.set(step.sheet, ofSheet);
  }
  return hidden;
}
