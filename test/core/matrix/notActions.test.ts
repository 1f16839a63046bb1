import fc from 'fast-check';
import { anyTableIn } from '../../../src/core/matrix/findTable';
import { notActionsInWords } from '../../../src/core/matrix/notActionsInWords';
import { readRecords } from '../../../src/core/matrix/records';
import type { CellValue } from '../../../src/core/sheet/cell';
import type { Grid } from '../../../src/core/sheet/grid';
import { CONTEXT, gridOf } from './sheets';

type Row = readonly CellValue[];

const HEADER = [
  'CONPES',
  'Código acción',
  'Acción',
  'Corte',
  'Entidad',
  'Fecha de inicio',
  'Fecha de finalización',
  'Avance físico',
  'Avance financiero',
  'Estado',
  'Ciclo',
];
const MHCP = 'Ministerio de Hacienda y Crédito Público';
const ACTIONS: readonly Row[] = [
  [
    4144,
    '1.1',
    'Diseñar la estrategia de inclusión financiera rural',
    '2025-2',
    MHCP,
    45306,
    46315,
    0.8,
    0.7,
    'En revisión',
    1,
  ],
  [
    4144,
    '2.3',
    'Fortalecer la oferta de educación económica',
    '2025-2',
    MHCP,
    45397,
    46315,
    0.6,
    0.55,
    'Sin reporte',
    1,
  ],
  [4144, '2.30', 'Implementar el tablero de la deuda', '2025-2', 'DIAN', 45427, 46346, 0.25, 0.2, 'Sin reporte', 2],
];
const KEYS = ['4144/1.1', '4144/2.3', '4144/2.30'];
/** A row with these cells, by the name of their column. */
const only = (cells: Readonly<Record<string, CellValue>>): Row => HEADER.map((header) => cells[header] ?? '');

function read(rows: readonly Row[], more: Partial<Grid> = {}) {
  const grid = gridOf(rows, more);
  const table = anyTableIn(grid, () => ({}));
  if (typeof table === 'string') throw new Error(table);
  const records = readRecords(grid, table.layout, table.mapping, CONTEXT);
  return {
    keys: records.map(({ key }) => key ?? null),
    shares: records.map(({ physical }) => physical),
    said: notActionsInWords(table.layout),
    table,
  };
}

const PLAIN = read([HEADER, ...ACTIONS]);
test('a table of actions alone: nothing is said', () => {
  expect(PLAIN.keys).toEqual(KEYS);
  expect(PLAIN.said).toEqual([]);
  expect(PLAIN.table.layout.notActions).toBeUndefined();
});

const UNDER_HEADERS: readonly [string, Row, string][] = [
  [
    'instructions',
    [
      'Número del documento',
      'Según el PAS',
      'Texto de la acción',
      'AAAA-S',
      'Entidad que reporta',
      'dd/mm/aaaa',
      'dd/mm/aaaa',
      '% acumulado',
      '% acumulado',
      'Seleccione',
      'Entero',
    ],
    'instrucciones',
  ],
  [
    'kinds of data',
    HEADER.map((_, index) => (index < 2 ? 'Texto' : index === 5 || index === 6 ? 'Fecha' : 'Número')),
    'instrucciones',
  ],
  [
    'some instructions',
    only({
      'Código acción': '(objetivo.consecutivo)',
      'Fecha de inicio': '(dd/mm/aaaa)',
      'Avance físico': '(0 a 100)',
    }),
    'instrucciones',
  ],
  ['an example', only({ CONPES: 'Ej.: 3918', 'Código acción': '1.1', Corte: '2025-2' }), 'instrucciones'],
  ['column numbers', HEADER.map((_, index) => index + 1), 'números de columna'],
  ['column numbers as text', HEADER.map((_, index) => `(${index + 1})`), 'números de columna'],
  ['column letters', HEADER.map((_, index) => String.fromCharCode(65 + index)), 'números de columna'],
];
describe('directly under the headers', () => {
  test.each(UNDER_HEADERS)('%s', (_, row, why) => {
    const found = read([HEADER, row, ...ACTIONS]);
    expect(found.keys).toEqual(KEYS);
    expect(found.said).toEqual([
      `En la hoja «Matriz», no se toma por acción la fila 2 (${why}). Si lo es, escriba su número CONPES y su código.`,
    ]);
    // Neither the units of shares nor the columns follow them.
    expect(found.shares).toEqual(PLAIN.shares);
    expect(found.table.mapping.columns).toEqual(PLAIN.table.mapping.columns);
  });
  test('numbers and instructions, one below the other', () => {
    const rows = [UNDER_HEADERS[4]?.[1] ?? [], UNDER_HEADERS[0]?.[1] ?? []];
    const found = read([HEADER, ...rows, ...ACTIONS]);
    expect(found.keys).toEqual(KEYS);
    expect(found.said.join()).toContain('2 (números de columna) y 3 (instrucciones)');
  });
});

const BELOW: readonly [string, Row, string][] = [
  ['an average without a label', only({ 'Avance físico': 0.55 }), 'solo «Avance físico»'],
  [
    'totals without a label',
    only({ 'Avance físico': 0.55, 'Avance financiero': 0.5, Ciclo: 4 }),
    'solo «Avance físico», «Avance financiero» y 1 más',
  ],
  [
    'totals with the first and the last day',
    only({ 'Fecha de inicio': 45306, 'Fecha de finalización': 46346, 'Avance físico': 0.55 }),
    'solo «Fecha de inicio», «Fecha de finalización» y 1 más',
  ],
  ['a count of the actions', only({ Acción: 3, 'Avance físico': 0.55 }), 'solo «Acción» y «Avance físico»'],
  ['totals of a document', only({ CONPES: 4144, 'Avance físico': 0.55 }), 'solo «CONPES» y «Avance físico»'],
  [
    'a label that is none of the usual',
    only({ Acción: 'Avance medio de la vigencia', 'Avance físico': 0.55 }),
    '«Avance medio de la vigencia»',
  ],
  ['a formula filled down', only({ Ciclo: 1 }), 'solo «Ciclo»'],
  ['two formulas filled down', only({ Corte: '2025-2', Ciclo: 0 }), 'solo «Corte» y «Ciclo»'],
  ['a formula that says a word', only({ Corte: '2025-2', Estado: 'Sin reporte', Ciclo: 0 }), '«Sin reporte»'],
  [
    'what they are',
    only({ 'Código acción': 'Profesional', Acción: 'Jefe de la Oficina Asesora de Planeación', Entidad: 'Directora' }),
    '«Profesional»',
  ],
  ['records', only({ CONPES: 'Registros: 3' }), '«Registros: 3»'],
  ['when it was made', only({ CONPES: 'Generado el 20/05/2026 10:31' }), '«Generado el 20/05/2026 10:31»'],
  [
    'filters',
    only({ CONPES: 'Filtros aplicados:', 'Código acción': 'Corte 2025-2', Acción: 'Sector Hacienda' }),
    '«Filtros aplicados:»',
  ],
  [
    'who did it',
    only({ CONPES: 'Elaboró: Ana Pérez', Acción: 'Revisó: Luis Gómez', Entidad: 'Aprobó: María Ruiz' }),
    '«Elaboró: Ana Pérez»',
  ],
  ['who signs', only({ Acción: 'Ana Pérez', Entidad: 'Luis Gómez' }), '«Ana Pérez»'],
  [
    'a remark',
    only({ Acción: 'Las acciones con prórroga se reportan en el corte siguiente' }),
    '«Las acciones con prórroga se reportan en el corte siguiente»',
  ],
  ['a page', only({ 'Código acción': 'Página 1 de 1' }), '«Página 1 de 1»'],
  ['a source', only({ CONPES: 'Fuente: SisCONPES' }), '«Fuente: SisCONPES»'],
];
describe('below the last action', () => {
  test.each(BELOW)('%s', (_, row, why) => {
    for (const gap of [0, 1]) {
      const blank = Array.from({ length: gap }, () => only({}));
      const found = read([HEADER, ...ACTIONS, ...blank, row]);
      expect(found.keys).toEqual(KEYS);
      expect(found.said).toEqual([
        `En la hoja «Matriz», no se toma por acción la fila ${5 + gap} (${why}). Si lo es, escriba su número CONPES y su código.`,
      ]);
      expect(found.table.layout.lastRow).toBe(4);
    }
  });
  test.each(BELOW)('between actions: %s', (_, row, why) => {
    const found = read([HEADER, ...ACTIONS.slice(0, 2), row, ...ACTIONS.slice(2)]);
    expect(found.keys).toEqual(KEYS);
    // A lone remark between others is no remark below the table.
    if (!why.startsWith('«Fuente')) expect(found.said.join()).toContain(`la fila 4 (${why})`);
  });
  test('what many rows are is said once, and of few kinds', () => {
    const formulas = Array.from({ length: 10 }, () => only({ Ciclo: 1 }));
    expect(read([HEADER, ...ACTIONS, ...formulas]).said).toEqual([
      'En la hoja «Matriz», no se toman por acciones las filas 5 a 14 (solo «Ciclo»). Si alguna lo es, escriba su número CONPES y su código.',
    ]);
    const remarks = Array.from({ length: 12 }, (_, index) => only({ Acción: `Aclaración ${index}` }));
    expect(read([HEADER, ...ACTIONS, ...remarks]).said.join()).toContain('12 («Aclaración 7») y 4 más.');
  });
  test('a line to sign on is nothing at all', () => {
    const found = read([HEADER, ...ACTIONS, only({ Acción: '______________________', Entidad: '________' })]);
    expect([found.keys, found.said]).toEqual([KEYS, []]);
  });
  test('a labelled total needs no word', () => {
    const found = read([HEADER, ...ACTIONS, only({ CONPES: 'Total', 'Avance físico': 0.55 })]);
    expect([found.keys, found.said]).toEqual([KEYS, []]);
  });
});

describe('an action that lacks something stays one (DATA-1)', () => {
  const [first = [], ...rest] = ACTIONS;
  const lacking = (...headers: string[]): Row =>
    first.map((value, index) => (headers.includes(HEADER[index] ?? '') ? '' : value));
  test.each<[string, Row]>([
    ['the code', lacking('Código acción')],
    ['the document', lacking('CONPES')],
    ['document and code', lacking('CONPES', 'Código acción')],
    ['the text and the code', lacking('Acción', 'Código acción')],
    ['all that names it, but not its entity and its days', lacking('CONPES', 'Código acción', 'Acción', 'Corte')],
    ['everything but its key', only({ CONPES: 4144, 'Código acción': '1.1' })],
    ['everything but its code', only({ 'Código acción': '1.1' })],
    ['everything but a code that became a number', only({ CONPES: 4144, 'Código acción': 1.1 })],
    ['everything but a code in its text', only({ Acción: '1.1 Diseñar la estrategia' })],
    [
      'days and progress, and begins with «Elaborar»',
      first.map((value, index) => (HEADER[index] === 'Acción' ? 'Elaborar el plan' : value)),
    ],
    ['a code that is none', first.map((value, index) => (HEADER[index] === 'Código acción' ? 'Nueva' : value))],
  ])('%s', (_, row) => {
    for (const rows of [
      [row, ...rest],
      [...rest, row],
    ]) {
      const found = read([HEADER, ...rows]);
      expect(found.keys).toHaveLength(3);
      expect(found.said).toEqual([]);
    }
  });

  test('a row whose code is merged with the one above goes on with it', () => {
    const second = only({ 'Avance físico': 0.4, Ciclo: 1 });
    const merged = [2, 3].map((column) => ({ top: 2, bottom: 3, left: column, right: column }));
    expect(read([HEADER, first, second, ...rest], { merges: merged }).keys).toHaveLength(4);
    expect(read([HEADER, first, second, ...rest]).keys).toHaveLength(3);
  });
});

test('whatever stands around the actions, they are read and each other row is named once', () => {
  const kinds = fc.shuffledSubarray(BELOW.map(([, row]) => row));
  fc.assert(
    fc.property(
      fc.subarray(
        UNDER_HEADERS.map(([, row]) => row),
        { maxLength: 2 },
      ),
      kinds,
      fc.nat(3),
      (above, below, titles) => {
        const title = ['Filtros aplicados: corte 2025-2', 'Registros: 3', 'Generado el 20/05/2026']
          .slice(0, titles)
          .map((text): Row => [text]);
        const { keys, table } = read([...title, HEADER, ...above, ...ACTIONS, ...below]);
        const start = titles + 2;
        const rows = [
          ...above.map((_, index) => start + index),
          ...below.map((_, index) => start + above.length + 3 + index),
        ];
        expect(keys).toEqual(KEYS);
        expect((table.layout.notActions ?? []).map(({ row }) => row)).toEqual(rows);
      },
    ),
    { numRuns: 60 },
  );
});
