import type { Frame, Locator } from 'playwright-core';
import { VIEWS } from '../../../src/taskpane/state/views';
import { goToView, settled } from '../../../test-kit/pane';
import { COMMAND } from '../../../src/taskpane/texts/commandTexts';
import { PREPARE } from '../../../src/taskpane/texts/prepareTexts';
import { RECONCILE } from '../../../src/taskpane/texts/reconcileTexts';
import { REPORT } from '../../../src/taskpane/texts/reportTexts';
import { SHELL } from '../../../src/taskpane/texts/shellTexts';
import { TODAY } from '../../../src/taskpane/texts/todayTexts';
import { VALIDATE } from '../../../src/taskpane/texts/validateTexts';
import { newWorkbook, saveWorkbook } from '../../../simulator';
import { makeScaledBook } from '../../../sample/scale';
import type { Playground } from './page';

/** Called in every state that the tour comes to. */
export type Visit = (state: string) => Promise<void>;

const button = (pane: Frame, name: string | RegExp): Locator =>
  pane.getByRole('button', { name, exact: typeof name === 'string' }).first();

/** A book that has a matrix and nothing of ours yet. */
export const unpreparedBook = async (): Promise<Uint8Array> => (await makeScaledBook(12)).matrix;

/** A book in which there is nothing to find. */
export async function foreignBook(): Promise<Uint8Array> {
  const workbook = newWorkbook('Hoja');
  workbook.sheet('Hoja').grid.set(0, 0, { value: 'Lista de mercado' });
  return saveWorkbook(workbook);
}

/** All views as they come. */
export async function tourViews({ pane }: Playground, visit: Visit): Promise<void> {
  for (const view of VIEWS) {
    await goToView(pane, view);
    await settled(pane);
    await visit(`${view}, as it comes`);
  }
}

/** A day's work on a prepared book, by somebody whose name is not known yet, with all that can go wrong on the way. */
export async function tourWork(playground: Playground, visit: Visit): Promise<void> {
  await tourToday(playground, visit);
  await tourStamp(playground, visit);
  await tourValidate(playground, visit);
  await tourReconcile(playground, visit);
  await tourReport(playground, visit);
  await tourPrepare(playground, visit);
}

async function tourToday({ pane }: Playground, visit: Visit): Promise<void> {
  await pane.getByRole('list', { name: TODAY.list }).waitFor();
  const first = pane.getByRole('group', { name: TODAY.filters }).getByRole('button').first();
  await first.click();
  await visit('today, filtered');
  await first.click();
  await pane.getByRole('searchbox').fill('no hay tal cosa');
  await button(pane, TODAY.clear).waitFor();
  await visit('today, nothing found');
  await button(pane, TODAY.clear).click();
  await button(pane, TODAY.withNote).click();
  await pane.getByLabel(TODAY.note).fill('Nota demasiado larga. '.repeat(100));
  await pane.getByText(TODAY.noteTooLong(2000)).waitFor();
  await visit('today, note too long');
  await pane.getByLabel(TODAY.note).fill('Nota de prueba');
}

async function tourStamp({ page, pane }: Playground, visit: Visit): Promise<void> {
  await button(pane, TODAY.stamp).click();
  await button(pane, COMMAND.continue).click();
  await pane.getByText(COMMAND.nameMissing).waitFor();
  await visit('name form with a problem');
  await pane
    .getByLabel(COMMAND.name)
    .fill('Unidad Administrativa Especial de Gestión Pensional y Contribuciones Paraf.');
  await button(pane, COMMAND.continue).click();
  await button(pane, COMMAND.write).waitFor();
  await visit('preview of the stamp');
  await page.evaluate(() => window.playground.session.editCell(true));
  await button(pane, COMMAND.write).click();
  await pane.getByText(SHELL.waiting).waitFor();
  await visit('progress while Excel waits');
  await page.evaluate(() => window.playground.session.editCell(false));
  await button(pane, SHELL.dismiss).waitFor();
  await settled(pane);
  await visit('notice of the stamp');
  await button(pane, COMMAND.changeName).click();
  await pane.getByLabel(COMMAND.name).waitFor();
  await visit('name form at the foot');
  await button(pane, COMMAND.cancel).click();
  await button(pane, SHELL.dismiss).click();
}

async function tourValidate(playground: Playground, visit: Visit): Promise<void> {
  const { page, pane } = playground;
  await goToView(pane, 'validate');
  await pane.getByRole('list', { name: VALIDATE.list }).waitFor();
  await playground.select('Matriz', 'A8');
  await pane.getByRole('region', { name: VALIDATE.row(8) }).waitFor();
  await visit('validate, a row at hand');
  await pane.locator('[aria-expanded="false"]').first().click();
  await pane.locator('[aria-expanded="true"]').waitFor();
  await visit('validate, a rule unfolded');
  await pane.getByRole('searchbox').fill('no hay tal cosa');
  await button(pane, VALIDATE.clear).waitFor();
  await visit('validate, nothing found');
  await button(pane, VALIDATE.clear).click();
  await button(pane, /^Corregir \d+ celda/).click();
  await button(pane, COMMAND.write).waitFor();
  await visit('preview of fixes');
  await page.evaluate(() => {
    window.playground.session.workbook.sheet('Matriz').protection = { allows: new Set(), hasPassword: false };
  });
  await button(pane, COMMAND.write).click();
  await button(pane, SHELL.retry).waitFor();
  await visit('failure with retry');
  await page.evaluate(() => {
    window.playground.session.workbook.sheet('Matriz').protection = undefined;
  });
  await button(pane, COMMAND.close).click();
}

async function tourReconcile(playground: Playground, visit: Visit): Promise<void> {
  const { page, pane } = playground;
  await goToView(pane, 'reconcile');
  await button(pane, RECONCILE.usePasted).click();
  await pane.getByText(RECONCILE.pasteMissing).waitFor();
  await visit('reconcile, nothing pasted');
  await page.getByRole('button', { name: 'Agregar el reporte de DNP' }).click();
  await page.getByRole('treegrid', { name: 'Hoja Reporte DNP' }).waitFor();
  await playground.type('Configuración', 'H1', 'una nota de alguien');
  await pane.getByText(SHELL.stale).waitFor();
  await visit('the book has changed');
  await button(pane, SHELL.readAgain).click();
  await pane.getByRole('list', { name: RECONCILE.list }).waitFor();
  await visit('reconcile, compared');
  await unfoldAll(pane);
  await visit('reconcile, all unfolded');
}

async function tourReport({ pane }: Playground, visit: Visit): Promise<void> {
  await goToView(pane, 'report');
  await button(pane, REPORT.showUnfinished).click();
  await visit('report, the unfinished shown');
}

async function tourPrepare({ pane }: Playground, visit: Visit): Promise<void> {
  await goToView(pane, 'prepare');
  await pane.getByLabel(PREPARE.label).waitFor();
  await unfoldAll(pane);
  await visit('prepare, all unfolded');
  await pane.getByLabel(PREPARE.label).fill('2025-9');
  await pane.getByLabel(PREPARE.cutDate).fill('31/02/2026');
  await button(pane, PREPARE.save).click();
  await pane.locator('[aria-invalid="true"]').first().waitFor();
  await visit('prepare, with problems');
  await button(pane, PREPARE.discard).click();
}

async function unfoldAll(pane: Frame): Promise<void> {
  const folded = pane.locator('details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
}
