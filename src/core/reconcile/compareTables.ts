import type { CutLabel } from '../keys/keys';
import { valueOf } from '../cells/reading';
import type { ActionRecord } from '../matrix/actionRecord';
import { comparedFields, differences } from './compare/compareFields';
import type { HandPair } from './decisions/handPair';
import { mappingInWords } from '../matrix/mappingInWords';
import type { Unmatched } from './match/unmatched';
import { match } from './match/matchRows';
import {
  CLASS_WORDS,
  type Reconciliation,
  type ReconciliationClass,
  type ReconciliationRow,
  type Side,
} from '../workspace/reconciliation';
import { compareKeys, keyText } from '../matrix/keyText';

export interface ReconcileOptions {
  /** Rows of another cut are left out; without it all rows are compared. */
  readonly cut?: CutLabel | undefined;
  /** Shares that differ by no more than this are the same (fraction). */
  readonly roundingTolerance: number;
  /** Pairs that somebody has made: they go before everything. */
  readonly byHand?: readonly HandPair[];
}

/** Compares the ministry's matrix with DNP's report: every row of either side ends in exactly one row (REP-2). */
export function reconcile(
  matrix: Side,
  dnp: Side,
  { cut, roundingTolerance, byHand = [] }: ReconcileOptions,
): Reconciliation {
  const otherCut = (side: Pick<Side, 'records'>): number[] =>
    side.records
      .filter((record) => !isOfCut(record, cut))
      .map(({ row }) => row)
      .sort((a, b) => a - b);
  const { pairs, unmatched } = match(comparedRecords(matrix, cut), comparedRecords(dnp, cut), byHand);
  const differ = differences(matrix, dnp, roundingTolerance);

  const rows: ReconciliationRow[] = pairs.map((pair) => {
    const fields = differ(pair.matrix, pair.dnp);
    return {
      class: fields.length === 0 ? 'same' : 'different',
      key: pair.key,
      matrixRow: pair.matrix.row,
      dnpRow: pair.dnp.row,
      fields,
      candidates: [],
      reason: pair.reason,
    };
  });
  rows.push(...unmatched.map(unmatchedRow));
  rows.sort(inOrder);
  return {
    rows,
    counts: countsOf(rows),
    compared: comparedFields(matrix, dnp),
    unmapped: dnp.mapping.unmapped.map(({ header }) => header).filter((header) => header.trim() !== ''),
    doubts: [
      ...mappingInWords(matrix.layout, matrix.mapping, 'matrix'),
      ...mappingInWords(dnp.layout, dnp.mapping, 'report'),
    ],
    otherCut: { matrixRows: otherCut(matrix), dnpRows: otherCut(dnp) },
  };
}

/** Rows of the cut; a row that names none, or none that can be read, belongs to the one that is compared. */
export function comparedRecords(
  { records }: Pick<Side, 'records'>,
  cut: CutLabel | undefined,
): readonly ActionRecord[] {
  return records.filter((record) => isOfCut(record, cut));
}

function isOfCut(record: ActionRecord, cut: CutLabel | undefined): boolean {
  return cut === undefined || (valueOf(record.cut) ?? cut) === cut;
}

function unmatchedRow({ row, class: kind, candidates, reason }: Unmatched): ReconciliationRow {
  const { record, side } = row;
  return {
    class: kind,
    key: keyText(record),
    matrixRow: side === 'matrix' ? record.row : null,
    dnpRow: side === 'dnp' ? record.row : null,
    fields: [],
    candidates,
    reason,
  };
}

/** By key, then row of the matrix, then row of DNP: the order of the sheets does not show in the result. */
function inOrder(a: ReconciliationRow, b: ReconciliationRow): number {
  return compareKeys(a.key, b.key) || rowOrder(a.matrixRow, b.matrixRow) || rowOrder(a.dnpRow, b.dnpRow);
}

function rowOrder(a: number | null, b: number | null): number {
  return (a ?? Infinity) === (b ?? Infinity) ? 0 : (a ?? Infinity) - (b ?? Infinity);
}

function countsOf(rows: readonly ReconciliationRow[]): Readonly<Record<ReconciliationClass, number>> {
  const classes = Object.keys(CLASS_WORDS) as ReconciliationClass[];
  return Object.fromEntries(classes.map((kind) => [kind, rows.filter((row) => row.class === kind).length])) as Record<
    ReconciliationClass,
    number
  >;
}
