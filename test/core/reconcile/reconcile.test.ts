import { unreadable, value } from '../../../src/core/cells/reading';
import type { ActionCode, CutLabel } from '../../../src/core/keys/keys';
import { reconcile } from '../../../src/core/reconcile/compareTables';
import type { Reconciliation, Side } from '../../../src/core/workspace/reconciliation';
import { dateCode, dnpOf, matrixOf, numericCode, severalCodes, type RecordSpec } from '../support/records';

const HUB = 'Crear el centro de datos abiertos del sector para consulta de la ciudadanía';
const LAW = 'Presentar al Congreso el proyecto de ley de garantías mobiliarias';
const SURVEY = 'Levantar la encuesta nacional de inclusión financiera rural';

const run = (matrix: readonly RecordSpec[], dnp: readonly RecordSpec[], cut?: string): Reconciliation =>
  runSides(matrixOf(matrix), dnpOf(dnp), cut);
const runSides = (matrix: Side, dnp: Side, cut?: string): Reconciliation =>
  reconcile(matrix, dnp, { cut: cut as CutLabel | undefined, roundingTolerance: 0.0005 });
/** `class matrixRow dnpRow` of every line. */
const lines = ({ rows }: Reconciliation): string[] =>
  rows.map((row) => `${row.class} ${row.matrixRow ?? '-'} ${row.dnpRow ?? '-'}`);
/** Whether a percent sign stands apart depends on the machine's language data. */
const spaced = (text: string): string => text.replace(/\s*%/g, ' %');
const action = (code: RecordSpec['code'], text = '', more: RecordSpec = {}): RecordSpec => ({
  conpes: '4144',
  code,
  text,
  ...more,
});

describe('the stages of matching', () => {
  test.each<[string, RecordSpec[], RecordSpec[], string[]]>([
    ['the same certain key', [action('1.1', HUB)], [action('1.1', HUB)], ['same 2 2']],
    [
      '2.3 and 2.30 are two actions',
      [action('2.3', HUB), action('2.30', LAW)],
      [action('2.30', LAW), action('2.3', HUB)],
      ['same 2 3', 'same 3 2'],
    ],
    [
      'the same code in another document',
      [action('1.1', HUB)],
      [{ ...action('1.1', HUB), conpes: '3918' }],
      ['onlyDnp - 2', 'onlyMatrix 2 -'],
    ],
    [
      'a comma in the code',
      [action('2.16', LAW)],
      [action(value('2.16' as ActionCode, 'está escrito con coma'), LAW)],
      ['same 2 2'],
    ],
    [
      'a number for 2.3 and for 2.30, told apart by the text',
      [action('2.3', HUB), action('2.30', LAW)],
      [action(numericCode('2.3'), LAW), action(numericCode('2.3'), HUB)],
      ['same 2 3', 'same 3 2'],
    ],
    [
      'a number that only one row can be, without any text',
      [action('2.3')],
      [action(numericCode('2.3'))],
      ['same 2 2'],
    ],
    [
      'a number whose other meaning is taken',
      [action('2.3'), action('2.30')],
      [action('2.3'), action(numericCode('2.3'))],
      ['same 2 2', 'same 3 3'],
    ],
    [
      'two numbers that nothing tells apart',
      [action('2.3'), action('2.30')],
      [action(numericCode('2.3')), action(numericCode('2.3'))],
      ['ambiguous - 2', 'ambiguous - 3', 'ambiguous 2 -', 'ambiguous 3 -'],
    ],
    [
      'a number that is neither text',
      [action('2.3', HUB)],
      [action(numericCode('2.3'), SURVEY)],
      ['onlyMatrix 2 -', 'onlyDnp - 2'],
    ],
    [
      'a damaged matrix',
      [action(numericCode('2.3'), LAW)],
      [action('2.3', HUB), action('2.30', LAW)],
      ['onlyDnp - 2', 'same 2 3'],
    ],
    [
      'a date',
      [action('1.2', HUB), action('2.1', LAW)],
      [action(dateCode('1.2', '2.1'), LAW)],
      ['onlyMatrix 2 -', 'same 3 2'],
    ],
    [
      'two codes in a cell, told apart by the text',
      [action('2.16', HUB), action('2.17', LAW)],
      [action(severalCodes('2.16', '2.17'), LAW)],
      ['ambiguous 2 -', 'same 3 2'],
    ],
    [
      '1.1 as text twice, one of them 1.10',
      [action('1.1', HUB), action('1.10', LAW)],
      [action('1.1', LAW), action('1.1', HUB)],
      ['same 2 3', 'same 3 2'],
    ],
    [
      '1.1 as text once, and it is 1.10',
      [action('1.1', HUB), action('1.10', LAW)],
      [action('1.1', LAW)],
      ['onlyMatrix 2 -', 'same 3 2'],
    ],
    [
      'an unreadable code, by the text alone',
      [action('1.1', HUB), action('1.2', LAW)],
      [
        action(
          unreadable('ver anexo', 'no es un código'),
          'crear el  CENTRO de datos abiertos del sector, para consulta de la ciudadania',
        ),
      ],
      ['same 2 2', 'onlyMatrix 3 -'],
    ],
    [
      'an unreadable code and no text either',
      [action('1.1', HUB)],
      [action(unreadable('ver anexo', 'no es un código'))],
      ['onlyMatrix 2 -', 'ambiguous - 2'],
    ],
    ['another code, the very text', [action('2.16', HUB)], [action('1.15', HUB)], ['same 2 2']],
    [
      'another code, a text that only begins alike',
      [action('2.16', 'Publicar el informe de avance de la vigencia 2024')],
      [action('1.15', 'Publicar el informe de avance de la vigencia 2025')],
      ['onlyDnp - 2', 'onlyMatrix 2 -'],
    ],
    [
      'keys and texts crossed',
      [action('1.1', HUB), action('1.2', LAW)],
      [action('1.1', LAW), action('1.2', HUB)],
      ['ambiguous 2 -', 'ambiguous - 2', 'ambiguous 3 -', 'ambiguous - 3'],
    ],
    ['the same key with another text and no rival', [action('1.1', HUB)], [action('1.1', LAW)], ['same 2 2']],
  ])('%s', (_name, matrix, dnp, expected) => {
    expect(lines(run(matrix, dnp)).sort()).toEqual([...expected].sort());
  });
});

describe('repeated keys', () => {
  test.each<[string, RecordSpec[], RecordSpec[], string[]]>([
    [
      'a true copy on one side',
      [action('1.1', HUB)],
      [action('1.1', HUB), action('1.1', HUB)],
      ['duplicateKey 2 -', 'duplicateKey - 2', 'duplicateKey - 3'],
    ],
    [
      'without texts',
      [action('1.1')],
      [action('1.1'), action('1.1')],
      ['duplicateKey 2 -', 'duplicateKey - 2', 'duplicateKey - 3'],
    ],
    [
      'several indicators on one side, compared together with the row that names none',
      [action('1.1', HUB)],
      [action('1.1', HUB, { indicator: 'Centros creados' }), action('1.1', HUB, { indicator: 'Consultas atendidas' })],
      ['same 2 2'],
    ],
    [
      'several indicators, and DNP may have the other one under a damaged code',
      [action('1.1', HUB, { indicator: 'Centros creados' }), action('1.1', HUB, { indicator: 'Consultas atendidas' })],
      [action('1.1', HUB), action(severalCodes('1.1', '1.2'), HUB)],
      ['duplicateKey - 2', 'duplicateKey 2 -', 'duplicateKey 3 -', 'ambiguous - 3'],
    ],
    [
      'several milestones on one side',
      [action('1.1', HUB, { milestone: 'hito 1' }), action('1.1', HUB, { milestone: 'hito 2' })],
      [action('1.1', HUB)],
      ['same 2 2'],
    ],
    [
      'milestones on both sides, in another order and worded otherwise',
      [action('1.1', HUB, { milestone: 'hito 1' }), action('1.1', LAW, { milestone: 'hito 2' })],
      [action('1.1', HUB, { milestone: 'hito 2' }), action('1.1', '', { milestone: 'hito 1' })],
      ['same 2 3', 'same 3 2'],
    ],
    [
      'a milestone that DNP lacks',
      [action('1.1', HUB, { milestone: 'hito 1' }), action('1.1', HUB, { milestone: 'hito 2' })],
      [action('1.1', HUB, { milestone: 'hito 2' })],
      ['same 3 2', 'duplicateKey 2 -'],
    ],
    [
      'several indicators in the matrix alone',
      [action('1.1', HUB, { indicator: 'Centros creados' }), action('1.1', HUB, { indicator: 'Consultas atendidas' })],
      [],
      ['onlyMatrix 2 -'],
    ],
    [
      'the same indicators on both',
      [action('1.1', HUB, { indicator: 'Centros creados' }), action('1.1', HUB, { indicator: 'Consultas atendidas' })],
      [action('1.1', HUB, { indicator: 'Consultas atendidas' }), action('1.1', HUB, { indicator: 'Centros creados' })],
      ['same 2 3', 'same 3 2'],
    ],
    [
      'one indicator is missing in DNP: the very same ones are told apart',
      [action('1.1', HUB, { indicator: 'Centros creados' }), action('1.1', HUB, { indicator: 'Consultas atendidas' })],
      [action('1.1', HUB, { indicator: 'Consultas atendidas' })],
      ['same 3 2', 'duplicateKey 2 -'],
    ],
    [
      'an indicator under a damaged code',
      [action('1.1', HUB, { indicator: 'Centros creados' }), action('1.1', HUB, { indicator: 'Consultas atendidas' })],
      [
        action('1.1', HUB, { indicator: 'Consultas atendidas' }),
        action(unreadable('ver anexo', 'no es un código'), HUB, { indicator: 'Centros creados' }),
      ],
      ['same 3 2', 'same 2 3'],
    ],
    [
      'an indicator that is only alike under a damaged code',
      [action('1.1', HUB, { indicator: 'Centros creados' }), action('1.1', HUB, { indicator: 'Consultas atendidas' })],
      [
        action('1.1', HUB, { indicator: 'Consultas atendidas' }),
        action(unreadable('ver anexo', 'no es un código'), HUB, { indicator: 'Centros en funcionamiento' }),
      ],
      ['same 3 2', 'duplicateKey 2 -', 'ambiguous - 3'],
    ],
    [
      'two actions with one key, told apart by the text',
      [action('1.1', HUB), action('1.1', LAW)],
      [action('1.1', LAW), action('1.1', HUB)],
      ['same 2 3', 'same 3 2'],
    ],
    [
      'a copy with a damaged code',
      [action('1.1', HUB)],
      [action(numericCode('1.1'), HUB), action(numericCode('1.1'), HUB)],
      ['duplicateKey 2 -', 'duplicateKey - 2', 'duplicateKey - 3'],
    ],
    [
      'a damaged copy beside the right one',
      [action('1.1', HUB)],
      [action('1.1', HUB), action(numericCode('1.1'), HUB)],
      ['same 2 2', 'duplicateKey - 3'],
    ],
    [
      'only in the matrix, twice',
      [action('1.1', HUB), action('1.1', HUB)],
      [],
      ['duplicateKey 2 -', 'duplicateKey 3 -'],
    ],
  ])('%s', (_name, matrix, dnp, expected) => {
    expect(lines(run(matrix, dnp)).sort()).toEqual([...expected].sort());
  });
});

describe('one row on each side, each with another indicator', () => {
  const others = (alike: number): RecordSpec[] =>
    Array.from({ length: 12 }, (_, at) =>
      action(`3.${at + 1}`, `${SURVEY} número ${at + 1}`, {
        indicator: at < alike ? `Encuestas levantadas ${at + 1}` : '',
      }),
    );
  const ours = action('1.1', HUB, { indicator: 'Centros creados' });
  const theirs = action('1.1', HUB, { indicator: 'Consultas atendidas' });
  const firstOf = (alike: number): [string, string][] =>
    run([ours, ...others(alike)], [theirs, ...others(alike)])
      .rows.filter(({ key }) => key === '4144/1.1')
      .map((row) => [row.class, row.reason]);

  test('is decided by nobody where the two sides otherwise name their indicators alike', () => {
    const reason =
      'La clave 4144/1.1 es la misma y el indicador es otro: puede faltar una fila de la acción. Verifique el indicador en las dos partes.';
    expect(firstOf(12)).toEqual([
      ['ambiguous', reason],
      ['ambiguous', reason],
    ]);
  });
  test('says nothing where few rows name one', () => expect(firstOf(5)).toEqual([['same', 'Misma clave 4144/1.1.']]));
});

describe('blank keys', () => {
  test('a row without a code is never paired, but its likely partner is named on both sides', () => {
    const result = run([action('1.1', HUB), action('1.2', LAW)], [action(undefined, HUB), action('1.2', LAW)]);
    expect(lines(result)).toEqual(['blankKey - 2', 'ambiguous 2 -', 'same 3 3']);
    expect(result.rows[0]).toMatchObject({ key: '4144', candidates: [{ side: 'matrix', row: 2, key: '4144/1.1' }] });
    expect(result.rows[0]?.reason).toBe('Falta el código de la acción; escríbalo para poder comparar la fila.');
    expect(result.rows[1]?.candidates).toMatchObject([{ side: 'dnp', row: 2, key: '4144' }]);
  });
  test('a row without document and code lacks both', () =>
    expect(
      run([action('1.2', LAW)], [{ text: HUB }, action('1.2', LAW)]).rows.find((row) => row.class === 'blankKey')
        ?.reason,
    ).toBe('Faltan el número del documento CONPES y el código de la acción; escríbalos para poder comparar la fila.'));

  test('neither document nor code', () => {
    expect(run([], [{ text: HUB }]).rows).toMatchObject([{ class: 'blankKey', key: null }]);
  });
});

describe('reasons in Spanish', () => {
  const reasonOf = (matrix: RecordSpec[], dnp: RecordSpec[]): string[] =>
    run(matrix, dnp).rows.map(({ reason }) => spaced(reason));

  test('each stage says by what it has decided', () => {
    expect(reasonOf([action('1.1', HUB)], [action('1.1', HUB)])).toEqual(['Misma clave 4144/1.1.']);
    expect(
      reasonOf([action('1.1', HUB)], [action(value('1.1' as ActionCode, 'el código está escrito con coma'), LAW)])[0],
    ).toMatch(
      /^Misma clave 4144\/1\.1\. En DNP: el código está escrito con coma\. Atención: el texto de la acción es muy distinto \(coincide el \d+ %\); verifique que sea la misma\.$/,
    );
    expect(
      reasonOf(
        [action('2.30', HUB, { start: '2025-01-01', end: '2025-12-31' })],
        [action(numericCode('2.3'), HUB, { start: '2025-01-01', end: '2025-12-31' })],
      ),
    ).toEqual(['Clave dañada en DNP (4144/2.3); se decidió por el texto (100 %) y las fechas.']);
    expect(reasonOf([action('1.1', HUB), action('1.10', LAW)], [action('1.1', HUB), action('1.1', LAW)])).toEqual([
      'Misma clave 4144/1.1, que Excel también pudo hacer de 4144/1.10; se decidió por el texto (100 %).',
      'Clave dañada en DNP (4144/1.1); se decidió por el texto (100 %).',
    ]);
    expect(reasonOf([action('2.3')], [action(numericCode('2.3'))])).toEqual([
      'Clave dañada en DNP (4144/2.3); es la única fila que puede ser.',
    ]);
    expect(reasonOf([action('2.16', HUB)], [action('1.15', HUB)])).toEqual([
      'Emparejada por el texto (100 %): la matriz trae la clave 4144/2.16 y DNP 4144/1.15.',
    ]);
    expect(reasonOf([action('1.1', HUB)], [action('1.1', HUB), action('1.1', HUB)])[0]).toBe(
      'La clave 4144/1.1 está repetida: fila 2 de la matriz; filas 2, 3 de DNP. No se sabe cuáles comparar; deje una sola fila por acción o distinga los indicadores.',
    );
  });

  test('a key that cannot be read is shown by what it may be', () => {
    const keyOf = (code: RecordSpec['code']): (string | null)[] =>
      run([], [action(code, HUB)]).rows.map(({ key }) => key);
    expect(keyOf(numericCode('2.3'))).toEqual(['4144/2.3']);
    expect(keyOf(dateCode('1.2', '2.1'))).toEqual(['4144/1.2 o 2.1']);
    expect(keyOf(severalCodes('2.16', '2.17'))).toEqual(['4144/2,16 - 2,17']);
    expect(keyOf(unreadable('ver anexo', 'no es un código'))).toEqual(['4144/ver anexo']);
  });

  test('a repeated key with no row left for it says so', () =>
    expect(
      reasonOf(
        [
          action('1.1', HUB, { indicator: 'Centros creados' }),
          action('1.1', HUB, { indicator: 'Consultas atendidas' }),
        ],
        [action('1.1', HUB, { indicator: 'Consultas atendidas' })],
      ),
    ).toContain(
      'La clave 4144/1.1 está repetida: filas 2, 3 de la matriz; fila 2 de DNP. Las demás se distinguieron y a esta no le queda ninguna de DNP: verifique si falta o si su indicador está escrito de otro modo.',
    ));

  test('an ambiguous row names both candidates and why', () => {
    const [row] = run([action('2.3', HUB), action('2.30', HUB)], [action(numericCode('2.3'), HUB)]).rows.filter(
      ({ dnpRow }) => dnpRow === 2,
    );
    expect(row).toMatchObject({
      class: 'ambiguous',
      candidates: [
        { row: 2, key: '4144/2.3' },
        { row: 3, key: '4144/2.30' },
      ],
    });
    expect(row?.reason).toBe(
      '2 filas de la matriz podrían ser la misma acción y ninguna es claramente la mejor. El código es un número y pudo perder un cero final.',
    );
    expect(spaced(row?.candidates[0]?.why ?? '')).toBe('la clave puede ser la misma; coincide por el texto (100 %)');
  });
});

describe('other cuts', () => {
  const matrix = [
    action('1.1', HUB, { cut: '2025-1', physical: 0.1 }),
    action('1.1', HUB, { cut: '2025-2', physical: 0.5 }),
    action('1.2', LAW),
  ];
  const dnp = [
    action('1.1', HUB, { cut: '2025-2', physical: 0.5 }),
    action('1.1', HUB, { cut: '2025-1', physical: 0.1 }),
    action('1.2', LAW),
  ];

  test('rows of another cut are left out and named; a row without a cut belongs to the one compared', () => {
    const result = run(matrix, dnp, '2025-2');
    expect(lines(result)).toEqual(['same 3 2', 'same 4 4']);
    expect(result.otherCut).toEqual({ matrixRows: [2], dnpRows: [3] });
  });

  test('rows of other cuts are named in the order of their sheet, whatever the order in which they were read', () =>
    expect(
      run(
        [10, 9, 2].map((row) => action('1.1', HUB, { row, cut: '2025-1' })),
        [],
        '2025-2',
      ).otherCut.matrixRows,
    ).toEqual([2, 9, 10]));

  test('a row whose cut cannot be read is of no cut, and is named', () => {
    const unread = (raw: string) => action('1.2', LAW, { cut: unreadable(raw, '') });
    const result = run(
      matrix,
      [...dnp.slice(0, 2), unread('T2'), unread('T2'), unread('T3'), unread('T4'), unread('T5')],
      '2025-2',
    );
    expect(lines(result)).toEqual(['same 3 2', 'onlyMatrix 4 -']);
    expect(result.otherCut.dnpRows).toEqual([3, 4, 5, 6, 7, 8]);
    expect(result.remarks).toEqual([
      'En el reporte de DNP, 5 filas no se comparan, porque su corte no se entiende: «T2» (D4), «T3» (D6), «T4» (D7) y 1 más. Escríbalo como AAAA-1 o AAAA-2.',
    ]);
  });

  test('without a cut every row is compared', () => {
    expect(run(matrix, dnp).otherCut).toEqual({ matrixRows: [], dnpRows: [] });
    expect(run(matrix, dnp).counts.duplicateKey).toBe(4);
  });
});

test('rows are ordered by key as numbers, counted by class, and headers that no field took are named', () => {
  const dnp = dnpOf([action('1.10', LAW), action('1.2', HUB, { physical: 0.5 }), { text: SURVEY }]);
  const named = {
    ...dnp,
    mapping: {
      ...dnp.mapping,
      unmapped: [
        { column: 20, header: 'BPIN' },
        { column: 21, header: ' ' },
      ],
    },
  };
  const result = runSides(matrixOf([action('1.10', LAW), action('1.2', HUB, { physical: 0.4 })]), named);
  expect(result.rows.map(({ key }) => key)).toEqual(['4144/1.2', '4144/1.10', null]);
  expect(result.counts).toEqual({
    same: 1,
    different: 1,
    onlyMatrix: 0,
    expected: 0,
    onlyDnp: 0,
    duplicateKey: 0,
    blankKey: 1,
    ambiguous: 0,
  });
  expect(result.unmapped).toEqual(['BPIN']);
});

test('an empty report leaves every action only in the matrix', () => {
  expect(lines(run([action('1.1', HUB)], []))).toEqual(['onlyMatrix 2 -']);
  expect(run([], []).rows).toEqual([]);
});
