import type { Day } from '../../calendar/day';
import type { CutLabel } from '../../keys/keys';
import type { FieldId } from '../../matrix/fields';
import type { FieldDifference, Reconciliation, ReconciliationRow } from '../../workspace/reconciliation';

/** What is done about a difference: DNP's value goes into the matrix, or ours stays and is defended (REP-2). */
export const CHOICES = ['acceptDnp', 'keepOurs'] as const;
export type Choice = (typeof CHOICES)[number];

export const CHOICE_WORDS: Readonly<Record<Choice, string>> = {
  acceptDnp: 'Se acepta el dato de DNP',
  keepOurs: 'Se mantiene el de la matriz',
};

/** Which difference is meant: the key, where there is one, names it over time; the rows name it in one comparison. */
export interface DecidedField {
  readonly key: string | null;
  readonly matrixRow: number;
  readonly dnpRow: number;
  readonly field: FieldId;
}

export interface Decision extends DecidedField {
  readonly choice: Choice;
  readonly note: string;
  readonly by: string;
  readonly day: Day;
}

/** A decision as it stands in the sheet, with what both sides said when it was taken. */
export interface StoredDecision extends Decision {
  readonly matrix: string;
  readonly dnp: string;
  /** The cut that was compared then; undefined where the sheet does not say. */
  readonly cut?: CutLabel | undefined;
}

/** A difference of a comparison with the row that it stands in. */
export interface DifferenceInRow {
  readonly row: ReconciliationRow;
  readonly difference: FieldDifference;
}

/** The same for a decision and its difference, within one comparison. */
export function differenceId({ matrixRow, dnpRow, field }: Omit<DecidedField, 'key'>): string {
  return `${matrixRow}:${dnpRow}:${field}`;
}

/** Every difference that can be decided, by `differenceId`. */
export function differencesById({ rows }: Reconciliation): ReadonlyMap<string, DifferenceInRow> {
  return new Map(
    rows.flatMap((row) => {
      const { matrixRow, dnpRow } = row;
      return matrixRow === null || dnpRow === null
        ? []
        : row.fields.map(
            (difference) =>
              [differenceId({ matrixRow, dnpRow, field: difference.field }), { row, difference }] as const,
          );
    }),
  );
}

/** Only decisions of the cut that is compared are applied; one that names none is of any. */
export function isOfAnotherCut(
  { cut }: { readonly cut?: CutLabel | undefined },
  compared: CutLabel | undefined,
): boolean {
  return cut !== undefined && compared !== undefined && cut !== compared;
}
