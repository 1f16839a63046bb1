import { eventually } from './support/eventually';
import type { Playground } from './support/page';
import { preparedSample } from './support/prepared';
import { reopenPlayground } from './support/reopen';
import { goToView } from '../../test-kit/pane';
import { walkOf, type Walk } from './support/walk';

let playground: Playground;
let walk: Walk;

beforeEach(async () => {
  playground = await reopenPlayground({
    userName: 'OAP de prueba',
    book: await preparedSample(),
    viewport: { width: 800, height: 1800 },
  });
  walk = walkOf(playground);
  await goToView(playground.pane, 'times');
});
afterEach(() => playground.close());

const rows = () =>
  playground.pane
    .getByRole('table')
    .locator('tbody tr')
    .evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent)));

test('the pane says of each stage what the sheet says, and writes nothing but that sheet', async () => {
  await playground.pane.getByRole('table').waitFor();
  const shown = await rows();
  expect(shown).toHaveLength(6);
  const changes = await walk.remember();
  expect(await walk.propose('Escribir la hoja «Tiempos del flujo»')).toEqual([
    expect.stringMatching(/^Tiempos del flujo: \d+ filas/),
  ]);
  await walk.write('Escribir la hoja «Tiempos del flujo»');
  const sheet = await playground.values('Tiempos del flujo', 'A1:G20');
  const said = (cell: unknown) => (cell === '' ? '–' : String(cell).replace('.', ','));
  const start = sheet.findIndex(([first]) => first === 'Etapa');
  expect(
    sheet
      .slice(start + 1, start + 7)
      .map(([stage, , , running, median, longest]) => [stage, said(running), said(median), said(longest)]),
  ).toEqual(shown);
  expect((await changes()).filter((place) => !place.startsWith('Tiempos del flujo!'))).toEqual([]);
});

test('an action that has stood long leads to its row', async () => {
  const first = playground.pane
    .getByRole('list', { name: 'Llevan más tiempo en su etapa' })
    .getByRole('button')
    .first();
  const key = await first.textContent();
  await first.click();
  await eventually(async () => (await walk.selection()).startsWith('Matriz!'), true);
  const row = /\d+$/.exec(await walk.selection())?.[0] ?? '';
  const cells = (await playground.values('Matriz', `A${row}:H${row}`))[0] ?? [];
  expect(cells).toEqual(expect.arrayContaining((key ?? '').split('/').slice(1)));
});

test('a day that is past is told from the logbook; one that is none, or to come, is told at its field', async () => {
  await playground.pane.locator('summary').filter({ hasText: 'Estado al día…' }).click();
  const day = playground.pane.getByLabel('Día', { exact: true });
  const show = () => walk.button('Ver el estado de ese día').click();
  for (const [typed, says] of [
    ['pronto', 'Escriba una fecha como 15/05/2026.'],
    ['30/02/2026', 'Escriba una fecha como 15/05/2026.'],
    ['06/06/2026', /^Ese día no ha llegado/],
    ['03/05/2026', /^El corte no había abierto/],
  ] as const) {
    await day.fill(typed);
    await show();
    await walk.text(says).waitFor();
  }
  await day.fill('12/05/2026');
  await show();
  await walk.text(/^\d+ acciones al 12\/05\/2026$/).waitFor();
  const log = await playground.values('Bitácora', 'A2:N4000');
  const lines = log.filter(([, cut, conpes, code]) => cut === '2025-2' && conpes === '3918' && code === '1.2');
  // 12 May 2026 as Excel counts.
  const last = lines.filter(([on]) => Number(on) <= 46154).at(-1) ?? [];
  const item = playground.pane
    .getByRole('list', { name: 'Estado al 12/05/2026' })
    .getByRole('listitem')
    .filter({ hasText: '3918/1.2' })
    .first();
  expect(await item.textContent()).toContain(`${String(last[4])}. `);
  expect(await item.textContent()).toContain(String(last[5]));
});
