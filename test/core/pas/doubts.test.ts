import { annexGrid, annexOf, planned, type Row } from './annexes';

const doubts = (rows: Row[], titles?: string[][]) =>
  annexOf(annexGrid(rows, titles && { titles })).doubts.map(({ cell, code, message }) => [cell, code, message]);
const WHOLE = { weight: '100%' };

test('an annex in order raises none', () =>
  expect(doubts([planned('1.1'), planned('1.2', { related: 'Sí, 1.1' })])).toEqual([]));

test.each<[string, () => Row[], unknown[]]>([
  [
    'shares and days that cannot be read',
    () => [planned('1.1', { ...WHOLE, annualTarget: 'mucho', start: 'pronto' })],
    [
      ['K4', '1.1', expect.stringMatching(/^«Fecha de inicio»: .*[.] La celda se deja vacía en la matriz[.]$/)],
      ['O4', '1.1', expect.stringMatching(/^«Meta anual»: .*[.] La celda se deja vacía en la matriz[.]$/)],
    ],
  ],
  [
    'an order of day and month is asked once for all',
    () => [planned('1.1', { ...WHOLE, start: '6/1/2025', end: '7/1/2026' })],
    [],
  ],
  [
    'an entity that no catalogue knows',
    () => [planned('1.1', { ...WHOLE, entity: 'Agencia; MHCP' })],
    [
      [
        'G4',
        '1.1',
        '«Agencia» no está en el catálogo de entidades: si es del Sector Hacienda, agréguela en «Preparar» o elija usted la acción.',
      ],
    ],
  ],
  [
    'two such entities',
    () => [planned('1.1', { ...WHOLE, entity: 'Agencia; Instituto' })],
    [
      [
        'G4',
        '1.1',
        '«Agencia», «Instituto» no están en el catálogo de entidades: si es del Sector Hacienda, agréguela en «Preparar» o elija usted la acción.',
      ],
    ],
  ],
  [
    'DATA-6: related actions that the plan lacks',
    () => [planned('1.1', { ...WHOLE, related: 'Sí, 1.1, 2.3, 2.4' })],
    [['F4', '1.1', 'Se relaciona con 2.3, 2.4, que el PAS no tiene.']],
  ],
  [
    'DATA-3: the end before the start',
    () => [planned('1.1', { ...WHOLE, start: '2026-01-02', end: '2026-01-01' })],
    [['L4', '1.1', 'La fecha de finalización es anterior a la de inicio: se traen las dos como están.']],
  ],
  ['DATA-3: both on one day', () => [planned('1.1', { ...WHOLE, start: '2026-01-02', end: '2026-01-02' })], []],
  [
    'one of the days alone',
    () => [planned('1.1', { ...WHOLE, start: '', end: '2026-01-02' }), planned('1.2', { weight: '', end: '' })],
    [],
  ],
  [
    'several indicators',
    () => [planned('1.1', { ...WHOLE, indicator: 'A', annualTarget: '50%' }), { indicator: 'B', annualTarget: '50%' }],
    [['N4', '1.1', 'Tiene 2 filas de indicadores: en la matriz queda en una sola, con todos sus nombres.']],
  ],
  [
    'several indicators, one without target',
    () => [planned('1.1', { ...WHOLE, indicator: 'A', annualTarget: '50%' }), { indicator: 'B' }],
    [['N4', '1.1', 'Tiene 2 filas de indicadores: en la matriz queda en una sola, con todos sus nombres.']],
  ],
  [
    'several indicators with other final targets',
    () => [
      planned('1.1', { ...WHOLE, indicator: 'A', finalTarget: '50%' }),
      { indicator: 'B', finalTarget: '60%' },
      { indicator: 'C' },
    ],
    [
      [
        'N4',
        '1.1',
        'Tiene 3 filas de indicadores: en la matriz queda en una sola, con todos sus nombres y sin meta, porque las metas son distintas.',
      ],
    ],
  ],
  [
    'the same code with another text',
    () => [planned('1.1', WHOLE), planned('1.1', { text: 'Otra' })],
    [
      [
        'C5',
        '1.1',
        'El código 1.1 está también en la fila 4 con otro texto: se trae la de la fila 4. Si es otra acción, corrija su código en el Anexo A y elíjalo de nuevo.',
      ],
    ],
  ],
  [
    'FLOW-11: weights that do not make up 100 %',
    () => [planned('1.1'), planned('1.2', { weight: '30%' })],
    [
      [
        '',
        undefined,
        'Las importancias relativas de las 2 acciones suman 80\u00a0% y no 100 %: compruebe que el Anexo A esté completo.',
      ],
    ],
  ],
  [
    'FLOW-11: the weight of one',
    () => [planned('1.1'), planned('1.2', { weight: '' })],
    [
      [
        '',
        undefined,
        'Las importancias relativas de las 1 acción suman 50\u00a0% y no 100 %: compruebe que el Anexo A esté completo.',
      ],
    ],
  ],
  [
    'FLOW-11: 0.05 points a row are rounding',
    () => [planned('1.1', { weight: '50,05%' }), planned('1.2', { weight: '50,05%' })],
    [],
  ],
  ['FLOW-11: no weights at all', () => [planned('1.1', { weight: '' })], []],
  [
    'a code that is none',
    () => [planned('1.1', WHOLE), { code: 'x', text: 'Crear' }],
    [
      [
        'C5',
        undefined,
        expect.stringMatching(
          /^.*«x».*[.] La acción «Crear» no se trae, porque su código no es cierto: corríjalo en el Anexo A y elíjalo de nuevo[.]$/,
        ),
      ],
    ],
  ],
  [
    'no code',
    () => [{ text: 'Crear' }, planned('1.1', WHOLE), planned('1.1', { text: 'Otra' }), { indicator: 'B' }],
    [
      [
        'C4',
        undefined,
        'La acción «Crear» no se trae, porque su código no es cierto: corríjalo en el Anexo A y elíjalo de nuevo.',
      ],
      [
        'C7',
        undefined,
        'La fila no se trae, porque su código no es cierto: corríjalo en el Anexo A y elíjalo de nuevo.',
      ],
      ['C6', '1.1', expect.stringContaining('El código 1.1 está también en la fila 5')],
    ],
  ],
])('%s', (_, rows, expected) => expect(doubts(rows())).toEqual(expected));

test('the title block: what cannot be read is said with its place', () => {
  expect(
    doubts(
      [planned('1.1', WHOLE)],
      [
        ['Documento CONPES No:', 'pendiente'],
        ['Fecha de aprobación:', '', '6/1/2020'],
        ['Fecha de actualización: ayer'],
      ],
    ),
  ).toEqual([
    ['B1', undefined, expect.stringMatching(/«pendiente».*[.]$/)],
    ['C2', undefined, expect.stringMatching(/«6\/1\/2020».*[.]$/)],
    ['A3', undefined, expect.stringMatching(/«ayer».*[.]$/)],
  ]);
});

test('a field without a column of its own has no place', () => {
  const { doubts: found } = annexOf(
    annexGrid([planned('1.1', WHOLE), { text: '' }], { columns: ['code', 'text', 'start', 'entity'] }),
  );
  expect(found).toEqual([]);
  const rows = annexOf(
    annexGrid([planned('1.1'), { start: '2025-01-15' }], { columns: ['code', 'text', 'start', 'entity'] }),
  );
  expect(rows.doubts.map(({ cell }) => cell)).toEqual(['']);
});
