import { groupBy } from '../../collections/groupBy';
import type { ActionRecord } from '../actionRecord';
import { areParts } from './parts';
import { actionOf } from './wholeOf';

/**
 * The one place where rows become actions: rows of one cut that are indicators or milestones of the same action are one
 * record, where its first row stands. All other rows stay what they are, those of a repeated key too (DATA-2).
 */
export function wholeActions(records: readonly ActionRecord[]): ActionRecord[] {
  const wholes = new Map<ActionRecord, ActionRecord>();
  const others = new Set<ActionRecord>();
  for (const rows of groupBy(records, ({ key }) => key).values()) {
    const [first, ...more] = rows;
    if (!first || more.length === 0 || !areParts(rows)) continue;
    wholes.set(first, actionOf(rows));
    for (const row of more) others.add(row);
  }
  return wholes.size === 0
    ? [...records]
    : records.filter((record) => !others.has(record)).map((record) => wholes.get(record) ?? record);
}
