import type { CellValue } from '../../core/sheet/cell';
import { NUMBER_FORMATS } from '../../core/sheet/sheetContent';
import { runsOf } from '../../core/plan/targets';
import { sizeOf } from '../batches';
import type { Guard } from './guard';
import type { SheetState } from './sheetState';
import { asTyped, textAsIs } from './typed';

/** Cells as Excel takes them; `null` leaves a cell as it is. */
export type Block<T> = readonly (readonly (T | null)[])[];

/** About what a cell costs when its value and its formula are looked at. */
const LOOK_BYTES = 30;
/** `null,` */
const NULL_BYTES = 5;

/**
 * A rectangle of the user's sheet that is written in one go, so that no row ever gets half of what it should. Its range
 * is made before the writing: like all that Excel keeps for us it moves along when somebody inserts or deletes rows, and
 * Excel refuses the values where somebody did so inside of it. What does not move along (a sort) is seen in the very
 * batch of the writing, and taken back.
 */
export class Target implements Guard {
  /** Of a sheet with a filter: what is hidden there, by whom Excel does not tell. */
  watchesRows = false;
  private isHidden: unknown;
  private before:
    | { readonly values: Block<CellValue>; readonly formulas: Block<CellValue>; readonly formats: Block<string> }
    | undefined;

  /** `top`: row of the sheet in which it begins, as the plan counts it. */
  constructor(
    readonly range: Excel.Range,
    readonly values: Block<CellValue>,
    readonly top: number,
    private readonly formats?: Block<string>,
    private readonly needs?: 'blank',
  ) {
    range.load('rowHidden');
  }

  get bytes(): number {
    const cells = this.values.length * (this.values[0]?.length ?? 0);
    return Math.max(
      sizeOf(this.values) + NULL_BYTES * cells + (this.formats ? sizeOf(this.formats) : 0),
      LOOK_BYTES * cells,
    );
  }

  write(): void {
    if (this.formats) this.range.numberFormat = this.formats as string[][];
    this.range.values = this.values as CellValue[][];
  }

  /**
   * In the batch of the writing, before it: what stands there, and whether a filter hides some of it by now. Values that
   * leave all as it is: where the range has grown Excel refuses them, and with them all that the batch would write.
   */
  look(): void {
    this.isHidden = this.range.rowHidden;
    this.range.values = this.values.map((row) => row.map(() => null));
    this.range.load(`rowHidden,values,formulas${this.formats ? ',numberFormat' : ''}`);
  }

  problem(): string | undefined {
    this.before = {
      values: this.range.values as CellValue[][],
      formulas: this.range.formulas as CellValue[][],
      formats: this.formats ? (this.range.numberFormat as string[][]) : [],
    };
    if (this.needs === 'blank' && this.before.values.some((row) => row.some((value) => value !== '')))
      return 'alguien escribió donde iban las filas o columnas nuevas';
    return !this.watchesRows || this.range.rowHidden === this.isHidden ? undefined : 'alguien cambió el filtro';
  }

  /** `who`: the row of the plan that stands in a row by now. False where some of what was written stays. */
  async putBack(
    context: Excel.RequestContext,
    who: (row: number) => number | undefined = (row) => row,
  ): Promise<boolean> {
    const { range, before } = this;
    if (!before) return true;
    range.load('values,formulas,numberFormat,rowCount,columnCount');
    const properties = range.getRowProperties({ rowHidden: true });
    await context.sync();
    const hidden = properties.value.map(({ rowHidden }) => rowHidden === true);
    if (range.rowCount !== this.values.length || range.columnCount !== this.values[0]?.length) return false;
    const written = this.values[0].map((_, column) => new Set(this.values.map((row) => row[column])));
    const here = range.values.map((_: CellValue[], r) => who(this.top + r));
    const going = range.values.map((now: CellValue[], r): Restored | undefined => {
      const from = (here[r] ?? 0) - this.top;
      const cells = now.map((value, c) => {
        const [was, shown] = [before.formulas[from]?.[c], before.values[from]?.[c] ?? ''];
        const isOurs =
          range.formulas[r]?.[c] !== was &&
          [...(written[c] ?? [])].some((ours) => ours !== null && sameValue(ours, value));
        if (!isOurs) return null;
        return typeof was === 'string' && was.startsWith('=') && was !== shown
          ? was
          : typedInto(before.formats[from]?.[c] ?? String(range.numberFormat[r]?.[c]), shown);
      });
      // Values over filtered rows land in others: a row that is hidden has got nothing.
      if (hidden[r] === true || !(from in before.values) || cells.every((cell) => cell === null)) return undefined;
      return { cells, formats: cells.map((cell, c) => (cell === null ? null : (before.formats[from]?.[c] ?? null))) };
    });
    for (const { first, last } of runsOf([...going.keys()].filter((r) => going[r] !== undefined))) {
      const rows = range.getRow(first).getResizedRange(last - first, 0);
      const all = going.slice(first, last + 1).filter((one) => one !== undefined);
      if (this.formats) rows.numberFormat = all.map(({ formats }) => formats) as string[][];
      rows.values = all.map(({ cells }) => cells) as CellValue[][];
    }
    await context.sync();
    const found = new Set(here);
    return this.values.every((row, r) => found.has(this.top + r) || row.every((value) => value === null));
  }
}

/** The targets of a sheet; where it has a filter, what is hidden there has to stay the same until they are written. */
export function watched(targets: readonly Target[], sheet: SheetState | undefined): readonly Target[] {
  for (const target of targets) target.watchesRows = sheet?.filtered ?? false;
  return targets;
}

interface Restored {
  readonly cells: readonly (CellValue | null)[];
  readonly formats: readonly (string | null)[];
}

/** What has to be handed over so that the cell says `value` and nothing that Excel makes of it. */
export function typedInto(format: string | undefined, value: CellValue): CellValue {
  return format === NUMBER_FORMATS.text ? textAsIs(value) : asTyped(value);
}

/** Excel keeps no apostrophe. */
function sameValue(ours: CellValue | undefined, shown: CellValue): boolean {
  return ours === shown || (typeof ours === 'string' && ours.startsWith("'") && ours.slice(1) === shown);
}
