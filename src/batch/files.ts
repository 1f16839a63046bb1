import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { isHonestZip } from '../core/sources/honestZip';
import { saysLess, whyNotOpened, whyTooHeavy } from '../core/sources/limits';
import { readTextFile, type TextTable } from '../core/sources/textTable';
import { readWorkbookFile, type WorkbookFile } from '../core/sources/workbookFile';
import { codeOf } from '../excel/excelErrors';
import { BatchFailure, EXIT } from './failure';

/** A file's bytes; what cannot be read is a usage error that names the file. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    const tooHeavy = whyTooHeavy(basename(path), size);
    if (tooHeavy !== undefined) throw new BatchFailure(EXIT.usage, tooHeavy);
    return await readFile(path);
  } catch (error) {
    if (error instanceof BatchFailure) throw error;
    throw new BatchFailure(
      EXIT.usage,
      codeOf(error) === 'ENOENT' ? `No existe el archivo «${path}».` : `No se puede leer el archivo «${path}».`,
      { cause: error },
    );
  }
}

/** Refuses a workbook that would cost too much, before any of it is unpacked for good. */
export function requireHarmless(path: string, bytes: Uint8Array): void {
  const problem = whyNotOpened(basename(path), bytes);
  if (problem !== undefined) throw new BatchFailure(EXIT.usage, problem);
  if (!isHonestZip(bytes)) throw new BatchFailure(EXIT.usage, saysLess(basename(path)));
}

/** Another workbook, of which only the values matter; what is none is a usage error that says why. */
export async function readBook(path: string): Promise<WorkbookFile> {
  const read = await readWorkbookFile(basename(path), await readBytes(path));
  if (!read.ok) throw new BatchFailure(EXIT.usage, read.message);
  return read.value;
}

/** Whether two paths name one file, through links and `..` too. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((path) => stat(path).catch(() => undefined)));
  return first && second ? first.dev === second.dev && first.ino === second.ino : resolve(a) === resolve(b);
}

/** A delimited text file as a sheet of texts, and what is to be said of its reading. */
export function readTable(path: string, bytes: Uint8Array): TextTable {
  const name = basename(path);
  const read = readTextFile(bytes, { from: `El archivo «${name}»`, sheet: name });
  if (typeof read === 'string') throw new BatchFailure(EXIT.usage, read);
  return read;
}
