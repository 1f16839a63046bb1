import { pasBook } from '../../sample/samplePas';
import { openWorkbook, saveWorkbook, type Workbook } from '../../simulator';
import { REGISTER_IDS, REGISTERS, type RegisterId } from '../../src/core/registers/registers';
import type { Register } from '../../src/core/registers/register';
import { REGISTER } from '../../src/taskpane/texts/registerTexts';
import { SHELL } from '../../src/taskpane/texts/shellTexts';
import { openPlayground } from '../e2e/support/page';
import { goToView } from '../../test-kit/pane';
import { walkOf } from '../e2e/support/walk';
import { placeOf, SHEET } from './book';
import { spanish } from '../../test-kit/model/modelDays';
import { dnpReport } from './dnp';
import type { Office, Outcome } from './office';
import type { Act } from './story';

const MOVES = { send: 'Enviar', approve: 'Aprobar', reject: 'Rechazar', close: 'Cerrar' } as const;
const PATIENCE = { timeout: 60_000 };

/** The office at work in Chromium: every act is clicked and typed in the pane beside the simulated Excel. */
export async function chromiumOffice(
  first: Workbook,
): Promise<{ readonly office: Office; readonly stop: () => Promise<void> }> {
  const playground = await openPlayground({
    userName: 'Ana',
    today: '2026-02-02',
    book: await saveWorkbook(first),
    viewport: { width: 900, height: 2600 },
  });
  const { page } = playground;
  let { pane } = playground;
  let walk = walkOf(playground);
  let today = '2026-02-02';

  const office: Office = async (act, cut, book) => {
    if (act.day !== today) await goToDay(act.day);
    // What the last act came to would be taken for this one's.
    const notice = walk.button(SHELL.dismiss);
    if ((await notice.count()) > 0) await notice.first().click();
    const outcome = await done(act, cut, book);
    return { words: [], ...outcome, book: await openWorkbook(await playground.saved()) };
  };
  return { office, stop: () => playground.close() };

  /** The pane begins anew on another day, as it does when it is opened the next morning. */
  async function goToDay(day: string): Promise<void> {
    const wanted = `hoy=${day}`;
    await page.locator('#today').fill(day);
    await page.waitForFunction(
      (part) => document.querySelector<HTMLIFrameElement>('#pane')?.src.includes(part),
      wanted,
    );
    const frame = await (await page.waitForSelector('#pane')).contentFrame();
    if (!frame) throw new Error('The pane has no frame.');
    await frame.waitForURL(`**/taskpane.html*${wanted}*`);
    pane = frame;
    walk = walkOf({ ...playground, pane });
    today = day;
    await pane.getByRole('navigation').waitFor(PATIENCE);
  }

  async function done(act: Act, cut: string, book: Workbook): Promise<Partial<Outcome>> {
    switch (act.do) {
      case 'prepare': {
        await goToView(pane, 'prepare');
        const { label, cutDate, opens, closes } = act.cut;
        await fill({
          Etiqueta: label,
          'Fecha de corte': spanish(cutDate),
          Apertura: spanish(opens),
          Cierre: spanish(closes),
        });
        return { words: await carry('Ver lo que se escribirá') };
      }
      case 'line':
        return { words: await line(registerOf(act.register), act.row, act.texts) };
      case 'pas': {
        await goToView(pane, 'documents');
        await unfold('Traer un PAS');
        await pane
          .locator('input[type="file"]')
          .setInputFiles({ name: 'Anexo A.xlsx', mimeType: '', buffer: Buffer.from(await pasBook(act.pas)) });
        await walk.text(/acciones leídas\.$/).waitFor(PATIENCE);
        const words = await carry('Ver lo que se escribirá');
        await walk.button('Elegir otro archivo').or(walk.button('Elegir el Anexo A')).first().waitFor();
        return { words };
      }
      case 'type': {
        for (const [header, value] of Object.entries(act.cells)) {
          const { row, column } = placeOf(book, act.key, cut, header);
          await page.evaluate(
            ([sheet, at, to, typed]) => {
              window.playground.session.user((workbook) => {
                workbook.sheet(sheet).grid.ensure(at, to).value = typed;
              });
            },
            [SHEET, row, column, value] as const,
          );
        }
        return {};
      }
      case 'move': {
        await playground.select(SHEET, `A${placeOf(book, act.key, cut, 'Estado').row + 1}`);
        await goToView(pane, 'action');
        await pane.getByRole('heading', { name: `Acción ${act.key}`, exact: true, level: 2 }).waitFor(PATIENCE);
        const name = MOVES[act.kind];
        await walk.button(name).first().click();
        const form = pane.getByRole('form', { name });
        if (act.ground !== undefined) await form.getByRole('combobox').selectOption(act.ground);
        if (act.evidence !== undefined)
          await form.getByRole('textbox', { name: 'Soporte de cierre' }).fill(act.evidence);
        if (act.note !== undefined) await form.getByRole('textbox', { name: 'Motivo de rechazo' }).fill(act.note);
        await form.getByRole('button', { name, exact: true }).click();
        await pane.getByText(`Listo: ${name}: ${act.key}`, { exact: true }).waitFor(PATIENCE);
        return {};
      }
      case 'stamp': {
        await goToView(pane, 'today');
        await pane.getByRole('heading', { level: 2 }).first().waitFor(PATIENCE);
        const stamp = walk.button('Estampar hoy').first();
        await stamp.or(walk.text('Hoy no se estampa')).first().waitFor(PATIENCE);
        return {
          words:
            (await stamp.count()) === 0 ||
            (await stamp.isDisabled()) ||
            (await stamp.getAttribute('aria-disabled')) === 'true'
              ? []
              : await carry('Estampar hoy'),
        };
      }
      case 'remind': {
        await goToView(pane, 'readiness');
        await walk
          .text(/^\d+ de \d+ responsables? (tiene|tienen) recordatorio/)
          .first()
          .waitFor(PATIENCE);
        const all = walk.button(/^Anotar que se recordó a/);
        return {
          words: (await all.count()) === 0 ? ['No se escribió nada.'] : await carry(/^Anotar que se recordó a/),
        };
      }
      case 'times': {
        await goToView(pane, 'times');
        await walk.text(/según la bitácora/).waitFor(PATIENCE);
        await unfold('Rechazos');
        await unfold('Días hábiles sin seguimiento');
        // What is unfolded comes into the page a moment later.
        const none = walk.text('Ninguna acción tiene días sin seguimiento.');
        await none.or(pane.getByRole('list', { name: 'Días hábiles sin seguimiento' })).waitFor(PATIENCE);
        const gaps = (await none.count()) === 0 ? 1 : 0;
        const said = await pane.getByRole('main').innerText();
        return { times: { rejections: Number(/(\d+) rechazos? en/.exec(said)?.[1] ?? 0), gaps } };
      }
      case 'asOf': {
        await goToView(pane, 'times');
        if ((await walk.button('Ver el estado de ese día').count()) === 0) await unfold('Estado al día');
        await fill({ Día: spanish(act.on) });
        await walk.button('Ver el estado de ese día').click();
        const list = pane.getByRole('list', { name: new RegExp(spanish(act.on)) });
        await list.waitFor(PATIENCE);
        const items = await list.getByRole('listitem').allInnerTexts();
        return {
          states: Object.fromEntries(
            items.map((item) => {
              const [key = '', state = ''] = item.split('\n').filter((part) => part.trim() !== '');
              const stage = /^(\d+)\./.exec(state)?.[1];
              return [key.trim(), stage === undefined ? '' : `${stage} ${/ciclo (\d+)/.exec(state)?.[1] ?? '1'}`];
            }),
          ),
        };
      }
      case 'reconcile': {
        await goToView(pane, 'reconcile');
        const file = pane.locator('input[type="file"]');
        await walk
          .button('Elegir un archivo')
          .or(pane.locator('summary').filter({ hasText: 'Traer otro reporte' }))
          .first()
          .waitFor(PATIENCE);
        if ((await file.count()) === 0) await unfold('Traer otro reporte');
        await file.setInputFiles({
          name: 'dnp.xlsx',
          mimeType: '',
          buffer: Buffer.from(await saveWorkbook(dnpReport(book))),
        });
        await write();
        await walk.button(SHELL.dismiss).first().click();
        return { words: await carry('Escribir la hoja «Conciliación»') };
      }
      case 'report': {
        await goToView(pane, 'report');
        return { words: await carry('Escribir el informe') };
      }
      case 'endCut': {
        await goToView(pane, 'cutEnd');
        return { words: await carry('Guardar el estado final') };
      }
      case 'openCut': {
        await goToView(pane, 'cutEnd');
        await unfold('Abrir el corte siguiente');
        const { label, cutDate, opens, closes, stages } = act.next;
        await fill({
          Etiqueta: label,
          'Fecha de corte': spanish(cutDate),
          Apertura: spanish(opens),
          Cierre: spanish(closes),
        });
        await unfold('Flujo de aprobación');
        for (
          let count = await pane.getByRole('button', { name: /^Quitar: Etapa/ }).count();
          count > stages.length;
          count -= 1
        )
          await walk.button(`Quitar: Etapa ${count}`).click();
        for (const [index, stage] of stages.entries()) {
          await pane.getByRole('textbox', { name: 'Nombre', exact: true }).nth(index).fill(stage.name);
          await pane.getByRole('textbox', { name: 'Aprueba', exact: true }).nth(index).fill(stage.approver);
          await pane.getByRole('textbox', { name: 'Fecha límite', exact: true }).nth(index).fill(stage.deadline);
        }
        return { words: await carry('Ver lo que se escribirá') };
      }
    }
  }

  async function line(
    id: RegisterId,
    row: number | undefined,
    texts: Readonly<Record<string, string>>,
  ): Promise<readonly string[]> {
    const words = REGISTER.words[id];
    const register: Register = REGISTERS[id];
    await goToView(pane, id === 'documents' || id === 'observations' ? 'documents' : 'readiness');
    const summary = pane.locator('summary').filter({ hasText: new RegExp(`^${words.title}`) });
    await summary.waitFor(PATIENCE);
    if (!(await summary.evaluate((element) => (element.parentElement as HTMLDetailsElement).open)))
      await summary.click();
    if (row === undefined) await walk.button(words.add).click();
    // The newest line stands first.
    else
      await pane
        .getByRole('list', { name: words.title })
        .getByRole('button', { name: /^Corregir: / })
        .nth(-(row - 1))
        .click();
    const form = pane.getByRole('form');
    for (const [field, text] of Object.entries(texts)) {
      const { header, kind } = register.fields[field] ?? { header: field, kind: 'text' };
      const input = form
        .getByRole('textbox', { name: header, exact: true })
        .or(form.getByRole('combobox', { name: header, exact: true }));
      if (kind === 'choice') await input.selectOption(text);
      else await input.fill(kind === 'day' ? spanish(text) : text);
    }
    return carry('Ver lo que se escribirá');
  }

  /** Proposes, writes where there is something to write, and gives what is said. */
  async function carry(name: string | RegExp): Promise<readonly string[]> {
    await walk.button(name).first().click();
    await walk.button('Escribir en el libro').or(walk.button('Cerrar')).first().waitFor(PATIENCE);
    const words = await pane.locator('section').first().allInnerTexts();
    if ((await walk.button('Escribir en el libro').count()) === 0) await walk.button('Cerrar').first().click();
    else await write();
    return words;
  }

  async function write(): Promise<void> {
    await walk.button('Escribir en el libro').click(PATIENCE);
    await pane
      .getByText(/^Listo: /)
      .first()
      .waitFor(PATIENCE);
  }

  async function unfold(title: string): Promise<void> {
    const summary = pane.locator('summary').filter({ hasText: title });
    await summary.waitFor(PATIENCE);
    if (!(await summary.evaluate((element) => (element.parentElement as HTMLDetailsElement).open)))
      await summary.click();
  }

  async function fill(texts: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(texts))
      await pane.getByRole('textbox', { name, exact: true }).fill(text, PATIENCE);
  }
}

function registerOf(name: string): RegisterId {
  const id = REGISTER_IDS.find((one) => one === name);
  if (id === undefined) throw new Error(`There is no register ${name}.`);
  return id;
}
