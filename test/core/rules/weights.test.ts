import { BLANK, value } from '../../../src/core/cells/reading';
import type { ActionRecord } from '../../../src/core/matrix/actionRecord';
import type { Registers } from '../../../src/core/registers/registers';
import { findingsOf } from '../../../src/core/rules/ruleCatalogue';
import { misfit } from '../../../src/core/rules/weightRules';
import { registersWith } from '../support/registers';
import { soundAction, workspaceOf } from '../support/workspace';

/** A row: its code, objective, the objective's weight and its own; of CONPES 4144 unless it says otherwise. */
type Row = readonly [
  code: string,
  objective: string,
  objectiveWeight: number | undefined,
  weight: number | undefined,
  conpes?: string | undefined,
];

/** What is asked where the sum is too small: the matrix may hold a part of the document. */
const PART = 'Si lo que falta no es de otros sectores, corrija los pesos.';

const share = (of: number | undefined) => (of === undefined ? BLANK : value(of));
const said = (rows: readonly Row[]) =>
  findingsOf(
    workspaceOf({
      records: rows.map(([code, objective, objectiveWeight, weight, ...rest], index) =>
        soundAction(
          { objective, objectiveWeight: share(objectiveWeight), weight: share(weight) },
          { code, row: index + 2, conpes: rest.length === 0 ? '4144' : rest[0] },
        ),
      ),
      logbook: [],
    }),
  )
    .filter(({ rule }) => rule === 'FLOW-11')
    .map(({ severity, cell, message }) => `${severity} ${cell} ${message}`.replaceAll('\u00a0', ' '));

// F: the objective's weight, G: the action's.
test.each<[string, Row[], string[]]>([
  [
    'nothing is said of weights that add up',
    [
      ['1.1', 'A', 0.6, 0.4],
      ['1.2', 'A', 0.6, 0.2],
      ['2.1', 'B', 0.4, 0.4],
    ],
    [],
  ],
  [
    'actions lighter than their objective',
    [
      ['1.1', 'A', 0.6, 0.3],
      ['1.2', 'A', 0.6, 0.2],
      ['2.1', 'B', 0.4, 0.4],
    ],
    [`info G2 CONPES 4144, «A»: las acciones suman 50 % y el objetivo pesa 60 %. ${PART}`],
  ],
  [
    'actions heavier than their objective',
    [
      ['1.1', 'A', 0.6, 0.6],
      ['2.1', 'B', 0.4, 0.3],
      ['2.2', 'B', 0.4, 0.3],
    ],
    ['error G3 CONPES 4144, «B»: las acciones suman 60 % y el objetivo pesa 40 %. Corrija los pesos.'],
  ],
  [
    'objectives over 100 %',
    [
      ['1.1', 'A', 0.6, 0.6],
      ['2.1', 'B', 0.5, 0.5],
    ],
    ['error F2 CONPES 4144: los objetivos suman 110 % y deben sumar 100 %. Corrija los pesos.'],
  ],
  [
    'an objective’s weight that only its second row says',
    [
      ['1.1', 'A', undefined, 0.5],
      ['1.2', 'A', 1, 0.4],
    ],
    [`info G2 CONPES 4144, «A»: las acciones suman 90 % y el objetivo pesa 100 %. ${PART}`],
  ],
  [
    'an objective without weight: of it and of the whole nobody knows',
    [
      ['1.1', 'A', undefined, 0.5],
      ['2.1', 'B', 0.7, 0.6],
    ],
    [`info G3 CONPES 4144, «B»: las acciones suman 60 % y el objetivo pesa 70 %. ${PART}`],
  ],
  [
    'an action without weight: of its objective nobody knows',
    [
      ['1.1', 'A', 0.5, 0.3],
      ['1.2', 'A', 0.5, undefined],
      ['2.1', 'B', 0.4, 0.4],
    ],
    [`info F2 CONPES 4144: los objetivos suman 90 % y deben sumar 100 %. ${PART}`],
  ],
  [
    'rows without an objective belong to none',
    [
      ['1.1', '', 0.5, 0.9],
      ['1.2', 'A', 1, 1],
    ],
    [],
  ],
  ['a document without objectives', [['1.1', '', 0.5, 0.5]], []],
  [
    'each document by itself',
    [
      ['1.1', 'A', 1, 1],
      ['1.1', 'A', 0.8, 0.8, '3918'],
    ],
    [`info F3 CONPES 3918: los objetivos suman 80 % y deben sumar 100 %. ${PART}`],
  ],
  ['rows of which nobody knows the document', [['1.1', 'A', 0.5, 0.9, undefined]], []],
  [
    'an action in two rows counts once',
    [
      ['1.1', 'A', 1, 1],
      ['1.1', 'A', 1, 1],
    ],
    [],
  ],
])('FLOW-11: %s', (_, rows, expected) => expect(said(rows)).toEqual(expected));

describe('what an earlier cut closed or handed over keeps its weight', () => {
  /** In 2025-1: 1.2 and 2.1 with these weights; in 2025-2: 1.1 with 40 of the 60 % of «A», and nothing of «B». */
  const after = (
    change: Partial<ActionRecord>,
    weights: readonly [number, number],
    registers: Partial<Registers> = {},
  ) => {
    const records = [
      ...(['2024-2', '2025-1'] as const).flatMap((cut) => [
        weighed('1.2', cut, 'A', 0.6, weights[0], change),
        weighed('2.1', cut, 'B', 0.4, weights[1], change),
      ]),
      weighed('1.1', '2025-2', 'A', 0.6, 0.4),
    ];
    return findingsOf(workspaceOf({ records, logbook: [], registers }))
      .filter(({ rule }) => rule === 'FLOW-11')
      .map(({ severity, message }) => `${severity} ${message}`.replaceAll('\u00a0', ' '));
  };
  const weighed = (
    code: string,
    cut: string,
    objective: string,
    whole: number,
    weight: number,
    change: Partial<ActionRecord> = {},
  ) => soundAction({ objective, objectiveWeight: value(whole), weight: value(weight), ...change }, { code, cut });

  const LESS = [
    `info CONPES 4144, «A»: las acciones suman 40 % y el objetivo pesa 60 %. ${PART}`,
    `info CONPES 4144: los objetivos suman 60 % y deben sumar 100 %. ${PART}`,
  ];
  const closed = { closed: value(true), closureGround: value(['contextChanged'] as const) };

  test('closed', () => expect(after(closed, [0.2, 0.4])).toEqual([]));
  test('handed to another sector', () => {
    const line = (action: string) => ({ action, answer: 'accepted', answered: '2026-05-05' });
    const { transfers } = registersWith({ transfers: [line('4144/1.2'), line('4144/2.1')] });
    expect(after({}, [0.2, 0.4], { transfers })).toEqual([]);
  });
  test('open, and without a row in this cut: it is missing', () => expect(after({}, [0.2, 0.4])).toEqual(LESS));
  test('closed, and still too little', () =>
    expect(after(closed, [0.1, 0.4])).toEqual([
      `info CONPES 4144, «A»: las acciones suman 40 % y el objetivo pesa 60 %. ${PART}`,
    ]));
});

test.each<[number, number, number, 'error' | 'warning' | undefined]>([
  [1, 1, 1, undefined],
  [1.0005, 1, 1, undefined],
  [0.9995, 1, 1, undefined],
  [0.1 + 0.2 + 0.0005, 0.3, 1, undefined],
  [1.0006, 1, 1, 'error'],
  [0.9994, 1, 1, 'warning'],
  [1.001, 1, 2, undefined],
  [0.999, 1, 2, undefined],
  [1.0011, 1, 2, 'error'],
  [0.9989, 1, 2, 'warning'],
  [0, 1, 0, 'warning'],
])('FLOW-11: %d against %d in %d rows, 0.05 points a row allowed', (sum, whole, rows, expected) =>
  expect(misfit(sum, whole, rows)).toBe(expected),
);

test.each<[string, Row[], string]>([
  ['a whole document', [['1.1', 'A', 1, 1]], 'warning'],
  ['a part of one', [['1.1', 'A', 0.9, 0.9]], 'info'],
  ['more than one', [['1.1', 'A', 1.1, 1.1]], 'info'],
  ['an objective without weight', [['1.1', 'A', undefined, 1]], 'info'],
  ['no objective', [['1.1', '', 1, 1]], 'info'],
])('DATA-6: whether a related action is missing, or another sector’s, says %s', (_, rows, severity) => {
  const records = rows.map(([code, objective, objectiveWeight, weight]) =>
    soundAction(
      { objective, objectiveWeight: share(objectiveWeight), weight: share(weight), related: value(['9.9' as never]) },
      { code },
    ),
  );
  expect(
    findingsOf(workspaceOf({ records }))
      .filter(({ rule }) => rule === 'DATA-6')
      .map((finding) => finding.severity),
  ).toEqual([severity]);
});
