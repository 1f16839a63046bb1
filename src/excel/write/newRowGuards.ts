import type { Guard } from './guard';

/** Rows pushed in between, above the place that was looked at: taken out again they leave nothing behind. */
export class Inserted implements Guard {
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
export class Dressed implements Guard {
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

/** As one guard; what the first did is put back last. */
export function together(first: Guard, second: Guard): Guard {
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
