import type { Workbook } from '../../simulator';
import type { CellValue } from '../../src/core/sheet/cell';
import type { CutLabel } from '../../src/core/keys/keys';
import type { Withdrawal } from '../../src/core/reconcile/decisions/amend';
import { unfitId } from '../../src/core/reconcile/decisions/keep';
import { joinPlans } from '../../src/core/plan/plan';
import { inExcel } from '../../src/excel/run';
import type { PairWish } from '../../src/core/reconcile/decisions/chosen';
import { decideDifferences } from '../../src/jobs/verbs/decide';
import { openBook } from '../../src/jobs/book/openBook';
import { pairByHand, reconcileBook, withdrawDecisions, type Reconciled } from './reconciling';
import { startSession } from '../../src/jobs/session';
import { day } from '../core/support/days';
import { CUT } from '../core/support/workspace';
import { bookOf, excelOver, matrixValues, put, writing } from './support';

const { stages: _, ...GIVEN } = CUT;
const DNP_HEADER = ['CONPES', 'Código acción', 'Acción', 'Avance físico', 'Estado'];

/** A matrix of three actions; DNP names them otherwise, so that nothing but the first is paired by itself. */
function books(
  rows: readonly (readonly CellValue[])[] = [
    ['4144', '1.1', 'Acción número 0', 0.5, 'En revisión'],
    ['4144', '7.7', 'Otra cosa muy distinta', 0.9, 'Aprobado'],
    ['4144', '8.8', 'Una tercera que nadie conoce', 0.1, 'En revisión'],
  ],
): Workbook {
  const book = bookOf(matrixValues(3));
  book.addSheet('Reporte DNP');
  put(book, 'Reporte DNP', [DNP_HEADER, ...rows]);
  return book;
}

async function compare(today: string, cut = GIVEN): Promise<Reconciled> {
  const session = await inExcel(async (context) =>
    startSession(await openBook(context, { today: day(today), cut }), 'Ana', { day: day(today), time: '11:00:00' }),
  );
  return reconcileBook(session);
}

/** The comparison of a book, changed as told and written. */
async function again(change: (compared: Reconciled) => Reconciled, today = '2026-05-21'): Promise<Reconciled> {
  const changed = change(await compare(today));
  await writing(joinPlans('x', changed.session.plans));
  return changed;
}

const pairing = (wish: PairWish, today?: string) =>
  again((compared) => pairByHand({ ...compared.session, plans: [] }, compared, wish), today);
const withdrawing = (withdrawn: Withdrawal, today?: string) =>
  again((compared) => withdrawDecisions({ ...compared.session, plans: [] }, compared, [withdrawn]), today);
const places = ({ reconciliation }: Reconciled) =>
  reconciliation.rows.map((row) => `${row.class} ${row.matrixRow ?? '-'} ${row.dnpRow ?? '-'}`).sort();
const sheetText = (book: Workbook) => book.sheet('Conciliación').read('A1:L60').flat().join('|');

test('REP-2: two rows are the same action because somebody says so, with name, day and why; the next comparison does so again', async () => {
  const book = books();
  await excelOver(book);
  expect(places(await compare('2026-05-21'))).toEqual([
    'onlyDnp - 3',
    'onlyDnp - 4',
    'onlyMatrix 3 -',
    'onlyMatrix 4 -',
    'same 2 2',
  ]);
  const first = await pairing({ matrixRow: 3, dnpRow: 3, note: 'DNP renumeró el objetivo 7' });
  expect(first.reconciliation.rows.find(({ matrixRow }) => matrixRow === 3)).toMatchObject({
    class: 'different',
    dnpRow: 3,
    reason: 'Emparejada a mano por Ana el 21/05/2026: DNP renumeró el objetivo 7.',
  });
  expect(sheetText(book)).toContain('Parejas hechas a mano');
  const next = await again((compared) => compared, '2026-05-22');
  expect(next.decisions.pairs).toEqual([
    expect.objectContaining({ cut: '2025-2', by: 'Ana', day: '2026-05-21', note: 'DNP renumeró el objetivo 7' }),
  ]);
  expect(places(next)).toEqual(['different 3 3', 'onlyDnp - 4', 'onlyMatrix 4 -', 'same 2 2']);
});

test('rows that moved in the next export are found by what they say', async () => {
  const book = books();
  await excelOver(book);
  await pairing({ matrixRow: 3, dnpRow: 3, note: '' });
  put(book, 'Reporte DNP', [
    DNP_HEADER,
    ['4144', '8.8', 'Una tercera que nadie conoce', 0.1, 'En revisión'],
    ['4144', '1.1', 'Acción número 0', 0.5, 'En revisión'],
    ['4144', '7.7', 'Otra cosa muy distinta', 0.95, 'Aprobado'],
  ]);
  expect(places(await compare('2026-05-23'))).toEqual(['different 3 4', 'onlyDnp - 2', 'onlyMatrix 4 -', 'same 2 3']);
});

test('a pair whose row is gone is shown with why, and stays until it is withdrawn', async () => {
  const book = books();
  await excelOver(book);
  await pairing({ matrixRow: 3, dnpRow: 3, note: '' });
  book.sheet('Reporte DNP').grid.set(2, 2, { value: 'Un texto que se escribió de nuevo' });
  const why =
    'La pareja hecha a mano de 4144/1.2 con 4144/7.7 de DNP no se aplica: la fila de DNP ya no está, o dice otra cosa: empareje de nuevo o retire la pareja.';
  for (const today of ['2026-05-22', '2026-05-23']) {
    const { decisions } = await again((compared) => compared, today);
    expect(decisions.unfit.map((one) => one.why)).toEqual([why]);
    expect(sheetText(book)).toContain(why);
  }
  const withdrawn = await again((compared) =>
    withdrawDecisions(
      { ...compared.session, plans: [] },
      compared,
      compared.decisions.unfit.map((one) => ({ kind: 'unfit', id: unfitId(one) })),
    ),
  );
  expect(withdrawn.decisions).toMatchObject({ pairs: [], unfit: [] });
  expect(sheetText(book)).not.toContain('7.7 de DNP no se aplica');
});

test('a new pair takes the place of those that hold one of its rows; withdrawn, the rows are compared as before', async () => {
  await excelOver(books());
  await pairing({ matrixRow: 3, dnpRow: 3, note: '' });
  const changed = await pairing({ matrixRow: 3, dnpRow: 4, note: '' });
  expect(places(changed)).toEqual(['different 3 4', 'onlyDnp - 3', 'onlyMatrix 4 -', 'same 2 2']);
  expect(changed.decisions.pairs).toHaveLength(1);
  expect(places(await withdrawing({ kind: 'pair', matrixRow: 3, dnpRow: 4 }))).toEqual([
    'onlyDnp - 3',
    'onlyDnp - 4',
    'onlyMatrix 3 -',
    'onlyMatrix 4 -',
    'same 2 2',
  ]);
});

test('a pair goes before a pair that was found; its former partner stands alone', async () => {
  await excelOver(books());
  expect(places(await pairing({ matrixRow: 2, dnpRow: 3, note: '' }))).toEqual([
    'different 2 3',
    'onlyDnp - 2',
    'onlyDnp - 4',
    'onlyMatrix 3 -',
    'onlyMatrix 4 -',
  ]);
});

test('a decision about a difference of a pair is kept with the pair, and withdrawn alone', async () => {
  const book = books();
  await excelOver(book);
  await pairing({ matrixRow: 3, dnpRow: 3, note: '' });
  const decided = await compare('2026-05-22');
  const { session } = decideDifferences({ ...decided.session, plans: [] }, decided, [
    { key: '4144/1.2', matrixRow: 3, dnpRow: 3, field: 'physical', choice: 'keepOurs', note: 'sin soporte' },
  ]);
  await writing(joinPlans('x', session.plans));
  const next = await compare('2026-05-23');
  expect(next.decisions).toMatchObject({
    kept: [{ matrixRow: 3, dnpRow: 3, field: 'physical', note: 'sin soporte' }],
    pairs: [{ matrix: { row: 3 }, dnp: { row: 3 } }],
    unfit: [],
  });
  const withdrawn = await withdrawing({ kind: 'difference', id: '3:3:physical' }, '2026-05-23');
  expect(withdrawn.decisions).toMatchObject({ kept: [], pairs: [{}], unfit: [] });
});

test('decisions of another cut are kept and not applied', async () => {
  const book = books();
  await excelOver(book);
  await pairing({ matrixRow: 3, dnpRow: 3, note: '' });
  const other = await compare('2026-05-22', { ...GIVEN, label: '2026-1' as CutLabel });
  expect(other.decisions.pairs).toEqual([]);
  expect(other.decisions.unfit.map(({ why }) => why)).toEqual([expect.stringContaining('es del corte 2025-2')]);
});

test.each([
  [{ matrixRow: 99, dnpRow: 3, note: '' }, 'La fila 99 de la matriz no está entre las que se comparan.'],
  [{ matrixRow: 3, dnpRow: 1, note: '' }, 'La fila 1 del reporte de DNP no está entre las que se comparan.'],
])('a row that is not compared is refused: %j', async (wish, message) => {
  await excelOver(books());
  const compared = await compare('2026-05-21');
  expect(() => pairByHand(compared.session, compared, wish)).toThrow(message);
});

test('texts like formulas and long ones survive the sheet and its reading', async () => {
  const long = `=SUMA(1;2) ${'muy larga '.repeat(400)}`;
  await excelOver(
    books([
      ['4144', '1.1', 'Acción número 0', 0.5, 'En revisión'],
      ['4144', '7.7', long, 0.9, 'Aprobado'],
    ]),
  );
  await pairing({ matrixRow: 3, dnpRow: 3, note: '=HYPERLINK("http://x")' });
  const next = await compare('2026-05-22');
  expect(next.decisions.unfit).toEqual([]);
  expect(next.decisions.pairs).toMatchObject([{ note: '=HYPERLINK("http://x")' }]);
});
