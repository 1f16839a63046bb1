import { newWorkbook, openWorkbook, saveWorkbook, type Workbook } from '../../simulator';
import { inExcel } from '../../src/excel/run';
import { openBook } from '../../src/jobs/book/openBook';
import { readReportFile } from '../../src/jobs/book/chosenFile';
import type { OpenBook } from '../../src/jobs/book/interpret';
import { day } from '../core/support/days';
import { bookOf, excelOver, HEADER, matrixValues, put } from './support';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
type Far = (book: Workbook, sheet: string) => void;

const value =
  (row: number, column: number, said = 'x'): Far =>
  (book, sheet) =>
    book.sheet(sheet).grid.set(row, column, { value: said });
const format =
  (row: number, column: number): Far =>
  (book, sheet) =>
    book.sheet(sheet).grid.set(row, column, { value: '', style: { numFmt: '0%' } });
const both =
  (...all: Far[]): Far =>
  (book, sheet) =>
    all.forEach((one) => one(book, sheet));

const KINDS: readonly [string, Far, string | undefined][] = [
  ['nothing', () => undefined, undefined],
  ['a value in XFD beside an action', value(3, LAST_COLUMN), 'XFD4'],
  ['a value in XFD1, in the row of the headers', value(0, LAST_COLUMN), 'XFD1'],
  ['a value in XFD far below', value(700_000, LAST_COLUMN), 'XFD700001'],
  ['a value in the last cell', value(LAST_ROW, LAST_COLUMN), 'XFD1048576'],
  ['a space in A1048576', value(LAST_ROW, 0, ' '), 'A1048576'],
  ['a value in the middle', value(500_000, 7), 'H500001'],
  ['two, one behind the other', both(value(40_000, 2), value(LAST_ROW, 0)), 'C40001 y A1048576'],
  ['on both sides', both(value(2, 3_000), value(LAST_ROW, 0)), 'DKK3 y A1048576'],
  ['a formatted cell in XFD1048576', format(LAST_ROW, LAST_COLUMN), undefined],
];

/** The book as the file has it: what is far is not lost on the way through the file. */
async function reopened(far: Far, actions = 8): Promise<Workbook> {
  const made = bookOf(matrixValues(actions));
  far(made, 'Matriz');
  return openWorkbook(await saveWorkbook(made));
}

async function read(book: Workbook): Promise<{ opened: OpenBook; syncs: number; bytes: number }> {
  const { stats } = await excelOver(book);
  const opened = await inExcel((context) => openBook(context, { today: day('2026-05-20') }));
  return { opened, syncs: stats.syncs, bytes: stats.responseBytes };
}

const KEYS = Array.from({ length: 8 }, (_, index) => `4144/1.${index + 1}`);

test.each(KINDS)('the matrix with %s is read by what is there, and what is far is said', async (_, far, address) => {
  const { opened, syncs, bytes } = await read(await reopened(far));
  expect(opened.workspace.matrix.records.map(({ key }) => key)).toEqual(KEYS);
  expect(opened.matrixGrid.values).toHaveLength(9);
  expect(opened.problems.filter((said) => said.includes('lejos'))).toEqual(
    address === undefined
      ? []
      : [
          `En la hoja «Matriz» hay contenido muy lejos de la tabla (${address}), a veces solo un espacio: no se lee. Bórrelo si no hace falta; si son acciones, acérquelas a la tabla.`,
        ],
  );
  // One more question where the used range is vast; no million of rows comes.
  expect(syncs).toBe(address === undefined ? 4 : 5);
  expect(bytes).toBeLessThan(120_000);
});

test.each([KINDS[1], KINDS[5], KINDS[9]].flatMap((kind) => (kind ? [kind] : [])))(
  'DNP’s report with %s',
  async (_, far, address) => {
    const made = newWorkbook('Reporte');
    put(made, 'Reporte', matrixValues(8));
    far(made, 'Reporte');
    const { grid, said } = await readReportFile({ name: 'dnp.xlsx', bytes: await saveWorkbook(made) });
    expect(grid.values.map((row) => row.slice(0, 2))).toEqual(matrixValues(8).map((row) => row.slice(0, 2)));
    expect(said ?? []).toHaveLength(address === undefined ? 0 : 1);
    if (address !== undefined)
      expect(said?.[0]).toContain(`de «dnp.xlsx» hay contenido muy lejos de la tabla (${address})`);
  },
);

test('a file gives back what stands far away, values and formats and where they stand', async () => {
  const book = await reopened(
    both(value(3, LAST_COLUMN, 'a'), value(LAST_ROW, 0, 'b'), format(LAST_ROW, LAST_COLUMN), value(700, 750, 'c')),
  );
  const { grid } = (await openWorkbook(await saveWorkbook(book))).sheet('Matriz');
  const found: string[] = [];
  grid.forEach((cell, row, column) => {
    if (row > 8 || column >= HEADER.length)
      found.push(`${row} ${column} ${String(cell.value)} ${cell.style?.numFmt ?? ''}`);
  });
  expect(found).toEqual([`3 ${LAST_COLUMN} a `, '700 750 c ', `${LAST_ROW} 0 b `, `${LAST_ROW} ${LAST_COLUMN}  0%`]);
});

test('a long table is read to its end: only a gap of thousands of rows ends it', async () => {
  const rows = Array.from({ length: 12_000 }, (_, index) => [
    ...['4144', `${1 + Math.floor(index / 900)}.${1 + (index % 900)}`, `Acción número ${index}`, 'MHCP'],
    ...[45672, 46387, 0.5],
  ]);
  const { opened } = await read(bookOf([HEADER, ...rows]));
  expect(opened.workspace.matrix.records).toHaveLength(12_000);
  expect(opened.problems.join()).not.toContain('lejos');
});
