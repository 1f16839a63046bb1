import { SHEETS } from '../core/sheet/ownSheets';
import { timesContent } from '../core/times/timesSheet';
import { timesOf, type Times } from '../core/times/flowTimes';
import { withPlan, type Session } from './session';

/** *Tiempos*: where the flow stands still, into `Tiempos del flujo` (FLOW-2, FLOW-3). */
export function writeTimes(session: Session): { session: Session; times: Times } {
  const { workspace, opened } = session;
  const times = timesOf(workspace);
  const content = timesContent(times, workspace.settings.cut, opened.date1904);
  return {
    times,
    session: withPlan(session, {
      title: 'Escribir los tiempos del flujo',
      steps: [{ kind: 'writeSheet', sheet: SHEETS.times, content }],
    }),
  };
}
