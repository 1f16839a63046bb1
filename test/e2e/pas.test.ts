import { pasBook, type Pas } from '../../sample/samplePas';
import { MAILBOX, PAS, withAction } from '../../sample/examplePas';
import { axeViolations } from './support/axe';
import type { Playground } from './support/page';
import { preparedSample } from './support/prepared';
import { reopenPlayground } from './support/reopen';
import { goToView } from '../../test-kit/pane';
import { walkOf, type Walk } from './support/walk';

const WCAG = {
  runOnly: { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
};

let playground: Playground;
let walk: Walk;

beforeEach(async () => {
  playground = await reopenPlayground({
    userName: 'OAP de prueba',
    book: await preparedSample(),
    viewport: { width: 800, height: 2200 },
  });
  walk = walkOf(playground);
  await goToView(playground.pane, 'documents');
  await playground.pane.locator('summary').filter({ hasText: 'Traer un PAS' }).click();
});
afterEach(() => playground.close());

const choose = async (pas: Pas, name = 'Anexo A.xlsx') =>
  playground.pane
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(await pasBook(pas)) });
const box = (name: string | RegExp) => playground.pane.getByRole('checkbox', { name });
const rows = async () =>
  (await playground.values('Matriz', 'A6:F400')).filter((cells) => cells.includes('4180') || cells.includes(4180));
const see = () => walk.button('Ver lo que se escribirá').click();
const write = async () => {
  await walk.button('Escribir en el libro').click();
  await playground.pane.getByText('Listo: Traer un PAS (Anexo A)', { exact: true }).waitFor();
};

test("an annex: its doubts, the sector's actions proposed, written after a preview; once more adds nothing; a later version shows what changed", async () => {
  const changes = await walk.remember();
  const sheets = await playground.sheetNames();
  await choose(PAS);
  await walk.text('«Anexo A.xlsx»: 5 acciones leídas.').waitFor();
  expect(await playground.sheetNames()).toEqual(sheets);
  await playground.pane.locator('summary').filter({ hasText: 'Dudas de la lectura (2)' }).click();
  await walk.text(/«Agencia Que Nadie Conoce» no está en el catálogo/).waitFor();
  expect(await axeViolations(playground.pane, WCAG)).toEqual([]);
  expect([await box(/^1\.1 /).isChecked(), await box(/^1\.10 /).isChecked(), await box(/^2\.1 /).isChecked()]).toEqual([
    true,
    true,
    false,
  ]);
  await box(/^1\.2 /).click();
  await walk.text('Se eligieron 2 acciones y 0 cambios.').waitFor();
  await see();
  await walk.text('Matriz: 2 filas nuevas').waitFor();
  expect(await changes()).toEqual([]);
  await write();
  expect(await rows()).toHaveLength(2);

  await choose(PAS, 'otra vez.xlsx');
  await walk.text('«otra vez.xlsx»: 5 acciones leídas.').waitFor();
  await walk.button('No elegir ninguna').click();
  await see();
  await walk.text(/No hay nada que agregar ni cambiar/).waitFor();
  await walk.button('Cerrar').click();
  expect(await rows()).toHaveLength(2);

  await walk.button('Elegir otro archivo').click();
  await choose(withAction(withAction(PAS, '1.1', { end: '2028-06-30' }), '1.10', undefined), 'versión 2.xlsx');
  await walk.text(/1 acción de la matriz ya no está en el PAS \(4180\/1\.10\)/).waitFor();
  await walk.button('No elegir ninguna').click();
  await box('Fecha de finalización: 31/12/2027 → 30/06/2028').click();
  await see();
  await walk.text('Matriz: 1 celda que cambia').waitFor();
  await write();
  expect((await playground.values('Matriz', 'A6:AK400')).filter((cells) => cells.includes(MAILBOX)).flat()).toContain(
    46934,
  );
});

test('what the annex does not say is asked at its field, and what is no annex is told at the button', async () => {
  const changes = await walk.remember();
  await choose({ ...PAS, objectives: [] }, 'vacío.xlsx');
  await playground.pane
    .getByRole('alert')
    .getByText(/El Anexo A \(vacío\.xlsx\) no se puede leer/)
    .waitFor();
  const undated = {
    ...PAS,
    number: '',
    objectives: PAS.objectives.map((one) => ({
      ...one,
      actions: one.actions.map((action) => ({ ...action, start: '2025-01-06', end: '2027-12-11' })),
    })),
  };
  await choose(undated);
  const number = playground.pane.getByRole('textbox', { name: 'Número del CONPES' });
  await number.waitFor();
  await see();
  expect(await number.getAttribute('aria-invalid')).toBe('true');
  await number.fill('cuatro mil');
  await walk.text(/no es un número de documento CONPES/).waitFor();
  await number.fill('4180');
  await walk.text('«Anexo A.xlsx»: 5 acciones leídas.').waitFor();
  await see();
  const order = playground.pane.getByRole('combobox', { name: 'Orden de las fechas' });
  expect(await order.getAttribute('aria-invalid')).toBe('true');
  expect(await changes()).toEqual([]);
  await order.selectOption('mes/día/año');
  await see();
  await walk.text('Matriz: 3 filas nuevas').waitFor();
  await write();
  expect((await playground.values('Matriz', 'A6:AK400')).filter((cells) => cells.includes(MAILBOX)).flat()).toContain(
    45663,
  );
});
