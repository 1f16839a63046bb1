import type { CellValue } from '../core/cells/cell';
import type { AddRows } from '../core/plan/plan';
import { sizeOf } from './batches';
import type { Guard } from './guard';
import type { Inspection } from './inspect';
import { blocksOf, setFormat, type Operation } from './place';
import { Target, typedInto, type Block } from './target';

/** About what a number format takes in an answer. */
const FORMAT_BYTES = 14;

/** The new rows as blocks, for the place that they have below the last row while it is free. */
export function rowTargets(context: Excel.RequestContext, step: AddRows): Target[] {
  const sheet = context.workbook.worksheets.getItem(step.sheet);
  return blocksOf(step.rows).map(({ start, rows }) => {
    const values = valuesOf(step, start, rows);
    return new Target(sheet.getRangeByIndexes(step.lastRow + start, step.left - 1, rows.length, values[0]?.length ?? 1), values, undefined, 'blank');
  });
}

/**
 * Below the last row, as values: rows that are added to a table by `rows.add` make conflicts in co-authored books. What
 * stands below is pushed down first; the rows look like the one above them. Formulas of the user's columns are not
 * filled down: Excel itself does so in the calculated columns of a table.
 */
export function addRows(step: AddRows, now: Inspection): Operation[] {
  const { sheet, left, right, headerRow, lastRow, rows, table } = step;
  const place = now.places.get(step);
  if (rows.length === 0 || !place) return [];
  const pushes = now.occupied.get(step) ?? false;
  const width = right - left + 1;
  const inserted = pushes ? new Inserted(place, left) : undefined;
  /** Some rows of the place, and some columns from its left. */
  const part = (row: number, column: number, height: number, columns: number) => (inserted?.corner ?? place.getCell(0, 0)).getOffsetRange(row, column).getAbsoluteResizedRange(height, columns);
  const prepared: Operation = {
    bytes: 2000 + 500 * step.columns.length + FORMAT_BYTES * rows.length * width, sheet, guard: inserted ?? new Dressed(place),
    write: () => {
      inserted?.insert();
      // The first rows of a matrix have nothing to look like.
      if (lastRow > headerRow) part(0, 0, rows.length, width).copyFrom(part(-1, 0, 1, width), 'Formats');
      step.columns.forEach((column, index) => {
        const format = step.formats[index];
        if (format !== undefined) setFormat(part(0, column - left, rows.length, 1), format);
      });
      for (const { row, column, format } of step.apart ?? []) if (format !== undefined) setFormat(part(row - lastRow - 1, column - left, 1, 1), format);
    },
  };
  const end = now.tables.get(step)?.bottom ?? 0;
  // A table that reaches further has the new rows inside it; blank rows at its end may be too few for them.
  const isBelowTable = table !== undefined && (end === lastRow || (!pushes && end > lastRow && end < lastRow + rows.length));
  const values = inserted
    ? blocksOf(rows).map((block): Operation => ({ bytes: sizeOf(block.rows), sheet, write: () => { part(block.start, 0, block.rows.length, width).values = valuesOf(step, block.start, block.rows) as CellValue[][]; } }))
    : (now.targets.get(step) ?? []).map((target): Operation => ({ bytes: target.bytes, sheet, guard: target, write: () => target.write() }));
  return [prepared, ...values, ...(isBelowTable ? [grown(table, () => part(0, 0, rows.length, width))] : [])];
}

/** Whole rows, so that none gets half of its cells; columns that are not the step's stay as they are. */
function valuesOf({ left, right, columns, formats, lastRow, apart = [] }: AddRows, start: number, rows: readonly (readonly CellValue[])[]): Block<CellValue> {
  const formatOf = new Map(apart.map(({ row, column, format }) => [`${row}:${column}`, format] as const));
  const width = right - left + 1;
  return rows.map((row, r) => {
    const whole = Array.from({ length: width }, (): CellValue | null => null);
    columns.forEach((column, index) => { whole[column - left] = typedInto(formatOf.get(`${lastRow + 1 + start + r}:${column}`) ?? formats[index], row[index] ?? ''); });
    return whole;
  });
}

/** Rows pushed in between: taken out again they leave nothing behind. */
class Inserted implements Guard {
  private rows: Excel.Range | undefined;
  /** First cell of the new rows; Excel keeps it. */
  corner: Excel.Range | undefined;

  constructor(private readonly place: Excel.Range, private readonly left: number) {}

  insert(): void {
    this.rows = this.place.getEntireRow().insert('Down');
    this.rows.load('rowIndex');
    this.corner = this.rows.getCell(0, this.left - 1);
    this.corner.load('rowIndex');
  }

  look(): void {
    // Nothing is overwritten.
  }

  problem(): undefined {
    return undefined;
  }

  async putBack(context: Excel.RequestContext): Promise<boolean> {
    this.rows?.delete('Up');
    await context.sync();
    return true;
  }
}

/** Rows that get the looks of the one above them; where somebody else has written there, their numbers keep their formats. */
class Dressed implements Guard {
  private formats: string[][] = [];

  constructor(private readonly place: Excel.Range) {}

  look(): void {
    this.place.load('numberFormat');
  }

  problem(): undefined {
    this.formats = this.place.numberFormat as string[][];
    return undefined;
  }

  async putBack(context: Excel.RequestContext): Promise<boolean> {
    this.place.load('rowCount,columnCount');
    await context.sync();
    if (this.place.rowCount !== this.formats.length || this.place.columnCount !== this.formats[0]?.length) return false;
    this.place.numberFormat = this.formats;
    await context.sync();
    return true;
  }
}

/** A table grows by itself when something is written below it; code does not count on that. */
function grown(name: string, rows: () => Excel.Range): Operation {
  return {
    bytes: 500,
    write: (context) => {
      const table = context.workbook.tables.getItem(name);
      table.resize(table.getRange().getBoundingRect(rows()));
    },
  };
}
