import type { CellValue } from '../core/cells/cell';
import type { Area } from '../core/matrix/grid';
import type { MatrixAnchor, Plan, SetCells, Step } from '../core/plan/plan';
import { extentOf, sheetsOf } from '../core/plan/targets';
import { loadMerged, mergedAreasOf, rangeAt } from './areas';

/** How the places that a plan writes to look right now. */
export interface Inspection {
  readonly sheets: ReadonlyMap<string, SheetState>;
  /** Columns of the anchor as they stand now: column → first row and values. */
  readonly anchor: ReadonlyMap<number, { readonly top: number; readonly values: readonly CellValue[] }>;
  /** Merged areas that touch cells to be written, by step. */
  readonly merged: ReadonlyMap<Step, readonly Area[]>;
  /** Values in the place of new columns, by step. */
  readonly occupied: ReadonlyMap<Step, boolean>;
}

export interface SheetState {
  readonly protected: boolean;
  readonly filtered: boolean;
  /** Last row with a value; 0 for an empty sheet. */
  readonly lastRow: number;
  /** A1: what tells a sheet of ours from one of the user's with the same name. */
  readonly firstCell: CellValue;
  /** Rows that a filter hides, among those that are to be written; only read where a filter is on. */
  readonly hiddenRows: ReadonlySet<number>;
}

/** Asks Excel for all of it in one sync, and for hidden rows in a second one only where a filter is on. */
export async function inspect(context: Excel.RequestContext, plan: Plan): Promise<Inspection> {
  const sheets = sheetsOf(plan).map((name) => loadSheet(context, name));
  const anchor = plan.anchor ? loadAnchor(context, plan.anchor) : [];
  const cellSteps = plan.steps.filter((step): step is SetCells => step.kind === 'setCells' && step.cells.length > 0);
  const merged = cellSteps.map((step) => ({ step, areas: loadMerged(rangeAt(context.workbook.worksheets.getItem(step.sheet), areaOfCells(step))) }));
  const columnSteps = plan.steps.filter((step) => step.kind === 'addColumns');
  const places = columnSteps.map((step) => {
    const first = Math.min(...step.columns.map((column) => column.column));
    const last = Math.max(...step.columns.map((column) => column.column));
    const place = { top: step.headerRow, left: first, bottom: Math.max(step.lastRow, step.headerRow), right: last };
    const range = rangeAt(context.workbook.worksheets.getItem(step.sheet), place).getUsedRangeOrNullObject(true);
    return { step, range };
  });
  await context.sync();
  const filtered = sheets.filter((sheet) => !sheet.sheet.isNullObject && isFiltered(sheet));
  const hidden = await hiddenRowsOf(context, filtered.map((sheet) => sheet.name), cellSteps);
  return {
    sheets: new Map(sheets.filter(({ sheet }) => !sheet.isNullObject).map((one) => [one.name, {
      protected: one.sheet.protection.protected,
      filtered: isFiltered(one),
      firstCell: one.first.values[0]?.[0] as CellValue,
      lastRow: one.used.isNullObject ? 0 : one.used.rowIndex + one.used.rowCount,
      hiddenRows: hidden.get(one.name) ?? new Set<number>(),
    }])),
    anchor: new Map(anchor.map(({ column, top, range }) => [column, { top, values: range.values.map((row) => row[0] as CellValue) }])),
    merged: new Map(merged.map(({ step, areas }) => [step, mergedAreasOf(areas)])),
    occupied: new Map(places.map(({ step, range }) => [step, !range.isNullObject])),
  };
}

function loadSheet(context: Excel.RequestContext, name: string) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name,protection/protected,autoFilter/isDataFiltered');
  const { tables } = sheet;
  tables.load('items/name,items/autoFilter/isDataFiltered');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount');
  const first = sheet.getRange('A1');
  first.load('values');
  return { name, sheet, tables, used, first };
}

function isFiltered({ sheet, tables }: ReturnType<typeof loadSheet>): boolean {
  return sheet.autoFilter.isDataFiltered || tables.items.some((table) => table.autoFilter.isDataFiltered);
}

/** Whole columns from the first to the last anchored row: few ranges instead of one a cell. */
function loadAnchor(context: Excel.RequestContext, anchor: MatrixAnchor) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(anchor.sheet);
  return [...new Set(anchor.cells.map((cell) => cell.column))].map((column) => {
    const rows = anchor.cells.filter((cell) => cell.column === column).map((cell) => cell.row);
    const top = rows.reduce((a, b) => Math.min(a, b));
    const bottom = rows.reduce((a, b) => Math.max(a, b));
    const range = sheet.getRangeByIndexes(top - 1, column - 1, bottom - top + 1, 1);
    range.load('values');
    return { column, top, range };
  });
}

/** The rectangle of a step that is known to have cells. */
function areaOfCells(step: SetCells): Area {
  return extentOf(step) ?? { top: 1, left: 1, bottom: 1, right: 1 };
}

async function hiddenRowsOf(context: Excel.RequestContext, sheets: readonly string[], steps: readonly SetCells[]): Promise<Map<string, Set<number>>> {
  const asked = steps.filter((step) => sheets.includes(step.sheet)).map((step) => {
    const extent = areaOfCells(step);
    const rows = context.workbook.worksheets.getItem(step.sheet)
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
