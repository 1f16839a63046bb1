import { columnCount, rowCount, type Area } from './area';
import { WorkbookError } from './workbookError';
import { Filter } from './autoFilter';
import { shiftArea, type Shift } from './shift';

export interface TableColumn {
  readonly id: number;
  name: string;
}

/** A table of a sheet: a header row, at least one row of data, perhaps a row of totals. */
export class Table {
  showTotals = false;
  style: string | undefined;
  columns: TableColumn[];
  readonly filter: Filter;

  constructor(
    readonly id: string,
    public name: string,
    private area: Area,
    columnNames: readonly string[],
  ) {
    this.columns = columnNames.map((columnName, index) => ({ id: index + 1, name: columnName }));
    this.filter = new Filter(area);
  }

  get wholeArea(): Area {
    return this.area;
  }

  get headerArea(): Area {
    return { ...this.area, bottom: this.area.top };
  }

  get bodyArea(): Area {
    return { ...this.area, top: this.area.top + 1, bottom: this.area.bottom - (this.showTotals ? 1 : 0) };
  }

  get totalsArea(): Area {
    if (!this.showTotals) throw new WorkbookError('ItemNotFound', `The table ${this.name} has no totals row.`);
    return { ...this.area, top: this.area.bottom };
  }

  /** Excel wants the header to stay in its row and at least one row of data. */
  moveTo(area: Area, columnName: (offset: number) => string): void {
    if (area.top !== this.area.top || rowCount(area) < 2 + (this.showTotals ? 1 : 0)) {
      throw new WorkbookError('InvalidArgument', 'A table keeps its header row and at least one row of data.');
    }
    const offset = area.left - this.area.left;
    const columns: TableColumn[] = [];
    let nextId = Math.max(0, ...this.columns.map((column) => column.id)) + 1;
    for (let index = 0; index < columnCount(area); index++) {
      columns.push(this.columns[index + offset] ?? { id: nextId++, name: columnName(index) });
    }
    this.columns = columns;
    this.place(area);
  }

  /** `false` when nothing of the table is left. */
  follow(shift: Shift, columnName: (position: number) => string): boolean {
    const area = shiftArea(this.area, shift);
    if (!area) return false;
    if (shift.axis === 'column' && columnCount(area) !== columnCount(this.area)) this.followColumns(shift, columnName);
    this.place(area);
    return true;
  }

  /** The filter of a table leaves the totals row out. */
  place(area: Area): void {
    this.area = area;
    this.filter.area = { ...area, bottom: area.bottom - (this.showTotals ? 1 : 0) };
  }

  private followColumns(shift: Shift, columnName: (position: number) => string): void {
    const at = shift.at - this.area.left;
    if (shift.kind === 'delete') {
      const first = Math.max(0, at);
      this.columns.splice(first, at + shift.count - first);
      return;
    }
    let nextId = Math.max(0, ...this.columns.map((column) => column.id)) + 1;
    const added = Array.from({ length: shift.count }, (_, index) => ({
      id: nextId++,
      name: columnName(shift.at + index),
    }));
    this.columns.splice(at, 0, ...added);
  }
}
