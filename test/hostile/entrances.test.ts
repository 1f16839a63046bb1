import { openWorkbook, saveWorkbook, type Workbook } from '../../simulator';
import { pasBook } from '../../sample/samplePas';
import { cleanText } from '../../src/core/text/fold';
import { joinPlans } from '../../src/core/plan/plan';
import { readPasted } from '../../src/core/reconcile/pasted';
import { settingsOf } from '../../src/core/settings/checkSettings';
import { draftOf } from '../../src/core/settings/settingsDraft';
import { planSettings } from '../../src/core/settings/settingsPlan';
import { applyPlan } from '../../src/excel/write/applyPlan';
import { inExcel } from '../../src/excel/run';
import { readAnnexFile } from '../../src/jobs/book/chosenFile';
import { importPas } from '../../src/jobs/verbs/pas';
import { moveAction } from '../../src/jobs/verbs/move';
import { openBook } from '../../src/jobs/book/openBook';
import type { VerbId } from '../../src/jobs/catalogue';
import { think } from '../../src/jobs/propose';
import type { Aids } from '../../src/jobs/verb';
import { startSession, type Session } from '../../src/jobs/session';
import { verifyBook } from '../../src/jobs/questions/verify';
import { day } from '../core/support/days';
import { CUT } from '../core/support/workspace';
import { bookOf, excelOver, HEADER, matrixValues } from '../excel/support';
import { OBJECTIVES, PAS } from '../../sample/examplePas';
import { HOSTILE } from '../../test-kit/damage/hostileTexts';

const { stages: _, ...cut } = CUT;
const NOW = { day: day('2026-05-20'), time: '10:00:00' };
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
/** What a text says: the add-in reads breaks, controls and invisible signs as blanks or as nothing. */
const bare = (text: string): string => wellFormed(cleanText(text)).replaceAll(' ', '');
const SHORT = HOSTILE.filter(([, text]) => text.length < 1000);
const MEANT = SHORT.map(([, text]) => bare(text));

const reading = (): Promise<Session> =>
  inExcel(async (context) => startSession(await openBook(context, { today: NOW.day, cut }), "=Ana+'x'!A1", NOW));

async function thinking(verb: VerbId, session: Session, aids?: Aids): Promise<Session> {
  return (await think(verb, session, {}, aids)).outcome.session;
}

async function carryingOut(plan: (session: Session) => Session | Promise<Session>): Promise<void> {
  const { plans } = await plan(await reading());
  await inExcel((context) => applyPlan(context, joinPlans('', plans)));
}

/** A matrix in whose texts each hostile one stands, as a text cell of the user's file. */
function hostileMatrix(): Workbook {
  const book = bookOf(matrixValues(SHORT.length));
  SHORT.forEach(([, text], index) => {
    for (const header of ['Acción', 'Observación', 'Notas'])
      book.sheet('Matriz').grid.set(index + 1, HEADER.indexOf(header), { value: text, style: { numFmt: '@' } });
  });
  return book;
}

/** All cells of a book; none of them a formula or an error. */
function textsOf(book: Workbook): Map<string, unknown> {
  const texts = new Map<string, unknown>();
  for (const sheet of book.sheets) {
    sheet.grid.forEach((cell, row, column) => {
      expect([sheet.name, row, column, cell.formula, cell.isError]).toEqual([
        sheet.name,
        row,
        column,
        undefined,
        undefined,
      ]);
      if (cell.value !== '') texts.set(`${sheet.name}!R${row + 1}C${column + 1}`, cell.value);
    });
  }
  return texts;
}

/** What each text cell says is said by the saved and reopened book too; half a letter is none in any file. */
async function sameInFile(book: Workbook): Promise<Workbook> {
  const again = await openWorkbook(await saveWorkbook(book));
  const whole = (texts: Map<string, unknown>) =>
    [...texts].flatMap(([place, value]) => (typeof value === 'string' ? [`${place} ${wellFormed(value)}`] : [])).sort();
  expect(whole(textsOf(again))).toEqual(whole(textsOf(book)));
  return again;
}

/** What the cells below a header say. */
function columnOf(book: Workbook, sheet: string, header: string): string[] {
  const rows = book.sheet(sheet).read('A1:Z300');
  const at = rows.find((row) => row.includes(header))?.indexOf(header) ?? -1;
  return rows.map((row) => (typeof row[at] === 'string' ? bare(row[at]) : ''));
}

test("the matrix's own texts: logbook, report and reconciliation say them as texts, her cells stay hers, the seals hold in the file", async () => {
  const book = hostileMatrix();
  const before = textsOf(book);
  await excelOver(book);
  await carryingOut((session) => thinking('prepare', session));
  await carryingOut((session) => thinking('stamp', session));
  const quote = (text: string) => (/[\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const pasted = readPasted(
    [
      ['CONPES', 'Código acción', 'Acción', 'Estado', 'Observación'].join('\t'),
      ...SHORT.map(([, text], index) =>
        ['4144', `${1 + Math.floor(index / 40)}.${(index % 40) + 1}`, `Otra: ${index}`, 'Aprobada', text]
          .map(quote)
          .join('\t'),
      ),
    ].join('\r\n'),
  );
  if (typeof pasted === 'string') throw new Error(pasted);
  await carryingOut((session) =>
    thinking('reconcile', session, { report: { source: '=x.csv', grid: pasted.grid, date1904: false } }),
  );
  await carryingOut((session) => thinking('report', session));

  const own = new Set(['Etapa', 'Estado', 'Ciclo', 'Último seguimiento'].map((header) => HEADER.indexOf(header) + 1));
  const after = textsOf(book);
  for (const [place, value] of before)
    if (!own.has(Number(/C(\d+)$/.exec(place)?.[1]))) expect([place, after.get(place)]).toEqual([place, value]);
  expect(columnOf(book, 'Bitácora', 'Observación')).toEqual(expect.arrayContaining(MEANT));
  expect(columnOf(book, 'Reporte DNP', 'Observación')).toEqual(expect.arrayContaining(MEANT));

  await excelOver(await sameInFile(book));
  const { opened } = await reading();
  expect(verifyBook(opened).check.problems).toEqual([]);
  expect(opened.workspace.logbook).toHaveLength(SHORT.length);
});

test('notes typed in the pane', async () => {
  const book = bookOf(matrixValues(SHORT.length));
  await excelOver(book);
  await carryingOut((session) => thinking('prepare', session));
  await carryingOut((session) =>
    SHORT.reduce((now, [, note], index) => moveAction(now, index + 2, { kind: 'reject', note }), session),
  );
  expect(columnOf(book, 'Matriz', 'Motivo de rechazo').slice(1, SHORT.length + 1)).toEqual(MEANT);
  expect(columnOf(book, 'Bitácora', 'Observación').slice(1, SHORT.length + 1)).toEqual(MEANT);
  await excelOver(await sameInFile(book));
  expect(verifyBook((await reading()).opened).check.problems).toEqual([]);
});

test('a PAS annex, opened as a file', async () => {
  const [objective] = OBJECTIVES;
  const [model] = objective?.actions ?? [];
  if (!objective || !model) throw new Error('The plan has no action.');
  // As a program that writes files has to escape it.
  const inFile = (text: string) => text.replace(/_(?=x[0-9A-F]{4}_)/g, '_x005F_');
  // Where a cell holds a code and its text, the text does not begin the cell: the name of the indicator does.
  const actions = SHORT.map(([, text], index) => ({
    ...model,
    code: `1.${index + 1}`,
    text: `Acción ${index}`,
    unit: inFile(text),
    indicators: [inFile(text)],
  }));
  const bytes = await pasBook({ ...PAS, objectives: [{ ...objective, actions }] });
  const sheet = await readAnnexFile({ name: 'anexo.xlsx', bytes });
  const book = bookOf([
    [...HEADER, 'Nombre del indicador', 'Dependencia', 'Corte'],
    ['4144', '9.1', 'Otra', 'DIAN', 45672, 46387, 0.5, 2, 'En revisión', 1, '', '', '', '', '', '', 'x', 'y', '2025-2'],
  ]);
  await excelOver(book);
  await carryingOut((session) => {
    const { session: brought, bringing } = importPas(session, sheet, {
      actions: actions.map(({ code }) => code) as never,
      changes: [],
    });
    expect(bringing).toMatchObject({ kind: 'planned', added: SHORT.length });
    return brought;
  });
  expect(columnOf(book, 'Matriz', 'Nombre del indicador').slice(2, SHORT.length + 2)).toEqual(MEANT);
  await sameInFile(book);
});

test('the configuration, as the form saves it', async () => {
  const book = bookOf(matrixValues(2));
  await excelOver(book);
  await carryingOut((session) => thinking('prepare', session));
  const { opened } = await reading();
  const draft = draftOf(opened.workspace.settings);
  const stages = draft.cut.stages.slice(0, 6).map((stage, index) => ({ ...stage, approver: SHORT[index]?.[1] ?? '' }));
  const recipients = SHORT.map(([, role]) => ({ role, email: 'jefe@ejemplo.gov.co' }));
  const settings = settingsOf({ ...draft, cut: { ...draft.cut, stages }, recipients });
  if (!('cut' in settings)) throw new Error(JSON.stringify(settings).slice(0, 300));
  await inExcel((context) =>
    applyPlan(context, planSettings(settings, { date1904: opened.date1904, grid: opened.settingsGrid })),
  );
  const again = (await reading()).workspace.settings;
  expect(again.recipients.map(({ role }) => bare(role))).toEqual(MEANT);
  await sameInFile(book);
});
