import { FIELD_IDS, FIELDS } from '../../../src/core/matrix/fields';
import { planMarks, planUnmark } from '../../../src/core/rules/markPlan';
import type { Severity } from '../../../src/core/plan/severity';
import type { Finding } from '../../../src/core/rules/rule';
import type { Step } from '../../../src/core/plan/plan';
import { sheetGrid } from '../support/registers';
import { withoutColumns, workspaceOf } from '../support/workspace';

const finding = (cell: string, severity: Severity, sheet = 'Matriz'): Finding => ({
  rule: 'DATA-1',
  severity,
  sheet,
  cell,
  key: undefined,
  message: '',
});
const HEADERS = FIELD_IDS.map((field) => FIELDS[field].label);
const grid = sheetGrid('Matriz', [
  HEADERS,
  ...Array.from({ length: 5 }, (_, index) => [4144, `1.${index + 1}`, 'Acción', '2025-2']),
]);
const marks = (findings: readonly Finding[]) => planMarks(findings, workspaceOf().matrix, grid);
const marked = (info: [number, number][], warning: [number, number][], error: [number, number][]): Step[] =>
  (
    [
      ['info', info],
      ['warning', warning],
      ['error', error],
    ] as const
  ).map(([severity, cells]) => ({
    kind: 'mark',
    sheet: 'Matriz',
    severity,
    cells: cells.map(([row, column]) => ({ row, column })),
  }));

test.each<[string, Finding[], Step[]]>([
  [
    'each cell in the colour of its finding, the gravest last',
    [finding('C6', 'error'), finding('B3', 'info'), finding('A2', 'warning'), finding('AA2', 'warning')],
    marked(
      [[3, 2]],
      [
        [2, 1],
        [2, 27],
      ],
      [[6, 3]],
    ),
  ],
  [
    'of several findings the gravest, in whatever order they come',
    [
      finding('A2', 'warning'),
      finding('A2', 'error'),
      finding('A2', 'info'),
      finding('B2', 'info'),
      finding('B2', 'warning'),
      finding('C2', 'error'),
      finding('C2', 'warning'),
    ],
    marked(
      [],
      [[2, 2]],
      [
        [2, 1],
        [2, 3],
      ],
    ),
  ],
  [
    'only those of the matrix',
    [finding('A2', 'info'), finding('A3', 'error', 'Configuración'), finding('', 'error', 'Matriz')],
    marked([[2, 1]], [], []),
  ],
])('%s', (_, findings, steps) =>
  expect(marks(findings)).toMatchObject({ title: 'Marcar los hallazgos en la matriz', steps }),
);

test.each<[string, Finding[]]>([
  ['nothing was found', []],
  ['nothing was found in the matrix', [finding('A3', 'error', 'Configuración')]],
])('where %s, the marks that stand there go', (_, findings) => {
  expect(marks(findings)).toEqual(planUnmark('Matriz'));
  expect(planUnmark('Matriz')).toEqual({
    title: 'Quitar las marcas de la matriz',
    steps: [{ kind: 'unmark', sheet: 'Matriz' }],
  });
});

test('the rows that are marked and all headers must still stand where they stood', () => {
  const cells = [
    ...HEADERS.map((value, index) => ({ row: 1, column: index + 1, value })),
    ...[3, 5].flatMap((row) => [
      { row, column: 1, value: 4144 },
      { row, column: 2, value: `1.${row - 1}` },
      { row, column: 4, value: '2025-2' },
    ]),
  ];
  const found = marks([
    finding('B3', 'info'),
    finding('C3', 'error'),
    finding('A5', 'error'),
    finding('', 'error'),
  ]).anchors;
  expect(found?.map(({ sheet }) => sheet)).toEqual(['Matriz']);
  expect(new Set(found?.[0]?.cells)).toEqual(new Set(cells));
  const narrow =
    planMarks([finding('B3', 'info')], withoutColumns(workspaceOf(), 'status').matrix, grid).anchors?.[0]?.cells.filter(
      ({ row }) => row === 1,
    ) ?? [];
  expect(narrow.map(({ value }) => value).sort()).toEqual(HEADERS.filter((header) => header !== 'Estado').sort());
});
