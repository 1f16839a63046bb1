import type { CellValue } from '../../../../src/core/sheet/cell';
import { contentOf } from '../../../../src/core/logbook/seal/sealedContent';
import { checkInWords } from '../../../../src/core/logbook/seal/checkInWords';
import { verifyLogbook } from '../../../../src/core/logbook/seal/verifyLogbook';
import { append, EMPTY, gridOf, sealedStep, written, type Sheet } from './books';

const at = (clock: string, note = '', by = 'Ana', day = 46_150): readonly CellValue[] => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return [
    day,
    '2025-2',
    '4144',
    '1.1',
    2,
    'En revisión',
    1,
    0.5,
    '',
    'Seguimiento',
    '',
    note,
    by,
    (hours * 60 + minutes) / 1440,
  ];
};
const check = (sheet: Sheet) => verifyLogbook(gridOf(sheet), false);
const says = (sheet: Sheet) => checkInWords(check(sheet)).join(' ');
/** What is wrong, without the head and the count. */
const problemsOf = (sheet: Sheet) => checkInWords(check(sheet)).slice(1, -1);
const with3 = () =>
  [
    ['9:00', 'a'],
    ['10:00', 'b'],
    ['11:00', 'c'],
  ].reduce<Sheet>((sheet, [clock, note]) => append(sheet, [at(clock ?? '', note)]), EMPTY);
const without = (sheet: Sheet, row: number) => sheet.toSpliced(row - 1, 1);
const cell = (sheet: Sheet, row: number, column: number, value: CellValue) =>
  sheet.map((cells, index) => (index === row - 1 ? cells.with(column - 1, value) : cells));

test('a logbook as it was written', () =>
  expect(says(with3())).toMatch(
    /está como el complemento la escribió\. 3 líneas con sello y 0 sin sello\. Último sello: [0-9a-f]{16}\.$/,
  ));
test('an empty one', () => expect(says(EMPTY)).toContain('no tiene líneas con sello todavía'));

test.each<[string, () => Sheet, string]>([
  ['a text', () => cell(with3(), 3, 12, 'B'), 'Cambiadas: la fila 3.'],
  ['its type only', () => cell(with3(), 3, 3, 4144), 'Cambiadas: la fila 3.'],
  ['its seal', () => cell(with3(), 3, 15, 'f'.repeat(64)), 'Cambiadas: la fila 3.'],
  ['its seal is gone', () => cell(with3(), 3, 15, ''), 'Cambiadas: la fila 3.'],
  ['what it follows', () => cell(with3(), 3, 16, 'f'.repeat(16)), 'Cambiadas: la fila 3.'],
  ['a line in the middle is gone', () => without(with3(), 3), 'Quitadas: faltan líneas antes de la fila 3.'],
  ['the first is gone', () => without(with3(), 2), 'Quitadas: faltan líneas antes de la fila 2.'],
  [
    'the last is gone',
    () => without(with3(), 4),
    'Faltan las últimas líneas: el último comando se interrumpió (repítalo) o alguien las quitó.',
  ],
  [
    'all are gone',
    () => [with3()[0] ?? []],
    'Faltan las últimas líneas: el último comando se interrumpió (repítalo) o alguien las quitó.',
  ],
  [
    'the mark is gone, so that nobody would miss the last',
    () => cell(without(with3(), 4), 1, 17, ''),
    'Falta en la fila 1 la marca «Último sello»: alguien la quitó, y no se sabe si faltan líneas al final.',
  ],
  [
    'a line without a seal',
    () => with3().toSpliced(2, 0, at('9:30')),
    'Insertadas: hay líneas sin sello que no estaban (había 0 y hay 1): la fila 3.',
  ],
  [
    'a line with seals of its own',
    () => with3().toSpliced(2, 0, [...at('9:30'), 'a'.repeat(64), 'b'.repeat(16)]),
    'Insertadas: la fila 3; el complemento no la escribió.',
  ],
  ['a copy', () => [...with3(), with3()[1] ?? []], 'Repetidas: la fila 5 copia otra línea.'],
  [
    'a copy with another text',
    () => [...with3(), (with3()[1] ?? []).with(11, 'z')],
    'Repetidas: la fila 5 copia otra línea.',
  ],
  [
    'a changed copy before it: the sound one is the line',
    () => with3().toSpliced(1, 0, (with3()[1] ?? []).with(11, 'z')),
    'Repetidas: la fila 2 copia otra línea.',
  ],
  [
    'two lines with others between are gone',
    () => without(without(append(append(with3(), [at('12:00')]), [at('13:00')]), 5), 3),
    'Quitadas: faltan líneas antes de las filas 3, 4.',
  ],
  [
    'two lines in a row are gone',
    () => without(without(append(with3(), [at('12:00')]), 3), 3),
    'Quitadas: faltan líneas antes de la fila 3.',
  ],
  [
    'its columns are gone',
    () => with3().map((cells, index) => (index === 0 ? cells.toSpliced(14, 2, '', '') : cells.slice(0, 14))),
    'Faltan las últimas líneas: el último comando se interrumpió (repítalo) o alguien las quitó.',
  ],
])('tampered, %s', (_, sheet, sentence) => {
  expect(says(sheet())).toContain('no está como el complemento la escribió');
  expect(problemsOf(sheet())).toEqual([sentence]);
});

test('one change is one problem', () => {
  for (let row = 2; row <= 4; row += 1)
    for (let column = 1; column <= 16; column += 1)
      expect(check(cell(with3(), row, column, '9'.repeat(7))).problems).toEqual([
        { kind: 'changed', what: 'line', rows: [row] },
      ]);
});

test('a sorted sheet is complete, in another order', () => {
  const sorted = [with3()[0] ?? [], ...with3().slice(1).reverse()];
  expect(says(sorted)).toContain(
    'está completa y sin cambios, en otro orden. Otro orden: las filas 2, 3 están antes de la línea que siguen',
  );
  const goesOn = append(sorted, [at('12:00', 'd')]);
  expect(check(goesOn).problems.map(({ kind }) => kind)).toEqual(['reordered']);
  expect(check(goesOn).forks).toEqual([]);
});

describe('two people at once', () => {
  const together = (first: string, second: string) =>
    [at(first, 'x'), at(second, 'y', 'Beto')].map((line) => sealedStep(with3(), [line])).reduce(written, with3());

  test('a fork is harmless, and the next line holds both branches', () => {
    expect(says(together('12:00', '12:04'))).toContain(
      'está como el complemento la escribió. 1 vez escribieron dos personas al mismo tiempo (las filas 5, 6)',
    );
    const joined = append(together('12:00', '12:04'), [at('13:00')]);
    expect(check(joined)).toMatchObject({ problems: [], forks: [{ rows: [5, 6] }] });
    for (const row of [5, 6])
      expect(says(without(joined, row))).toContain('Quitadas: faltan líneas antes de la fila 6.');
  });

  test('ten minutes apart are at once, more are not', () => {
    expect(check(together('12:00', '12:10'))).toMatchObject({ problems: [], forks: [{ rows: [5, 6], atOnce: true }] });
    expect(check(together('12:00', '12:11'))).toMatchObject({
      problems: [{ kind: 'inserted', what: 'aside', rows: [5, 6] }],
      forks: [],
    });
    expect(check(together('12:10', '12:00'))).toMatchObject({ problems: [], forks: [{ rows: [5, 6] }] });
  });

  test('a moment that nobody can read is not at once', () => {
    const lines = [at('12:00', 'x'), at('12:00', 'y').with(13, '')];
    expect(check(lines.map((line) => sealedStep(with3(), [line])).reduce(written, with3())).problems).toEqual([
      { kind: 'inserted', what: 'aside', rows: [5, 6] },
    ]);
  });

  test('hours apart they were not at once', () =>
    expect(says(together('12:00', '15:30'))).toContain('Agregadas aparte: las filas 5, 6'));

  test('a line that is squeezed in beside older ones, with a right seal, comes to light in what follows', () => {
    const squeezed = written(
      append(append(with3(), [at('12:00')]), [at('16:00')]),
      sealedStep(with3(), [at('12:03', 'inventada')]),
    );
    expect(says(squeezed)).toContain('Agregadas aparte: las filas 5, 7');
  });
});

describe('lines of before the seals', () => {
  const old: Sheet = [...EMPTY, at('8:00', 'p'), at('8:10', 'q'), at('8:20', 'r')];
  const sealed = () => append(old, [at('9:00', 'a')]);

  test('stay as they are, and are covered', () => {
    expect(sealed().slice(1, 4)).toEqual(old.slice(1));
    expect(says(sealed())).toContain('está como el complemento la escribió. 1 línea con sello y 3 sin sello.');
  });

  test.each<[string, () => Sheet, string]>([
    ['changed', () => cell(sealed(), 3, 12, 'Q'), 'Cambiadas: alguna de las líneas sin sello no dice lo que decía.'],
    ['removed', () => without(sealed(), 3), 'Quitadas: faltan líneas sin sello (había 3 y hay 2).'],
    [
      'inserted above',
      () => sealed().toSpliced(2, 0, at('8:05')),
      'Insertadas: hay líneas sin sello que no estaban (había 3 y hay 4): la fila 3.',
    ],
    [
      'inserted below',
      () => [...sealed(), at('8:05'), at('8:06')],
      'Insertadas: hay líneas sin sello que no estaban (había 3 y hay 5): las filas 6, 7.',
    ],
    [
      'two inserted above',
      () => sealed().toSpliced(2, 0, at('8:05'), at('8:06')),
      'Insertadas: hay líneas sin sello que no estaban (había 3 y hay 5).',
    ],
    [
      'all gone',
      () => [sealed()[0] ?? [], ...sealed().slice(4)],
      'Quitadas: faltan líneas sin sello (había 3 y hay 0).',
    ],
    [
      'in another order',
      () => [sealed()[0] ?? [], ...[2, 1, 3, 4].flatMap((row) => [sealed()[row] ?? []])],
      'Otro orden: las líneas sin sello están completas y en otro orden.',
    ],
  ])('%s', (_, sheet, sentence) => expect(problemsOf(sheet())).toEqual([sentence]));

  test('moved below the others, they are complete and in another order', () => {
    const moved = [...sealed().slice(0, 3), ...sealed().slice(4), ...sealed().slice(3, 4)];
    expect(check(moved).problems).toEqual([{ kind: 'reordered', what: 'unsealed', rows: [5] }]);
    expect(check([sealed()[0] ?? [], ...[2, 1, 3, 4].flatMap((row) => [sealed()[row] ?? []])]).problems).toEqual([
      { kind: 'reordered', what: 'unsealed', rows: [2, 3, 4] },
    ]);
  });

  test('where the first line with a seal is gone, only what stands below the others is told', () => {
    const two = append(sealed(), [at('10:00')]);
    expect(check(without(two, 5)).problems).toEqual([{ kind: 'removed', what: 'line', rows: [5] }]);
    expect(check([...without(two, 5), at('11:00')]).problems).toEqual([
      { kind: 'removed', what: 'line', rows: [5] },
      { kind: 'inserted', what: 'unsealed', rows: [6] },
    ]);
  });

  test('columns of other people beside the logbook stay theirs', () => {
    const theirs = append(
      [[...(EMPTY[0] ?? []), 'Mi columna'], ...old.slice(1).map((cells) => [...cells, 'mía'])],
      [at('9:00')],
    );
    expect(theirs[0]?.slice(14, 17)).toEqual(['Mi columna', 'Sello', 'Sigue a']);
    expect(check(theirs).problems).toEqual([]);
    expect(check(append(theirs, [at('10:00')])).problems).toEqual([]);
  });
});

describe('a command that was stopped', () => {
  const stopped = () => sealedStep(with3(), [at('12:00', 'd'), at('12:00', 'e')]);
  const half = () => written(with3(), { ...stopped(), rows: stopped().rows.slice(0, 1) });

  test('is told, until it is done again', () => {
    expect(says(half())).toContain('el último comando se interrumpió (repítalo) o alguien las quitó');
    expect(check(append(half(), [at('12:05', 'e')]))).toMatchObject({ problems: [], forks: [] });
  });

  test('run again at the same moment it ends as if nothing had been', () => {
    expect(append(half(), [at('12:00', 'e')]).slice(1)).toEqual(written(with3(), stopped()).slice(1));
  });

  test('lines that were there before it and are gone are missed for good', () => {
    const gone = append(without(with3(), 4), [at('13:00')]);
    // The header named the last command only; what that command followed is still there.
    expect(check(gone).problems).toEqual([]);
    const two = append(without(without(with3(), 4), 3), [at('13:00')]);
    expect(says(append(two, [at('14:00')]))).toContain('Quitadas: faltan líneas antes de la fila 3.');
  });
});

test('what a check comes to', () => {
  expect(check(with3())).toEqual({
    sealed: 3,
    unsealed: 0,
    problems: [],
    forks: [],
    clockBack: [],
    ends: [expect.stringMatching(/^[0-9a-f]{16}$/)],
  });
  expect(verifyLogbook(undefined, false)).toEqual({
    sealed: 0,
    unsealed: 0,
    problems: [],
    forks: [],
    clockBack: [],
    ends: [],
  });
  expect(check([...EMPTY, at('8:00'), at('8:10')])).toEqual({
    sealed: 0,
    unsealed: 2,
    problems: [],
    forks: [],
    clockBack: [],
    ends: [],
  });
  expect(check(append(with3(), [at('11:00')])).clockBack).toEqual([]);
  expect(check(append(append(with3(), [at('10:30')]), [at('9:30')])).clockBack).toEqual([5, 6]);
});

test('a clock that went back is noted, and is no alarm', () => {
  expect(says(append(with3(), [at('10:30')]))).toContain(
    'está como el complemento la escribió. El reloj de un equipo estaba atrasado: la fila 5 es anterior a la línea que sigue.',
  );
});

describe('what Excel does to a cell leaves its seal right', () => {
  const cells = at('9:07', "línea\r\nde dos \ud800'", 'Ana');
  test.each<[string, readonly CellValue[], boolean]>([
    ['line ends, halves of letters', cells.with(11, "línea\nde dos \ufffd'"), false],
    ['a leading apostrophe', cells.with(12, "'Ana"), false],
    ['the last digits of a number', cells.with(7, 0.5 + 1e-15).with(13, (cells[13] as number) + 1e-9), false],
    ['a book that counts from 1904', cells.with(0, 46_150 - 1462), true],
  ])('%s', (_, now, date1904) => expect(contentOf(now, date1904)).toBe(contentOf(cells, false)));

  test('and anything else does not', () => {
    for (const [column, value] of [
      [0, 46_151],
      [0, 46_150.5],
      [0, '2026-05-08'],
      [7, 0.5001],
      [7, '0.5'],
      [7, ''],
      [11, 'línea de dos'],
      [13, 0.38],
    ] as const) {
      expect(contentOf(cells.with(column, value), false)).not.toBe(contentOf(cells, false));
    }
  });
});
