import type { FieldId } from './fields';

/** Where a table of actions stands in its sheet; rows and columns from 1. */
export interface TableLayout {
  readonly sheet: string;
  /** First and last row of the header; two rows when groups are merged over their columns. */
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly firstRow: number;
  /** Last row with data, totals row left out. `firstRow - 1` when there is none. */
  readonly lastRow: number;
  readonly totalsRow?: number;
  readonly left: number;
  readonly right: number;
  /** Text of each column's header, groups first: `Tiempo de ejecución · Fecha de inicio`. '' where empty. */
  readonly headers: readonly string[];
  /** Name of the Excel table that holds it, where it is one. */
  readonly table?: string;
  /** Rows in the place of actions, or right below them, that are none; from the top. */
  readonly notActions?: readonly NotAction[];
}

/** A row that is no action. */
export interface NotAction {
  readonly row: number;
  /** What it is instead, in Spanish, to stand in brackets. */
  readonly why: string;
}

export function isNotAction({ notActions = [] }: TableLayout): (row: number) => boolean {
  const rows = new Set(notActions.map(({ row }) => row));
  return (row) => rows.has(row);
}

/** Why a column was taken for a field. */
export interface ColumnGuess {
  readonly field: FieldId;
  /** Column of the sheet, from 1. */
  readonly column: number;
  readonly header: string;
  /** 0–1. */
  readonly confidence: number;
  /** Who says so, where it was not guessed just now: a person, or we did when the matrix was prepared. */
  readonly by?: 'person' | 'prepared';
  /** In Spanish, for the person who checks it. */
  readonly evidence: readonly string[];
}

/** Columns that could hold a field and were not taken for it; a person may choose one. */
export interface LeftOut {
  readonly field: FieldId;
  readonly columns: readonly number[];
  /**
   * `unsure`: our verbs would write into it, and name or values leave a doubt. `otherCuts`: none of them is the current
   * cut's, and no other column holds the field. `withoutCut`: it names no cut, and another column names the current one.
   */
  readonly why: 'unsure' | 'otherCuts' | 'withoutCut';
}

/** Which column holds which field; shown to the user and kept in the book. */
export interface Mapping {
  readonly columns: Readonly<Partial<Record<FieldId, number>>>;
  readonly guesses: readonly ColumnGuess[];
  /** Columns that no field took; they are the user's and are named in the reconciliation. */
  readonly unmapped: readonly { readonly column: number; readonly header: string }[];
  /** Fields that several columns could hold equally well; nothing is decided for them. */
  readonly conflicts: readonly { readonly field: FieldId; readonly columns: readonly number[] }[];
  /** Missing where there are none. */
  readonly leftOut?: readonly LeftOut[];
}
