import { valueOf } from '../cells/reading';
import { groupBy } from '../collections/groupBy';
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
  const earlier = groupBy(
    workspace.matrix.records.filter((record) => (valueOf(record.cut) ?? current) < current),
    ({ key }) => key,
  );
  const latest = [...earlier].flatMap(([key, rows]) => (here.has(key) ? [] : countedOnce(ofLatestCut(rows))));
  return latest.filter((record) => isClosed(record) || transferredOn(record, workspace) !== undefined);
}

function ofLatestCut(rows: readonly ActionRecord[]): ActionRecord[] {
  const last = rows
    .flatMap(({ cut }) => valueOf(cut) ?? [])
    .sort()
    .at(-1);
  return rows.filter(({ cut }) => valueOf(cut) === last);
}
