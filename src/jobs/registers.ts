import { planLine, type LineChange, type LineRequest } from '../core/registerForms/lineChange';
import type { RegisterId } from '../core/registers/registers';
import { withPlan, type Session } from './session';

/** A new line of a register, or a correction of one that stands (DOC, PREP); the session stays as it is where nothing is to be written. */
export function writeLine(
  session: Session,
  id: RegisterId,
  request: LineRequest,
): { session: Session; change: LineChange } {
  const change = planLine(session.workspace, id, request, session.opened.date1904);
  return { change, session: change.kind === 'planned' ? withPlan(session, change.plan, change.workspace) : session };
}
