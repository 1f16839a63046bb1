import type { Comparison } from '../../src/core/reconcile/comparison';
import type { PairWish } from '../../src/core/reconcile/decisions/chosen';
import type { Withdrawal } from '../../src/core/reconcile/decisions/amend';
import { compareWithDnp, withComparisonSheets } from '../../src/jobs/compareWithDnp';
import type { Session } from '../../src/jobs/session';
import { pairByHand as pair } from '../../src/jobs/verbs/pair';
import { withdrawDecisions as withdraw } from '../../src/jobs/verbs/withdraw';

/** A comparison, and the session in which its sheets wait to be written. */
export type Reconciled = Comparison & { readonly session: Session };

export function reconcileBook(session: Session): Reconciled {
  const comparison = compareWithDnp(session);
  return { ...comparison, session: withComparisonSheets(session, comparison) };
}

export function pairByHand(session: Session, before: Comparison, wish: PairWish): Reconciled {
  const { session: written, comparison } = pair(session, before, wish);
  return { ...comparison, session: written };
}

export function withdrawDecisions(session: Session, before: Comparison, withdrawn: readonly Withdrawal[]): Reconciled {
  const { session: written, comparison } = withdraw(session, before, withdrawn);
  return { ...comparison, session: written };
}
