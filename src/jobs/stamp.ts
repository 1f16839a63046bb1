import { stampDay, type Stamp, type StampInput } from '../core/stamp/stampDay';
import { afterStamp, stampPlan } from '../core/stamp/stampPlan';
import { withPlan, type Session } from './session';

/** *Estampar hoy*: the day's observation of every open action, or of the chosen rows (FLOW-2). */
export function stampToday(
  session: Session,
  choice: Pick<StampInput, 'note' | 'rows'> = {},
): { session: Session; stamp: Stamp } {
  const { workspace, opened } = session;
  const stamp = stampDay(workspace, { by: session.by, now: session.now, ...choice });
  const plan = stampPlan(stamp, workspace, {
    grid: opened.matrixGrid,
    date1904: opened.date1904,
    logLastRow: opened.logLastRow,
  });
  return { stamp, session: withPlan(session, plan, afterStamp(workspace, stamp, workspace.today)) };
}
