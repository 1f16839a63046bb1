import fc from 'fast-check';
import type { CellValue } from '../../../src/core/sheet/cell';
import { TAKEN } from '../../../src/core/matrix/columnScore';
import { FIELD_IDS, FIELDS, type FieldId } from '../../../src/core/matrix/fields';
import { mapColumns } from '../../../src/core/matrix/mapColumns';
import type { Mapping } from '../../../src/core/matrix/tableLayout';
import { gridOf, layoutOf, mappingOf, matrix, MATRIX_HEADER, MATRIX_ROWS, pas } from './sheets';

/** Header instead of column number: what does not depend on order. */
function byHeader(header: readonly CellValue[], mapping: Mapping): Partial<Record<FieldId, CellValue>> {
  return Object.fromEntries(Object.entries(mapping.columns).map(([field, column]) => [field, header[column - 1]]));
}
const map = (
  header: readonly CellValue[],
  rows: readonly (readonly CellValue[])[],
  remembered?: Partial<Record<FieldId, string>>,
): Partial<Record<FieldId, CellValue>> =>
  byHeader(header, mappingOf(gridOf([header, ...rows]), remembered ? { remembered } : {}));

describe('known headers', () => {
  test('of the PAS, the code at the start of the action (DATA-1)', () => {
    expect(mappingOf(pas()).columns).toEqual({
      objective: 1,
      objectiveWeight: 2,
      text: 3,
      code: 3,
      weight: 4,
      related: 5,
      entity: 6,
      unit: 7,
      owner: 8,
      email: 9,
      start: 10,
      end: 11,
      indicatorType: 12,
    });
    expect(
      mappingOf(pas())
        .guesses.find(({ field }) => field === 'code')
        ?.evidence.join(),
    ).toContain('100 % de los textos de «Acción» empiezan por el código');
  });
  test('of the matrix, each to its field, nothing left and nothing in doubt', () => {
    const mapping = mappingOf(matrix());
    expect(byHeader(MATRIX_HEADER, mapping)).toEqual(
      Object.fromEntries(Object.keys(mapping.columns).map((field) => [field, FIELDS[field as FieldId].label])),
    );
    expect(Object.keys(mapping.columns)).toHaveLength(MATRIX_HEADER.length);
    expect(mapping).toMatchObject({ unmapped: [], conflicts: [] });
    for (const guess of mapping.guesses) expect(guess.confidence).toBeGreaterThan(0.85);
  });
  test('of all fields at once, empty columns of ours too', () => {
    const header = FIELD_IDS.map((field) => FIELDS[field].label);
    expect(mappingOf(gridOf([header, [3918, '1.1']])).columns).toEqual(
      Object.fromEntries(FIELD_IDS.map((field, index) => [field, index + 1])),
    );
  });
  test('every synonym of one field finds it where nothing else claims it', () => {
    const all = FIELD_IDS.flatMap((field) => FIELDS[field].synonyms);
    for (const field of FIELD_IDS) {
      for (const synonym of FIELDS[field].synonyms) {
        if (all.filter((each) => each === synonym).length > 1) continue;
        const anchors = (['conpes', 'text', 'closureEvidence', 'lastFollowUp'] as const)
          .filter((each) => each !== field)
          .map((each) => FIELDS[each].label);
        const columns = mappingOf(gridOf([[...anchors, synonym]])).columns;
        expect([synonym, columns[field]]).toEqual([synonym, anchors.length + 1]);
      }
    }
  });
});

describe('renamed headers', () => {
  test.each([
    ['Avanze fisco', 'physical'],
    ['% Avance Fís.', 'physical'],
    ['PORCENTAJE DE AVANCE FISICO ACUMULADO', 'physical'],
    ['Físico (%)', 'physical'],
    ['Avance financiero reportado', 'financial'],
    ['AVANCE FINANC. (%)', 'financial'],
    ['Fecha de Finalizacón', 'end'],
    ['Fecha Incio', 'start'],
    ['Crreo electronico', 'email'],
  ] as const)('%j is %s', (name, field) => {
    const header = ['Documento CONPES No', 'Cod. acción', 'Descripción', name, 'Estado reporte'];
    expect(
      map(header, [
        [3918, '1.1', 'Crear el portal de datos abiertos', 0.5, 'Aprobado'],
        [3918, '1.2', 'Publicar el informe de avance', 0.8, 'En revisión'],
      ]),
    ).toMatchObject({ conpes: header[0], code: header[1], text: header[2], [field]: name, status: header[4] });
  });
  test('values tell what an unknown header does not', () => {
    const header = ['CONPES', 'X1', 'Acción', 'Avance físico', 'X2', 'X3', 'X4', 'X5'];
    const rows = MATRIX_ROWS.map((row) => [
      row[0] ?? '',
      row[1] ?? '',
      row[2] ?? '',
      row[9] ?? '',
      row[6] ?? '',
      row[3] ?? '',
      row[13] ?? '',
      row[19] ?? '',
    ]);
    expect(map(header, rows)).toEqual({
      conpes: 'CONPES',
      code: 'X1',
      text: 'Acción',
      physical: 'Avance físico',
      email: 'X2',
      cut: 'X3',
    });
    // In a report that is only read a likely column will do; the matrix is written into.
    const report = mappingOf(gridOf([header, ...rows]), { isReport: true });
    expect(byHeader(header, report)).toMatchObject({ email: 'X2', status: 'X4' });
  });
  test('`Responsable` is the entity or the person, as its values say', () => {
    const header = ['CONPES', 'Código', 'Acción', 'Responsable'];
    const rows = (name: string): CellValue[][] =>
      [1, 2, 3].map((n) => [3918, `1.${n}`, 'Crear el portal de datos', name]);
    expect(map(header, rows('DIAN'))).toMatchObject({ entity: 'Responsable' });
    expect(map(header, rows('Ana Pérez'))).toMatchObject({ owner: 'Responsable' });
    expect(map(header, rows('Dirección General de Presupuesto'))).toMatchObject({ unit: 'Responsable' });
    const empty = mappingOf(gridOf([header, ...rows('')])).guesses.find(({ column }) => column === 4);
    expect(empty).toMatchObject({
      confidence: TAKEN,
      evidence: expect.arrayContaining([expect.stringContaining('También podría ser')]),
    });
  });
  test("`Enlace` is the person, or an address of the web that is nobody's", () => {
    const header = ['CONPES', 'Código', 'Acción', 'Enlace'];
    const rows = (name: string): CellValue[][] =>
      [1, 2, 3].map((n) => [3918, `1.${n}`, 'Crear el portal de datos', name]);
    expect(map(header, rows('Ana María Pérez'))).toMatchObject({ owner: 'Enlace' });
    expect(map(header, rows('https://www.dnp.gov.co/conpes/3918'))).not.toHaveProperty('owner');
  });
  test('a stray column of codes is not the code where the actions carry theirs', () => {
    const header = ['CONPES', 'Acción', 'X1', 'Estado'];
    expect(
      map(
        header,
        [1, 2, 3].map((n) => [3918, `1.${n} Crear el portal de datos abiertos`, `7.${n}`, 'Aprobada']),
      ),
    ).toMatchObject({ code: 'Acción', text: 'Acción' });
  });
  test('two columns that fit two fields either way are asked about, in any order', () => {
    const header = ['CONPES', 'Código acción', 'Acción', 'Responsable', 'Responsable'];
    const mapping = mappingOf(gridOf([header, [3918, '1.1', 'Crear el portal de datos', '', '']]));
    expect(mapping.columns).toEqual({ conpes: 1, code: 2, text: 3 });
    expect(mapping.conflicts.map(({ columns }) => columns)).toEqual([
      [4, 5],
      [4, 5],
    ]);
  });
  test('`Acción` that holds nothing but codes is the code, when another column has the text', () => {
    const header = ['CONPES', 'Acción', 'Descripción de la acción', 'Estado'];
    expect(
      map(
        header,
        [1, 2, 3].map((n) => [3918, `1.${n}`, 'Crear el portal de datos abiertos', 'Aprobada']),
      ),
    ).toMatchObject({ code: 'Acción', text: 'Descripción de la acción' });
  });
  test.each(['Acción', 'Acciones'])(
    '%j that holds nothing but codes is the code, with no other column for either (DATA-1)',
    (name) => {
      const short = ['CONPES', name, 'Estado', 'Avance físico', 'Avance financiero'];
      const long = ['Documento', name, 'Estado', 'Físico', 'Financiero', 'Corte', 'Entidad'];
      for (const codes of [['1.1', '2.30', '3.4'], ['1.1'], [2.16, 2.3, '1.1']]) {
        expect(
          map(
            short,
            codes.map((code) => [3918, code, 'Aprobada', 0.5, 0.4]),
          ),
        ).toEqual({
          conpes: 'CONPES',
          code: name,
          status: 'Estado',
          physical: 'Avance físico',
          financial: 'Avance financiero',
        });
        expect(
          map(
            long,
            codes.map((code) => [3918, code, 'Aprobada', 0.5, 0.4, '2025-2', 'DNP']),
          ),
        ).toEqual({
          conpes: 'Documento',
          code: name,
          status: 'Estado',
          physical: 'Físico',
          financial: 'Financiero',
          cut: 'Corte',
          entity: 'Entidad',
        });
      }
    },
  );
  test('`Acción` with bare codes stays the text’s where the code has its own column, or the user said so', () => {
    const rows = [1, 2, 3].map((n) => [3918, `1.${n}`, 'Aprobada', `1.${n}`]);
    const header = ['CONPES', 'Acción', 'Estado'];
    expect(map([...header, 'Código acción'], rows)).toMatchObject({ code: 'Código acción', text: 'Acción' });
    expect(map(header, rows, { text: 'Acción' })).toEqual({ conpes: 'CONPES', text: 'Acción', status: 'Estado' });
    expect(map(header, rows, { code: '' })).toEqual({ conpes: 'CONPES', text: 'Acción', status: 'Estado' });
  });
});

describe('what must not be confused', () => {
  test('progress of other cuts, targets and costs are not progress', () => {
    const header = [
      'CONPES',
      'Código acción',
      'Avance físico corte anterior',
      'Meta anual',
      'Meta final',
      'Meta 2025',
      'Avance físico',
      'Avance físico 2024-1',
      'Costo total',
      'Avance cualitativo',
      'Línea base',
    ];
    expect(map(header, [[3918, '1.1', 0.4, 0.6, 1, 0.6, 0.5, 0.3, 479042, 'Se hizo', 0]])).toEqual({
      conpes: 'CONPES',
      code: 'Código acción',
      previousPhysical: header[2],
      annualTarget: 'Meta anual',
      finalTarget: 'Meta final',
      physical: 'Avance físico',
    });
  });
  test('progress in blocks per cut stays with the user', () => {
    const header = [
      'CONPES',
      'Código acción',
      'Acción',
      'Avance físico 2024-1',
      'Avance físico 2024-2',
      'Avance físico 2025-1',
    ];
    const mapping = mappingOf(gridOf([header, [3918, '1.1', 'Crear el portal de datos', 0.1, 0.2, 0.3]]));
    expect(mapping.columns.physical).toBeUndefined();
    expect(mapping.conflicts).toEqual([{ field: 'physical', columns: [4, 5, 6] }]);
    expect(mapping.unmapped.map(({ header: name }) => name)).toEqual(header.slice(3));
  });
  test('amounts under `Meta final` are no shares', () => {
    const header = ['CONPES', 'Código acción', 'Acción', 'Meta final'];
    expect(
      map(
        header,
        [1, 2, 3].map((n) => [3918, `1.${n}`, 'Crear el portal de datos', 400 * n]),
      ),
    ).not.toHaveProperty('finalTarget');
  });
  test('a running number is no document, and `Estado anterior` no status', () => {
    const header = ['No.', 'CONPES', 'Código acción', 'Acción', 'Estado anterior'];
    const rows = Array.from({ length: 400 }, (_, n) => [
      n + 1,
      3918,
      `1.${n}`,
      'Crear el portal de datos abiertos',
      'Aprobada',
    ]);
    expect(map(header, rows)).toEqual({ conpes: 'CONPES', code: 'Código acción', text: 'Acción' });
  });
  test('dates under `Fecha de corte` are no labels (DATA-8)', () => {
    expect(
      map(
        ['CONPES', 'Código acción', 'Acción', 'Fecha de corte'],
        [1, 2, 3].map((n) => [3918, `1.${n}`, 'Crear el portal', '31/12/2025']),
      ),
    ).not.toHaveProperty('cut');
  });
});

describe('conflicts', () => {
  const rows = [1, 2, 3].map((n) => [3918, `1.${n}`, 'Crear el portal de datos abiertos', `2.${n}`, 0.5, 0.5]);
  const header = ['CONPES', 'Código acción', 'Acción', 'ID acción', 'Avance físico', 'Avance físico'];

  test('two columns that look like the code are decided by nobody (DATA-1)', () => {
    const mapping = mappingOf(gridOf([header, ...rows]));
    expect(mapping.conflicts).toEqual([
      { field: 'code', columns: [2, 4] },
      { field: 'physical', columns: [5, 6] },
    ]);
    expect(mapping.columns).toEqual({ conpes: 1, text: 3 });
  });
  test('the user decides once, by header', () => {
    const mapping = mappingOf(gridOf([header, ...rows]), { remembered: { code: 'id accion' } });
    expect(mapping.columns.code).toBe(4);
    expect(mapping.guesses.find(({ field }) => field === 'code')).toMatchObject({
      confidence: 1,
      evidence: ['La eligió una persona.'],
    });
    expect(mapping.conflicts.map(({ field }) => field)).toEqual(['physical']);
  });
  test('a remembered header that is not there, or is there twice, decides nothing', () => {
    expect(
      mappingOf(gridOf([header, ...rows]), { remembered: { code: 'Otro', physical: 'Avance físico' } }).conflicts,
    ).toHaveLength(2);
  });
  test('the user may say that no column holds a field', () =>
    expect(mappingOf(matrix(), { remembered: { status: '' } }).columns).not.toHaveProperty('status'));
  test('a remembered choice goes against the evidence', () =>
    expect(mappingOf(matrix(), { remembered: { physical: 'Avance físico corte anterior' } }).columns).toMatchObject({
      physical: 12,
    }));
});

describe('what is said of a choice', () => {
  const rows = (...values: readonly CellValue[]): CellValue[][] =>
    [1, 2, 3].map((n) => [
      3918,
      ...values.map((value) => (typeof value === 'string' ? value.replace('#', String(n)) : value)),
    ]);
  const knows = (name: string, values: string): string[] => [`El encabezado es «${name}».`, values];
  const CONPES = {
    field: 'conpes',
    column: 1,
    header: 'CONPES',
    confidence: 1,
    evidence: knows('CONPES', '100 % de los valores parecen números de CONPES.'),
  };
  const guessesOf = (
    header: readonly CellValue[],
    values: readonly CellValue[],
    remembered?: Partial<Record<FieldId, string>>,
  ): object[] =>
    mappingOf(gridOf([[...header, 'Corte'], ...rows(...values, '2025-2')]), remembered ? { remembered } : {})
      .guesses.filter(({ field }) => field !== 'cut')
      .map((guess) => ({ ...guess, confidence: Number(guess.confidence.toFixed(3)) }));

  test('the code at the start of the text (DATA-1)', () => {
    const text = {
      field: 'text',
      column: 2,
      header: 'Acción',
      confidence: 1,
      evidence: knows('Acción', '100 % de los valores parecen textos.'),
    };
    const bare = [
      ['1.1 Crear el portal', '1.2 Crear el portal', '1.3 Crear el portal', 'Crear el portal de datos'],
      ['1.1 Crear el portal', '1.2 Crear el portal', 'Crear el portal de datos', 'Crear el portal de datos'],
    ];
    expect(guessesOf(['CONPES', 'Acción'], ['1.# Crear el portal'])).toEqual([
      CONPES,
      { ...text, field: 'code', evidence: ['100 % de los textos de «Acción» empiezan por el código de la acción.'] },
      text,
    ]);
    const codes = bare.map((texts) =>
      mappingOf(gridOf([['CONPES', 'Acción', 'Corte'], ...texts.map((each) => [3918, each, '2025-2'])])).guesses.find(
        ({ field }) => field === 'code',
      ),
    );
    expect(codes).toEqual([
      {
        ...text,
        field: 'code',
        confidence: 0.75,
        evidence: ['75 % de los textos de «Acción» empiezan por el código de la acción.'],
      },
      undefined,
    ]);
  });
  test('the code’s own column goes before the start of the text, and two of them before neither (DATA-1)', () => {
    expect(map(['CONPES', 'Código acción', 'Acción'], rows('1.#', '1.# Crear el portal'))).toEqual({
      conpes: 'CONPES',
      code: 'Código acción',
      text: 'Acción',
    });
    const twice = mappingOf(
      gridOf([['CONPES', 'Código acción', 'ID acción', 'Acción'], ...rows('1.#', '1.#', '1.# Crear el portal')]),
    );
    expect(twice).toMatchObject({ columns: { conpes: 1, text: 4 }, conflicts: [{ field: 'code', columns: [2, 3] }] });
    expect(twice.columns).not.toHaveProperty('code');
  });
  test.each<[string, string[], object]>([
    ['few bare codes', ['1.1', '1.2', 'ab', 'cd', 'ef'], { text: 2 }],
    ['bare codes beside more than a few texts', ['1.1', '1.2', '1.3', 'Crear el portal de datos'], { text: 2 }],
    ['bare codes beside a text', ['1.1', '1.2', '1.3', '1.4', 'Crear el portal de datos'], { code: 2 }],
    ['three bare codes of five', ['1.1', '1.2', '1.3', 'ab', 'Crear el portal de datos'], { code: 2 }],
    [
      'three texts of five that begin with their code',
      [
        '1.1 Crear el portal',
        '1.2 Crear el portal',
        '1.3 Crear el portal',
        'Adoptar el catálogo',
        'Publicar el informe',
      ],
      { code: 2, text: 2 },
    ],
  ])('`Acción` with %s (DATA-1)', (_, values, columns) =>
    expect(
      mappingOf(gridOf([['CONPES', 'Acción', 'Corte'], ...values.map((each) => [3918, each, '2025-2'])])).columns,
    ).toEqual({ conpes: 1, cut: 3, ...columns }),
  );
  test('bare codes under the text’s name (DATA-1)', () => {
    expect(guessesOf(['CONPES', 'Acción'], ['1.#'])[1]).toEqual({
      field: 'code',
      column: 2,
      header: 'Acción',
      confidence: 0.762,
      evidence: [
        'El encabezado se parece a «Código acción» (63 %).',
        '100 % de los valores parecen códigos de acción.',
      ],
    });
  });
  test('another column rivals the document’s only with documents, and a name that is much like it', () => {
    const conpesOf = (header: string, values: readonly CellValue[]): object =>
      mappingOf(
        gridOf([
          [header, 'CONPES', 'Código acción', 'Acción'],
          ...values.map((value, index) => [value, 3918, `1.${index + 1}`, 'Crear el portal de datos']),
        ]),
      );
    expect(conpesOf('Documento', ['Acta', 'Acta'])).toMatchObject({ columns: { conpes: 2 }, conflicts: [] });
    expect(conpesOf('No.', [1001, 1002, 1003])).toMatchObject({ columns: { conpes: 2 }, conflicts: [] });
    expect(conpesOf('Documento', [4008, 4008, 4008])).toMatchObject({
      conflicts: [{ field: 'conpes', columns: [1, 2] }],
    });
  });
  test('the user’s choice, and code and text of the column that was chosen for the code', () => {
    const chosen = {
      field: 'code',
      column: 2,
      header: 'Compromiso',
      confidence: 1,
      by: 'person',
      evidence: ['La eligió una persona.'],
    };
    const derived = {
      field: 'text',
      column: 2,
      header: 'Compromiso',
      confidence: 1,
      evidence: ['100 % de los valores de «Compromiso» son el código y el texto de la acción.'],
    };
    expect(
      guessesOf(['CONPES', 'Compromiso', 'Nota'], ['1.# Crear el portal', 'x'], { code: ' COMPROMISO. ' }),
    ).toEqual([CONPES, chosen, derived]);
    expect(guessesOf(['CONPES', 'Compromiso', 'Nota'], ['1.#', 'x'], { code: 'Compromiso' })).toEqual([CONPES, chosen]);
    expect(
      guessesOf(['CONPES', 'Compromiso', 'Nota'], ['1.# Crear el portal', 'x'], {
        conpes: 'CONPES',
        code: 'Compromiso',
      }).slice(1),
    ).toEqual([chosen, derived]);
    expect(
      guessesOf(['CONPES', 'Compromiso', 'Acción'], ['1.# Crear el portal', 'Crear el portal de datos'], {
        code: 'Compromiso',
      }),
    ).toMatchObject([CONPES, chosen, { field: 'text', column: 3 }]);
    expect(
      guessesOf(['CONPES', 'Compromiso', 'Nota'], ['1.# Crear el portal', 'x'], { code: 'Compromiso', text: '' }),
    ).toEqual([CONPES, chosen]);
  });
  test('a column that could hold another field as well', () => {
    expect(
      guessesOf(['CONPES', 'Código', 'Acción', 'Responsable'], ['1.#', 'Crear el portal de datos', ''])[3],
    ).toEqual({
      field: 'entity',
      column: 4,
      header: 'Responsable',
      confidence: 0.55,
      evidence: [
        'El encabezado es «Responsable».',
        'La columna no tiene valores.',
        'También podría ser «Persona de contacto».',
      ],
    });
  });
  test('a header under a group is chosen with the group or without, unless two have it', () => {
    const upper = ['CONPES', 'Código acción', 'Acción', 'Cierre', '', 'Avance', ''];
    const grid = gridOf(
      [
        upper,
        ['', '', '', 'Causal', 'Nota', 'Físico', 'Nota'],
        ...rows('1.#', 'Crear el portal de datos', '', '', 0.5, 0.4),
      ],
      {
        merges: [
          { top: 1, left: 4, bottom: 1, right: 5 },
          { top: 1, left: 6, bottom: 1, right: 7 },
        ],
      },
    );
    const columns = (remembered: Partial<Record<FieldId, string>>): Mapping['columns'] =>
      mappingOf(grid, { remembered }).columns;
    expect(columns({ observation: 'Cierre · Causal' })).toMatchObject({ observation: 4 });
    expect(columns({ observation: 'causal' })).toMatchObject({ observation: 4 });
    expect(columns({ observation: 'Nota' })).not.toHaveProperty('observation');
    expect(columns({ observation: 'avance nota' })).toMatchObject({ observation: 7 });
  });
  test('columns that no field took are named in their order, those without a header are not', () => {
    expect(
      mappingOf(
        gridOf([
          ['Notas', 'CONPES', '', 'Código acción', 'BPIN', 'Corte'],
          ...[1, 2, 3].map((n) => ['x', 3918, 'mío', `1.${n}`, 2020011000012, '2025-2']),
        ]),
      ).unmapped,
    ).toEqual([
      { column: 1, header: 'Notas' },
      { column: 5, header: 'BPIN' },
    ]);
  });
  test('where the table does not begin in A, columns are those of the sheet', () => {
    expect(mappingOf(matrix(MATRIX_ROWS, { top: 4, left: 3 })).columns).toEqual(
      Object.fromEntries(Object.entries(mappingOf(matrix()).columns).map(([field, column]) => [field, column + 2])),
    );
  });
  test('words of the book’s own catalogues tell its columns', () => {
    const own = gridOf([['CONPES', 'Código acción', 'X1', 'Corte'], ...rows('1.#', 'Entregado', '2025-2')]);
    expect(mappingOf(own).columns).toEqual({ conpes: 1, code: 2, cut: 4 });
    expect(mappingOf(own, { isReport: true, states: [{ word: 'Entregado', status: 'inReview' }] }).columns).toEqual({
      conpes: 1,
      code: 2,
      cut: 4,
      status: 3,
    });
    expect(
      mappingOf(own, { entities: [{ name: 'Entregado', acronym: 'E', kind: 'linked', aliases: [], inForce: true }] })
        .columns,
    ).toEqual({ conpes: 1, code: 2, cut: 4, entity: 3 });
  });
});

describe('properties', () => {
  test('the order of columns never changes the mapping', () => {
    const extra = [
      'Código BPIN',
      'Enlace',
      'Notas del asesor',
      'Avance físico 2024-2',
      'Avance físico 2024-1',
      'Comentarios',
    ];
    const header = [...MATRIX_HEADER, ...extra];
    const rows = MATRIX_ROWS.map((row) => [...row, 2020011000012, 'Ana', 'ojo', 0.3, 0.2, '']);
    const expected = map(header, rows);
    const mapping = mappingOf(gridOf([header, ...rows]));
    expect(expected).toMatchObject({ code: 'Código acción', physical: 'Avance físico' });
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          header.map((_, index) => index),
          { minLength: header.length },
        ),
        (order) => {
          const move = (row: readonly CellValue[]): CellValue[] => order.map((index) => row[index] ?? '');
          const moved = mappingOf(gridOf([move(header), ...rows.map(move)]));
          expect(byHeader(move(header), moved)).toEqual(expected);
          expect(moved.conflicts.map(({ field }) => field)).toEqual(mapping.conflicts.map(({ field }) => field));
        },
      ),
      { numRuns: 40 },
    );
  });
  test('no column is given twice, none below the set confidence, and all are accounted for', () => {
    const names = fc.constantFrom(
      ...FIELD_IDS.flatMap((field) => [FIELDS[field].label, ...FIELDS[field].synonyms]),
      'Otra',
      '2025',
      'Avance',
      'Código',
    );
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 25 }), (found) => {
        const header = ['CONPES', 'Acción', 'Meta anual', ...found];
        const mapping = mappingOf(gridOf([header, ['3918', '1.1 Crear el portal', 0.5]]));
        const taken = Object.entries(mapping.columns)
          .filter(([field]) => field !== 'code' || mapping.columns.code !== mapping.columns.text)
          .map(([, column]) => column);
        expect(new Set(taken).size).toBe(taken.length);
        for (const { confidence, evidence } of mapping.guesses) {
          expect(confidence).toBeGreaterThanOrEqual(TAKEN);
          expect(evidence.length).toBeGreaterThan(0);
        }
        expect(new Set([...taken, ...mapping.unmapped.map(({ column }) => column)]).size).toBe(header.length);
        for (const { field, columns } of mapping.conflicts) {
          expect(columns.length).toBeGreaterThan(1);
          expect(mapping.columns[field]).toBeUndefined();
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('200 columns with full rows are mapped', () => {
  const header = [
    ...MATRIX_HEADER,
    ...Array.from({ length: 180 }, (_, index) => `Seguimiento al indicador ${index} del avance`),
  ];
  const rows = Array.from({ length: 300 }, (_, n) => [
    ...(MATRIX_ROWS[n % 3] ?? []),
    ...Array.from({ length: 180 }, () => `texto de seguimiento número ${n} con lo que se hizo`),
  ]);
  const grid = gridOf([header, ...rows]);
  const layout = layoutOf(grid);
  expect(Object.keys(mapColumns(layout, grid).columns)).toHaveLength(MATRIX_HEADER.length);
});
