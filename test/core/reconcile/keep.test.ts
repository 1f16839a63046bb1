import type { CutLabel } from '../../../src/core/keys/keys';
import type { FieldId } from '../../../src/core/matrix/fields';
import { amended, withdrawnInWords } from '../../../src/core/reconcile/decisions/amend';
import { differencesById, isOfAnotherCut, type StoredDecision } from '../../../src/core/reconcile/decisions/decision';
import {
  keepDecisions,
  NO_DECISIONS,
  unfitId,
  type KeptDecisions,
  type Unfit,
} from '../../../src/core/reconcile/decisions/keep';
import { namedRow, placePairs, type HandPair } from '../../../src/core/reconcile/decisions/handPair';
import { reconcile } from '../../../src/core/reconcile/compareTables';
import { day } from '../support/days';
import { dnpOf, matrixOf, numericCode, record, type RecordSpec } from '../support/records';

const CUT = '2025-2' as CutLabel;
const OTHER_CUT = '2025-1' as CutLabel;
const TODAY = day('2026-05-20');
const row = (at: number, code: RecordSpec['code'], physical: number, more: RecordSpec = {}): RecordSpec => ({
  row: at,
  conpes: '4144',
  code,
  text: `Acción ${at}`,
  physical,
  ...more,
});
const compare = (
  matrix: readonly RecordSpec[],
  dnp: readonly RecordSpec[],
  columns?: readonly FieldId[],
  byHand: readonly HandPair[] = [],
) => reconcile(matrixOf(matrix), dnpOf(dnp, columns), { roundingTolerance: 0.0005, byHand });
const STORED: StoredDecision = {
  key: '4144/1.1',
  matrixRow: 5,
  dnpRow: 2,
  field: 'physical',
  choice: 'keepOurs',
  note: 'visto',
  by: 'Ana',
  day: TODAY,
  matrix: '50\u00a0%',
  dnp: '80\u00a0%',
  cut: CUT,
};
const { matrix: _, dnp: __, cut: ___, ...DECISION } = STORED;
const pairOf = (matrix: RecordSpec, dnp: RecordSpec, given: Partial<HandPair> = {}): HandPair => ({
  cut: CUT,
  matrix: namedRow(record(matrix)),
  dnp: namedRow(record(dnp)),
  note: '',
  by: 'Ana',
  day: TODAY,
  ...given,
});

describe('REP-2: a decision holds as long as action, field and both values are what they were', () => {
  const AS_IT_WAS = compare([row(5, '1.1', 0.5)], [row(2, '1.1', 0.8)]);
  test.each<[string, ReturnType<typeof compare>, Partial<StoredDecision>, Partial<KeptDecisions>]>([
    ['as it was', AS_IT_WAS, {}, { kept: [DECISION] }],
    [
      'rows that moved',
      compare([row(9, '1.1', 0.5)], [row(12, '1.1', 0.8)]),
      {},
      { kept: [{ ...DECISION, matrixRow: 9, dnpRow: 12 }] },
    ],
    ['no cut was written', AS_IT_WAS, { cut: undefined }, { kept: [DECISION] }],
    ['both say the same now', compare([row(5, '1.1', 0.8)], [row(2, '1.1', 0.8)]), {}, { settled: 1 }],
    [
      'rows without a readable key',
      compare(
        [row(5, numericCode('2.3'), 0.5, { text: 'Crear' })],
        [row(2, numericCode('2.3'), 0.8, { text: 'Crear' })],
      ),
      { key: '4144/2.3' },
      { kept: [{ ...DECISION, key: '4144/2.3' }] },
    ],
  ])('%s', (_name, now, change, kept) =>
    expect(keepDecisions([{ ...STORED, ...change }], now, CUT)).toEqual({ ...NO_DECISIONS, ...kept }),
  );

  const GONE = 'la acción ya no está emparejada en la comparación, o no se distingue de otra con la misma clave';
  test.each<[string, ReturnType<typeof compare>, Partial<StoredDecision>, string]>([
    ['another cut', AS_IT_WAS, { cut: OTHER_CUT }, 'es del corte 2025-1'],
    [
      'another value in the matrix',
      compare([row(5, '1.1', 0.6)], [row(2, '1.1', 0.8)]),
      {},
      'se decidió cuando la matriz decía 50\u00a0% y DNP 80\u00a0%. Decida de nuevo',
    ],
    [
      'another value in DNP',
      compare([row(5, '1.1', 0.5)], [row(2, '1.1', 0.9)]),
      {},
      'se decidió cuando la matriz decía 50\u00a0% y DNP 80\u00a0%. Decida de nuevo',
    ],
    ['only in the matrix', compare([row(5, '1.1', 0.5)], []), {}, GONE],
    ['only in DNP', compare([], [row(2, '1.1', 0.8)]), {}, GONE],
    ['another action', compare([row(5, '1.2', 0.5)], [row(2, '1.2', 0.8)]), {}, GONE],
    [
      'a field that DNP does not name',
      compare([row(5, '1.1', 0.5)], [row(2, '1.1', 0.8)], ['conpes', 'code', 'text']),
      {},
      'ese campo no se compara ahora',
    ],
  ])('%s: it does not fit, and stays with why', (_name, now, change, why) => {
    const decision = { ...STORED, ...change };
    expect(keepDecisions([decision], now, CUT)).toEqual({
      ...NO_DECISIONS,
      unfit: [
        { kind: 'field', decision, why: `4144/1.1, Avance físico: ya no vale «Se mantiene el de la matriz»: ${why}.` },
      ],
    });
  });

  test('a comparison that names no cut takes decisions of any', () => {
    expect(keepDecisions([{ ...STORED, cut: OTHER_CUT }], AS_IT_WAS)).toEqual({ ...NO_DECISIONS, kept: [DECISION] });
    expect([
      isOfAnotherCut({}, CUT),
      isOfAnotherCut({ cut: CUT }, undefined),
      isOfAnotherCut({ cut: CUT }, CUT),
      isOfAnotherCut({ cut: OTHER_CUT }, CUT),
    ]).toEqual([false, false, false, true]);
  });

  test('of two about one difference the later one', () =>
    expect(
      keepDecisions([STORED, { ...STORED, matrixRow: 7, choice: 'acceptDnp', note: 'al fin' }], AS_IT_WAS, CUT).kept,
    ).toEqual([{ ...DECISION, choice: 'acceptDnp', note: 'al fin' }]));

  test('a row without a key is known by its place, and called by it', () => {
    const [ours, theirs] = [
      { row: 5, text: 'Crear', physical: 0.5 },
      { row: 2, text: 'Crear', physical: 0.8 },
    ];
    const paired = compare([ours], [theirs], undefined, [pairOf(ours, theirs)]);
    const decision = { ...STORED, key: null };
    expect(keepDecisions([decision], paired, CUT).kept).toEqual([{ ...DECISION, key: null }]);
    expect(keepDecisions([{ ...decision, matrixRow: 6 }], paired, CUT).unfit.map(({ why }) => why)).toEqual([
      `Fila 6 de la matriz, Avance físico: ya no vale «Se mantiene el de la matriz»: ${GONE}.`,
    ]);
    expect(keepDecisions([{ ...decision, dnpRow: 3 }], paired, CUT).unfit).toHaveLength(1);
  });

  test('differences are named by their rows; rows without a partner have none', () => {
    const now = compare([row(5, '1.1', 0.5), row(6, '1.2', 0.5)], [row(2, '1.1', 0.8), row(3, '1.3', 0.5)]);
    expect([...differencesById(now).keys()]).toEqual(['5:2:physical']);
  });
});

describe('pairs made by hand in the next export', () => {
  const OURS = { row: 2, conpes: '4144', code: '1.1', text: 'Crear el centro' };
  const THEIRS = { row: 3, text: 'Centro creado', indicator: 'Centros' };
  const PAIR = pairOf(OURS, THEIRS);
  const place = (pairs: readonly HandPair[], matrix: readonly RecordSpec[], dnp: readonly RecordSpec[]) =>
    placePairs(pairs, CUT, matrix.map(record), dnp.map(record));
  const nothing = compare([], []);

  test('a row is named by its key, its text and its indicator', () => {
    expect([
      namedRow(record(OURS)),
      namedRow(record(THEIRS)),
      namedRow(record({ row: 4, indicator: 'Centros' })),
    ]).toEqual([
      { row: 2, key: '4144/1.1', text: 'Crear el centro' },
      { row: 3, key: '', text: 'Centro creado · Centros' },
      { row: 4, key: '', text: 'Centros' },
    ]);
  });

  test.each<[string, RecordSpec[], RecordSpec[], Partial<HandPair>, string]>([
    [
      'the row of DNP is gone',
      [OURS],
      [],
      {},
      'de 4144/1.1 con la fila 3 de DNP no se aplica: la fila de DNP ya no está, o dice otra cosa: empareje de nuevo o retire la pareja.',
    ],
    [
      'the row of the matrix is gone',
      [],
      [THEIRS],
      {},
      'de 4144/1.1 con la fila 3 de DNP no se aplica: la fila de la matriz ya no está, o dice otra cosa: empareje de nuevo o retire la pareja.',
    ],
    [
      'both are gone',
      [],
      [],
      {},
      'de 4144/1.1 con la fila 3 de DNP no se aplica: la fila de la matriz ya no está, o dice otra cosa: empareje de nuevo o retire la pareja.',
    ],
    [
      'another cut',
      [OURS],
      [THEIRS],
      { cut: OTHER_CUT },
      'de 4144/1.1 con la fila 3 de DNP no se aplica: es del corte 2025-1.',
    ],
    [
      'without a key in the matrix',
      [],
      [],
      { matrix: { row: 7, key: '', text: '' }, dnp: { row: 9, key: '4144/9.9', text: '' } },
      'de la fila 7 de la matriz con 4144/9.9 de DNP no se aplica: la fila de la matriz ya no está, o dice otra cosa: empareje de nuevo o retire la pareja.',
    ],
  ])('%s: it is kept with why', (_name, matrix, dnp, change, why) => {
    const pair = { ...PAIR, ...change };
    expect(keepDecisions([], nothing, CUT, place([pair], matrix, dnp))).toEqual({
      ...NO_DECISIONS,
      unfit: [{ kind: 'pair', decision: pair, why: `La pareja hecha a mano ${why}` }],
    });
  });

  test('a pair that stands is kept where its rows stand now', () => {
    const placed = place([PAIR], [{ ...OURS, row: 8 }], [{ ...THEIRS, row: 9 }]);
    expect(keepDecisions([], nothing, CUT, placed)).toEqual({
      ...NO_DECISIONS,
      pairs: [{ ...PAIR, matrix: { ...PAIR.matrix, row: 8 }, dnp: { ...PAIR.dnp, row: 9 } }],
    });
  });

  test('a row of DNP is in no two pairs either; other rows are not taken by that', () => {
    const [second, third] = [
      { ...OURS, row: 4, code: '1.2' },
      { ...OURS, row: 5, code: '1.3' },
    ];
    const another = { ...THEIRS, row: 6, text: 'Otra cosa' };
    const pairs = [PAIR, pairOf(second, THEIRS), pairOf(third, another)];
    expect(place(pairs, [OURS, second, third], [THEIRS, another])).toEqual({
      standing: [pairs[0], pairs[2]],
      unfit: [{ pair: pairs[1], why: 'Una de sus filas ya está en otra pareja hecha a mano.' }],
    });
  });

  test.each<[Partial<HandPair>, string]>([
    [{}, 'Emparejada a mano por Ana el 20/05/2026.'],
    [{ by: '' }, 'Emparejada a mano el 20/05/2026.'],
    [{ by: '', note: 'Lo dijo DNP' }, 'Emparejada a mano el 20/05/2026: Lo dijo DNP.'],
  ])('%j says by whom and why', (given, reason) =>
    expect(compare([OURS], [THEIRS], undefined, [pairOf(OURS, THEIRS, given)]).rows.map((one) => one.reason)).toEqual([
      reason,
    ]),
  );

  test('a pair of rows that are not compared is none', () =>
    expect(
      compare([OURS], [THEIRS], undefined, [pairOf({ row: 7 }, THEIRS), pairOf(OURS, { row: 8 })])
        .rows.map((one) => one.class)
        .sort(),
    ).toEqual(['blankKey', 'onlyMatrix']));
});

describe('withdrawing', () => {
  const now = compare([row(5, '1.1', 0.5, { end: '2026-12-31' })], [row(2, '1.1', 0.8, { end: '2027-12-31' })]);
  const PAIRS = [
    pairOf({ row: 7 }, { row: 9, conpes: '4144', code: '2.1' }),
    pairOf({ row: 7 }, { row: 8 }),
    pairOf({ row: 6 }, { row: 9 }),
  ];
  const UNFIT: readonly Unfit[] = [
    { kind: 'field', decision: { ...STORED, cut: OTHER_CUT }, why: 'Es de otro corte.' },
    { kind: 'pair', decision: pairOf({ row: 3 }, { row: 4 }, { note: 'x' }), why: 'No está.' },
  ];
  const DECIDED: KeptDecisions = {
    kept: [DECISION, { ...DECISION, field: 'end' }],
    pairs: PAIRS.slice(0, 1),
    settled: 2,
    unfit: UNFIT,
  };

  test.each<[Parameters<typeof withdrawnInWords>[0], Partial<KeptDecisions>, string | undefined]>([
    [
      { kind: 'difference', id: '5:2:end' },
      {},
      '4144/1.1, Fecha de finalización: «Se mantiene el de la matriz», por Ana el 20/05/2026: visto.',
    ],
    [
      { kind: 'difference', id: '5:2:physical' },
      { kept: [{ ...DECISION, key: null, by: '', note: '', choice: 'acceptDnp' }] },
      'Fila 5 de la matriz, Avance físico: «Se acepta el dato de DNP», el 20/05/2026.',
    ],
    [{ kind: 'difference', id: '5:2:status' }, {}, undefined],
    [
      { kind: 'pair', matrixRow: 7, dnpRow: 9 },
      { pairs: [...PAIRS].reverse() },
      'La pareja de la acción sin clave (fila 7 de la matriz) con 4144/2.1 (fila 9 de DNP), por Ana el 20/05/2026.',
    ],
    [{ kind: 'pair', matrixRow: 7, dnpRow: 2 }, {}, undefined],
    [{ kind: 'unfit', id: unfitId(UNFIT[1] as Unfit) }, {}, 'No está.'],
    [{ kind: 'unfit', id: 'x' }, {}, undefined],
  ])('%j in words', (withdrawal, change, words) =>
    expect(withdrawnInWords(withdrawal, { ...DECIDED, ...change })).toBe(words),
  );

  test('takes away that one, and leaves the rest as the sheet will hold it', () => {
    const [first, second] = [STORED, { ...STORED, field: 'end', matrix: '31/12/2026', dnp: '31/12/2027' }] as const;
    const ofCut = { ...STORED, cut: OTHER_CUT };
    const pair = UNFIT[1]?.decision;
    expect(amended(DECIDED, now, CUT, {})).toEqual({ fields: [first, second, ofCut], pairs: [PAIRS[0], pair] });
    expect(amended(DECIDED, now, CUT, { withdrawn: [{ kind: 'difference', id: '5:2:end' }] })).toEqual({
      fields: [first, ofCut],
      pairs: [PAIRS[0], pair],
    });
    expect(amended(DECIDED, now, CUT, { withdrawn: [{ kind: 'pair', matrixRow: 7, dnpRow: 9 }] })).toEqual({
      fields: [first, second, ofCut],
      pairs: [pair],
    });
    expect(amended(DECIDED, now, CUT, { withdrawn: [{ kind: 'unfit', id: unfitId(UNFIT[1] as Unfit) }] })).toEqual({
      fields: [first, second, ofCut],
      pairs: [PAIRS[0]],
    });
    expect(
      amended(DECIDED, now, CUT, { withdrawn: UNFIT.map((one) => ({ kind: 'unfit', id: unfitId(one) })) }),
    ).toEqual({ fields: [first, second], pairs: [PAIRS[0]] });
    expect(
      amended({ ...DECIDED, pairs: PAIRS }, now, CUT, { withdrawn: [{ kind: 'pair', matrixRow: 7, dnpRow: 9 }] }).pairs,
    ).toEqual([PAIRS[1], PAIRS[2], pair]);
  });

  test('a new pair goes first and takes the place of those with one of its rows, on either side', () => {
    const fresh = pairOf({ row: 7 }, { row: 9 });
    const apart = pairOf({ row: 1 }, { row: 1 });
    expect(amended({ ...DECIDED, unfit: [], pairs: [...PAIRS, apart] }, now, CUT, { pairs: [fresh] }).pairs).toEqual([
      fresh,
      apart,
    ]);
  });

  test('a decision whose difference is gone goes with it', () =>
    expect(amended({ ...DECIDED, unfit: [] }, compare([], []), CUT, {}).fields).toEqual([]));

  test('every decision that does not fit has its own name, the same wherever it stands among others', () => {
    const change: readonly Partial<StoredDecision>[] = [
      {},
      { cut: OTHER_CUT },
      { cut: undefined },
      { key: null },
      { matrixRow: 6 },
      { dnpRow: 6 },
      { field: 'end' },
      { choice: 'acceptDnp' },
      { note: 'otra' },
      { by: 'Luis' },
      { day: day('2026-05-19') },
    ];
    const names = change.map((one) => unfitId({ kind: 'field', decision: { ...STORED, ...one }, why: 'x' }));
    const pairs = [
      {},
      { cut: undefined },
      { matrix: { row: 1, key: '', text: '' } },
      { dnp: { row: 1, key: '', text: '' } },
      { note: 'otra' },
    ].map((one) => unfitId({ kind: 'pair', decision: { ...(PAIRS[0] as HandPair), ...one }, why: 'x' }));
    expect(new Set([...names, ...pairs]).size).toBe(change.length + 5);
    expect(unfitId({ kind: 'field', decision: { ...STORED }, why: 'otra cosa' })).toBe(names[0]);
  });
});
