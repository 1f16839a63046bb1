import { unreadable } from '../../../src/core/cells/reading';
import { reconcile } from '../../../src/core/reconcile/compareTables';
import { dnpOf, matrixOf, MHCP, numericCode, type RecordSpec } from '../support/records';
import { DIAN, is } from '../support/workspace';

const WORDS = 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis'.split(
  ' ',
);
const OTHERS = ['sol', 'mar', 'rey', 'pan', 'luz', 'voz'];
const SAID: RecordSpec = { entities: [is(MHCP)], start: '2025-01-01', end: '2025-12-31' };
const DENIED: RecordSpec = { entities: [is(DIAN)], start: '2024-01-01', end: '2026-12-31' };
const ODD = unreadable<never>('ver anexo', 'no es un código');
const run = (matrix: readonly RecordSpec[], dnp: readonly RecordSpec[]) =>
  reconcile(matrixOf(matrix), dnpOf(dnp), { roundingTolerance: 0.0005 }).rows;
const row = (code: RecordSpec['code'], text: string, more: RecordSpec = {}): RecordSpec => ({
  conpes: '4144',
  code,
  text,
  ...more,
});
/** What becomes of two rows whose texts have so many words in common and so many of their own. */
const fate = (
  ours: RecordSpec['code'],
  theirs: RecordSpec['code'],
  common: number,
  own: number,
  more: RecordSpec = {},
  dnp = more,
): string => {
  const text = (side: 0 | 1) => [...WORDS.slice(0, common), ...OTHERS.slice(side * own, side * own + own)].join(' ');
  const [first] = run([row(ours, text(0), more)], [row(theirs, text(1), dnp)]);
  return first?.dnpRow && first.matrixRow ? 'paired' : first?.class === 'ambiguous' ? 'doubted' : 'alone';
};

describe('REP-2: how much of the text two rows must share to be one action; the less their keys say, the more', () => {
  test.each<[string, RecordSpec['code'], RecordSpec['code'], [number, number, string][]]>([
    [
      'keys that may be the same',
      '2.3',
      numericCode('2.3'),
      [
        [2, 1, 'paired'],
        [3, 2, 'doubted'],
        [2, 2, 'doubted'],
        [1, 2, 'alone'],
        [1, 0, 'paired'],
      ],
    ],
    [
      'a key that Excel makes of the other',
      '2.30',
      '2.3',
      [
        [4, 1, 'paired'],
        [7, 2, 'doubted'],
        [3, 1, 'alone'],
        [3, 0, 'paired'],
        [2, 0, 'doubted'],
      ],
    ],
    [
      'a key that nobody can read',
      '2.3',
      ODD,
      [
        [6, 1, 'paired'],
        [5, 1, 'doubted'],
        [3, 1, 'alone'],
        [3, 0, 'paired'],
        [2, 0, 'doubted'],
      ],
    ],
    [
      'two other keys',
      '2.3',
      '2.4',
      [
        [16, 1, 'doubted'],
        [7, 1, 'doubted'],
        [6, 1, 'alone'],
        [5, 0, 'paired'],
        [4, 0, 'doubted'],
      ],
    ],
  ])('%s', (_, ours, theirs, cases) => {
    expect(cases.map(([common, own]) => [common, own, fate(ours, theirs, common, own)])).toEqual(cases);
    expect(cases.map(([common, own]) => [common, own, fate(theirs, ours, common, own)])).toEqual(cases);
  });

  test.each<[string, RecordSpec['code'], RecordSpec['code'], [number, number, string][]]>([
    [
      'keys that may be the same',
      '2.3',
      numericCode('2.3'),
      [
        [2, 2, 'paired'],
        [1, 2, 'doubted'],
        [0, 2, 'alone'],
      ],
    ],
    [
      'a key that Excel makes of the other',
      '2.30',
      '2.3',
      [
        [3, 1, 'paired'],
        [2, 1, 'doubted'],
        [3, 2, 'alone'],
      ],
    ],
    [
      'a key that nobody can read',
      '2.3',
      ODD,
      [
        [3, 1, 'paired'],
        [2, 1, 'doubted'],
        [3, 2, 'alone'],
      ],
    ],
    [
      'two other keys',
      '2.3',
      '2.4',
      [
        [16, 1, 'paired'],
        [15, 1, 'doubted'],
        [4, 1, 'doubted'],
        [3, 1, 'alone'],
      ],
    ],
  ])('%s: less where entity and dates are the same', (_, ours, theirs, cases) =>
    expect(cases.map(([common, own]) => [common, own, fate(ours, theirs, common, own, SAID)])).toEqual(cases),
  );

  test.each<[string, RecordSpec['code'], RecordSpec['code'], number, number]>([
    ['keys that may be the same', '2.3', numericCode('2.3'), 2, 1],
    ['a key that Excel makes of the other', '2.30', '2.3', 4, 1],
    ['a key that nobody can read', '2.3', ODD, 6, 1],
    ['two other keys', '2.3', '2.4', 5, 0],
  ])('%s: entity and dates must not speak against it', (_, ours, theirs, common, own) =>
    expect(fate(ours, theirs, common, own, SAID, DENIED)).toBe('doubted'),
  );

  test('the shorter text has to be long enough', () =>
    expect(run([row('2.30', 'uno dos')], [row('2.3', 'uno dos sol')]).map((one) => one.class)).toEqual([
      'ambiguous',
      'ambiguous',
    ]));
  test('one entity that is another is no proof', () =>
    expect(fate('2.3', '2.4', 5, 0, { entities: [is(MHCP)] }, { entities: [is(DIAN)] })).toBe('paired'));
  test('entity without dates and dates without entity corroborate nothing', () =>
    expect([
      fate('2.3', ODD, 3, 1, { entities: [is(MHCP)] }),
      fate('2.3', ODD, 3, 1, { start: '2025-01-01', end: '2025-12-31' }),
    ]).toEqual(['alone', 'alone']));
});

describe('a pair has to be clearly better than any rival', () => {
  const HUB = 'Crear el centro de datos abiertos';
  const number = (more: RecordSpec) => [row(numericCode('2.3'), HUB, more)];
  const both = (first: RecordSpec, second: RecordSpec) => [row('2.3', HUB, first), row('2.30', HUB, second)];
  const places = (matrix: RecordSpec[], dnp: RecordSpec[]): string[] =>
    run(matrix, dnp)
      .map((one) => `${one.matrixRow ?? '-'} ${one.dnpRow ?? '-'}`)
      .sort();
  const UNDECIDED = ['- 2', '- 3', '2 -'];

  test.each<[string, RecordSpec, RecordSpec, RecordSpec, string[]]>([
    [
      'one date alone decides nothing',
      { start: '2025-01-01' },
      { start: '2025-01-01' },
      { start: '2024-01-01' },
      UNDECIDED,
    ],
    [
      'the entity alone neither',
      { entities: [is(MHCP)] },
      { entities: [is(MHCP)] },
      { entities: [is(DIAN)] },
      UNDECIDED,
    ],
    [
      'both dates do',
      SAID,
      { start: '2025-01-01', end: '2025-12-31' },
      { start: '2024-01-01', end: '2026-12-31' },
      ['- 3', '2 2'],
    ],
    [
      'entity and start do, for either row',
      SAID,
      { entities: [is(DIAN)], start: '2024-01-01' },
      { entities: [is(MHCP)], start: '2025-01-01' },
      ['- 2', '2 3'],
    ],
    [
      'the very indicator does',
      { indicator: 'Centros creados' },
      { indicator: 'Centros creados' },
      { indicator: 'Consultas atendidas' },
      ['- 3', '2 2'],
    ],
    [
      'an indicator beside one that is not named does not',
      { indicator: 'Centros creados' },
      { indicator: 'Centros creados' },
      {},
      UNDECIDED,
    ],
    [
      'an indicator that is almost the same does not',
      { indicator: 'Centros de datos creados' },
      { indicator: 'Centros de datos creados' },
      { indicator: 'Centros de datos nuevos creados' },
      UNDECIDED,
    ],
    [
      'an indicator of which half is the same does',
      { indicator: 'Centros creados' },
      { indicator: 'Centros creados' },
      { indicator: 'Centros abiertos' },
      ['- 3', '2 2'],
    ],
    [
      'an indicator with one word more does not',
      { indicator: 'Centros creados' },
      { indicator: 'Centros creados' },
      { indicator: 'Centros nuevos creados' },
      UNDECIDED,
    ],
    [
      'an indicator that is only alike does not',
      { indicator: 'Centros de datos creados' },
      { indicator: 'Centros de datos nuevos creados' },
      { indicator: 'Consultas' },
      UNDECIDED,
    ],
    [
      'an indicator against the rest does not',
      { indicator: 'Centros creados', start: '2025-01-01' },
      { indicator: 'Centros creados', start: '2024-01-01' },
      { indicator: 'Consultas', start: '2025-01-01' },
      UNDECIDED,
    ],
  ])('%s', (_, ours, first, second, expected) => {
    expect(places(number(ours), both(first, second))).toEqual(expected);
    expect(
      places(both(first, second), number(ours))
        .map((place) => place.split(' ').reverse().join(' '))
        .sort(),
    ).toEqual(expected);
  });

  test('what is decided stops being a rival', () => {
    expect(
      places(
        [row('2.3', HUB), row('2.30', 'Medir la brecha')],
        [row(numericCode('2.3'), HUB), row(numericCode('2.3'), '')],
      ),
    ).toEqual(['2 2', '3 3']);
  });
});
