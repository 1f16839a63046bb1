import { openWorkbook, saveWorkbook, type Workbook } from '../../simulator';
import { endingInWords, openingInWords } from '../../src/core/nextCut/nextCutInWords';
import { joinPlans } from '../../src/core/plan/plan';
import { applyPlan } from '../../src/excel/write/applyPlan';
import { inExcel } from '../../src/excel/run';
import { openBook } from '../../src/jobs/book/openBook';
import { prepareBook } from '../../src/jobs/verbs/prepare';
import { startSession } from '../../src/jobs/session';
import { writeReport } from '../../src/jobs/verbs/report';
import { writeTimes } from '../../src/jobs/verbs/times';
import { day } from '../core/support/days';
import { CUT } from '../core/support/workspace';
import { bookOf, excelOver, put, type Values } from '../excel/support';
import { sheetTable } from '../excel/tables';
import { cellsOf, doing, ending, opening, reading } from './nextCut';

const HEADER = [
  'CONPES',
  'Código acción',
  'Acción',
  'Mi nota',
  'Corte',
  'Entidad',
  'Avance físico',
  'Avance físico corte anterior',
  'Etapa',
  'Estado',
  'Ciclo',
  'Último seguimiento',
  'Observación',
  'Motivo de rechazo',
  'Causal de cierre',
  'Soporte de cierre',
  'Fecha de finalización',
];

/** Four actions after their cut: approved, in review, closed, rejected; a column of the user's stands between ours. */
const ROWS: Values = [
  HEADER,
  [
    '4144',
    '1.1',
    '=Crear el sistema',
    'mía',
    '2025-2',
    'MHCP',
    0.8,
    0.5,
    6,
    'Aprobada',
    1,
    46200,
    '',
    '',
    '',
    '',
    46387,
  ],
  [
    '4144',
    '1.10',
    'Medir el riesgo',
    'mía',
    '2025-2',
    'DIAN',
    0.6,
    0.4,
    4,
    'En revisión',
    2,
    46200,
    'llamar',
    '',
    '',
    '',
    46387,
  ],
  [
    '4144',
    '1.2',
    'Publicar los datos',
    '',
    '2025-2',
    'MHCP',
    1,
    0.9,
    6,
    'Aprobada',
    1,
    46200,
    '',
    '',
    'Vigencia cumplida y 100 % de avance',
    'Acta 1',
    46022,
  ],
  [
    '4144',
    '1.3',
    'Cerrar la brecha',
    '',
    '2025-2',
    'MHCP',
    0.3,
    '',
    1,
    'Rechazada',
    2,
    46200,
    '',
    'Sin soportes',
    '',
    '',
    46387,
  ],
];
const START = [1, 'Sin reporte', 1, '', '', '', '', '', 46387];
const NEW_ROWS = [
  ['4144', '1.1', '=Crear el sistema', '', '2026-1', 'MHCP', '', 0.8, ...START],
  ['4144', '1.10', 'Medir el riesgo', '', '2026-1', 'DIAN', '', 0.4, ...START],
  ['4144', '1.3', 'Cerrar la brecha', '', '2026-1', 'MHCP', '', '', ...START],
];

const { stages: _, ...cut } = CUT;

/** The book with its `Configuración` and `Bitácora`. */
async function prepared(values: Values = ROWS, change: (book: Workbook) => void = () => undefined): Promise<Workbook> {
  const book = bookOf(values);
  for (let row = 1; row < values.length; row += 1) {
    for (const column of [6, 7]) book.sheet('Matriz').grid.ensure(row, column).style = { numFmt: '0%' };
    for (const column of [11, 16]) book.sheet('Matriz').grid.ensure(row, column).style = { numFmt: 'dd/mm/yyyy' };
  }
  change(book);
  await excelOver(book);
  await inExcel(async (context) => {
    const session = prepareBook(
      startSession(await openBook(context, { today: day('2026-08-03'), cut }), 'Ana', {
        day: day('2026-08-03'),
        time: '10:00:00',
      }),
    );
    await applyPlan(context, joinPlans('', session.plans));
  });
  return book;
}

const shown = (book: Workbook, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_row, index) =>
    HEADER.map((_header, column) => book.sheet('Matriz').grid.get(first - 1 + index, column)?.value ?? ''),
  );

test('new rows below the last one, only in their own columns', async () => {
  const book = await prepared();
  const old = cellsOf(book, 'Matriz');
  const result = await opening();
  expect(shown(book, 6, 9)).toEqual([...NEW_ROWS, HEADER.map(() => '')]);
  for (const [at, cell] of old) expect([at, cellsOf(book, 'Matriz').get(at)]).toEqual([at, cell]);
  expect(openingInWords(result)).toEqual([
    'Corte 2026-1: 3 filas nuevas de 3 acciones que continúan del corte 2025-2.',
    '1 acción cerrada no continúa: 4144/1.2.',
    'El estado final del corte 2025-2 queda en la hoja «Estado final 2025-2».',
    '«Configuración» queda en el corte 2026-1.',
    'Quedan en blanco, porque no se sabe si son de la acción: «Mi nota».',
    expect.stringMatching(/^Sin fecha límite: 1\. Reporte del responsable/),
  ]);
});

test('totals and remarks below the matrix move down with all they say', async () => {
  const book = await prepared(ROWS, (one) => {
    one.sheet('Matriz').grid.set(5, 0, { value: 'TOTAL' });
    one.sheet('Matriz').grid.set(5, 6, { value: 0.675, formula: '=AVERAGE(G2:G5)' });
    one.sheet('Matriz').grid.set(7, 0, { value: 'Fuente: SisCONPES' });
  });
  await opening();
  expect(shown(book, 6, 8)).toEqual(NEW_ROWS);
  const { grid } = book.sheet('Matriz');
  expect([grid.get(8, 0)?.value, grid.get(8, 6)?.formula, grid.get(10, 0)?.value]).toEqual([
    'TOTAL',
    '=AVERAGE(G2:G5)',
    'Fuente: SisCONPES',
  ]);
});

describe('a matrix that is an Excel table', () => {
  const whole = { top: 0, left: 0, bottom: 4, right: HEADER.length - 1 };

  test('has the new rows in it', async () => {
    const book = await prepared(ROWS, (one) => sheetTable(one, 'Matriz', 'Acciones', whole));
    await opening();
    expect(shown(book, 6, 8)).toEqual(NEW_ROWS);
    expect(book.sheet('Matriz').tables[0]?.wholeArea).toEqual({ ...whole, bottom: 7 });
    expect((await reading()).workspace.matrix.records).toHaveLength(7);
    expect(openingInWords(await opening())).toEqual([
      'El corte 2026-1 ya está abierto: sus 3 filas están en la matriz. No se escribió nada.',
    ]);
  });

  test('keeps its totals row below them', async () => {
    const book = await prepared([...ROWS, ['Total', ...HEADER.slice(1).map(() => '')]], (one) => {
      sheetTable(one, 'Matriz', 'Acciones', { ...whole, bottom: 5 });
      const [table] = one.sheet('Matriz').tables;
      if (table) table.showTotals = true;
    });
    await opening();
    expect(shown(book, 6, 8)).toEqual(NEW_ROWS);
    expect(book.sheet('Matriz').grid.get(8, 0)?.value).toBe('Total');
    expect(book.sheet('Matriz').tables[0]?.wholeArea).toEqual({ ...whole, bottom: 8 });
  });
});

test.each<[string, { name: string; approver: string; deadline: string }[]]>([
  [
    'fewer',
    [
      { name: 'Reporte', approver: 'Responsable', deadline: '20/11/2026' },
      { name: 'SisCONPES', approver: 'DNP', deadline: '29/01/2027' },
    ],
  ],
  [
    'more',
    Array.from({ length: 8 }, (_stage, index) => ({
      name: `Etapa nueva ${index + 1}`,
      approver: 'DNP',
      deadline: '29/01/2027',
    })),
  ],
])('a flow with %s stages', async (_, stages) => {
  const book = await prepared();
  const before = await reading();
  await opening({ stages });
  expect(shown(book, 6, 8)).toEqual(NEW_ROWS);
  const { savedSettings, problems } = await reading();
  expect(savedSettings).toEqual({
    ...before.savedSettings,
    cut: {
      label: '2026-1',
      cutDate: '2026-06-30',
      opens: '2026-11-03',
      closes: '2027-01-29',
      stages: stages.map(({ name, approver, deadline }) => ({
        name,
        approver,
        deadline: deadline === '20/11/2026' ? '2026-11-20' : '2027-01-29',
      })),
    },
  });
  expect(problems).toEqual([]);
});

test('refused: nothing is written', async () => {
  const book = await prepared();
  const before = cellsOf(book, 'Matriz');
  const result = await opening({ label: '2025-1' });
  expect(openingInWords(result)).toEqual([
    expect.stringContaining('no es posterior al actual'),
    'No se escribió nada.',
  ]);
  expect(cellsOf(book, 'Matriz')).toEqual(before);
  expect(book.sheets.map(({ name }) => name)).not.toContain('Estado final 2025-2');
});

test('a sheet of the user’s that is called like the kept cut is not written over', async () => {
  const book = await prepared(ROWS, (one) => {
    one.addSheet('Estado final 2025-2').grid.set(0, 0, { value: 'Mis notas' });
  });
  await expect(opening()).rejects.toMatchObject({
    name: 'WriteRefused',
    message: expect.stringContaining('Ya hay una hoja «Estado final 2025-2» que no es del complemento'),
  });
  expect(shown(book, 6, 6)).toEqual([HEADER.map(() => '')]);
});

test.each<[string, (book: Workbook) => void]>([
  ['a progress', (book) => book.sheet('Matriz').grid.set(1, 6, { value: 0.9 })],
  ['a row below the last one', (book) => book.sheet('Matriz').grid.set(5, 0, { value: '4150' })],
  ['`Configuración`', (book) => book.sheet('Configuración').grid.set(4, 1, { value: '2026-2' })],
])('%s that somebody changed meanwhile: nothing is written', async (_, change) => {
  const book = await prepared();
  await expect(opening({}, undefined, () => change(book))).rejects.toMatchObject({
    name: 'WriteRefused',
    message: expect.stringContaining('El libro cambió'),
  });
  expect(shown(book, 7, 8)).toEqual([HEADER.map(() => ''), HEADER.map(() => '')]);
});

/** What has to stand in the book once the next cut is open, however often the opening was interrupted. */
async function expectOpened(book: Workbook, rows: readonly (readonly unknown[])[] = NEW_ROWS): Promise<void> {
  expect(shown(book, 6, 9)).toEqual([...rows, HEADER.map(() => '')]);
  const { savedSettings, problems } = await reading();
  expect([
    savedSettings.cut.label,
    savedSettings.cut.opens,
    savedSettings.cut.stages.length,
    savedSettings.cut.stages[0]?.deadline,
    problems,
  ]).toEqual(['2026-1', '2026-11-03', 6, undefined, []]);
  expect(
    book
      .sheet('Estado final 2025-2')
      .read('A1:A40')
      .flat()
      .filter((cell) => cell === '4144'),
  ).toHaveLength(4);
}

/** The batch of an undisturbed command in which most is written, and its actions. */
async function writingBatch(
  book: Workbook,
  command: () => Promise<unknown>,
): Promise<{ batch: number; actions: number }> {
  const excel = await excelOver(book);
  await command();
  const actions = Math.max(...excel.stats.batches.map((one) => one.actions));
  return { actions, batch: excel.stats.batches.findIndex((one) => one.actions === actions) + 1 };
}

/** Fails at every so many actions, each time on a fresh copy of the book; then the command runs undisturbed. */
async function interrupting(
  file: Uint8Array,
  { batch, actions }: { batch: number; actions: number },
  every: number,
  command: () => Promise<unknown>,
  done: (book: Workbook) => Promise<void>,
): Promise<void> {
  for (let action = 0; action < actions; action += every) {
    const book = await openWorkbook(file);
    await excelOver(book, { faults: [{ batch, action, code: 'GeneralException' }] });
    await command().catch(() => undefined);
    await excelOver(book);
    await command();
    await done(book);
  }
}

describe('what fails in the middle is finished by running it again: nothing lost, nothing doubled', () => {
  const asTable = (book: Workbook) =>
    sheetTable(book, 'Matriz', 'Acciones', { top: 0, left: 0, bottom: 4, right: HEADER.length - 1 });

  test.each<[string, (book: Workbook) => void]>([
    ['a plain matrix', () => undefined],
    ['an Excel table', asTable],
  ])('the opening, in %s', async (_, change) => {
    const book = await prepared(ROWS, change);
    await ending();
    const file = await saveWorkbook(book);
    const writing = await writingBatch(book, opening);
    await expectOpened(book);
    expect(writing.actions).toBeGreaterThan(40);
    await interrupting(file, writing, 13, opening, expectOpened);
  });

  test('the sheet that keeps the cut', async () => {
    const book = await prepared();
    const file = await saveWorkbook(book);
    const writing = await writingBatch(book, ending);
    const whole = cellsOf(book, 'Estado final 2025-2');
    await interrupting(file, writing, 29, ending, (one) => {
      expect(cellsOf(one, 'Estado final 2025-2')).toEqual(whole);
      return Promise.resolve();
    });
  });
});

describe('the end of the cut', () => {
  const dnp: Values = [
    [
      'Documento CONPES',
      'No. acción',
      'Nombre de la acción',
      'Estado de aprobación',
      '% avance físico',
      'Periodo de reporte',
    ],
    ['4144', '1.1', '=Crear el sistema', 'Aprobado', 80, '2025-2'],
    ['4144', '1.10', 'Medir el riesgo', 'Aprobado', 60, '2025-2'],
    ['4144', '1.2', 'Publicar los datos', 'Aprobado', 100, '2025-2'],
    ['4144', '1.3', 'Cerrar la brecha', 'Rechazado', 30, '2025-2'],
  ];

  test('what is missing is told with where to go, and the cut is kept all the same', async () => {
    const book = await prepared(ROWS, (one) => {
      one.addSheet('Reporte DNP');
      put(one, 'Reporte DNP', dnp);
    });
    const ended = await ending();
    expect(ended.items.map(({ id, place, job, blocks }) => [id, place?.sheet, job, blocks])).toEqual([
      ['noFinalState', 'Matriz', undefined, false],
      ['undecided', 'Matriz', 'reconcile', false],
      ['noReport', undefined, 'report', false],
      ['gaps', 'Matriz', undefined, false],
      ...(ended.items.some(({ id }) => id === 'errors') ? [['errors', expect.any(String), 'validate', false]] : []),
    ]);
    expect(book.sheet('Estado final 2025-2').read('A1')).toEqual([['Estado final del corte 2025-2']]);
    expect(endingInWords(await ending()).at(-1)).toMatch(
      /^La hoja «Estado final 2025-2» ya estaba, del 03\/08\/2026, y se deja como está/,
    );
  });

  test('a report of this cut, written after its end, is not asked for again', async () => {
    await prepared();
    await doing((session) => writeReport(session));
    expect((await ending()).items.map(({ id }) => id)).not.toContain('noReport');
    expect((await ending()).items.map(({ id }) => id)).not.toContain('oldReport');
  });
});

test('the times of the flow are a sheet of their own, and a matrix for nobody', async () => {
  const book = await prepared();
  const { times } = await doing((session) => writeTimes(session));
  expect(times).toMatchObject({ cut: '2025-2', actions: 4, until: '2026-07-31' });
  expect(book.sheet('Tiempos del flujo').read('A1')).toEqual([['Tiempos del flujo de aprobación']]);
  expect((await reading()).workspace.matrix.layout.sheet).toBe('Matriz');
});
