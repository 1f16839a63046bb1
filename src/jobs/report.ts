import { SHEETS } from '../core/sheet/ownSheets';
import { reportContent } from '../core/report/reportSheet';
import { reportOf, type Report } from '../core/report/followUpReport';
import { withPlan, type Session } from './session';

/** *Informe*: the follow-up report as a snapshot, into `Informe` (REP-3 to REP-5). */
export function writeReport(session: Session, dnpSource?: string): { session: Session; report: Report } {
  const report = reportOf(session.workspace, { by: session.by, ...(dnpSource === undefined ? {} : { dnpSource }) });
  const content = reportContent(report, session.opened.date1904);
  return {
    report,
    session: withPlan(session, {
      title: 'Escribir el informe',
      steps: [{ kind: 'writeSheet', sheet: SHEETS.report, content }],
    }),
  };
}
