import { openWorkbook, saveWorkbook } from '../../simulator';
import type { Playground } from './support/page';
import { logLines, preparedSample } from './support/prepared';
import { reopenPlayground } from './support/reopen';
import { walkOf, type Walk } from './support/walk';

const USER = 'OAP de prueba';

let playground: Playground;
let walk: Walk;

async function open(row: number, book?: Uint8Array): Promise<void> {
  playground = await reopenPlayground({
    userName: USER,
    book: book ?? (await preparedSample()),
    viewport: { width: 800, height: 1600 },
  });
  walk = walkOf(playground);
  await walk.go('Acción', 'Acción');
  await playground.select('Matriz', `A${row}`);
}

afterEach(() => playground.close());

const heading = (key: string) =>
  playground.pane.getByRole('heading', { name: `Acción ${key}`, exact: true, level: 2 }).waitFor();
const form = (name: string) => playground.pane.getByRole('form', { name });
const moves = () =>
  playground.pane.getByRole('region', { name: 'Qué se puede hacer' }).getByRole('button').allTextContents();
const fill = (label: string, text: string) => playground.pane.getByRole('textbox', { name: label }).fill(text);
const done = (title: string) => playground.pane.getByText(`Listo: ${title}`, { exact: true }).waitFor();

/** A row of the matrix by its headers, which stand in two rows. */
async function cellsOfRow(row: number): Promise<Record<string, unknown>> {
  const [[upper = [], lower = []], [cells = []]] = await Promise.all([
    playground.values('Matriz', 'A4:AZ5'),
    playground.values('Matriz', `A${row}:AZ${row}`),
  ]);
  return Object.fromEntries(cells.map((cell, index) => [String(lower[index] || upper[index]), cell]));
}

async function lastLine(): Promise<unknown[]> {
  return (await logLines(playground)).at(-1) ?? [];
}

test('it follows the selection: stages, deadlines, the way so far, and only what is allowed now', async () => {
  await open(7);
  await heading('3918/1.2');
  await walk
    .text(/^Etapa 5\. .* · En revisión$/)
    .first()
    .waitFor();
  expect(await moves()).toEqual(['Aprobar', 'Rechazar', 'Cerrar']);
  const stages = playground.pane.getByRole('list', { name: 'Etapas' }).getByRole('listitem');
  expect(await stages.count()).toBe(6);
  const places = await stages
    .getByRole('img')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')));
  expect(places).toEqual(['Terminada', 'Terminada', 'Terminada', 'Terminada', 'Actual', 'Por venir']);
  await playground.select('Matriz', 'C20');
  await heading('3934/1.3');
  expect(await moves()).not.toContain('Rechazar');
  await playground.select('Matriz', 'C13');
  await heading('3918/2.4');
  await walk.text('Sin movimientos por ahora').waitFor();
  expect(await moves()).not.toContain('Aprobar');
  await playground.select('Matriz', 'A1');
  await walk.text('La selección está fuera de la tabla').waitFor();
});

test('approving writes row and line together, and nothing else', async () => {
  await open(7);
  await heading('3918/1.2');
  const [changes, lines] = [await walk.remember(), (await logLines(playground)).length];
  await walk.button('Aprobar').click();
  await form('Aprobar').getByRole('textbox').fill('=Revisada');
  await form('Aprobar').getByRole('button', { name: 'Aprobar' }).click();
  await done('Aprobar: 3918/1.2');
  expect(await cellsOfRow(7)).toMatchObject({ Etapa: 6, Estado: 'En revisión', Ciclo: 1 });
  expect((await logLines(playground)).length).toBe(lines + 1);
  expect((await lastLine()).slice(1, 7)).toEqual(['2025-2', '3918', '1.2', 6, 'En revisión', 1]);
  expect((await lastLine())[11]).toBe('=Revisada');
  const outside = (await changes()).filter((place) => !/^(Bitácora!|Matriz![A-Z]+7$)/.test(place));
  expect(outside).toEqual([]);
  await walk
    .text(/^Etapa 6\. /)
    .first()
    .waitFor();
});

test('a rejection asks for its reason, restarts the cycle, and its history says so', async () => {
  await open(7);
  await heading('3918/1.2');
  await walk.button('Rechazar').click();
  const changes = await walk.remember();
  await form('Rechazar').getByRole('button', { name: 'Rechazar' }).click();
  const reason = playground.pane.getByRole('textbox', { name: 'Motivo de rechazo' });
  await playground.pane.locator('[aria-invalid="true"]').waitFor();
  expect(await reason.getAttribute('aria-invalid')).toBe('true');
  expect(await changes()).toEqual([]);
  await fill('Motivo de rechazo', 'Faltan los soportes del indicador');
  await form('Rechazar').getByRole('button', { name: 'Rechazar' }).click();
  await done('Rechazar: 3918/1.2');
  expect(await cellsOfRow(7)).toMatchObject({
    Etapa: 1,
    Estado: 'Rechazada',
    Ciclo: 2,
    'Motivo de rechazo': 'Faltan los soportes del indicador',
  });
  expect((await lastLine()).slice(4, 12)).toEqual([
    1,
    'Rechazada',
    2,
    0.3,
    expect.anything(),
    'Rechazo',
    5,
    'Faltan los soportes del indicador',
  ]);
  await playground.pane
    .getByText(/^Rechazada en la etapa 5/)
    .first()
    .waitFor();
});

test('closing asks for exactly one ground and its evidence; a ground that is not true cannot be chosen', async () => {
  await open(10);
  await heading('3918/2.1');
  await walk.button('Cerrar').click();
  const ground = playground.pane.getByRole('combobox', { name: 'Causal de cierre' });
  const close = form('Cerrar').getByRole('button', { name: 'Cerrar' });
  await close.click();
  await walk.text('Elija una causal: el cierre lleva exactamente una.').waitFor();
  expect(await ground.locator('option:disabled').allTextContents()).toEqual(['Vigencia cumplida y 100 % de avance']);
  await ground.selectOption({ label: 'Problema técnico o jurídico' });
  const changes = await walk.remember();
  await close.click();
  await playground.pane
    .getByRole('textbox', { name: 'Soporte de cierre' })
    .and(playground.pane.locator('[aria-invalid="true"]'))
    .waitFor();
  expect(await changes()).toEqual([]);
  await fill('Soporte de cierre', 'Concepto jurídico 2026-118');
  await close.click();
  await done('Cerrar: 3918/2.1');
  expect(await cellsOfRow(10)).toMatchObject({
    'Causal de cierre': 'Problema técnico o jurídico',
    'Soporte de cierre': 'Concepto jurídico 2026-118',
  });
  expect((await lastLine())[9]).toBe('Cierre');
  await walk
    .text(/^Problema técnico o jurídico · Concepto jurídico 2026-118$/)
    .first()
    .waitFor();
});

test('a row that somebody sorted away meanwhile is left alone', async () => {
  await open(7);
  await heading('3918/1.2');
  await walk.button('Aprobar').click();
  await form('Aprobar').waitFor();
  await playground.page.evaluate(() => {
    const { workbook } = window.playground.session;
    const { grid } = workbook.sheet('Matriz');
    for (let column = 0; column < 40; column += 1) {
      const [seventh, eighth] = [grid.get(6, column), grid.get(7, column)];
      grid.set(6, column, eighth);
      grid.set(7, column, seventh);
    }
  });
  const changes = await walk.remember();
  await form('Aprobar').getByRole('button', { name: 'Aprobar' }).click();
  await walk.text('La fila 7 ya no tiene la acción 3918/1.2: elija su fila y repita.').waitFor();
  await walk.text('No se terminó: Aprobar: 3918/1.2').waitFor();
  expect(await changes()).toEqual([]);
});

test('a matrix without the columns of the key says which, and leads to where they are chosen', async () => {
  const book = await openWorkbook(await preparedSample());
  const { grid } = book.sheet('Matriz');
  const code =
    Array.from({ length: 40 }, (_, column) => column).find(
      (column) => grid.get(3, column)?.value === 'Código acción',
    ) ?? -1;
  for (let row = 3; row < 200; row += 1) grid.set(row, code, { ...grid.get(row, code), value: row < 5 ? 'Dato' : '' });
  await open(7, await saveWorkbook(book));
  await walk.text(/^La tabla de la hoja «Matriz» no tiene la columna «Código acción» \(fila 5\)/).waitFor();
  await walk.button('Ir a Preparar').click();
  await playground.pane.getByRole('heading', { name: 'Preparar el corte' }).waitFor();
  await walk.text(/^Ninguna columna es «Código acción»/).waitFor();
});

test('an action of several rows: each with its own progress, and how the action’s comes from it', async () => {
  const book = await openWorkbook(await preparedSample());
  const { grid } = book.sheet('Matriz');
  const columns = Array.from({ length: 50 }, (_, column) => column);
  const at = (header: string): number => {
    const found = columns.find((column) => [3, 4].some((row) => grid.get(row, column)?.value === header));
    if (found === undefined) throw new Error(`no column «${header}»`);
    return found;
  };
  // Row 8 becomes another milestone of the action of row 7.
  for (const column of columns) grid.set(7, column, { value: '', ...grid.get(6, column) });
  for (const [row, milestone, physical] of [
    [6, 1, 0.25],
    [7, 2, 0.75],
  ] as const) {
    grid.set(row, at('Código acción'), { value: `1.2 - Hito ${milestone}` });
    grid.set(row, at('Avance físico'), { ...grid.get(row, at('Avance físico')), value: physical });
  }
  await open(8, await saveWorkbook(book));
  await heading('3918/1.2');
  await walk.text('El avance de la acción es el promedio simple de sus filas 7 y 8.').waitFor();
  await walk.text('Fila 8 · Hito 2').waitFor();
  await walk.text(/^Físico 75\s%/).waitFor();
  expect(await moves()).toContain('Rechazar');
});
