import { strictObject } from 'valibot';
import { reportContent } from '../../core/report/reportSheet';
import { reportOf, type Report } from '../../core/report/followUpReport';
import { SHEETS } from '../../core/sheet/ownSheets';
import { comparisonIfAny, withComparison } from '../compareWithDnp';
import { withPlan, type Session } from '../session';
import { verb } from '../verb';
import { resultsInWords } from '../words';

/** *Informe*: the follow-up report as a snapshot, into `Informe` (REP-3 to REP-5). */
export const report = verb({
  title: 'Escribir el informe',
  input: strictObject({}),
  plan(session, _, { report: foreign }) {
    const compared = comparisonIfAny(session, foreign);
    const { session: written, report: made } = writeReport(withComparison(session, compared), compared?.source);
    const results = { report: made, ...(compared && { reconciliation: compared.reconciliation }) };
    return { session: written, results, words: resultsInWords(results), show: SHEETS.report };
  },
});

export function writeReport(session: Session, dnpSource?: string): { session: Session; report: Report } {
  const made = reportOf(session.workspace, { by: session.by, ...(dnpSource === undefined ? {} : { dnpSource }) });
  const content = reportContent(made, session.opened.date1904);
  return {
    report: made,
    session: withPlan(session, {
      title: report.title,
      steps: [{ kind: 'writeSheet', sheet: SHEETS.report, content }],
    }),
  };
}
