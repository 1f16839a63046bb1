import { valueOf } from '../cells/reading';
import type { ActionRecord } from '../matrix/actionRecord';
import { countedOnce } from '../workspace/workspace';
import { isClosed } from './due';
import type { Facts } from './facts';
import { transferredOn } from './transferred';

/**
 * Actions that an earlier cut closed (4.5.4) or that were handed to another sector in it (PREP-4), so that this cut has no
 * row of them: each once, by its latest cut. They stay part of their document, with their code and their weight.
 */
export function leftBefore({ workspace, cut, records }: Facts): ActionRecord[] {
  const current = cut.label;
  if (current === undefined) return [];
  const here = new Set(records.map(({ key }) => key));
  const earlier = workspace.matrix.records
    .map((record) => ({ record, label: valueOf(record.cut) }))
    .filter(({ record: { key }, label }) => key !== undefined && !here.has(key) && label !== undefined)
    .sort((a, b) => (b.label ?? '').localeCompare(a.label ?? ''));
  const latest = countedOnce(earlier.filter(({ label }) => (label ?? '') < current).map(({ record }) => record));
  return latest.filter((record) => isClosed(record) || transferredOn(record, workspace) !== undefined);
}
