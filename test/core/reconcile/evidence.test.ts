import { unreadable } from '../../../src/core/cells/reading';
import { reconcile } from '../../../src/core/reconcile/compareTables';
import type { Candidate } from '../../../src/core/workspace/reconciliation';
import { dateCode, dnpOf, matrixOf, MHCP, numericCode, severalCodes, type RecordSpec } from '../support/records';
import { DIAN, is } from '../support/workspace';

const HUB = 'Crear el centro de datos abiertos';
const TERM = { start: '2025-01-01', end: '2025-12-31' };
const SAID = { ...TERM, entities: [is(MHCP)] };
const action = (code: RecordSpec['code'], more: RecordSpec = {}): RecordSpec => ({
  conpes: '4144',
  code,
  text: HUB,
  ...more,
});
const run = (matrix: readonly RecordSpec[], dnp: readonly RecordSpec[]) =>
  reconcile(matrixOf(matrix), dnpOf(dnp), { roundingTolerance: 0.0005 }).rows;
const spaced = (text: string): string => text.replace('\u00a0', ' ');
const shown = (candidates: readonly Candidate[] | undefined) =>
  candidates?.map(({ score, why }) => [score, spaced(why)]);

describe('REP-2: what speaks for a candidate, and how much', () => {
  /** DNP's row without a code is never paired: all that is known of it stands in its candidate. */
  test.each<[string, RecordSpec, RecordSpec, number, string]>([
    ['the text alone', {}, {}, 0.85, 'coincide por el texto (100 %)'],
    [
      'half of the text, where its rare words are others',
      {},
      { text: 'Crear el centro de otra cosa' },
      0.57,
      'coincide por el texto (54 %)',
    ],
    [
      'the indicator too',
      { indicator: 'Centros creados' },
      { indicator: 'CENTROS creados.' },
      0.9,
      'coincide por el texto (100 %)',
    ],
    [
      'two words of three of the indicator',
      { indicator: 'Centros creados' },
      { indicator: 'Centros' },
      0.87,
      'coincide por el texto (100 %)',
    ],
    [
      'another indicator',
      { indicator: 'Centros creados' },
      { indicator: 'Consultas atendidas' },
      0.8,
      'coincide por el texto (100 %)',
    ],
    ['an indicator that one side has', { indicator: 'Centros creados' }, {}, 0.85, 'coincide por el texto (100 %)'],
    [
      'an indicator that the other side has',
      {},
      { indicator: 'Centros creados' },
      0.85,
      'coincide por el texto (100 %)',
    ],
    [
      'the entity, by its catalogue',
      { entities: [is(MHCP)] },
      { entities: [{ raw: 'Minhacienda', entity: MHCP }] },
      0.9,
      'coincide por el texto (100 %) y la entidad',
    ],
    [
      'one entity of two',
      { entities: [is(MHCP)] },
      { entities: [is(DIAN), is(MHCP)] },
      0.85,
      'coincide por el texto (100 %)',
    ],
    [
      'one entity of two, the other way round',
      { entities: [is(MHCP), is(DIAN)] },
      { entities: [is(MHCP)] },
      0.85,
      'coincide por el texto (100 %)',
    ],
    ['another entity', { entities: [is(MHCP)] }, { entities: [is(DIAN)] }, 0.8, 'coincide por el texto (100 %)'],
    ['an entity that one side names', { entities: [is(MHCP)] }, {}, 0.85, 'coincide por el texto (100 %)'],
    ['an entity that the other side names', {}, { entities: [is(MHCP)] }, 0.85, 'coincide por el texto (100 %)'],
    ['both dates', TERM, TERM, 0.95, 'coincide por el texto (100 %) y las fechas'],
    ['the start', TERM, { start: TERM.start }, 0.9, 'coincide por el texto (100 %)'],
    ['the end', TERM, { end: TERM.end }, 0.9, 'coincide por el texto (100 %)'],
    ['dates that the other side has', {}, TERM, 0.85, 'coincide por el texto (100 %)'],
    ['another start', { start: TERM.start }, { start: '2024-01-01' }, 0.8, 'coincide por el texto (100 %)'],
    ['another end', { end: TERM.end }, { end: '2024-12-31' }, 0.8, 'coincide por el texto (100 %)'],
    ['the same start and another end', TERM, { ...TERM, end: '2026-12-31' }, 0.85, 'coincide por el texto (100 %)'],
    [
      'a date that cannot be read',
      TERM,
      { start: unreadable('enero', 'no es una fecha'), end: unreadable('fin', 'no es una fecha') },
      0.85,
      'coincide por el texto (100 %)',
    ],
    [
      'all of it',
      { ...TERM, indicator: 'Centros', entities: [is(MHCP)] },
      { ...TERM, indicator: 'Centros', entities: [is(MHCP)] },
      1,
      'coincide por el texto (100 %), la entidad y las fechas',
    ],
  ])('%s', (_, ours, theirs, score, why) => {
    const [blank] = run([action('1.1', ours)], [action(undefined, theirs)]).filter((row) => row.class === 'blankKey');
    expect(blank?.candidates.map((one) => ({ ...one, why: spaced(one.why) }))).toEqual([
      { side: 'matrix', row: 2, key: '4144/1.1', score, why },
    ]);
  });

  test('less than half of the text is not shown', () =>
    expect(run([action('1.1')], [action(undefined, { text: 'Crear el censo y otra cosa' })])[0]?.candidates).toEqual(
      [],
    ));

  test.each<[string, RecordSpec['code'], RecordSpec['code'], RecordSpec, unknown[]]>([
    [
      'a key that may be the same',
      '2.3',
      numericCode('2.3'),
      { text: 'Levantar la encuesta rural' },
      [[0.4, 'la clave puede ser la misma']],
    ],
    [
      'one that may be the same, with entity and dates',
      '2.3',
      numericCode('2.3'),
      { ...SAID, text: 'Levantar la encuesta rural' },
      [[0.55, 'la clave puede ser la misma; coincide por la entidad y las fechas']],
    ],
    [
      'a key that Excel makes of the other (DATA-1)',
      '2.30',
      '2.3',
      { text: 'Crear el centro de otra cosa' },
      [[0.62, 'Excel convierte una clave en la otra; coincide por el texto (54 %)']],
    ],
    [
      'the same the other way round',
      '2.3',
      '2.30',
      { text: 'Crear el centro de otra cosa' },
      [[0.62, 'Excel convierte una clave en la otra; coincide por el texto (54 %)']],
    ],
    [
      'several codes, one of which Excel makes of the other',
      severalCodes('2.16', '2.3'),
      '2.30',
      { text: 'Crear el centro de otra cosa' },
      [[0.62, 'Excel convierte una clave en la otra; coincide por el texto (54 %)']],
    ],
    [
      'several codes, of one of which Excel makes the other',
      severalCodes('2.16', '2.30'),
      '2.3',
      { text: 'Crear el centro de otra cosa' },
      [[0.62, 'Excel convierte una clave en la otra; coincide por el texto (54 %)']],
    ],
    [
      'the same from the other side',
      '2.3',
      severalCodes('2.16', '2.30'),
      { text: 'Crear el centro de otra cosa' },
      [[0.62, 'Excel convierte una clave en la otra; coincide por el texto (54 %)']],
    ],
    [
      'two keys that have nothing to do with each other',
      '2.3',
      '2.4',
      { text: 'Crear el centro de otra cosa' },
      [[0.52, 'coincide por el texto (54 %)']],
    ],
  ])('%s', (_, ours, theirs, more, candidates) => {
    const rows = run([action(ours, more.start ? SAID : {})], [action(theirs, more)]);
    expect(rows.map((row) => [row.class, shown(row.candidates)])).toEqual(
      expect.arrayContaining([
        ['onlyMatrix', candidates],
        ['onlyDnp', candidates],
      ]),
    );
  });

  test('three candidates at most, the best first; of equals the lower key, and of these the upper row', () => {
    const dnp = [
      action('3.1', { text: `${HUB} y otra cosa más` }),
      action('3.10', { text: `${HUB} y otra cosa más` }),
      action('3.2', { text: `${HUB} y otra cosa más` }),
      action('3.3'),
    ];
    const seen = (side: 'matrix' | 'dnp') =>
      run(side === 'matrix' ? [action(undefined)] : dnp, side === 'matrix' ? dnp : [action(undefined)])
        .find((row) => row.class === 'blankKey')
        ?.candidates.map(({ key, row }) => [key, row]);
    expect(seen('matrix')).toEqual([
      ['4144/3.3', 5],
      ['4144/3.1', 2],
      ['4144/3.2', 4],
    ]);
    expect(seen('dnp')).toEqual(seen('matrix'));
    const copies = run(
      [action(undefined)],
      [3, 2, 4].map((row) => action('3.1', { row })),
    ).find((row) => row.class === 'blankKey');
    expect(copies?.candidates.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  test('a row that has its partner already is still shown', () =>
    expect(
      shown(
        run([action('1.1')], [action('1.1'), action(undefined)]).find((row) => row.class === 'blankKey')?.candidates,
      ),
    ).toEqual([[0.85, 'coincide por el texto (100 %); ya está emparejada con otra fila']]));

  test('a date and several codes may be each of their actions', () => {
    const rows = run(
      [action('1.2', { text: 'Medir' }), action('2.1', { text: 'Contar' })],
      [
        action(dateCode('1.2', '2.1'), { text: 'Levantar la encuesta' }),
        action(severalCodes('1.2', '2.1'), { text: '' }),
      ],
    );
    expect(
      rows
        .filter(({ dnpRow }) => dnpRow !== null)
        .map((row) => [row.dnpRow, row.class, row.candidates.map(({ key }) => key)]),
    ).toEqual([
      [3, 'ambiguous', ['4144/1.2', '4144/2.1']],
      [2, 'onlyDnp', ['4144/1.2', '4144/2.1']],
    ]);
  });
});
