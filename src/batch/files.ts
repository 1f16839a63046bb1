import { readFile, stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { parseCsv } from 'hucre/csv';
import { whyNotOpened, whyTooHeavy, whyTooLarge } from '../core/sources/limits';
import { beginOf, readZip } from '../core/sources/zip';
import type { Grid } from '../core/sheet/grid';
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
  if (!isHonest(bytes))
    throw new BatchFailure(
      EXIT.usage,
      `El archivo «${basename(path)}» contiene más de lo que declara: está dañado o hecho para bloquear el equipo. No se leyó nada de él.`,
    );
}

/** Whether no part of a zip is larger than its directory says; Excel looks at that by itself. */
function isHonest(bytes: Uint8Array): boolean {
  return (readZip(bytes) ?? []).every((part) => {
    const begin = beginOf(bytes, part);
    if (part.method !== 8 || begin === undefined) return true;
    try {
      inflateRawSync(bytes.subarray(begin, begin + part.packedBytes), {
        maxOutputLength: Math.max(1, part.unpackedBytes),
      });
      return true;
    } catch (error) {
      // Other damage is for those who open it to tell.
      return codeOf(error) !== 'ERR_BUFFER_TOO_LARGE';
    }
  });
}

/** Whether two paths name one file, through links and `..` too. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((path) => stat(path).catch(() => undefined)));
  return first && second ? first.dev === second.dev && first.ino === second.ino : resolve(a) === resolve(b);
}

export function isCsv(path: string): boolean {
  return ['.csv', '.txt', '.tsv'].includes(extname(path).toLowerCase());
}

/** A delimited text file as a sheet of texts: what its numbers and dates mean is for the readers to say. */
export function csvGrid(path: string, bytes: Uint8Array): Grid {
  // Excel writes `sep=;` as a line of its own to say what separates.
  const text = decode(bytes);
  const [declared = '', delimiter] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  const rows = parseCsv(text.slice(declared.length), delimiter === undefined ? {} : { delimiter }).map((row) =>
    row.map((value) => (value === null ? '' : String(value))),
  );
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const tooLarge = whyTooLarge(`El archivo «${basename(path)}»`, rows.length, width);
  if (tooLarge !== undefined) throw new BatchFailure(EXIT.usage, tooLarge);
  return {
    sheet: basename(path),
    top: 1,
    left: 1,
    values: rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? '')),
    formats: new Map(),
    merges: [],
    tables: [],
  };
}

/** UTF-8, UTF-16 («Texto Unicode»), or what Excel writes in Colombia when it is neither. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
