import type { CellValue } from '../../core/sheet/cell';
import type { AddRows } from '../../core/plan/plan';
import { MOST_CELLS, sizeOf } from '../batches';
import type { Guard } from './guard';
import type { Inspection } from './inspect';
import { blocksOf, setFormat, type Operation } from './namedPlace';
import { Target, typedInto, type Block } from './target';

/** About what a number format takes in an answer. */
const FORMAT_BYTES = 14;

/** The new rows as blocks, for the place that they have below the last row while it is free. */
export function rowTargets(context: Excel.RequestContext, step: AddRows): Target[] {
  const sheet = context.workbook.worksheets.getItem(step.sheet);
  return rowBlocks(step).map(
    ({ start, values }) =>
      new Target(
        sheet.getRangeByIndexes(step.lastRow + start, step.left - 1, values.length, values[0]?.length ?? 1),
        values,
        step.lastRow + 1 + start,
        undefined,
        'blank',
      ),
  );
}

/**
 * Below the last row, as values: rows that are added to a table by `rows.add` make conflicts in co-authored books. What
 * stands below is pushed down first; the rows look like the one above them. Formulas of the user's columns are not
 * filled down: Excel itself does so in the calculated columns of a table. A block and its looks are one operation:
 * refused, it leaves neither.
 */
export function addRows(step: AddRows, now: Inspection): Operation[] {
  const { sheet, left, right, lastRow, rows, table } = step;
  const place = now.places.get(step);
  if (rows.length === 0 || !place) return [];
  const pushes = now.occupied.get(step) ?? false;
  const width = right - left + 1;
  const end = now.tables.get(step)?.bottom ?? 0;
  // A table that reaches further has the new rows inside it; blank rows at its end may be too few for them.
  const isBelowTable =
    table !== undefined && (end === lastRow || (!pushes && end > lastRow && end < lastRow + rows.length));
  const bytesOfLooks = (height: number) => 2000 + 500 * step.columns.length + FORMAT_BYTES * height * width;
  const inserted = pushes
    ? rowBlocks(step).map((block) => ({ ...block, rows: new Inserted(place, block.values.length, width) }))
    : undefined;
  const blocks = inserted
    ? inserted.map(({ start, values, rows: made }): Operation => ({
        bytes: sizeOf(values.map((row) => row.map((value) => value ?? ''))) + bytesOfLooks(values.length),
        sheet,
        guard: made,
        write: () => {
          const first = made.insert();
          dress(step, start, values.length, first);
          first.getAbsoluteResizedRange(values.length, width).values = values as CellValue[][];
        },
      }))
    : (now.targets.get(step) ?? []).map((target): Operation => ({
        bytes: target.bytes + bytesOfLooks(target.values.length),
        sheet,
        guard: together(new Dressed(target.range), target),
        write: () => {
          dress(step, target.top - lastRow - 1, target.values.length, target.range.getCell(0, 0));
          target.write();
        },
      }));
  const first = () => inserted?.[0]?.rows.first ?? place.getCell(0, 0);
  return [
    ...blocks,
    ...(isBelowTable ? [grown(table, () => first().getAbsoluteResizedRange(rows.length, width))] : []),
  ];
}

/** A block of the new rows, from its first cell on, gets the looks of the row above it and the number formats of its own. */
function dress(
  { headerRow, lastRow, left, right, columns, formats, apart = [] }: AddRows,
  start: number,
  height: number,
  first: Excel.Range,
): void {
  const width = right - left + 1;
  const part = (row: number, column: number, rows: number) =>
    first.getOffsetRange(row, column).getAbsoluteResizedRange(rows, 1);
  // The first rows of a matrix have nothing to look like.
  if (lastRow > headerRow)
    first
      .getAbsoluteResizedRange(height, width)
      .copyFrom(first.getOffsetRange(-1, 0).getAbsoluteResizedRange(1, width), 'Formats');
  columns.forEach((column, index) => {
    const format = formats[index];
    if (format !== undefined) setFormat(part(0, column - left, height), format);
  });
  for (const { row, column, format } of apart) {
    const at = row - lastRow - 1 - start;
    if (format !== undefined && at >= 0 && at < height) setFormat(part(at, column - left, 1), format);
  }
}

function rowBlocks(step: AddRows): { start: number; values: Block<CellValue> }[] {
  const most = Math.floor(MOST_CELLS / (step.right - step.left + 1));
  return blocksOf(step.rows, most).map(({ start, rows }) => ({ start, values: valuesOf(step, start, rows) }));
}

/** As one guard; what the first did is put back last. */
function together(first: Guard, second: Guard): Guard {
  return {
    look() {
      first.look();
      second.look();
    },
    problem() {
      const problems = [first.problem(), second.problem()];
      return problems.find((problem) => problem !== undefined);
    },
    putBack: async (context) => {
      const isSecond = await second.putBack(context);
      return (await first.putBack(context)) && isSecond;
    },
  };
}

/** Whole rows, so that none gets half of its cells; columns that are not the step's stay as they are. */
function valuesOf(
  { left, right, columns, formats, lastRow, apart = [] }: AddRows,
  start: number,
  rows: readonly (readonly CellValue[])[],
): Block<CellValue> {
  const formatOf = new Map(apart.map(({ row, column, format }) => [`${row}:${column}`, format] as const));
  const width = right - left + 1;
  return rows.map((row, r) => {
    const whole = Array.from({ length: width }, (): CellValue | null => null);
    columns.forEach((column, index) => {
      whole[column - left] = typedInto(
        formatOf.get(`${lastRow + 1 + start + r}:${column}`) ?? formats[index],
        row[index] ?? '',
      );
    });
    return whole;
  });
}

/** Rows pushed in between, above the place that was looked at: taken out again they leave nothing behind. */
class Inserted implements Guard {
  private rows: Excel.Range | undefined;
  /** First cell of the new rows; Excel keeps it. */
  first: Excel.Range | undefined;
  private readonly column: number;

  constructor(
    private readonly place: Excel.Range,
    private readonly height: number,
    private readonly width: number,
  ) {
    this.column = place.columnIndex;
  }

  insert(): Excel.Range {
    const top = this.place.getCell(0, 0);
    this.rows = top.getAbsoluteResizedRange(this.height, 1).getEntireRow().insert('Down');
    this.rows.load('rowIndex');
    this.first = this.rows.getCell(0, this.column);
    this.first.load('rowIndex');
    return this.first;
  }

  look(): void {
    this.place.load('columnIndex,columnCount');
  }

  problem(): string | undefined {
    return this.place.columnIndex === this.column && this.place.columnCount === this.width
      ? undefined
      : 'alguien insertó o borró columnas';
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
