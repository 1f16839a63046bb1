import type { CellValue } from '../../core/sheet/cell';
import { loadArea } from '../areas';
import type { ListSeparator } from './listSeparator';
import type { LoadedColumn } from './loadedColumns';
import type { OldMarks } from './marks';

/** How a sheet that a plan writes to looks right now. */
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
  /** Columns of the plan's anchors. */
  readonly anchors: readonly LoadedColumn[];
  /** Marks of ours; only looked for where a step takes some away. */
  readonly marks: OldMarks;
  /** Only found out where a step lists cells. */
  readonly listSeparator: ListSeparator;
}

/** What can hide rows of a sheet by their values. */
export interface Filters {
  /** Asks again. */
  load(): void;
  areOn(): boolean;
}

/** What has been asked about a sheet, before Excel has answered. */
export type LoadedSheet = ReturnType<typeof loadSheet>;

/** Asks for what `sheetState` needs. */
export function loadSheet(context: Excel.RequestContext, name: string) {
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
    areOn: () => isFiltered(sheet, tables),
  };
  return { name, sheet, used, first, filters };
}

function isFiltered(sheet: Excel.Worksheet, tables: Excel.TableCollection): boolean {
  return sheet.autoFilter.isDataFiltered || tables.items.some((table) => table.autoFilter.isDataFiltered);
}

/** Of a sheet that is there. */
export function sheetState(
  { sheet, used, first, filters }: LoadedSheet,
  rest: Pick<SheetState, 'hiddenRows' | 'anchors' | 'marks' | 'listSeparator'>,
): SheetState {
  return {
    ...rest,
    protected: sheet.protection.protected,
    filtered: filters.areOn(),
    filters,
    firstCell: first.values[0]?.[0] as CellValue,
    lastRow: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
    lastColumn: used.isNullObject ? 0 : used.columnIndex + used.columnCount,
  };
}
