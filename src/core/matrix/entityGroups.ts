import type { ActionRecord } from './actionRecord';

/** The groups that the report tells apart (REP-3, table D). */
export type Group = 'sector' | 'mhcp' | 'attached' | 'linked';

export const GROUPS: readonly Group[] = ['sector', 'mhcp', 'attached', 'linked'];

export const GROUP_WORDS: Readonly<Record<Group, string>> = {
  sector: 'Total Sector Hacienda',
  mhcp: 'A cargo del MHCP',
  attached: 'A cargo de entidades adscritas',
  linked: 'A cargo de entidades vinculadas',
};

/**
 * FLOW-10, REP-3: an action counts once in the sector and once in each group in which it has an entity. The matrix is
 * the sector's: an action leaves the total only when every entity of it is known to belong to another sector.
 */
export function groupsOf(record: ActionRecord): ReadonlySet<Group> {
  const kinds = new Set(record.entity.map((read) => read.entity?.kind));
  const groups = new Set<Group>();
  const elsewhere = kinds.size === 1 && kinds.has('otherSector');
  if (!elsewhere) groups.add('sector');
  for (const kind of kinds) if (kind !== undefined && kind !== 'otherSector') groups.add(kind);
  return groups;
}

/** At least one of its entities is known to be of the sector. */
export function isInSector(record: ActionRecord): boolean {
  return record.entity.some((read) => read.entity !== undefined && read.entity.kind !== 'otherSector');
}
