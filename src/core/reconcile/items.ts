import { addressOf } from '../sheet/cell';
import { FIELD_IDS, FIELDS, type FieldId } from '../matrix/fields';
import { rowNames } from '../matrix/rowNames';
import { searchText } from '../matrix/searchText';
import { LOOK_FIRST, type ReconciliationClass, type ReconciliationRow } from '../workspace/reconciliation';
import { shownValue } from './compare/shown';
import type { Comparison } from './comparison';
import { differenceId, type Choice, type Decision } from './decisions/decision';

/** A field in which both sides differ, as it is shown. */
export interface DifferenceItem {
  /** The same in any reading of the book, as long as both rows say of this field what they say here. */
  readonly id: string;
  readonly field: FieldId;
  readonly label: string;
  readonly matrix: string;
  readonly dnp: string;
  /** A1 address in the matrix. */
  readonly cell: string;
  readonly decision?: { readonly choice: Choice; readonly note: string };
}

export interface ReconciliationItem {
  readonly at: number;
  /** Of its rows: the same in any reading of the book, wherever they stand. */
  readonly id: string;
  readonly class: ReconciliationClass;
  readonly key: string | null;
  readonly matrixRow: number | null;
  readonly dnpRow: number | null;
  readonly reason: string;
  /** In which a search looks. */
  readonly search: string;
  readonly differences: readonly DifferenceItem[];
  /** Rows that could also be meant. */
  readonly candidates: readonly CandidateItem[];
  /** Somebody has paired its rows by hand. */
  readonly byHand: boolean;
}

export interface CandidateItem {
  readonly side: 'matrix' | 'dnp';
  /** Of its row, as those of items. */
  readonly id: string;
  readonly row: number;
  readonly key: string;
  /** A sentence with the row and why. */
  readonly words: string;
}

/** A comparison as a list that people decide about, and what each row is called in any reading of the book. */
export interface ListedComparison {
  readonly items: readonly ReconciliationItem[];
  readonly names: RowNames;
}

export interface RowNames {
  readonly matrix: ReadonlyMap<number, string>;
  readonly dnp: ReadonlyMap<number, string>;
}

/** What has to be looked at first comes first. */
export function listed({ reconciliation, compared, decisions }: Comparison): ListedComparison {
  const decided = new Map(decisions.kept.map((decision) => [differenceId(decision), decision]));
  const paired = new Set(decisions.pairs.map(({ matrix, dnp }) => `${matrix.row}:${dnp.row}`));
  const names: RowNames = { matrix: rowNames(compared.matrix), dnp: rowNames(compared.dnp) };
  const searchable = withSearch(compared);
  const rows = [...reconciliation.rows].sort((a, b) => LOOK_FIRST.indexOf(a.class) - LOOK_FIRST.indexOf(b.class));
  return { names, items: rows.map((row, at) => searchable(itemOf(row, at, names, decided, paired))) };
}

/** The matrix's row speaks for a pair: whoever searches knows it by its owner and entity there. */
function withSearch({ matrix, dnp }: Comparison['compared']): (item: Unsearched) => ReconciliationItem {
  const [ours, theirs] = [matrix, dnp].map((records) => new Map(records.map((record) => [record.row, record])));
  return (item) => {
    const record = ours?.get(item.matrixRow ?? 0) ?? theirs?.get(item.dnpRow ?? 0);
    const values = item.differences.flatMap((one) => [one.label, one.matrix, one.dnp]);
    return { ...item, search: searchText(record, [item.key ?? '', ...values, item.reason].join(' ')) };
  };
}

type Unsearched = Omit<ReconciliationItem, 'search'>;

function itemOf(
  row: ReconciliationRow,
  at: number,
  names: RowNames,
  decided: ReadonlyMap<string, Decision>,
  paired: ReadonlySet<string>,
): Unsearched {
  const { key, matrixRow, dnpRow, reason } = row;
  const id = JSON.stringify([
    matrixRow === null ? null : names.matrix.get(matrixRow),
    dnpRow === null ? null : names.dnp.get(dnpRow),
  ]);
  return {
    at,
    id,
    class: row.class,
    key,
    matrixRow,
    dnpRow,
    reason,
    differences:
      matrixRow === null || dnpRow === null
        ? []
        : row.fields.map(({ field, matrix, dnp, matrixCell }): DifferenceItem => {
            const decision = decided.get(differenceId({ matrixRow, dnpRow, field }));
            const said = { matrix: shownValue(field, matrix), dnp: shownValue(field, dnp) };
            return {
              id: idOfDifference(id, field, said),
              field,
              label: FIELDS[field].label,
              ...said,
              cell: addressOf(matrixCell),
              ...(decision && { decision: { choice: decision.choice, note: decision.note } }),
            };
          }),
    candidates: row.candidates.map(({ side, row: number, key: of, why }) => ({
      side,
      id: names[side].get(number) ?? '',
      row: number,
      key: of ?? '',
      words: `Fila ${number} de ${side === 'matrix' ? 'la matriz' : 'DNP'}: ${why}`,
    })),
    byHand: paired.has(`${matrixRow ?? ''}:${dnpRow ?? ''}`),
  };
}

/** The same as long as both rows say of the field what they say here. */
function idOfDifference(item: string, field: FieldId, said: { readonly matrix: string; readonly dnp: string }): string {
  return JSON.stringify([item, field, said.matrix, said.dnp]);
}

/** Which item and field a difference was of that may be none any more; undefined for what is no such id. */
export function placeOfDifference(id: string): { readonly item: string; readonly field: FieldId } | undefined {
  try {
    const parts: unknown = JSON.parse(id);
    if (!Array.isArray(parts)) return undefined;
    const [item, named] = parts as unknown[];
    const field = FIELD_IDS.find((one) => one === named);
    return typeof item === 'string' && field ? { item, field } : undefined;
  } catch {
    return undefined;
  }
}
