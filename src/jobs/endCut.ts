import { endCurrentCut, type Ending } from '../core/nextCut/ending';
import type { Comparison } from '../core/nextCut/itemsOfDnp';
import type { SeenSheets } from '../core/nextCut/seenSheets';
import { differenceId } from '../core/reconcile/decisions/decision';
import { NotUnderstood } from './failure';
import { reconcileBook } from './reconcile';
import { withPlan, type Session } from './session';

/**
 * *Terminar el corte*: what is still missing (REP-1 to REP-3, CLOSE-1, FLOW-2, PREP-3, PREP-4), and the cut as it ended
 * into `Estado final …`, unless that stands already.
 */
export function endCut(session: Session, seen: SeenSheets): { session: Session; ending: Ending } {
  const { workspace, opened } = session;
  const ending = endCurrentCut(workspace, {
    comparison: comparisonOf(session),
    seen,
    grid: opened.matrixGrid,
    date1904: opened.date1904,
  });
  return { ending, session: withPlan(session, ending.plan) };
}

/** With the report that stands in the book; nothing of it is written here. */
function comparisonOf(session: Session): Comparison {
  if (session.opened.dnp === undefined) return { kind: 'none' };
  try {
    const { reconciliation, decisions } = reconcileBook(session);
    return { kind: 'compared', reconciliation, decided: new Set(decisions.kept.map(differenceId)) };
  } catch (error) {
    if (error instanceof NotUnderstood) return { kind: 'unusable', why: error.message };
    throw error;
  }
}
