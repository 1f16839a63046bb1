import type { ActionKey } from '../../keys/keys';
import type { Row } from './comparedRow';

/** The rows of both sides whose certain key is the same, in the order of the sheets. */
export interface KeyGroup {
  readonly key: ActionKey;
  readonly matrix: readonly Row[];
  readonly dnp: readonly Row[];
}

export type KeyGroups = ReadonlyMap<ActionKey, KeyGroup>;

export function groupsOf(rows: readonly Row[]): KeyGroups {
  const groups = new Map<ActionKey, { key: ActionKey; matrix: Row[]; dnp: Row[] }>();
  for (const row of rows) {
    const { key } = row.record;
    if (key === undefined) continue;
    const group = groups.get(key) ?? { key, matrix: [], dnp: [] };
    groups.set(key, group);
    group[row.side].push(row);
  }
  for (const { matrix, dnp } of groups.values())
    for (const side of [matrix, dnp]) side.sort((a, b) => a.record.row - b.record.row);
  return groups;
}
