import { CUT } from '../facts/sampleCut';
import { AMBIGUOUS, DIFFERENCES, ONLY_MATRIX, TWICE_IN_DNP, type KnownDifference } from '../plan/export';
import type { PlacedDnpRow, SamplePlan } from '../plan/samplePlan';
import { isNotDue, rowsOfCut } from './expectedRows';

export type ExpectedClass =
  'same' | 'different' | 'onlyMatrix' | 'expected' | 'onlyDnp' | 'duplicateKey' | 'blankKey' | 'ambiguous';

export interface ExpectedRow {
  readonly class: ExpectedClass;
  /** As much of the key as the cells say. */
  readonly key: string;
  readonly matrixRow: number | null;
  readonly dnpRow: number | null;
  readonly fields: readonly KnownDifference[];
}

export interface ExpectedReconciliation {
  readonly rows: readonly ExpectedRow[];
  readonly counts: Readonly<Record<ExpectedClass, number>>;
  /** Rows of the cut before: compared with nothing. */
  readonly otherCut: { readonly matrixRows: readonly number[]; readonly dnpRows: readonly number[] };
}

/** Which row of the export counts, and where: the workbook has them all, the CSV those that it can say. */
export type ExportKind = 'xlsx' | 'csv';

export function expectedReconciliation(plan: SamplePlan, kind: ExportKind): ExpectedReconciliation {
  const rowIn = (row: PlacedDnpRow) => (kind === 'xlsx' ? row.row : row.csvRow);
  const dnp = plan.dnp.flatMap((row) => {
    const place = rowIn(row);
    return place === undefined ? [] : [{ ...row, place }];
  });
  const current = dnp.filter((row) => row.period === CUT.label);
  const repeated = new Set([plan.repeated.key, TWICE_IN_DNP]);

  const ofMatrix = rowsOfCut(plan).map((action): ExpectedRow => {
    const alone = { key: action.key, matrixRow: action.row, dnpRow: null, fields: [] };
    if (repeated.has(action.key)) return { ...alone, class: 'duplicateKey' };
    if (AMBIGUOUS.has(action.key)) return { ...alone, class: kind === 'xlsx' ? 'ambiguous' : 'onlyMatrix' };
    if (ONLY_MATRIX.has(action.key)) return { ...alone, class: isNotDue(action) ? 'expected' : 'onlyMatrix' };
    const partner = current.find((row) => row.matrixRow === action.row);
    const fields = DIFFERENCES[action.key]?.fields ?? [];
    return { ...alone, class: fields.length > 0 ? 'different' : 'same', dnpRow: partner?.place ?? null, fields };
  });
  const ofDnp = current.flatMap((row): ExpectedRow[] => {
    const alone = { matrixRow: null, dnpRow: row.place, fields: [] };
    if (repeated.has(row.key)) return [{ ...alone, key: row.key, class: 'duplicateKey' }];
    // What is left of the code is 3.1 in both.
    if (AMBIGUOUS.has(row.key)) return [{ ...alone, key: '4005/3.1', class: 'ambiguous' }];
    if (row.code.value === '') return [{ ...alone, key: row.key, class: 'blankKey' }];
    return row.matrixRow === null ? [{ ...alone, key: row.key, class: 'onlyDnp' }] : [];
  });

  const rows = [...ofMatrix, ...ofDnp];
  const count = (name: ExpectedClass) => rows.filter((row) => row.class === name).length;
  return {
    rows,
    counts: {
      same: count('same'),
      different: count('different'),
      onlyMatrix: count('onlyMatrix'),
      expected: count('expected'),
      onlyDnp: count('onlyDnp'),
      duplicateKey: count('duplicateKey'),
      blankKey: count('blankKey'),
      ambiguous: count('ambiguous'),
    },
    otherCut: {
      matrixRows: plan.actions.filter((action) => action.cut !== CUT.label).map((action) => action.row),
      dnpRows: dnp.filter((row) => row.period !== CUT.label).map((row) => row.place),
    },
  };
}
