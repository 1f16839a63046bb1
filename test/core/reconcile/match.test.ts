import { unreadable } from '../../../src/core/cells/reading';
import { reconcile } from '../../../src/core/reconcile/compareTables';
import { dateCode, dnpOf, matrixOf, MHCP, numericCode, severalCodes, type RecordSpec } from '../support/records';
import { DIAN, is } from '../support/workspace';

const HUB = 'Crear el centro de datos abiertos del sector para consulta de la ciudadanía';
const LAW = 'Presentar al Congreso el proyecto de ley de garantías mobiliarias';
const ODD = unreadable<never>('ver anexo', 'no es un código');
const row = (code: RecordSpec['code'], text = '', more: RecordSpec = {}): RecordSpec => ({
  conpes: '4144',
  code,
  text,
  ...more,
});
const run = (matrix: readonly RecordSpec[], dnp: readonly RecordSpec[]) =>
  reconcile(matrixOf(matrix), dnpOf(dnp), { roundingTolerance: 0.0005 }).rows;
const lines = (matrix: readonly RecordSpec[], dnp: readonly RecordSpec[]): string[] =>
  run(matrix, dnp)
    .map((one) => `${one.class} ${one.matrixRow ?? '-'} ${one.dnpRow ?? '-'}`)
    .sort();

test.each<[string, RecordSpec, RecordSpec, string]>([
  ['the matrix is certain', row('2.30', HUB), row(numericCode('2.3'), HUB), '4144/2.30'],
  ['DNP is certain', row(numericCode('2.3'), HUB), row('2.30', HUB), '4144/2.30'],
  ['both are, and differ', row('2.16', HUB), row('1.15', HUB), '4144/2.16'],
  ['only one key may be that of both', row(dateCode('1.2', '2.1'), HUB), row(numericCode('2.1'), HUB), '4144/2.1'],
  ['two keys may be', row(numericCode('2.3'), HUB), row(numericCode('2.3'), HUB), '4144/2.3'],
  ['two dates may be', row(dateCode('1.2', '2.1'), HUB), row(dateCode('1.2', '2.1'), HUB), '4144/1.2 o 2.1'],
  ['none can be read', row(ODD, HUB), row(unreadable<never>('n/a', 'no es un código'), HUB), '4144/ver anexo'],
])('the key of a pair where %s', (_, ours, theirs, key) =>
  expect(run([ours], [theirs])).toMatchObject([{ class: 'same', key }]),
);

describe('the same certain key, and a text that says otherwise', () => {
  const SAID: RecordSpec = { entities: [is(MHCP)], start: '2025-01-01', end: '2025-12-31' };
  test.each<[string, RecordSpec[], RecordSpec[], string[]]>([
    [
      'its text stands under another key',
      [row('1.1', HUB)],
      [row('1.1', LAW), row('9.9', HUB)],
      ['ambiguous - 2', 'ambiguous - 3', 'ambiguous 2 -'],
    ],
    [
      "the other row's text stands under another key",
      [row('1.1', HUB), row('9.9', LAW)],
      [row('1.1', LAW)],
      ['ambiguous - 2', 'ambiguous 2 -', 'ambiguous 3 -'],
    ],
    [
      'a text that is only like it does not',
      [row('1.1', HUB)],
      [row('1.1', LAW), row('9.9', 'Crear el centro de datos abiertos de otra parte lejana')],
      ['onlyDnp - 3', 'same 2 2'],
    ],
    [
      'three quarters of the words are no other text',
      [row('1.1', HUB)],
      [row('1.1', LAW), row('9.9', 'Crear el centro de datos abiertos del municipio para gestión de la alcaldía')],
      ['onlyDnp - 3', 'same 2 2'],
    ],
    [
      'half of the text is the same all the same',
      [row('1.1', HUB)],
      [row('1.1', 'Crear el centro de datos abiertos del sector con otras reglas nuevas para todos'), row('9.9', HUB)],
      ['onlyDnp - 3', 'same 2 2'],
    ],
    [
      'entity and dates speak for the key',
      [row('1.1', HUB, SAID)],
      [
        row('1.1', LAW, SAID),
        row('9.9', HUB.replace('ciudadanía', 'gente'), {
          entities: [is(DIAN)],
          start: '2020-01-01',
          end: '2020-12-31',
        }),
      ],
      ['onlyDnp - 3', 'same 2 2'],
    ],
    [
      'a row without a text says nothing',
      [row('1.1', HUB)],
      [row('1.1'), row('9.9', HUB)],
      ['onlyDnp - 3', 'same 2 2'],
    ],
  ])('%s', (_, matrix, dnp, expected) => expect(lines(matrix, dnp)).toEqual(expected));

  test.each<[string, RecordSpec[], RecordSpec[], string[]]>([
    [
      '1.1 that is 1.10 by its text',
      [row('1.1', HUB), row('1.10', LAW)],
      [row('1.1', LAW)],
      ['onlyMatrix 2 -', 'same 3 2'],
    ],
    ['the same in the matrix', [row('1.1', LAW)], [row('1.1', HUB), row('1.10', LAW)], ['onlyDnp - 2', 'same 2 3']],
    [
      '1.1 that is 1.1, though there is a 1.10',
      [row('1.1', HUB), row('1.10', LAW)],
      [row('1.1', HUB)],
      ['onlyMatrix 3 -', 'same 2 2'],
    ],
    ['both texts are the same', [row('1.1', HUB), row('1.10', HUB)], [row('1.1', HUB)], ['onlyMatrix 3 -', 'same 2 2']],
    ['nothing is known of the text', [row('1.1'), row('1.10', LAW)], [row('1.1', LAW)], ['onlyMatrix 3 -', 'same 2 2']],
    [
      '1.1 that is 1.10 by the better half of its text',
      [row('1.1', HUB), row('1.10', 'Medir la brecha rural cada año')],
      [row('1.1', 'Medir la brecha urbana cada mes')],
      ['onlyMatrix 2 -', 'same 3 2'],
    ],
    [
      '1.10 stands on both sides',
      [row('1.1', HUB), row('1.10', LAW)],
      [row('1.1', LAW), row('1.10', LAW)],
      ['ambiguous - 2', 'ambiguous 2 -', 'same 3 3'],
    ],
  ])('%s', (_, matrix, dnp, expected) => expect(lines(matrix, dnp)).toEqual(expected));
});

test('a 1.1 whose partner was a 1.10 is shown what may have been its own', () =>
  expect(run([row('1.1', HUB), row('1.10', LAW)], [row('1.1', LAW)])[0]?.candidates).toMatchObject([
    { key: '4144/1.1', why: 'la clave puede ser la misma; ya está emparejada con otra fila' },
  ]));

describe('one row on each side that speaks of another indicator', () => {
  /** Beside pairs of other actions, so many of which name their indicators alike, otherwise, and not at all. */
  const fate = (
    alike: number,
    otherwise: number,
    none = 0,
    ours = 'Centros creados',
    theirs = 'Consultas atendidas',
  ): string | undefined => {
    const side = (name: string, own: string): RecordSpec[] => [
      row('1.1', HUB, { indicator: own }),
      ...Array.from({ length: alike + otherwise + none }, (_, at) =>
        row(`3.${at + 1}`, `${LAW} número ${at + 1}`, {
          indicator:
            at < alike
              ? `Leyes presentadas ante el ${name === 'Suyo' ? 'honorable Congreso' : ''}`
              : at < alike + otherwise
                ? `${name} diferente ${at + 1}`
                : '',
        }),
      ),
    ];
    return run(side('Nuestro', ours), side('Suyo', theirs)).find(({ key }) => key === '4144/1.1')?.class;
  };

  test.each<[string, number, number, number, string]>([
    ['nine of ten are alike', 9, 0, 0, 'ambiguous'],
    ['rows that name none do not count', 9, 0, 6, 'ambiguous'],
    ['fewer rows name one', 8, 0, 6, 'same'],
    ['less than nine tenths are alike', 15, 1, 0, 'same'],
    ['nine tenths of twenty are alike', 18, 1, 0, 'ambiguous'],
  ])('%s', (_, alike, otherwise, none, expected) => expect(fate(alike, otherwise, none)).toBe(expected));

  test('half of an indicator is the same one, worded otherwise', () =>
    expect([
      fate(12, 0, 0, 'Centros creados', 'Centros abiertos'),
      fate(12, 0, 0, 'Centros creados', 'Centros abiertos hoy'),
    ]).toEqual(['same', 'ambiguous']));
});

describe('a key that stands in several rows', () => {
  const TWO = ['Centros creados', 'Consultas atendidas'].map((indicator) => row('1.1', HUB, { indicator }));
  test.each<[string, RecordSpec[], RecordSpec[], string[]]>([
    [
      'another action under the same key, and its own code is damaged in DNP',
      [row('1.1', HUB), row('1.1', LAW)],
      [row('1.1', HUB), row(ODD, LAW)],
      ['same 2 2', 'same 3 3'],
    ],
    [
      'another action under the same key, which DNP has under its own',
      [row('1.1', HUB), row('1.1', LAW)],
      [row('1.1', HUB), row('5.5', LAW)],
      ['same 2 2', 'same 3 3'],
    ],
    [
      'another action under the same key, and DNP lacks it',
      [row('1.1', HUB), row('1.1', LAW)],
      [row('1.1', HUB)],
      ['duplicateKey 3 -', 'same 2 2'],
    ],
    [
      'a copy on the side of the one action',
      [row('1.1', HUB), row('1.1', HUB), row('1.1', LAW)],
      [row('1.1', HUB), row('1.1', LAW)],
      ['duplicateKey - 2', 'duplicateKey 2 -', 'duplicateKey 3 -', 'same 4 3'],
    ],
    ['indicators in another order', TWO, [...TWO].reverse(), ['same 2 3', 'same 3 2']],
    [
      'indicators that both sides repeat',
      [...TWO, ...TWO],
      [...TWO],
      ['- 2', '- 3', '2 -', '3 -', '4 -', '5 -'].map((place) => `duplicateKey ${place}`),
    ],
    [
      'one is missing, the other only alike',
      [row('1.1', HUB, { indicator: 'Centros de datos creados' }), row('1.1', HUB, { indicator: 'Consultas' })],
      [row('1.1', HUB, { indicator: 'Centros de datos nuevos creados' })],
      ['duplicateKey - 2', 'duplicateKey 2 -', 'duplicateKey 3 -'],
    ],
    [
      'all are there, one only alike',
      [row('1.1', HUB, { indicator: 'Centros de datos creados' }), row('1.1', HUB, { indicator: 'Consultas' })],
      [row('1.1', HUB, { indicator: 'Centros de datos nuevos creados' }), row('1.1', HUB, { indicator: 'Consultas' })],
      ['same 2 2', 'same 3 3'],
    ],
    [
      'an indicator that its own side names twice in nearly the same words',
      [
        row('1.1', HUB, { indicator: 'Centros de datos creados' }),
        row('1.1', HUB, { indicator: 'Centros de datos nuevos creados' }),
      ],
      [row('1.1', HUB, { indicator: 'Centros de datos creados' })],
      ['duplicateKey - 2', 'duplicateKey 2 -', 'duplicateKey 3 -'],
    ],
    [
      'one without an indicator',
      [row('1.1', HUB, { indicator: 'Centros creados' }), row('1.1', HUB)],
      [row('1.1', HUB, { indicator: 'Centros creados' }), row('1.1', HUB)],
      ['- 2', '- 3', '2 -', '3 -'].map((place) => `duplicateKey ${place}`),
    ],
    [
      '1.1 twice, and one is 1.10 that the matrix has',
      [row('1.1', HUB), row('1.10', LAW)],
      [row('1.1', LAW), row('1.1', HUB)],
      ['same 2 3', 'same 3 2'],
    ],
    [
      '1.1 twice in the matrix, and DNP has both',
      [row('1.1', LAW), row('1.1', HUB)],
      [row('1.1', HUB), row('1.10', LAW)],
      ['same 2 3', 'same 3 2'],
    ],
    [
      '1.1 twice, and 1.10 stands beside them',
      [row('1.1', HUB), row('1.10', LAW)],
      [row('1.1', HUB), row('1.1', LAW), row('1.10', LAW)],
      ['duplicateKey - 3', 'same 2 2', 'same 3 4'],
    ],
  ])('%s', (_, matrix, dnp, expected) => expect(lines(matrix, dnp)).toEqual(expected));
});

describe('rows with damaged codes that can only be one action', () => {
  const number = (text = HUB): RecordSpec => row(numericCode('2.3'), text);
  test.each<[string, RecordSpec[], RecordSpec[], string[]]>([
    [
      'three of them',
      [row('2.3', HUB)],
      [number(), number(), number()],
      ['duplicateKey - 2', 'duplicateKey - 3', 'duplicateKey - 4', 'duplicateKey 2 -'],
    ],
    [
      'two of them, both in doubt between two rows',
      [row('2.3', HUB), row('2.30', HUB)],
      [number(), number()],
      ['ambiguous - 2', 'ambiguous - 3', 'ambiguous 2 -', 'ambiguous 3 -'],
    ],
    [
      'one of them says something else',
      [row('2.3', 'Crear el centro de datos abiertos del sector')],
      [number('Crear el centro de datos abiertos del sector'), number('Crear el centro de datos cerrados del país')],
      ['same 2 2', 'onlyDnp - 3'].sort(),
    ],
    [
      'without a text nobody knows',
      [row('2.3')],
      [number(''), number('')],
      ['ambiguous - 2', 'ambiguous - 3', 'ambiguous 2 -'],
    ],
    [
      'a copy of a row that has its partner',
      [row('2.3', HUB)],
      [row('2.3', HUB), number()],
      ['duplicateKey - 3', 'same 2 2'],
    ],
    [
      'a copy of either of two rows that have theirs',
      [row('2.3', HUB), row('2.30', HUB)],
      [row('2.3', HUB), row('2.30', HUB), number()],
      ['onlyDnp - 4', 'same 2 2', 'same 3 3'],
    ],
    [
      'one of them is worded otherwise',
      [row('2.3', HUB)],
      [number(), number(HUB.replace('ciudadanía', 'gente'))],
      ['ambiguous - 2', 'ambiguous - 3', 'ambiguous 2 -'],
    ],
    [
      'a certain key beside the one that a number stood for',
      [{ ...number(), start: '2025-01-01', end: '2025-12-31' }],
      [
        row('2.3', HUB, { start: '2024-01-01', end: '2024-12-31' }),
        row('2.30', HUB, { start: '2025-01-01', end: '2025-12-31' }),
      ],
      ['onlyDnp - 2', 'same 2 3'],
    ],
    [
      'a copy under a code that nobody can read',
      [row('2.3', HUB)],
      [row('2.3', HUB), row(ODD, HUB)],
      ['onlyDnp - 3', 'same 2 2'],
    ],
    [
      'a code that nobody can read, with another text',
      [row('2.3', HUB)],
      [row('2.3', HUB), row(ODD, LAW)],
      ['onlyDnp - 3', 'same 2 2'],
    ],
    [
      'a code that is none of several in one cell',
      [row('2.16', HUB), row('2.18', 'Crear la ley')],
      [row(severalCodes('2.16', '2.17'), HUB)],
      ['onlyMatrix 3 -', 'same 2 2'],
    ],
    [
      'a number like a row that has its partner, with another text',
      [row('2.3', HUB)],
      [row('2.3', HUB), number(LAW)],
      ['onlyDnp - 3', 'same 2 2'],
    ],
  ])('%s', (_, matrix, dnp, expected) => expect(lines(matrix, dnp)).toEqual(expected));
});
