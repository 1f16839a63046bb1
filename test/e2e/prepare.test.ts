import { samplePlan } from '../../sample/expected';
import { matrixBook } from '../../sample/write/sampleBooks';
import { openWorkbook, saveWorkbook } from '../../simulator';
import type { Playground, PlaygroundOptions } from './support/page';
import { preparedSample, userSheets } from './support/prepared';
import { reopenPlayground } from './support/reopen';
import { goToView } from '../../test-kit/pane';

const USER = 'Ana Ruiz';
const SAVE = 'Ver lo que se escribirá';
const WRITE = 'Escribir en el libro';
const DONE = 'Listo: Preparar el corte';

let playground: Playground;
afterEach(() => playground.close());

async function open(options: PlaygroundOptions = {}): Promise<Playground['pane']> {
  playground = await reopenPlayground({ userName: USER, ...options });
  await goToView(playground.pane, 'prepare');
  await playground.pane.getByRole('heading', { name: 'Preparar el corte' }).waitFor();
  return playground.pane;
}

const button = (name: string) => playground.pane.getByRole('button', { name, exact: true });
const field = (name: string) => playground.pane.getByLabel(name, { exact: true });
/** What a person sees: the live region for screen readers says it too. */
const shown = (text: string | RegExp) => playground.pane.getByText(text, { exact: true }).first().waitFor();
const unfold = (title: string) => playground.pane.locator('summary').filter({ hasText: title }).click();
const settings = () => playground.values('Configuración', 'A1:E110');

async function rowOf(first: string): Promise<readonly unknown[]> {
  return (await settings()).find((cells) => cells[0] === first) ?? [];
}

async function block(title: string): Promise<unknown[][]> {
  const rows = await settings();
  const start = rows.findIndex(([first]) => first === title) + 2;
  const end = rows.findIndex(([first], index) => index >= start && first === '');
  return rows.slice(start, end);
}

async function save(): Promise<void> {
  await button(SAVE).click();
  await button(WRITE).click();
  await shown(DONE);
}

test('finds sheet and header, and tells how sure it is; the columns that are missing are shown, then written, and the rest of the book stays', async () => {
  await open();
  await shown('Encabezado en la fila 5; acciones en las filas 6 a 150.');
  expect(await playground.pane.getByLabel('Hoja de la matriz').inputValue()).toBe('Matriz');
  await shown('Faltan columnas nuestras, que se agregan a la derecha: Último seguimiento, Observación.');
  await unfold('Reconocidas');
  await shown(/^Certeza 100 % · El encabezado es «Código acción»\./);
  expect(await playground.pane.getByLabel('Código acción').inputValue()).toBe('Código acción');

  const before = await userSheets(playground);
  await button(SAVE).click();
  await shown('Matriz: 2 columnas nuevas (Último seguimiento, Observación)');
  expect(await userSheets(playground)).toEqual(before);
  await button(WRITE).click();
  await shown(DONE);
  expect(await playground.values('Matriz', 'AF5:AG5')).toEqual([['Último seguimiento', 'Observación']]);
  const after = await userSheets(playground);
  expect(after.map((sheet) => sheet.map((row) => row.slice(0, 31)))).toEqual(
    before.map((sheet) => sheet.map((row) => row.slice(0, 31))),
  );
});

test('another column for a field is kept, and stands in Configuración', async () => {
  await open({ book: await preparedSample() });
  await unfold('Sin columna');
  await playground.pane.getByLabel('Nombre del indicador').selectOption({ label: 'AC · Notas internas' });
  await unfold('Sin columna');
  await unfold('Elegidas por una persona');
  await playground.pane.getByLabel('Nombre del indicador').waitFor();
  expect(await playground.pane.getByLabel('Nombre del indicador').inputValue()).toBe('Notas internas');
  await save();
  expect(await block('Columnas')).toContainEqual([
    'Matriz',
    'Nombre del indicador',
    'Notas internas',
    'Una persona',
    '',
  ]);
});

/** One of each section; every problem by itself: test/core/settings/check.test.ts. */
const BAD: readonly (readonly [section: string | undefined, type: () => Promise<unknown>, problem: string | RegExp])[] =
  [
    [
      undefined,
      () => field('Etiqueta').fill('2025-3'),
      '«2025-3» no es un corte: escriba AAAA-1 o AAAA-2, por ejemplo 2025-2.',
    ],
    [
      undefined,
      () => field('Cierre').fill('01/01/2026'),
      /^Fechas del corte en desorden: .* \(01\/01\/2026\) es anterior a/,
    ],
    ['Flujo de aprobación', () => field('Nombre').nth(2).fill(''), 'Falta el nombre de la etapa.'],
    [
      'Parámetros',
      () => field('Tolerancia de redondeo al conciliar').fill('20 %'),
      'Escriba un porcentaje de 0 a 10 %, por ejemplo 0,05 %.',
    ],
    [
      'Destinatarios del informe',
      () => field('Correo').first().fill('jefe.oap'),
      'El correo está mal escrito: escriba uno solo, por ejemplo nombre@entidad.gov.co.',
    ],
    [
      'Entidades',
      () => field('Otros nombres').nth(2).fill('DIAN'),
      '«DIAN» ya nombra a «Dirección de Impuestos y Aduanas Nacionales»: deje ese nombre en una sola entidad.',
    ],
    [
      'Palabras de estado',
      () => field('Palabra').nth(1).fill('aprobada'),
      /está también en la línea \d con otro significado: deje una sola\./,
    ],
  ];

test('what is wrong is told at its field, even when that was folded, and nothing is written; what was typed is discarded on demand', async () => {
  const pane = await open({ book: await preparedSample() });
  const before = await settings();
  for (const [section, type, problem] of BAD) {
    if (section !== undefined) await unfold(section);
    await type();
    if (section !== undefined) await unfold(section);
    await button(SAVE).click();
    await shown(problem);
    await pane.locator('[aria-invalid="true"]:focus').waitFor();
    expect(
      await pane
        .locator('[aria-invalid="true"]')
        .first()
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    expect(await button(WRITE).count()).toBe(0);
    expect(await settings()).toEqual(before);
    await button('Descartar lo que escribí').click();
    await pane.locator('[aria-invalid="true"]').first().waitFor({ state: 'detached' });
    // The problem had unfolded its section; the next one finds all folded.
    for (const open of await pane.locator('details[open] > summary').all())
      if (section !== undefined && (await open.textContent())?.includes(section)) await open.click();
  }
  expect(await field('Etiqueta').inputValue()).toBe('2025-2');
});

test('a stage is added, moved and taken away, and the flow stands so in Configuración', async () => {
  await open({ book: await preparedSample() });
  const before = await userSheets(playground);
  await unfold('Flujo de aprobación');
  await button('Agregar etapa').click();
  await field('Nombre').nth(6).fill('Visto bueno final');
  await field('Fecha límite').nth(6).fill('31-jul-26');
  await button('Subir: Etapa 7').click();
  expect(await field('Nombre').nth(5).inputValue()).toBe('Visto bueno final');
  await button('Quitar: Etapa 7').click();
  await save();
  const flow = await block('Flujo de aprobación');
  expect(flow).toHaveLength(6);
  expect(flow[5]?.slice(0, 4)).toEqual([6, 'Visto bueno final', '', 46_234]);
  expect(await userSheets(playground)).toEqual(before);
});

test('numbers and mailboxes are saved as what they are', async () => {
  await open({ book: await preparedSample() });
  await unfold('Parámetros');
  await field('Días hábiles para «por vencer»').fill('7');
  await field('Tolerancia de redondeo al conciliar').fill('0,1 %');
  await unfold('Destinatarios del informe');
  await field('Correo').nth(1).fill('asesor@ejemplo.gov.co');
  await save();
  expect((await rowOf('Días hábiles para «por vencer»'))[1]).toBe(7);
  expect((await rowOf('Tolerancia de redondeo'))[1]).toBe(0.001);
  expect((await rowOf('Asesor del Viceministro General'))[1]).toBe('asesor@ejemplo.gov.co');
});

test('a book without a matrix says so, and offers its sheets', async () => {
  const workbook = await openWorkbook(await matrixBook(samplePlan()));
  for (const sheet of workbook.sheets.filter(({ name }) => name !== 'Instrucciones')) workbook.deleteSheet(sheet);
  await open({ book: await saveWorkbook(workbook) });
  await shown('No se pudo leer el libro');
  const sheets = playground.pane.getByLabel('Hoja de la matriz');
  await sheets.waitFor();
  expect(await sheets.locator('option').allTextContents()).toEqual(['Instrucciones']);
  expect(await button(SAVE).count()).toBe(0);
});
