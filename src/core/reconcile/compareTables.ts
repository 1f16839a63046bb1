import type { CutLabel } from '../keys/keys';
import type { ActionRecord } from '../matrix/actionRecord';
import { BLANK_RECORD } from '../matrix/records';
import { comparedFields, differences } from './compare/compareFields';
import { unreadableCuts } from './cutOfReport';
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
import { isOfCut } from '../workspace/workspace';

export interface ReconcileOptions {
  /** Rows of another cut are left out; without it all rows are compared. */
  readonly cut?: CutLabel | undefined;
  /** Shares that differ by no more than this are the same (fraction). */
  readonly roundingTolerance: number;
  /** Pairs that somebody has made: they go before everything. */
  readonly byHand?: readonly HandPair[];
  /** Why DNP need not have a row of the matrix, in Spanish; undefined where it should. */
  readonly whyNotInDnp?: (record: ActionRecord) => string | undefined;
}

/**
 * Compares the ministry's matrix with DNP's report: every row of either side ends in exactly one row (REP-2), those of an
 * action that is compared as a whole in the same one.
 */
export function reconcile(
  matrix: Side,
  dnp: Side,
  { cut, roundingTolerance, byHand = [], whyNotInDnp }: ReconcileOptions,
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
      ...together(pair.matrix, pair.dnp),
      fields,
      candidates: [],
      reason: pair.reason,
    };
  });
  rows.push(...unmatched.map((one) => unmatchedRow(one, whyNotInDnp)));
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
    remarks: [...(dnp.remarks ?? []), ...(cut === undefined ? [] : unreadableCuts(dnp))],
  };
}

/** Rows of the cut; a row that names none belongs to the one that is compared, one whose cut cannot be read to none. */
export function comparedRecords(
  { records }: Pick<Side, 'records'>,
  cut: CutLabel | undefined,
): readonly ActionRecord[] {
  return records.filter((record) => isOfCut(record, cut));
}

/** The rows of an action that stands in several, of which the first one is named. */
function together(...sides: readonly ActionRecord[]): Pick<ReconciliationRow, 'together'> {
  const [matrix = [], dnp = []] = sides.map(({ parts = [] }) => parts.map(({ row }) => row).sort((a, b) => a - b));
  return matrix.length + dnp.length === 0 ? {} : { together: { matrix, dnp } };
}

function unmatchedRow(
  { row: { side }, record, class: kind, candidates, reason }: Unmatched,
  whyNotInDnp: ReconcileOptions['whyNotInDnp'],
): ReconciliationRow {
  const expected = kind === 'onlyMatrix' ? whyNotInDnp?.(record) : undefined;
  return {
    class: expected === undefined ? kind : 'expected',
    key: keyText(record),
    matrixRow: side === 'matrix' ? record.row : null,
    dnpRow: side === 'dnp' ? record.row : null,
    ...(side === 'matrix' ? together(record) : together(BLANK_RECORD, record)),
    fields: [],
    candidates,
    reason: expected === undefined ? reason : `${reason} ${expected}`,
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
