import fc from 'fast-check';
import type { CutLabel } from '../../../src/core/keys/keys';
import type { CellValue } from '../../../src/core/sheet/cell';
import { FIELD_IDS, FIELDS, type FieldId } from '../../../src/core/matrix/fields';
import type { MappingOptions } from '../../../src/core/matrix/mapColumns';
import { gridOf, mappingOf, MATRIX_HEADER, MATRIX_ROWS } from './sheets';

/** What our verbs write into is certain or it is not taken: which headers are, and which are not, whatever stands below. */

const KEY = ['CONPES', 'Código acción', 'Acción'];
const CUT = '2025-2' as CutLabel;
const ROWS = [1, 2, 3, 4];

type Values = readonly CellValue[];
const NUMBERS: Values = [1, 2, 3, 4];
const STATES: Values = ['Aprobada', 'En revisión', 'Rechazada', 'Sin reporte'];
const STAGES: Values = [1, 3, 6, 2];
const DAYS: Values = ['31/12/2025', '15/01/2026', '02/02/2026', '03/03/2026'];
const SAME_DAY: Values = ['31/07/2026', '31/07/2026', '31/07/2026', '31/07/2026'];
const TEXTS: Values = ['Se revisó', 'Falta el acta', 'Sin novedad', 'Ver correo'];
const SHARES: Values = [0.1, 0.2, 0.3, 0.4];
const YES: Values = ['No', 'No', 'Sí', 'No'];

/** The field that a column beside those of the key is taken for. */
function fieldOf(header: string, values: Values, options: MappingOptions = { cut: CUT }): FieldId | undefined {
  const rows = ROWS.map((n, index) => ['3918', `1.${n}`, 'Crear el portal de datos abiertos', values[index] ?? '']);
  const { columns } = mappingOf(gridOf([[...KEY, header], ...rows]), options);
  return FIELD_IDS.find((field) => columns[field] === KEY.length + 1);
}

describe('a column that numbers rows is nothing that is written into', () => {
  test.each(['No.', 'No', 'N°', 'Nº', 'N.º', 'Nro', 'Nro.', 'Número', 'Numero', 'Num.', 'Núm', '#', 'Ítem', 'Item'])(
    '%s',
    (header) => {
      expect(fieldOf(header, NUMBERS)).toBeUndefined();
      expect(fieldOf(`Identificación · ${header}`, NUMBERS)).toBeUndefined();
    },
  );
  test.each([
    'Consecutivo',
    'Orden',
    'Fila',
    'No. de fila',
    'No. de orden',
    'ID',
    'Registro',
    'Nro. de registro',
    'X1',
    '',
  ])('%s', (header) => expect(fieldOf(header, NUMBERS)).toBeUndefined());
  test('nor is it spoken of', () =>
    expect(
      mappingOf(gridOf([['No.', ...MATRIX_HEADER], ...MATRIX_ROWS.map((row, index) => [index + 1, ...row])])),
    ).not.toHaveProperty('leftOut'));
});

test.each<[string, Values, FieldId]>([
  ['Ciclo', NUMBERS, 'cycle'],
  ['CICLO', NUMBERS, 'cycle'],
  ['No. de ciclo', NUMBERS, 'cycle'],
  ['Ciclo del flujo', NUMBERS, 'cycle'],
  ['Ciclo 2025-2', NUMBERS, 'cycle'],
  ['Flujo · Ciclo', NUMBERS, 'cycle'],
  ['Ciclo', [], 'cycle'],
  ['Estado', STATES, 'status'],
  ['Estado en SisCONPES', STATES, 'status'],
  ['Flujo · Estado', STATES, 'status'],
  ['Estado CONPES', STATES, 'status'],
  ['Estado 2S2025', STATES, 'status'],
  ['Corte 2025-2 · Estado', STATES, 'status'],
  ['Etapa', STAGES, 'stage'],
  ['Etapa actual', STAGES, 'stage'],
  ['Etapa SisCONPES', STAGES, 'stage'],
  ['Etapa CONPES', [], 'stage'],
  ['Cerrada', YES, 'closed'],
  ['Cierre', YES, 'closed'],
  ['Cierre', ['', '15/01/2026', '', ''], 'closed'],
  ['Fecha de cierre', ['', '15/01/2026', '', '02/02/2026'], 'closed'],
  ['Fecha de cierre', DAYS, 'closed'],
  ['Fecha de cierre de la acción', DAYS, 'closed'],
  ['Flujo · Cierre', YES, 'closed'],
  ['Cierre definitivo', YES, 'closed'],
  ['Causal de cierre', [], 'closureGround'],
  ['Soporte de cierre', TEXTS, 'closureEvidence'],
  ['Motivo de rechazo', TEXTS, 'rejectionReason'],
  ['Último seguimiento', DAYS, 'lastFollowUp'],
  ['Fecha del último seguimiento', DAYS, 'lastFollowUp'],
  ['Observaciones', TEXTS, 'observation'],
  ['Observaciones OAP', TEXTS, 'observation'],
  ['Avance físico corte anterior', SHARES, 'previousPhysical'],
  ['Corte anterior · Avance financiero', SHARES, 'previousFinancial'],
])('%s is certainly ours to write into', (header, values, field) => expect(fieldOf(header, values)).toBe(field));

test.each<[string, Values]>([
  // Another thing of the same name.
  ['Ciclo', ['Primario', 'Secundario', 'Primario', 'Media']],
  ['Estado', ['Antioquia', 'Boyacá', 'Cauca', 'Chocó']],
  ['Etapa', ['Formulación', 'Implementación', 'Evaluación', 'Formulación']],
  ['Último seguimiento', TEXTS],
  ['Cerrada', TEXTS],
  ['Fecha de cierre', SAME_DAY],
  ['Cierre', SAME_DAY],
  // Nearly the name.
  ['Estado de la política', STATES],
  ['Estado del contrato', STATES],
  ['Estado trámite', STATES],
  ['Estado anterior', STATES],
  ['Estado 2025-1', STATES],
  ['Corte 2025-1 · Estado', STATES],
  ['Etapa contractual', STAGES],
  ['Etapa 2024-2', STAGES],
  ['Ciclo PHVA', NUMBERS],
  ['Ciclo de vida', NUMBERS],
  ['Ciclo 2025-1', NUMBERS],
  ['Etpa', STAGES],
  ['Cicl', NUMBERS],
  ['Observaciones DNP', TEXTS],
  ['Observaciones del rechazo anterior', TEXTS],
  ['Motivo', TEXTS],
  ['Fecha', DAYS],
  ['Fecha de seguimiento del contrato', DAYS],
  // Values alone.
  ['X1', STATES],
  ['Semáforo', STATES],
])('%s with %j is not written into', (header, values) => {
  const field = fieldOf(header, values);
  expect(field === undefined || !FIELDS[field].certain).toBe(true);
  // Unless a person says so.
  expect(fieldOf(header, values, { cut: CUT, remembered: { supports: header } })).toBe('supports');
});

describe('a day of the calendar closes no action (4.5.4)', () => {
  const CALENDAR = [
    'Fecha de cierre del corte',
    'Fecha de cierre de SisCONPES',
    'Fecha de cierre SisCONPES',
    'Fecha prevista de cierre',
    'Fecha de cierre prevista',
    'Fecha estimada de cierre',
    'Fecha programada de cierre',
    'Fecha esperada de cierre',
    'Fecha límite de cierre',
    'Cierre del reporte',
    'Cierre de reporte SisCONPES',
    'Cierre del corte',
    'Cierre corte 2025-2',
    'Cierre 2025-2',
    'Cierre de vigencia',
    'Cierre del periodo',
    'Cierre de la etapa',
    'Cierre del sistema',
    'Cierre proyectado',
    'Cronograma · Cierre',
    'Corte 2025-2 · Fecha de cierre',
    'Ventana de reporte · Cierre',
  ];
  test.each(CALENDAR)('%s', (header) => {
    for (const values of [DAYS, SAME_DAY, YES, []]) expect(fieldOf(header, values)).toBeUndefined();
    const grid = gridOf([
      [...KEY, header],
      ...ROWS.map((n, index) => ['3918', `1.${n}`, 'Crear el portal de datos abiertos', SAME_DAY[index] ?? '']),
    ]);
    expect(mappingOf(grid, { cut: CUT })).not.toHaveProperty('leftOut');
  });
});

describe('the cut’s own column (case 05)', () => {
  const of = (header: readonly string[], options: MappingOptions = { cut: CUT }, above?: readonly string[]) => {
    const full = [...KEY, 'Avance financiero', ...header];
    const rows = ROWS.map((n) => [
      '3918',
      `1.${n}`,
      'Crear el portal de datos',
      0.1,
      ...header.map((_, at) => (at + n) / 10),
    ]);
    const grid = gridOf([...(above ? [['', '', '', '', ...above]] : []), full, ...rows]);
    const mapping = mappingOf(grid, options);
    const at = mapping.columns.physical;
    return at === undefined ? mapping.conflicts.map(({ columns }) => columns) : at - KEY.length - 2;
  };
  test.each<[readonly string[], number]>([
    [['Avance físico 2025-2', 'Avance físico 2025-1'], 0],
    [['Avance físico 2025-1', 'Avance físico 2025-2'], 1],
    [['Avance físico 1S2025', 'Avance físico 2S2025', 'Avance físico 2S2024'], 1],
    [['Avance físico Jun 2025', 'Avance físico Dic 2025'], 1],
    [['Avance físico a 30/06/2025', 'Avance físico a 31/12/2025'], 1],
    [['% avance físico (2025-I)', '% avance físico (2025-II)'], 1],
    [['2025-1 Avance físico', '2025-2 Avance físico'], 1],
    [['Avance físico', 'Avance físico 2025-2'], 1],
    [['Avance físico', 'Avance físico 2025-1'], 0],
    [['Avance físico 2024', 'Avance físico 2025'], 1],
    [['Avance físico 2025', 'Avance físico 2025-2'], 1],
    [['Brecha avance físico 2025-2', 'Avance físico'], 1],
    [['Meta avance físico 2025-2', 'Avance físico 2025-2'], 1],
    [['Avance físico sep 2025', 'Avance físico dic 2025'], 1],
  ])('%j', (header, at) => expect(of(header)).toBe(at));
  test.each<[readonly string[], readonly string[], number]>([
    [['2025-1', '2025-2'], ['Avance físico', 'Avance físico'], 1],
    [['Corte 2025-2', 'Corte 2025-1'], ['Avance físico', 'Avance físico'], 0],
    [['Dic 2025', 'Jun 2025'], ['Avance físico', 'Avance físico'], 0],
    [['a 30/06/2025', 'a 31/12/2025'], ['% físico', '% físico'], 1],
    [['I semestre 2025', 'II semestre 2025'], ['Avance físico', 'Avance físico'], 1],
    [['Avance físico', ''], ['2025-1', '2025-2'], 1],
    [['Avance físico', ''], ['Jun 2025', 'Dic 2025'], 1],
  ])('under the groups %j: %j', (groups, header, at) => expect(of(header, { cut: CUT }, groups)).toBe(at));
  test.each(['plain', 'table'] as const)('groups merged over both kinds of progress, below a title (%s)', (kind) => {
    const header = [...KEY, 'Estado', 'Avance físico', 'Avance financiero', 'Avance físico', 'Avance financiero'];
    // Excel gives no two columns of a table the same header.
    if (kind === 'table') header.splice(6, 2, 'Avance físico2', 'Avance financiero3');
    const rows = ROWS.map((n) => [
      '3918',
      `1.${n}`,
      'Crear el portal de datos',
      'En revisión',
      0.1,
      0.2,
      n / 10,
      n / 20,
    ]);
    const grid = gridOf(
      [
        ['MATRIZ DE SEGUIMIENTO', '', '', '', '', '', '', ''],
        ['', '', '', '', 'Corte 2025-1', '', 'Corte 2025-2', ''],
        header,
        ...rows,
      ],
      {
        merges: [
          { top: 1, left: 1, bottom: 1, right: 8 },
          { top: 2, left: 5, bottom: 2, right: 6 },
          { top: 2, left: 7, bottom: 2, right: 8 },
        ],
        ...(kind === 'table' && {
          tables: [{ name: 'Tabla1', area: { top: 3, left: 1, bottom: 7, right: 8 }, totals: false }],
        }),
      },
    );
    expect(mappingOf(grid, { cut: CUT }).columns).toMatchObject({ physical: 7, financial: 8 });
    expect(mappingOf(grid, { cut: '2025-1' as CutLabel }).columns).toMatchObject({ physical: 5, financial: 6 });
  });
  test('groups and headers that are dates of Excel', () => {
    const serials = [45838, 46022]; // 30/06/2025, 31/12/2025
    const rows = ROWS.map((n) => ['3918', `1.${n}`, 'Crear el portal de datos', 'En revisión', n / 10, n / 20]);
    const grid = gridOf([['', '', '', '', 'Avance físico', ''], [...KEY, 'Estado', ...serials], ...rows]);
    expect(mappingOf(grid, { cut: CUT }).columns.physical).toBe(6);
    expect(mappingOf(grid, { cut: '2025-1' as CutLabel }).columns.physical).toBe(5);
  });
  test('where none is the cut’s, none is taken; where several could be, none either', () => {
    expect(of(['Avance físico 2025-1'])).toEqual([]);
    expect(of(['Avance físico 2025-1', 'Avance físico 2024-2'])).toEqual([]);
    expect(of(['Avance físico 2025-2', 'Avance físico 2S2025'])).toEqual([[5, 6]]);
    expect(of(['Avance físico', 'Avance físico'])).toEqual([[5, 6]]);
    expect(of(['Avance físico 2025-1', 'Avance físico 2025-2'], {})).toEqual([[5, 6]]);
  });
  test('what was recognised in the last cut gives way to this one’s, what a person chose does not', () => {
    const header = ['Avance físico 2025-1', 'Avance físico 2025-2'];
    expect(of(header, { cut: CUT, prepared: { physical: 'Avance físico 2025-1' } })).toBe(1);
    expect(of(['Avance físico', header[1] ?? ''], { cut: CUT, prepared: { physical: 'Avance físico' } })).toBe(1);
    expect(of(['Avance físico', 'Notas'], { cut: CUT, prepared: { physical: 'Avance físico' } })).toBe(0);
    expect(of(header, { cut: CUT, remembered: { physical: 'Avance físico 2025-1' } })).toBe(0);
    expect(of(['Avance físico 2025-1'], { cut: CUT, prepared: { physical: 'Avance físico 2025-1' } })).toEqual([]);
  });
});

describe('properties', () => {
  /** Words that no field has. */
  const foreign = fc
    .array(fc.constantFrom('Radicado', 'Semáforo', 'Carpeta', 'Brecha', 'Prioridad', 'Municipio', 'Viabilidad'), {
      minLength: 1,
      maxLength: 2,
    })
    .map((words) => words.join(' '));
  const values = fc.constantFrom(NUMBERS, STATES, TEXTS, SHARES, DAYS, SAME_DAY, YES, [], ['x', 1, '', 0.5]);

  test('columns of others, wherever they stand and whatever they hold, change nothing of what is written into', () => {
    const written = FIELD_IDS.filter((field) => FIELDS[field].certain);
    const headersOf = (header: readonly CellValue[], rows: readonly (readonly CellValue[])[]) => {
      const { columns } = mappingOf(gridOf([header, ...rows]), { cut: CUT });
      return Object.fromEntries(
        written.map((field) => [field, columns[field] === undefined ? undefined : header[columns[field] - 1]]),
      );
    };
    const rows = MATRIX_ROWS.slice(0, 4);
    const expected = headersOf(MATRIX_HEADER, rows);
    fc.assert(
      fc.property(
        fc.array(fc.record({ header: foreign, values, at: fc.nat(MATRIX_HEADER.length) }), { maxLength: 6 }),
        (others) => {
          const withOthers = (row: readonly CellValue[], cell: (other: (typeof others)[number]) => CellValue) =>
            others.reduce<CellValue[]>((so, other) => so.toSpliced(other.at, 0, cell(other)), [...row]);
          const header = withOthers(MATRIX_HEADER, (other) => other.header);
          const found = headersOf(
            header,
            rows.map((row, index) => withOthers(row, (other) => other.values[index] ?? '')),
          );
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a column that our verbs would write into, and the matrix lacks, is never found among others', () => {
    const lacking = ['Estado', 'Etapa', 'Ciclo', 'Cerrada'];
    const keep = MATRIX_HEADER.map((header, index) => ({ header: String(header), index })).filter(
      ({ header }) => !lacking.includes(header),
    );
    const rows = MATRIX_ROWS.slice(0, 4).map((row) => keep.map(({ index }) => row[index] ?? ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(foreign, values), { minLength: 1, maxLength: 5 }), (others) => {
        const { columns } = mappingOf(
          gridOf([
            [...keep.map(({ header }) => header), ...others.map(([header]) => header)],
            ...rows.map((row, index) => [...row, ...others.map(([, cells]) => cells[index] ?? '')]),
          ]),
          { cut: CUT },
        );
        expect(Object.keys(columns).filter((field) => ['status', 'stage', 'cycle', 'closed'].includes(field))).toEqual(
          [],
        );
      }),
      { numRuns: 60 },
    );
  });
});
