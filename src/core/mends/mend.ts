import type { CellValue } from '../cells/cell';
import type { ActionKey } from '../cells/keys';
import type { Finding } from '../rules/rule';

/** A cell written as the rule wants it: the certain remedy of a finding, or one of those among which to choose. */
export interface Mend {
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
  readonly after: CellValue;
  /** Number format that the cell gets. */
  readonly format: string;
  /** The same in mends of which only one can be right. */
  readonly choiceOf?: string;
  /** The same in mends that are only written all together: dates whose order of day and month the others prove. */
  readonly together?: string;
}

/** What finding and mend have in common. */
export function placeOf({ rule, cell }: Pick<Finding, 'rule' | 'cell'>): string {
  return `${rule}:${cell}`;
}

/** The mends of each finding of the matrix's sheet: `get(placeOf(finding))`. */
export function mendsByPlace(mends: readonly Mend[]): ReadonlyMap<string, readonly Mend[]> {
  const places = new Map<string, Mend[]>();
  for (const mend of mends) places.set(placeOf(mend), [...(places.get(placeOf(mend)) ?? []), mend]);
  return places;
}
