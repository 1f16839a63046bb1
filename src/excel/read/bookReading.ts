import type { Area, Grid } from '../../core/sheet/grid';

/** A sheet as the workbook lists it. */
export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
}

/** What was read of the open workbook, as plain data. */
export interface Book {
  readonly date1904: boolean;
  readonly sheets: readonly SheetInfo[];
  /** By sheet name, for the sheets that were asked for and have content. */
  readonly grids: ReadonlyMap<string, Grid>;
  /** By sheet name: what stands so far from all else that it was not read. */
  readonly far?: ReadonlyMap<string, readonly Area[]>;
}
