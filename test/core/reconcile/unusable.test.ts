import type { CutLabel } from '../../../src/core/keys/keys';
import { unreadable } from '../../../src/core/cells/reading';
import { whyUnusable } from '../../../src/core/reconcile/unusable';
import { dateCode, dnpOf, type RecordSpec } from '../support/records';

const CUT = '2025-2' as CutLabel;
const row = (code: RecordSpec['code'], more: RecordSpec = {}): RecordSpec => ({ conpes: '4144', code, ...more });
const rows = (count: number, code: RecordSpec['code']): RecordSpec[] => Array.from({ length: count }, () => row(code));

const DATES =
  'Excel los cambió al abrirlo o al pegarlo. Tráigalo desde el archivo, o péguelo en una hoja cuya columna «Código acción» ya tenga formato Texto.';
test.each<[string, RecordSpec[], string | undefined]>([
  ['no rows', [], 'no trae ninguna fila bajo sus encabezados: expórtelo de nuevo de SisCONPES, sin filtros.'],
  ['as many rows as are compared', rows(25_000, '1.1'), undefined],
  [
    'one more',
    rows(25_001, '1.1'),
    'trae 25001 filas y se comparan hasta 25000: deje solo las filas del sector o del corte y repita.',
  ],
  [
    'another cut',
    [row('1.1', { cut: '2025-1' })],
    'es del corte 2025-1 y la matriz se sigue en el 2025-2: use el reporte de ese corte.',
  ],
  [
    'two other cuts',
    [row('1.1', { cut: '2025-1' }), row('1.1', { cut: '2024-2' }), row('1.2', { cut: '2025-1' })],
    'es del corte 2025-1, 2024-2 y la matriz se sigue en el 2025-2: use el reporte de ese corte.',
  ],
  [
    'cuts that cannot be read',
    [row('1.1', { cut: unreadable('T2 2025', '') }), row('1.2', { cut: unreadable('T2 2025', '') })],
    'no dice de qué corte es: «T2 2025» (D2) no se entiende como corte. Compruebe que es del 2025-2 y escríbalo así en esa columna.',
  ],
  [
    'another cut beside one that cannot be read',
    [row('1.1', { cut: unreadable('T2 2025', '') }), row('1.2', { cut: '2025-1' })],
    'es del corte 2025-1 y la matriz se sigue en el 2025-2: use el reporte de ese corte.',
  ],
  [
    'one row of the cut beside one that cannot be read',
    [row('1.1', { cut: unreadable('x', '') }), row('1.1')],
    undefined,
  ],
  ['one row of the cut', [row('1.1', { cut: '2025-1' }), row('1.1', { cut: CUT })], undefined],
  ['rows that name no cut', [row('1.1')], undefined],
  [
    'three codes, all dates',
    rows(3, dateCode('1.2', '2.1')),
    `trae todos los códigos de acción como fechas (hoja «Reporte DNP», desde B2): ${DATES}`,
  ],
  ['two codes', rows(2, dateCode('1.2', '2.1')), undefined],
  ['all dates but one', [...rows(9, dateCode('1.2', '2.1')), row('1.1')], undefined],
  [
    'all dates but blanks',
    [row(undefined), ...rows(9, dateCode('1.2', '2.1'))],
    `trae todos los códigos de acción como fechas (hoja «Reporte DNP», desde B3): ${DATES}`,
  ],
  ['no codes', rows(9, undefined), undefined],
  ['codes that cannot be read otherwise', rows(9, unreadable('ver anexo', 'no es un código')), undefined],
])('%s', (_, records, says) => expect(whyUnusable(dnpOf(records), CUT)).toBe(says));

test('a book without a cut takes a report of any', () =>
  expect(whyUnusable(dnpOf([row('1.1', { cut: '2025-1' })]), undefined)).toBeUndefined());
