import { SHEETS } from '../core/sheet/ownSheets';
import { findingsOf } from '../core/rules/ruleCatalogue';
import { findingsContent } from '../core/rules/findingsSheet';
import type { Finding } from '../core/rules/rule';
import { withPlan, type Session } from './session';

/** *Validar*: every rule over the matrix, into `Hallazgos`. */
export function validateBook(session: Session): { session: Session; findings: Finding[] } {
  const findings = findingsOf(session.workspace);
  const content = findingsContent(findings, session.workspace.today, session.opened.problems);
  return {
    findings,
    session: withPlan(session, {
      title: 'Validar la matriz',
      steps: [{ kind: 'writeSheet', sheet: SHEETS.findings, content }],
    }),
  };
}
