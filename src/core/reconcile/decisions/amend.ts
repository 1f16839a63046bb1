import { spanishDay, type Day } from '../../calendar/day';
import { FIELDS } from '../../matrix/fields';
import type { Reconciliation } from '../../workspace/reconciliation';
import { shownValue } from '../compare/shown';
import { CHOICE_WORDS, differencesById, differenceId, type StoredDecision } from './decision';
import { unfitId, type KeptDecisions } from './keep';
import type { HandPair } from './handPair';
import type { StoredDecisions } from './storedDecisions';
import type { CutLabel } from '../../keys/keys';

export const WITHDRAWAL_KINDS = ['difference', 'pair', 'unfit'] as const satisfies readonly Withdrawal['kind'][];

/**
 * Which decision is withdrawn: one about a difference, a pair, or one that does not fit (by its `unfitId`: places
 * change with every reading).
 */
export type Withdrawal =
  | { readonly kind: 'difference'; readonly id: string }
  | { readonly kind: 'pair'; readonly matrixRow: number; readonly dnpRow: number }
  | { readonly kind: 'unfit'; readonly id: string };

export interface Amendment {
  readonly pairs?: readonly HandPair[];
  readonly withdrawn?: readonly Withdrawal[];
}

/** Which decision that is, in Spanish; undefined where it does not stand any more. */
export function withdrawnInWords(withdrawal: Withdrawal, { kept, pairs, unfit }: KeptDecisions): string | undefined {
  switch (withdrawal.kind) {
    case 'difference': {
      const found = kept.find((decision) => differenceId(decision) === withdrawal.id);
      return (
        found &&
        `${found.key ?? `Fila ${found.matrixRow} de la matriz`}, ${FIELDS[found.field].label}: «${CHOICE_WORDS[found.choice]}»${signed(found)}`
      );
    }
    case 'pair': {
      const found = pairs.find(
        ({ matrix, dnp }) => matrix.row === withdrawal.matrixRow && dnp.row === withdrawal.dnpRow,
      );
      return (
        found &&
        `La pareja de ${found.matrix.key || 'la acción sin clave'} (fila ${found.matrix.row} de la matriz) con ${found.dnp.key || 'la acción sin clave'} (fila ${found.dnp.row} de DNP)${signed(found)}`
      );
    }
    case 'unfit':
      return unfit.find((one) => unfitId(one) === withdrawal.id)?.why;
  }
}

function signed({ by, day, note }: { readonly by: string; readonly day: Day; readonly note: string }): string {
  return `, ${by === '' ? '' : `por ${by} `}el ${spanishDay(day)}${note === '' ? '' : `: ${note}`}.`;
}

/** All decisions of a comparison as they will stand: a new pair takes the place of those that held one of its rows. */
export function amended(
  { kept, pairs, unfit }: KeptDecisions,
  reconciliation: Reconciliation,
  cut: CutLabel | undefined,
  { pairs: added = [], withdrawn = [] }: Amendment,
): StoredDecisions {
  const byId = differencesById(reconciliation);
  const gone = (test: (one: Withdrawal) => boolean): boolean => withdrawn.some(test);
  const stays = unfit.filter((left) => !gone((one) => one.kind === 'unfit' && one.id === unfitId(left)));
  const fields = kept
    .filter((decision) => !gone((one) => one.kind === 'difference' && one.id === differenceId(decision)))
    .flatMap((decision): StoredDecision[] => {
      const difference = byId.get(differenceId(decision))?.difference;
      return difference
        ? [
            {
              ...decision,
              cut,
              matrix: shownValue(decision.field, difference.matrix),
              dnp: shownValue(decision.field, difference.dnp),
            },
          ]
        : [];
    });
  const stand = pairs.filter(
    (pair) =>
      !gone((one) => one.kind === 'pair' && one.matrixRow === pair.matrix.row && one.dnpRow === pair.dnp.row) &&
      !added.some((other) => other.matrix.row === pair.matrix.row || other.dnp.row === pair.dnp.row),
  );
  return {
    fields: [...fields, ...stays.flatMap((one) => (one.kind === 'field' ? [one.decision] : []))],
    pairs: [...added, ...stand, ...stays.flatMap((one) => (one.kind === 'pair' ? [one.decision] : []))],
  };
}
