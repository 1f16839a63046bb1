import type { ConditionalRule, DataValidation } from 'hucre/xlsx';
import { formatArea, parseAddress } from './a1';
import { subtract, type Area } from './area';
import { shiftArea, type Shift } from './shift';

/** A rule (of data validation, of conditional formatting) and the rectangles that it holds for. */
export interface Ruled<Rule> {
  readonly rule: Rule;
  areas: Area[];
}

export type Validation = Ruled<Omit<DataValidation, 'range'>>;
export type ConditionalFormat = Ruled<Omit<ConditionalRule, 'range'>>;

/** Files keep the rectangles as one text, `A1:A9 C3`. */
export function parseAreas(text: string): Area[] {
  return text.split(/\s+/).flatMap((part) => parseAddress(part)?.area ?? []);
}

export const formatAreas = (areas: readonly Area[]): string => areas.map(formatArea).join(' ');

export function shiftRuled<Rule>(rules: readonly Ruled<Rule>[], shift: Shift): Ruled<Rule>[] {
  return kept(rules.map(({ rule, areas }) => ({ rule, areas: areas.flatMap((area) => shiftArea(area, shift) ?? []) })));
}

/** Takes `area` out of every rule: how a rule is cleared or makes place for another. */
export function cutOut<Rule>(rules: readonly Ruled<Rule>[], area: Area): Ruled<Rule>[] {
  return kept(rules.map(({ rule, areas }) => ({ rule, areas: areas.flatMap((part) => subtract(part, area)) })));
}

const kept = <Rule>(rules: Ruled<Rule>[]): Ruled<Rule>[] => rules.filter((entry) => entry.areas.length > 0);
