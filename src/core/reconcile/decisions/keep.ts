import type { CutLabel } from '../../keys/keys';
import { groupBy } from '../../collections/groupBy';
import { FIELDS } from '../../matrix/fields';
import type { FieldDifference, Reconciliation, ReconciliationRow } from '../../workspace/reconciliation';
import { shownValue } from '../compare/shown';
import { CHOICE_WORDS, differenceId, isOfAnotherCut, type Decision, type StoredDecision } from './decision';
import type { HandPair, PlacedPairs } from './handPair';

/** A decision that does not fit what is compared now. It stays in `Conciliación` until somebody withdraws it or decides anew. */
export type Unfit =
  /** `why` is Spanish and stands alone. */
  | { readonly kind: 'field'; readonly decision: StoredDecision; readonly why: string }
  | { readonly kind: 'pair'; readonly decision: HandPair; readonly why: string };

/** What became of earlier decisions in a new comparison. */
export interface KeptDecisions {
  /** Still about the same difference; their rows are those of the new comparison. */
  readonly kept: readonly Decision[];
  /** Rows that somebody has paired, where they stand now. */
  readonly pairs: readonly HandPair[];
  /** Nothing is left to decide: matrix and DNP agree now. */
  readonly settled: number;
  readonly unfit: readonly Unfit[];
}

/** The same for the same decision in any reading of the book, however others changed places meanwhile. */
export function unfitId(one: Unfit): string {
  const { cut, note, by, day } = one.decision;
  const about =
    one.kind === 'field'
      ? [one.decision.key, one.decision.matrixRow, one.decision.dnpRow, one.decision.field, one.decision.choice]
      : [one.decision.matrix, one.decision.dnp];
  return JSON.stringify([one.kind, cut ?? null, about, note, by, day]);
}

export const NO_DECISIONS: KeptDecisions = { kept: [], pairs: [], settled: 0, unfit: [] };
const NO_PAIRS: PlacedPairs = { standing: [], unfit: [] };

/** REP-2: a decision holds in its cut as long as action, field and both values are what they were. */
export function keepDecisions(
  stored: readonly StoredDecision[],
  reconciliation: Reconciliation,
  cut?: CutLabel,
  placed: PlacedPairs = NO_PAIRS,
): KeptDecisions {
  const pairs = groupBy(
    reconciliation.rows.filter((row) => row.matrixRow !== null && row.dnpRow !== null),
    (row) => row.key ?? undefined,
  );
  const kept = new Map<string, Decision>();
  const unfit: Unfit[] = [];
  let settled = 0;
  for (const decision of stored) {
    const { matrix, dnp, cut: decidedIn, ...rest } = decision;
    const isOther = isOfAnotherCut(decision, cut);
    const row = isOther
      ? undefined
      : pairOf(decision, decision.key === null ? [] : (pairs.get(decision.key) ?? []), reconciliation);
    const difference = row?.fields.find(({ field }) => field === decision.field);
    const why = isOther
      ? `es del corte ${decidedIn}`
      : !row
        ? 'la acción ya no está emparejada en la comparación, o no se distingue de otra con la misma clave'
        : !reconciliation.compared.includes(decision.field)
          ? 'ese campo no se compara ahora'
          : difference && !saysSame(decision, difference)
            ? `se decidió cuando la matriz decía ${matrix} y DNP ${dnp}. Decida de nuevo`
            : undefined;
    if (why !== undefined) unfit.push({ kind: 'field', decision, why: whyUnfit(decision, why) });
    else if (!row || !difference) settled += 1;
    else {
      const current: Decision = { ...rest, matrixRow: row.matrixRow, dnpRow: row.dnpRow };
      kept.set(differenceId(current), current);
    }
  }
  return {
    kept: [...kept.values()],
    pairs: placed.standing,
    settled,
    unfit: [
      ...unfit,
      ...placed.unfit.map(({ pair, why }): Unfit => ({ kind: 'pair', decision: pair, why: whyPairUnfit(pair, why) })),
    ],
  };
}

/** The differences with the reasons for which ours stays. */
export function withReasons(reconciliation: Reconciliation, { kept }: Pick<KeptDecisions, 'kept'>): Reconciliation {
  const reasons = new Map(
    kept.filter(({ choice }) => choice === 'keepOurs').map((decision) => [differenceId(decision), decision.note]),
  );
  if (reasons.size === 0) return reconciliation;
  const rows = reconciliation.rows.map((row) => {
    const { matrixRow, dnpRow } = row;
    if (matrixRow === null || dnpRow === null) return row;
    const fields = row.fields.map((difference): FieldDifference => {
      const keptBecause = reasons.get(differenceId({ matrixRow, dnpRow, field: difference.field }));
      return keptBecause === undefined ? difference : { ...difference, keptBecause };
    });
    return { ...row, fields };
  });
  return { ...reconciliation, rows };
}

interface PairedRow {
  readonly matrixRow: number;
  readonly dnpRow: number;
  readonly fields: readonly FieldDifference[];
}

/** By its key; by its rows where there is no key, or where the key stands in several rows. */
function pairOf(
  decision: StoredDecision,
  candidates: readonly ReconciliationRow[],
  { rows }: Reconciliation,
): PairedRow | undefined {
  const [only, ...others] = candidates;
  const found =
    only && others.length === 0
      ? only
      : rows.find(
          (row) => row.matrixRow === decision.matrixRow && row.dnpRow === decision.dnpRow && row.key === decision.key,
        );
  return found && found.matrixRow !== null && found.dnpRow !== null
    ? { matrixRow: found.matrixRow, dnpRow: found.dnpRow, fields: found.fields }
    : undefined;
}

function saysSame({ field, matrix, dnp }: StoredDecision, difference: FieldDifference): boolean {
  return shownValue(field, difference.matrix) === matrix && shownValue(field, difference.dnp) === dnp;
}

function whyUnfit({ key, field, choice, matrixRow }: StoredDecision, why: string): string {
  return `${key ?? `Fila ${matrixRow} de la matriz`}, ${FIELDS[field].label}: ya no vale «${CHOICE_WORDS[choice]}»: ${why}.`;
}

function whyPairUnfit({ matrix, dnp }: HandPair, why: string): string {
  return `La pareja hecha a mano de ${matrix.key || `la fila ${matrix.row} de la matriz`} con ${dnp.key || `la fila ${dnp.row}`} de DNP no se aplica: ${why.charAt(0).toLowerCase()}${why.slice(1)}`;
}
