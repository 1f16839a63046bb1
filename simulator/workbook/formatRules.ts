import { intersection, type Area } from './area';
import type { Sheet } from './sheet';
import type { ConditionalFormat } from './validation';

/** The rules that touch these cells, the first in force first. */
export function formatsOn(sheet: Sheet, areas: readonly Area[]): ConditionalFormat[] {
  return sheet.conditionalFormats
    .filter((entry) => entry.areas.some((part) => areas.some((area) => intersection(part, area))))
    .sort((a, b) => a.rule.priority - b.rule.priority);
}

/** A new rule comes before all others, as in Excel. */
export function addFormat(
  sheet: Sheet,
  rule: Omit<ConditionalFormat['rule'], 'priority'>,
  areas: readonly Area[],
): ConditionalFormat {
  const added: ConditionalFormat = { rule: { ...rule, priority: 0 }, areas: [...areas] };
  sheet.conditionalFormats.push(added);
  renumber(sheet);
  return added;
}

/** `position` counts from 0 among the rules of the sheet. */
export function moveFormat(sheet: Sheet, format: ConditionalFormat, position: number): void {
  // Half a step before the rule that stands there, or after it when that moves up.
  format.rule.priority = position + 1 < format.rule.priority ? position + 0.5 : position + 1.5;
  renumber(sheet);
}

function renumber(sheet: Sheet): void {
  [...sheet.conditionalFormats]
    .sort((a, b) => a.rule.priority - b.rule.priority)
    .forEach(({ rule }, index) => {
      rule.priority = index + 1;
    });
}
