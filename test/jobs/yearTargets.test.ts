import type { Workbook } from '../../simulator';
import { valueOf } from '../../src/core/cells/reading';
import type { Grid } from '../../src/core/sheet/grid';
import { importPas } from '../../src/jobs/verbs/pas';
import { annexGrid, code, planned } from '../core/pas/annexes';
import { bookOf, excelOver, type Values } from '../excel/support';
import { cellsOf, doing, opening, reading } from './nextCut';

const HEADER = [
  'CONPES',
  'Código acción',
  'Acción',
  'Corte',
  'Entidad',
  'Meta 2026',
  'Meta 2027',
  'Avance físico',
  'Etapa',
  'Estado',
  'Ciclo',
];
const ROWS: Values = [
  HEADER,
  ['4180', '1.1', 'Crear el sistema', '2026-2', 'MHCP', 0.4, 0.9, 0.3, 6, 'Aprobada', 1],
  ['4180', '1.2', 'Medir el riesgo', '2026-2', 'DIAN', 0.5, 1, 0.6, 6, 'Aprobada', 1],
];
const SETTINGS: Values = [
  ['Configuración del seguimiento CONPES'],
  [''],
  ['Corte'],
  ['Dato', 'Valor'],
  ['Etiqueta', '2026-2'],
];

async function matrix(): Promise<Workbook> {
  const book = bookOf(ROWS);
  for (const row of [1, 2])
    for (const column of [5, 6, 7]) book.sheet('Matriz').grid.ensure(row, column).style = { numFmt: '0%' };
  const settings = book.addSheet('Configuración');
  SETTINGS.forEach((row, r) => row.forEach((value, c) => settings.grid.set(r, c, { value })));
  await excelOver(book);
  return book;
}

const targets = async () => (await reading()).workspace.matrix.records.map(({ annualTarget }) => valueOf(annualTarget));

test('FLOW-8: new rows carry the target of every year, and the next year’s cut is read in its own', async () => {
  const book = await matrix();
  expect(await targets()).toEqual([0.4, 0.5]);
  const result = await opening({ label: '2027-1', cutDate: '30/06/2027', opens: '03/08/2027', closes: '29/10/2027' });
  expect(result).toMatchObject({ kind: 'opened', target: undefined });
  expect(book.sheet('Matriz').read('D4:G5')).toEqual([
    ['2027-1', 'MHCP', 0.4, 0.9],
    ['2027-1', 'DIAN', 0.5, 1],
  ]);
  expect(cellsOf(book, 'Matriz').get('4:7')).toContain('0%');
  expect((await targets()).slice(2)).toEqual([0.9, 1]);
});

test('FLOW-8: a year that has no column of its own is named', async () => {
  await matrix();
  expect(
    await opening({ label: '2028-1', cutDate: '30/06/2028', opens: '03/08/2028', closes: '27/10/2028' }),
  ).toMatchObject({
    kind: 'opened',
    target: 'missing',
  });
});

test('FLOW-8: a PAS brings the target of each year into its column', async () => {
  const book = await matrix();
  const annex: Grid = annexGrid([planned('1.1'), planned('1.3')], { others: ['Meta 2026', 'Meta 2027', 'Meta 2028'] });
  const wide = annex.values[0]?.length ?? 0;
  const grid: Grid = {
    ...annex,
    values: annex.values.map((row, at) => (at < 3 ? row : [...row.slice(0, wide - 3), '25%', '75%', '100%'])),
  };
  const { bringing } = await doing((session) =>
    importPas(
      session,
      { grid, date1904: false },
      { actions: [code('1.3')], changes: [{ code: code('1.1'), field: 'annualTarget' }] },
      { order: 'dmy' },
    ),
  );
  expect(bringing).toMatchObject({ kind: 'planned', added: 1, changed: 1 });
  expect(book.sheet('Matriz').read('F2:G4')).toEqual([
    [0.25, 0.9],
    [0.5, 1],
    [0.25, 0.75],
  ]);
});
