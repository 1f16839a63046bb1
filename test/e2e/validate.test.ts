import { expectedOf, samplePlan } from '../../sample/expected';
import { serialOf } from '../../sample/sampleDays';
import { matrixBook } from '../../sample/write/sampleBooks';
import { openWorkbook, saveWorkbook, type Workbook } from '../../simulator';
import { cellAddress, formatArea } from '../../simulator/workbook/a1';
import { eventually } from './support/eventually';
import type { Playground, PlaygroundOptions } from './support/page';
import { reopenPlayground } from './support/reopen';
import { walkOf, type Walk } from './support/walk';

const LIST = 'Hallazgos por regla';
const { findings: EXPECTED, readings: READINGS } = expectedOf();

let playground: Playground;
let walk: Walk;

/** Opens *Validar* over the sample, or over the sample as `change` leaves it; tall enough for a long list. */
async function open(change?: (book: Workbook) => void, options: PlaygroundOptions = {}): Promise<void> {
  const book = change && (await changedSample(change));
  playground = await reopenPlayground({
    userName: 'OAP de prueba',
    viewport: { width: 800, height: 2200 },
    ...options,
    ...(book && { book }),
  });
  walk = walkOf(playground);
  await walk.go('Validar', 'Validar la matriz');
  await playground.pane.getByRole('list', { name: LIST }).waitFor();
}

async function changedSample(change: (book: Workbook) => void): Promise<Uint8Array> {
  const book = await openWorkbook(await matrixBook(samplePlan()));
  change(book);
  return saveWorkbook(book);
}

afterEach(() => playground.close());

const list = () => playground.pane.getByRole('list', { name: LIST });
const search = (text: string) => playground.pane.getByRole('searchbox').fill(text);

/** `DATA-1` → 4, as the folded list says. */
async function rulesShown(): Promise<Record<string, number>> {
  const texts = await list().getByRole('button', { expanded: false }).allTextContents();
  return Object.fromEntries(
    texts.map((text) => {
      const [, rule = '', count] = /([A-Z]+-\d+) · (\d+) hallazgos?$/.exec(text) ?? [];
      return [rule, Number(count)];
    }),
  );
}

/** Lines of the sheet `Hallazgos`. */
async function writtenFindings(): Promise<{ severity: string; rule: string; sheet: string; cell: string }[]> {
  const rows = await playground.values('Hallazgos', 'A1:F400');
  const head = rows.findIndex(([first]) => first === 'Gravedad');
  return rows
    .slice(head + 1)
    .filter(([severity]) => severity !== '')
    .map(([severity, rule, sheet, cell]) => ({
      severity: String(severity),
      rule: String(rule).split(' ')[0] ?? '',
      sheet: String(sheet),
      cell: String(cell),
    }));
}

function countsBy<T>(items: readonly T[], nameOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[nameOf(item)] = (counts[nameOf(item)] ?? 0) + 1;
  return counts;
}

const expectedRules = (): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { rule, count } of EXPECTED) counts[rule] = (counts[rule] ?? 0) + count;
  return counts;
};

test('the list has every finding of the sample and no other, and the sheet says the same', async () => {
  await open();
  expect(await rulesShown()).toEqual(expectedRules());
  const chips = await playground.pane.getByRole('group', { name: 'Gravedad' }).getByRole('button').allTextContents();

  expect(await walk.propose('Escribir la hoja «Hallazgos»')).toEqual([expect.stringMatching(/^Hallazgos: \d+ filas/)]);
  expect(await playground.sheetNames()).not.toContain('Hallazgos');
  await walk.write('Escribir la hoja «Hallazgos»');
  const written = await writtenFindings();
  const place = ({ rule, sheet, row }: { rule: string; sheet: string; row: number | null }) =>
    `${rule} ${sheet} ${row ?? ''}`;
  const expected = Object.fromEntries(EXPECTED.map((finding) => [place(finding), finding.count]));
  expect(
    countsBy(written, ({ rule, sheet, cell }) =>
      place({ rule, sheet, row: sheet === 'Matriz' ? Number(cell.replace(/\D/g, '')) : null }),
    ),
  ).toEqual(expected);
  const bySeverity = countsBy(written, ({ severity }) => severity);
  expect(chips).toEqual([
    `Errores ${bySeverity['Error']}`,
    `Advertencias ${bySeverity['Advertencia']}`,
    `Avisos ${bySeverity['Aviso']}`,
  ]);
});

test('a rule unfolds and folds; filter and search leave what they say; nothing found is said and undone', async () => {
  await open();
  const rule = list().getByRole('button', { name: /DATA-2/ });
  await rule.click();
  const cells = () =>
    list()
      .getByRole('button', { name: /^Ir a la celda/ })
      .allTextContents();
  await eventually(cells, ['E45', 'E60']);
  await rule.click();
  await eventually(cells, []);

  await walk.button(/^Avisos \d/).click();
  await eventually(async () => Object.keys(await rulesShown()).sort(), ['CLOSE-1', 'FLOW-7', 'FLOW-8', 'REP-3']);
  await walk.button(/^Avisos \d/).click();

  await search('4144/2.16');
  await eventually(cells, ['E118', 'T118'].slice(0, EXPECTED.filter(({ key }) => key === '4144/2.16').length));
  await search('CORREO ELECTRONICO');
  await eventually(cells, ['L87']);
  await search('no existe tal cosa');
  await walk.text('Ningún hallazgo coincide').waitFor();
  await walk.button('Quitar filtros').click();
  await eventually(rulesShown, expectedRules());
});

test('a finding leads to its cell, also in another sheet', async () => {
  await open();
  await search('4144/2.16');
  await walk.button('Ir a la celda E118 de Matriz').click();
  await eventually(walk.selection, 'Matriz!E118');
  await search('Asesor del Viceministro');
  await walk.button('Ir a la celda A1 de Configuración').click();
  await eventually(walk.selection, 'Configuración!A1');
});

test('one cell is fixed after its preview: text, with text format, and nothing else', async () => {
  await open();
  const changes = await walk.remember();
  await search('4144/2.16');
  expect(await walk.propose('Escribir 2.16 como texto')).toEqual(['Matriz: 1 celda que cambia']);
  await walk.text('E118: «2.16». Escribir 2.16 como texto.').waitFor();
  expect(await changes()).toEqual([]);
  await walk.write('Corregir celdas');
  expect(await changes()).toEqual(['Matriz!E118']);
  expect(await walk.cell('Matriz!E118')).toMatchObject({ value: '2.16', style: { numFmt: '@' } });
  await eventually(async () => (await rulesShown())['DATA-1'], undefined);
  await walk.button('Quitar filtros').click();
  await eventually(async () => (await rulesShown())['DATA-1'], (expectedRules()['DATA-1'] ?? 0) - 1);
});

test('all certain fixes at once: every cell then holds what it meant, the doubtful ones stay', async () => {
  await open();
  const changes = await walk.remember();
  const fixAll = await walk.button(/^Corregir \d+ celdas$/).textContent();
  const [line] = await walk.propose(/^Corregir \d+ celdas$/);
  expect(line).toBe(`Matriz: ${fixAll?.replace(/\D/g, '')} celdas que cambian`);
  await walk.write('Corregir celdas');
  const changed = await changes();
  expect(`Corregir ${changed.length} celdas`).toBe(fixAll);
  for (const { row, column, means, key, header } of READINGS) {
    const place = `Matriz!${cellAddress(row - 1, column - 1)}`;
    if (!changed.includes(place)) continue;
    const isDay = typeof means === 'string' && /^\d{4}-\d\d-\d\d$/.test(means);
    expect({ key, header, value: (await walk.cell(place))?.value }).toEqual({
      key,
      header,
      value: isDay ? serialOf(means) : means,
    });
  }
  expect(await walk.cell('Matriz!R106')).toMatchObject({
    value: 0.8,
    style: { numFmt: expect.stringContaining('%') as string },
  });
  expect(await walk.cell('Matriz!B89')).toMatchObject({ value: '2025-2', style: { numFmt: '@' } });
  for (const doubtful of ['Matriz!E71', 'Matriz!E76', 'Matriz!M28', 'Matriz!M29'])
    expect(changed).not.toContain(doubtful);
  await eventually(() => walk.button(/^Corregir \d+ celdas?$/).count(), 0);
});

test('an ambiguous code offers what it may be, and the choice is written', async () => {
  await open();
  await search('E71');
  await walk.button('Escribir 1.1 como texto').waitFor();
  await walk.propose('Escribir 1.10 como texto');
  await walk.write('Corregir celdas');
  expect(await walk.cell('Matriz!E71')).toMatchObject({ value: '1.10', style: { numFmt: '@' } });
});

test('a formula is not written over, and nothing else is written then', async () => {
  await open((book) => {
    const { grid } = book.sheet('Matriz');
    grid.set(117, 4, { ...grid.get(117, 4), value: 2.16, formula: '=1.08*2' });
  });
  const changes = await walk.remember();
  await search('4144/2.16');
  await walk.propose('Escribir 2.16 como texto');
  await walk.button('Escribir en el libro').click();
  await walk.text(/fórmula/).waitFor();
  await walk.text('No se terminó: Corregir celdas').waitFor();
  expect(await changes()).toEqual([]);
});

test('marks come over the findings and go again; the fills and the rules of the user stay', async () => {
  await open();
  const rules = () =>
    playground.page.evaluate(() =>
      window.playground.session.workbook
        .sheet('Matriz')
        .conditionalFormats.map(({ rule, areas }) => ({ formula: String(rule.formula), areas })),
    );
  const own = async () => (await rules()).filter(({ formula }) => !formula.includes('conpes:'));
  const marked = async () =>
    (await rules())
      .filter(({ formula }) => formula.includes('conpes:'))
      .flatMap(({ areas }) =>
        areas.flatMap(({ top, left, bottom }) =>
          Array.from({ length: bottom - top + 1 }, (_, index) => cellAddress(top + index, left)),
        ),
      )
      .sort();
  const [changes, users] = [await walk.remember(), await own()];
  expect(users.length).toBeGreaterThan(0);

  await walk.propose('Escribir la hoja «Hallazgos»');
  await walk.write('Escribir la hoja «Hallazgos»');
  const wanted = [
    ...new Set((await writtenFindings()).filter(({ sheet }) => sheet === 'Matriz').map(({ cell }) => cell)),
  ].sort();
  for (const turn of [1, 2]) {
    await walk.propose('Marcar en la hoja');
    await walk.write('Marcar en la hoja');
    expect({ turn, marked: await marked() }).toEqual({ turn, marked: wanted });
    expect(await own()).toEqual(users);
  }
  await walk.propose('Quitar las marcas');
  await walk.write('Quitar las marcas');
  expect(await rules()).toEqual(users);
  expect((await changes()).filter((place) => place.startsWith('Matriz!'))).toEqual([]);
});

test('an edited row is validated again by itself, and the box follows the selection', async () => {
  await open();
  const box = () => playground.pane.getByRole('region', { name: /^Fila \d+, la seleccionada$/ });
  await playground.select('Matriz', 'R81');
  await playground.pane
    .getByRole('region', { name: 'Fila 81, la seleccionada' })
    .getByText(/120.% está fuera de 0 a 100 %/)
    .waitFor();
  const shares = async () => (await rulesShown())['DATA-4'];
  const start = expectedRules()['DATA-4'] ?? 0;
  expect(await shares()).toBe(start);
  await playground.type('Matriz', 'R81', '90%');
  await eventually(shares, start - 1);
  expect(
    await box()
      .getByText(/fuera de 0 a 100/)
      .count(),
  ).toBe(0);
  await playground.type('Matriz', 'R81', '150%');
  await box()
    .getByText(/150.% está fuera de 0 a 100 %/)
    .waitFor();
  await eventually(shares, start);
  await playground.select('Matriz', 'A118');
  await playground.pane.getByRole('region', { name: 'Fila 118, la seleccionada' }).getByText(/2\.16/).first().waitFor();
  await playground.select('Matriz', formatArea({ top: 0, left: 0, bottom: 0, right: 0 }));
  await eventually(() => box().count(), 0);
});
