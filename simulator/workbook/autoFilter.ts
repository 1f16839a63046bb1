import { contains, rowCount, type Area } from './area';
import { shiftArea, shiftPosition, type Shift } from './shift';

/**
 * An auto filter of a sheet or of a table. `area` includes the header row.
 * `criteria` holds the chosen texts of a column (counted from the area's left), or `undefined` for a
 * criterion that the simulator knows is there but cannot evaluate (a custom, top-10, colour … filter from a file).
 */
export class Filter {
  readonly criteria = new Map<number, readonly string[] | undefined>();

  constructor(public area: Area) {}

  get isDataFiltered(): boolean {
    return this.criteria.size > 0;
  }

  /** A row below the header, whether it is shown or not. */
  governs(row: number): boolean {
    return row > this.area.top && row <= this.area.bottom;
  }

  get hasRows(): boolean {
    return rowCount(this.area) > 1;
  }

  governsCell(row: number, column: number): boolean {
    return this.governs(row) && contains(this.area, row, column);
  }

  /** `false` when nothing of the filter is left. */
  follow(shift: Shift): boolean {
    const area = shiftArea(this.area, shift);
    if (!area) return false;
    if (shift.axis === 'column') {
      const moved = [...this.criteria].map(
        ([column, texts]) => [shiftPosition(column + this.area.left, shift), texts] as const,
      );
      this.criteria.clear();
      for (const [column, texts] of moved) if (column !== undefined) this.criteria.set(column - area.left, texts);
    }
    this.area = area;
    return true;
  }
}
