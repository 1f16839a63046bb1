import { whyNotOpened } from '../../core/sources/limits';
import { withInsertedBook } from '../../excel/read/insertedBook';
import type { RunOptions } from '../../excel/run';
import { NotUnderstood } from './notUnderstood';
import { readForeignBook, readForeignPas, type ForeignSheet } from './foreign';

/** DNP's report out of an .xlsx (base64) that Excel opens for us. Throws `NotUnderstood` and `ExcelFailure`. */
export async function readReportFile(name: string, base64: string, options: RunOptions = {}): Promise<ForeignSheet> {
  requireHarmless(name, base64);
  return withInsertedBook(
    base64,
    (context, sheets) => readForeignBook(context, `«${name}»`, { only: (sheet) => sheets.includes(sheet) }),
    options,
  );
}

/** The same for a PAS annex (Anexo A). */
export async function readPasFile(name: string, base64: string, options: RunOptions = {}): Promise<ForeignSheet> {
  requireHarmless(name, base64);
  return withInsertedBook(
    base64,
    (context, sheets) => readForeignPas(context, `«${name}»`, { only: (sheet) => sheets.includes(sheet) }),
    options,
  );
}

/** Before Excel gets to see it. */
function requireHarmless(name: string, base64: string): void {
  const problem = whyNotOpened(name, bytesOf(base64));
  if (problem !== undefined) throw new NotUnderstood(problem);
}

/** What is no base64 is left to Excel to refuse. */
function bytesOf(base64: string): Uint8Array {
  try {
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
    return bytes;
  } catch {
    return new Uint8Array();
  }
}
