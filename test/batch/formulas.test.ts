import { openWorkbook, saveWorkbook, type Workbook } from '../../simulator';
import { NOT_CALCULATED } from '../../simulator/workbook/storedCell';
import { toJson } from '../../src/batch/result';
import { bookOf, HEADER, matrixValues } from '../excel/support';
import { batch, sampleFiles, SMALL_CUT } from './support';

const END = HEADER.indexOf('Fecha de finalización');
const PHYSICAL = HEADER.indexOf('Avance físico');

/** Three actions of 50 %; in these rows another program has written formulas and no results, beside one that says nothing. */
function book(rows: readonly number[], sheet = 'Matriz'): Workbook {
  const made = bookOf(matrixValues(3), sheet);
  for (const row of rows) made.sheet(sheet).grid.set(row - 1, PHYSICAL, { value: NOT_CALCULATED, formula: '=0.5*1' });
  for (const row of [2, 3, 4]) made.sheet(sheet).grid.set(row - 1, END, { value: 46000 });
  made.sheet(sheet).grid.set(1, HEADER.indexOf('Observación'), { value: '', formula: '=IF(A2="","x","")' });
  return made;
}

async function reconciled(ours: readonly number[], dnps: readonly number[]) {
  const files = await sampleFiles();
  const matrix = files.file('con-formulas.xlsx', await saveWorkbook(book(ours)));
  const dnp = files.file('dnp-con-formulas.xlsx', await saveWorkbook(book(dnps, 'Reporte')));
  const done = await batch('all', '--book', matrix, '--export', dnp, ...SMALL_CUT, '--json');
  const { notes, findings, reconciliation } = toJson('all', done) as any;
  return {
    notes,
    sentences: reconciliation.rows.flatMap(({ fields }: any) => fields.map(({ sentence }: any) => sentence)),
    // A result that is not there is asked for, and is no 0 %.
    ofShares: findings
      .filter(({ rule }: any) => ['DATA-4', 'FLOW-9'].includes(rule))
      .map(({ rule, cell }: any) => `${rule} ${cell}`),
  };
}

test('a file that another program wrote has no results: an empty text is one', async () => {
  const opened = await openWorkbook(await saveWorkbook(book([3])));
  const { grid } = opened.sheet('Matriz');
  expect(grid.get(2, PHYSICAL)).toMatchObject({ value: NOT_CALCULATED, formula: '=0.5*1', isError: true });
  expect((await openWorkbook(await saveWorkbook(opened))).sheet('Matriz').grid.get(2, PHYSICAL)?.value).toBe(
    NOT_CALCULATED,
  );
});

test('formulas without a result are said with their cells, in the matrix and in the report; what depends on them is doubtful', async () => {
  expect(await reconciled([], [])).toMatchObject({ notes: [], sentences: [] });
  expect(await reconciled([2, 3], [])).toEqual({
    notes: [
      'En la hoja «Matriz», 2 fórmulas no tienen resultado guardado (G2:G3): lo que depende de ellas no se conoce. Abra el libro en Excel, guárdelo y repita.',
    ],
    sentences: [2, 3].map(
      (row) => `Avance físico: la matriz trae una fórmula sin resultado (G${row}) y DNP 50\u00a0% (G${row})`,
    ),
    ofShares: ['DATA-4 G2', 'DATA-4 G3', 'FLOW-9 F4'],
  });
  expect(await reconciled([], [2, 3, 4])).toMatchObject({
    notes: [
      'En el reporte de DNP, 3 fórmulas no tienen resultado guardado (G2:G4): lo que depende de ellas no se conoce. Abra el libro en Excel, guárdelo y repita.',
    ],
    sentences: [2, 3, 4].map(
      (row) => `Avance físico: la matriz dice 50\u00a0% (G${row}) y DNP trae una fórmula sin resultado (G${row})`,
    ),
  });
  // Two results that are not there are not the same.
  expect((await reconciled([3], [3])).sentences).toEqual([
    'Avance físico: la matriz trae una fórmula sin resultado (G3) y DNP trae una fórmula sin resultado (G3)',
  ]);
});
