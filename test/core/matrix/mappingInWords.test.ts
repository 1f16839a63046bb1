import type { CutLabel } from '../../../src/core/keys/keys';
import type { CellValue } from '../../../src/core/sheet/cell';
import { mappingInWords, type MappedSide } from '../../../src/core/matrix/mappingInWords';
import type { MappingOptions } from '../../../src/core/matrix/mapColumns';
import { gridOf, layoutOf, mappingOf, matrix } from './sheets';

const KEY = ['CONPES', 'Código acción', 'Acción'];
const CUT = '2025-2' as CutLabel;

/** What is said of a table with these columns beside those of the key, from column D on. */
function said(
  columns: Readonly<Record<string, readonly CellValue[]>> | readonly (readonly [string, readonly CellValue[]])[],
  options: MappingOptions = {},
  side: MappedSide = 'matrix',
): string[] {
  const list = Array.isArray(columns) ? columns : Object.entries(columns);
  const grid = gridOf([
    [...KEY, ...list.map(([header]) => header)],
    ...[0, 1, 2, 3].map((row) => [
      '3918',
      `1.${row + 1}`,
      'Crear el portal de datos abiertos',
      ...list.map(([, values]) => values[row] ?? ''),
    ]),
  ]);
  return mappingInWords(layoutOf(grid), mappingOf(grid, options), side);
}

const SHARES = [0.1, 0.2, 0.3, 0.4];

test('nothing of a matrix whose columns are all certain', () =>
  expect(mappingInWords(layoutOf(matrix()), mappingOf(matrix()), 'matrix')).toEqual([]));

test('a column that is taken without certainty, where it is chosen on either side', () => {
  const words = (side: MappedSide) => said({ 'Avanc. a la fecha': SHARES }, {}, side);
  expect(words('matrix')).toEqual([
    expect.stringMatching(
      /^Hoja «Matriz»: D1 \(«Avanc\. a la fecha»\) se usa como «Avance físico» sin certeza \(\d\d %\): confírmela o cámbiela en «Preparar el corte»\.$/,
    ),
  ]);
  expect(words('report')[0]).toMatch(/cámbiela en «Columnas del reporte», en «Conciliar»\.$/);
});

test('a header that stands twice', () =>
  expect(
    said([
      ['Avance físico', SHARES],
      ['Avance físico', SHARES],
    ]),
  ).toEqual([
    'Hoja «Matriz»: D1 y E1 tienen el mismo encabezado «Avance físico» y podrían ser «Avance físico»; no se usa ninguna: cambie el encabezado de la que no es.',
  ]));

test('columns of cuts where nobody knows the cut', () =>
  expect(said({ 'Avance físico 2025-1': SHARES, 'Avance físico 2025-2': SHARES })).toEqual([
    'Hoja «Matriz»: D1 («Avance físico 2025-1») y E1 («Avance físico 2025-2») podrían ser «Avance físico»; no se usa ninguna: elija cuál es en «Preparar el corte».',
  ]));

test('columns of other cuts alone', () =>
  expect(said({ 'Avance físico 2024-2': SHARES, 'Avance físico 2025-1': SHARES }, { cut: CUT })).toEqual([
    'Hoja «Matriz»: ninguna columna de «Avance físico» es del corte que se sigue; D1 («Avance físico 2024-2») y E1 («Avance físico 2025-1») son de otro: agregue la del corte, o elija cuál es en «Preparar el corte».',
  ]));

test('the cut’s own column beside one without a cut', () =>
  expect(said({ 'Avance físico': SHARES, 'Avance físico 2025-2': SHARES }, { cut: CUT })).toEqual([
    'Hoja «Matriz»: para «Avance físico» se usa E1 («Avance físico 2025-2»), que nombra el corte, y no D1 («Avance físico»); si no es así, elija cuál es en «Preparar el corte».',
  ]));

test('what would be written into and is not certain', () => {
  const STATES = ['Aprobada', 'En revisión', 'Rechazada', 'Sin reporte'];
  expect(said({ 'Estado de la política': STATES })).toEqual([
    'Hoja «Matriz»: D1 («Estado de la política») podría ser «Estado», pero no es seguro y ahí no se escribe, sino en una columna propia; si lo es, elija cuál es en «Preparar el corte».',
  ]);
  expect(said({ 'Estado de la política': STATES }, { remembered: { status: '' } })).toEqual([]);
  expect(said({ 'Estado de la política': STATES }, { remembered: { status: 'Estado de la política' } })).toEqual([]);
  // In a report nothing is written.
  expect(said({ 'Estado de la política': STATES }, { isReport: true }, 'report')).toEqual([]);
});
