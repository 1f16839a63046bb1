import { strictObject } from 'valibot';
import { endCurrentCut, type Ending } from '../../core/nextCut/ending';
import type { Comparison } from '../../core/nextCut/itemsOfDnp';
import { endingInWords } from '../../core/nextCut/nextCutInWords';
import { NOTHING_SEEN, type SeenSheets } from '../../core/nextCut/seenSheets';
import { differenceId } from '../../core/reconcile/decisions/decision';
import { snapshotSheet } from '../../core/sheet/ownSheets';
import { NotUnderstood } from '../book/notUnderstood';
import { compareWithDnp } from '../compareWithDnp';
import { withPlan, type Session } from '../session';
import { verb } from '../verb';

/** *Terminar el corte*: what is still missing, and the cut as it ended into `Estado final …`, unless that stands already. */
export const endCut = verb({
  title: 'Guardar el estado final del corte',
  input: strictObject({}),
  needs: ['ownSheets'],
  plan(session, _, { ownSheets = NOTHING_SEEN }) {
    const ending = endingOf(session, ownSheets);
    return {
      session: withPlan(session, ending.plan),
      words: endingInWords(ending),
      data: { cut: ending.cut ?? null, items: ending.items, snapshot: ending.snapshot ?? null },
      ...(ending.cut && { show: snapshotSheet(ending.cut) }),
    };
  },
});

/** The end of the current cut (REP-1 to REP-3, CLOSE-1, FLOW-2, PREP-3, PREP-4). */
export function endingOf({ opened, workspace }: Pick<Session, 'opened' | 'workspace'>, seen: SeenSheets): Ending {
  const comparison = comparisonOf({ opened, workspace });
  return endCurrentCut(workspace, { comparison, seen, grid: opened.matrixGrid, date1904: opened.date1904 });
}

/** With the report that stands in the book; nothing of it is written here. */
function comparisonOf(book: Pick<Session, 'opened' | 'workspace'>): Comparison {
  if (book.opened.dnp === undefined) return { kind: 'none' };
  try {
    const { reconciliation, decisions } = compareWithDnp(book);
    return { kind: 'compared', reconciliation, decided: new Set(decisions.kept.map(differenceId)) };
  } catch (error) {
    if (error instanceof NotUnderstood) return { kind: 'unusable', why: error.message };
    throw error;
  }
}
