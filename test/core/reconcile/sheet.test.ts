import { serialOf } from '../../../src/core/calendar/day';
import type { CellValue } from '../../../src/core/sheet/cell';
import type { CutLabel } from '../../../src/core/keys/keys';
import { readDecisions } from '../../../src/core/reconcile/decisions/decisionSheet';
import { day } from '../support/days';
import { sheetGrid } from '../support/registers';

const TODAY = day('2026-05-20');
const HEADER = [
  'Resultado',
  'Acción',
  'Fila matriz',
  'Fila DNP',
  'Campo',
  'Matriz',
  'DNP',
  'Decisión',
  'Nota',
  'Por',
  'Día',
  'Explicación',
];
const UNFIT_HEADER = ['Corte', ...HEADER.slice(1, 11), 'Por qué no se aplica'];
const PAIRS_HEADER = [
  'Corte',
  'Acción',
  'Fila matriz',
  'Fila DNP',
  'Acción en DNP',
  'Texto en la matriz',
  'Texto en DNP',
  'Decisión',
  'Nota',
  'Por',
  'Día',
  'Por qué no se aplica',
];
const KEPT = 'Se mantiene el de la matriz';
const CUT = '2025-2' as CutLabel;
/** A sheet as it is read: every row as wide as the widest. */
const gridOf = (values: readonly (readonly CellValue[])[]) =>
  sheetGrid(
    'Conciliación',
    values.map((cells) => Array.from({ length: 14 }, (_, index) => cells[index] ?? '')),
  );
const read = (values: readonly (readonly CellValue[])[], date1904 = false) =>
  readDecisions(gridOf(values), { date1904, today: TODAY });
/** A line about a difference, with what stands in the columns of the decision. */
const line = (choice: CellValue, note: CellValue = '', by: CellValue = '', on: CellValue = ''): CellValue[] => [
  'Difiere',
  ' 4144/1.1 ',
  5,
  2,
  'Avance físico',
  '50\u00a0%',
  ' 80\u00a0%',
  choice,
  note,
  by,
  on,
  '',
];
const DECISION = {
  key: '4144/1.1',
  matrixRow: 5,
  dnpRow: 2,
  field: 'physical',
  matrix: '50\u00a0%',
  dnp: '80\u00a0%',
  choice: 'keepOurs',
  note: '',
  by: '',
  day: TODAY,
  cut: undefined,
};

describe('REP-2: decisions are read as people leave them', () => {
  test.each<[string, CellValue[], object]>([
    ['typed without name and day', line('se mantiene el de la MATRIZ.'), {}],
    [
      "DNP's value is accepted",
      line('Se acepta el dato de DNP', ' visto ', ' Ana ', serialOf(day('2026-05-19'))),
      { choice: 'acceptDnp', note: 'visto', by: 'Ana', day: '2026-05-19' },
    ],
    ['a day as text', line(KEPT, '', '', '03/04/2026'), { day: '2026-04-03' }],
    ['a day that nobody understands', line(KEPT, '', '', 'ayer'), {}],
    ['a note that is a number', line(KEPT, 12), { note: '12' }],
    ['no key', line(KEPT).map((cell, index) => (index === 1 ? '' : cell)), { key: null }],
    ['rows as text', line(KEPT).map((cell, index) => (index === 2 ? '5' : cell)), {}],
  ])('%s', (_, cells, change) =>
    expect(read([HEADER, cells])).toEqual({
      decisions: { fields: [{ ...DECISION, ...change }], pairs: [] },
      problems: [],
    }),
  );

  test('days of a 1904 book', () =>
    expect(read([HEADER, line(KEPT, '', '', serialOf(day('2026-05-19'), true))], true).decisions.fields).toMatchObject([
      { day: '2026-05-19' },
    ]));

  const NO_DIFFERENCE = 'la decisión no está en la línea de una diferencia; no se conserva.';
  test.each<[string, CellValue[], string]>([
    ['a note without a decision', line(' ', 'visto'), 'hay una nota sin decisión; no se conserva.'],
    [
      'another word',
      line('tal vez'),
      '«tal vez» no es una decisión: escriba «Se acepta el dato de DNP» o «Se mantiene el de la matriz».',
    ],
    ['a field that nobody knows', line(KEPT).map((cell, index) => (index === 4 ? 'Avance' : cell)), NO_DIFFERENCE],
    ['no row of the matrix', line(KEPT).map((cell, index) => (index === 2 ? '' : cell)), NO_DIFFERENCE],
    ['no row of DNP', line(KEPT).map((cell, index) => (index === 3 ? 0 : cell)), NO_DIFFERENCE],
  ])('%s is said with its cell, and the next line counts', (_, cells, says) =>
    expect(read([['Título'], HEADER, cells, line(KEPT)])).toEqual({
      decisions: { fields: [DECISION], pairs: [] },
      problems: [`Conciliación, H3: ${says}`],
    }),
  );

  test('lines without decision and note are passed over, and so is all before a header', () =>
    expect(read([line(KEPT), HEADER, line('', ' '), []])).toEqual({
      decisions: { fields: [], pairs: [] },
      problems: [],
    }));

  test('columns stand where they stand; of two with one header the left one counts', () => {
    const order = [7, 0, 4, 3, 2, 1, 6, 5, 8, 10, 9, 11];
    const mixed = (cells: readonly CellValue[], more: CellValue): CellValue[] => [
      ...order.map((index) => cells[index] ?? ''),
      5,
      more,
    ];
    expect(read([mixed(HEADER, 'Nota'), mixed(line(KEPT, 'esta', 'Ana'), 'la otra')]).decisions.fields).toEqual([
      { ...DECISION, note: 'esta', by: 'Ana' },
    ]);
  });

  test.each(HEADER.slice(1, 11))('a table without the column «%s» is none', (header) => {
    expect(read([HEADER.map((one) => (one === header ? 'Otra' : one)), line(KEPT)])).toEqual({
      decisions: { fields: [], pairs: [] },
      problems: [],
    });
  });

  test('a sheet that begins elsewhere', () => {
    const { decisions, problems } = readDecisions(
      { ...gridOf([['Corte 2025-2.'], HEADER, line(KEPT), line('no')]), top: 4, left: 3 },
      { date1904: false, today: TODAY },
    );
    expect([decisions.fields, problems.map((problem) => problem.slice(0, 18))]).toEqual([
      [{ ...DECISION, cut: CUT }],
      ['Conciliación, J7: '],
    ]);
  });
});

describe('the cut of a decision', () => {
  const cutOf = (...notes: string[]) =>
    read([...notes.map((note) => [note]), HEADER, line(KEPT)]).decisions.fields.map(({ cut }) => cut);

  test('is that of the sheet, the first note that names one', () => {
    expect(cutOf('Hecha el 20/05/2026.', 'Corte 2025-2.', 'Corte 2025-1.')).toEqual([CUT]);
    expect([cutOf('Corte 2025-3.'), cutOf('Del Corte 2025-2.'), cutOf('Corte 2025-2. Más')]).toEqual([
      [undefined],
      [undefined],
      [undefined],
    ]);
  });

  test('but where the line has its own', () => {
    const unfit = (cut: CellValue) => [cut, ...line(KEPT).slice(1)];
    expect(
      read([['Corte 2025-2.'], UNFIT_HEADER, unfit('2025-1'), unfit(''), HEADER, line(KEPT)]).decisions.fields.map(
        ({ cut }) => cut,
      ),
    ).toEqual(['2025-1', undefined, CUT]);
  });
});

describe('pairs made by hand', () => {
  const pair = (choice: CellValue, ours: CellValue = 5, theirs: CellValue = 2): CellValue[] => [
    '2025-1',
    '4144/1.1',
    ours,
    theirs,
    '4144/7.7',
    ' Crear ',
    'Centro',
    choice,
    'DNP lo dijo',
    'Ana',
    serialOf(day('2026-05-19')),
    '',
  ];
  const PAIR = {
    cut: '2025-1',
    matrix: { row: 5, key: '4144/1.1', text: 'Crear' },
    dnp: { row: 2, key: '4144/7.7', text: 'Centro' },
    note: 'DNP lo dijo',
    by: 'Ana',
    day: '2026-05-19',
  };

  test('are read from their own table', () =>
    expect(read([PAIRS_HEADER, pair('se emparejó a MANO'), HEADER, line(KEPT)])).toEqual({
      decisions: { pairs: [PAIR], fields: [DECISION] },
      problems: [],
    }));

  test.each<[string, CellValue[]]>([
    ['another word', pair(KEPT)],
    ['no row of the matrix', pair('Se emparejó a mano', '')],
    ['no row of DNP', pair('Se emparejó a mano', 5, 'x')],
    ['only a note', pair('')],
  ])('%s is said', (_, cells) =>
    expect(read([PAIRS_HEADER, cells, pair('Se emparejó a mano')])).toEqual({
      decisions: { pairs: [PAIR], fields: [] },
      problems: ['Conciliación, H2: la línea no es de una pareja hecha a mano; no se conserva.'],
    }),
  );
});
