import type { CellRef } from '../sheet/cell';
import type { FieldId } from '../matrix/fields';
import type { ActionRecord } from '../matrix/actionRecord';
import type { Mapping, TableLayout } from '../matrix/tableLayout';

/** Where a row of the matrix or of DNP's report ends; each row in exactly one (REP-2). */
export type ReconciliationClass =
  'same' | 'different' | 'onlyMatrix' | 'onlyDnp' | 'duplicateKey' | 'blankKey' | 'ambiguous';

export const CLASS_WORDS: Readonly<Record<ReconciliationClass, string>> = {
  same: 'Igual',
  different: 'Difiere',
  onlyMatrix: 'Solo en la matriz',
  onlyDnp: 'Solo en DNP',
  duplicateKey: 'Clave repetida',
  blankKey: 'Clave vacía',
  ambiguous: 'Ambigua',
};

/** The matrix or DNP's report, read. */
export interface Side {
  readonly records: readonly ActionRecord[];
  readonly layout: TableLayout;
  readonly mapping: Mapping;
}

/** One field in which both sides say something else. Shares are fractions, dates ISO text, states their Spanish word. */
export interface FieldDifference {
  readonly field: FieldId;
  readonly matrix: string | number | null;
  readonly dnp: string | number | null;
  readonly matrixCell: CellRef;
  readonly dnpCell: CellRef;
  /** In Spanish, with both values. */
  readonly sentence: string;
}

/** A row of the other side that could also be meant. */
export interface Candidate {
  readonly side: 'matrix' | 'dnp';
  readonly row: number;
  /** As far as it is known. */
  readonly key: string | null;
  /** 0–1. */
  readonly score: number;
  /** In Spanish. */
  readonly why: string;
}

export interface ReconciliationRow {
  readonly class: ReconciliationClass;
  /** `4144/2.30`, or as much as is known of it; null where nothing is. */
  readonly key: string | null;
  /** Rows of the sheets, from 1. */
  readonly matrixRow: number | null;
  readonly dnpRow: number | null;
  readonly fields: readonly FieldDifference[];
  readonly candidates: readonly Candidate[];
  /** Why it is in its class and, for a pair, by what it was matched; in Spanish. */
  readonly reason: string;
}

export interface Reconciliation {
  readonly rows: readonly ReconciliationRow[];
  readonly counts: Readonly<Record<ReconciliationClass, number>>;
  /** Fields that both sides hold and that were compared. */
  readonly compared: readonly FieldId[];
  /** Headers of DNP's report that no field took. */
  readonly unmapped: readonly string[];
  /** What a person should know of how the columns of both sides were told apart, in Spanish. */
  readonly doubts?: readonly string[];
  /** Rows of the sheets that belong to another cut and were left out. */
  readonly otherCut: { readonly matrixRows: readonly number[]; readonly dnpRows: readonly number[] };
}
