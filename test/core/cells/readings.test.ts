import type { CellValue } from '../../../src/core/sheet/cell';
import { isDateCode, readCode, splitCode } from '../../../src/core/cells/code';
import { readConpes } from '../../../src/core/cells/conpes';
import { readCount } from '../../../src/core/cells/count';
import { readCutLabel } from '../../../src/core/cells/cutLabel';
import { readDay } from '../../../src/core/cells/date';
import { readGrounds } from '../../../src/core/cells/grounds';
import { readRelated } from '../../../src/core/cells/related';
import { readShare } from '../../../src/core/cells/share';
import { readStage } from '../../../src/core/cells/stage';
import { readStatus } from '../../../src/core/cells/readStatus';
import { readYesNo } from '../../../src/core/cells/yesNo';
import { DEFAULT_STAGES } from '../../../src/core/cut/cut';
import { DEFAULT_STATE_WORDS } from '../../../src/core/cells/stateWords';
import { cell } from './arbitraries';

type Row = readonly [value: CellValue, format: string, meaning: object];
const sure = (value: unknown): object => ({ kind: 'value', value });
const badly = (value: unknown, doubt: string): object => ({ kind: 'value', value, doubt });
const not = (raw: string, problem: string, candidates?: readonly unknown[]): object => ({
  kind: 'unreadable',
  raw,
  problem,
  ...(candidates ? { candidates } : {}),
});
const error = (raw: string): object =>
  not(raw, `«${raw}» es un error de fórmula: corrija la fórmula o escriba el dato.`);

test('in a 1904 book a serial number that became text is of either system', () =>
  expect(readDay(cell('46022'), { order: 'dmy', date1904: true })).toMatchObject({
    kind: 'unreadable',
    candidates: ['2025-12-31', '2030-01-01'],
  }));

test.each([
  ...[
    '',
    ' \u00a0',
    '-',
    'N/A',
    'Sin información',
    'NULL',
    'null',
    '(null)',
    '<NA>',
    'nan',
    'NaN',
    'None',
    'N/D',
    'ND',
  ],
  ...['S/I', '\\N', '(vacío)', '="-"', '=""'],
])('%j is blank for every reader', (nothing) => {
  const readers = [readCode, readConpes, readCount, readGrounds, readRelated, readYesNo, readCutLabel];
  const readings = [
    ...readers.map((read) => read(cell(nothing))),
    readDay(cell(nothing), { order: 'dmy' }),
    readShare(cell(nothing), 'points'),
    readStage(cell(nothing), DEFAULT_STAGES),
    readStatus(cell(nothing), DEFAULT_STATE_WORDS),
  ];
  expect(readings).toEqual(readings.map(() => ({ kind: 'blank' })));
});

describe('the code of an action (DATA-1)', () => {
  const none = (raw: string): object =>
    not(
      raw,
      `«${raw}» no es un código de acción: dé a la celda formato Texto y escriba objetivo.consecutivo, por ejemplo 2.30.`,
    );
  const date = (raw: string, shown: string, ...codes: string[]): object =>
    not(
      raw,
      `el código quedó como fecha (${shown}). Dé a la celda formato Texto y escriba ${codes.join(' o ') || 'el código'}.`,
      codes.length > 0 ? codes : undefined,
    );
  const dateText = (raw: string, ...codes: string[]): object =>
    not(
      raw,
      `«${raw}» parece un código que Excel volvió fecha. Dé a la celda formato Texto y escriba ${codes.join(' o ') || 'el código'}.`,
      codes.length > 0 ? codes : undefined,
    );
  const several = (raw: string, ...codes: string[]): object =>
    not(raw, `«${raw}» nombra varias acciones: deje una fila para cada una.`, codes);
  const number = (raw: string, code = raw): object =>
    not(
      raw,
      `${code} está como número y puede ser ${code} o ${code}0. Dé a la celda formato Texto y escriba ${code} o ${code}0.`,
      [code, `${code}0`],
    );

  test.each<Row>([
    ['#REF!', 'General', error('#REF!')],
    [Number.NaN, 'General', error('NaN')],
    [true, 'General', none('VERDADERO')],
    ['abc', 'General', none('abc')],
    [7, 'General', none('7')],
    [2.345, 'General', none('2.345')],
    [0.5, 'General', none('0.5')],
    [100.5, 'General', none('100.5')],
    [2.5, '0%', none('2.5')],
    [1.5, 'General', number('1.5')],
    [99.5, '0.00', number('99.50', '99.5')],
    [2.3, '0.00', number('2.30', '2.3')],
    [2.3, '0.0', number('2.3')],
    [2.3000001, 'General', number('2.3000001', '2.3')],
    [2.16, 'General', badly('2.16', 'el código 2.16 está como número: dé a la celda formato Texto y escriba 2.16.')],
    ['="1.10"', '@', sure('1.10')],
    ["'1.10", '@', sure('1.10')],
    ['="1.10', '@', none('="1.10')],
    ['2,30', '@', badly('2.30', 'el código tiene coma decimal: escriba 2.30 con punto, en formato Texto.')],
    ['1,100', '@', badly('1.100', 'el código tiene coma decimal: escriba 1.100 con punto, en formato Texto.')],
    ['1,1 Crear', '@', badly('1.1', 'el código tiene coma decimal: escriba 1.1 con punto, en formato Texto.')],
    ['2,16 - 2,17', '@', several('2,16 - 2,17', '2.16', '2.17')],
    ['1.1, 1.1', '@', several('1.1, 1.1', '1.1')],
    ['1.1 y 1.2 Crear', '@', several('1.1 y 1.2 Crear', '1.1', '1.2')],
    [46025, 'd-mmm', date('3-ene', '3-ene', '3.1', '1.3')],
    [46083, 'dd/mm/yyyy', date('02/03/2026', '02/03/2026', '2.3', '3.2')],
    [20_000, 'General', date('03/10/1954', '03/10/1954', '3.10', '10.3')],
    [80_000, 'General', date('11/01/2119', '11/01/2119', '11.1', '1.11')],
    [19_999, 'General', none('19999')],
    [80_001, 'General', none('80001')],
    [30_000.5, 'General', none('30000.5')],
    [-5, 'dd/mm/yyyy', date('-5', '-5')],
    [5, 'dd/mm/yyyy', date('05/01/1900', '05/01/1900', '5.1', '1.5')],
    ['1-feb', '@', dateText('1-feb', '1.2', '2.1')],
    ['feb-30', '@', dateText('feb-30', '2.30')],
    ['ene 2026', '@', dateText('ene 2026', '1.26')],
    ['2026-01-03', '@', dateText('2026-01-03', '3.1', '1.3')],
    ['3/1/2026', '@', dateText('3/1/2026', '3.1', '1.3')],
    ['5-5', '@', dateText('5-5', '5.5')],
    ['5/5/2026', '@', dateText('5/5/2026', '5.5')],
    ['may-00', '@', dateText('may-00')],
    ['0-1', '@', dateText('0-1')],
    ['1-0', '@', dateText('1-0')],
  ])('%p (%s)', (value, format, meaning) => expect(readCode(cell(value, format))).toEqual(meaning));

  test.each<[CellValue, string, boolean]>([
    [46025, 'd-mmm', true],
    [46025, 'General', true],
    ['1-feb', '@', true],
    ['feb-30', '@', true],
    [2.3, 'General', false],
    ['2.3', '@', false],
    ['abc', '@', false],
    [123456, 'General', false],
    [7, 'General', false],
    ['', '@', false],
  ])('Excel has made a date of %p (%s): %p', (value, format, is) =>
    expect(isDateCode(readCode(cell(value, format)))).toBe(is),
  );

  test.each<[string, object, string]>([
    ['1,2 Crear', badly('1.2', 'el código tiene coma decimal: escriba 1.2 con punto, en formato Texto.'), 'Crear'],
    ['1.1 y 1,2 Crear', several('1.1 y 1,2 Crear', '1.1', '1.2'), 'Crear'],
    ['1.1-1.2: Crear', several('1.1-1.2: Crear', '1.1', '1.2'), 'Crear'],
    ['1.1. y 1.2', several('1.1. y 1.2', '1.1', '1.2'), ''],
    ['1.1 y Crear', sure('1.1'), 'y Crear'],
    ['1.1 1.2 Crear', sure('1.1'), '1.2 Crear'],
    ['ACCIÓN No. 2.1) Hacer', sure('2.1'), 'Hacer'],
    ['acción n° 3.4 | Ver', sure('3.4'), 'Ver'],
    ['1.100 hogares', { kind: 'blank' }, '1.100 hogares'],
    ['  Crear\n el portal', { kind: 'blank' }, 'Crear el portal'],
  ])('%j is split', (raw, code, text) => expect(splitCode(raw)).toEqual({ code, text }));
});

describe('the number of a document', () => {
  const none = (raw: string): object =>
    not(raw, `«${raw}» no es un número de documento CONPES: escriba solo el número, por ejemplo 3918.`);
  const several = (raw: string, ...numbers: string[]): object =>
    not(raw, `«${raw}» nombra varios documentos: deje una fila para cada uno.`, numbers);
  test.each<Row>([
    ['#N/A', '@', error('#N/A')],
    [true, 'General', none('VERDADERO')],
    ['CONPES', '@', none('CONPES')],
    ['de 2018', '@', none('de 2018')],
    ['Objetivo 3918', '@', none('Objetivo 3918')],
    ['Objetivo de 3918', '@', none('Objetivo de 3918')],
    ['0', '@', none('0')],
    ['12.345', '@', none('12.345')],
    [1, 'General', sure('1')],
    [9999, 'General', sure('9999')],
    [0, 'General', none('0')],
    [10_000, 'General', none('10000')],
    [-3, 'General', none('-3')],
    [4.144, 'General', badly('4144', 'el número quedó con decimales (4.144): escriba 4144 sin punto.')],
    [1.5, 'General', badly('1500', 'el número quedó con decimales (1.5): escriba 1500 sin punto.')],
    [4.1444, 'General', none('4.1444')],
    [0.999, 'General', none('0.999')],
    [10.5, 'General', none('10.5')],
    [-4.144, 'General', none('-4.144')],
    ['4144.0', '@', badly('4144', '«4144.0» tiene decimales: escriba 4144.')],
    ['4144,00', '@', badly('4144', '«4144,00» tiene decimales: escriba 4144.')],
    ['0.0', '@', none('0.0')],
    ['4144.5', '@', none('4144.5')],
    ['="4144"', '@', sure('4144')],
    ['3918 (2018): la Agenda 2030', '@', sure('3918')],
    ['3918 y 3934', '@', several('3918 y 3934', '3918', '3934')],
    ['0, 3918', '@', several('0, 3918', '3918')],
    ['3918 de 2018 y 3934 de 2013', '@', several('3918 de 2018 y 3934 de 2013', '3918', '3934')],
    ['3918; CONPES 3918', '@', sure('3918')],
  ])('%p (%s)', (value, format, meaning) => expect(readConpes(cell(value, format))).toEqual(meaning));
});

describe('the label of a cut (DATA-8)', () => {
  const ask = 'escriba el corte como texto AAAA-1 o AAAA-2, por ejemplo 2025-2.';
  const none = (raw: string): object => not(raw, `«${raw}» no es un corte: ${ask}`);
  const fix = (raw: string, label: string): object =>
    badly(label, `«${raw}» no tiene la forma AAAA-1 o AAAA-2: dé a la celda formato Texto y escriba ${label}.`);
  const both = (raw: string, why: string, year: number): object =>
    not(raw, `«${raw}» es ${why}: ${ask}`, [`${year}-1`, `${year}-2`]);
  test.each<Row>([
    ['#REF!', '@', error('#REF!')],
    [true, 'General', none('VERDADERO')],
    ['x', '@', none('x')],
    [2025, 'General', both('2025', 'un año sin semestre', 2025)],
    [1999, 'General', none('1999')],
    [20_259, 'General', none('20259')],
    [2025.3, 'General', none('2025.3')],
    [120_251, 'General', none('120251')],
    [12_025, 'General', none('12025')],
    [202_512, 'General', fix('202512', '2025-2')],
    [202_511, 'General', none('202511')],
    [20_251, 'General', fix('20251', '2025-1')],
    [2025.2, 'General', fix('2025.2', '2025-2')],
    [45_658, 'mmm-yy', fix('01/01/2025', '2025-1')],
    [46_022, 'dd/mm/yyyy', fix('31/12/2025', '2025-2')],
    [45_838, 'd-mmm', fix('30/06/2025', '2025-1')],
    [45_838, 'General', fix('30/06/2025', '2025-1')],
    ['45838', '@', fix('45838', '2025-1')],
    [45_659, 'dd/mm/yyyy', both('02/01/2025', 'una fecha y no un corte', 2025)],
    [36_525, 'General', none('36525')],
    [73_051, 'General', none('73051')],
    [-1, 'dd/mm/yyyy', none('-1')],
    ['1/1/2025', '@', fix('1/1/2025', '2025-1')],
    ['2025-02-01', '@', fix('2025-02-01', '2025-2')],
    ['31/12/2025', '@', fix('31/12/2025', '2025-2')],
    ['2025-06-30 00:00:00', '@', fix('2025-06-30 00:00:00', '2025-1')],
    ['29/06/2025', '@', both('29/06/2025', 'una fecha y no un corte', 2025)],
    ['julio de 2025', '@', both('julio de 2025', 'una fecha y no un corte', 2025)],
    ...[
      '2025',
      'Trimestre 2 de 2025',
      'II trimestre 2025',
      '2025-1 y 2025-2',
      'constructor 2025',
      'enero-marzo 2025',
    ].map((raw): Row => [raw, '@', none(raw)]),
    ['ene-25', '@', fix('ene-25', '2025-1')],
    ['Febrero 2025', '@', fix('Febrero 2025', '2025-2')],
    ['mar-25', '@', none('mar-25')],
    ['Reporte del 2025-2', '@', fix('Reporte del 2025-2', '2025-2')],
    ['primer semestre del año 2025', '@', fix('primer semestre del año 2025', '2025-1')],
    ...[
      '2025 - 1',
      '2025-I',
      '2025-01',
      '2025 primer',
      '2025 primero',
      '2025 1er',
      '1-2025',
      '1er semestre 2025',
      'S1 de 2025',
      '2025P1',
      '1S2025',
      '2025-1S',
      '20251',
      '202506',
      '2025-06',
      '06/2025',
      'I semestre de 2025',
      'Primer semestre 2025',
      '1.er semestre de 2025',
      '1º semestre 2025',
      'Semestre I - 2025',
      '2025 (primer semestre)',
      'Junio 2025',
      'jun-25',
      '2025 junio',
      'junio de 2025',
      'Enero - junio de 2025',
      '30/06/2025',
      '30 de junio de 2025',
      'Corte a 30 de junio de 2025',
      'Corte: 30/06/2025',
      'con corte al 30/06/2025',
      'Junio 30 de 2025',
    ].map((raw): Row => [raw, '@', fix(raw, '2025-1')]),
    ...['2025 2do', '2do sem 2025', '02 2025', '2025 segundo', '2025 sem 2', '2025 corte 2'].map((raw): Row => [
      raw,
      '@',
      fix(raw, '2025-2'),
    ]),
  ])('%p (%s)', (value, format, meaning) => expect(readCutLabel(cell(value, format))).toEqual(meaning));
});

describe('days (DATA-3)', () => {
  const ask = 'escriba la fecha como dd/mm/aaaa en una celda con formato de fecha.';
  const none = (raw: string): object => not(raw, `«${raw}» no es una fecha: ${ask}`);
  const text = (raw: string, iso: string, spanish: string): object =>
    badly(iso, `«${raw}» es texto y se lee como ${spanish}: ${ask}`);
  const bare = (raw: string, iso: string, spanish: string): object =>
    badly(iso, `${raw} es el ${spanish} sin formato de fecha: dé a la celda formato dd/mm/aaaa.`);
  const between = (raw: string, ...days: [string, string][]): object =>
    not(
      raw,
      `«${raw}» puede ser el ${days.map(([, spanish]) => spanish).join(' o el ')}: ${ask}`,
      days.map(([iso]) => iso),
    );
  test.each<Row>([
    ['#REF!', '@', error('#REF!')],
    [true, 'General', none('VERDADERO')],
    ['x', '@', none('x')],
    [46_022, 'dd/mm/yyyy', sure('2025-12-31')],
    [46_022, 'General', bare('46022', '2025-12-31', '31/12/2025')],
    [18_264, 'General', bare('18264', '1950-01-01', '01/01/1950')],
    [18_263, 'General', none('18263')],
    [80_354, 'General', bare('80354', '2119-12-31', '31/12/2119')],
    [80_355, 'General', none('80355')],
    ['20251231', '@', text('20251231', '2025-12-31', '31/12/2025')],
    ['20251231.0', '@', text('20251231.0', '2025-12-31', '31/12/2025')],
    ['46022', '@', text('46022', '2025-12-31', '31/12/2025')],
    ['46022,5', '@', text('46022,5', '2025-12-31', '31/12/2025')],
    ['46022.0', '@', text('46022.0', '2025-12-31', '31/12/2025')],
    ['20251301', '@', none('20251301')],
    ['18263', '@', none('18263')],
    ['4602', '@', none('4602')],
    [20_251_231, 'General', badly('2025-12-31', `20251231 es un número y no una fecha: ${ask}`)],
    [19_491_231, 'General', none('19491231')],
    [20_251_301, 'General', none('20251301')],
    [120_251_231, 'General', none('120251231')],
    [202_512_311, 'General', none('202512311')],
    ['01/01/1950', '@', text('01/01/1950', '1950-01-01', '01/01/1950')],
    ['31/12/1949', '@', none('31/12/1949')],
    ['31/12/2119', '@', text('31/12/2119', '2119-12-31', '31/12/2119')],
    ['1/1/2120', '@', none('1/1/2120')],
    ['31/12/49', '@', text('31/12/49', '2049-12-31', '31/12/2049')],
    ['31/12/50', '@', text('31/12/50', '1950-12-31', '31/12/1950')],
    ['31/12/99', '@', text('31/12/99', '1999-12-31', '31/12/1999')],
    ['6/1/2020', '@', between('6/1/2020', ['2020-01-06', '06/01/2020'], ['2020-06-01', '01/06/2020'])],
    ['12/2025', '@', between('12/2025', ['2025-12-01', '01/12/2025'], ['2025-12-31', '31/12/2025'])],
    ['febrero de 2024', '@', between('febrero de 2024', ['2024-02-01', '01/02/2024'], ['2024-02-29', '29/02/2024'])],
    ['13/2025', '@', none('13/2025')],
    ['enero de 1949', '@', none('enero de 1949')],
    ['2025-12-31T10:30:00.000-05:00', '@', text('2025-12-31T10:30:00.000-05:00', '2025-12-31', '31/12/2025')],
    ['viernes 15 de marzo de 2019', '@', text('viernes 15 de marzo de 2019', '2019-03-15', '15/03/2019')],
  ])('%p (%s)', (value, format, meaning) =>
    expect(readDay(cell(value, format), { order: 'undecidable' })).toEqual(meaning),
  );
});

describe('shares (DATA-4)', () => {
  const ask = 'escríbalo como número con formato de porcentaje, por ejemplo 80 %.';
  const none = (raw: string): object => not(raw, `«${raw}» no es un porcentaje: ${ask}`);
  const text = (raw: string, share: number): object => badly(share, `«${raw}» es texto: ${ask}`);
  const either = (raw: string, small: string, large: string, ...shares: [number, number]): object =>
    not(
      raw,
      `«${raw}» puede ser ${small} % o ${large} %, y la columna no lo aclara: dé a la columna formato de porcentaje.`,
      shares,
    );
  test.each<Row>([
    ['#REF!', '@', error('#REF!')],
    [true, 'General', none('VERDADERO')],
    ['x', '@', none('x')],
    [46_022, 'dd/mm/yyyy', not('46022', `la celda tiene una fecha y no un porcentaje: ${ask}`)],
    [1.5, 'General', either('1.5', '1,5', '150', 0.015, 1.5)],
    [-1.5, 'General', either('-1.5', '-1,5', '-150', -0.015, -1.5)],
    [1.99, 'General', either('1.99', '1,99', '199', 0.0199, 1.99)],
    ['0,8', '@', either('0,8', '0,8', '80', 0.008, 0.8)],
    [2, 'General', sure(0.02)],
    [-2, 'General', sure(-0.02)],
    [80.1, 'General', sure(0.801)],
    [0.1 + 0.2, '0%', sure(0.3)],
    ['0', '@', text('0', 0)],
    ['80', '@', text('80', 0.8)],
    ['1.234,5 %', '@', text('1.234,5 %', 12.345)],
    ['80 puntos', '@', text('80 puntos', 0.8)],
    ['80 pp', '@', text('80 pp', 0.8)],
  ])('%p (%s) where the column says nothing', (value, format, meaning) =>
    expect(readShare(cell(value, format), 'undecidable')).toEqual(meaning),
  );
});

describe('stages (FLOW-1)', () => {
  const none = (raw: string, candidates?: number[]): object =>
    not(raw, `«${raw}» no es una etapa del flujo: escriba un número de 1 a 6 o el nombre de la etapa.`, candidates);
  test.each<Row>([
    ['#REF!', '@', error('#REF!')],
    [true, 'General', none('VERDADERO')],
    [7, 'General', none('7')],
    [0, 'General', none('0')],
    [1.5, 'General', none('1.5')],
    [1, 'General', sure(1)],
    [6, 'General', sure(6)],
    ['Etapa 9', '@', none('Etapa 9')],
    ['DNP', '@', none('DNP')],
    ['Jefe', '@', none('Jefe')],
    ['3. Otra cosa', '@', sure(3)],
    ['3.0', '@', sure(3)],
    ['Dirección técnica', '@', none('Dirección técnica', [4, 5])],
    ['2. Revisión Grupo SisCONPES', '@', none('2. Revisión Grupo SisCONPES', [2, 6])],
    ['9. Revisión Grupo SisCONPES', '@', none('9. Revisión Grupo SisCONPES', [6])],
    ['Grupo', '@', sure(6)],
  ])('%p (%s)', (value, format, meaning) => expect(readStage(cell(value, format), DEFAULT_STAGES)).toEqual(meaning));
  test('a whole name goes before a part of another', () => {
    const stages = DEFAULT_STAGES.slice(0, 2).map((stage, index) => ({
      ...stage,
      name: ['Revisión', 'Revisión final'][index] ?? '',
    }));
    expect([readStage(cell('revisión'), stages), readStage(cell('Revisión final'), stages)]).toEqual([
      sure(1),
      sure(2),
    ]);
  });
  test('a part of a name counts from five letters on, and between whole words', () => {
    const stages = DEFAULT_STAGES.slice(0, 2).map((stage, index) => ({
      ...stage,
      name: ['Jefe técnico', 'Enlace'][index] ?? '',
      approver: ['Ana', 'Director'][index] ?? '',
    }));
    const read = (text: string): object => readStage(cell(text), stages);
    expect([read('Ana'), read('director'), read('técnico')]).toEqual([sure(1), sure(2), sure(1)]);
    expect([read('Jefe'), read('nlace'), read('écnico')]).toEqual(
      ['Jefe', 'nlace', 'écnico'].map((raw) =>
        not(raw, `«${raw}» no es una etapa del flujo: escriba un número de 1 a 2 o el nombre de la etapa.`),
      ),
    );
  });
});

describe('the status in the cut', () => {
  const none = (raw: string): object =>
    not(raw, `«${raw}» no es un estado conocido: corríjalo o agréguelo al catálogo de estados en «Configuración».`);
  test.each<Row>([
    ['#REF!', '@', error('#REF!')],
    [true, 'General', none('VERDADERO')],
    [3, 'General', none('3')],
    ['Entregado', '@', none('Entregado')],
    ['Rechazada por DNP y aprobada', '@', none('Rechazada por DNP y aprobada')],
    [
      'Cerrada',
      '@',
      not(
        'Cerrada',
        '«Cerrada» habla del cierre de la acción, que va en la columna «Cerrada» con su causal: escriba aquí el estado en el corte.',
      ),
    ],
    [
      'Atrasado',
      '@',
      not(
        'Atrasado',
        '«Atrasado» habla de plazos o de avance y no del estado de aprobación: escriba el estado en el corte.',
      ),
    ],
  ])('%p (%s)', (value, format, meaning) =>
    expect(readStatus(cell(value, format), DEFAULT_STATE_WORDS)).toEqual(meaning),
  );
});

describe('grounds (CLOSE-1 to CLOSE-3)', () => {
  const none = (raw: string): object =>
    not(
      raw,
      `«${raw}» no es una causal de cierre: escriba una sola causal: «Vigencia cumplida y 100 % de avance», «Pérdida de vigencia por cambios de contexto», «Problema técnico o jurídico».`,
    );
  test.each<Row>([
    ['#REF!', '@', error('#REF!')],
    [true, 'General', none('VERDADERO')],
    ['Otra', '@', none('Otra')],
    [4, 'General', none('4')],
    [';', '@', none(';')],
    ['1, x', '@', none('1, x')],
    ['123', '@', none('123')],
    ['1;', '@', sure(['termEndedComplete'])],
    ['a, b', '@', sure(['termEndedComplete', 'contextChanged'])],
    ['CONTEXTCHANGED', '@', sure(['contextChanged'])],
    ['termEndedComplete', '@', sure(['termEndedComplete'])],
    [3, 'General', sure(['technicalOrLegalProblem'])],
    ['Pérdida de la vigencia', '@', sure(['contextChanged'])],
  ])('%p (%s)', (value, format, meaning) => expect(readGrounds(cell(value, format))).toEqual(meaning));
});

describe('related actions (DATA-6)', () => {
  const none = (raw: string): object =>
    not(
      raw,
      `«${raw}» no se entiende como relación entre acciones: escriba «No», o «Sí» y los códigos separados por coma: «Sí, 1.1, 1.2».`,
    );
  test.each<Row>([
    ['#REF!', '@', error('#REF!')],
    [true, 'General', none('VERDADERO')],
    [false, 'General', sure([])],
    ['Sí', '@', none('Sí')],
    ['No, 1.1', '@', none('No, 1.1')],
    ['1.1.1', '@', none('1.1.1')],
    ['Sí, 1.1 del CONPES', '@', none('Sí, 1.1 del CONPES')],
    ['no hay', '@', sure([])],
    ['1,1; 1.2', '@', badly(['1.1', '1.2'], 'los códigos tienen coma decimal: escriba 1.1, 1.2 con punto.')],
    [
      46_025,
      'd-mmm',
      not('3-ene', 'el código quedó como fecha (3-ene). Dé a la celda formato Texto y escriba 3.1 o 1.3.', [
        ['3.1'],
        ['1.3'],
      ]),
    ],
    [2.16, 'General', badly(['2.16'], 'el código 2.16 está como número: dé a la celda formato Texto y escriba 2.16.')],
    [
      1.1,
      'General',
      not('1.1', '1.1 está como número y puede ser 1.1 o 1.10. Dé a la celda formato Texto y escriba 1.1 o 1.10.', [
        ['1.1'],
        ['1.10'],
      ]),
    ],
    [
      5,
      'General',
      not(
        '5',
        '«5» no es un código de acción: dé a la celda formato Texto y escriba objetivo.consecutivo, por ejemplo 2.30.',
      ),
    ],
  ])('%p (%s)', (value, format, meaning) => expect(readRelated(cell(value, format))).toEqual(meaning));
});

describe('counts (FLOW-6) and yes or no', () => {
  const noCount = (raw: string): object => not(raw, `«${raw}» no es un número entero: escriba 1, 2, 3…`);
  test.each<Row>([
    ['#REF!', '@', error('#REF!')],
    [true, 'General', noCount('VERDADERO')],
    ['dos', '@', noCount('dos')],
    [1.5, 'General', noCount('1.5')],
    [-1, 'General', noCount('-1')],
    ['-2', '@', noCount('-2')],
    [2, 'dd/mm/yyyy', noCount('2')],
    ['2 y 3', '@', noCount('2 y 3')],
    ['1234567', '@', noCount('1234567')],
    [0, 'General', sure(0)],
    ['Ciclo No. 02', '@', badly(2, '«Ciclo No. 02» es texto: escriba solo el número 2.')],
    ['1.0', '@', badly(1, '«1.0» es texto: escriba solo el número 1.')],
    ['1.5', '@', not('1.5', '«1.5» no es un número entero: escriba 1, 2, 3…')],
  ])('the count %p (%s)', (value, format, meaning) => expect(readCount(cell(value, format))).toEqual(meaning));

  const neither = (raw: string): object => not(raw, `«${raw}» no dice ni sí ni no: escriba «Sí» o «No».`);
  test.each<Row>([
    ['#REF!', '@', error('#REF!')],
    [true, 'General', sure(true)],
    [false, 'General', sure(false)],
    [1, 'General', sure(true)],
    [0, 'General', sure(false)],
    [1, 'dd/mm/yyyy', neither('1')],
    [0, 'dd/mm/yyyy', neither('0')],
    [7, 'General', neither('7')],
    ['tal vez', '@', neither('tal vez')],
    ['31/13/2025', '@', neither('31/13/2025')],
    ['diciembre de 2025', '@', sure(true)],
    ['✔ listo', '@', sure(true)],
    ['pendiente', '@', neither('pendiente')],
  ])('%p (%s), yes or no', (value, format, meaning) => expect(readYesNo(cell(value, format))).toEqual(meaning));
});
