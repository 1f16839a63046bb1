import { picklist, strictObject, string } from 'valibot';
import type { Comparison } from '../../core/reconcile/comparison';
import { amended, WITHDRAWAL_KINDS, withdrawnInWords, type Withdrawal } from '../../core/reconcile/decisions/amend';
import { withdrawalOf } from '../../core/reconcile/decisions/chosen';
import { listed } from '../../core/reconcile/items';
import { SHEETS } from '../../core/sheet/ownSheets';
import { NotUnderstood } from '../book/notUnderstood';
import { compareWithDnp, withComparisonSheets } from '../compareWithDnp';
import type { Session } from '../session';
import { verb } from '../verb';

/** *Retirar*: a decision holds no longer; what it wrote into the matrix stays (REP-2). */
export const withdraw = verb({
  title: 'Retirar una decisión de la conciliación',
  /** The id of the difference, of the row of a pair, or of what does not fit any more, as a comparison lists them. */
  input: strictObject({ kind: picklist(WITHDRAWAL_KINDS), id: string() }),
  plan(session, choice) {
    const before = compareWithDnp(session);
    const withdrawn = withdrawalOf(choice, listed(before));
    return {
      session: withdrawDecisions(session, before, [withdrawn]).session,
      words: [
        withdrawnInWords(withdrawn, before.decisions) ?? '',
        `La decisión se quita de «${SHEETS.reconciliation}». Lo que ya se escribió en la matriz queda como está.`,
      ],
      show: SHEETS.reconciliation,
    };
  },
});

/** The comparison again without decisions that were taken before. Throws `NotUnderstood` where one does not stand any more. */
export function withdrawDecisions(
  session: Session,
  before: Comparison,
  withdrawn: readonly Withdrawal[],
): { session: Session; comparison: Comparison } {
  if (withdrawn.some((one) => withdrawnInWords(one, before.decisions) === undefined)) {
    throw new NotUnderstood(
      `Esa decisión ya no está en «${SHEETS.reconciliation}»: mire de nuevo la lista. No se escribió nada.`,
    );
  }
  const comparison = compareWithDnp(
    session,
    undefined,
    amended(before.decisions, before.reconciliation, before.books.cut, { withdrawn }),
  );
  return {
    comparison,
    session: withComparisonSheets(session, comparison, { title: 'Retirar decisiones de la conciliación' }),
  };
}
