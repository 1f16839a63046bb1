import type { CutLabel } from '../../../src/core/keys/keys';
import { anyTableIn, bestTable, tableIn, type FoundTable, type Remembered } from '../../../src/core/matrix/findTable';
import type { Grid } from '../../../src/core/sheet/grid';
import { gridOf, matrix, MATRIX_HEADER, MATRIX_ROWS, pas } from './sheets';

const nothing: Remembered = () => ({});
const named = (sheet: string, grid: Grid = matrix()): Grid => ({ ...grid, sheet });
/** Two columns that could be the document. */
const undecided = (left = 1): Grid =>
  gridOf(
    [
      ['CONPES', 'Documento CONPES', 'Código', 'Acción', 'Estado', 'Avance físico', 'Corte'],
      ...[1, 2].map((n) => [4144, 4144, `1.${n}`, 'Crear el portal de datos', 'En revisión', 0.5, '2025-2']),
    ],
    { left },
  );
const list = (): Grid =>
  gridOf(
    [
      ['CONPES', 'Código acción', 'Acción', 'Entidad'],
      [3918, '1.1', 'Crear el portal de datos', 'DIAN'],
    ],
    { sheet: 'Lista' },
  );
const sheetOf = (found: FoundTable | string): string => (typeof found === 'string' ? found : found.layout.sheet);

const UNDECIDED =
  'Hoja «Matriz»: A1 («CONPES») y B1 («Documento CONPES») podrían ser «CONPES»; no se usa ninguna: elija cuál es en «Preparar el corte».';
const NO_HEADER =
  'En las primeras 30 filas de la hoja «Matriz» no hay una fila de encabezados reconocible: deje una fila con títulos como «CONPES», «Código acción», «Acción», «Entidad» y «Estado».';
const EMPTY = 'La hoja «Matriz» está vacía: abra la hoja que tiene la tabla de acciones.';
const ALIKE = (first: string, second: string): string =>
  `Las hojas «${first}» y «${second}» tienen tablas de acciones igual de completas: oculte la que no es, o ponga la etiqueta del corte en el nombre de la que es.`;

describe('the table of a sheet', () => {
  test.each<[string, Grid, string]>([
    ['the matrix', matrix(), 'Matriz'],
    [
      'two columns of something that is not the key',
      gridOf([
        ['CONPES', 'Código', 'Acción', 'Estado', 'Estado'],
        [3918, '1.1', 'Crear el portal de datos', 'Aprobada', 'Aprobada'],
      ]),
      'Matriz',
    ],
    ['an empty sheet', gridOf([['']]), EMPTY],
    [
      'a sheet of something else',
      gridOf([
        ['a', 'b'],
        [1, 2],
      ]),
      NO_HEADER,
    ],
    ['two columns of documents', undecided(), UNDECIDED],
    [
      'two columns of documents that do not begin in A',
      undecided(3),
      UNDECIDED.replace('A1 («', 'C1 («').replace('B1 («', 'D1 («'),
    ],
    [
      'a PAS, which names no document',
      pas(),
      'La tabla de la hoja «PAS» no tiene la columna «CONPES» (fila 7): agréguela para saber de qué acción es cada fila.',
    ],
    [
      'no codes',
      gridOf([
        ['CONPES', 'Acción', 'Estado', 'Corte'],
        [3918, 'Crear el portal de datos', 'Aprobada', '2025-2'],
      ]),
      'La tabla de la hoja «Matriz» no tiene la columna «Código acción» (fila 1): agréguela para saber de qué acción es cada fila.',
    ],
  ])('of %s', (_, grid, found) => expect(sheetOf(tableIn(grid, nothing))).toBe(found));
  test('for whoever has to choose the columns, there is one without them too', () => {
    expect([pas(), undecided()].map((grid) => sheetOf(anyTableIn(grid, nothing)))).toEqual(['PAS', 'Matriz']);
    expect(
      [
        gridOf([['']]),
        gridOf([
          ['a', 'b'],
          [1, 2],
        ]),
      ].map((grid) => anyTableIn(grid, nothing)),
    ).toEqual([EMPTY, NO_HEADER]);
  });
});

describe('the matrix of the follow-up among several sheets', () => {
  test('is the one that tells how actions stand, in any order of the sheets', () => {
    for (const grids of [
      [list(), matrix()],
      [matrix(), list()],
      [pas(), matrix(), gridOf([['']], { sheet: 'Vacía' })],
    ])
      expect(sheetOf(bestTable(grids, nothing))).toBe('Matriz');
  });
  test('one column more of the follow-up decides, columns of anything else do not', () => {
    const without = (...headers: string[]): Grid => {
      const kept = MATRIX_HEADER.flatMap((header, index) => (headers.includes(String(header)) ? [] : [index]));
      return gridOf(
        [MATRIX_HEADER, ...MATRIX_ROWS].map((row) => kept.map((index) => row[index] ?? '')),
        { sheet: 'Otra' },
      );
    };
    for (const header of ['Estado', 'Etapa', 'Ciclo', 'Avance físico', 'Avance financiero', 'Corte'])
      expect([header, sheetOf(bestTable([without(header), matrix()], nothing))]).toEqual([header, 'Matriz']);
    expect(sheetOf(bestTable([without('Observación', 'Meta final'), matrix()], nothing))).toBe(ALIKE('Matriz', 'Otra'));
    expect(sheetOf(bestTable([without('Observación', 'Meta final', 'Meta anual'), matrix()], nothing))).toBe('Matriz');
  });
  test('is asked for where two could both be it, unless one names the cut or was chosen before', () => {
    const both = [matrix(), named('Copia')];
    expect(bestTable(both, nothing)).toBe(ALIKE('Matriz', 'Copia'));
    expect(bestTable(both, nothing, '2025-2' as CutLabel)).toBe(ALIKE('Matriz', 'Copia'));
    expect(
      sheetOf(bestTable([matrix(), named('Corte 2025-2'), named('Corte 2025-1')], nothing, '2025-2' as CutLabel)),
    ).toBe('Corte 2025-2');
    expect(bestTable([named('Corte 2025-2'), named('Corte 2025-1')], nothing)).toBe(
      ALIKE('Corte 2025-2', 'Corte 2025-1'),
    );
    const chosen: Remembered = (sheet) => (sheet === 'Copia' ? { status: 'Estado' } : {});
    expect(sheetOf(bestTable(both, chosen))).toBe('Copia');
    expect(sheetOf(bestTable([...both, named('Corte 2025-2')], chosen, '2025-2' as CutLabel))).toBe('Copia');
  });
  test('the headers that the user chose in a sheet hold there', () => {
    const chosen: Remembered = (sheet) => (sheet === 'Matriz' ? { conpes: 'Documento CONPES' } : {});
    expect(bestTable([undecided()], chosen)).toMatchObject({ mapping: { columns: { conpes: 2 }, conflicts: [] } });
    expect(tableIn(undecided(), chosen)).toMatchObject({ mapping: { columns: { conpes: 2 }, conflicts: [] } });
    expect(anyTableIn(undecided(), chosen)).toMatchObject({ mapping: { columns: { conpes: 2 }, conflicts: [] } });
  });
  test('where none serves, what is nearest says why', () => {
    expect(bestTable([], nothing)).toBe('El libro no tiene ninguna hoja visible con datos.');
    expect(
      bestTable(
        [
          gridOf([['']]),
          gridOf([
            ['a', 'b'],
            [1, 2],
          ]),
        ],
        nothing,
      ),
    ).toBe(EMPTY);
    expect(
      bestTable(
        [
          gridOf([
            ['a', 'b'],
            [1, 2],
          ]),
          gridOf([['']]),
        ],
        nothing,
      ),
    ).toBe(NO_HEADER);
    for (const grids of [
      [gridOf([['']]), undecided(), pas()],
      [pas(), undecided()],
      [undecided(), gridOf([['']])],
    ])
      expect(bestTable(grids, nothing)).toBe(UNDECIDED);
  });
  test('a sheet that is nearly the matrix goes before one that serves but tells less', () => {
    expect(bestTable([list(), undecided()], nothing)).toBe(UNDECIDED);
    expect(sheetOf(bestTable([undecided(), named('Otra')], nothing))).toBe('Otra');
  });
});
