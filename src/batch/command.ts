import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openWorkbook, saveWorkbook, startExcel } from '../../simulator';
import { bogotaMoment } from '../core/calendar/bogota';
import type { Cut } from '../core/cut/cut';
import { MoveRefused } from '../core/moves/outcome';
import { joinPlans, type Plan } from '../core/plan/plan';
import { applyPlan } from '../excel/write/applyPlan';
import { ExcelFailure, WriteRefused } from '../excel/excelErrors';
import { inExcel } from '../excel/run';
import { NotUnderstood } from '../jobs/failure';
import { readForeignBook, readForeignPas, type ForeignSheet } from '../jobs/foreign';
import { openBook } from '../jobs/open';
import { perform, type Results } from '../jobs/perform';
import { JOB_TITLES, type Job } from '../jobs/titles';
import type { ForeignReport } from '../jobs/reconcile';
import { startSession } from '../jobs/session';
import type { BatchArguments } from './arguments';
import { BatchFailure, EXIT } from './failure';
import { csvGrid, isCsv, isSameFile, readBytes, requireHarmless } from './files';
import type { Traffic } from './result';
import type { StepOutcome } from './step';
import { STEPS, type StepName } from './steps';

export interface Done {
  readonly results: Results;
  /** Of a step. */
  readonly step?: StepOutcome;
  /** What was written. */
  readonly plan: Plan;
  readonly excel: Traffic;
}

/** Runs a command on files: the add-in's own jobs, through the real Office.js, on a simulated Excel. */
export async function runCommand(args: BatchArguments): Promise<Done> {
  await refuseToOverwrite(args);
  try {
    const foreign = args.export === undefined ? undefined : await readForeign(args.export);
    const pas = args.pas === undefined ? undefined : await readFile(args.pas, readForeignPas);
    const workbook = await openFile(args.book);
    const excel = await startExcel(workbook);
    try {
      const { results, plan, step } = await inExcel(async (context) => {
        const now = bogotaMoment(new Date());
        const today = args.today ?? now.day;
        const opened = await openBook(context, { today, cut: cutOf(args) });
        const session = startSession(opened, args.user, { ...now, day: today });
        const step = isStep(args.command)
          ? await STEPS[args.command](session, args.with, { context, pas: pas?.sheet })
          : undefined;
        const done = isStep(args.command)
          ? { session: step?.session ?? session }
          : perform(args.command, session, foreign?.report);
        const whole = joinPlans(isStep(args.command) ? args.command : JOB_TITLES[args.command], done.session.plans);
        await applyPlan(context, whole);
        return { results: done, plan: whole, step };
      });
      if (args.out !== undefined) await save(args.out, await saveWorkbook(workbook));
      return { results, plan, ...(step && { step }), excel: add(add(excel.stats, foreign?.traffic), pas?.traffic) };
    } finally {
      excel.stop();
    }
  } catch (error) {
    throw asBatchFailure(error);
  }
}

function isStep(command: Job | StepName): command is StepName {
  return Object.hasOwn(STEPS, command);
}

/** The input files are never changed. */
async function refuseToOverwrite({ out, book, export: dnp, pas }: BatchArguments): Promise<void> {
  if (out === undefined) return;
  for (const input of [book, dnp, pas].flatMap((path) => path ?? [])) {
    if (await isSameFile(out, input))
      throw new BatchFailure(
        EXIT.usage,
        `--out no puede ser el archivo de entrada «${input}»: los archivos de entrada no se cambian.`,
      );
  }
}

/** DNP's report from a file, and what reading it cost. */
async function readForeign(path: string): Promise<{ report: ForeignReport; traffic?: Traffic }> {
  const source = basename(path);
  if (isCsv(path)) return { report: { source, grid: csvGrid(path, await readBytes(path)), date1904: false } };
  const { sheet, traffic } = await readFile(path, readForeignBook);
  return { report: { source, ...sheet }, traffic };
}

/** A sheet of another workbook, and what reading it cost. */
async function readFile(
  path: string,
  read: typeof readForeignBook,
): Promise<{ sheet: ForeignSheet; traffic: Traffic }> {
  const excel = await startExcel(await openFile(path));
  try {
    return { sheet: await inExcel((context) => read(context, basename(path))), traffic: excel.stats };
  } finally {
    excel.stop();
  }
}

async function openFile(path: string): ReturnType<typeof openWorkbook> {
  const bytes = await readBytes(path);
  requireHarmless(path, bytes);
  try {
    return await openWorkbook(bytes);
  } catch (error) {
    throw new BatchFailure(
      EXIT.usage,
      `El archivo «${path}» no se puede abrir como libro de Excel (.xlsx): está vacío, dañado o es de otro tipo.`,
      { cause: error },
    );
  }
}

async function save(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch (error) {
    throw new BatchFailure(EXIT.usage, `No se puede escribir el archivo «${path}».`, { cause: error });
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

function add(a: Traffic, b: Traffic = { syncs: 0, requestBytes: 0, responseBytes: 0 }): Traffic {
  return {
    syncs: a.syncs + b.syncs,
    requestBytes: a.requestBytes + b.requestBytes,
    responseBytes: a.responseBytes + b.responseBytes,
  };
}

/** What the workbook itself stands in the way of is one thing, a mistake in this program another. */
function asBatchFailure(error: unknown): unknown {
  const ofTheBook =
    error instanceof NotUnderstood ||
    error instanceof MoveRefused ||
    error instanceof WriteRefused ||
    error instanceof ExcelFailure;
  return ofTheBook ? new BatchFailure(EXIT.notUnderstood, error.message, { cause: error }) : error;
}
