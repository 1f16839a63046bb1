import type { ChosenFile } from '../../core/sources/chosenFile';
import { isRefusal } from '../../core/text/refusal';
import { readWorkbookFile, type WorkbookFile } from '../../core/sources/workbookFile';
import type { ForeignReport } from '../compareWithDnp';
import { annexIn, reportIn, type ForeignSheet } from './foreign';
import { NotUnderstood } from './notUnderstood';

/** DNP's report out of an .xlsx that somebody chose. Throws `NotUnderstood`. */
export async function readReportFile(file: ChosenFile): Promise<ForeignReport> {
  return reportIn(await opened(file), file.name);
}

/** A PAS annex (Anexo A) out of one. Throws `NotUnderstood`. */
export async function readAnnexFile(file: ChosenFile): Promise<ForeignSheet> {
  return annexIn(await opened(file), file.name);
}

/** Why a reading was refused, in Spanish; undefined where it was not. */
export function problemOf(reading: Promise<unknown>): Promise<string | undefined> {
  return reading.then(
    () => undefined,
    (error: unknown) => {
      if (isRefusal(error)) return error.message;
      throw error;
    },
  );
}

/** The last one: a form asks again and again about the same file. */
let last: { readonly file: ChosenFile; readonly book: Promise<WorkbookFile> } | undefined;

function opened(file: ChosenFile): Promise<WorkbookFile> {
  if (last && isSame(last.file, file)) return last.book;
  const book = open(file);
  last = { file, book };
  return book;
}

async function open({ name, bytes }: ChosenFile): Promise<WorkbookFile> {
  const read = await readWorkbookFile(name, bytes);
  if (!read.ok) throw new NotUnderstood(read.message);
  return read.value;
}

function isSame(a: ChosenFile, b: ChosenFile): boolean {
  return a.name === b.name && a.bytes.length === b.bytes.length && a.bytes.every((byte, at) => byte === b.bytes[at]);
}
