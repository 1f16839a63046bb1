import { findTable, isMatrixProblem } from '../../../src/core/matrix/findLayout';
import {
  gridOf,
  layoutOf,
  matrix,
  MATRIX_HEADER,
  MATRIX_ROWS,
  pas,
  PAS_LOWER,
  PAS_ROWS,
  PAS_TITLES,
  PAS_UPPER,
} from './sheets';

describe('the header', () => {
  test('of the PAS: two rows under a title block, groups first', () => {
    expect(layoutOf(pas())).toMatchObject({
      headerTop: 6,
      headerBottom: 7,
      firstRow: 8,
      lastRow: 11,
      left: 1,
      right: 12,
    });
    expect(layoutOf(pas()).headers.slice(4)).toEqual([
      'Relación entre acciones',
      'Responsable de la ejecución · Entidad',
      'Responsable de la ejecución · Dirección/Subdirección/Grupo/Unidad',
      'Responsable de la ejecución · Persona de contacto',
      'Responsable de la ejecución · Correo electrónico',
      'Tiempo de ejecución · Fecha de inicio',
      'Tiempo de ejecución · Fecha de finalización',
      'Tipo',
    ]);
  });
  test('of the PAS with its merges lost is the same', () =>
    expect(layoutOf(pas({ merges: [] }))).toEqual(layoutOf(pas())));
  test('in one row, the first of the sheet', () =>
    expect(layoutOf(matrix())).toMatchObject({
      headerTop: 1,
      headerBottom: 1,
      firstRow: 2,
      lastRow: 4,
      headers: MATRIX_HEADER,
    }));

  test.each([1, 7, 29])('below %d title rows', (titles) => {
    const above = Array.from({ length: titles }, (_, index) => [
      index === 0 ? 'MATRIZ DE SEGUIMIENTO CONPES - CORTE 2025-2' : '',
    ]);
    expect(layoutOf(gridOf([...above, MATRIX_HEADER, ...MATRIX_ROWS]))).toMatchObject({
      headerTop: titles + 1,
      headerBottom: titles + 1,
      headers: MATRIX_HEADER,
    });
  });
  test('not below the 30th row', () => {
    expect(findTable(gridOf([...Array.from({ length: 30 }, () => ['']), MATRIX_HEADER, ...MATRIX_ROWS]))).toMatchObject(
      { problem: 'noHeader' },
    );
  });
  test('a title merged over the table is no group', () => {
    const titled = gridOf([['Matriz de seguimiento'], MATRIX_HEADER, ...MATRIX_ROWS], {
      merges: [{ top: 1, left: 1, bottom: 1, right: 15 }],
    });
    expect(layoutOf(titled).headers).toEqual(MATRIX_HEADER);
  });
  test('groups over names that say nothing alone', () => {
    const grid = gridOf([
      ['CONPES', 'Código', 'Avance', '', 'Cierre', ''],
      ['', '', 'Físico', 'Financiero', 'Causal', 'Soporte'],
      [3918, '1.1', 0.5, 0.2, '', ''],
    ]);
    expect(layoutOf(grid)).toMatchObject({
      headerTop: 1,
      headers: ['CONPES', 'Código', 'Avance · Físico', 'Avance · Financiero', 'Cierre · Causal', 'Cierre · Soporte'],
    });
  });
  test('a year as a number heads its column', () =>
    expect(layoutOf(gridOf([[...MATRIX_HEADER, 2026], ...MATRIX_ROWS])).headers.at(-1)).toBe('2026'));
  test('where the grid does not start at A1, rows and columns are those of the sheet', () => {
    expect(layoutOf(matrix(MATRIX_ROWS, { top: 5, left: 3 }))).toMatchObject({
      headerTop: 5,
      firstRow: 6,
      lastRow: 8,
      left: 3,
      right: 22,
    });
  });
});

describe('an Excel table', () => {
  const area = { top: 3, left: 2, bottom: 7, right: 21 };
  const rows = [
    ['Seguimiento'],
    ['nota'],
    ['', ...MATRIX_HEADER, 'Ajeno'],
    ...MATRIX_ROWS.map((row) => ['', ...row, 'x']),
    ['', 'Total', 3],
  ];
  test('gives its area and its name, its totals row left out', () => {
    expect(layoutOf(gridOf(rows, { tables: [{ name: 'Acciones', area, totals: true }] }))).toMatchObject({
      table: 'Acciones',
      firstRow: 4,
      lastRow: 6,
      totalsRow: 7,
      left: 2,
      right: 21,
      headers: MATRIX_HEADER,
    });
  });
  test('of something else is passed over', () => {
    const other = { name: 'Listas', area: { top: 1, left: 30, bottom: 3, right: 31 }, totals: false };
    expect(layoutOf(gridOf(rows, { tables: [other] })).table).toBeUndefined();
    expect(layoutOf(gridOf(rows, { tables: [other, { name: 'Acciones', area, totals: true }] })).table).toBe(
      'Acciones',
    );
  });
});

describe('an Excel table among other cells', () => {
  const wide = [...MATRIX_HEADER, '', 'CONPES', 'Estado', 'Corte'];
  const area = { top: 1, left: 1, bottom: 4, right: 20 };
  const list = { name: 'Lista', area: { top: 1, left: 22, bottom: 3, right: 24 }, totals: false };
  test('of two in the same row it is the one that names more fields', () => {
    expect(
      layoutOf(gridOf([wide, ...MATRIX_ROWS], { tables: [list, { name: 'Acciones', area, totals: false }] })),
    ).toMatchObject({ table: 'Acciones', left: 1, right: 20, lastRow: 4 });
  });
  test('gives its columns, also where a field stands beside it', () => {
    const narrow = { name: 'Acciones', area: { ...area, right: 19 }, totals: false };
    expect(
      layoutOf(
        gridOf([MATRIX_HEADER, ...MATRIX_ROWS], {
          tables: [{ ...list, area: { ...list.area, top: 3, left: 1 } }, narrow],
        }),
      ),
    ).toMatchObject({ table: 'Acciones', right: 19, headers: MATRIX_HEADER.slice(0, 19) });
  });
  test('that stands beyond of what was read, or says less than a plain header, is not it', () => {
    expect(
      layoutOf(
        gridOf([MATRIX_HEADER, ...MATRIX_ROWS], { tables: [{ ...list, area: { ...list.area, left: 40, right: 42 } }] }),
      ).table,
    ).toBeUndefined();
    const below = gridOf(
      [MATRIX_HEADER, ...MATRIX_ROWS, [''], ['CONPES', 'Estado', 'Corte'], [3918, 'Aprobada', '2025-2']],
      { tables: [{ name: 'Lista', area: { top: 6, left: 1, bottom: 7, right: 3 }, totals: false }] },
    );
    expect(layoutOf(below)).toMatchObject({ headerBottom: 1, right: 20 });
    expect(layoutOf(below).table).toBeUndefined();
  });
  test('that names hardly a field is none', () => {
    expect(
      findTable(
        gridOf(
          [
            ['CONPES', 'Estado'],
            [3918, 'Aprobada'],
          ],
          { tables: [{ name: 'Lista', area: { top: 1, left: 1, bottom: 2, right: 2 }, totals: false }] },
        ),
      ),
    ).toMatchObject({ problem: 'noHeader' });
  });
  test('has its totals where Excel says so, whatever stands there', () => {
    expect(
      layoutOf(
        gridOf([MATRIX_HEADER, ...MATRIX_ROWS, ['', '', 3], ['x']], {
          tables: [{ name: 'Acciones', area: { ...area, bottom: 5 }, totals: true }],
        }),
      ),
    ).toMatchObject({ lastRow: 4, totalsRow: 5 });
  });
  test('has the groups that are merged over it', () => {
    const groups = ['', '', '', '', 'Responsable de la ejecución', '', '', 'Tiempo de ejecución'];
    const merges = [
      { top: 1, left: 5, bottom: 1, right: 7 },
      { top: 1, left: 8, bottom: 1, right: 9 },
    ];
    expect(
      layoutOf(
        gridOf([groups, MATRIX_HEADER, ...MATRIX_ROWS], {
          merges,
          tables: [{ name: 'Acciones', area: { ...area, top: 2, bottom: 5 }, totals: false }],
        }),
      ),
    ).toMatchObject({ headerTop: 1, headerBottom: 2, firstRow: 3 });
  });
});

describe('which row is the header', () => {
  test('of two that name the same it is the upper one', () =>
    expect(layoutOf(matrix([...MATRIX_ROWS, MATRIX_HEADER, ...MATRIX_ROWS]))).toMatchObject({
      headerBottom: 1,
      lastRow: 8,
    }));
  test('groups that make something else of the fields below are not its', () => {
    const groups = ['', '', '', '', '', '', '', '', '', 'Costo', '', 'Recursos', ''];
    const merges = [
      { top: 1, left: 10, bottom: 1, right: 11 },
      { top: 1, left: 12, bottom: 1, right: 13 },
    ];
    expect(layoutOf(gridOf([groups, MATRIX_HEADER, ...MATRIX_ROWS], { merges }))).toMatchObject({
      headerTop: 2,
      headerBottom: 2,
      headers: MATRIX_HEADER,
    });
  });
});

describe('the columns of the table', () => {
  const filled = (header: readonly string[]): object =>
    layoutOf(gridOf([header, header.map((name) => (name === '' ? '' : 'x'))]));
  const base = ['CONPES', 'Código acción', 'Acción'];
  test('go on behind an empty one where two fields are named there', () => {
    expect(filled([...base, '', 'Estado', 'Corte'])).toMatchObject({
      left: 1,
      right: 6,
      headers: [...base, '', 'Estado', 'Corte'],
    });
    expect(filled(['Estado', 'Corte', '', ...base])).toMatchObject({ left: 1, right: 6 });
    expect(filled([...base, '', 'Estado', 'Notas'])).toMatchObject({ left: 1, right: 3, headers: base });
    expect(filled(['Notas', '', ...base, '', 'Notas'])).toMatchObject({ left: 3, right: 5, headers: base });
    expect(filled(['CONPES', '', 'Código acción', '', 'Estado'])).toMatchObject({ left: 1, right: 5 });
  });
  test('in two header rows too', () => {
    expect(
      layoutOf(
        gridOf([
          [...base, '', 'Avance', ''],
          ['', '', '', '', 'Físico', 'Financiero'],
          [3918, '1.1', 'Crear', '', 0.5, 0.4],
        ]),
      ),
    ).toMatchObject({ headerTop: 1, left: 1, right: 6 });
    expect(
      layoutOf(
        gridOf([
          ['Matriz', '', '', '', 'Costo', ''],
          [...base, '', 'Estado', 'Corte'],
          [3918, '1.1', 'Crear', '', 'x', 'x'],
        ]),
      ),
    ).toMatchObject({ headerTop: 2, right: 6 });
  });
  test.each([
    [50, 21],
    [51, 20],
  ])('one without a header that has its first value %d rows below ends the table in column %d', (below, right) => {
    const rows = Array.from({ length: 60 }, (_, n) => [...(MATRIX_ROWS[n % 3] ?? []), n + 1 === below ? 'mío' : '']);
    expect(layoutOf(gridOf([MATRIX_HEADER, ...rows])).right).toBe(right);
  });
  test('a title above is no value of its column', () =>
    expect(
      layoutOf(gridOf([[...MATRIX_HEADER.map(() => ''), 'OAP'], [...MATRIX_HEADER, ''], ...MATRIX_ROWS])).right,
    ).toBe(20));
});

describe('rows behind a gap', () => {
  const gap = (rows: number): string[][] => Array.from({ length: rows }, () => ['']);
  const lastOf = (
    header: readonly string[],
    rows: readonly (readonly (string | number)[])[],
    behind: readonly (readonly (string | number)[])[],
    blank = 30,
  ): number => layoutOf(gridOf([header, ...rows, ...gap(blank), ...behind])).lastRow - 1 - rows.length;
  const header = ['CONPES', 'Código acción', 'Acción', 'Estado', 'Costo total', 'Notas'];
  const rows = [
    [4008, '1.1', 'Diseñar el sistema', 'Aprobada', 2.16, '1.1 revisar'],
    [4008, '1.2', 'Adoptar el catálogo', 'Aprobada', 3.25, 'ver'],
    [4005, '2.30', 'Publicar la encuesta', 'Aprobada', 4.75, 'llamar'],
  ];

  test.each([
    [24, 25],
    [25, 0],
  ])('of %d blank rows: %d rows more with anything in them', (blank, more) =>
    expect(lastOf(header, rows, [['x', 'y']], blank)).toBe(more),
  );
  test.each<[string, (string | number)[][], number]>([
    ['a document', [[4010]], 1],
    ['a document as text', [['CONPES 4010']], 1],
    ['the least number of a document', [[1000]], 1],
    ['a smaller number', [[999]], 0],
    ['a code', [['', '1.9']], 1],
    ['a code with its text', [['', '1.9 Adoptar']], 1],
    ['a code of three digits', [['', '1.100']], 1],
    ['two codes', [['', '1.9 1.10']], 1],
    ['a code in the texts, which have none', [['', '', '1.9 Adoptar']], 0],
    ['a number in place of a code', [['', 1.25]], 0],
    ['a cost', [['', '', '', '', 5.75]], 0],
    ['a code among the notes', [['', '', '', '', '', '1.5 revisar']], 0],
    ['a status', [['', '', '', 'Aprobada']], 0],
    ['half of them with keys', [[4010], ['', '', 'x']], 2],
    ['fewer than half', [[4010], ['', '', 'x'], ['', '', 'y']], 0],
    ['half of the nearest five', [[4010], [4011], ['', '', 'x'], ['', '', 'y'], [''], ['', '', 'x'], ['', '', 'x']], 7],
    ['totals beside a key', [['Total', 3], [4010], ['Total', 4]], 2],
    ['a key and then a header', [[4010], ['Estado', 'Corte'], ['x', 1]], 0],
  ])('go on with %s', (_, behind, more) => expect(lastOf(header, rows, behind)).toBe(more === 0 ? 0 : 30 + more));
  test('in the last column too, while the gap is short', () =>
    expect(lastOf(header, rows, [['', '', '', '', '', 'x']], 24)).toBe(25));
  test('codes are known by what they are, whatever their header says', () =>
    expect(
      lastOf(
        ['CONPES', 'X1', 'Acción', 'Estado', 'Corte'],
        rows.map((row) => row.slice(0, 4)),
        [['', '1.9']],
      ),
    ).toBe(31));
  test('totals alone are not of this table', () =>
    expect(layoutOf(gridOf([header, ...rows, ...gap(30), ['Total', 3]])).totalsRow).toBeUndefined());
  test('keys count where they stand, however many rows lack them', () => {
    const sparse = [
      [4008, '1.1', 'Diseñar'],
      ['', '', 'Adoptar'],
      ['', '', 'Publicar'],
    ];
    expect([lastOf(header, sparse, [['', '1.9']]), lastOf(header, sparse, [[4010]])]).toEqual([31, 31]);
  });
  test('columns that are empty so far have keys by their headers alone', () => {
    const empty = [
      ['', '', '', 'Aprobada'],
      ['', '', '', 'Rechazada'],
    ];
    expect([[[4010]], [['', '1.9']], [['', '', '1.9 Adoptar']]].map((behind) => lastOf(header, empty, behind))).toEqual(
      [31, 31, 31],
    );
    expect(
      [[['', '', '', '', '', '1.9 Adoptar']], [['', '', '', '', 4010]]].map((behind) => lastOf(header, empty, behind)),
    ).toEqual([0, 0]);
  });
});

describe('the end of the table', () => {
  const blank = Array.from({ length: 60 }, () => ['']);
  test('blank rows inside do not end it', () =>
    expect(layoutOf(matrix([...MATRIX_ROWS, ...blank.slice(0, 20), ...MATRIX_ROWS])).lastRow).toBe(27));
  test('many blank rows do', () =>
    expect(layoutOf(matrix([...MATRIX_ROWS, ...blank, ['Lista', 'de', 'valores']])).lastRow).toBe(4));
  test('unless rows of the same table follow, gap after gap (DATA-1)', () => {
    const rows = [
      ...MATRIX_ROWS,
      ...blank,
      ...MATRIX_ROWS,
      ...blank,
      ...blank,
      ['', '1.9', 'Sin documento'],
      ['Total', 3],
    ];
    expect(layoutOf(matrix(rows))).toMatchObject({ lastRow: 188, totalsRow: 189 });
    expect(layoutOf(matrix([...blank, ...MATRIX_ROWS])).lastRow).toBe(64);
    const far = [...PAS_ROWS, ...blank, ...PAS_ROWS];
    expect(layoutOf(gridOf([PAS_UPPER, PAS_LOWER, ...far])).lastRow).toBe(2 + far.length);
  });
  test.each([
    ['a table with its own header', [MATRIX_HEADER, ...MATRIX_ROWS]],
    ['a table with a title', [['Acciones cerradas'], MATRIX_HEADER, ...MATRIX_ROWS]],
    [
      'a summary',
      [
        ['Estado', 'Cuenta'],
        ['Aprobada', 3],
        ['Rechazada', 1],
      ],
    ],
    ['amounts', [['', '', '', '', '', '', '', '', '', 4500]]],
    ['a total', [['Total', 3]]],
    [
      'a list of documents in another column',
      [
        ['', '', 4008],
        ['', '', 4005],
      ],
    ],
  ])('not for %s', (_, rows) => expect(layoutOf(matrix([...MATRIX_ROWS, ...blank, ...rows])).lastRow).toBe(4));
  test('100,000 blank rows below are not part of the table', () => {
    const empty = Array.from({ length: 100_000 }, () => MATRIX_HEADER.map(() => ''));
    expect(layoutOf(gridOf([MATRIX_HEADER, ...MATRIX_ROWS, ...empty])).lastRow).toBe(4);
  });
  test.each(['Total', 'TOTALES', 'Promedio', 'Total acciones: 3'])('the row %j is not data', (word) => {
    expect(layoutOf(matrix([...MATRIX_ROWS, [word, '', '', '', '', '', '', '', '', 0.75]]))).toMatchObject({
      lastRow: 4,
      totalsRow: 5,
    });
  });
  test('remarks below are not data', () =>
    expect(
      layoutOf(matrix([...MATRIX_ROWS, [''], ['Fuente: SisCONPES, corte 2025-2'], ['* Cifras preliminares']])),
    ).toMatchObject({ lastRow: 4 }));
  test('a header without rows is an empty table', () =>
    expect(layoutOf(matrix([]))).toMatchObject({ firstRow: 2, lastRow: 1 }));
});

describe('other people’s cells', () => {
  test('what stands behind an empty column is left alone', () => {
    const beside = [...MATRIX_HEADER, '', 'Resumen', 'Cuenta'];
    expect(layoutOf(gridOf([beside, ...MATRIX_ROWS.map((row) => [...row, '', 'a', 1])])).right).toBe(20);
  });
  test('a column that has values but no header stays inside', () => {
    const header = [...MATRIX_HEADER.slice(0, 3), '', ...MATRIX_HEADER.slice(3)];
    expect(
      layoutOf(gridOf([header, ...MATRIX_ROWS.map((row) => [...row.slice(0, 3), 'mío', ...row.slice(3)])])),
    ).toMatchObject({ right: 21, headers: header });
  });
});

describe('no table', () => {
  test('is told from one', () =>
    expect(
      [
        gridOf([['']]),
        gridOf([
          ['a', 'b'],
          [1, 2],
        ]),
        matrix(),
      ].map((grid) => isMatrixProblem(findTable(grid))),
    ).toEqual([true, true, false]));
  test('an empty sheet', () =>
    expect(findTable(gridOf([['', ' '], ['']]))).toMatchObject({
      problem: 'empty',
      message: expect.stringContaining('«Matriz» está vacía'),
    }));
  test.each([
    ['rows without a header', MATRIX_ROWS],
    ['a title block alone', PAS_TITLES],
    [
      'a list',
      [
        ['Nombre', 'Edad'],
        ['Ana', 3],
      ],
    ],
  ])('%s', (_, rows) =>
    expect(findTable(gridOf(rows))).toMatchObject({
      problem: 'noHeader',
      message: expect.stringContaining('fila de encabezados'),
    }),
  );
  test('the lower header row of the PAS alone is enough', () =>
    expect(layoutOf(gridOf([PAS_LOWER, ...PAS_ROWS])).headerBottom).toBe(1));
  test('the upper one is not taken where both are', () =>
    expect(layoutOf(gridOf([PAS_UPPER, PAS_LOWER, ...PAS_ROWS])).headerBottom).toBe(2));
});
