import Papa from 'papaparse';
import { expectedOf, samplePlan, type ExpectedClass, type ExportKind } from '../../sample/expected';
import { dnpBook, matrixBook } from '../../sample/write/sampleBooks';
import { dnpCsv } from '../../sample/write/dnpCsv';
import { newWorkbook, openWorkbook, saveWorkbook, type Workbook } from '../../simulator';
import { adoptSheets } from '../../simulator/workbook/adopt';
import { eventually } from './support/eventually';
import type { Playground, PlaygroundOptions } from './support/page';
import { reopenPlayground } from './support/reopen';
import { walkOf, type Walk } from './support/walk';

const LIST = 'Resultado de la conciliación';
const plan = samplePlan();
const { reconciliation } = expectedOf(plan);

let playground: Playground;
let walk: Walk;

async function open(options: PlaygroundOptions = {}): Promise<void> {
  playground = await reopenPlayground({
    userName: 'OAP de prueba',
    viewport: { width: 800, height: 1500 },
    ...options,
  });
  walk = walkOf(playground);
  await walk.go('Conciliar', 'Conciliar con DNP');
}

/** The sample with DNP's report in its sheet already, as somebody pasted it there. */
async function comparedBook(change: (dnp: Workbook) => void = () => undefined): Promise<Uint8Array> {
  const [book, dnp] = await Promise.all([matrixBook(plan).then(openWorkbook), dnpBook(plan).then(openWorkbook)]);
  change(dnp);
  const [sheet] = adoptSheets(book, dnp, dnp.sheets.slice(0, 1), book.sheets.length);
  if (sheet) book.rename(sheet, 'Reporte DNP');
  return saveWorkbook(book);
}

let unchanged: Promise<Uint8Array> | undefined;
async function openCompared(change?: (dnp: Workbook) => void): Promise<void> {
  unchanged ??= comparedBook();
  await open({ book: await (change ? comparedBook(change) : unchanged) });
}

afterEach(() => playground.close());

const list = () => playground.pane.getByRole('list', { name: LIST });
const search = (text: string) => playground.pane.getByRole('searchbox').fill(text);
const chips = () => playground.pane.getByRole('group', { name: 'Resultado' }).getByRole('button').allTextContents();
const CHIPS: Readonly<Record<ExpectedClass, string>> = {
  different: 'Difieren',
  ambiguous: 'Ambiguas',
  duplicateKey: 'Clave repetida',
  blankKey: 'Clave vacía',
  onlyMatrix: 'Solo en la matriz',
  onlyDnp: 'Solo en DNP',
  expected: 'Esperadas',
  same: 'Iguales',
};
const expectedChips = (kind: ExportKind) =>
  (Object.keys(CHIPS) as ExpectedClass[])
    .filter((name) => reconciliation[kind].counts[name] > 0)
    .map((name) => `${CHIPS[name]} ${reconciliation[kind].counts[name]}`);

/** A value as a person reads it. */
function shown(value: string | number | null): string {
  if (value === null) return '(vacía)';
  return typeof value === 'number'
    ? `${String(Math.round(value * 10_000) / 100).replace('.', ',')} %`
    : value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1');
}

/** The lines of `Conciliación` below `Detalle`, by the headers. */
async function writtenLines(): Promise<Record<string, unknown>[]> {
  const rows = await playground.values('Conciliación', 'A1:L400');
  const head = rows.findIndex(([first, key]) => first === 'Resultado' && key === 'Acción');
  return rows
    .slice(head + 1)
    .filter(([result]) => result !== '')
    .map((cells) => Object.fromEntries((rows[head] ?? []).map((header, index) => [String(header), cells[index]])));
}
const lineOf = async (key: string, field: string) =>
  (await writtenLines()).find((line) => line['Acción'] === key && line['Campo'] === field);

async function bookIsUntouched(edit: () => Promise<void>): Promise<void> {
  const [changes, sheets] = [await walk.remember(), await playground.sheetNames()];
  await edit();
  expect(await changes()).toEqual([]);
  expect(await playground.sheetNames()).toEqual(sheets);
}

const file = (name: string, buffer: Buffer) =>
  playground.pane.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });
const textArea = () => playground.pane.getByRole('textbox', { name: 'Pegar el reporte' });

/** The report as Excel copies it: tabs, and quotes only around a cell with a break in it. */
function asCopied(): string {
  const rows = Papa.parse<string[]>(
    dnpCsv(plan.dnp)
      .replace(/^\uFEFF/, '')
      .trimEnd(),
    { delimiter: ';' },
  ).data;
  const long = rows.findIndex((cells, index) => index > 5 && (cells[4] ?? '').split(' ').length > 6);
  return rows
    .map((cells, index) =>
      cells.map((cell, column) => (index === long && column === 4 ? `"${cell.replace(' ', '\n')}"` : cell)).join('\t'),
    )
    .join('\r\n');
}

/** By the real clipboard: the text is copied from where it can be, and pasted with the keys. */
async function paste(text: string): Promise<void> {
  await playground.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await textArea().evaluate(
    (area, copied) =>
      area.addEventListener(
        'copy',
        (event) => {
          (event as ClipboardEvent).clipboardData?.setData('text/plain', copied);
          event.preventDefault();
        },
        { once: true },
      ),
    text,
  );
  await textArea().click();
  await playground.page.keyboard.press('Control+c');
  await playground.page.keyboard.press('Control+v');
  await eventually(async () => (await textArea().inputValue()).length > 0, true);
}

describe("DNP's report comes into the book", () => {
  test('pasted as Excel copies it, with a break inside a cell', async () => {
    await open();
    await walk.text('Traiga el reporte de DNP').waitFor();
    const text = asCopied();
    expect(text).toMatch(/\t"[^"\t]*\n[^"\t]*"\t/);
    await paste(text);
    await bookIsUntouched(async () => {
      expect(await walk.propose('Usar lo pegado')).toEqual([expect.stringMatching(/^Reporte DNP: /)]);
    });
    await walk.write('Traer el reporte de DNP');
    await list().waitFor();
    expect(await chips()).toEqual(expectedChips('csv'));
    const pasted = await playground.values('Reporte DNP', 'A1:K200');
    expect(pasted.flat().filter((value) => String(value).includes('\n')).length).toBe(1);
    expect(pasted[4]?.[5]).toBe('Estado de aprobación');
  });

  test('as a workbook that Excel opens: its sheets are gone again, the cells are those of the file', async () => {
    await open();
    const bytes = await dnpBook(plan);
    const sheets = await playground.sheetNames();
    await file('dnp.xlsx', Buffer.from(bytes));
    await walk.button('Escribir en el libro').waitFor();
    expect(await playground.sheetNames()).toEqual(sheets);
    await walk.write('Traer el reporte de DNP');
    await list().waitFor();
    expect(await playground.sheetNames()).toEqual([...sheets, 'Reporte DNP']);
    expect(await playground.values('Reporte DNP', 'A1:K160')).toEqual(
      (await openWorkbook(bytes)).sheet('Reporte').read('A1:K160'),
    );
    expect(await chips()).toEqual(expectedChips('xlsx'));
  });

  test('as a CSV file in utf-8, and over it one in the alphabet of an old Windows', async () => {
    await open();
    const text = dnpCsv(plan.dnp);
    const old = text
      .replace(/^\uFEFF/, '')
      .replaceAll('…', '\u0085')
      .replaceAll('–', '\u0096')
      .replaceAll('“', '\u0093')
      .replaceAll('”', '\u0094');
    const [first] = plan.dnp.filter(
      ({ csvRow, text: name }) => csvRow !== undefined && name.includes('ó') && !/[";\n]/.test(name),
    );
    const place = `E${first?.csvRow ?? 0}`;
    for (const bytes of [Buffer.from(text), Buffer.from(old, 'latin1')]) {
      await file('reporte.csv', bytes);
      await walk.button('Escribir en el libro').waitFor();
      await walk.write('Traer el reporte de DNP');
      await list().waitFor();
      await eventually(chips, expectedChips('csv'));
      expect(await playground.cell('Reporte DNP', place)).toBe(first?.text);
      // So that the second file has something to write.
      await playground.type('Reporte DNP', place, 'otra cosa');
      await walk.text('Traer otro reporte').click();
    }
  });
});

/** One after the other in the same pane, as somebody tries them. */
describe('what is no report is refused at its field, and nothing is written', () => {
  const PASTED: readonly (readonly [text: string, says: RegExp])[] = [
    ['  ', /^No hay nada pegado/],
    ['Acción\nCrear\nMedir', /^Lo pegado tiene una sola columna/],
    ['4144\t1.1\tCrear\n4144\t1.2\tMedir', /^Lo pegado no tiene una fila de títulos/],
    [
      'CONPES;Código acción;Acción;Estado\n4144;1.1;"Crear;Aprobada\n4144;1.2;Medir;Aprobada',
      /comilla sin cerrar en la línea 2/,
    ],
  ];

  const FILES: readonly (readonly [name: string, bytes: () => Promise<Buffer>, says: RegExp])[] = [
    ['reporte.pdf', () => Promise.resolve(Buffer.from('%PDF')), /^«reporte\.pdf» no es \.xlsx ni \.csv/],
    [
      'reporte.xlsx',
      () => Promise.resolve(Buffer.from('no es un libro')),
      /^El archivo «reporte\.xlsx» no es un libro de Excel/,
    ],
    [
      'otro.xlsx',
      async () => Buffer.from(await saveWorkbook(newWorkbook('Vacía'))),
      /\(otro\.xlsx\) no se puede comparar/,
    ],
    ['lista.csv', () => Promise.resolve(Buffer.from('Acción\nCrear\n')), /^«lista\.csv» tiene una sola columna/],
  ];

  test('pasted: nothing, one column, no header, a quote that nobody closes; a file: another kind, no workbook inside, a workbook without a report, one column', async () => {
    await open();
    for (const [text, says] of PASTED) {
      await bookIsUntouched(async () => {
        await textArea().fill(text);
        await walk.button('Usar lo pegado').click();
        await walk.text(says).waitFor();
        expect(await textArea().getAttribute('aria-invalid')).toBe('true');
      });
      await textArea().fill('otra cosa');
      expect(await textArea().getAttribute('aria-invalid')).not.toBe('true');
    }
    for (const [name, bytes, says] of FILES) {
      await bookIsUntouched(async () => {
        await file(name, await bytes());
        await playground.pane.getByRole('alert').getByText(says).waitFor();
      });
    }
  });
});

describe('the comparison', () => {
  test('classes, both values of every difference, and the way to their rows', async () => {
    await openCompared();
    await list().waitFor();
    expect(await chips()).toEqual(expectedChips('xlsx'));
    await walk.button(/^Difieren \d/).click();
    for (const { key, fields } of reconciliation.xlsx.rows.filter((row) => row.fields.length > 0)) {
      await search(key);
      const wanted = fields.map(({ matrix, dnp }) => `Matriz ${shown(matrix)} DNP ${shown(dnp)}`);
      await eventually(
        async () =>
          (
            await list()
              .getByRole('listitem')
              .filter({ has: playground.pane.getByText(key, { exact: true }) })
              .locator('dl')
              .allInnerTexts()
          ).map((text) => text.replace(/\s+/g, ' ')),
        wanted,
      );
    }

    await search('4005/3.3');
    await list().getByText('Difiere', { exact: true }).waitFor();
    await walk.button('Avance físico · R50').click();
    await eventually(walk.selection, 'Matriz!R50');
    await walk.button('Ir a la fila 56 de DNP').click();
    await eventually(async () => (await walk.selection()).split('!')[0] ?? '', 'Reporte DNP');

    await walk.button('Difieren 11').click();
    await search('');
    await walk.button(/^Ambiguas \d/).click();
    await eventually(
      async () =>
        (
          await list()
            .getByText(/^Fila \d+ de/)
            .allTextContents()
        ).length,
      8,
    );
  });

  test('a column that is not recognised is chosen, and the choice stays in the book', async () => {
    await openCompared((dnp) => dnp.sheet('Reporte').grid.set(4, 7, { value: 'Columna ocho' }));
    await list().waitFor();
    await walk.text('Qué se comparó').click();
    await walk.text(/Columnas de DNP que no se comparan: .*Columna ocho/).waitFor();
    const financial = reconciliation.xlsx.rows
      .flatMap(({ fields }) => fields)
      .filter(({ field }) => field === 'financial').length;
    expect(financial).toBeGreaterThan(0);
    expect(
      await playground.pane.getByRole('combobox', { name: 'Campo' }).locator('option').allTextContents(),
    ).not.toContain(`Avance financiero (${financial})`);

    await walk.text('Columnas del reporte').click();
    await walk.text(/^Sin columna/).click();
    await playground.pane
      .getByRole('combobox', { name: 'Avance financiero', exact: true })
      .selectOption('Columna ocho');
    await eventually(chips, expectedChips('xlsx'));
    await eventually(
      async () =>
        (await playground.pane.getByRole('combobox', { name: 'Campo' }).locator('option').allTextContents()).includes(
          `Avance financiero (${financial})`,
        ),
      true,
    );

    await walk.propose('Guardar estas columnas en el libro');
    await walk.write('Guardar estas columnas en el libro');
    const settings = await playground.values('Configuración', 'A1:D400');
    expect(
      settings.some(
        (cells) =>
          cells.includes('Reporte DNP') && cells.includes('Avance financiero') && cells.includes('Columna ocho'),
      ),
    ).toBe(true);
    await eventually(() => walk.button('Guardar estas columnas en el libro').count(), 0);
    await walk.button('Volver a leer').first().click();
    await eventually(chips, expectedChips('xlsx'));
  });
});

describe('decisions', () => {
  const save = async (changes: readonly unknown[]) => {
    expect(await walk.propose(/^Guardar \d+ decisi/)).toEqual(changes);
    await walk.write('Guardar las decisiones');
  };

  test("DNP's value goes into the matrix, with its line in the logbook and in the comparison", async () => {
    await openCompared();
    await list().waitFor();
    const changes = await walk.remember();
    await search('4005/3.3');
    await walk.button('Aceptar DNP: Avance físico de 4005/3.3').click();
    await save(['Matriz: 1 celda que cambia', 'Bitácora: 1 línea nueva', expect.stringMatching(/^Conciliación: /)]);
    expect((await changes()).filter((place) => place.startsWith('Matriz!'))).toEqual(['Matriz!R50']);
    expect(await playground.cell('Matriz', 'R50')).toBe(0.55);
    const log = (await playground.values('Bitácora', 'A1:P20000')).filter(([first]) => first !== '');
    expect(log.at(-1)?.map(String).join(' | ')).toMatch(
      /4005.*3\.3.*0\.55.*Conciliación: se acepta el dato de DNP \(Avance físico\)/,
    );
    expect(await lineOf('4005/3.3', 'Avance físico')).toMatchObject({
      Decisión: 'Se acepta el dato de DNP',
      Por: 'OAP de prueba',
      Matriz: '60\u00a0%',
      DNP: '55\u00a0%',
    });
  });

  test('ours is kept with a reason; a second comparison remembers it; when a value has changed it is shown with why, until somebody withdraws it', async () => {
    await openCompared();
    await list().waitFor();
    await search('3934/2.2');
    await walk.button('Mantener: Entidad de 3934/2.2').click();
    const note = playground.pane.getByRole('textbox', { name: 'Por qué: Entidad de 3934/2.2' });
    await walk.text('Escriba por qué se mantiene el dato de la matriz: es lo que se le dirá a DNP.').waitFor();
    expect(await walk.button('Guardar 1 decisión').getAttribute('aria-disabled')).toBe('true');
    await note.fill('x'.repeat(2001));
    await walk.text('La nota pasa de 2000 caracteres: acórtela.').waitFor();
    expect(await walk.button('Guardar 1 decisión').getAttribute('aria-disabled')).toBe('true');
    await note.fill('La FDN ejecuta desde 2024');
    await save([expect.stringMatching(/^Conciliación: /)]);
    expect(await playground.cell('Matriz', 'I23')).toBe('Financiera de Desarrollo Nacional S.A.');
    const decided = {
      Decisión: 'Se mantiene el de la matriz',
      Nota: 'La FDN ejecuta desde 2024',
      Por: 'OAP de prueba',
    };
    expect(await lineOf('3934/2.2', 'Entidad')).toMatchObject(decided);

    await walk.propose('Escribir la hoja «Conciliación»');
    await walk.write('Escribir la hoja «Conciliación»');
    expect(await lineOf('3934/2.2', 'Entidad')).toMatchObject(decided);

    await playground.type('Matriz', 'I23', 'CISA');
    await walk.text(/^3934\/2\.2, Entidad: ya no vale «Se mantiene el de la matriz».*Decida de nuevo\.$/).waitFor();
    await walk.propose('Escribir la hoja «Conciliación»');
    await walk.write('Escribir la hoja «Conciliación»');
    expect(await lineOf('3934/2.2', 'Entidad')).toMatchObject({ Decisión: '', Nota: '' });
    const unfit = async () =>
      (await playground.values('Conciliación', 'A1:L60'))
        .filter(([cut, key, , , field]) => cut === '2025-2' && key === '3934/2.2' && field === 'Entidad')
        .map((line) => line[8]);
    expect(await unfit()).toEqual(['La FDN ejecuta desde 2024']);
    await walk.propose(/^Retirar: 3934\/2\.2, Entidad/);
    await walk.write('Retirar la decisión');
    expect(await unfit()).toEqual([]);
  });

  test('an ambiguous row is paired by hand with a candidate, or with any row by its number; withdrawn, it is ambiguous again', async () => {
    await openCompared();
    await list().waitFor();
    await search('4005/3.1');
    const row = playground.pane.locator('[data-index]').filter({ has: walk.button('Ir a la fila 48 de la matriz') });
    await row.getByRole('button', { name: 'Emparejar a mano: 4005/3.1' }).click();
    const form = row.getByRole('group', { name: 'Emparejar a mano: 4005/3.1' });
    await form.getByRole('combobox', { name: '¿Cuál fila de DNP es?' }).selectOption({ label: 'Otra fila' });
    await bookIsUntouched(async () => {
      await form.getByRole('button', { name: 'Emparejar', exact: true }).click();
      await form.getByText('Escriba el número de la fila, como lo muestra Excel a la izquierda.').waitFor();
      await form.getByRole('textbox', { name: 'Número de la fila en «Reporte DNP»' }).fill('1');
      await form.getByRole('button', { name: 'Emparejar', exact: true }).click();
      await walk.text('La fila 1 del reporte de DNP no está entre las que se comparan.').waitFor();
      await walk.button('Cerrar').click();
    });
    await form.getByRole('combobox', { name: '¿Cuál fila de DNP es?' }).selectOption({ label: 'Fila 107 · 4005/3.1' });
    await form.getByRole('textbox', { name: 'Anotar por qué' }).fill('Lo confirmó DNP por correo');
    await form.getByRole('button', { name: 'Emparejar', exact: true }).click();
    await walk
      .text(/^La fila 48 de la matriz \(«4005\/3\.1 .+»\) se compara con la fila 107 de DNP \(«4005\/3\.1 .+»\)\./)
      .waitFor();
    await walk.write('Emparejar a mano');
    const paired = async () =>
      (await writtenLines()).filter((line) => line['Fila matriz'] === 48).map((line) => line['Fila DNP']);
    expect(new Set(await paired())).toEqual(new Set([107]));
    await walk.propose('Retirar: la pareja hecha a mano de 4005/3.1');
    await walk.write('Retirar la decisión');
    expect(await paired()).toEqual(['']);
  });

  test('all of a kind at once, with one note; what cannot be is said before and left alone', async () => {
    await openCompared();
    await list().waitFor();
    const physical = reconciliation.xlsx.rows.flatMap((row) =>
      row.fields.filter(({ field }) => field === 'physical').map(({ dnp }) => ({ ...row, dnp })),
    );
    const changes = await walk.remember();
    await playground.pane
      .getByRole('combobox', { name: 'Campo' })
      .selectOption({ label: `Avance físico (${physical.length})` });
    await walk.text(`Para las ${physical.length} diferencias que se ven`).waitFor();
    await playground.pane.getByRole('textbox', { name: 'Nota para todas' }).fill('Según el reporte final');
    await walk.button('Aceptar DNP en todas').click();
    await walk.propose(`Guardar ${physical.length} decisiones`);
    await walk.text(`1 decisión no se puede guardar, de ${physical.length}:`).waitFor();
    await walk.text('3934/2.3, Avance físico: DNP no trae dato: no hay qué aceptar.').waitFor();
    expect(await changes()).toEqual([]);
    await walk.write('Guardar las decisiones');
    for (const { matrixRow, dnp, key } of physical.filter((one) => one.dnp !== null)) {
      expect({ key, value: await playground.cell('Matriz', `R${matrixRow}`) }).toEqual({ key, value: dnp });
      expect(await lineOf(key, 'Avance físico')).toMatchObject({
        Decisión: 'Se acepta el dato de DNP',
        Nota: 'Según el reporte final',
      });
    }
    expect(await playground.cell('Matriz', 'R24')).toBe(0.5);
    expect(await lineOf('3934/2.3', 'Avance físico')).toMatchObject({ Decisión: '', Nota: '' });
  });

  test('of an approved action DNP’s word is final: the preview says cell and line, and nothing is written yet', async () => {
    await openCompared();
    await list().waitFor();
    await search('4144/2.2');
    await bookIsUntouched(async () => {
      await walk.button('Aceptar DNP: Estado de 4144/2.2').click();
      expect(await walk.propose('Guardar 1 decisión')).toEqual([
        'Matriz: 1 celda que cambia',
        'Bitácora: 1 línea nueva',
        expect.stringMatching(/^Conciliación: \d+ filas que se escriben$/),
      ]);
    });
  });
});
