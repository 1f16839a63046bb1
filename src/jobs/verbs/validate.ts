import { strictObject } from 'valibot';
import { findingsOf } from '../../core/rules/ruleCatalogue';
import { findingsContent } from '../../core/rules/findingsSheet';
import type { Finding } from '../../core/rules/rule';
import { SHEETS } from '../../core/sheet/ownSheets';
import { comparisonIfAny, withComparison } from '../compareWithDnp';
import { withPlan, type Session } from '../session';
import { verb } from '../verb';
import { resultsInWords } from '../words';

/** *Validar*: every rule over the matrix, into `Hallazgos`. */
export const validate = verb({
  title: 'Validar la matriz',
  input: strictObject({}),
  plan(session, _, { report }) {
    const compared = comparisonIfAny(session, report);
    const { session: written, findings } = validateBook(withComparison(session, compared));
    const results = { findings, ...(compared && { reconciliation: compared.reconciliation }) };
    return { session: written, results, words: resultsInWords(results), show: SHEETS.findings };
  },
});

/** The findings of a session's workspace, and their sheet. */
export function validateBook(session: Session): { session: Session; findings: Finding[] } {
  const findings = findingsOf(session.workspace);
  const content = findingsContent(findings, session.workspace.today, [
    ...new Set([...session.opened.problems, ...(session.workspace.reconciliation?.doubts ?? [])]),
  ]);
  return {
    findings,
    session: withPlan(session, {
      title: validate.title,
      steps: [{ kind: 'writeSheet', sheet: SHEETS.findings, content }],
    }),
  };
}
