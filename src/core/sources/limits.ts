import { readZip } from './zip';

/** What a file from outside may cost: some kilobytes of zip unpack to gigabytes, one long line of a CSV widens all others. */
export const FILE_LIMITS = {
  fileBytes: 25 * 1024 * 1024,
  unpackedBytes: 400_000_000,
  /** Unpacked by packed bytes. Books of one same row come near 100, deflate's best is 1,032. */
  ratio: 200,
  /** Small books do no harm however well they are packed. */
  ratioFrom: 20_000_000,
  sheets: 255,
  cells: 5_000_000,
} as const;

const SHEET_PART = /^xl\/worksheets\/[^/]+\.(?:xml|bin)$/i;
const NOTHING_READ = 'No se leyó nada de él.';
const LESS = 'Deje en el libro solo la hoja que hace falta, guárdelo de nuevo y elíjalo otra vez.';

/** Why a file is not even opened, in Spanish with its name and the limit; `bytes` is how large it is. */
export function whyTooHeavy(name: string, bytes: number): string | undefined {
  if (bytes <= FILE_LIMITS.fileBytes) return undefined;
  return `El archivo «${name}» pesa ${megabytes(bytes)} MB y se abren archivos de hasta ${megabytes(FILE_LIMITS.fileBytes)} MB. ${NOTHING_READ} ${LESS}`;
}

/**
 * The same of a workbook, by the list of what it contains: nothing is unpacked. What is no zip is for those who open it
 * to say.
 */
export function whyNotOpened(name: string, bytes: Uint8Array): string | undefined {
  const tooHeavy = whyTooHeavy(name, bytes.length);
  if (tooHeavy !== undefined) return tooHeavy;
  const parts = readZip(bytes);
  if (!parts) return undefined;
  const unpacked = parts.reduce((sum, part) => sum + part.unpackedBytes, 0);
  if (unpacked > FILE_LIMITS.unpackedBytes) {
    return `El archivo «${name}» ocuparía ${megabytes(unpacked)} MB al abrirse y se abren los que ocupan hasta ${megabytes(FILE_LIMITS.unpackedBytes)} MB. ${NOTHING_READ} ${LESS}`;
  }
  if (unpacked > FILE_LIMITS.ratioFrom && unpacked > FILE_LIMITS.ratio * bytes.length) {
    return `El archivo «${name}» está comprimido ${Math.round(unpacked / bytes.length).toLocaleString('es-CO')} veces y se abren los comprimidos hasta ${FILE_LIMITS.ratio} veces: así se hacen archivos que bloquean el equipo. ${NOTHING_READ} Compruebe de dónde viene.`;
  }
  const sheets = parts.filter((part) => SHEET_PART.test(part.name)).length;
  if (sheets > FILE_LIMITS.sheets)
    return `El archivo «${name}» tiene ${sheets} hojas y se abren los de hasta ${FILE_LIMITS.sheets}. ${NOTHING_READ} ${LESS}`;
  return undefined;
}

/** Of a zip with a part that is larger than its directory says. */
export function saysLess(name: string): string {
  return `El archivo «${name}» contiene más de lo que declara: está dañado o hecho para bloquear el equipo. ${NOTHING_READ}`;
}

/** Why a table of an outside source is not read, `from` as a sentence begins with it. */
export function whyTooLarge(from: string, rows: number, columns: number): string | undefined {
  if (rows * columns <= FILE_LIMITS.cells) return undefined;
  const [tall, wide, most] = [rows, columns, FILE_LIMITS.cells].map((count) => count.toLocaleString('es-CO'));
  return `${from} tiene ${tall} filas por ${wide} columnas y se leen hasta ${most} celdas: borre las filas y columnas que sobran y tráigalo de nuevo.`;
}

function megabytes(bytes: number): string {
  return Math.ceil(bytes / 1_048_576).toLocaleString('es-CO');
}
