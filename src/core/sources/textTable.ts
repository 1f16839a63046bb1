import Papa from 'papaparse';
import { addressOf } from '../sheet/cell';
import { LONGEST_TEXT } from '../sheet/cellText';
import type { Grid } from '../sheet/grid';
import { withQuotesOfFiles } from './clipboard';
import { decodeText } from './decode';
import { DELIMITER_NAMES, findDelimiter, type FoundDelimiter } from './delimiter';
import { whyTooLarge } from './limits';

/** A table that came as text: all its cells are texts, what numbers and dates mean is for the readers to say. */
export interface TextTable {
  readonly grid: Grid;
  /** What is not as usual (encoding, broken letters, a doubtful delimiter), a sentence each in Spanish. */
  readonly said: readonly string[];
}

interface Source {
  /** As a sentence begins with it: `«dnp.csv»`, `Lo pegado`. */
  readonly from: string;
  /** What the grid's sheet is called. */
  readonly sheet: string;
}

type Rows = readonly (readonly string[])[];

/** The table of a delimited text file; otherwise in Spanish why not, with file and line, and what to do. */
export function readTextFile(bytes: Uint8Array, source: Source): TextTable | string {
  const { text, said } = decodeText(bytes, source.from);
  const read = readText(text, source, (found) => found.text);
  return typeof read === 'string' ? read : { ...read, said: [...said, ...read.said] };
}

/** The same of a text that somebody pasted; from Excel it has quotes of its own. */
export function readCopiedText(copied: string, source: Source): TextTable | string {
  return readText(copied, source, ({ text, delimiter }) => (delimiter === '\t' ? withQuotesOfFiles(text) : text));
}

function readText(raw: string, source: Source, textOf: (found: FoundDelimiter) => string): TextTable | string {
  const found = findDelimiter(raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const text = textOf(found);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: found.delimiter, newline: '\n' });
  // Where a cell ends cannot be known then, and each guess moves columns or swallows rows in silence.
  const open = errors.find(({ type }) => type === 'Quotes');
  if (open)
    return `${source.from} tiene una comilla sin cerrar en la línea ${lineAt(text, open.index) + found.skipped}: corríjala y traiga la tabla completa.`;
  const grid = gridOf(data, source);
  return typeof grid === 'string' ? grid : { grid, said: doubtInWords(found, source.from) };
}

/** From 1, as a text editor counts them. */
function lineAt(text: string, index = 0): number {
  return text.slice(0, index).split('\n').length;
}

function doubtInWords({ doubt }: FoundDelimiter, from: string): string[] {
  if (!doubt) return [];
  const [taken, other] = doubt.map((delimiter) => DELIMITER_NAMES[delimiter]);
  return [
    `${from} se leyó con las columnas separadas por ${taken ?? ''}, y también podrían estarlo por ${other ?? ''}: compruebe que las columnas son las suyas.`,
  ];
}

/** Blank rows stay between others, so that a row has the number that it has in Excel, and end behind the last. */
function gridOf(all: Rows, { from, sheet }: Source): Grid | string {
  const rows = all.slice(0, all.findLastIndex((row) => row.some((cell) => cell.trim() !== '')) + 1);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const tooLarge = whyTooLarge(from, rows.length, width);
  if (tooLarge !== undefined) return tooLarge;
  const long = tooLong(rows);
  if (long !== undefined)
    return `${from} tiene en la celda ${long} más de ${LONGEST_TEXT.toLocaleString('es-CO')} caracteres, que no caben en Excel: acorte ese texto en el reporte.`;
  const values = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
  return { sheet, top: 1, left: 1, values, formats: new Map(), merges: [], tables: [] };
}

function tooLong(rows: Rows): string | undefined {
  for (const [row, cells] of rows.entries()) {
    const column = cells.findIndex((cell) => cell.length > LONGEST_TEXT);
    if (column >= 0) return addressOf({ row: row + 1, column: column + 1 });
  }
  return undefined;
}
