import { expectedOf, samplePlan } from '../../sample/expected';
import { dnpBook, matrixBook } from '../../sample/write/sampleBooks';
import { newWorkbook, openWorkbook, saveWorkbook } from '../../simulator';
import { adoptSheets } from '../../simulator/workbook/adopt';
import { openPlayground, type Playground } from './support/page';
import { walkOf } from './support/walk';

const plan = samplePlan();
const expected = expectedOf(plan);

let playground: Playground;

async function open(book?: Uint8Array): Promise<void> {
  playground = await openPlayground({ userName: 'OAP de prueba', ...(book && { book }) });
  await playground.page.getByRole('button', { name: 'Cerrar el panel' }).click();
}

afterEach(() => playground.close());

async function press(label: string): Promise<void> {
  await playground.page
    .getByRole('navigation', { name: /^Cinta/ })
    .getByRole('button', { name: label, exact: true })
    .click();
  await playground.page.getByText(`${label}: terminó.`).waitFor();
}

const front = () => playground.page.evaluate(() => window.playground.session.workbook.activeSheet.name);

async function compared(): Promise<Uint8Array> {
  const [book, dnp] = await Promise.all([matrixBook(plan).then(openWorkbook), dnpBook(plan).then(openWorkbook)]);
  const [sheet] = adoptSheets(book, dnp, dnp.sheets.slice(0, 1), book.sheets.length);
  if (sheet) book.rename(sheet, 'Reporte DNP');
  return saveWorkbook(book);
}

test('Validar writes every finding and shows them', async () => {
  await open();
  await press('Validar');
  expect(await front()).toBe('Hallazgos');
  const rows = (await playground.values('Hallazgos', 'A1:C400')).filter(
    ([severity, rule]) => ['Error', 'Advertencia', 'Aviso'].includes(String(severity)) && rule !== '',
  );
  expect(rows.length).toBe(expected.findings.reduce((sum, { count }) => sum + count, 0));
});

test('Estampar hoy adds a line for every open action, signed, and none when pressed again', async () => {
  await open();
  const lines = async () => (await playground.values('Bitácora', 'A1:A20000')).filter(([first]) => first !== '').length;
  const before = await lines();
  await press('Estampar hoy');
  expect(await front()).toBe('Bitácora');
  expect(await lines()).toBe(before + expected.stamp.added.length);
  await press('Estampar hoy');
  expect(await lines()).toBe(before + expected.stamp.added.length);
});

test("Conciliar compares with the sheet of DNP's report", async () => {
  await open(await compared());
  await press('Conciliar');
  expect(await front()).toBe('Conciliación');
  const rows = await playground.values('Conciliación', 'A1:B20');
  const count = (name: string) => rows.find(([first]) => first === name)?.[1];
  const { same, different, ambiguous, onlyMatrix, onlyDnp } = expected.reconciliation.xlsx.counts;
  expect([
    count('Igual'),
    count('Difiere'),
    count('Ambigua'),
    count('Solo en la matriz'),
    count('Solo en DNP'),
  ]).toEqual([same, different, ambiguous, onlyMatrix, onlyDnp]);
});

test('Informe writes the report, signed', async () => {
  await open();
  await press('Informe');
  expect(await front()).toBe('Informe');
  const rows = await playground.values('Informe', 'A1:B12');
  expect(rows.map(([first]) => first)).toContain('Elaborado el 05/06/2026 por OAP de prueba.');
  expect(rows.find(([first]) => first === 'Total Sector Hacienda')?.[1]).toBe(expected.totals.sector.actions);
});

test.each([
  ['Conciliar', undefined, /No hay reporte de DNP.*Reporte DNP/],
  ['Validar', () => saveWorkbook(newWorkbook('Hoja')), /^El libro no tiene ninguna hoja visible con datos/],
  ['Estampar hoy', () => saveWorkbook(newWorkbook('Hoja')), /^El libro no tiene ninguna hoja visible con datos/],
  ['Informe', () => saveWorkbook(newWorkbook('Hoja')), /^El libro no tiene ninguna hoja visible con datos/],
] as const)('%s says in Spanish what keeps it from working, and writes nothing', async (label, book, says) => {
  await open(await book?.());
  const walk = walkOf(playground);
  const [changes, sheets] = [await walk.remember(), await playground.sheetNames()];
  await playground.page
    .getByRole('navigation', { name: /^Cinta/ })
    .getByRole('button', { name: label, exact: true })
    .click();
  const dialog = playground.page.getByRole('dialog');
  await dialog.getByText(says).waitFor();
  await dialog.getByRole('button', { name: 'Cerrar' }).click();
  expect(await changes()).toEqual([]);
  expect(await playground.sheetNames()).toEqual(sheets);
});
