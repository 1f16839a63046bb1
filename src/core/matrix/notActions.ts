import { bottomOf, valueAt, type Grid } from '../sheet/grid';
import { cleanText, fold, quoted, textOf } from '../text/fold';
import { isMeant, looseRows, namesCode, namesDocument, saysOfAction, type LooseRow } from './actionRow';
import { isBlankRow, isHeaderRow, isNoteRow, isTotalsRow } from './dataRows';
import { FIELDS } from './fields';
import { rowReader } from './rowReader';
import { sectionTest } from './section';
import type { Mapping, NotAction, TableLayout } from './tableLayout';

/** What an export writes around its rows, and who signs: a cell begins with it. */
const NOTE =
  /^(?:registros|(?:numero|cantidad) de registros|generad[oa]|fecha de (?:generacion|consulta|descarga|impresion|elaboracion)|filtros?|usuario|pagina|fuente|notas?|elaboro|elaborad[oa]|proyecto|reviso|revisado|aprobo|vo bo|firma|firmado|consultado|descargado|exportado|impreso)(?: |$)/;
const EXAMPLE = /^ej(?:emplo|s)?(?: |$)/;
/** A column's number or letter: `1`, `(2)`, `[C]`, `4.` */
const NUMBERED = /^[([]?(?:(\d{1,3})|([a-z]))[)\].]?$/i;
const FEWEST_NUMBERED = 3;
/** Under the table so many blank rows end what belongs to it. */
const BLANK_ROWS = 25;
/** So many filled columns are named. */
const MOST_HEADERS = 2;

/**
 * Rows in the place of actions that are none: instructions or column numbers under the headers, totals without a label,
 * formulas filled down below the last action, signatures, what an export says of itself. A row with a code, or with enough
 * of an action, stays one, so that what it lacks is spoken of (DATA-1).
 */
export function notActions(grid: Grid, layout: TableLayout, mapping: Mapping): readonly NotAction[] {
  const { columns } = mapping;
  if (columns.code === undefined && columns.text === undefined) return [];
  const mapped = [...new Set(Object.values(columns))];
  const reader = rowReader(grid, layout, mapping);
  const isSection = sectionTest(grid, mapping, reader);
  const looseRow = looseRows(grid, layout, mapping, reader);
  const found: NotAction[] = [];
  let isTop = true;
  for (let row = layout.firstRow; row <= layout.lastRow; row += 1) {
    if (isBlankRow(grid, row, mapped) || isTotalsRow(grid, row, mapped) || isHeaderRow(grid, layout, row)) continue;
    const loose = looseRow(row);
    const why = (isTop ? explanation(loose) : undefined) ?? (isSection(row) ? undefined : remainder(loose, layout));
    if (why === undefined) isTop = false;
    else found.push({ row, why });
  }
  return [...found, ...remarksBelow(grid, layout)];
}

/** Directly under the headers: what explains the columns. */
function explanation(row: LooseRow): string | undefined {
  if (isNumbering(row)) return 'números de columna';
  const texts = row.filled.map(({ value }) => (typeof value === 'string' ? fold(value) : undefined));
  if (texts.some((text) => text !== undefined && EXAMPLE.test(text))) return 'instrucciones';
  if (namesCode(row) || texts.includes(undefined)) return undefined;
  const typed = row.fields.filter(
    (field) => !['text', 'persons', 'entity', 'email', 'status'].includes(FIELDS[field].kind),
  );
  return typed.length > 1 && !typed.some((field) => isMeant(row, field)) ? 'instrucciones' : undefined;
}

function isNumbering({ filled }: LooseRow): boolean {
  const numbers = filled.map(({ value }) => {
    const [, digits, letter] = NUMBERED.exec(cleanText(String(value))) ?? [];
    return digits === undefined ? (letter?.toLowerCase().charCodeAt(0) ?? NaN) : Number(digits);
  });
  return numbers.length >= FEWEST_NUMBERED && numbers.every((number, at) => number === (numbers[0] ?? NaN) + at);
}

/** Anywhere: what stands where an action could. */
function remainder(row: LooseRow, layout: TableLayout): string | undefined {
  if (namesCode(row) || row.goesOn) return undefined;
  const texts = row.filled.flatMap(({ value }) => (typeof value === 'string' && /\p{L}/u.test(value) ? [value] : []));
  const note = texts.find((text) => NOTE.test(fold(text)));
  if (note !== undefined && !namesDocument(row)) return quoted(note);
  if (saysOfAction(row)) return undefined;
  const [text] = namesDocument(row) ? [] : texts;
  return text === undefined ? `solo ${headersOf(row, layout)}` : quoted(text);
}

function headersOf({ filled }: LooseRow, { headers, left }: TableLayout): string {
  const named = filled.map(({ column }) => `«${headers[column - left] ?? ''}»`);
  const more = named.length - MOST_HEADERS;
  return more > 0 ? `${named.slice(0, MOST_HEADERS).join(', ')} y ${more} más` : named.join(' y ');
}

/** What the search for the end of the table has left out: remarks, each alone in its row. */
function remarksBelow(grid: Grid, { lastRow, left, right }: TableLayout): NotAction[] {
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  const found: NotAction[] = [];
  for (let row = lastRow + 1, last = lastRow; row <= Math.min(bottomOf(grid), last + BLANK_ROWS); row += 1) {
    if (isBlankRow(grid, row, columns)) continue;
    last = row;
    const text = columns.map((column) => textOf(valueAt(grid, row, column))).find((one) => one !== '');
    if (text !== undefined && isNoteRow(grid, row, columns)) found.push({ row, why: quoted(text) });
  }
  return found;
}
