import type { CellRef } from '../sheet/cell';
import type { FieldId } from '../matrix/fields';
import type { ActionRecord } from '../matrix/actionRecord';
import type { Mapping, TableLayout } from '../matrix/tableLayout';

/**
 * Where a row of the matrix or of DNP's report ends; each row in exactly one (REP-2). `expected`: only in the matrix, and
 * DNP need not have it.
 */
export type ReconciliationClass =
  'same' | 'different' | 'onlyMatrix' | 'expected' | 'onlyDnp' | 'duplicateKey' | 'blankKey' | 'ambiguous';

export const CLASS_WORDS: Readonly<Record<ReconciliationClass, string>> = {
  same: 'Igual',
  different: 'Difiere',
  onlyMatrix: 'Solo en la matriz',
  expected: 'Esperada',
  onlyDnp: 'Solo en DNP',
  duplicateKey: 'Clave repetida',
  blankKey: 'Clave vacía',
  ambiguous: 'Ambigua',
};

/** Rows that differ by decision, among those that differ. */
const KEPT_WORDS = 'De ellas, decididas';

/** What has to be looked at first comes first. */
export const LOOK_FIRST: readonly ReconciliationClass[] = [
  'different',
  'ambiguous',
  'duplicateKey',
  'blankKey',
  'onlyMatrix',
  'onlyDnp',
  'expected',
  'same',
];

/** The matrix or DNP's report, read. */
export interface Side {
  readonly records: readonly ActionRecord[];
  readonly layout: TableLayout;
  readonly mapping: Mapping;
  /** What is to be known of the reading of this table, a sentence each in Spanish. */
  readonly remarks?: readonly string[];
  /** What stands above its table, which tells one report of DNP from another. */
  readonly title?: string | undefined;
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
  /** Why the matrix's value stays, where somebody decided so. */
  readonly keptBecause?: string;
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
  /** All rows of the action on the sides where it stands in several and is compared as a whole. */
  readonly together?: { readonly matrix: readonly number[]; readonly dnp: readonly number[] };
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
  /** What is to be known of the reading of DNP's report, a sentence each in Spanish. */
  readonly remarks?: readonly string[];
}

/** All differences of the row have been decided: the matrix's values stay, each with its reason. */
export function isKept({ fields }: Pick<ReconciliationRow, 'fields'>): boolean {
  return fields.length > 0 && fields.every(({ keptBecause }) => keptBecause !== undefined);
}

export function keptRows({ rows }: Pick<Reconciliation, 'rows'>): number {
  return rows.filter(isKept).length;
}

/** How many rows ended in each class, and how many of those that differ are decided, as sheets show it. */
export function countedClasses(
  reconciliation: Reconciliation,
  order: readonly ReconciliationClass[] = LOOK_FIRST,
): [string, number][] {
  const kept = keptRows(reconciliation);
  return order.flatMap((name): [string, number][] => [
    [CLASS_WORDS[name], reconciliation.counts[name]],
    ...(name === 'different' && kept > 0 ? [[KEPT_WORDS, kept] satisfies [string, number]] : []),
  ]);
}
