import type { CellValue } from '../../../src/core/sheet/cell';
import type { CutLabel } from '../../../src/core/keys/keys';
import { BLANK, value } from '../../../src/core/cells/reading';
import { LOG_COLUMNS } from '../../../src/core/logbook/logbookSheet';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import type { FieldId } from '../../../src/core/matrix/fields';
import type { Grid } from '../../../src/core/sheet/grid';
import type { TableLayout } from '../../../src/core/matrix/tableLayout';
import { missingColumns, ownFields } from '../../../src/core/prepare/missingColumns';
import { prepare, type PrepareInput } from '../../../src/core/prepare/preparation';
import { settingsContent } from '../../../src/core/settings/settingsSheet';
import type { Workspace } from '../../../src/core/workspace/workspace';
import { CUT, entry, soundAction, workspaceOf, type WorkspaceSpec } from '../support/workspace';

const BARE: Partial<ActionRecord> = { stage: BLANK, status: BLANK, cycle: BLANK };
const action = (row: number, code: string, change: Partial<ActionRecord> = {}) =>
  soundAction({ row, ...BARE, ...change }, { code });
const HEADERS = ['CONPES', 'Código de la acción', 'Corte', 'Acción'];
const OWN = [
  'Etapa',
  'Estado',
  'Ciclo',
  'Motivo de rechazo',
  'Causal de cierre',
  'Soporte de cierre',
  'Último seguimiento',
  'Observación',
];

interface BookSpec extends WorkspaceSpec {
  readonly layout?: Partial<TableLayout>;
  /** Columns of ours that the matrix has, from its fifth on. */
  readonly has?: readonly FieldId[];
  /** Cells besides those of the matrix, by row and column. */
  readonly cells?: readonly (readonly [row: number, column: number, value: CellValue])[];
}

/** A matrix with a title, a header in row 2 and its rows from 3 on, in columns A to D and those of ours that it has. */
function bookWith({
  layout = {},
  has = [],
  cells = [],
  records = [action(3, '1.1'), action(5, '1.2')],
  ...spec
}: BookSpec = {}): { workspace: Workspace; grid: Grid } {
  const base = workspaceOf({ logbook: [], ...spec, records });
  const right = HEADERS.length + has.length;
  const columns: Partial<Record<FieldId, number>> = {
    conpes: 1,
    code: 2,
    cut: 3,
    text: 4,
    ...Object.fromEntries(has.map((field, index) => [field, 5 + index])),
  };
  const lastRow = Math.max(2, ...records.map(({ row }) => row));
  const width = Math.max(right, ...cells.map(([, column]) => column));
  const values = Array.from({ length: Math.max(lastRow, ...cells.map(([row]) => row)) }, (_, index): CellValue[] => {
    const row = index + 1;
    const record = records.find((one) => one.row === row);
    const own =
      row === 2
        ? [...HEADERS, ...has]
        : record
          ? ['4144', record.code.kind === 'value' ? record.code.value : '', '2025-2', record.text]
          : [];
    return Array.from(
      { length: width },
      (_cell, at) => cells.find(([r, column]) => r === row && column === at + 1)?.[2] ?? own[at] ?? '',
    );
  });
  return {
    grid: { sheet: 'Matriz', top: 1, left: 1, values, formats: new Map(), merges: [], tables: [] },
    workspace: {
      ...base,
      matrix: {
        records,
        mapping: { columns, guesses: [], unmapped: [], conflicts: [] },
        layout: {
          sheet: 'Matriz',
          headerTop: 2,
          headerBottom: 2,
          firstRow: 3,
          lastRow,
          left: 1,
          right,
          headers: HEADERS,
          ...layout,
        },
      },
    },
  };
}

const missing = ({
  workspace: {
    matrix: { layout, mapping },
  },
  grid,
}: ReturnType<typeof bookWith>) => missingColumns(grid, layout, mapping);
const prepared = (spec: BookSpec = {}, input: Partial<PrepareInput> = {}) => {
  const { workspace, grid } = bookWith(spec);
  return prepare(workspace, { grid, date1904: false, settingsStand: true, logLastRow: 1, ...input });
};

test('all our columns go right beside a matrix that has none of them', () => {
  expect(missing(bookWith())).toEqual([
    { field: 'stage', header: 'Etapa', kind: 'count', width: 8, column: 5, stands: false },
    { field: 'status', header: 'Estado', kind: 'text', width: 18, column: 6, stands: false },
    { field: 'cycle', header: 'Ciclo', kind: 'count', width: 8, column: 7, stands: false },
    { field: 'rejectionReason', header: 'Motivo de rechazo', kind: 'text', width: 30, column: 8, stands: false },
    { field: 'closureGround', header: 'Causal de cierre', kind: 'text', width: 24, column: 9, stands: false },
    { field: 'closureEvidence', header: 'Soporte de cierre', kind: 'text', width: 24, column: 10, stands: false },
    { field: 'lastFollowUp', header: 'Último seguimiento', kind: 'day', width: 13, column: 11, stands: false },
    { field: 'observation', header: 'Observación', kind: 'text', width: 36, column: 12, stands: false },
  ]);
  expect(missing(bookWith()).map(({ field }) => field)).toEqual(ownFields());
});

test.each<[string, BookSpec, readonly (readonly [string, number])[]]>([
  [
    'some are there',
    { has: ['stage', 'status', 'cycle', 'rejectionReason', 'closureGround', 'closureEvidence'] },
    [
      ['Último seguimiento', 11],
      ['Observación', 12],
    ],
  ],
  ['all are there', { has: ownFields() }, []],
])('only what the matrix lacks: %s', (_, spec, columns) =>
  expect(missing(bookWith(spec)).map(({ header, column }) => [header, column])).toEqual(columns),
);

test.each<[string, BookSpec, number]>([
  ['beside a row', { cells: [[5, 9, 'mía']] }, 10],
  ['beside the header', { cells: [[2, 5, 'Mi columna']] }, 6],
  ['beside the upper row of the header', { layout: { headerTop: 1 }, cells: [[1, 6, 'Grupo']] }, 7],
  ['below the table', { cells: [[8, 12, 'x']] }, 13],
  ["above the table, which is in nobody's way", { cells: [[1, 6, 'Título']] }, 5],
  ['farther than our columns go', { cells: [[3, 13, 'x']] }, 5],
])('what somebody has %s is not written over', (_, spec, first) => {
  expect(missing(bookWith(spec)).map(({ column, stands }) => [column, stands])).toEqual(
    OWN.map((_header, index) => [first + index, false]),
  );
});

test.each<[string, NonNullable<BookSpec['cells']>, number, number]>([
  [
    'two of them, with what their rows say',
    [
      [2, 5, 'Etapa'],
      [2, 6, 'Estado'],
      [3, 5, 1],
    ],
    5,
    2,
  ],
  ['all of them', OWN.map((header, index) => [2, 5 + index, header] as const), 5, 8],
  [
    'two of them, and something else farther on: all anew, beyond it',
    [
      [2, 5, 'Etapa'],
      [2, 6, 'Estado'],
      [4, 8, 'mía'],
    ],
    9,
    0,
  ],
])('columns beside an Excel table that has not taken them in stand already: %s', (_, cells, first, standing) => {
  expect(missing(bookWith({ cells })).map(({ column, stands }) => [column, stands])).toEqual(
    OWN.map((_header, index) => [first + index, index < standing]),
  );
});

test('a book that has nothing yet gets its three parts, and rests on the rows as they are', () => {
  const { plan, workspace } = prepared({}, { settingsStand: false, logLastRow: 0 });
  const kinds = ['count', 'text', 'count', 'text', 'text', 'text', 'day', 'text'];
  const widths = [8, 18, 8, 30, 24, 24, 13, 36];
  const none = [undefined, undefined, undefined];
  expect(plan).toEqual({
    title: 'Preparar la matriz',
    steps: [
      { kind: 'writeSheet', sheet: 'Configuración', content: settingsContent(workspace.settings, false) },
      { kind: 'appendLines', sheet: 'Bitácora', columns: LOG_COLUMNS, rows: [], lastRow: 0 },
      {
        kind: 'addColumns',
        sheet: 'Matriz',
        headerRow: 2,
        firstRow: 3,
        lastRow: 5,
        right: 12,
        columns: OWN.map((header, index) => ({
          header,
          kind: kinds[index],
          width: widths[index],
          column: 5 + index,
          values:
            [
              [1, undefined, 1],
              ['Sin reporte', undefined, 'Sin reporte'],
              [1, undefined, 1],
            ][index] ?? none,
        })),
      },
    ],
    anchors: [
      {
        sheet: 'Matriz',
        keys: [1, 2, 3],
        cells: [
          { row: 2, column: 1, value: 'CONPES' },
          { row: 2, column: 2, value: 'Código de la acción' },
          { row: 2, column: 3, value: 'Corte' },
          { row: 3, column: 1, value: '4144' },
          { row: 3, column: 2, value: '1.1' },
          { row: 3, column: 3, value: '2025-2' },
          { row: 5, column: 1, value: '4144' },
          { row: 5, column: 2, value: '1.2' },
          { row: 5, column: 3, value: '2025-2' },
        ],
      },
    ],
  });
  expect(plan.steps[2]).not.toHaveProperty('table');
});

test('a book that has everything gets nothing, and reads as before', () => {
  const { workspace } = bookWith({ has: ownFields() });
  expect(prepared({ has: ownFields() })).toEqual({ plan: { title: 'Preparar la matriz', steps: [] }, workspace });
});

test('an Excel table is named, so that it takes the columns in; those that stand beside it are not written again', () => {
  const { plan } = prepared({
    layout: { table: 'Tabla1' },
    cells: [
      [2, 5, 'Etapa'],
      [2, 6, 'Estado'],
    ],
  });
  const [step] = plan.steps;
  expect(step).toMatchObject({ kind: 'addColumns', table: 'Tabla1', right: 12 });
  expect(step?.kind === 'addColumns' && step.columns.map(({ header, column }) => [header, column])).toEqual(
    OWN.slice(2).map((header, index) => [header, 7 + index]),
  );
});

test('a matrix without rows gets its columns', () => {
  const [step] = prepared({ records: [] }).plan.steps;
  expect(step?.kind === 'addColumns' && step.columns.map(({ values }) => values.length)).toEqual(OWN.map(() => 0));
});

const EARLIER = '2025-1' as CutLabel;

test.each<[string, BookSpec, Readonly<Record<string, CellValue>>]>([
  ["nothing is known: the flow's start", {}, { Etapa: 1, Estado: 'Sin reporte', Ciclo: 1 }],
  [
    'it is approved: by the last stage (FLOW-5)',
    { has: ['status'], records: [action(3, '1.1', { status: value('approved') })] },
    { Etapa: 6, Ciclo: 1 },
  ],
  [
    'it is in review: nobody knows where',
    { has: ['status'], records: [action(3, '1.1', { status: value('inReview') })] },
    { Ciclo: 1 },
  ],
  [
    'it is rejected: the cycle restarts (FLOW-4)',
    { has: ['status', 'cycle'], records: [action(3, '1.1', { status: value('rejected'), cycle: value(2) })] },
    { Etapa: 1 },
  ],
  [
    'its stage is a later one',
    { has: ['stage'], records: [action(3, '1.1', { stage: value(2), cycle: value(3) })] },
    { Estado: 'En revisión', Ciclo: 3 },
  ],
  [
    'its stage is the first',
    { has: ['stage'], records: [action(3, '1.1', { stage: value(1) })] },
    { Estado: 'Sin reporte', Ciclo: 1 },
  ],
  [
    'it was observed: the last line (FLOW-6)',
    { logbook: [entry({ on: '2026-05-04', stage: 2 }), entry({ on: '2026-05-05', stage: 4, cycle: 2 })] },
    { Etapa: 4, Estado: 'En revisión', Ciclo: 2 },
  ],
  [
    'it was observed in an earlier cut',
    { logbook: [entry({ on: '2025-11-04', cut: EARLIER, stage: 4 })] },
    { Etapa: 1, Estado: 'Sin reporte', Ciclo: 1 },
  ],
  [
    'nobody knows which cut it is',
    { logbook: [entry({ on: '2026-05-04', stage: 4 })], settings: { cut: { stages: CUT.stages } } },
    { Etapa: 1, Estado: 'Sin reporte', Ciclo: 1 },
  ],
  [
    'its key is not certain (DATA-1)',
    { logbook: [entry({ on: '2026-05-04', stage: 4 })], records: [action(3, '1.1', { key: undefined })] },
    { Etapa: 1, Estado: 'Sin reporte', Ciclo: 1 },
  ],
  ['it is a row of another cut', { records: [action(3, '1.1', { cut: value(EARLIER) })] }, {}],
])('what a row says at first: %s', (_, spec, says) => {
  const { plan, workspace } = prepared({ records: [action(3, '1.1')], ...spec });
  const [step] = plan.steps;
  const said =
    step?.kind === 'addColumns'
      ? step.columns.flatMap(({ header, values: [first] }) => (first === undefined ? [] : [[header, first] as const]))
      : [];
  expect(Object.fromEntries(said)).toEqual(says);
  // And so it is read from then on.
  const [before] = bookWith({ records: [action(3, '1.1')], ...spec }).workspace.matrix.records;
  const [after] = workspace.matrix.records;
  expect(after).toEqual({
    ...before,
    ...(says.Etapa !== undefined && { stage: value(says.Etapa) }),
    ...(says.Ciclo !== undefined && { cycle: value(says.Ciclo) }),
    ...(says.Estado !== undefined && { status: after?.status }),
  });
});

test('the matrix is read with its new columns from then on; a column that it had keeps what it says', () => {
  const {
    workspace: { matrix },
  } = prepared({
    has: ['status', 'cycle'],
    records: [action(3, '1.1')],
    logbook: [entry({ on: '2026-05-04', stage: 6, status: 'approved', cycle: 2 })],
  });
  expect(matrix.mapping.columns).toEqual({
    conpes: 1,
    code: 2,
    cut: 3,
    text: 4,
    status: 5,
    cycle: 6,
    stage: 7,
    rejectionReason: 8,
    closureGround: 9,
    closureEvidence: 10,
    lastFollowUp: 11,
    observation: 12,
  });
  expect(matrix.records).toEqual([action(3, '1.1', { stage: value(6) })]);
  expect(
    prepared({ records: [action(3, '1.1')], logbook: [entry({ on: '2026-05-04', stage: 6, status: 'approved' })] })
      .workspace.matrix.records[0]?.status,
  ).toEqual(value('approved'));
});

test('what was recognised is kept in «Configuración», with the columns that are made now', () => {
  const columns = [
    { sheet: 'Matriz', field: 'code' as const, header: 'Viejo' },
    { sheet: 'Matriz', field: 'unit' as const, header: '' },
    { sheet: 'Otra', field: 'code' as const, header: 'Código' },
  ];
  const { workspace, grid } = bookWith({
    has: ['stage', 'status', 'cycle', 'rejectionReason', 'closureGround', 'closureEvidence'],
    settings: { columns },
  });
  const guess = { field: 'code' as const, column: 2, header: 'Código de la acción', confidence: 1, evidence: [] };
  const chosen = { ...guess, field: 'text' as const, header: 'Compromiso', by: 'person' as const };
  const recognised: Workspace = {
    ...workspace,
    matrix: { ...workspace.matrix, mapping: { ...workspace.matrix.mapping, guesses: [guess, chosen] } },
  };
  const {
    plan,
    workspace: { settings },
  } = prepare(recognised, { grid, date1904: true, settingsStand: false, logLastRow: 1 });
  expect(settings.columns).toEqual([
    // That no column holds a field, the user has said; of another sheet nothing is known here.
    columns[1],
    columns[2],
    // What nobody has chosen is marked as ours.
    { sheet: 'Matriz', field: 'code', header: 'Código de la acción', prepared: true },
    { sheet: 'Matriz', field: 'text', header: 'Compromiso' },
    { sheet: 'Matriz', field: 'lastFollowUp', header: 'Último seguimiento', prepared: true },
    { sheet: 'Matriz', field: 'observation', header: 'Observación', prepared: true },
  ]);
  expect(plan.steps[0]).toEqual({
    kind: 'writeSheet',
    sheet: 'Configuración',
    content: settingsContent(settings, true),
  });
});
