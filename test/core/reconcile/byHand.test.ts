import fc from 'fast-check';
import type { CutLabel } from '../../../src/core/keys/keys';
import type { CellValue } from '../../../src/core/sheet/cell';
import type { Grid } from '../../../src/core/sheet/grid';
import { placeContent, type SheetContent } from '../../../src/core/sheet/sheetContent';
import { reconciliationContent } from '../../../src/core/reconcile/reconciliationSheet';
import { amended, withdrawnInWords } from '../../../src/core/reconcile/decisions/amend';
import type { StoredDecision } from '../../../src/core/reconcile/decisions/decision';
import { keepDecisions, NO_DECISIONS, unfitId } from '../../../src/core/reconcile/decisions/keep';
import { namedRow, placePairs, type HandPair } from '../../../src/core/reconcile/decisions/handPair';
import { readDecisions } from '../../../src/core/reconcile/decisions/decisionSheet';
import { reconcile } from '../../../src/core/reconcile/compareTables';
import { day } from '../support/days';
import { dnpOf, matrixOf, numericCode, record, type RecordSpec } from '../support/records';

const TODAY = day('2026-05-20');
const CUT = '2025-2' as CutLabel;
const OTHER_CUT = '2025-1' as CutLabel;
const OPTIONS = { roundingTolerance: 0.0005 };

const handPair = (matrix: RecordSpec, dnp: RecordSpec, given: Partial<HandPair> = {}): HandPair => ({
  cut: CUT,
  matrix: namedRow(record(matrix)),
  dnp: namedRow(record(dnp)),
  note: '',
  by: 'Ana',
  day: TODAY,
  ...given,
});

/** The sheet as it stands after the content was written. */
function written(content: SheetContent): Grid {
  const values: (CellValue[] | undefined)[] = [];
  for (const { row, values: cells } of placeContent(content))
    cells.forEach((line, index) => {
      values[row - 1 + index] = Array.from({ length: 12 }, (_, column) => line[column] ?? '');
    });
  return {
    sheet: 'Conciliación',
    top: 1,
    left: 1,
    values: Array.from(values, (line) => line ?? Array.from({ length: 12 }, () => '')),
    formats: new Map(),
    merges: [],
    tables: [],
  };
}

const spec: fc.Arbitrary<RecordSpec> = fc.record({
  conpes: fc.constantFrom('4144', '4144', '3918', undefined),
  code: fc.constantFrom<RecordSpec['code']>('1.1', '1.2', '2.3', '2.30', numericCode('2.3'), undefined),
  text: fc.constantFrom(
    '',
    'Crear el centro de datos abiertos del sector',
    'Crear el centro de datos…',
    'Levantar la encuesta nacional de inclusión financiera',
  ),
  indicator: fc.constantFrom('', 'Encuestas levantadas'),
});
const specs = fc
  .array(spec, { minLength: 1, maxLength: 8 })
  .map((list) => list.map((each, index) => ({ row: index + 2, ...each })));

test('REP-2: a pair made by hand stands, and gives no other row a partner or takes it, but for the partners of its own two rows', () => {
  fc.assert(
    fc.property(specs, specs, fc.nat(), fc.nat(), (matrix, dnp, i, j) => {
      const [ours = {}, theirs = {}]: RecordSpec[] = [matrix[i % matrix.length], dnp[j % dnp.length]].flatMap(
        (one) => one ?? [],
      );
      const partners = (byHand: readonly HandPair[]) =>
        reconcile(matrixOf(matrix), dnpOf(dnp), { ...OPTIONS, byHand }).rows.flatMap(({ matrixRow, dnpRow }) =>
          matrixRow === null || dnpRow === null ? [] : [[matrixRow, dnpRow]],
        );
      const untouched = partners([]).filter(([a, b]) => a !== ours.row && b !== theirs.row);
      expect(partners([handPair(ours, theirs)]).sort()).toEqual([...untouched, [ours.row, theirs.row]].sort());
    }),
    { numRuns: 300 },
  );
});

test('an ambiguous pair, a blank key and other keys are paired, and the reason says by whom', () => {
  const ours = { row: 2, conpes: '4144', code: '1.1', text: 'Crear' };
  const theirs = { row: 3, conpes: '3918', text: 'Otra cosa' };
  const { rows } = reconcile(matrixOf([ours]), dnpOf([theirs]), {
    ...OPTIONS,
    byHand: [handPair(ours, theirs, { note: 'Es la misma' })],
  });
  expect(rows).toMatchObject([
    {
      class: 'same',
      key: '4144/1.1',
      matrixRow: 2,
      dnpRow: 3,
      reason: 'Emparejada a mano por Ana el 20/05/2026: Es la misma.',
    },
  ]);
});

test('the row whose partner was taken is left over, and so is the other one of a repeated key', () => {
  const matrix = [
    { row: 2, conpes: '4144', code: '1.1', text: 'Crear' },
    { row: 3, conpes: '4144', code: '1.1', text: 'Crear' },
  ];
  const [one, two] = matrix;
  const dnp = { row: 2, conpes: '4144', code: '1.1', text: 'Crear' };
  const classes = (byHand: HandPair[]) =>
    reconcile(matrixOf(matrix), dnpOf([dnp]), { ...OPTIONS, byHand }).rows.map((row) => [
      row.class,
      row.matrixRow,
      row.dnpRow,
    ]);
  expect(classes([handPair(two ?? {}, dnp)])).toEqual([
    ['duplicateKey', 2, null],
    ['same', 3, 2],
  ]);
  expect(classes([handPair(one ?? {}, dnp)])).toEqual([
    ['same', 2, 2],
    ['duplicateKey', 3, null],
  ]);
});

describe('the next export', () => {
  const ours = { row: 2, conpes: '4144', code: '1.1', text: 'Crear el centro' };
  const theirs = { row: 3, conpes: '4144', text: 'Centro creado', indicator: 'Centros' };
  const pair = handPair(ours, theirs);
  const place = (matrix: RecordSpec[], dnp: RecordSpec[], cut = CUT, pairs = [pair]) =>
    placePairs(pairs, cut, matrix.map(record), dnp.map(record));

  test('rows that moved are found by what they say, however it is spelled', () => {
    expect(place([{ ...ours, row: 9 }], [{ ...theirs, row: 7, text: '  CENTRO  creado.' }])).toMatchObject({
      standing: [{ matrix: { row: 9 }, dnp: { row: 7 } }],
      unfit: [],
    });
  });

  test.each<[string, RecordSpec[], RecordSpec[], CutLabel, RegExp]>([
    ['another text in DNP', [ours], [{ ...theirs, text: 'Otra' }], CUT, /^La fila de DNP ya no está, o dice otra cosa/],
    ['another key in the matrix', [{ ...ours, code: '1.2' }], [theirs], CUT, /^La fila de la matriz ya no está/],
    [
      'twins that moved',
      [ours],
      [
        { ...theirs, row: 5 },
        { ...theirs, row: 6 },
      ],
      CUT,
      /^La fila de DNP ya no está/,
    ],
    ['another cut', [ours], [theirs], OTHER_CUT, /^Es del corte 2025-2\.$/],
  ])('%s: it is not applied, and why', (_, matrix, dnp, cut, why) => {
    expect(place(matrix, dnp, cut)).toEqual({ standing: [], unfit: [{ pair, why: expect.stringMatching(why) }] });
  });

  test('of twins the one in its old place', () =>
    expect(place([ours], [theirs, { ...theirs, row: 6 }]).standing).toMatchObject([{ dnp: { row: 3 } }]));

  test('no row is in two pairs: the newer one, which stands first, is applied', () => {
    const { standing, unfit } = place([ours], [theirs, { row: 4, text: 'Otra' }], CUT, [
      pair,
      handPair(ours, { row: 4, text: 'Otra' }),
    ]);
    expect([standing, unfit.map(({ why }) => why)]).toEqual([
      [pair],
      ['Una de sus filas ya está en otra pareja hecha a mano.'],
    ]);
  });
});

describe('Conciliación keeps them', () => {
  const left: StoredDecision = {
    key: '4144/2.30',
    matrixRow: 5,
    dnpRow: 6,
    field: 'physical',
    choice: 'keepOurs',
    note: '=1+1',
    by: 'Luis',
    day: TODAY,
    matrix: '50\u00a0%',
    dnp: '(vacía)',
    cut: OTHER_CUT,
  };
  const nothing = reconcile(matrixOf([]), dnpOf([]), OPTIONS);
  const texts = fc.constantFrom('', 'Crear', '=A1', 'dos\nlíneas', '31/12/2025', '2.30', 'Decisión', 'Acción');

  test.each([false, true])('pairs and what does not fit are read as they were written (1904: %p)', (date1904) => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ key: texts, text: texts, note: texts, by: texts }), { maxLength: 4 }),
        (given) => {
          const pairs = given.map(({ key, text, note, by }, index): HandPair => ({
            cut: index % 2 ? CUT : OTHER_CUT,
            matrix: { row: index + 2, key, text },
            dnp: { row: index + 3, key: text, text: key },
            note,
            by,
            day: TODAY,
          }));
          const unfit = [
            ...pairs.slice(1).map((decision) => ({ kind: 'pair', decision, why: 'No está.' }) as const),
            { kind: 'field', decision: left, why: 'Otro corte.' } as const,
          ];
          const content = reconciliationContent(
            nothing,
            { today: TODAY, matrixSheet: 'Matriz', dnpSource: 'x', date1904, cut: CUT },
            { ...NO_DECISIONS, pairs: pairs.slice(0, 1), unfit },
          );
          expect(readDecisions(written(content), { date1904, today: day('2026-06-01') })).toEqual({
            decisions: { pairs, fields: [left] },
            problems: [],
          });
        },
      ),
    );
  });

  test('a line that nobody understands is said with its cell', () => {
    const content = reconciliationContent(
      nothing,
      { today: TODAY, matrixSheet: 'Matriz', dnpSource: 'x', date1904: false },
      { ...NO_DECISIONS, pairs: [handPair({ row: 2 }, { row: 3 })] },
    );
    const grid = written(content);
    const line = grid.values.findIndex((cells) => cells[7] === 'Se emparejó a mano');
    const values = grid.values.map((cells, index) =>
      index === line ? cells.map((cell, column) => (column === 7 ? 'quizás' : cell)) : cells,
    );
    expect(readDecisions({ ...grid, values }, { date1904: false, today: TODAY })).toMatchObject({
      decisions: { pairs: [] },
      problems: [expect.stringMatching(new RegExp(`^Conciliación, H${line + 1}: `))],
    });
  });
});

describe('REP-2: amended decisions', () => {
  const sides = {
    matrix: [
      { row: 2, conpes: '4144', code: '1.1', physical: 0.5 },
      { row: 3, conpes: '4144', code: '1.2', physical: 0.5 },
    ],
    dnp: [
      { row: 2, conpes: '4144', code: '1.1', physical: 0.8 },
      { row: 3, conpes: '4144', code: '1.2', physical: 0.8 },
    ],
  };
  const reconciliation = reconcile(matrixOf(sides.matrix), dnpOf(sides.dnp), OPTIONS);
  const stored = [2, 3].map((row): StoredDecision => ({
    key: `4144/1.${row - 1}`,
    matrixRow: row,
    dnpRow: row,
    field: 'physical',
    choice: 'keepOurs',
    note: 'visto',
    by: 'Ana',
    day: TODAY,
    matrix: '50\u00a0%',
    dnp: '80\u00a0%',
    cut: CUT,
  }));
  const decisions = keepDecisions(
    [...stored, { ...(stored[0] as StoredDecision), cut: OTHER_CUT }],
    reconciliation,
    CUT,
  );

  test('nothing changes but what is withdrawn', () => {
    expect(decisions).toMatchObject({
      kept: [{ matrixRow: 2 }, { matrixRow: 3 }],
      unfit: [{ why: '4144/1.1, Avance físico: ya no vale «Se mantiene el de la matriz»: es del corte 2025-1.' }],
    });
    expect(amended(decisions, reconciliation, CUT, {}).fields).toEqual([...stored, { ...stored[0], cut: OTHER_CUT }]);
    expect(
      amended(decisions, reconciliation, CUT, { withdrawn: [{ kind: 'difference', id: '2:2:physical' }] }).fields,
    ).toEqual([stored[1], { ...stored[0], cut: OTHER_CUT }]);
    expect(
      amended(decisions, reconciliation, CUT, {
        withdrawn: decisions.unfit.map((one) => ({ kind: 'unfit', id: unfitId(one) })),
      }).fields,
    ).toEqual(stored);
  });

  test('what is withdrawn is named, and what does not stand any more is not', () => {
    const pair = handPair({ row: 7, conpes: '4144', code: '2.1' }, { row: 9 }, { note: 'Lo dijo DNP' });
    const [unfit] = decisions.unfit;
    expect(unfit && withdrawnInWords({ kind: 'unfit', id: unfitId(unfit) }, decisions)).toBe(unfit?.why);
    expect(withdrawnInWords({ kind: 'difference', id: '2:2:physical' }, decisions)).toBe(
      '4144/1.1, Avance físico: «Se mantiene el de la matriz», por Ana el 20/05/2026: visto.',
    );
    expect(withdrawnInWords({ kind: 'pair', matrixRow: 7, dnpRow: 9 }, { ...decisions, pairs: [pair] })).toBe(
      'La pareja de 4144/2.1 (fila 7 de la matriz) con la acción sin clave (fila 9 de DNP), por Ana el 20/05/2026: Lo dijo DNP.',
    );
    for (const gone of [
      { kind: 'unfit', id: '' },
      { kind: 'difference', id: '2:2:status' },
      { kind: 'pair', matrixRow: 7, dnpRow: 9 },
    ] as const)
      expect(withdrawnInWords(gone, decisions)).toBeUndefined();
  });

  test('a new pair takes the place of the one that held its row, and of no other', () => {
    const [first, second, fresh] = [
      [2, 2],
      [3, 3],
      [2, 4],
    ].map(([a, b]) => handPair({ row: a ?? 0 }, { row: b ?? 0 })) as [HandPair, HandPair, HandPair];
    const standing = { ...NO_DECISIONS, pairs: [first, second] };
    expect(amended(standing, reconciliation, CUT, { pairs: [fresh] }).pairs).toEqual([fresh, second]);
    expect(
      amended(standing, reconciliation, CUT, { withdrawn: [{ kind: 'pair', matrixRow: 3, dnpRow: 3 }] }).pairs,
    ).toEqual([first]);
  });

  test('a field that is not compared any more settles nothing', () => {
    const dnp = dnpOf(sides.dnp);
    const { physical: _, ...columns } = dnp.mapping.columns;
    const without = reconcile(matrixOf(sides.matrix), { ...dnp, mapping: { ...dnp.mapping, columns } }, OPTIONS);
    expect(keepDecisions(stored, without, CUT)).toMatchObject({
      kept: [],
      settled: 0,
      unfit: [{ why: expect.stringMatching(/ese campo no se compara ahora\.$/) }, {}],
    });
  });
});
