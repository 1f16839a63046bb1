import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openWorkbook, saveWorkbook, startExcel } from '../../simulator';
import { bogotaMoment } from '../core/calendar/bogota';
import type { Cut } from '../core/cut/cut';
import type { Plan } from '../core/plan/plan';
import { isTextFile } from '../core/sources/textKinds';
import { isRefusal } from '../core/text/refusal';
import { kept, type DoneCommand } from '../core/undo/doneCommand';
import { seeEdge } from '../excel/read/seeEdge';
import { applyPlan } from '../excel/write/applyPlan';
import { readBefore } from '../excel/write/before';
import { inExcel } from '../excel/run';
import { annexIn, reportIn } from '../jobs/book/foreign';
import { openBook } from '../jobs/book/openBook';
import { seeOwnSheets } from '../jobs/book/seeOwnSheets';
import { isVerb, questionNamed, verbNamed, type QuestionId, type VerbId } from '../jobs/catalogue';
import type { ForeignReport } from '../jobs/compareWithDnp';
import { readInput } from '../jobs/input/readInput';
import { think } from '../jobs/propose';
import { startSession, type Session } from '../jobs/session';
import type { Aids, Outcome } from '../jobs/verb';
import type { BatchArguments } from './arguments';
import { BatchFailure, EXIT } from './failure';
import { isSameFile, readBook, readBytes, readTable, requireHarmless } from './files';
import type { Traffic } from './result';
import { readDone, writeDone } from './undoFile';

export interface Done {
  readonly outcome: Outcome;
  /** What was written. */
  readonly plan: Plan;
  readonly excel: Traffic;
  /** Of the reading of DNP's report, where it is a text file that is not as usual: a sentence each in Spanish. */
  readonly said: readonly string[];
}

/** What came from files besides the book, and what is to be said of their reading. */
interface Brought {
  readonly aids: Aids;
  readonly said: readonly string[];
}

const NO_PLAN: Plan = { title: '', steps: [] };

/** Runs a command on files: the add-in's own verbs, through the real Office.js, on a simulated Excel. */
export async function runCommand(args: BatchArguments): Promise<Done> {
  await refuseToOverwrite(args);
  try {
    const brought = await bring(args);
    const workbook = await openFile(args.book);
    const excel = await startExcel(workbook);
    try {
      const { done, ...rest } = await inExcel((context) => carriedOut(context, args, brought.aids));
      if (args.out !== undefined) await save(args.out, await saveWorkbook(workbook));
      if (done && args.undo !== undefined) await save(args.undo, writeDone(done));
      const { syncs, requestBytes, responseBytes } = excel.stats;
      return { ...rest, said: brought.said, excel: { syncs, requestBytes, responseBytes } };
    } finally {
      excel.stop();
    }
  } catch (error) {
    throw asBatchFailure(error);
  }
}

/** Reads, thinks and writes. `done`: what taking it back would need, where it is asked for. */
async function carriedOut(
  context: Excel.RequestContext,
  args: BatchArguments,
  aids: Aids,
): Promise<Pick<Done, 'outcome' | 'plan'> & { readonly done?: DoneCommand }> {
  const now = bogotaMoment(new Date());
  const today = args.today ?? now.day;
  const opened = await openBook(context, { today, cut: cutOf(args) });
  const session = startSession(opened, args.user, { ...now, day: today });
  if (!isVerb(args.command)) return { outcome: await answer(args.command, session, args.with), plan: NO_PLAN };
  const { needs = [], undoes } = await verbNamed(args.command);
  const seen = needs.includes('ownSheets') ? { ownSheets: await seeOwnSheets(context) } : {};
  const edge = needs.includes('edge') ? { edge: await seeEdge(context, opened.workspace.matrix.layout) } : {};
  const { outcome, proposal } = await think(args.command, session, args.with, { ...aids, ...seen, ...edge });
  const { plan, title } = proposal;
  const isKept = args.undo !== undefined && !undoes;
  const done = isKept ? { title, plan: kept(plan), before: await readBefore(context, plan) } : undefined;
  await applyPlan(context, plan);
  return { outcome, plan, ...(done && { done }) };
}

async function answer(id: QuestionId, session: Session, given: object): Promise<Outcome> {
  const question = await questionNamed(id);
  return { session, ...question.answer(session, readInput(question.input, given)) };
}

/** The files that were named, and those that the command cannot do without. */
async function bring({ command, export: dnp, pas, undo }: BatchArguments): Promise<Brought> {
  const needs = isVerb(command) ? await needsOf(command) : [];
  if (needs.includes('annex') && pas === undefined) throw usage('Falta --pas con el libro del Anexo A.');
  if (needs.includes('done') && undo === undefined) throw usage('Falta --undo con el archivo que dejó el comando.');
  const report = dnp === undefined ? undefined : await readForeign(dnp);
  const annex = pas === undefined ? undefined : annexIn(await readBook(pas), basename(pas));
  const done = needs.includes('done') && undo !== undefined ? readDone(undo, await readBytes(undo)) : undefined;
  return {
    aids: { ...(report && { report: report.report }), ...(annex && { annex }), ...(done && { done }) },
    said: [...(report?.said ?? []), ...(annex?.said ?? [])],
  };
}

async function needsOf(command: VerbId): Promise<readonly (keyof Aids)[]> {
  const { needs = [] } = await verbNamed(command);
  return needs;
}

/** The input files are never changed. */
async function refuseToOverwrite({ command, out, book, export: dnp, pas, undo }: BatchArguments): Promise<void> {
  const written = [out, ...(command === 'undo' ? [] : [undo])].flatMap((path) => path ?? []);
  const inputs = [book, dnp, pas, ...(command === 'undo' ? [undo] : [])].flatMap((path) => path ?? []);
  for (const path of written)
    for (const input of inputs) {
      if (await isSameFile(path, input)) {
        throw usage(
          `${path === out ? '--out' : '--undo'} no puede ser el archivo de entrada «${input}»: los archivos de entrada no se cambian.`,
        );
      }
    }
}

/** DNP's report from a file, and what is to be said of its reading. */
async function readForeign(path: string): Promise<{ report: ForeignReport; said: readonly string[] }> {
  const source = basename(path);
  if (!isTextFile(path)) {
    const report = reportIn(await readBook(path), source);
    return { report, said: report.said ?? [] };
  }
  const { grid, said } = readTable(path, await readBytes(path));
  return { report: { source, grid, date1904: false }, said };
}

async function openFile(path: string): ReturnType<typeof openWorkbook> {
  const bytes = await readBytes(path);
  requireHarmless(path, bytes);
  try {
    return await openWorkbook(bytes);
  } catch (error) {
    throw usage(
      `El archivo «${path}» no se puede abrir como libro de Excel (.xlsx): está vacío, dañado o es de otro tipo.`,
      error,
    );
  }
}

async function save(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (error) {
    throw usage(`No se puede escribir el archivo «${path}».`, error);
  }
}

function cutOf({ cut, cutDate, opens, closes }: BatchArguments): Partial<Omit<Cut, 'stages'>> {
  return {
    ...(cut && { label: cut }),
    ...(cutDate && { cutDate }),
    ...(opens && { opens }),
    ...(closes && { closes }),
  };
}

function usage(message: string, cause?: unknown): BatchFailure {
  return new BatchFailure(EXIT.usage, message, cause === undefined ? {} : { cause });
}

/** What was given wrongly is one thing, what the workbook stands in the way of another, a mistake in this program a third. */
function asBatchFailure(error: unknown): unknown {
  if (!isRefusal(error)) return error;
  if (error.name === 'InputRefused') return usage(`--with: ${error.message}`, error);
  return new BatchFailure(EXIT.notUnderstood, error.message, { cause: error });
}
