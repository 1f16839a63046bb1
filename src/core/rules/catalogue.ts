import type { Workspace } from '../workspace';
import { CLOSURE_RULES } from './closure';
import { DATA_RULES } from './data';
import { DOCUMENT_RULES } from './documents';
import { factsOf } from './facts';
import { FLOW_RULES } from './flow';
import { PREPARATION_RULES } from './preparation';
import { PROGRESS_RULES } from './progress';
import { REPORT_RULES } from './report';
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
