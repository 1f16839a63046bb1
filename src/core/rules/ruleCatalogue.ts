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

/** What a book breaks; of rows of other sectors only what damages our own figures. */
export function findingsOf(workspace: Workspace, rules: readonly Rule[] = RULES): Finding[] {
  const facts = factsOf(workspace);
  const elsewhere = new Set(
    workspace.matrix.records.filter(facts.isElsewhere).map(({ sheet, row }) => `${row} ${sheet}`),
  );
  return rules.flatMap((rule) =>
    rule
      .check(facts)
      .filter(({ at }) => rule.ofOtherSectors === true || !elsewhere.has(`${at.row} ${at.sheet}`))
      .map((remark) => toFinding(rule, remark)),
  );
}
