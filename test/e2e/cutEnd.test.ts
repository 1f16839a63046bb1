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
    today: '2026-08-03',
    viewport: { width: 800, height: 2400 },
  });
  walk = walkOf(playground);
  await goToView(playground.pane, 'cutEnd');
  await playground.pane.getByRole('list', { name: 'Lo que falta' }).waitFor();
});
afterEach(() => playground.close());

const field = (name: string) => playground.pane.getByRole('textbox', { name, exact: true });
const openForm = () => playground.pane.locator('summary').filter({ hasText: 'Abrir el corte siguiente' }).click();
/** The rows of a cut, by their place. */
async function rowsOf(cut: string): Promise<unknown[][]> {
  return (await playground.values('Matriz', 'A6:AN400')).filter((cells) => cells[1] === cut);
}

test('what is missing is told, and leads to where it is', async () => {
  const list = playground.pane.getByRole('list', { name: 'Lo que falta' });
  expect(await list.getByRole('listitem').count()).toBeGreaterThan(3);
  await list.getByRole('button', { name: 'Ir a Conciliar' }).first().click();
  await playground.pane.getByRole('heading', { name: 'Conciliar con DNP' }).waitFor();
});

test('the cut is kept as it ended, once', async () => {
  const changes = await walk.remember();
  await walk.button('Guardar el estado final').click();
  await walk.button('Escribir en el libro').click();
  await playground.pane.getByText('Listo: Guardar el estado final', { exact: true }).waitFor();
  const kept = await playground.values('Estado final 2025-2', 'A1:H300');
  expect(kept.flat()).toContain('3918');
  expect((await changes()).filter((place) => !place.startsWith('Estado final 2025-2!'))).toEqual([]);
  const changesSince = await walk.remember();
  await walk.button('Guardar el estado final').click();
  await walk.button('Escribir en el libro').or(walk.button('Cerrar')).first().waitFor();
  expect(await walk.button('Escribir en el libro').count()).toBe(0);
  expect(await changesSince()).toEqual([]);
});

test.each<[string, Record<string, string>, RegExp]>([
  ['a cut that exists', { Etiqueta: '2025-2' }, /2025-2/],
  ['dates out of order', { 'Fecha de corte': '30/06/2026', Apertura: '01/12/2026', Cierre: '01/11/2026' }, /./],
])('%s is told at its field, and nothing is written', async (_, texts, says) => {
  await openForm();
  const changes = await walk.remember();
  for (const [name, text] of Object.entries(texts)) await field(name).fill(text);
  await walk.button('Ver lo que se escribirá').click();
  await playground.pane.locator('[aria-invalid="true"]').first().waitFor();
  await walk.text(says).first().waitFor();
  expect(await changes()).toEqual([]);
});

test('the next cut: a row for every action that goes on, and the old rows as they were', async () => {
  const changes = await walk.remember();
  const old = await rowsOf('2025-2');
  await openForm();
  expect(await field('Etiqueta').inputValue()).toBe('2026-1');
  for (const [name, text] of Object.entries({
    'Fecha de corte': '30/06/2026',
    Apertura: '02/11/2026',
    Cierre: '30/12/2026',
  }))
    await field(name).fill(text);
  await walk.button('Ver lo que se escribirá').click();
  await walk.button('Escribir en el libro').click();
  await playground.pane.getByText('Listo: Abrir el corte siguiente', { exact: true }).waitFor();
  const added = await rowsOf('2026-1');
  expect(added.length).toBeGreaterThan(50);
  expect(await rowsOf('2025-2')).toEqual(old);
  const changed = (await changes()).filter((place) => !/^(Estado final 2025-2|Configuración)!/.test(place));
  const first = Math.min(...changed.map((place) => Number(/\d+$/.exec(place)?.[0])));
  expect(changed.filter((place) => !place.startsWith('Matriz!'))).toEqual([]);
  expect(first).toBeGreaterThan(5 + old.length);
  await playground.pane.getByText('Corte 2026-1', { exact: true }).waitFor();
});
