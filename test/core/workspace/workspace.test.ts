import { BLANK, unreadable, value } from '../../../src/core/cells/reading';
import type { ActionKey, CutLabel } from '../../../src/core/keys/keys';
import { countedOnce, recordsOfCut, repeatedKeys } from '../../../src/core/workspace/workspace';
import { record } from '../support/records';

const key = (code: string) => `4144/${code}` as ActionKey;
const at = (row: number, code?: string) => record({ row, ...(code !== undefined && { conpes: '4144', code }) });
const rowsOf = (records: readonly { readonly row: number }[]) => records.map(({ row }) => row);

test.each<[string | undefined, number[]]>([
  ['2025-2', [2, 4]],
  ['2025-1', [3, 4]],
  ['2026-1', [4]],
  [undefined, [2, 3, 4, 5]],
])('the rows of the cut %s: those that name no cut belong to it', (label, rows) => {
  const records = [
    { ...at(2), cut: value('2025-2' as CutLabel) },
    { ...at(3), cut: value('2025-1' as CutLabel) },
    { ...at(4), cut: BLANK },
    { ...at(5), cut: unreadable<CutLabel>('2025', '') },
  ];
  expect(rowsOf(recordsOfCut(records, label as CutLabel | undefined))).toEqual(rows);
});

test('DATA-2: keys that stand in more than one row, with these rows', () => {
  const repeated = repeatedKeys([at(2, '1.1'), at(3, '1.2'), at(4, '1.1'), at(5), at(6), at(7, '1.1')]);
  expect([...repeated].map(([of, same]) => [of, rowsOf(same)])).toEqual([[key('1.1'), [2, 4, 7]]]);
});

test('FLOW-10: an action counts once, by its first row; a row without a key is an action of its own', () => {
  expect(rowsOf(countedOnce([at(2, '1.1'), at(3), at(4, '1.2'), at(5, '1.1'), at(6)]))).toEqual([2, 3, 4, 6]);
});
