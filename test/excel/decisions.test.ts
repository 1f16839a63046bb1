import { mergeCells, type Workbook } from '../../simulator';
import type { CellValue } from '../../src/core/sheet/cell';
import type { DecidedField } from '../../src/core/reconcile/decisions/decision';
import { findingsOf } from '../../src/core/rules/ruleCatalogue';
import { books, deciding, opening, reconcilingAgain, wish } from './dnpBooks';
import { command, excelOver } from './support';

/** Columns of the matrix, from 0. */
const [END, PHYSICAL, STAGE, CYCLE] = [5, 6, 7, 9] as const;

const findings = async (rule: string, today = '2026-05-21') =>
  findingsOf((await opening(today)).workspace).filter((finding) => finding.rule === rule);
const matrix = (book: Workbook, row: number) => book.sheet('Matriz').read(`A${row}:P${row}`)[0] ?? [];
const log = (book: Workbook) =>
  book
    .sheet('Bitácora')
    .read('A2:N20')
    .filter((row) => row[0] !== '');
const detail = (book: Workbook) => {
  const rows = book.sheet('Conciliación').read('A1:L40');
  return rows.slice(rows.findIndex((row) => row[7] === 'Decisión') + 1).filter((row) => row[0] !== '');
};

describe('REP-2: what is decided about a difference', () => {
  test("DNP's progress and date go into the matrix in its own way, with the line that FLOW-6 wants, and the decision is kept beside the difference", async () => {
    const book = books([{ 'Avance físico': 0.8, 'Fecha de finalización': '30/06/2027' }, { 'Avance físico': 0.9 }]);
    await excelOver(book);
    await command('stamp', '2026-05-20');
    const { notDone, decisions } = await deciding([
      wish(2, 'physical', 'acceptDnp', 'Soporte revisado'),
      wish(2, 'end'),
      wish(3, 'physical', 'keepOurs', 'DNP no vio el soporte'),
    ]);
    expect(notDone).toEqual([]);
    expect(decisions.kept).toHaveLength(3);
    expect(structuredClone(decisions)).toEqual(decisions);
    expect([matrix(book, 2)[PHYSICAL], matrix(book, 2)[END], matrix(book, 3)[PHYSICAL]]).toEqual([0.8, 46568, 0.5]);
    expect(
      log(book)
        .slice(3)
        .map((row) => [row[3], row[7], row[9], row[11], row[12]]),
    ).toEqual([
      [
        '1.1',
        0.8,
        'Seguimiento',
        'Conciliación: se acepta el dato de DNP (Avance físico, Fecha de finalización) · Soporte revisado',
        'Ana',
      ],
    ]);
    expect(await findings('FLOW-6')).toEqual([]);
    expect(
      detail(book)
        .filter((row) => row[0] === 'Difiere')
        .map((row) => [row[1], row[4], ...row.slice(7, 11)]),
    ).toEqual([
      ['4144/1.1', 'Avance físico', 'Se acepta el dato de DNP', 'Soporte revisado', 'Ana', 46163],
      ['4144/1.1', 'Fecha de finalización', 'Se acepta el dato de DNP', '', 'Ana', 46163],
      ['4144/1.2', 'Avance físico', 'Se mantiene el de la matriz', 'DNP no vio el soporte', 'Ana', 46163],
    ]);
  });

  test('the next comparison keeps what still holds, counts what is settled and says what no longer holds', async () => {
    const book = books([{ 'Avance físico': 0.8 }, { 'Avance físico': 0.9 }, { 'Avance físico': 0.7 }]);
    await excelOver(book);
    await deciding([
      wish(2, 'physical'),
      wish(3, 'physical', 'keepOurs', 'nota'),
      wish(4, 'physical', 'keepOurs', 'nota'),
    ]);
    book.sheet('Reporte DNP').grid.set(3, 4, { value: 0.75 });
    const { decisions } = await reconcilingAgain();
    const why =
      '4144/1.3, Avance físico: ya no vale «Se mantiene el de la matriz»: se decidió cuando la matriz decía 50\u00a0% y DNP 70\u00a0%. Decida de nuevo.';
    expect(decisions).toEqual({
      kept: [{ ...wish(3, 'physical', 'keepOurs', 'nota'), by: 'Ana', day: '2026-05-21' }],
      settled: 1,
      pairs: [],
      unfit: [
        {
          kind: 'field',
          why,
          decision: expect.objectContaining({
            key: '4144/1.3',
            field: 'physical',
            matrix: '50\u00a0%',
            dnp: '70\u00a0%',
            cut: '2025-2',
          }),
        },
      ],
    });
    expect(
      book
        .sheet('Conciliación')
        .read('A1:L40')
        .filter((row) => row[7] !== '' && row[1] !== 'Acción')
        .map((row) => [row[0], row[1], row[11]]),
    ).toEqual([
      ['2025-2', '4144/1.3', why],
      ['Difiere', '4144/1.2', expect.any(String)],
    ]);
    expect(book.sheet('Conciliación').read('A1:A9').flat()).toEqual(
      expect.arrayContaining([
        '1 decisión anterior quedó cumplida: la matriz y DNP ya coinciden.',
        '1 decisión anterior no se aplica y se conserva abajo, con el porqué.',
      ]),
    );
  });

  test('a column of DNP that was taken without certainty is named', async () => {
    const book = books([{ 'Avance físico': 0.8 }], (own) =>
      own.sheet('Matriz').grid.set(0, PHYSICAL, { value: 'Avance físico' }),
    );
    book.sheet('Reporte DNP').grid.set(0, 4, { value: 'Avanc. a la fecha' });
    await excelOver(book);
    await reconcilingAgain();
    expect(book.sheet('Conciliación').read('A1:A9').flat()).toContainEqual(
      expect.stringMatching(
        /^Hoja «Reporte DNP»: E1 \(«Avanc\. a la fecha»\) se usa como «Avance físico» sin certeza \(\d\d %\): confírmela o cámbiela en «Columnas del reporte», en «Conciliar»\.$/,
      ),
    );
  });

  test('a row that moved meanwhile is known by its key', async () => {
    const book = books([{}, { 'Avance físico': 0.9 }]);
    await excelOver(book);
    await deciding([wish(3, 'physical', 'keepOurs', 'nota')]);
    const { grid } = book.sheet('Matriz');
    for (let column = 0; column < 16; column += 1) {
      const [a, b] = [grid.get(1, column), grid.get(2, column)];
      if (b) grid.set(1, column, { ...b });
      if (a) grid.set(2, column, { ...a });
    }
    expect((await reconcilingAgain()).decisions.kept).toMatchObject([{ key: '4144/1.2', matrixRow: 2, dnpRow: 3 }]);
  });

  test('what somebody types into the sheet counts; what is no decision is said with its cell', async () => {
    const book = books([{ 'Avance físico': 0.8 }, { 'Avance físico': 0.9 }]);
    await excelOver(book);
    await reconcilingAgain('2026-05-20');
    const sheet = book.sheet('Conciliación');
    const first = sheet.read('H1:H40').findIndex(([text]) => text === 'Decisión') + 1;
    sheet.grid.set(first, 7, { value: 'se mantiene el de la MATRIZ' });
    sheet.grid.set(first + 1, 7, { value: 'tal vez' });
    const { decisions, opened } = await reconcilingAgain();
    expect(decisions.kept).toMatchObject([{ key: '4144/1.1', choice: 'keepOurs', by: '', day: '2026-05-22' }]);
    expect(opened.problems).toContainEqual(
      `Conciliación, H${first + 2}: «tal vez» no es una decisión: escriba «Se acepta el dato de DNP» o «Se mantiene el de la matriz».`,
    );
  });
});

describe('FLOW-3 to FLOW-6: stage, status and cycle', () => {
  test('one step further: the row and its line', async () => {
    const book = books([{ Etapa: 3 }]);
    await excelOver(book);
    await command('stamp', '2026-05-20');
    expect((await deciding([wish(2, 'stage')])).notDone).toEqual([]);
    expect(matrix(book, 2).slice(STAGE, CYCLE + 1)).toEqual([3, 'En revisión', 1]);
    expect(log(book).at(-1)?.slice(3, 10)).toEqual(['1.1', 3, 'En revisión', 1, 0.5, '', 'Aprobación']);
    expect([...(await findings('FLOW-3')), ...(await findings('FLOW-6'))]).toEqual([]);
  });

  test('rejected by DNP: the cycle restarts, and the note is the reason', async () => {
    const book = books([{ Estado: 'Rechazada' }]);
    await excelOver(book);
    await command('stamp', '2026-05-20');
    await deciding([wish(2, 'status', 'acceptDnp', 'Faltó el soporte')]);
    expect(matrix(book, 2).slice(STAGE, CYCLE + 1)).toEqual([1, 'Rechazada', 2]);
    expect(log(book).at(-1)).toEqual(expect.arrayContaining(['Rechazo', 2, 'Faltó el soporte']));
    expect([...(await findings('FLOW-3')), ...(await findings('FLOW-4')), ...(await findings('FLOW-6'))]).toEqual([]);
  });

  test('approved by DNP while ours is at stage 2: taken as it was seen, and what nobody saw is said', async () => {
    const book = books([{ Estado: 'Aprobada', Etapa: 6, 'Avance físico': 0.8 }]);
    await excelOver(book);
    await command('stamp', '2026-05-20');
    const { notDone, skipped } = await deciding([wish(2, 'status'), wish(2, 'stage'), wish(2, 'physical')]);
    expect(notDone).toEqual([]);
    expect(skipped).toEqual([
      '4144/1.1: se aprueba desde la etapa 2 y la última es la 6. Queda anotada como la vio DNP, sin los movimientos que no se vieron: «Validar» los pide.',
    ]);
    expect(matrix(book, 2).slice(PHYSICAL, CYCLE + 1)).toEqual([0.8, 6, 'Aprobada', 1]);
    expect(log(book).at(-1)?.slice(4, 10)).toEqual([6, 'Aprobada', 1, 0.8, '', 'Seguimiento']);
    expect(await findings('FLOW-3')).toHaveLength(1);
    expect(await findings('FLOW-6')).toEqual([]);
  });

  test('approved by DNP before anything was followed: the last stage, and no line (FLOW-5)', async () => {
    const book = books([{ Estado: 'Aprobada' }]);
    await excelOver(book);
    await command('prepare');
    expect((await deciding([wish(2, 'status')])).notDone).toEqual([]);
    expect(matrix(book, 2).slice(STAGE, CYCLE + 1)).toEqual([6, 'Aprobada', 1]);
    expect(log(book)).toEqual([]);
    expect([...(await findings('FLOW-3')), ...(await findings('FLOW-6'))]).toEqual([]);
  });

  test('after the cut has closed the decision has its line all the same (D. Consolidation)', async () => {
    const book = books([{ Etapa: 3 }]);
    await excelOver(book);
    await command('stamp', '2026-05-20');
    await deciding([wish(2, 'stage')], '2026-08-08');
    expect(log(book).at(-1)?.slice(0, 12)).toEqual([
      46242,
      '2025-2',
      '4144',
      '1.1',
      3,
      'En revisión',
      1,
      0.5,
      '',
      'Conciliación',
      '',
      'Se acepta el dato de DNP según la hoja «Reporte DNP»: Etapa: 2 → 3',
    ]);
    expect(await findings('FLOW-6', '2026-08-08')).toEqual([]);
  });
});

describe('what cannot be accepted is said and nothing of it is written', () => {
  test.each<[string, Partial<Record<string, CellValue>>, DecidedField['field'], RegExp, (book: Workbook) => void]>([
    ['an empty cell of DNP', { 'Avance físico': ' ' }, 'physical', /Avance físico: DNP no trae dato/, () => undefined],
    [
      'a text that nobody understands',
      { 'Avance físico': 'casi todo' },
      'physical',
      /no se puede leer/,
      () => undefined,
    ],
    [
      'a cell that is merged',
      { 'Fecha de finalización': '30/06/2027' },
      'end',
      /combinada con otras/,
      (book) => mergeCells(book.sheet('Matriz'), { top: 1, left: END, bottom: 2, right: END }, false),
    ],
  ])('%s', async (_name, dnp, field, says, change) => {
    const book = books([dnp], change);
    await excelOver(book);
    const { notDone, plan } = await deciding([wish(2, field)]);
    expect(notDone).toEqual([{ wish: expect.objectContaining({ field }), why: expect.stringMatching(says) }]);
    expect(plan.steps).toEqual([]);
  });

  test('ours is not kept without a reason', async () => {
    await excelOver(books([{ 'Avance físico': 0.8 }]));
    const { notDone, decisions } = await deciding([wish(2, 'physical', 'keepOurs', '  ')]);
    expect(notDone).toMatchObject([
      { why: '4144/1.1, Avance físico: escriba por qué se mantiene el dato de la matriz.' },
    ]);
    expect(decisions.kept).toEqual([]);
  });

  test('a difference that is gone', async () => {
    await excelOver(books([]));
    expect((await deciding([wish(2, 'physical')])).notDone).toMatchObject([
      { why: '4144/1.1, Avance físico: esa diferencia ya no está en la comparación.' },
    ]);
  });

  test('a share where the column says neither fractions nor points', async () => {
    const book = books([{ 'Avance físico': '80 %' }, { 'Avance físico': '100 %' }], (own) =>
      [0, 1, 1].forEach((value, index) => own.sheet('Matriz').grid.set(index + 1, PHYSICAL, { value })),
    );
    await excelOver(book);
    expect((await deciding([wish(2, 'physical')])).notDone).toMatchObject([
      { why: expect.stringMatching(/no aclara si sus números son fracciones o puntos/) },
    ]);
  });

  test('and points stay points', async () => {
    const book = books([{ 'Avance físico': '80 %' }, { 'Avance físico': '35 %' }, { 'Avance físico': '60 %' }], (own) =>
      [50, 35, 60].forEach((value, index) => own.sheet('Matriz').grid.set(index + 1, PHYSICAL, { value })),
    );
    await excelOver(book);
    expect((await deciding([wish(2, 'physical')])).notDone).toEqual([]);
    expect(matrix(book, 2)[PHYSICAL]).toBe(80);
  });
});
