import type { CellValue } from '../../../core/sheet/cell';
import type { MatrixCell, Step } from '../../../core/plan/plan';
import type { Operation } from '../operation';
import type { SheetState } from '../sheetState';

/** All that the door has to know of a kind of step; one file each beside this one, put together in `stepKinds.ts`. */
export interface StepKind<S extends Step> {
  /** Whether it makes its sheet where there is none. Only a sheet of ours may be created. */
  readonly mayCreate: boolean;
  /** Whether it takes marks of ours off its sheet, which have to be looked for. */
  readonly takesMarks?: boolean;
  /** Whether it names many cells in one address: what stands between them has to be found out. */
  readonly listsCells?: boolean;
  /** Cells of the user's that it overwrites one by one: undo has to know what they said before. */
  overwrites?(step: S): readonly Pick<MatrixCell, 'row' | 'column'>[];
  /** Asks for what has to be known of its place, in one request with what all other steps ask: Excel answers after it. */
  inspect(context: Excel.RequestContext, step: S): Inspected;
}

/** A step that knows how its place looks right now. */
export interface Inspected {
  /** Of values over rows that a filter hides, which land in others. */
  readonly underFilter?: UnderFilter;
  /** Throws `WriteRefused` where the step does not fit its sheet any more, or Excel would misplace it. */
  readonly refuse?: (sheet: SheetState) => void;
  /** The step as Excel wants it: formats before values, whole blocks, nothing cell by cell. No sheet: there is none yet. */
  readonly operations: (sheet: SheetState | undefined) => Operation[];
  /** Tells of cells with anchors whether they say what the step has written there. */
  readonly wrote?: () => Wrote;
  /** Asks, after all is written, for what Excel is known to drop; what is returned throws `ExcelFailure` where it did. */
  readonly verify?: (context: Excel.RequestContext) => () => void;
}

export type Wrote = (row: number, column: number, said: CellValue | undefined) => boolean;

/** Asked only on a sheet with a filter. */
export interface UnderFilter {
  /** First and last row that is written. */
  readonly top: number;
  readonly bottom: number;
  /** Prepares the step anew, so that it leaves these rows alone. */
  readonly goAround: (hidden: ReadonlySet<number>) => void;
}
