import type { Playground } from './support/page';
import { preparedSample } from './support/prepared';
import { reopenPlayground } from './support/reopen';
import { goToView } from '../../test-kit/pane';
import { walkOf, type Walk } from './support/walk';

let playground: Playground;
let walk: Walk;

async function open(view: 'documents' | 'readiness', section: string): Promise<void> {
  playground = await reopenPlayground({
    userName: 'OAP de prueba',
    book: await preparedSample(),
    viewport: { width: 800, height: 2200 },
  });
  walk = walkOf(playground);
  await goToView(playground.pane, view);
  const summary = playground.pane.locator('summary').filter({ hasText: section });
  if (!(await summary.evaluate((element) => (element.parentElement as HTMLDetailsElement).open))) await summary.click();
}

afterEach(() => playground.close());

const field = (name: string) =>
  playground.pane
    .getByRole('textbox', { name, exact: true })
    .or(playground.pane.getByRole('combobox', { name, exact: true }));
const fill = async (texts: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries(texts)) await field(name).fill(text);
};
const save = () => walk.button('Ver lo que se escribirá').click();
const write = async (title: string) => {
  await walk.button('Escribir en el libro').click();
  await playground.pane.getByText(`Listo: ${title}`, { exact: true }).waitFor();
};
const COMMITMENT = {
  'Fecha de la reunión': '20/04/2026',
  Compromiso: '=Enviar los soportes',
  Acción: '3918/1.2',
  Responsable: 'Dirección General',
  'Fecha límite': '15/05/2026',
};

test('a commitment is written after its preview into a sheet of its own, corrected, and nothing else changes', async () => {
  await open('readiness', 'Compromisos');
  const changes = await walk.remember();
  await walk.button('Nuevo compromiso').click();
  expect(await field('Corte').inputValue()).toBe('2025-2');
  await fill(COMMITMENT);
  await save();
  await walk.text('Actas y compromisos: 1 línea nueva').waitFor();
  expect(await playground.sheetNames()).not.toContain('Actas y compromisos');
  await write('Nuevo compromiso');
  const [headers, line] = await playground.values('Actas y compromisos', 'A1:G2');
  expect(Object.fromEntries((headers ?? []).map((header, index) => [header, line?.[index]]))).toEqual({
    Corte: '2025-2',
    'Fecha de la reunión': 46132,
    Compromiso: '=Enviar los soportes',
    Acción: '3918/1.2',
    Responsable: 'Dirección General',
    'Fecha límite': 46157,
    'Cumplido el': '',
  });
  await walk
    .text(/^Está abierto y su fecha límite|venci/i)
    .first()
    .waitFor();

  await walk.button('Corregir: =Enviar los soportes').click();
  expect(await field('Fecha límite').inputValue()).toBe('15/05/2026');
  await fill({ 'Cumplido el': '14/05/2026' });
  await save();
  await walk.text('Actas y compromisos: 1 celda que cambia').waitFor();
  await write('Corregir el compromiso');
  expect(await playground.cell('Actas y compromisos', 'G2')).toBe(46156);
  expect((await changes()).filter((place) => !place.startsWith('Actas y compromisos!'))).toEqual([]);
});

const BAD: readonly (readonly [texts: Record<string, string>, name: string, says: RegExp])[] = [
  [{ 'Fecha límite': '10/04/2026' }, 'Fecha límite', /antes|anterior/],
  [{ 'Fecha límite': '31/04/2026' }, 'Fecha límite', /fecha/],
  [{ Acción: '3918' }, 'Acción', /4144\/2\.16/],
  [{ Responsable: ' ' }, 'Responsable', /Falta «Responsable»/],
];

test('due before its meeting, a day or an action that is none, no owner: told at its field, and nothing is written', async () => {
  await open('readiness', 'Compromisos');
  const changes = await walk.remember();
  await walk.button('Nuevo compromiso').click();
  for (const [wrong, name, says] of BAD) {
    await fill({ ...COMMITMENT, ...wrong });
    await save();
    await walk.text(says).first().waitFor();
    const invalid = playground.pane.locator('[aria-invalid="true"]');
    expect(await invalid.count()).toBe(1);
    expect(await field(name).getAttribute('aria-invalid')).toBe('true');
    expect(await field('Compromiso').inputValue()).toBe('=Enviar los soportes');
  }
  expect(await changes()).toEqual([]);
  expect(await playground.sheetNames()).not.toContain('Actas y compromisos');
});

test('the same line twice is written once; what was typed stays while another view is open', async () => {
  await open('readiness', 'Traslados');
  const transfer = {
    Acción: '3918/1.2',
    'Fecha de solicitud': '21/04/2026',
    Motivo: 'No es de competencia del Sector Hacienda',
  };
  await walk.button('Nueva solicitud de traslado').click();
  await fill(transfer);
  await goToView(playground.pane, 'times');
  await goToView(playground.pane, 'readiness');
  expect(await field('Motivo').inputValue()).toBe(transfer.Motivo);
  await save();
  await write('Nueva solicitud de traslado');
  await walk.button('Nueva solicitud de traslado').click();
  await fill(transfer);
  await save();
  await walk
    .text(/fila 2|ya tiene|ya está/)
    .first()
    .waitFor();
  expect((await playground.values('Traslados', 'A1:B9')).filter(([first]) => first !== '')).toHaveLength(2);
});

test('a vote before the session of its document is refused; a document in order is written', async () => {
  await open('documents', 'Documentos');
  await walk.button('Nuevo documento').click();
  await fill({
    Documento: 'Política de gestión del riesgo fiscal',
    'Solicitud de viabilidad': '10/02/2026',
    'Respuesta de viabilidad': '20/02/2026',
    'Borrador en mesas de trabajo': '10/03/2026',
    'Convocatoria PreCONPES': '20/03/2026',
    'Sesión PreCONPES': '10/04/2026',
    'Observaciones consolidadas': '15/04/2026',
    'Observaciones verificadas': '20/04/2026',
    'Fecha del voto': '01/04/2026',
  });
  await field('Viable').selectOption({ label: 'Sí' });
  await field('Voto').selectOption({ label: 'Favorable' });
  await save();
  await playground.pane.locator('[aria-invalid="true"]').first().waitFor();
  await fill({ 'Fecha del voto': '22/04/2026' });
  await save();
  await walk.text('Documentos CONPES: 1 línea nueva').waitFor();
  await write('Nuevo documento');
  expect((await playground.values('Documentos CONPES', 'A2:S2'))[0]).toEqual(
    expect.arrayContaining(['Política de gestión del riesgo fiscal', 'Sí', 'Favorable']),
  );
});

test('somebody corrected the line meanwhile: it is said, and what was typed stays', async () => {
  await open('readiness', 'Compromisos');
  await walk.button('Nuevo compromiso').click();
  await fill(COMMITMENT);
  await save();
  await write('Nuevo compromiso');
  await walk.button('Corregir: =Enviar los soportes').click();
  await fill({ 'Cumplido el': '14/05/2026' });
  await playground.type('Actas y compromisos', 'E2', 'Otra dirección');
  await save();
  await walk
    .text(/la línea ya no dice lo que decía cuando la abrió/)
    .first()
    .waitFor();
  expect(await playground.cell('Actas y compromisos', 'G2')).toBe('');
});

test('owners are reminded: drafts in the mail program of the person, the whole text copied, the day noted once', async () => {
  await open('readiness', 'Recordatorios');
  const list = playground.pane.getByRole('list', { name: 'Responsables' });
  await list.waitFor();
  const links = await list.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((link) => !link.startsWith('mailto:') || link.length > 2000)).toEqual([]);
  await playground.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await list
    .getByRole('button', { name: /^Copiar el texto/ })
    .first()
    .click();
  await walk.text('El texto está en el portapapeles.').waitFor();
  expect(await playground.page.evaluate(() => navigator.clipboard.readText())).toContain('2025-2');

  const changes = await walk.remember();
  await walk.button(`Anotar que se recordó a ${links.length} responsables`).click();
  await walk.text(`Recordatorios: ${links.length} líneas nuevas`).waitFor();
  await walk.button('Escribir en el libro').click();
  await walk.text(`${links.length} de ${links.length} responsables tienen recordatorio en este corte.`).waitFor();
  const lines = (await playground.values('Recordatorios', 'A2:E400')).filter(([cut]) => cut !== '');
  expect(lines).toHaveLength(links.length);
  expect(
    new Set(lines.map(([, , mailbox]) => `mailto:${encodeURIComponent(String(mailbox)).replace(/%40/g, '@')}`)).size,
  ).toBe(links.length);
  expect((await changes()).filter((place) => !place.startsWith('Recordatorios!'))).toEqual([]);

  await list
    .getByRole('button', { name: /^Anotar como recordado/ })
    .first()
    .click();
  await walk.text(/no se escribió nada: 1 ya estaba anotado hoy/).waitFor();
});
