import fc from 'fast-check';
import type { CellValue } from '../../../src/core/sheet/cell';
import { addressOf } from '../../../src/core/sheet/cell';
import type { Area } from '../../../src/core/sheet/grid';
import { FIELD_IDS, FIELDS, type FieldId } from '../../../src/core/matrix/fields';
import { wholeActions } from '../../../src/core/matrix/parts/wholeActions';
import { readRecords, cellOf } from '../../../src/core/matrix/records';
import { anyCell } from '../cells/arbitraries';
import { CONTEXT, gridOf, layoutOf, mappingOf, matrix, MATRIX_HEADER, MATRIX_ROWS, pas, recordsOf } from './sheets';

const certain = (value: unknown): object => ({ kind: 'value', value });
const columnOf = (header: string): number => MATRIX_HEADER.indexOf(header) + 1;
const formats = (header: string, format: string, rows = MATRIX_ROWS.length): [number, string[]] => [
  columnOf(header),
  ['General', ...Array.from({ length: rows }, () => format)],
];
/** The first row of the matrix with other values. */
const changed = (values: Readonly<Record<string, CellValue>>): CellValue[] =>
  MATRIX_HEADER.map((header, index) => values[String(header)] ?? MATRIX_ROWS[0]?.[index] ?? '');

describe('the rows of a PAS', () => {
  test('code and text apart, entities resolved, shares as fractions', () => {
    const [first, second, third] = recordsOf(pas());
    expect(first).toMatchObject({
      sheet: 'PAS',
      row: 8,
      conpes: { kind: 'blank' },
      key: undefined,
      code: certain('1.1'),
      text: expect.stringMatching(/^Crear el comité/),
      weight: certain(0.016),
      related: certain([]),
      indicatorType: 'Producto',
    });
    expect(second).toMatchObject({ code: certain('1.2'), related: certain(['1.1']) });
    expect(third?.entity.map(({ entity }) => entity?.acronym)).toEqual(['DNP', 'DANE']);
  });
  test('what is merged down over its actions holds for each of them', () => {
    expect(recordsOf(pas()).map(({ objective, objectiveWeight }) => [objective, objectiveWeight])).toMatchObject([
      ['Objetivo 1', certain(0.4)],
      ['Objetivo 1', certain(0.4)],
      ['Objetivo 1', certain(0.4)],
      ['Objetivo 2', certain(0.6)],
    ]);
  });
  test('without the merge a blank stays blank', () =>
    expect(recordsOf(pas({ merges: [] }))[1]).toMatchObject({ objective: '', objectiveWeight: { kind: 'blank' } }));
  test('6/1/2020 is read as the other term of the actions proves (DATA-3)', () => {
    expect(recordsOf(pas()).slice(0, 2)).toMatchObject([
      { start: certain('2020-06-01'), end: certain('2021-06-01') },
      { start: certain('2020-12-01'), end: certain('2022-12-31') },
    ]);
  });
});

describe('the rows of a matrix', () => {
  const grid = matrix(MATRIX_ROWS, {
    formats: new Map([
      formats('Fecha de inicio', 'dd/mm/yyyy'),
      formats('Fecha de finalización', 'dd/mm/yyyy'),
      formats('Avance físico', '0%'),
    ]),
  });

  test('all fields by their meaning', () => {
    const [first, second, third] = recordsOf(grid);
    expect(first).toMatchObject({
      row: 2,
      key: '4008/1.1',
      cut: certain('2025-2'),
      owner: 'Ana',
      email: 'ana@minhacienda.gov.co',
      start: certain('2021-01-01'),
      end: certain('2025-12-31'),
      physical: certain(0.8),
      financial: certain(0.6),
      previousPhysical: certain(0.5),
      stage: certain(3),
      status: certain('inReview'),
      cycle: certain(1),
      annualTarget: certain(0.9),
      finalTarget: { kind: 'unreadable', candidates: [0.01, 1] },
      closed: certain(false),
      closureGround: { kind: 'blank' },
      observation: 'Llamar',
      previousFinancial: { kind: 'blank' },
      supports: '',
      lastFollowUp: { kind: 'blank' },
    });
    expect(second?.entity.map(({ entity }) => entity?.acronym)).toEqual(['CGN', 'MHCP']);
    expect(third).toMatchObject({
      key: '4005/2.30',
      closed: certain(true),
      closureGround: certain(['termEndedComplete']),
      entity: [{ raw: 'Banca de las Oportunidades', entity: undefined }],
    });
  });
  test('the cell of a field', () => {
    const [first] = recordsOf(grid);
    if (!first) throw new Error('no record');
    const mapping = mappingOf(grid);
    expect(addressOf(cellOf(first, 'code', mapping) ?? { row: 0, column: 0 })).toBe('B2');
    expect(cellOf(first, 'supports', mapping)).toBeUndefined();
  });
  test('a code that became a number leaves no key (DATA-1)', () => {
    expect(recordsOf(matrix([changed({ 'Código acción': 2.3 }), ...MATRIX_ROWS]))[0]).toMatchObject({
      key: undefined,
      code: { kind: 'unreadable', candidates: ['2.3', '2.30'] },
    });
  });
  test('points or fractions are decided by the column (DATA-4)', () => {
    const rows = [
      changed({ 'Avance físico': 80.5 }),
      changed({ 'Avance físico': 1 }),
      changed({ 'Avance físico': '45 %' }),
    ];
    expect(recordsOf(matrix(rows)).map(({ physical }) => physical)).toMatchObject([
      certain(0.805),
      certain(0.01),
      { ...certain(0.45), doubt: expect.any(String) },
    ]);
  });
  test('small weights are points where they sum to 100 in the document (FLOW-11)', () => {
    const header = ['CONPES', 'Código acción', 'Acción', 'Importancia relativa de la acción (%)'];
    const weights = (documents: number, weight: number): unknown =>
      recordsOf(
        gridOf([
          header,
          ...Array.from({ length: 100 }, (_, n) => [
            4000 + (n % documents),
            `1.${n}`,
            'Crear el portal de datos',
            weight,
          ]),
        ]),
      )[0]?.weight;
    expect(weights(1, 0.99)).toEqual(certain(0.0099));
    expect(weights(50, 0.5)).toEqual(certain(0.5));
  });
  test('a 1904 workbook', () =>
    expect(
      recordsOf(matrix([changed({ 'Fecha de finalización': 46022 - 1462 })]), { date1904: true })[0]?.end,
    ).toMatchObject(certain('2025-12-31')));
  test('a code that became a date of a 1904 workbook (DATA-1)', () => {
    const dated = matrix([changed({ 'Código acción': 46025 - 1462 })], {
      formats: new Map([formats('Código acción', 'd-mmm', 1)]),
    });
    expect(recordsOf(dated, { date1904: true })[0]?.code).toMatchObject({
      kind: 'unreadable',
      candidates: ['3.1', '1.3'],
    });
  });
  test('a status that names its stage gives it where the column does not (FLOW-6)', () => {
    expect(
      recordsOf(
        matrix([changed({ Etapa: '', Estado: 'En revisión OAP' }), changed({ Etapa: 5, Estado: 'En revisión OAP' })]),
      ).map(({ stage }) => stage),
    ).toEqual([certain(3), certain(5)]);
    expect(
      recordsOf(matrix([changed({ Etapa: '', Estado: 'En revisión OAP' })]), { stages: CONTEXT.stages.slice(0, 2) })[0]
        ?.stage,
    ).toEqual({ kind: 'blank' });
  });
  test('blank rows, subtotals, other people’s remarks and repeated headers are no records', () => {
    const rows = [
      ...MATRIX_ROWS,
      ['', '\u00a0'],
      ['Subtotal 4008', '', '', '', '', '', '', '', '', 0.5],
      MATRIX_HEADER,
      ...MATRIX_ROWS,
    ].map((row) => [...row, ...Array.from({ length: 20 - row.length }, () => '')]);
    const beside = gridOf([[...MATRIX_HEADER, 'Ajeno'], ...rows.map((row) => [...row, 'mío'])]);
    expect(recordsOf(beside).map(({ row }) => row)).toEqual([2, 3, 4, 8, 9, 10]);
  });
});

describe('every field of a row', () => {
  const written: Partial<Record<FieldId, CellValue>> = {
    conpes: 4008,
    code: '1.1',
    text: 'Diseñar el sistema',
    cut: '2025-2',
    objective: 'Objetivo 1',
    objectiveWeight: '40 %',
    weight: '2 %',
    related: 'Sí, 1.2',
    entity: 'DIAN',
    unit: 'Oficina de sistemas',
    owner: 'Ana Pérez',
    email: 'ana@x.gov.co',
    start: '31/01/2025',
    end: '2026-12-31',
    indicatorType: 'Producto',
    indicator: 'Sistema diseñado',
    annualTarget: '60 %',
    finalTarget: '100 %',
    physical: '50 %',
    financial: '40 %',
    previousPhysical: '30 %',
    previousFinancial: '20 %',
    stage: 'Etapa 3',
    status: 'Enviada',
    cycle: 2,
    supports: 'Acta 1',
    justification: 'Por la obra',
    rejectionReason: 'Sin acta',
    closed: 'No',
    closureGround: 'b)',
    closureEvidence: 'Acta 2',
    lastFollowUp: '20/05/2026',
    observation: 'Llamar',
  };
  test('is read from its own column', () => {
    const [only, ...others] = recordsOf(
      gridOf([FIELD_IDS.map((field) => FIELDS[field].label), FIELD_IDS.map((field) => written[field] ?? '')]),
    );
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      sheet: 'Matriz',
      row: 2,
      key: '4008/1.1',
      conpes: certain('4008'),
      code: certain('1.1'),
      cut: certain('2025-2'),
      text: 'Diseñar el sistema',
      objective: 'Objetivo 1',
      objectiveWeight: certain(0.4),
      weight: certain(0.02),
      related: certain(['1.2']),
      entity: [{ raw: 'DIAN', entity: { acronym: 'DIAN' } }],
      unit: 'Oficina de sistemas',
      owner: 'Ana Pérez',
      email: 'ana@x.gov.co',
      start: certain('2025-01-31'),
      end: certain('2026-12-31'),
      indicatorType: 'Producto',
      indicator: 'Sistema diseñado',
      annualTarget: certain(0.6),
      finalTarget: certain(1),
      physical: certain(0.5),
      financial: certain(0.4),
      previousPhysical: certain(0.3),
      previousFinancial: certain(0.2),
      stage: certain(3),
      status: certain('inReview'),
      cycle: certain(2),
      supports: 'Acta 1',
      justification: 'Por la obra',
      rejectionReason: 'Sin acta',
      closed: certain(false),
      closureGround: certain(['contextChanged']),
      closureEvidence: 'Acta 2',
      lastFollowUp: certain('2026-05-20'),
      observation: 'Llamar',
    });
  });
  test('a status may name the last stage of the flow (FLOW-1)', () =>
    expect(recordsOf(matrix([changed({ Etapa: '', Estado: 'En revisión Grupo SisCONPES' })]))[0]?.stage).toEqual(
      certain(6),
    ));
  test('an action without a code in front of its text has none (DATA-1)', () => {
    const texts = ['1.1 Crear el portal', '1.2 Publicar el informe', 'Adoptar el catálogo'];
    expect(
      recordsOf(
        gridOf([['CONPES', 'Acción', 'Estado', 'Corte'], ...texts.map((text) => [3918, text, 'Aprobada', '2025-2'])]),
      ).map(({ code, text }) => [code, text]),
    ).toEqual([
      [certain('1.1'), 'Crear el portal'],
      [certain('1.2'), 'Publicar el informe'],
      [{ kind: 'blank' }, 'Adoptar el catálogo'],
    ]);
  });
});

describe('rows inside of the table that are none of its actions', () => {
  const read = (row: readonly CellValue[]): number[] =>
    recordsOf(matrix([MATRIX_ROWS[0] ?? [], row, MATRIX_ROWS[1] ?? []])).map((record) => record.row);
  test.each<[string, CellValue[], boolean]>([
    ['the header again', [...MATRIX_HEADER] as CellValue[], false],
    ['three of its names', ['CONPES', 'Código acción', 'Acción'], false],
    ['two of its names', ['CONPES', 'Código acción'], true],
    ['three of its names beside two others', ['CONPES', 'Código acción', 'Acción', 'x', 'y'], false],
    ['as many others', ['CONPES', 'Código acción', 'Acción', 'x', 'y', 'z'], true],
    ['its names late in the row', ['x', 'y', 'Acción', 'Corte', 'Entidad'], false],
    ['names of other columns', ['Código acción', 'Acción', 'Corte', 'Entidad', 'CONPES'], true],
  ])('%s', (_, row, isAction) => expect(read(row)).toEqual(isAction ? [2, 3, 4] : [2, 4]));
  test('the lower of two header rows again', () => {
    const header = ['CONPES', 'Código acción', 'Acción', 'Avance', '', 'Cierre'];
    const lower = ['', '', '', 'Físico', 'Financiero', 'Causal'];
    const action = [3918, '1.1', 'Crear el portal de datos', 0.5, 0.4, ''];
    expect(recordsOf(gridOf([header, lower, action, lower, action])).map(({ row }) => row)).toEqual([3, 5]);
  });
  test('totals, by the first text from the left, whatever column that is', () => {
    const action = ['Crear el portal de datos', 3918, '1.1', 'Aprobada', '2025-2'];
    expect(
      recordsOf(gridOf([['Acción', 'CONPES', 'Código acción', 'Estado', 'Corte'], action, ['Total', 3], action])).map(
        ({ row }) => row,
      ),
    ).toEqual([2, 4]);
  });
});

describe('how a column writes', () => {
  const header = [
    'CONPES',
    'Código acción',
    'Acción',
    'Fecha de inicio',
    'Fecha de finalización',
    'Último seguimiento',
    'Importancia relativa de la acción (%)',
  ];
  const read = (...rows: readonly (readonly CellValue[])[]): ReturnType<typeof recordsOf> =>
    recordsOf(
      gridOf([header, ...rows.map((row, index) => [4008, `1.${index + 1}`, 'Crear el portal de datos', ...row])]),
    );
  const either = { kind: 'unreadable', candidates: ['2020-01-06', '2020-06-01'] };
  test('dates: each column as it proves itself, be it in its last row (DATA-3)', () => {
    expect(read(['6/1/2020', '6/1/2021'], ['15/03/2020', '03/15/2021']).slice(0, 1)).toMatchObject([
      { start: certain('2020-01-06'), end: certain('2021-06-01') },
    ]);
    expect(read(['6/1/2020'], ['15/03/2020'])[0]).toMatchObject({ start: certain('2020-01-06') });
    expect(read(['6/1/2020'])[0]).toMatchObject({ start: either });
  });
  test('the follow-up proves nothing of the terms, nor they of it', () => {
    expect(read(['6/1/2020', '', '15/03/2020'])[0]).toMatchObject({ start: either });
    expect(read(['15/03/2020', '', '6/1/2020'])[0]).toMatchObject({
      start: certain('2020-03-15'),
      lastFollowUp: either,
    });
  });
  test('weights by the documents that are known (FLOW-11)', () => {
    const rows = [4008, 4008, 4008, ''].map((conpes, index) => [
      conpes,
      `1.${index + 1}`,
      'Crear el portal de datos',
      '',
      '',
      '',
      0.75,
    ]);
    expect(recordsOf(gridOf([header, ...rows])).map(({ weight }) => weight)).toEqual(rows.map(() => certain(0.0075)));
  });
});

describe('merged down over several rows', () => {
  const header = ['CONPES', 'Código acción', 'Acción', 'Entidad', 'Dependencia', 'Corte', 'Estado'];
  const rows = [
    [4008, '1.1', 'Diseñar el sistema de información', 'MHCP', 'Oficina de sistemas', '2025-2', 'Aprobada'],
    ['', '1.2', 'Adoptar el catálogo de cuentas'],
    ['', '', 'Publicar el informe'],
    [4005, '2.30', 'Publicar la encuesta', 'DNP', 'Grupo CONPES', '2025-1', ''],
  ];
  const down = (column: number): Area => ({ top: 2, left: column, bottom: 4, right: column });

  test('document, code, cut, entity and unit hold for each row; the status is the action’s and stands once', () => {
    const records = recordsOf(gridOf([header, ...rows], { merges: [1, 2, 4, 5, 6, 7].map(down) }));
    expect(records.map(({ key }) => key)).toEqual(['4008/1.1', '4008/1.1', '4008/1.1', '4005/2.30']);
    expect(records[2]).toMatchObject({
      conpes: certain('4008'),
      code: certain('1.1'),
      cut: certain('2025-2'),
      unit: 'Oficina de sistemas',
      entity: [{ raw: 'MHCP' }],
      status: { kind: 'blank' },
    });
    expect(records[3]).toMatchObject({ cut: certain('2025-1'), unit: 'Grupo CONPES', entity: [{ raw: 'DNP' }] });
  });
  test('an action that is merged over the rows of its indicators is one action', () => {
    const more = [...header.slice(0, 4), 'Nombre del indicador', 'Fecha de inicio', 'Estado', 'Avance físico'];
    const filled = gridOf(
      [
        more,
        [4008, '1.1', 'Diseñar el sistema', 'MHCP', 'Decretos', '15/01/2025', 'Aprobada', 0.8],
        ['', '', '', '', 'Informes', '', '', 0.4],
        [4008, '1.2', 'Publicar la encuesta', 'MHCP', 'Encuestas', '15/01/2025', 'Aprobada', 0.5],
      ],
      { merges: [1, 2, 3, 4, 6, 7].map((left) => ({ top: 2, left, bottom: 3, right: left })) },
    );
    const actions = wholeActions(recordsOf(filled));
    expect(actions.map(({ key, parts = [] }) => [key, parts.length])).toEqual([
      ['4008/1.1', 2],
      ['4008/1.2', 0],
    ]);
    expect(actions[0]).toMatchObject({
      status: certain('approved'),
      physical: certain(0.6),
      text: 'Diseñar el sistema',
    });
  });
  test('nor does a merged action vanish where its rows say nothing else', () => {
    const filled = gridOf(
      [header, [4008, '1.1', 'Diseñar el sistema', 'MHCP'], [], [4008, '1.2', 'Publicar la encuesta', 'MHCP']],
      { merges: [1, 2, 3, 4].map((left) => ({ top: 2, left, bottom: 3, right: left })) },
    );
    expect(recordsOf(filled).map(({ row, key }) => [row, key])).toEqual([
      [2, '4008/1.1'],
      [4, '4008/1.2'],
    ]);
  });
  test('what is merged with the header is no value of the first row', () => {
    expect(
      recordsOf(gridOf([header, rows[1] ?? [], ...rows], { merges: [{ top: 1, left: 4, bottom: 2, right: 4 }] }))[0],
    ).toMatchObject({ row: 2, entity: [] });
  });
  test('without the merge a blank stays blank', () =>
    expect(recordsOf(gridOf([header, ...rows]))[1]).toMatchObject({
      key: undefined,
      conpes: { kind: 'blank' },
      entity: [],
      unit: '',
    }));
});

describe('rows that head a section (DATA-1)', () => {
  const header = [
    'Objetivo',
    'CONPES',
    'Código acción',
    'Acción',
    'Entidad',
    'Importancia relativa de la acción (%)',
    'Estado',
    'Avance físico',
  ];
  const action = ['', 4008, '1.1', 'Diseñar el sistema de información', 'MHCP', 0.2, 'Aprobada', 0.8];
  const objective = ['Objetivo 1. Fortalecer la información', '', '', '', '', 0.4];
  const rowsOf = (rows: readonly (readonly CellValue[])[], merges: readonly Area[] = []): number[] =>
    recordsOf(gridOf([header, action, ...rows, action], { merges })).map(({ row }) => row);

  test('an objective with its weight is no action', () => expect(rowsOf([objective])).toEqual([2, 4]));
  test('nor is it where the document is merged over it, be it the first row of the merge', () => {
    const down = { top: 3, left: 2, bottom: 5, right: 2 };
    const filled = gridOf(
      [header, action, ['Objetivo 1', 3918], ['', '', '1.2', 'Adoptar el catálogo'], ['Objetivo 2']],
      { merges: [down] },
    );
    expect(recordsOf(filled).map(({ row, key }) => [row, key])).toEqual([
      [2, '4008/1.1'],
      [4, '3918/1.2'],
    ]);
  });
  test('nor is a caption merged across the columns, but an action is', () => {
    const across = { top: 3, left: 2, bottom: 3, right: 7 };
    expect(rowsOf([['', 'Objetivo 1. Fortalecer la información']], [across])).toEqual([2, 4]);
    expect(rowsOf([['', '1.2 Adoptar el catálogo']], [across])).toEqual([2, 3, 4]);
    expect(rowsOf([['', 'Objetivo 1. Fortalecer la información']])).toEqual([2, 3, 4]);
  });
  test('a caption stands alone in its row, over three columns or more', () => {
    const caption = 'Objetivo 1. Fortalecer la información';
    const over = (left: number, right: number, bottom = 3): Area => ({ top: 3, left, bottom, right });
    expect(rowsOf([['', caption]], [over(2, 4)])).toEqual([2, 4]);
    expect(rowsOf([['', caption]], [over(2, 3)])).toEqual([2, 3, 4]);
    expect(rowsOf([['', '', caption], ['']], [over(3, 7, 4)])).toEqual([2, 3, 5]);
    expect(rowsOf([['', caption, '', '', 'Objetivo 2']], [over(2, 4), over(5, 7)])).toEqual([2, 3, 4]);
  });
  test.each([
    ['CONPES', 1, 4008],
    ['code', 2, '1.2'],
    ['text', 3, 'Adoptar el catálogo'],
    ['entity', 4, 'DNP'],
    ['status', 6, 'Aprobada'],
    ['progress', 7, 0.5],
  ])('with %s alone it is an action still', (_, column, cell) => {
    expect(rowsOf([objective.concat(['', '']).map((each, index) => (index === column ? cell : each))])).toEqual([
      2, 3, 4,
    ]);
  });
});

describe('properties', () => {
  test('any value in any cell is read without throwing, one record a row', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: MATRIX_HEADER.length - 1 }), fc.nat({ max: 2 }), anyCell), { maxLength: 25 }),
        (changes) => {
          const rows = MATRIX_ROWS.map((row) => [...row]);
          const columns = new Map<number, string[]>();
          for (const [column, row, { value, format }] of changes) {
            (rows[row] ?? [])[column] = value;
            const known = columns.get(column + 1) ?? ['General', 'General', 'General', 'General'];
            known[row + 1] = format;
            columns.set(column + 1, known);
          }
          const clean = matrix();
          const records = readRecords(matrix(rows, { formats: columns }), layoutOf(clean), mappingOf(clean), CONTEXT);
          expect(records.length).toBeLessThanOrEqual(3);
          for (const { key, conpes, code } of records)
            expect(key !== undefined).toBe(conpes.kind === 'value' && code.kind === 'value');
        },
      ),
    );
  });
  test('the order of rows changes nothing but the rows', () => {
    const read = (rows: typeof MATRIX_ROWS): unknown[] =>
      recordsOf(matrix(rows)).map((record) => ({ ...record, row: 0 }));
    fc.assert(
      fc.property(fc.shuffledSubarray([...MATRIX_ROWS], { minLength: 3 }), (rows) => {
        expect(new Set(read(rows).map((record) => JSON.stringify(record)))).toEqual(
          new Set(read(MATRIX_ROWS).map((record) => JSON.stringify(record))),
        );
      }),
      { numRuns: 10 },
    );
  });
});

test('20,000 rows are read', () => {
  const rows = Array.from({ length: 20_000 }, (_, n) =>
    (MATRIX_ROWS[n % 3] ?? []).map((value, column) =>
      column === 1 ? `${1 + (n % 9)}.${n % 99}` : column === 2 ? `${String(value)} ${n}` : value,
    ),
  );
  const grid = matrix(rows);
  expect(recordsOf(grid)).toHaveLength(20_000);
});
