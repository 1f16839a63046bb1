import { expectedOf, samplePlan, type ExpectedGroup, type ExpectedTotals } from '../../sample/expected';
import { dnpBook, matrixBook } from '../../sample/write/sampleBooks';
import { newWorkbook, openWorkbook, saveWorkbook } from '../../simulator';
import { adoptSheets } from '../../simulator/workbook/adopt';
import { eventually } from './support/eventually';
import type { Playground, PlaygroundOptions } from './support/page';
import { reopenPlayground } from './support/reopen';
import { walkOf, type Walk } from './support/walk';

const plan = samplePlan();
const { totals } = expectedOf(plan);
const GROUPS: readonly ExpectedGroup[] = ['sector', 'mhcp', 'attached', 'linked'];

let playground: Playground;
let walk: Walk;

async function open(options: PlaygroundOptions = {}): Promise<void> {
  playground = await reopenPlayground({ userName: 'OAP de prueba', ...options });
  walk = walkOf(playground);
  await walk.go('Informe', 'Informe de seguimiento');
}

afterEach(() => playground.close());

/** `Aprobada` → what the table says for each group. */
async function table(): Promise<Record<string, string[]>> {
  const rows = await playground.pane
    .getByRole('table')
    .locator('tbody tr')
    .evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent)));
  return Object.fromEntries(
    rows.map(([name = '', ...values]) => [name, values.map((value) => value.replace(/\s/g, ' '))]),
  );
}

const figures = (value: (of: ExpectedTotals) => number) => GROUPS.map((group) => String(value(totals[group])));
const shares = (value: (of: ExpectedTotals) => number | null) =>
  GROUPS.map((group) => {
    const share = value(totals[group]);
    return share === null ? '–' : `${String(Math.round(share * 1000) / 10).replace('.', ',')} %`;
  });

test('the pane shows the totals of each group', async () => {
  await open();
  await playground.pane.getByRole('table').waitFor();
  expect(await playground.pane.getByRole('table').getByRole('columnheader').allTextContents()).toEqual([
    'Sector',
    'MHCP',
    'Adscritas',
    'Vinculadas',
  ]);
  expect(await table()).toMatchObject({
    Acciones: figures(({ actions }) => actions),
    Aprobada: figures(({ approved }) => approved),
    Rechazada: figures(({ rejected }) => rejected),
    'En trámite': figures(({ inReview, reporting }) => inReview + reporting),
    'de ellas en revisión': figures(({ inReview }) => inReview),
    'de ellas en diligenciamiento': figures(({ reporting }) => reporting),
    'Sin reporte': figures(({ notReported }) => notReported),
    'No se reporta en el corte': figures(({ notDue }) => notDue),
    Cerradas: figures(({ closed }) => closed),
    Físico: shares(({ physical }) => physical),
    Financiero: shares(({ financial }) => financial),
  });
});

test('without a comparison it warns and leads to it; actions without a final state lead to their rows', async () => {
  await open();
  await walk.text('No se ha comparado con el reporte final de DNP').waitFor();
  expect(await walk.button('Abrir la hoja «Informe»').count()).toBe(0);
  const message = await walk.text(/acciones no tienen estado final/).textContent();
  const { inReview, reporting } = totals.sector;
  expect(Number(message?.match(/\d+/)?.[0])).toBeGreaterThanOrEqual(inReview + reporting);
  await walk.button('Verlas').click();
  const list = playground.pane.getByRole('list', { name: 'Acciones sin estado final' });
  const first = list.getByRole('button').first();
  const named = await first.textContent();
  const place = plan.actions.find(({ key, cut }) => key === named && cut === '2025-2')?.row ?? 0;
  await first.click();
  await eventually(async () => (await walk.selection()).replace(/[A-Z$]+(?=\d)/g, ''), `Matriz!${place}:${place}`);
  await walk.button('Ir a Conciliar').click();
  await playground.pane.getByRole('heading', { name: 'Conciliar con DNP' }).waitFor();
});

test('the sheet says what the pane showed: figures, averages, the signature, the report it was compared with', async () => {
  const [book, dnp] = await Promise.all([matrixBook(plan).then(openWorkbook), dnpBook(plan).then(openWorkbook)]);
  const [sheet] = adoptSheets(book, dnp, dnp.sheets.slice(0, 1), book.sheets.length);
  if (sheet) book.rename(sheet, 'Reporte DNP');
  await open({ book: await saveWorkbook(book) });
  await walk.text(/^Comparado con el reporte de DNP: la hoja «Reporte DNP»/).waitFor();
  const shown = await table();

  expect(await walk.propose('Escribir el informe')).toEqual([expect.stringMatching(/^Informe: \d+ filas/)]);
  expect(await playground.sheetNames()).not.toContain('Informe');
  await walk.write('Escribir el informe');
  const rows = await playground.values('Informe', 'A1:M400');
  const notes = rows.map(([first]) => String(first));
  expect(notes).toEqual(
    expect.arrayContaining([
      'Corte: 2025-2, con fecha de corte 31/12/2025.',
      'Elaborado el 05/06/2026 por OAP de prueba.',
      expect.stringMatching(/^Comparado con el reporte de DNP: la hoja «Reporte DNP»/),
    ]),
  );
  const states = rows.find(([first]) => first === 'Grupo') ?? [];
  const line = (name: string) => rows.find(([first]) => first === name) ?? [];
  for (const [index, name] of [
    'Total Sector Hacienda',
    'A cargo del MHCP',
    'A cargo de entidades adscritas',
    'A cargo de entidades vinculadas',
  ].entries()) {
    for (const header of [
      'Acciones',
      'Aprobada',
      'Rechazada',
      'En trámite',
      'Sin reporte',
      'No se reporta en el corte',
      'Cerradas',
    ]) {
      expect({ name, header, value: String(line(name)[states.indexOf(header)]) }).toEqual({
        name,
        header,
        value: shown[header]?.[index],
      });
    }
    const average = rows.find(([first, set]) => first === name && set === 'Aprobadas') ?? [];
    const { physical, financial } = totals[GROUPS[index] ?? 'sector'];
    expect(average[3]).toBeCloseTo(physical ?? 0, 9);
    expect(average[4]).toBeCloseTo(financial ?? 0, 9);
  }
  await playground.select('Matriz', 'A1');
  await walk.button('Abrir la hoja «Informe»').click();
  await eventually(async () => (await walk.selection()).split('!')[0] ?? '', 'Informe');
});

test('a book without actions of this cut has nothing to report, and says why', async () => {
  const book = newWorkbook('Matriz');
  [
    ['CONPES', 'Corte', 'Código acción', 'Acción', 'Entidad', 'Estado', 'Etapa', 'Ciclo'],
    ['4144', '2024-1', '1.1', 'Crear el sistema', 'MHCP', 'Aprobada', 6, 1],
  ].forEach((cells, row) => cells.forEach((value, column) => book.sheet('Matriz').grid.set(row, column, { value })));
  const settings = await openWorkbook(await matrixBook(plan));
  const [sheet] = adoptSheets(
    book,
    settings,
    settings.sheets.filter(({ name }) => name === 'Configuración'),
    1,
  );
  expect(sheet?.name).toBe('Configuración');
  await open({ book: await saveWorkbook(book) });
  await walk.text('Todavía no hay nada que informar').waitFor();
  expect(await walk.button('Escribir el informe').count()).toBe(0);
});
