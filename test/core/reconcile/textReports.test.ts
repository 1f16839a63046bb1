import { readTable } from '../../../src/batch/files';
import { DEFAULT_ENTITIES } from '../../../src/core/matrix/defaultEntities';
import { DEFAULT_STATE_WORDS } from '../../../src/core/cells/stateWords';
import type { CutLabel } from '../../../src/core/keys/keys';
import { reconcile } from '../../../src/core/reconcile/compareTables';
import { readPasted } from '../../../src/core/reconcile/pasted';
import { defaultSettings } from '../../../src/core/settings/settings';
import type { Reconciliation, Side } from '../../../src/core/workspace/reconciliation';
import { readDnpReport } from '../../../src/jobs/book/comparedSheets';
import { gridOf } from '../matrix/sheets';
import { encoded, written, type Layout, type WrittenEncoding } from '../sources/written';

type Rows = readonly (readonly string[])[];

const HEADER = ['CONPES', 'Código acción', 'Acción', 'Corte', 'Entidad', 'Fecha de inicio', 'Avance físico', 'Estado'];
const [CONPES, CODE, TEXT, CUT, ENTITY, START, PHYSICAL, STATUS] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const MHCP = 'Ministerio de Hacienda y Crédito Público';
const ROWS: Rows = [
  ['4144', '1.1', 'Diseñar la estrategia de inclusión financiera', '2025-2', MHCP, '15/01/2024', '80%', 'En revisión'],
  ['4144', '1.10', 'Fortalecer la oferta de educación económica', '2025-2', MHCP, '31/12/2025', '65%', 'Sin reporte'],
  ['4144', '2.30', 'Implementar el tablero de la deuda', '2025-2', 'DIAN', '15/05/2024', '25%', 'Sin reporte'],
];
/** The matrix says the same, but for 60 % in 1.10. */
const OURS: Rows = ROWS.map((row) => (row[CODE] === '1.10' ? changed(row, PHYSICAL, '60%') : row));
const PLAIN: Layout = { delimiter: ';', lineEnd: '\r\n', quotes: 'needed' };

function changed(row: readonly string[], column: number, to: string): readonly string[] {
  return row.map((text, index) => (index === column ? to : text));
}

function sideOf(grid: Parameters<typeof readDnpReport>[0]): Side {
  const side = readDnpReport(grid, defaultSettings(DEFAULT_ENTITIES, DEFAULT_STATE_WORDS), false);
  if (typeof side !== 'object') throw new Error(side);
  return side;
}

interface Read {
  readonly result: Reconciliation;
  readonly said: readonly string[];
}

/** What the pane makes of the bytes, which is what the batch makes of them. */
function compared(bytes: Uint8Array, ours: Rows = OURS): Read {
  const pane = readPasted({ name: 'dnp.csv', bytes });
  if (typeof pane === 'string') throw new Error(pane);
  const batch = readTable('/tmp/dnp.csv', bytes);
  expect(batch.grid.values).toEqual(pane.grid.values);
  const matrix = sideOf(gridOf([HEADER, ...ours]));
  const options = { cut: '2025-2' as CutLabel, roundingTolerance: 0 };
  return { result: reconcile(matrix, sideOf(pane.grid), options), said: pane.said };
}

function comparedFile(
  rows: Rows,
  layout: Layout = PLAIN,
  encoding: WrittenEncoding = 'utf-8',
  ours: Rows = OURS,
): Read {
  return compared(encoded(written(rows, layout), encoding, encoding.startsWith('utf-16')), ours);
}

const outcome = ({ result }: Read) => ({
  same: result.counts.same,
  different: result.rows
    .filter((row) => row.class === 'different')
    .map(({ key, fields }) => [key, ...fields.map(({ field }) => field)]),
  rest: result.rows
    .filter((row) => row.class !== 'same' && row.class !== 'different')
    .map(({ key, class: kind }) => [key, kind]),
});
const BASE = { same: 2, different: [['4144/1.10', 'physical']], rest: [] };

const column = (index: number, to: (text: string, row: number) => string): Rows => [
  HEADER,
  ...ROWS.map((row, at) => changed(row, index, to(row[index] ?? '', at))),
];
const without = (rows: Rows, index: number): Rows => rows.map((row) => row.filter((_, at) => at !== index));
const SERIALS = ['45306', '46022', '45427'];

describe('DNP’s report as programs write it compares as the plain one', () => {
  test('the plain one', () => expect(outcome(comparedFile([HEADER, ...ROWS]))).toEqual(BASE));

  test.each<[string, Rows]>([
    ['documents with decimals', column(CONPES, (text) => `${text}.0`)],
    ['documents with decimals and a comma', column(CONPES, (text) => `${text},00`)],
    ['documents as the texts of a formula', column(CONPES, (text) => `="${text}"`)],
    [
      'codes with their texts, as the text of a formula',
      column(CODE, (text, row) => `="${text} ${ROWS[row]?.[TEXT] ?? ''}"`),
    ],
    ['codes as the texts of a formula', column(CODE, (text) => `="${text}"`)],
    ['codes with an apostrophe', column(CODE, (text) => `'${text}`)],
    ['shares with decimal commas', column(PHYSICAL, (text) => text.replace('%', ',0'))],
    ['shares as fractions', column(PHYSICAL, (text) => `0.${text.replace('%', '')}`)],
    ['dates of a database', column(START, (text) => text.split('/').reverse().join(''))],
    ['dates of a database with a time', column(START, (text) => `${text.split('/').reverse().join('-')} 00:00:00.000`)],
    ['dates as serial numbers', column(START, (_, row) => SERIALS[row] ?? '')],
    ['dates as serial numbers with decimals', column(START, (_, row) => `${SERIALS[row] ?? ''}.0`)],
    ['cuts in other words', column(CUT, () => '2S2025')],
    ['cuts as dates', column(CUT, () => '31/12/2025')],
  ])('%s', (_, rows) => {
    expect(outcome(comparedFile(rows))).toEqual(BASE);
    // Without the text of the action nothing but the key pairs the rows.
    expect(outcome(comparedFile(without(rows, TEXT)))).toEqual(BASE);
  });

  test.each([
    'NULL',
    'null',
    'nan',
    'NaN',
    'None',
    'N/D',
    '#N/D',
    '#N/A',
    '-',
    'S/I',
    'N/A',
    '',
    '(null)',
    '<NA>',
    '\\N',
  ])('%j is nothing, in every column but the key', (nothing) => {
    const blank = (row: readonly string[]) =>
      [TEXT, CUT, ENTITY, START, PHYSICAL, STATUS].reduce((so, at) => changed(so, at, nothing), row);
    const ours = ROWS.map((row) =>
      [TEXT, ENTITY, START, PHYSICAL, STATUS].reduce((so, at) => changed(so, at, ''), row),
    );
    const read = comparedFile([HEADER, ...ROWS.slice(0, 2), blank(ROWS[2] ?? [])], PLAIN, 'utf-8', [
      ...ROWS.slice(0, 2),
      ours[2] ?? [],
    ]);
    expect(outcome(read)).toEqual({ same: 3, different: [], rest: [] });
  });

  test.each<[string, Layout, WrittenEncoding]>([
    ['semicolons', PLAIN, 'windows-1252'],
    ['commas', { ...PLAIN, delimiter: ',' }, 'utf-8'],
    ['tabs', { ...PLAIN, delimiter: '\t', quotes: 'all' }, 'utf-16le'],
    ['bars', { ...PLAIN, delimiter: '|', lineEnd: '\n' }, 'utf-16be'],
  ])('%s, a tab and a break inside of a cell, decimal commas', (_, layout, encoding) => {
    const rows = column(TEXT, (text) => text.replace(' ', layout.delimiter === '\t' ? '\n' : '\t')).map((row, at) =>
      at === 0 ? row : changed(row, PHYSICAL, (row[PHYSICAL] ?? '').replace('%', ',0')),
    );
    const read = comparedFile(rows, layout, encoding);
    expect(outcome(read)).toEqual(BASE);
    expect(read.said).toHaveLength(encoding === 'utf-8' ? 0 : 1);
  });
});

test('what was pasted reads as the file: semicolons, decimal commas, a tab in a cell', () => {
  const rows = column(PHYSICAL, (text) => text.replace('%', ',0')).map((row, at) =>
    at === 0 ? row : changed(row, TEXT, `a\tb ${at}`),
  );
  const text = written(rows, PLAIN);
  const pasted = readPasted(text);
  const file = readPasted({ name: 'dnp.csv', bytes: encoded(text, 'utf-8') });
  if (typeof pasted === 'string' || typeof file === 'string') throw new Error('not read');
  expect(pasted.grid.values).toEqual(file.grid.values);
});
