import type { Workspace } from '../workspace/workspace';
import { CLOSURE_RULES } from './closureRules';
import { DATA_RULES } from './dataRules';
import { DOCUMENT_RULES } from './documentRules';
import { factsOf } from '../standing/facts';
import { FLOW_RULES } from './flowRules';
import { PREPARATION_RULES } from './preparationRules';
import { PROGRESS_RULES } from './progressRules';
import { REPORT_RULES } from './reportRules';
import { toFinding, type Finding, type Rule } from './rule';

/** Every rule of the procedure that a book can break, in the order in which findings are listed. */
export const RULES: readonly Rule[] = [
  ...DATA_RULES,
  ...DOCUMENT_RULES,
  ...PREPARATION_RULES,
  ...FLOW_RULES,
  ...PROGRESS_RULES,
  ...CLOSURE_RULES,
  ...REPORT_RULES,
];

export function findingsOf(workspace: Workspace, rules: readonly Rule[] = RULES): Finding[] {
  const facts = factsOf(workspace);
  return rules.flatMap((rule) => rule.check(facts).map((remark) => toFinding(rule, remark)));
}
