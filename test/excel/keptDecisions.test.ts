import { joinPlans } from '../../src/core/plan/plan';
import { NO_DECISIONS, unfitId } from '../../src/core/reconcile/decisions/keep';
import { pairByHand, reconcileBook, withdrawDecisions, type Reconciled } from './reconciling';
import { books, deciding, opening, reconcilingAgain, wish } from './dnpBooks';
import { command, excelOver, put, writing } from './support';

/** A change of what was decided, as somebody whose pane has read the book just now makes it. */
async function changing(
  by: string,
  change: (session: Reconciled['session'], reconciled: Reconciled) => Reconciled,
  today = '2026-05-21',
) {
  const session = { ...(await opening(today)), by };
  const changed = change(session, reconcileBook(session));
  await writing(joinPlans('x', changed.session.plans));
  return changed;
}

describe('REP-2: pairs made by hand, in the sheet as Excel gives it back', () => {
  /** DNP has the second action without a code, and says 90 % of it. */
  const withoutCode = () => books([{}, { 'Código acción': ' ', Acción: 'Línea 2-1', 'Avance físico': 0.9 }]);
  const pair = (matrixRow = 3, dnpRow = 3) =>
    changing('Ana', (session, reconciled) =>
      pairByHand(session, reconciled, { matrixRow, dnpRow, note: '  Lo dijo DNP el 3-4 ' }),
    );
  const rowOfPair = {
    class: 'different',
    key: '4144/1.2',
    matrixRow: 3,
    dnpRow: 3,
    reason: 'Emparejada a mano por Ana el 21/05/2026: Lo dijo DNP el 3-4.',
  };
  test('a pair is compared, its differences are decided, and both stand again after the same export and after one in which the rows moved', async () => {
    const book = withoutCode();
    await excelOver(book);
    expect((await reconcilingAgain('2026-05-20')).reconciliation.counts).toMatchObject({ onlyMatrix: 1, blankKey: 1 });
    const before = book.sheet('Matriz').read('A1:P4');
    const paired = await pair();
    expect(book.sheet('Matriz').read('A1:P4')).toEqual(before);
    expect(paired.reconciliation.rows).toContainEqual(expect.objectContaining(rowOfPair));
    await deciding([wish(3, 'physical', 'keepOurs', 'Soporte en la OAP')]);
    const again = await reconcilingAgain();
    expect(again.opened.problems.filter((problem) => problem.startsWith('Conciliación'))).toEqual([]);
    expect(again.decisions).toEqual({
      ...NO_DECISIONS,
      pairs: paired.decisions.pairs,
      kept: [{ ...wish(3, 'physical', 'keepOurs', 'Soporte en la OAP'), by: 'Ana', day: '2026-05-21' }],
    });
    const sheet = book.sheet('Reporte DNP');
    const moved = sheet.read('A1:H4');
    [moved[0], moved[3], moved[1], moved[2]].forEach((row, r) =>
      row?.forEach((value, c) => sheet.grid.set(r, c, { value })),
    );
    const { decisions, reconciliation } = await reconcilingAgain();
    expect(reconciliation.rows).toContainEqual(expect.objectContaining({ ...rowOfPair, dnpRow: 4 }));
    expect(decisions).toMatchObject({
      pairs: [{ matrix: { row: 3 }, dnp: { row: 4 } }],
      kept: [{ matrixRow: 3, dnpRow: 4 }],
      unfit: [],
    });
  });

  test('what does not fit the next export stays in the sheet with why, until it is withdrawn; other commands leave it', async () => {
    const book = withoutCode();
    await excelOver(book);
    await pair();
    await deciding([wish(3, 'physical', 'keepOurs', 'Soporte en la OAP')]);
    const text = book.sheet('Reporte DNP').read('C3')[0]?.[0] ?? '';
    book.sheet('Reporte DNP').grid.set(2, 2, { value: 'Otra línea' });
    for (const job of ['reconcile', 'prepare', 'stamp', 'validate', 'reconcile'] as const)
      await command(job, '2026-05-22');
    const { decisions } = await reconcilingAgain();
    expect(decisions).toMatchObject({
      kept: [],
      pairs: [],
      settled: 0,
      unfit: [
        { kind: 'field', why: expect.stringMatching(/ya no está emparejada/) },
        {
          kind: 'pair',
          why: expect.stringMatching(
            /^La pareja hecha a mano de 4144\/1\.2 con 4144 de DNP no se aplica: la fila de DNP ya no está/,
          ),
        },
      ],
    });
    book.sheet('Reporte DNP').grid.set(2, 2, { value: text });
    expect((await reconcilingAgain()).decisions).toMatchObject({
      kept: [{ field: 'physical' }],
      pairs: [{ note: 'Lo dijo DNP el 3-4' }],
      unfit: [],
    });
    book.sheet('Reporte DNP').grid.set(2, 2, { value: 'Otra línea' });
    const withdrawn = await changing('Luis', (session, reconciled) =>
      withdrawDecisions(
        session,
        reconciled,
        reconciled.decisions.unfit.map((one) => ({ kind: 'unfit', id: unfitId(one) })),
      ),
    );
    expect(withdrawn.decisions).toEqual(NO_DECISIONS);
    expect((await reconcilingAgain()).decisions).toEqual(NO_DECISIONS);
  });

  test('two people: each finds what the other decided; withdrawing one leaves the rest', async () => {
    const book = books([
      { 'Avance físico': 0.8 },
      { 'Código acción': ' ', Acción: 'Línea 2-1' },
      { 'Código acción': ' ', Acción: 'Línea 3-1' },
    ]);
    await excelOver(book);
    await deciding([wish(2, 'physical', 'keepOurs', 'visto')]);
    await changing('Luis', (session, reconciled) =>
      pairByHand(session, reconciled, { matrixRow: 3, dnpRow: 3, note: '' }),
    );
    const both = await pair(4, 4);
    expect(both.decisions).toMatchObject({
      kept: [{ by: 'Ana', matrixRow: 2 }],
      pairs: [
        { by: 'Ana', matrix: { row: 4 } },
        { by: 'Luis', matrix: { row: 3 } },
      ],
    });
    const { decisions } = await changing('Luis', (session, reconciled) =>
      withdrawDecisions(session, reconciled, [{ kind: 'pair', matrixRow: 4, dnpRow: 4 }]),
    );
    expect(decisions).toMatchObject({ kept: [{ matrixRow: 2 }], pairs: [{ by: 'Luis' }], unfit: [] });
    expect(
      (
        await changing('Luis', (session, reconciled) =>
          withdrawDecisions(session, reconciled, [{ kind: 'difference', id: '2:2:physical' }]),
        )
      ).decisions,
    ).toMatchObject({ kept: [], pairs: [{ by: 'Luis' }] });
  });

  test('what somebody else has withdrawn meanwhile takes no other decision with it', async () => {
    const book = books([{ 'Avance físico': 0.8 }, { 'Avance físico': 0.9 }]);
    await excelOver(book);
    await deciding([wish(2, 'physical', 'keepOurs', 'visto'), wish(3, 'physical', 'keepOurs', 'también')]);
    for (const row of [1, 2]) book.sheet('Reporte DNP').grid.set(row, 4, { value: 0.1 });
    const [seen] = (await reconcilingAgain()).decisions.unfit.map(
      (one) => ({ kind: 'unfit', id: unfitId(one) }) as const,
    );
    const withdrawing = () =>
      changing('Luis', (session, reconciled) => withdrawDecisions(session, reconciled, seen ? [seen] : []));
    expect((await withdrawing()).decisions.unfit).toMatchObject([{ decision: { key: '4144/1.2' } }]);
    await expect(withdrawing()).rejects.toThrow(
      'Esa decisión ya no está en «Conciliación»: mire de nuevo la lista. No se escribió nada.',
    );
    expect((await reconcilingAgain()).decisions.unfit).toMatchObject([{ decision: { key: '4144/1.2' } }]);
  });

  test('a sheet in the former layout, without cut and pairs, is read as it is', async () => {
    const book = books([{ 'Avance físico': 0.8 }]);
    book.addSheet('Conciliación');
    put(book, 'Conciliación', [
      ['Conciliación de la matriz con el reporte de DNP'],
      ['Hecha el 20/05/2026 entre la hoja «Matriz» y la hoja «Reporte DNP».'],
      [''],
      ['Detalle'],
      [
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
      ],
      [
        'Difiere',
        '4144/1.1',
        2,
        2,
        'Avance físico',
        '50\u00a0%',
        '80\u00a0%',
        'Se mantiene el de la matriz',
        'visto',
        'Luis',
        46160,
        '',
      ],
    ]);
    await excelOver(book);
    expect((await reconcilingAgain()).decisions).toEqual({
      ...NO_DECISIONS,
      kept: [{ ...wish(2, 'physical', 'keepOurs', 'visto'), by: 'Luis', day: '2026-05-18' }],
    });
  });
});
