import { parseAddress } from './a1';
import { columnCount, contains, encloses, rowCount, type Area } from './area';
import { formulaOrValue, type Cell, type CellValue } from './storedCell';
import type { EditListener } from './edits';
import { WorkbookError } from './workbookError';
import type { Filter } from './autoFilter';
import { Grid } from './cellStore';
import type { Protection, ProtectionAllowance } from './protection';
import { isLocked } from './style';
import type { Table } from './excelTable';
import type { ConditionalFormat, Validation } from './validation';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Heights in points and widths in characters, as files keep them; `undefined` is the standard size. */
export interface RowFormat {
  height?: number | undefined;
  hidden?: boolean | undefined;
  outlineLevel?: number;
  collapsed?: boolean;
}
export interface ColumnFormat {
  width?: number | undefined;
  hidden?: boolean | undefined;
  outlineLevel?: number;
  collapsed?: boolean;
}

/** One worksheet as data. What changes it with Excel's rules lives beside it: `write`, `structure`, `sort`, `merge`. */
export class Sheet {
  visibility: Visibility = 'Visible';
  /** `#RRGGBB`, or `''` for none. */
  tabColor = '';
  showGridlines = true;
  readonly grid = new Grid();
  rowFormats = new Map<number, RowFormat>();
  columnFormats = new Map<number, ColumnFormat>();
  merges: Area[] = [];
  tables: Table[] = [];
  filter: Filter | undefined;
  protection: Protection | undefined;
  frozenRows = 0;
  frozenColumns = 0;
  validations: Validation[] = [];
  conditionalFormats: ConditionalFormat[] = [];

  /** The name changes through `Workbook.rename`, which keeps names unique. `tell` is the book's. */
  constructor(
    readonly id: string,
    public name: string,
    readonly tell: EditListener,
  ) {}

  /** Everything of a rectangle as `formulas` shows it; for tests and for the co-author's hook. */
  read(address: string): CellValue[][] {
    const area = this.areaAt(address);
    return Array.from({ length: rowCount(area) }, (_row, row) =>
      Array.from({ length: columnCount(area) }, (_column, column) =>
        formulaOrValue(this.grid.get(area.top + row, area.left + column)),
      ),
    );
  }

  cellAt(address: string): Cell | undefined {
    const area = this.areaAt(address);
    return this.grid.get(area.top, area.left);
  }

  areaAt(address: string): Area {
    const parsed = parseAddress(address);
    if (!parsed) throw new WorkbookError('InvalidArgument', `“${address}” is no address.`);
    return parsed.area;
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((merge) => contains(merge, row, column));
  }

  /** The cells under a merge but its first one: they hold nothing, and what is written there vanishes. */
  isCovered(row: number, column: number): boolean {
    const merge = this.merges.length > 0 ? this.mergeAt(row, column) : undefined;
    return merge !== undefined && (merge.top !== row || merge.left !== column);
  }

  isRowHidden(row: number): boolean {
    return this.rowFormats.get(row)?.hidden === true;
  }

  isColumnHidden(column: number): boolean {
    return this.columnFormats.get(column)?.hidden === true;
  }

  get filters(): Filter[] {
    const own = this.filter ? [this.filter] : [];
    return [...own, ...this.tables.map((table) => table.filter)];
  }

  /** Files say only that a row is hidden; where a filter with criteria governs the row, it was the filter. */
  isRowFilteredOut(row: number): boolean {
    return this.isRowHidden(row) && this.filters.some((filter) => filter.isDataFiltered && filter.governs(row));
  }

  setRowFormat(row: number, change: RowFormat): void {
    this.rowFormats.set(row, { ...this.rowFormats.get(row), ...change });
  }

  setColumnFormat(column: number, change: ColumnFormat): void {
    this.columnFormats.set(column, { ...this.columnFormats.get(column), ...change });
  }

  /** Protected sheets refuse with `AccessDenied` (excel-facts, Writing). */
  requireAllowed(allowance: ProtectionAllowance): void {
    if (this.protection && !this.protection.allows.has(allowance)) throw this.denied();
  }

  requireUnlocked(area: Area): void {
    if (!this.protection) return;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (isLocked(this.grid.get(row, column)?.style)) throw this.denied();
      }
    }
  }

  tableAround(area: Area): Table | undefined {
    return this.tables.find((table) => encloses(table.wholeArea, area));
  }

  private denied(): WorkbookError {
    return new WorkbookError('AccessDenied', `The sheet “${this.name}” is protected.`);
  }
}
