import type { ActionCode, ConpesNumber } from '../../../src/core/keys/keys';
import { unreadable, value } from '../../../src/core/cells/reading';
import { reconcile } from '../../../src/core/reconcile/compareTables';
import { dateCode, dnpOf, matrixOf, MHCP, numericCode, type RecordSpec } from '../support/records';
import { is } from '../support/workspace';

const HUB = 'Crear el centro de datos abiertos del sector para consulta de la ciudadanía';
const LAW = 'Presentar al Congreso el proyecto de ley de garantías mobiliarias';
const action = (code: RecordSpec['code'], text = '', more: RecordSpec = {}): RecordSpec => ({
  conpes: '4144',
  code,
  text,
  ...more,
});
const ofDocument = (conpes: RecordSpec['conpes'], code: RecordSpec['code'], text = ''): RecordSpec => ({
  conpes,
  code,
  text,
});
const ODD = unreadable<ActionCode>('ver anexo', 'No es un código de la forma 1.1');
const LOST = unreadable<ConpesNumber>('el de datos', '«el de datos» no es un CONPES!');
const REPEATED = 'No se sabe cuáles comparar; deje una sola fila por acción o distinga los indicadores.';
const TERM = { start: '2025-01-01', end: '2025-12-31' };

/** Each line as `class matrixRow dnpRow: reason`. */
const lines = (matrix: readonly RecordSpec[], dnp: readonly RecordSpec[]): string[] =>
  reconcile(matrixOf(matrix), dnpOf(dnp), { roundingTolerance: 0.0005 }).rows.map(
    (row) => `${row.class} ${row.matrixRow ?? '-'} ${row.dnpRow ?? '-'}: ${row.reason.replaceAll('\u00a0', ' ')}`,
  );
const copies = (count: number, of: (n: number) => RecordSpec): RecordSpec[] =>
  Array.from({ length: count }, (_, index) => of(index + 1));

test.each<[string, RecordSpec[], RecordSpec[], string]>([
  [
    'doubts of both parts of the key on both sides',
    [ofDocument(value('4144' as ConpesNumber, 'El CONPES trae «D.E.»'), '1.1', HUB)],
    [ofDocument(value('4144' as ConpesNumber), value('1.1' as ActionCode, '¿Es una coma?'), HUB)],
    'Misma clave 4144/1.1. En la matriz: El CONPES trae «D.E.». En DNP: ¿Es una coma?',
  ],
  [
    'a text that is somewhat different',
    [action('1.1', HUB)],
    [action('1.1', 'Crear el centro de datos')],
    'Misma clave 4144/1.1.',
  ],
  [
    'a text that is very different',
    [action('1.1', HUB)],
    [action('1.1', LAW)],
    'Misma clave 4144/1.1. Atención: el texto de la acción es muy distinto (coincide el 12 %); verifique que sea la misma.',
  ],
  [
    'codes damaged on both sides',
    [action(dateCode('1.2', '2.1'), HUB)],
    [action(numericCode('1.2'), HUB)],
    'Clave dañada en la matriz (4144/1.2 o 2.1) y en DNP (4144/1.2); se decidió por el texto (100 %).',
  ],
  [
    'a number in the matrix for a code that ends in zero',
    [action(numericCode('2.3'), HUB)],
    [action('2.30', HUB)],
    'Clave dañada en la matriz (4144/2.3); se decidió por el texto (100 %).',
  ],
  [
    'a number in DNP for a code that ends in zero',
    [action('2.30', HUB)],
    [action(numericCode('2.3'), HUB)],
    'Clave dañada en DNP (4144/2.3); se decidió por el texto (100 %).',
  ],
  [
    'numbers on both sides without a text',
    [action(numericCode('2.3'))],
    [action(numericCode('2.3'))],
    'Clave dañada en la matriz (4144/2.3) y en DNP (4144/2.3); es la única fila que puede ser.',
  ],
  [
    'a document that may be one of two',
    [ofDocument('4144', '1.2', HUB)],
    [ofDocument(unreadable('4144?', 'x', ['4144', '4145'] as ConpesNumber[]), '1.2', HUB)],
    'Clave dañada en DNP (4144?/1.2); se decidió por el texto (100 %).',
  ],
  [
    'a document that nobody can read',
    [ofDocument('4144', '1.2', HUB)],
    [ofDocument(LOST, '1.2', HUB)],
    'Emparejada por el texto (100 %): la matriz trae la clave 4144/1.2 y DNP el de datos/1.2.',
  ],
  [
    'codes that nobody can read, with entity and dates',
    [action(ODD, HUB, { ...TERM, entities: [is(MHCP)] })],
    [action(ODD, HUB, { ...TERM, entities: [is(MHCP)] })],
    'Emparejada por el texto (100 %), la entidad y las fechas: la matriz trae la clave 4144/ver anexo y DNP 4144/ver anexo.',
  ],
])('%s: how two rows were paired', (_, matrix, dnp, reason) =>
  expect(lines(matrix, dnp)).toEqual([`same 2 2: ${reason}`]),
);

test.each<[string, RecordSpec[], RecordSpec[], string[]]>([
  [
    'repeated and told apart by the text',
    [action('1.1', HUB), action('1.1', LAW)],
    [action('1.1', LAW), action('1.1', HUB)],
    ['same 2 3', 'same 3 2'].map(
      (row) =>
        `${row}: Misma clave 4144/1.1, que está repetida (filas 2, 3 de la matriz; filas 2, 3 de DNP); se distinguió por el texto de la acción.`,
    ),
  ],
  [
    'repeated and told apart by the indicator',
    ['Uno', 'Dos'].map((indicator) => action('1.1', HUB, { indicator })),
    ['Uno', 'Dos'].map((indicator) => action('1.1', HUB, { indicator })),
    ['same 2 2', 'same 3 3'].map(
      (row) =>
        `${row}: Misma clave 4144/1.1, que está repetida (filas 2, 3 de la matriz; filas 2, 3 de DNP); se distinguió por el indicador.`,
    ),
  ],
  [
    'damaged copies in DNP',
    [action('1.1', HUB)],
    [action(numericCode('1.1'), HUB), action(numericCode('1.1'), HUB)],
    ['2 -', '- 2', '- 3'].map(
      (row) =>
        `duplicateKey ${row}: Repite la acción 4144/1.1 de la fila 2 de la matriz, que también responde a otra fila de DNP.`,
    ),
  ],
  [
    'damaged copies in the matrix',
    [action(numericCode('1.1'), HUB), action(numericCode('1.1'), HUB)],
    [action('1.1', HUB)],
    ['2 -', '3 -', '- 2'].map(
      (row) =>
        `duplicateKey ${row}: Repite la acción 4144/1.1 de la fila 2 de DNP, que también responde a otra fila de la matriz.`,
    ),
  ],
  [
    'a damaged copy beside the right one',
    [action('1.1', HUB)],
    [action('1.1', HUB), action(numericCode('1.1'), HUB)],
    [
      'same 2 2: Misma clave 4144/1.1.',
      'duplicateKey - 3: Repite la acción 4144/1.1 de la fila 2 de la matriz, que también responde a otra fila de DNP.',
    ],
  ],
  [
    'keys and texts crossed',
    [action('1.1', HUB), action('1.2', LAW)],
    [action('1.1', LAW), action('1.2', HUB)],
    ['2 -/1', '- 2/1', '3 -/2', '- 3/2'].map(
      (row) =>
        `ambiguous ${row.slice(0, 3)}: La clave 4144/1.${row.slice(4)} dice una cosa y el texto de la acción otra: verifique el código en las dos partes.`,
    ),
  ],
  [
    'a row without a document',
    [action('1.1', HUB)],
    [ofDocument(undefined, '1.1', HUB)],
    [
      'blankKey - 2: Falta el número del documento CONPES; escríbalo para poder comparar la fila.',
      'ambiguous 2 -: Una fila de DNP podría ser la misma acción, pero no es seguro.',
    ],
  ],
  [
    'keys that nobody can read, without a text',
    [],
    [action(ODD), ofDocument(LOST, '1.1'), ofDocument(LOST, ODD)],
    ['- 2/4144/ver anexo', '- 3/el de datos/1.1', '- 4/el de datos/ver anexo'].map(
      (row) =>
        `ambiguous ${row.slice(0, 3)}: La clave ${row.slice(4)} no se puede leer y la fila no trae el texto de la acción: no se sabe a cuál corresponde.`,
    ),
  ],
  [
    'a code and a document that nobody can read, with a text like it',
    [action('2.3', HUB)],
    [ofDocument(LOST, ODD, 'Crear el centro de datos abiertos del municipio')],
    [
      'ambiguous 2 -: Una fila de DNP podría ser la misma acción, pero no es seguro.',
      'ambiguous - 2: Una fila de la matriz podría ser la misma acción, pero no es seguro. «el de datos» no es un CONPES!',
    ],
  ],
  [
    'two keys, and texts like each other',
    [action('2.16', 'Crear el centro de datos abiertos')],
    [action('1.15', 'Crear el centro de otra cosa')],
    [
      'onlyDnp - 2: Ninguna fila de la matriz corresponde a la clave 4144/1.15; las parecidas están entre los candidatos.',
      'onlyMatrix 2 -: Ninguna fila de DNP corresponde a la clave 4144/2.16; las parecidas están entre los candidatos.',
    ],
  ],
  [
    '1.1 twice, where one may be 1.10 and nothing tells which',
    [action('1.1'), action('1.10')],
    [action('1.1'), action('1.1')],
    [
      ...['2 -', '- 2', '- 3'].map(
        (row) =>
          `duplicateKey ${row}: La clave 4144/1.1 está repetida: fila 2 de la matriz; filas 2, 3 de DNP. ${REPEATED}`,
      ),
      'ambiguous 3 -: 2 filas de DNP podrían ser la misma acción y ninguna es claramente la mejor.',
    ],
  ],
])('%s: the words of every row', (_, matrix, dnp, expected) => expect(lines(matrix, dnp)).toEqual(expected));

test('rows with one key are named in the order of their sheet', () =>
  expect(
    lines(
      [9, 10, 3].map((at) => action('1.1', HUB, { row: at })),
      [],
    ),
  ).toEqual(
    [3, 9, 10].map(
      (at) => `duplicateKey ${at} -: La clave 4144/1.1 está repetida: filas 3, 9, 10 de la matriz. ${REPEATED}`,
    ),
  ));

test('a row is only left over where all others of its key have their partners', () => {
  const reason = `La clave 4144/1.1 está repetida: filas 2, 3 de la matriz; filas 2, 3 de DNP. ${REPEATED}`;
  expect(
    lines(
      ['Centros', 'Consultas'].map((indicator) => action('1.1', HUB, { indicator })),
      ['Centros', 'Encuestas'].map((indicator) => action('1.1', HUB, { indicator })),
    ).slice(1),
  ).toEqual([`duplicateKey 3 -: ${reason}`, `duplicateKey - 3: ${reason}`]);
});

test.each<[number, string]>([
  [10, 'filas 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 de DNP'],
  [12, 'filas 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 y 2 más de DNP'],
])('of %i rows with one key ten are named', (count, named) => {
  const reason = `La clave 4144/1.1 está repetida: ${named}. ${REPEATED}`;
  expect(
    lines(
      [],
      copies(count, () => action('1.1', HUB)),
    ),
  ).toEqual(copies(count, (row) => ({ row })).map(({ row = 0 }) => `duplicateKey - ${row + 1}: ${reason}`));
});

describe('a crowd of rows with one key', () => {
  const counts = (matrix: readonly RecordSpec[], dnp: readonly RecordSpec[]) =>
    Object.fromEntries(
      Object.entries(reconcile(matrixOf(matrix), dnpOf(dnp), { roundingTolerance: 0.0005 }).counts).filter(
        ([, count]) => count > 0,
      ),
    );
  const indicators = (count: number): RecordSpec[] =>
    copies(count, (n) => action('1.1', HUB, { indicator: `Indicador ${n}` }));

  test('is told apart by its indicators up to 50 rows of both sides', () =>
    expect([counts(indicators(25), indicators(25)), counts(indicators(26), indicators(25))]).toEqual([
      { same: 25 },
      { duplicateKey: 51 },
    ]));

  test('is no key beyond 50 rows of a side', () => {
    const numbers = (count: number): RecordSpec[] => copies(count, () => action(numericCode('2.3')));
    expect([counts([action('2.3')], numbers(50)), counts([action('2.3')], numbers(51))]).toEqual([
      { ambiguous: 51 },
      { onlyMatrix: 1, ambiguous: 51 },
    ]);
  });
});
