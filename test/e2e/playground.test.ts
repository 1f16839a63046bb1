import { newWorkbook, openWorkbook, saveWorkbook } from '../../simulator';
import type { CellValue } from '../../simulator/workbook/storedCell';
import { axeViolations } from './support/axe';
import { eventually } from './support/eventually';
import { openPlayground, type Playground, type PlaygroundOptions } from './support/page';
import { reopenPlayground } from './support/reopen';

let playground: Playground;

/** The page of the test before with this book; the sample where none is given. */
async function open(book?: Uint8Array): Promise<Playground['page']> {
  playground = await reopenPlayground(book && { book });
  return playground.page;
}

async function openOwn(options?: PlaygroundOptions): Promise<Playground['page']> {
  playground = await openPlayground(options);
  return playground.page;
}

afterEach(() => playground.close());

/** A book with one sheet, `Hoja`. */
function bookOf(rows: readonly (readonly CellValue[])[]): Promise<Uint8Array> {
  const workbook = newWorkbook('Hoja');
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => workbook.sheet('Hoja').grid.set(row, column, { value })),
  );
  return saveWorkbook(workbook);
}

const tab = (name: string) => playground.page.getByRole('tab', { name, exact: true });
const nameBox = () => playground.page.getByLabel('Cuadro de nombres');
const formulaBar = () => playground.page.getByLabel('Barra de fórmulas');
/** A cell below the frozen rows, by its place on the screen. */
const shownCell = (row: number, column: number) =>
  playground.page.locator(`revogr-data[type="rgRow"][col-type="rgCol"] [data-rgrow="${row}"][data-rgcol="${column}"]`);

/** From now on, how many of the frames that the browser draws show such an element. */
async function framesWith(selector: string): Promise<() => Promise<number>> {
  const count = await playground.page.evaluateHandle((wrong) => {
    const seen = { frames: 0 };
    const look = (): void => {
      if (document.querySelector(wrong)) seen.frames += 1;
      requestAnimationFrame(look);
    };
    look();
    return seen;
  }, selector);
  return () => count.evaluate(({ frames }) => frames);
}

const selected = (address: string): Promise<void> => eventually(() => nameBox().inputValue(), address);

async function click(row: number, column: number, address: string): Promise<void> {
  await shownCell(row, column).click();
  await selected(address);
}

test('tabs show their sheets, by mouse and by keyboard; hidden rows are left out', async () => {
  const page = await open();
  await tab('Matriz').click();
  await page.getByRole('treegrid', { name: 'Hoja Matriz' }).waitFor();
  await page.getByText('1.4. Publicar informe de avance').waitFor();
  const hidden = await page.evaluate(() =>
    [...window.playground.session.workbook.sheet('Matriz').rowFormats]
      .filter(([, { hidden: gone }]) => gone)
      .map(([row]) => String(row + 1)),
  );
  expect(hidden.length).toBeGreaterThan(0);
  expect(await page.locator('.rowHeaders [data-rgrow]').allTextContents()).not.toContain(hidden[0]);
  await page.keyboard.press('ArrowRight');
  await page.getByRole('treegrid', { name: 'Hoja Resumen OAP' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Resumen OAP');
  await tab('Matriz').press('End');
  await page.getByRole('treegrid', { name: 'Hoja Bitácora' }).waitFor();
});

test('what is typed into a cell stands in the book as typing makes of it; Escape forgets it', async () => {
  const page = await open(await bookOf([['Título']]));
  await click(2, 1, 'B3');
  await page.keyboard.type('12.5%');
  await page.keyboard.press('Enter');
  await eventually(() => playground.cell('Hoja', 'B3'), 0.125);
  await eventually(() => shownCell(2, 1).textContent(), '12.50%');
  await selected('B4');
  await page.keyboard.type('nada');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await selected('C4');
  expect(await playground.cell('Hoja', 'B4')).toBe('');
  await page.keyboard.type('uno');
  await page.keyboard.press('Tab');
  await selected('D4');
  await page.keyboard.type('dos');
  await page.keyboard.press('Tab');
  await eventually(() => playground.values('Hoja', 'B4:D4'), [['', 'uno', 'dos']]);
});

test('F2 edits what is there', async () => {
  const page = await open(await bookOf([['Título']]));
  await click(0, 0, 'A1');
  await page.keyboard.press('F2');
  await page.getByLabel('Contenido de la celda').waitFor();
  await page.keyboard.press('End');
  await page.keyboard.type(' nuevo');
  await page.keyboard.press('Enter');
  await eventually(() => playground.cell('Hoja', 'A1'), 'Título nuevo');
});

test('the selection is that of the book, from the mouse, the keys and the name box', async () => {
  const page = await open();
  await tab('Matriz').click();
  await page.getByRole('treegrid', { name: 'Hoja Matriz' }).waitFor();
  await page.evaluate(() => window.playground.drawn());
  await click(2, 2, 'C8');
  const areas = () => page.evaluate(() => window.playground.session.workbook.selection.areas[0]);
  expect(await areas()).toEqual({ top: 7, left: 2, bottom: 7, right: 2 });
  for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight']) await page.keyboard.press(key);
  await selected('C8:D10');
  await page.keyboard.press('Control+Home');
  await selected('A1');
  await nameBox().fill('Bitácora!B2');
  await nameBox().press('Enter');
  await page.getByRole('treegrid', { name: 'Hoja Bitácora' }).waitFor();
  await selected('B2');
  await playground.select('Matriz', 'F40:H44');
  await selected('F40:H44');
  await page.getByRole('rowheader', { name: '41', exact: true }).waitFor();
});

test('the formula bar shows what a cell holds, and writes it', async () => {
  await open(await bookOf([['a', 0.5]]));
  await click(0, 1, 'B1');
  await eventually(() => formulaBar().inputValue(), '0.5');
  await formulaBar().fill('=A1&"x"');
  await formulaBar().press('Enter');
  await eventually(() => playground.cell('Hoja', 'B1'), '=A1&"x"');
});

test('a block is copied and pasted; the delete key empties cells', async () => {
  const page = await open(
    await bookOf([
      ['a', 1],
      ['b\tc', 2],
    ]),
  );
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await click(0, 0, 'A1');
  for (const key of ['Shift+ArrowDown', 'Shift+ArrowRight']) await page.keyboard.press(key);
  await selected('A1:B2');
  await page.keyboard.press('Control+c');
  await click(3, 2, 'C4');
  await page.keyboard.press('Control+v');
  await eventually(
    () => playground.values('Hoja', 'C4:D5'),
    [
      ['a', 1],
      ['b\tc', 2],
    ],
  );
  await click(0, 0, 'A1');
  await page.keyboard.press('Delete');
  await eventually(() => playground.values('Hoja', 'A1:B1'), [['', 1]]);
});

test('another book is opened and saved again', async () => {
  const page = await open();
  await page
    .getByLabel('Libro de Excel')
    .setInputFiles({ name: 'otro.xlsx', mimeType: '', buffer: Buffer.from(await bookOf([['del archivo', 7]])) });
  await page.getByText('Se abrió otro.xlsx.').waitFor();
  expect(await playground.sheetNames()).toEqual(['Hoja']);
  await playground.type('Hoja', 'C1', 'más');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Guardar una copia' }).click();
  expect((await download).suggestedFilename()).toBe('otro.xlsx');
  expect((await openWorkbook(await playground.saved())).sheet('Hoja').read('A1:C1')).toEqual([
    ['del archivo', 7, 'más'],
  ]);
});

test('what is no workbook is refused with a reason', async () => {
  const page = await open();
  await page
    .getByLabel('Libro de Excel')
    .setInputFiles({ name: 'no.xlsx', mimeType: '', buffer: Buffer.from('no es un libro') });
  await page.getByRole('dialog').getByText('No se pudo abrir el libro').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).click();
});

test('a button of the ribbon works on the book', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Validar', exact: true }).click();
  await page.getByText('Validar: terminó.').waitFor();
  expect(await playground.sheetNames()).toContain('Hallazgos');
  await page.getByRole('treegrid', { name: 'Hoja Hallazgos' }).waitFor();
});

test('what a button of the ribbon cannot do is said in the page', async () => {
  const page = await open(await bookOf([['vacío']]));
  await page.getByRole('button', { name: 'Validar', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  expect(await page.getByRole('dialog').textContent()).not.toBe('');
  await page.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).click();
});

test("DNP's report comes into the book as a sheet, again and again", async () => {
  const page = await open();
  for (let turn = 1; turn <= 2; turn++) {
    await page.getByRole('button', { name: 'Agregar el reporte de DNP' }).click();
    await page.getByRole('treegrid', { name: 'Hoja Reporte DNP' }).waitFor();
    expect(await playground.sheetNames()).toHaveLength(6);
  }
});

// What is done to the page itself is done to one of its own.

test('opens with the sample, on the day of the sample, and the pane reads it; the add-in lives on the day that is told', async () => {
  const page = await openOwn();
  expect(await playground.sheetNames()).toEqual([
    'Instrucciones',
    'Matriz',
    'Resumen OAP',
    'Configuración',
    'Bitácora',
  ]);
  expect(await page.getByRole('tab').allTextContents()).toEqual(await playground.sheetNames());
  await playground.pane.getByText('5 de junio').first().waitFor();
  await page.getByLabel('Hoy es').fill('2026-07-31');
  await playground.pane.getByText('31 de julio').first().waitFor();
});

test('the pane has the width that is asked for, and can be made wider by keys and mouse, closed and opened', async () => {
  const page = await openOwn({ paneWidth: 400 });
  const pane = page.getByRole('complementary', { name: 'Panel de tareas' });
  const width = async (): Promise<number> => (await pane.boundingBox())?.width ?? 0;
  expect(await width()).toBe(400);
  const splitter = page.getByRole('separator');
  await splitter.press('ArrowLeft');
  expect(await width()).toBe(410);
  await splitter.hover();
  await page.mouse.down();
  await page.mouse.move(800, 300, { steps: 4 });
  await page.mouse.up();
  expect(await width()).toBe(480);
  await page.getByRole('button', { name: 'Cerrar el panel' }).click();
  expect(await pane.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Abrir panel' }).click();
  expect(await pane.isVisible()).toBe(true);
});

test('the page is accessible, light and dark, and the dark look reaches the pane', async () => {
  const page = await openOwn();
  const isDark = (): Promise<boolean> =>
    playground.pane.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const headersWithoutRow = await framesWith('.header-rgRow:not([role=row])');
  await tab('Matriz').click();
  await page.getByText('1.4. Publicar informe de avance').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(await isDark()).toBe(false);
  await page.getByLabel('Oscuro').check();
  await eventually(isDark, true);
  expect(await axeViolations(page)).toEqual([]);
  expect(await headersWithoutRow()).toBe(0);
});
