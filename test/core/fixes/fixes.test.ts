import fc from 'fast-check';
import type { CellValue } from '../../../src/core/sheet/cell';
import type { Reading } from '../../../src/core/cells/reading';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import { FIELDS, type FieldId } from '../../../src/core/matrix/fields';
import type { Grid } from '../../../src/core/sheet/grid';
import { readRecords } from '../../../src/core/matrix/records';
import { fixesByPlace, placeOf, type Fix } from '../../../src/core/fixes/cellFix';
import { fixesOf } from '../../../src/core/fixes/fixes';
import { planFixes } from '../../../src/core/fixes/fixPlan';
import { findingsOf } from '../../../src/core/rules/ruleCatalogue';
import type { Matrix } from '../../../src/core/workspace/workspace';
import { CONTEXT, gridOf } from '../matrix/sheets';
import { workspaceOf } from '../support/workspace';

const COLUMNS = [
  'conpes',
  'code',
  'text',
  'cut',
  'start',
  'end',
  'physical',
  'financial',
  'weight',
  'related',
  'stage',
  'cycle',
  'lastFollowUp',
] as const satisfies readonly FieldId[];
type Name = (typeof COLUMNS)[number];
/** A cell as value, or as value and format. */
type Spec = CellValue | readonly [CellValue, string];
type Row = Partial<Record<Name, Spec>>;

const specOf = (spec: Spec | undefined): readonly [CellValue, string] =>
  spec === undefined ? ['', 'General'] : typeof spec === 'object' ? spec : [spec, 'General'];

function book(rows: readonly Row[], date1904 = false): { grid: Grid; matrix: Matrix; date1904: boolean } {
  const cells = rows.map((row) => COLUMNS.map((name) => specOf(name === 'text' ? 'Crear el portal' : row[name])));
  const formats = new Map(
    COLUMNS.map((_, index) => [index + 1, ['General', ...cells.map((row) => row[index]?.[1] ?? 'General')]]),
  );
  return read(
    {
      ...gridOf([COLUMNS.map((name) => FIELDS[name].label), ...cells.map((row) => row.map(([value]) => value))]),
      formats,
    },
    date1904,
  );
}

function read(grid: Grid, date1904 = false): { grid: Grid; matrix: Matrix; date1904: boolean } {
  const layout = {
    sheet: 'Matriz',
    headerTop: 1,
    headerBottom: 1,
    firstRow: 2,
    lastRow: grid.values.length,
    left: 1,
    right: COLUMNS.length,
    headers: COLUMNS.map((name) => FIELDS[name].label),
  };
  const mapping = {
    columns: Object.fromEntries(COLUMNS.map((name, index) => [name, index + 1])),
    guesses: [],
    unmapped: [],
    conflicts: [],
  };
  return {
    grid,
    date1904,
    matrix: { layout, mapping, records: readRecords(grid, layout, mapping, { ...CONTEXT, date1904 }) },
  };
}

const fixesIn = (rows: readonly Row[]) => fixesOf(book(rows));
const short = (fixes: readonly Fix[]) =>
  fixes.map(({ rule, cell, label, after, format }) => [rule, cell, label, after, format]);

test.each<[string, Row, unknown[]]>([
  [
    'DATA-1: a code that is a number but lost nothing',
    { code: 2.16 },
    ['DATA-1', 'B2', 'Escribir 2.16 como texto', '2.16', '@'],
  ],
  ['DATA-1: a code with a comma', { code: '2,30' }, ['DATA-1', 'B2', 'Escribir 2.30 como texto', '2.30', '@']],
  [
    'DATA-1: a document number with decimals',
    { conpes: [4.144, '0.000'] },
    ['DATA-1', 'A2', 'Escribir 4144', 4144, '0'],
  ],
  [
    'DATA-3: a date as text',
    { start: '2025-12-31' },
    ['DATA-3', 'E2', 'Escribir 31/12/2025 como fecha', 46022, 'dd/mm/yyyy'],
  ],
  [
    'DATA-3: a day without a date format',
    { end: 46022 },
    ['DATA-3', 'F2', 'Escribir 31/12/2025 como fecha', 46022, 'dd/mm/yyyy'],
  ],
  ['DATA-4: a share as text', { physical: '80%' }, ['DATA-4', 'G2', 'Escribir 80\u00a0% como número', 0.8, '0.0%']],
  [
    'DATA-4: a share as text with decimals',
    { physical: '80,55 %' },
    ['DATA-4', 'G2', 'Escribir 80,55\u00a0% como número', 0.8055, '0.00%'],
  ],
  [
    'DATA-4: in the percent format that the cell has',
    { physical: ['80%', '0%'] },
    ['DATA-4', 'G2', 'Escribir 80\u00a0% como número', 0.8, '0%'],
  ],
  [
    'DATA-6: related codes with commas',
    { related: 'Sí, 1,1 y 1,2' },
    ['DATA-6', 'J2', 'Escribir «Sí, 1.1, 1.2» como texto', 'Sí, 1.1, 1.2', '@'],
  ],
  [
    'DATA-8: a cut that Excel made a date of',
    { cut: [45658, 'mmm-yy'] },
    ['DATA-8', 'D2', 'Escribir 2025-1 como texto', '2025-1', '@'],
  ],
  [
    'DATA-3: a day of the follow-up as text is FLOW-6',
    { lastFollowUp: '31-dic-25' },
    ['FLOW-6', 'M2', 'Escribir 31/12/2025 como fecha', 46022, 'dd/mm/yyyy'],
  ],
  ['FLOW-6: a cycle as text', { cycle: 'Ciclo 2' }, ['FLOW-6', 'L2', 'Escribir 2 como número', 2, '0']],
])('%s', (_, row, expected) => expect(short(fixesIn([row]))).toEqual([expected]));

test.each<[string, Row, readonly CellValue[]]>([
  ['DATA-1: 2.3 may have been 2.30', { code: 2.3 }, ['2.3', '2.30']],
  ['DATA-1: 3 January or 1 March', { code: [45660, 'd-mmm'] }, ['3.1', '1.3']],
  ['DATA-3: day or month first', { start: '3/4/2025' }, [45750, 45720]],
  ['DATA-6: a lone code', { related: 2.3 }, ['Sí, 2.3', 'Sí, 2.30']],
  ['DATA-8: a year without its half', { cut: 2025 }, ['2025-1', '2025-2']],
  ['DATA-4: 1 % or 100 %', { physical: 1 }, [0.01, 1]],
  ['FLOW-1: a name that several stages share', { stage: 'Revisión' }, [2, 4, 5, 6]],
])('%s: one fix a candidate, of which one can be right', (_, row, after) => {
  const fixes = fixesIn([row]);
  expect(fixes.map((fix) => fix.after)).toEqual(after);
  expect(new Set(fixes.map((fix) => fix.id)).size).toBe(after.length);
  expect(fixes.map((fix) => fix.choiceOf)).toEqual(fixes.map(({ id }) => id.replace(/:\d$/, '')));
});

test.each<[string, readonly Row[]]>([
  [
    'what is in order',
    [
      {
        conpes: '4144',
        code: '2.30',
        cut: '2025-1',
        start: [46022, 'dd/mm/yyyy'],
        physical: [0.8, '0%'],
        related: 'No',
        stage: 2,
        cycle: 1,
      },
    ],
  ],
  ['a spelling that no rule minds', [{ conpes: 'CONPES 4144 de 2024', code: 'Acción 2.3' }]],
  ['several actions in a cell: they want a row each', [{ code: '2,16 - 2,17' }]],
  ['several documents in a cell', [{ conpes: '3918 y 4144' }]],
  ['what nobody understands', [{ conpes: 'x', code: 'x', cut: 'x', start: 'x', physical: 'x' }]],
])('no fix for %s', (_, rows) => expect(fixesIn(rows)).toEqual([]));

test('never in merged cells, never where the code is the start of the text (DATA-1)', () => {
  const { grid, ...rest } = book([{ code: 2.16 }, { code: 2.17 }]);
  expect(fixesOf({ ...rest, grid: { ...grid, merges: [{ top: 2, left: 2, bottom: 3, right: 2 }] } })).toEqual([]);
  const embedded = {
    ...rest.matrix,
    mapping: { ...rest.matrix.mapping, columns: { ...rest.matrix.mapping.columns, code: 3, text: 3 } },
  };
  expect(fixesOf({ ...rest, grid, matrix: embedded })).toEqual([]);
});

test('a share is written in the unit of its column (DATA-4)', () => {
  expect(short(fixesIn([{ physical: '80%' }, { physical: 35 }, { physical: 60 }]))).toEqual([
    ['DATA-4', 'G2', 'Escribir 80\u00a0% como número', 80, 'General'],
  ]);
  // 0.5 among whole points would make a riddle of the column; 80 % among ones would decide for them.
  expect(fixesIn([{ physical: '0,5 %' }, { physical: 35 }, { physical: 60 }])).toEqual([]);
  expect(fixesIn([{ physical: '80%' }, { physical: 1 }, { physical: 1 }])).toEqual([]);
});

test('a date that proves day and month of others waits for them (DATA-3)', () => {
  const proven = book([{ start: '25/06/2020' }, { start: '6/1/2020' }, { end: '31-dic-2030' }]);
  const all = fixesOf(proven);
  expect(all.map(({ cell }) => cell)).toEqual(['E3', 'E3', 'F4']);
  expect(planFixes(all.slice(1, 2), all, proven).steps).toMatchObject([{ cells: [{ row: 3, value: 43983 }] }]);
  const contradictory = fixesIn([{ start: '25/06/2020' }, { start: '06/25/2020' }, { start: '6/1/2020' }]);
  expect(contradictory.map(({ cell }) => cell)).toEqual(['E4', 'E4']);
});

test('findings lead to their fixes, and every fix of the cut answers a finding of its rule', () => {
  const { grid, matrix, date1904 } = book([
    { conpes: '4144', code: 2.3, cut: '2025-2', physical: '80%' },
    { conpes: 4.144, code: '2.4', cut: '2025-2', start: '31-dic-25' },
  ]);
  const byPlace = fixesByPlace(fixesOf({ grid, matrix, date1904 }));
  const findings = findingsOf({ ...workspaceOf(), matrix }).filter((finding) => byPlace.has(placeOf(finding)));
  expect(findings.map(({ rule, cell }) => [rule, cell])).toEqual([
    ['DATA-1', 'B2'],
    ['DATA-1', 'A3'],
    ['DATA-3', 'E3'],
    ['DATA-4', 'G2'],
  ]);
  expect(byPlace.get('DATA-1:B2')?.map(({ label }) => label)).toEqual([
    'Escribir 2.3 como texto',
    'Escribir 2.30 como texto',
  ]);
  expect([...byPlace.keys()].sort()).toEqual(findings.map(placeOf).sort());
});

test('the plan rests on headers, keys and the cells themselves, and is plain data', () => {
  const spec = book([{ conpes: '4144', code: 2.16, cut: '2025-2' }]);
  const all = fixesOf(spec);
  const plan = planFixes(all, all, spec);
  expect(plan).toEqual({
    title: 'Corregir celdas',
    steps: [
      {
        kind: 'setCells',
        sheet: 'Matriz',
        keepsFormulas: true,
        cells: [{ row: 2, column: 2, value: '2.16', format: '@' }],
      },
    ],
    anchors: [
      {
        sheet: 'Matriz',
        keys: [1, 2, 4],
        cells: expect.arrayContaining([
          { row: 1, column: 2, value: 'Código acción' },
          { row: 2, column: 1, value: '4144' },
          { row: 2, column: 2, value: 2.16 },
        ]),
      },
    ],
  });
  expect(structuredClone({ all, plan })).toEqual({ all, plan });
  expect(planFixes([], all, spec).steps).toEqual([]);
});

const one = (...specs: Spec[]) => fc.constantFrom(...specs);
const shares = one(
  '',
  0,
  1,
  0.8,
  0.05,
  1.5,
  35,
  80.5,
  1.2,
  [0.8, '0%'],
  [1, '0.0%'],
  '80%',
  '80,5 %',
  '0,5 %',
  '0,8',
  '35',
  '1',
  '1 %',
  '150 %',
  'x',
);
const dates = one(
  '',
  [46022, 'dd/mm/yyyy'],
  46022,
  20251231,
  '25/06/2020',
  '06/25/2020',
  '6/1/2020',
  '1/2/2021',
  '5/5/2021',
  '31-dic-25',
  '2025-12-31',
  'marzo de 2025',
  'x',
);
const anyRow: fc.Arbitrary<Row> = fc.record({
  conpes: one('4144', 4144, [4.144, '0.000'], '3918 y 4144'),
  code: one('1.1', 2.16, 2.3, '2,30', [45660, 'd-mmm'], '2,1 - 2,2'),
  cut: one('', '2025-2', [45658, 'mmm-yy'], 2025, '2025 semestre 2'),
  start: dates,
  end: dates,
  lastFollowUp: dates,
  physical: shares,
  financial: shares,
  weight: shares,
  related: one('', 'No', 2.3, 'Sí, 1,1 y 1,2'),
  stage: one('', 2, '3. Revisión', 'Etapa 9'),
  cycle: one('', 1, '2', 'ciclo 3'),
});

/** What the record says where the cell is not in order itself. */
const fieldsOf = (record: ActionRecord) =>
  COLUMNS.filter((name) => name !== 'text').map((name) => [name, record[name]] as const);
const certain = (reading: Reading<unknown>) =>
  reading.kind === 'value' ? { kind: 'value', value: reading.value } : reading;

test.each([false, true])(
  'whatever fixes are written, each cell then means what the fix said and no other cell means anything else (1904: %p)',
  (date1904) => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 7 }), fc.infiniteStream(fc.boolean()), (rows, coins) => {
        const before = book(rows, date1904);
        const all = fixesOf(before);
        const plan = planFixes(
          all.filter(() => coins.next().value),
          all,
          before,
        );
        const [step] = plan.steps;
        if (step?.kind !== 'setCells') return;
        const values = before.grid.values.map((row) => [...row]);
        const formats = new Map([...before.grid.formats].map(([column, list]) => [column, [...list]]));
        for (const { row, column, value, format } of step.cells) {
          (values[row - 1] as CellValue[])[column - 1] = value;
          (formats.get(column) as string[])[row - 1] = format ?? '';
        }
        const after = read({ ...before.grid, values, formats }, date1904);
        const asked = new Set(
          all.filter(({ choiceOf }) => choiceOf !== undefined).map(({ row, column }) => `${row}:${column}`),
        );
        const written = new Set(step.cells.map(({ row, column }) => `${row}:${column}`));
        after.matrix.records.forEach((record, index) => {
          const old = before.matrix.records[index] as ActionRecord;
          for (const [name, reading] of fieldsOf(record)) {
            if (!written.has(`${record.row}:${COLUMNS.indexOf(name) + 1}`))
              expect([name, certain(reading)]).toEqual([name, certain(old[name])]);
            else if (old[name].kind === 'value' && !asked.has(`${record.row}:${COLUMNS.indexOf(name) + 1}`))
              expect([name, reading]).toEqual([name, { kind: 'value', value: old[name].value }]);
            else expect([name, reading]).toEqual([name, { kind: 'value', value: expect.anything() }]);
          }
        });
      }),
      { numRuns: 300 },
    );
  },
);

test('a fix says its place, its action, what stood there and what will', () => {
  const id = '["DATA-1","B2","4144/2.16",2.16]';
  expect(fixesIn([{ conpes: '4144', code: 2.16 }])).toStrictEqual([
    {
      id,
      rule: 'DATA-1',
      row: 2,
      column: 2,
      cell: 'B2',
      key: '4144/2.16',
      before: 2.16,
      shown: 2.16,
      after: '2.16',
      format: '@',
      label: 'Escribir 2.16 como texto',
    },
  ]);
  const choice = {
    rule: 'DATA-1',
    row: 2,
    column: 2,
    cell: 'B2',
    key: undefined,
    before: 2.3,
    shown: 2.3,
    format: '@',
    choiceOf: '["DATA-1","B2",null,2.3]',
  };
  expect(fixesIn([{ conpes: '4144', code: 2.3 }])).toStrictEqual([
    { ...choice, id: `${choice.choiceOf}:1`, after: '2.3', label: 'Escribir 2.3 como texto' },
    { ...choice, id: `${choice.choiceOf}:2`, after: '2.30', label: 'Escribir 2.30 como texto' },
  ]);
});

test('FLOW-1: a stage is named by its number', () => {
  expect(short(fixesIn([{ stage: '3. Reporte del responsable' }]))).toEqual([
    ['FLOW-1', 'K2', 'Escribir la etapa 3', 3, '0'],
    ['FLOW-1', 'K2', 'Escribir la etapa 1', 1, '0'],
  ]);
});

test('a day that rests on no other is written alone', () => {
  expect(fixesIn([{ start: '2025-12-31' }])).toStrictEqual([
    {
      id: '["DATA-3","E2",null,"2025-12-31"]',
      rule: 'DATA-3',
      row: 2,
      column: 5,
      cell: 'E2',
      key: undefined,
      before: '2025-12-31',
      shown: '2025-12-31',
      after: 46022,
      format: 'dd/mm/yyyy',
      label: 'Escribir 31/12/2025 como fecha',
    },
  ]);
});

test('of fixes that exclude each other the first is written, whatever the order in which they were chosen', () => {
  const spec = book([
    { conpes: '4144', code: 2.3 },
    { conpes: '4144', code: 2.4 },
  ]);
  const all = fixesOf(spec);
  expect(planFixes([...all].reverse(), all, spec).steps).toMatchObject([
    {
      cells: [
        { row: 2, column: 2, value: '2.3' },
        { row: 3, column: 2, value: '2.4' },
      ],
    },
  ]);
  expect(planFixes(all.slice(1, 2), all, spec).steps).toMatchObject([
    { cells: [{ row: 2, column: 2, value: '2.30' }] },
  ]);
});

test('the plan rests on the headers of the columns that it writes, on the keys of the rows, and on the cells', () => {
  const spec = book([
    { conpes: '4144', code: '1.1', cut: '2025-2', physical: '80%' },
    { conpes: '4144', code: '1.2', cut: '2025-2' },
  ]);
  const [sheet] = planFixes(fixesOf(spec), fixesOf(spec), spec).anchors ?? [];
  expect(sheet).toEqual({
    sheet: 'Matriz',
    keys: [1, 2, 4],
    cells: [
      { row: 1, column: 1, value: 'CONPES' },
      { row: 1, column: 2, value: 'Código acción' },
      { row: 1, column: 4, value: 'Corte' },
      { row: 1, column: 7, value: 'Avance físico' },
      { row: 2, column: 1, value: '4144' },
      { row: 2, column: 2, value: '1.1' },
      { row: 2, column: 4, value: '2025-2' },
      { row: 2, column: 7, value: '80%' },
    ],
  });
});

test.each<[string, readonly Row[], unknown[]]>([
  [
    'what it rests on waits, in both columns of a term',
    [{ start: '25/06/2020' }, { end: '6/1/2020' }],
    [
      ['F3', '06/01/2020'],
      ['F3', '01/06/2020'],
    ],
  ],
  [
    'month first: what the others prove comes first',
    [{ start: '06/25/2020' }, { start: '6/1/2020' }],
    [
      ['E3', '01/06/2020'],
      ['E3', '06/01/2020'],
    ],
  ],
  [
    'a day of the follow-up waits for none of them',
    [{ lastFollowUp: '25/06/2020' }, { start: '6/1/2020' }],
    [
      ['M2', undefined],
      ['E3', '06/01/2020'],
      ['E3', '01/06/2020'],
    ],
  ],
  [
    'a day that is its own month is one day',
    [{ start: '25/06/2020' }, { start: '5/5/2021' }],
    [
      ['E2', undefined],
      ['E3', undefined],
    ],
  ],
  [
    'twelve may be a month, thirteen not',
    [{ start: '13/06/2020' }, { start: '12/11/2020' }],
    [
      ['E3', '12/11/2020'],
      ['E3', '11/12/2020'],
    ],
  ],
  [
    'contradictory starts hold back the ends too, not the follow-up',
    [
      { start: '25/06/2020', end: '13/1/2021', lastFollowUp: '25/06/2020' },
      { start: '06/25/2020' },
      { start: '6/1/2020' },
    ],
    [
      ['M2', undefined],
      ['E4', '06/01/2020'],
      ['E4', '01/06/2020'],
    ],
  ],
  ['once it is a date nothing waits', [{ start: '25/06/2020' }, { start: [43836, 'dd/mm/yyyy'] }], [['E2', undefined]]],
])('DATA-3, a date that two readings fit is asked, never written with the others: %s', (_, rows, expected) => {
  expect(
    fixesIn(rows).map(({ cell, label, choiceOf }) => [
      cell,
      choiceOf === undefined ? undefined : /\d\d\/\d\d\/\d{4}/.exec(label)?.[0],
    ]),
  ).toEqual(expected);
});

test('DATA-3: whatever stands in the columns, all that is written without asking has one reading', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 7 }), (rows) => {
      const fixes = fixesIn(rows).filter(({ rule, choiceOf }) => rule === 'DATA-3' && choiceOf === undefined);
      for (const { before } of fixes) {
        const [, first = '', second = ''] = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d+/.exec(String(before)) ?? [];
        const isEither = first !== second && Number(first) <= 12 && Number(second) <= 12;
        expect({ before, isEither: first !== '' && isEither && Number(first) !== Number(second) }).toEqual({
          before,
          isEither: false,
        });
      }
    }),
    { numRuns: 300 },
  );
});

test('in a column that was taken without certainty nothing is fixed: a guess never writes', () => {
  const input = book([{ conpes: '4144', code: 2.16 }]);
  const taken = (confidence: number) => ({
    ...input,
    matrix: {
      ...input.matrix,
      mapping: {
        ...input.matrix.mapping,
        guesses: [{ field: 'code' as const, column: 2, header: 'Código', confidence, evidence: [] }],
      },
    },
  });
  expect([fixesOf(taken(0.9)), fixesOf(taken(0.6))].map(({ length }) => length)).toEqual([1, 0]);
});
