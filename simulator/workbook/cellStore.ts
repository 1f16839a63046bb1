import type { Area } from './area';
import { hasContent, type Cell } from './storedCell';
import type { Shift } from './shift';

type Row = (Cell | undefined)[];

/** The cells of one sheet, by row and column; what is not there is empty and plain. */
export class Grid {
  private rows: (Row | undefined)[] = [];

  get(row: number, column: number): Cell | undefined {
    return this.rows[row]?.[column];
  }

  /** The cell, made when it was not there. */
  ensure(row: number, column: number): Cell {
    const cells = (this.rows[row] ??= []);
    return (cells[column] ??= { value: '' });
  }

  set(row: number, column: number, cell: Cell | undefined): void {
    if (cell) (this.rows[row] ??= [])[column] = cell;
    else if (this.rows[row]) this.rows[row][column] = undefined;
  }

  /** Visits the cells that are there, row by row. */
  forEach(visit: (cell: Cell, row: number, column: number) => void, area?: Area): void {
    const last = Math.min(area?.bottom ?? Infinity, this.rows.length - 1);
    for (let row = area?.top ?? 0; row <= last; row++) {
      const cells = this.rows[row];
      if (!cells) continue;
      const right = Math.min(area?.right ?? Infinity, cells.length - 1);
      for (let column = area?.left ?? 0; column <= right; column++) {
        const cell = cells[column];
        if (cell) visit(cell, row, column);
      }
    }
  }

  isBlank(area: Area): boolean {
    let blank = true;
    this.forEach((cell) => {
      if (hasContent(cell)) blank = false;
    }, area);
    return blank;
  }

  /** The rectangle of all cells (`within` another) with a value or formula; unless `valuesOnly`, of the formatted ones too. */
  usedArea(valuesOnly: boolean, within?: Area): Area | undefined {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    this.forEach((cell, row, column) => {
      if (!hasContent(cell) && (valuesOnly || !cell.style)) return;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }, within);
    return bottom < 0 ? undefined : { top, left, bottom, right };
  }

  /** Moves the cells beside or below an insertion or deletion; cells of a deleted block are gone. */
  shift(shift: Shift): void {
    if (shift.axis === 'row') this.shiftRows(shift);
    else this.shiftColumns(shift);
  }

  private shiftRows({ kind, at, count, from, to, whole }: Shift): void {
    if (whole) {
      if (at >= this.rows.length) return;
      if (kind === 'delete') this.rows.splice(at, count);
      else this.rows.splice(at, 0, ...Array.from<undefined>({ length: count }));
      return;
    }
    const last = this.rows.length - 1;
    for (let column = from; column <= to; column++) {
      if (kind === 'insert') {
        for (let row = last; row >= at; row--) this.set(row + count, column, this.get(row, column));
        for (let row = at; row < at + count; row++) this.set(row, column, undefined);
      } else {
        for (let row = at; row <= last; row++) this.set(row, column, this.get(row + count, column));
      }
    }
  }

  private shiftColumns({ kind, at, count, from, to }: Shift): void {
    for (let row = from; row <= Math.min(to, this.rows.length - 1); row++) {
      const cells = this.rows[row];
      if (!cells || at >= cells.length) continue;
      if (kind === 'delete') cells.splice(at, count);
      else cells.splice(at, 0, ...Array.from<undefined>({ length: count }));
    }
  }
}
