import { CUT, expectedOf, samplePlan } from '../../sample/expected';
import { serialOf, workingDays } from '../../sample/sampleDays';
import { isOpen, placeOf, rowsOfCut } from '../../sample/expect/expectedRows';
import { HOLIDAYS, PARAMETERS, STAGES } from '../../sample/facts/sampleCut';
import type { PlacedAction } from '../../sample/plan/sampleLayout';
import { eventually } from './support/eventually';
import type { Playground, PlaygroundOptions } from './support/page';
import { logLines, preparedSample } from './support/prepared';
import { reopenPlayground } from './support/reopen';
import { makeTall } from './support/tall';

const USER = 'Ana Ruiz';
const PLAN = samplePlan();
const { stamp: STAMP, totals: TOTALS } = expectedOf(PLAN);
const TODAY = serialOf(CUT.today);
const LAST_FOLLOW_UP = 'AF';
const WAITING = 'Excel no responde todavía. Si está escribiendo en una celda, termine con Entrar o Esc.';

/** The procedure's words about the day, said once more over the sample's plan. */
const ROWS = rowsOfCut(PLAN);
const OPEN = [...new Map(ROWS.filter(isOpen).map((row) => [row.keyCertain ? row.key : row.row, row])).values()];
const PLACED = OPEN.filter((row) => !row.placeUnknown);
const deadlineOf = (row: PlacedAction): string => STAGES[placeOf(row).stage - 1]?.deadline ?? '';
const OVERDUE = PLACED.filter((row) => deadlineOf(row) < CUT.today);
const DUE_SOON = PLACED.filter(
  (row) =>
    deadlineOf(row) >= CUT.today &&
    workingDays(CUT.today, deadlineOf(row), HOLIDAYS).length - 1 <= PARAMETERS.dueSoonDays,
);
const RESTARTED = PLACED.filter((row) => placeOf(row).cycle > 1 && placeOf(row).stage === 1);

let playground: Playground;
afterEach(() => playground.close());

async function open(options: PlaygroundOptions = {}): Promise<Playground['pane']> {
  playground = await reopenPlayground({ book: await preparedSample(), userName: USER, ...options });
  await playground.pane.getByRole('heading', { name: /^Hoy, / }).waitFor();
  await makeTall(playground.page);
  return playground.pane;
}

const button = (name: string | RegExp) => playground.pane.getByRole('button', { name, exact: true });
/** What a person sees: the live region for screen readers says it too. */
const shown = (text: string) => playground.pane.getByText(text, { exact: true }).first().waitFor();
const keys = () => playground.pane.getByRole('button', { name: /^Ir a la fila de / }).allTextContents();
const natural = (a: PlacedAction, b: PlacedAction): number => a.key.localeCompare(b.key, 'es', { numeric: true });
/** Lines beyond those that stood there before. */
const newLines = async (before: number) => (await logLines(playground)).slice(before);

test('says how many actions need attention, the most urgent first: the overdue by their deadline, then by document and action', async () => {
  const pane = await open();
  // As the report counts them for the sector: what was approved and then closed is both.
  const { approved, closed, notDue } = TOTALS.sector;
  await pane.getByRole('heading', { name: 'Hoy, viernes 5 de junio' }).waitFor();
  await shown(
    `${OPEN.length} acciones abiertas · ${approved} aprobadas · ${closed} cerradas · ${notDue} que no se reportan en este corte`,
  );
  const chips = await pane.getByRole('group', { name: 'Mostrar' }).getByRole('button').allTextContents();
  expect(chips).toEqual(
    expect.arrayContaining([
      `Vencidas ${OVERDUE.length}`,
      `Por vencer ${DUE_SOON.length}`,
      `Ciclo reiniciado ${RESTARTED.length}`,
      'Estado sin determinar 1',
    ]),
  );

  const wanted = [...OVERDUE]
    .sort((a, b) => deadlineOf(a).localeCompare(deadlineOf(b)) || natural(a, b))
    .map(({ key }) => key);
  await pane.getByRole('list', { name: 'Acciones que necesitan atención' }).waitFor();
  expect(wanted.length).toBeGreaterThan(3);
  await eventually(async () => (await keys()).slice(0, wanted.length), wanted);
});

test('a count filters, and chosen again shows all; the search finds without accents, and says when nothing matches; a click goes to the row, and to the action', async () => {
  const pane = await open();
  const chip = button(`Ciclo reiniciado ${RESTARTED.length}`);
  await chip.click();
  expect(await chip.getAttribute('aria-pressed')).toBe('true');
  await pane.getByText(new RegExp(`^${RESTARTED.length} de \\d+ acciones$`)).waitFor();
  await eventually(async () => (await keys()).sort(), RESTARTED.map(({ key }) => key).sort());
  await chip.click();
  await pane.getByText(/^\d+ acciones necesitan atención$/).waitFor();

  const search = pane.getByRole('searchbox');
  await search.fill('SOBERANOS emision');
  await pane.getByText(/^1 de \d+ acciones$/).waitFor();
  await eventually(keys, ['3934/3.1']);
  await search.fill('nada de esto');
  await pane.getByRole('heading', { name: 'Ninguna acción coincide' }).waitFor();
  await button('Quitar filtros').click();
  await pane.getByText(/^\d+ acciones necesitan atención$/).waitFor();
  expect(await search.inputValue()).toBe('');

  await search.fill('3934/3.1');
  const row = ROWS.find(({ key }) => key === '3934/3.1')?.row ?? 0;
  await button('Ir a la fila de 3934/3.1').click();
  const selected = () =>
    playground.page.evaluate(() => {
      const { activeSheet, selection } = window.playground.session.workbook;
      return { sheet: activeSheet.name, top: selection.areas[0].top, bottom: selection.areas[0].bottom };
    });
  await playground.page.waitForFunction(() => window.playground.session.workbook.activeSheet.name === 'Matriz');
  expect(await selected()).toEqual({ sheet: 'Matriz', top: row - 1, bottom: row - 1 });
  await button('Ver acción 3934/3.1').click();
  await pane.getByRole('heading', { name: 'Acción 3934/3.1', exact: true }).waitFor();
});

test('the stamp is shown, then written: a line for each open action, and its row says the day', async () => {
  await open();
  const before = await logLines(playground);
  await button('Estampar hoy').click();
  await shown(
    `Seguimiento de hoy: ${STAMP.added.length} líneas nuevas, ${STAMP.unchanged.length} sin cambio, ${STAMP.skipped.length} acciones sin estampar.`,
  );
  await shown(`Bitácora: ${STAMP.added.length} líneas nuevas`);
  expect(await logLines(playground)).toEqual(before);

  await button('Escribir en el libro').click();
  await shown('Listo: Estampar hoy');
  const written = await logLines(playground);
  expect(written.slice(0, before.length)).toEqual(before);
  const lines = written.slice(before.length).map((cells) => [...cells.slice(0, 11), cells[12]]);
  const wanted = STAMP.added.map(({ key, stage, status, cycle, physical, financial, movement, rejectedAt }) => {
    const [conpes, code] = key.split('/');
    return [
      TODAY,
      CUT.label,
      conpes,
      code,
      stage,
      status,
      cycle,
      physical ?? '',
      financial ?? '',
      movement,
      rejectedAt ?? '',
      USER,
    ];
  });
  expect(lines).toEqual(wanted);
  for (const { row, restarts, stage, cycle } of STAMP.added) {
    expect(await playground.cell('Matriz', `${LAST_FOLLOW_UP}${row}`)).toBe(TODAY);
    if (restarts) expect(await playground.values('Matriz', `T${row}:V${row}`)).toEqual([[stage, 'Rechazada', cycle]]);
  }

  await button('Estampar hoy').click();
  await shown('No hay nada que escribir: el libro ya está así.');
  await button('Cerrar').click();
  expect(await logLines(playground)).toHaveLength(written.length);
});

test('only the selected rows are stamped, with a note', async () => {
  const pane = await open();
  const before = (await logLines(playground)).length;
  const [first, second] = STAMP.added;
  if (!first || !second) throw new Error('The sample has nothing to stamp.');
  await playground.select('Matriz', `A${first.row},C${second.row}`);
  await button('Agregar una nota').click();
  await pane.getByLabel('Nota para las líneas de hoy').fill('x'.repeat(2001));
  await shown('La nota pasa de 2000 caracteres: acórtela.');
  await button('Estampar la selección (2 filas)').click({ force: true });
  await pane.getByLabel('Nota para las líneas de hoy').fill('Se llamó a la entidad');
  await button('Estampar la selección (2 filas)').click();
  await shown('Bitácora: 2 líneas nuevas');
  await button('Escribir en el libro').click();
  await shown('Listo: Estampar hoy');
  const lines = await newLines(before);
  expect(lines.map((cells) => `${String(cells[2])}/${String(cells[3])}`)).toEqual([first.key, second.key]);
  for (const cells of lines) expect(cells[11]).toContain('Se llamó a la entidad');
  await button('Agregar una nota').waitFor();
});

test("a co-author's edit after the preview is refused, and trying again writes what is true now", async () => {
  await open();
  const before = (await logLines(playground)).length;
  const first = STAMP.added.find(({ stage, restarts }) => stage === 1 && !restarts);
  if (!first) throw new Error('The sample has nothing to stamp.');
  await playground.select('Matriz', `A${first.row}`);
  await button('Estampar la selección (1 fila)').click();
  await shown('Seguimiento de hoy: 1 línea nueva, 0 sin cambio, 0 acciones sin estampar.');
  await shown('Bitácora: 1 línea nueva');
  await button('Escribir en el libro').waitFor();
  await playground.page.evaluate(
    (row) =>
      window.playground.session.remote((workbook) => {
        const { grid } = workbook.sheet('Matriz');
        grid.set(row - 1, 19, { value: 2 });
        grid.set(row - 1, 20, { value: 'En revisión' });
      }),
    first.row,
  );
  await button('Escribir en el libro').click();
  await shown('No se terminó: Estampar hoy');
  expect(await newLines(before)).toEqual([]);
  expect(await playground.cell('Matriz', `${LAST_FOLLOW_UP}${first.row}`)).toBe('');
  await button('Reintentar').click();
  await button('Escribir en el libro').click();
  await shown('Listo: Estampar hoy');
  expect((await newLines(before)).map((cells) => cells.slice(2, 7))).toEqual([
    [...first.key.split('/'), 2, 'En revisión', first.cycle],
  ]);
});

test('a cell that somebody types in is waited for, and the pane says so; the waiting is cancelled, and nothing is written', async () => {
  const pane = await open();
  const before = await logLines(playground);
  await playground.page.evaluate(() => window.playground.session.editCell(true));
  await button('Estampar hoy').click();
  await shown(WAITING);
  await playground.page.evaluate(() => window.playground.session.editCell(false));
  await shown(`Bitácora: ${STAMP.added.length} líneas nuevas`);
  await pane.getByText(WAITING).waitFor({ state: 'detached' });
  await button('Cancelar').click();

  await playground.page.evaluate(() => window.playground.session.editCell(true));
  await button('Estampar hoy').click();
  await button('Cancelar').click();
  await pane.getByRole('heading', { name: 'Hoy, viernes 5 de junio' }).waitFor();
  await playground.page.evaluate(() => window.playground.session.editCell(false));
  await button('Estampar hoy').click();
  await button('Escribir en el libro').waitFor();
  expect(await logLines(playground)).toEqual(before);
});

test('a matrix that is not prepared says what it needs and leads there', async () => {
  playground = await reopenPlayground({ userName: USER });
  await playground.pane.getByRole('heading', { name: 'La matriz no está preparada' }).waitFor();
  await button('Preparar la matriz').click();
  await playground.pane.getByRole('heading', { name: 'Preparar el corte' }).waitFor();
  await shown('Faltan columnas nuestras, que se agregan a la derecha: Último seguimiento, Observación.');
});

// Another day, and a device without a name, are pages of their own: they come last.
test('a name is asked for where the device knows none, and signs the lines', async () => {
  playground = await reopenPlayground({ book: await preparedSample() });
  const { pane } = playground;
  const before = (await logLines(playground)).length;
  await button('Estampar hoy').click();
  await pane.getByRole('heading', { name: 'Antes de empezar' }).waitFor();
  await button('Continuar').click();
  await shown('Escriba su nombre: la bitácora dice quién anotó cada línea.');
  await pane.getByLabel('Su nombre').fill(USER);
  await button('Continuar').click();
  await button('Escribir en el libro').click();
  await shown('Listo: Estampar hoy');
  expect(new Set((await newLines(before)).map((cells) => cells[12]))).toEqual(new Set([USER]));
  await shown(`Firma: ${USER}`);
});

/** What keeps a day from being stamped, and how that is said: test/core/logbook/stamp.test.ts. */
test('on a day that is no working day nothing is stamped, and the reason is said', async () => {
  const pane = await open({ today: '2026-06-06' });
  await shown('Hoy no se estampa');
  await pane.getByText('El 06/06/2026 no es día hábil en Colombia: no se estampa.').waitFor();
  expect(await button(/^Estampar/).count()).toBe(0);
});
