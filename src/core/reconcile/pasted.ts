import Papa from 'papaparse';
import { addressOf, type CellValue } from '../sheet/cell';
import { LONGEST_TEXT } from '../sheet/cellText';
import { whyTooLarge } from '../sources/limits';
import { findTable, isMatrixProblem } from '../matrix/findLayout';
import type { Grid } from '../sheet/grid';
import { SHEETS } from '../sheet/ownSheets';

/** A field between quotes up to its separator; failing that, a field that only begins with one. */
const QUOTED_FIELD = /(?<=^|[\t\n])"(?:(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)/g;
const WELL_QUOTED = /^"(?:[^"]|"")*"$/;
/** A first line with all titles between quotes, as programs export it; Excel quotes no cell without a break. */
const EXPORTED = /^"[^"\n\t]*"(?:\t"[^"\n\t]*")+(?:\n|$)/;

/**
 * DNP's report as text (REP-2): the cells of Excel's clipboard, or the lines of a CSV file, which `from` names. Texts
 * stay as they came, nothing is guessed. Otherwise in Spanish what to do.
 */
export function readPasted(pasted: string, from = 'Lo pegado'): Grid | string {
  const text = pasted.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.trim() === '') return `${from} está vacío: traiga la tabla del reporte de DNP, con su fila de títulos.`;
  const { rows, broken } = text.includes('\t') ? tabbed(text) : separated(text);
  if (broken !== undefined)
    return `${from} tiene una comilla sin cerrar cerca de la fila ${broken}: corríjala y traiga la tabla completa.`;
  return asGrid(rows, from);
}

interface Rows {
  readonly rows: readonly (readonly string[])[];
  /** Line of a quote that nobody closes. */
  readonly broken?: number;
}

/** Excel puts quotes only around cells with breaks or tabs: other quotes belong to the text. */
function tabbed(text: string): Rows {
  const exported = EXPORTED.test(text);
  const isQuoted = (field: string) => WELL_QUOTED.test(field) && (exported || /[\t\n]/.test(field));
  const quoted = text.replace(QUOTED_FIELD, (field) => (isQuoted(field) ? field : `"${field.replaceAll('"', '""')}"`));
  return parsed(quoted, '\t');
}

function separated(text: string): Rows {
  return parsed(text, '');
}

function parsed(text: string, delimiter: string): Rows {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', delimitersToGuess: [';', ','] });
  const broken = errors.find((error) => error.type === 'Quotes');
  return { rows: data, ...(broken && { broken: (broken.row ?? 0) + 1 }) };
}

function asGrid(all: Rows['rows'], from: string): Grid | string {
  const last = all.findLastIndex((row) => row.some((cell) => cell.trim() !== ''));
  const rows = all.slice(0, last + 1);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width < 2)
    return `${from} tiene una sola columna: traiga la tabla completa del reporte de DNP, con todas sus columnas.`;
  const tooLarge = whyTooLarge(from, rows.length, width);
  if (tooLarge !== undefined) return tooLarge;
  const long = tooLong(rows);
  if (long !== undefined)
    return `${from} tiene en la celda ${long} más de ${LONGEST_TEXT.toLocaleString('es-CO')} caracteres, que no caben en Excel: acorte ese texto en el reporte.`;
  const values: CellValue[][] = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
  const grid: Grid = { sheet: SHEETS.dnpReport, top: 1, left: 1, values, formats: new Map(), merges: [], tables: [] };
  return isMatrixProblem(findTable(grid))
    ? `${from} no tiene una fila de títulos que se reconozca: traiga la tabla desde esa fila, con títulos como «CONPES», «Código acción», «Acción» y «Estado».`
    : grid;
}

function tooLong(rows: Rows['rows']): string | undefined {
  for (const [row, cells] of rows.entries()) {
    const column = cells.findIndex((cell) => cell.length > LONGEST_TEXT);
    if (column >= 0) return addressOf({ row: row + 1, column: column + 1 });
  }
  return undefined;
}
