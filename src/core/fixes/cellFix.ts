import type { CellValue } from '../sheet/cell';
import type { ActionKey } from '../keys/keys';
import type { Finding } from '../rules/rule';

/** A cell written as the rule wants it: the certain remedy of a finding, or one of those among which to choose. */
export interface Fix {
  readonly id: string;
  readonly rule: string;
  /** Place in the sheet of the matrix, from 1, and as an A1 address. */
  readonly row: number;
  readonly column: number;
  readonly cell: string;
  readonly key: ActionKey | undefined;
  /** In Spanish: «Escribir 2.30 como texto». */
  readonly label: string;
  readonly before: CellValue;
  /** The same as the cell shows it: a date that was a code is no number for anybody. */
  readonly shown: CellValue;
  readonly after: CellValue;
  /** Number format that the cell gets. */
  readonly format: string;
  /** The same in fixes of which only one can be right. */
  readonly choiceOf?: string;
}

/** What finding and fix have in common. */
export function placeOf({ rule, cell }: Pick<Finding, 'rule' | 'cell'>): string {
  return `${rule}:${cell}`;
}

/** The fixes of each finding of the matrix's sheet: `get(placeOf(finding))`. */
export function fixesByPlace(fixes: readonly Fix[]): ReadonlyMap<string, readonly Fix[]> {
  const places = new Map<string, Fix[]>();
  for (const fix of fixes) places.set(placeOf(fix), [...(places.get(placeOf(fix)) ?? []), fix]);
  return places;
}
