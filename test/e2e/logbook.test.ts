import type { Playground } from './support/page';
import { logLines, preparedSample, userSheets } from './support/prepared';
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
});
afterEach(() => playground.close());

const TITLE = 'Estampar hoy';

test('what was stamped goes back; the logbook is verified, and tells who has touched it', async () => {
  const [before, lines] = [await userSheets(playground), (await logLines(playground)).length];
  await walk.propose('Estampar hoy');
  await walk.write(TITLE);
  const stamped = (await logLines(playground)).length - lines;
  expect(stamped).toBeGreaterThan(50);

  await walk.button('Deshacer…').click();
  await walk.text('«Bitácora» está como el complemento la escribió.').waitFor();
  await walk.text(`Último comando desde este panel: ${TITLE}.`).waitFor();
  await walk.button('Ver qué se devuelve').click();
  await walk.button('Escribir en el libro').waitFor();
  await walk.text(`${stamped} líneas quedan sin efecto`).waitFor();
  await walk.write(`Deshacer: ${TITLE}`);
  expect(await userSheets(playground)).toEqual(before);
  expect(await logLines(playground)).toHaveLength(lines + 2 * stamped);
  await walk.text('Desde que se abrió este panel no se ha escrito nada').waitFor();
  await walk.text('«Bitácora» está como el complemento la escribió.').waitFor();
  expect(await walk.button('Deshacer…').count()).toBe(0);

  await playground.page.evaluate(
    (row) => window.playground.session.workbook.sheet('Bitácora').grid.set(row, 11, { value: 'otra cosa' }),
    lines + 3,
  );
  await walk.button('Verificar de nuevo').click();
  await walk.text('«Bitácora» no está como el complemento la escribió.').waitFor();
  await walk.text(`Cambiadas: la fila ${lines + 4}.`).waitFor();
});

test('before anything was written there is nothing to take back, and the task stands behind «Más»', async () => {
  await goToView(playground.pane, 'logbook');
  await walk.text('Desde que se abrió este panel no se ha escrito nada').waitFor();
  expect(await walk.button('Ver qué se devuelve').count()).toBe(0);
});
