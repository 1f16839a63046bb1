import { planMove } from '../core/moves/movePlan';
import type { MoveRequest } from '../core/moves/moveRequest';
import { withPlan, type Session } from './session';

/**
 * A move of one action, or its closure, into its row and the logbook (FLOW-3, CLOSE). Throws `MoveRefused` for what
 * `checkMove` has something against.
 */
export function moveAction(session: Session, row: number, request: MoveRequest): Session {
  const { workspace, opened, by, now } = session;
  const planned = planMove(workspace, row, request, {
    by,
    now,
    grid: opened.matrixGrid,
    date1904: opened.date1904,
    logLastRow: opened.logLastRow,
  });
  return withPlan(session, planned.plan, planned.workspace);
}
