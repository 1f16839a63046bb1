import { groupsOf, isInSector, type Group } from '../../../src/core/matrix/entityGroups';
import type { EntityReading } from '../../../src/core/cells/entities';
import { MHCP } from '../support/records';
import { DIAN, DNP, FINDETER, is, soundAction } from '../support/workspace';

test.each<[string, () => EntityReading[], Group[], boolean]>([
  ['no entity', () => [], ['sector'], false],
  ['one that no catalogue knows', () => [{ raw: 'Agencia', entity: undefined }], ['sector'], false],
  ['only another sector’s', () => [is(DNP), is(DNP)], [], false],
  ['another sector’s and an unknown one', () => [is(DNP), { raw: 'Agencia', entity: undefined }], ['sector'], false],
  ['another sector’s and the ministry', () => [is(DNP), is(MHCP)], ['sector', 'mhcp'], true],
  [
    'the ministry and an unknown one',
    () => [is(MHCP), { raw: 'Agencia', entity: undefined }],
    ['sector', 'mhcp'],
    true,
  ],
  [
    'one of each kind, one of them twice',
    () => [is(FINDETER), is(DIAN), is(DIAN), is(MHCP)],
    ['sector', 'mhcp', 'attached', 'linked'],
    true,
  ],
])('REP-3, FLOW-10: %s', (_, entities, groups, inSector) => {
  const action = soundAction({ entity: entities() });
  expect(groupsOf(action)).toEqual(new Set(groups));
  expect(isInSector(action)).toBe(inSector);
});
