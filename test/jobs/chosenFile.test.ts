import { newWorkbook, saveWorkbook, type Workbook } from '../../simulator';
import { readAnnexFile, readReportFile } from '../../src/jobs/book/chosenFile';
import { NotUnderstood } from '../../src/jobs/book/notUnderstood';
import { smallestBomb } from '../core/sources/zips';
import { put } from '../excel/support';

const ROWS = [
  ['CONPES', 'Código acción', 'Acción', 'Estado'],
  ['4144', '1.10', 'Diseñar', 'Aprobada'],
  ['4144', '1.2', 'Publicar', 'Aprobada'],
];

function reportBook(): Workbook {
  const made = newWorkbook('Portada');
  put(made, 'Portada', [['SisCONPES']]);
  made.addSheet('Reporte');
  put(made, 'Reporte', ROWS);
  return made;
}

const chosen = async (book: Workbook, name = 'dnp.xlsx') => ({ name, bytes: await saveWorkbook(book) });

test('the sheet with the report is found, and its texts stay texts', async () => {
  const { source, grid } = await readReportFile(await chosen(reportBook()));
  expect([source, grid.sheet, grid.values]).toEqual(['dnp.xlsx', 'Reporte', ROWS]);
});

test("a hidden sheet is nobody's report", async () => {
  const book = reportBook();
  book.sheet('Reporte').visibility = 'Hidden';
  await expect(readReportFile(await chosen(book))).rejects.toThrow(
    /El reporte de DNP \(dnp\.xlsx\) no se puede comparar/,
  );
});

test.each([
  ['report', readReportFile],
  ['annex', readAnnexFile],
])('a bomb is not unpacked: %s', async (_, read) => {
  const refused: Promise<unknown> = read({ name: 'dnp.xlsx', bytes: smallestBomb() });
  await expect(refused).rejects.toThrow(NotUnderstood);
  await expect(refused).rejects.toThrow(/«dnp\.xlsx» está comprimido/);
});

test('what stands far from the table is said with its cell', async () => {
  const book = reportBook();
  book.sheet('Reporte').grid.set(399, 15_999, { value: 'x' });
  const { grid, said } = await readReportFile(await chosen(book));
  expect(grid.values).toEqual(ROWS);
  expect(said).toEqual([expect.stringContaining('de «dnp.xlsx» hay contenido muy lejos de la tabla (WQJ400)')]);
});

test('a form that asks again about the same file reads it once; another file is read', async () => {
  const file = await chosen(reportBook());
  const first = await readReportFile(file);
  expect((await readReportFile({ ...file, bytes: file.bytes.slice() })).grid).toBe(first.grid);
  const book = reportBook();
  book.sheet('Reporte').grid.set(1, 2, { value: 'Otra' });
  expect((await readReportFile(await chosen(book))).grid.values[1]?.[2]).toBe('Otra');
});
