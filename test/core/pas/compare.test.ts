import { unreadable, value } from '../../../src/core/cells/reading';
import type { ActionCode, CutLabel } from '../../../src/core/keys/keys';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { comparePas, isProposed, type PasComparison } from '../../../src/core/pas/comparePas';
import { day } from '../support/days';
import { registersWith } from '../support/registers';
import { DIAN, is, soundAction, workspaceOf, type WorkspaceSpec } from '../support/workspace';
import { annexGrid, annexOf, COLUMNS, NUMBER, planned, type Row } from './annexes';

const row = (at: number, code: string, change: Partial<ActionRecord> = {}, conpes = '4180') =>
  soundAction({ row: at, ...change }, { conpes, code });
const compare = (rows: readonly Row[], spec: WorkspaceSpec): PasComparison =>
  comparePas(annexOf(annexGrid(rows)), NUMBER, workspaceOf({ logbook: [], ...spec }));
const standings = ({ actions }: PasComparison) =>
  actions.map(({ action, standing }) => [
    action.code,
    standing.kind,
    'record' in standing ? standing.record.row : undefined,
  ]);
const uncertain = (at: number, ...candidates: string[]) =>
  row(at, '1.1', {
    key: undefined,
    code: candidates.length === 0 ? { kind: 'blank' } : unreadable('1.1', '', candidates as ActionCode[]),
  });

test('where each action of the plan stands', () => {
  const earlier = { cut: value('2025-1' as CutLabel) };
  const comparison = compare(
    ['1.1', '1.2', '1.3', '1.4', '1.5', '1.10'].map((code) => planned(code)),
    {
      records: [
        row(2, '1.1'),
        row(3, '1.1'),
        row(4, '1.2', { ...earlier, closed: value(true) }),
        row(5, '1.3', earlier),
        row(6, '1.5', {}, '4181'),
        uncertain(12),
        { ...uncertain(13), code: unreadable('x', '') },
        uncertain(7, '1.1', '1.10'),
        uncertain(8),
        row(9, '1.4', { ...earlier, closed: value(true) }, '4181'),
        row(10, '2.1'),
        row(11, '2.2', earlier),
      ],
      registers: registersWith({
        transfers: [
          {
            cut: '2025-2',
            action: '4180/1.4',
            asked: '2026-04-01',
            reason: 'Otro sector',
            answer: 'accepted',
            answered: '2026-05-08',
          },
        ],
      }),
    },
  );
  expect(standings(comparison)).toEqual([
    ['1.1', 'there', 2],
    ['1.2', 'closed', 4],
    ['1.3', 'new', undefined],
    ['1.4', 'transferred', undefined],
    ['1.5', 'new', undefined],
    ['1.10', 'perhaps', 7],
  ]);
  expect(comparison.actions[3]?.standing).toEqual({ kind: 'transferred', on: '2026-05-08' });
  expect(comparison.actions.map(({ key }) => key)).toEqual([
    '4180/1.1',
    '4180/1.2',
    '4180/1.3',
    '4180/1.4',
    '4180/1.5',
    '4180/1.10',
  ]);
  // Rows of this cut that the plan does not have; what nobody can name is none of them.
  expect(comparison.dropped.map(({ row: at }) => at)).toEqual([10]);
});

test('proposed is what is the sector’s own and surely new', () => {
  const { actions } = compare([planned('1.1'), planned('1.2', { entity: 'DNP' }), planned('1.3')], {
    records: [row(2, '1.3')],
  });
  expect(actions.map((one) => [one.action.code, one.ofSector, isProposed(one)])).toEqual([
    ['1.1', true, true],
    ['1.2', false, false],
    ['1.3', true, false],
  ]);
});

/** What the plan says of an action against what its row says. */
const changes = (change: Partial<ActionRecord>, more: Row) => {
  const [first] = compare([planned('1.1', { text: 'Diseñar el sistema', weight: '100%', ...more })], {
    records: [row(2, '1.1', { ...change })],
  }).actions;
  return first?.standing.kind === 'there' ? first.standing.changes : undefined;
};
const was = (field: string, before: string, after: string) => [{ field, before, after }];

test.each<[string, () => [Partial<ActionRecord>, Row], unknown[]]>([
  ['the same', () => [{}, {}], []],
  [
    'another spelling of the same',
    () => [
      { objective: 'objetivo  1.' },
      { text: 'DISEÑAR EL SISTEMA', entity: 'Ministerio de Hacienda y Crédito Público', start: '15/01/2025' },
    ],
    [],
  ],
  ['a blank, which overwrites nothing', () => [{}, { entity: '', end: '', weight: '' }], []],
  ['what cannot be read, which says nothing', () => [{}, { end: 'pronto', weight: 'mucho' }], []],
  ['a text', () => [{ objective: 'Otro' }, {}], was('objective', 'Otro', 'Objetivo 1')],
  [
    'what the row does not say',
    () => [{ objective: '', start: { kind: 'blank' } }, {}],
    [
      { field: 'objective', before: '', after: 'Objetivo 1' },
      { field: 'start', before: '', after: '15/01/2025' },
    ],
  ],
  [
    'what the row says and nobody understands',
    () => [{ end: unreadable('pronto', '') }, {}],
    was('end', '', '31/12/2026'),
  ],
  ['a day', () => [{ end: value(day('2026-06-30')) }, {}], was('end', '30/06/2026', '31/12/2026')],
  ['a share', () => [{ weight: value(0.2) }, {}], was('weight', '20\u00a0%', '100\u00a0%')],
  ['a share to the hundredth of a point', () => [{ annualTarget: value(0.50004) }, { annualTarget: '50%' }], []],
  [
    'a share by a hundredth of a point',
    () => [{ annualTarget: value(0.5001) }, { annualTarget: '50%' }],
    was('annualTarget', '50,01\u00a0%', '50\u00a0%'),
  ],
  [
    'an entity more',
    () => [{}, { entity: 'MHCP; DIAN' }],
    was('entity', 'Ministerio de Hacienda y Crédito Público', 'MHCP; DIAN'),
  ],
  [
    'the entities in another order',
    () => [
      { entity: [is(DIAN), { raw: 'MHCP', entity: is(DIAN).entity }, { raw: 'Agencia', entity: undefined }] },
      { entity: 'agencia; DIAN; DIAN' },
    ],
    [],
  ],
  ['no entity before', () => [{ entity: [] }, {}], was('entity', '', 'MHCP')],
  [
    'related actions',
    () => [{ related: value([]) }, { related: 'Sí, 1.2, 1.10' }],
    was('related', 'No', 'Sí, 1.2, 1.10'),
  ],
  ['related actions no more', () => [{ related: value(['1.2'] as ActionCode[]) }, {}], was('related', 'Sí, 1.2', 'No')],
  [
    'other related actions',
    () => [{ related: value(['1.2'] as ActionCode[]) }, { related: 'Sí, 1.10' }],
    was('related', 'Sí, 1.2', 'Sí, 1.10'),
  ],
  [
    'related actions in another order',
    () => [{ related: value(['1.2', '1.10'] as ActionCode[]) }, { related: 'Sí, 1.10, 1.2' }],
    [],
  ],
])('a later version of the plan says %s', (_, given, expected) => expect(changes(...given())).toEqual(expected));

test('a field that the annex or the matrix has no column for is not compared', () => {
  const spec: WorkspaceSpec = { logbook: [], records: [row(2, '1.1', { objective: 'Otro' })] };
  const workspace = workspaceOf(spec);
  const { objective: _, ...columns } = workspace.matrix.mapping.columns;
  const [without] = comparePas(
    annexOf(annexGrid([planned('1.1', { text: 'Diseñar el sistema', weight: '100%' })])),
    NUMBER,
    { ...workspace, matrix: { ...workspace.matrix, mapping: { ...workspace.matrix.mapping, columns } } },
  ).actions;
  expect(without?.standing).toMatchObject({ kind: 'there', changes: [] });
  const narrow = annexGrid([planned('1.1', { text: 'Diseñar el sistema', weight: '100%' })], {
    columns: COLUMNS.filter((field) => field !== 'objective' && field !== 'objectiveWeight'),
  });
  expect(comparePas(annexOf(narrow), NUMBER, workspace).actions[0]?.standing).toMatchObject({
    kind: 'there',
    changes: [],
  });
});
