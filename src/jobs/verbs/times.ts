import { strictObject } from 'valibot';
import { SHEETS } from '../../core/sheet/ownSheets';
import { timesContent } from '../../core/times/timesSheet';
import { timesOf, type Times } from '../../core/times/flowTimes';
import { withPlan, type Session } from '../session';
import { verb } from '../verb';

/** *Tiempos*: where the flow stands still, into `Tiempos del flujo` (FLOW-2, FLOW-3). */
export const times = verb({
  title: 'Escribir los tiempos del flujo',
  input: strictObject({}),
  plan(session) {
    const { session: written, times: found } = writeTimes(session);
    const { stages, rejections, gaps } = found;
    return {
      session: written,
      words: [],
      data: { stages: stages.map(({ longestStay: _, ...stage }) => stage), rejections, daysWithout: gaps.byDay },
      show: SHEETS.times,
    };
  },
});

export function writeTimes(session: Session): { session: Session; times: Times } {
  const { workspace, opened } = session;
  const found = timesOf(workspace);
  const content = timesContent(found, workspace.settings.cut, opened.date1904);
  return {
    times: found,
    session: withPlan(session, {
      title: times.title,
      steps: [{ kind: 'writeSheet', sheet: SHEETS.times, content }],
    }),
  };
}
