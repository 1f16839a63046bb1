import { create } from 'zustand';
import { fold } from '../../core/text/fold';
import type { Severity } from '../../core/plan/severity';
import type { FindingItem, RuleCount } from '../../engine/findingQuestions';

interface FindingFilter {
  readonly severity: Severity | undefined;
  readonly search: string;
  /** Rules whose findings are unfolded. */
  readonly open: ReadonlySet<string>;
}

/** Kept while the person looks at another task. */
export const useFindingFilter = create<FindingFilter>(() => ({ severity: undefined, search: '', open: new Set() }));

export function toggleRule(rule: string): void {
  const open = new Set(useFindingFilter.getState().open);
  if (!open.delete(rule)) open.add(rule);
  useFindingFilter.setState({ open });
}

/** A finding with the text in which a search looks, made once. */
export interface Searchable {
  readonly item: FindingItem;
  readonly text: string;
}

export function searchable(item: FindingItem): Searchable {
  return { item, text: item.search };
}

/** A line of the list: a rule with its count, or one of its findings. */
export type Line =
  | { readonly kind: 'rule'; readonly rule: RuleCount; readonly shown: number; readonly isOpen: boolean }
  | { readonly kind: 'finding'; readonly item: FindingItem };

/** The list as it stands: rules, and below the unfolded ones their findings. A search unfolds what it finds. */
export function linesOf(
  rules: readonly RuleCount[],
  findings: readonly Searchable[],
  { severity, search, open }: FindingFilter,
): { lines: Line[]; shown: number } {
  // What is typed without a space belongs together: 4144/2.1 is one action.
  const words = search.split(/\s+/).map(fold).filter(Boolean);
  const wanted = findings.filter(
    ({ item, text }) =>
      (severity === undefined || item.severity === severity) && words.every((word) => text.includes(word)),
  );
  const ofRule = new Map<string, FindingItem[]>();
  for (const { item } of wanted) {
    const items = ofRule.get(item.rule);
    if (items) items.push(item);
    else ofRule.set(item.rule, [item]);
  }
  const lines = rules.flatMap((rule): Line[] => {
    const items = ofRule.get(rule.rule) ?? [];
    if (items.length === 0) return [];
    const isOpen = words.length > 0 || open.has(rule.rule);
    return [
      { kind: 'rule', rule, shown: items.length, isOpen },
      ...(isOpen ? items.map((item): Line => ({ kind: 'finding', item })) : []),
    ];
  });
  return { lines, shown: wanted.length };
}
