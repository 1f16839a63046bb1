import type { Workbook } from '../../simulator';
import { inExcel } from '../../src/excel/run';
import { seeEdge } from '../../src/excel/read/seeEdge';
import { applyPlan } from '../../src/excel/write/applyPlan';
import { openBook } from '../../src/jobs/book/openBook';
import { seeOwnSheets } from '../../src/jobs/book/seeOwnSheets';
import { think, type Proposal } from '../../src/jobs/propose';
import { rememberBefore } from '../../src/jobs/remember';
import { startSession } from '../../src/jobs/session';
import { day } from '../core/support/days';
import { bookOf, excelOver, put, type Values } from '../excel/support';

const HEADER = [
  'CONPES', // A
  'Código acción',
  'Acción',
  'Corte',
  'Entidad', // E
  'Avance físico',
  'Etapa',
  'Estado',
  'Ciclo', // I
  'Profesional OAP',
  'Ruta del expediente',
  'Carpeta',
  'Nota interna', // M
  'Brecha',
  'Arreglo',
];
const row = (code: string, person: string): Values[number] => [
  '4180',
  code,
  `Acción ${code}`,
  '2026-1',
  'MHCP',
  0.5,
  1,
  'Sin reporte',
  1,
  person,
  `https://sp/${code}`,
  'Abrir',
  'Llamar el lunes',
];
const SETTINGS: Values = [
  ['Configuración del seguimiento CONPES'],
  [''],
  ['Corte'],
  ['Dato', 'Valor'],
  ['Etiqueta', '2026-1'],
];
const DAY = day('2026-11-03');
const NOW = { day: DAY, time: '10:00:00' };

/** Two actions; formulas in N (the same in every row) and O (each row its own); a list in H; a summary of rows 2 to 3. */
async function matrix(change: (book: Workbook) => void = () => undefined): Promise<Workbook> {
  const book = bookOf([HEADER, row('1.1', 'Paula R.'), row('1.2', 'Andrés M.')]);
  const { grid } = book.sheet('Matriz');
  [1, 2].forEach((at) => {
    grid.ensure(at, 5).style = { numFmt: '0%' };
    grid.set(at, 13, { value: -0.5, formula: `=F${at + 1}-$F$1` });
    grid.set(at, 14, { value: 1, formula: `=F${at + 1}*${at}` });
  });
  book.sheet('Matriz').validations.push({
    rule: { type: 'list', formula1: 'Listas!$A$1:$A$2' },
    areas: [{ top: 1, bottom: 2, left: 7, right: 7 }],
  } as never);
  put(book, book.addSheet('Configuración').name, SETTINGS);
  const board = book.addSheet('Tablero').grid;
  board.set(0, 0, { value: 2, formula: '=COUNTA(Matriz!$C$2:$C$3)' });
  board.set(1, 0, { value: 1, formula: '=AVERAGE(Matriz!F2:F3)' });
  board.set(2, 0, { value: 1, formula: '=SUM(Matriz!F:F)+Matriz!F2' });
  board.set(3, 0, { value: 1, formula: '=SUM(F2:F3)' });
  book.names.push({ name: 'Avances', reference: 'Matriz!$F$2:$F$3', scope: undefined, comment: '' });
  change(book);
  await excelOver(book);
  return book;
}

const openNext = (): Promise<Proposal> =>
  inExcel(async (context) => {
    const opened = await openBook(context, { today: DAY });
    const aids = {
      ownSheets: await seeOwnSheets(context),
      edge: await seeEdge(context, opened.workspace.matrix.layout),
    };
    return (await think('next-cut', startSession(opened, 'Ana', NOW), { label: '2026-2' }, aids)).proposal;
  });
const write = ({ plan }: Pick<Proposal, 'plan'>) => inExcel((context) => applyPlan(context, plan));
const formula = (book: Workbook, at: number, column: number) =>
  book.sheet('Matriz').grid.get(at - 1, column - 1)?.formula;

describe('new rows of the next cut', () => {
  test('carry on what plainly is the action’s, and the formula of their column, adjusted', async () => {
    const book = await matrix();
    const proposal = await openNext();
    await write(proposal);
    expect(book.sheet('Matriz').read('J4:M5')).toEqual([
      ['Paula R.', 'https://sp/1.1', '', ''],
      ['Andrés M.', 'https://sp/1.2', '', ''],
    ]);
    expect([4, 5].map((at) => formula(book, at, 14))).toEqual(['=F4-$F$1', '=F5-$F$1']);
    expect([4, 5].map((at) => formula(book, at, 15))).toEqual([undefined, undefined]);
    expect(proposal.results).toEqual(
      expect.arrayContaining([
        'Pasan como estaban a las filas nuevas: «Profesional OAP», «Ruta del expediente».',
        'Pasan con su fórmula: «Brecha».',
        'Quedan en blanco, porque no se sabe si son de la acción: «Carpeta», «Nota interna», «Arreglo».',
      ]),
    );
  });

  test('get the list of their column', async () => {
    const book = await matrix();
    await write(await openNext());
    expect(book.sheet('Matriz').validations.map(({ areas }) => areas)).toContainEqual([
      { top: 3, bottom: 4, left: 7, right: 7 },
    ]);
  });

  test('are not in what names the rows as a whole: it is named, with what to do; what reaches them is not', async () => {
    await matrix();
    const said = (await openNext()).results.find((words) => words.includes('solo hasta las filas de antes'));
    expect(said).toBe(
      '2 lugares del libro llegan solo hasta las filas de antes (el nombre «Avances», Tablero!A1:A2): si deben contar las filas nuevas, amplíelos hasta la fila 5.',
    );
  });

  test('are pushed in above what stands below the table, with their formulas', async () => {
    const book = await matrix((one) => put(one, 'Matriz', [[], [], [], ['TOTAL']]));
    await write(await openNext());
    expect(book.sheet('Matriz').read('A4:D6')).toEqual([
      ['4180', '1.1', 'Acción 1.1', '2026-2'],
      ['4180', '1.2', 'Acción 1.2', '2026-2'],
      ['TOTAL', '', '', ''],
    ]);
    expect([4, 5].map((at) => formula(book, at, 14))).toEqual(['=F4-$F$1', '=F5-$F$1']);
  });

  test('go again with all that came with them when the opening is undone', async () => {
    const book = await matrix();
    const proposal = await openNext();
    const done = await rememberBefore('Abrir', proposal.plan);
    await write(proposal);
    const undoing = await inExcel(async (context) => {
      const opened = await openBook(context, { today: DAY });
      return (await think('undo', startSession(opened, 'Ana', NOW), {}, { done })).proposal;
    });
    await write(undoing);
    expect(
      book
        .sheet('Matriz')
        .read('A4:O5')
        .flat()
        .filter((cell) => cell !== ''),
    ).toEqual([]);
    expect([4, 5].map((at) => formula(book, at, 14))).toEqual([undefined, undefined]);
    expect(formula(book, 3, 14)).toBe('=F3-$F$1');
  });

  test('but where somebody has written over a formula, nothing is undone', async () => {
    const book = await matrix();
    const proposal = await openNext();
    const done = await rememberBefore('Abrir', proposal.plan);
    await write(proposal);
    book.sheet('Matriz').grid.set(3, 13, { value: 'a mano' });
    const undoing = await inExcel(async (context) => {
      const opened = await openBook(context, { today: DAY });
      return (await think('undo', startSession(opened, 'Ana', NOW), {}, { done })).proposal;
    });
    await expect(write(undoing)).rejects.toThrow(/N4.*alguien escribió en ella/);
    expect(book.sheet('Matriz').read('B4')).toEqual([['1.1']]);
  });
});
