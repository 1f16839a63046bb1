import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnIndex, columnLetters } from '../workbook/a1';
import { PARTS, sheetParts } from './droppedParts';

/** Where the cells of a sheet really stand, 0-based, by where the file library has read them. */
export interface Places {
  readonly row: (row: number) => number;
  readonly column: (column: number) => number;
}

export const AS_THEY_STAND: Places = { row: (row) => row, column: (column) => column };

export interface DrawnTogether {
  readonly bytes: Uint8Array;
  /** By sheet name, for sheets whose cells were drawn together. */
  readonly places: ReadonlyMap<string, Places>;
}

/** Rows that are further apart are drawn together, and columns behind ZZ. */
const FAR_ROWS = 5_000;
const FIRST_FAR_COLUMN = 702;
const FAR_COLUMN = /<c\b[^>]*?\sr="[A-Z]{3}\d/;
const ROW = /(<row\b[^>]*?\sr=")(\d+)"/g;
const CELL = /(<c\b[^>]*?\sr=")([A-Z]+)(\d+)"/g;

/**
 * One formatted cell in XFD1048576 makes a sheet of 17 billion cells, and the file library (hucre 1.0.0) holds each of
 * them, or refuses: it gets to read the lonely cells beside the others.
 */
export function drawTogether(bytes: Uint8Array): DrawnTogether {
  const parts = unzipSync(bytes, { filter: ({ name }) => PARTS.test(name) });
  const textOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const places = new Map<string, Places>();
  const moved: Record<string, Uint8Array> = {};
  for (const { name, path } of sheetParts(textOf('xl/workbook.xml'), textOf('xl/_rels/workbook.xml.rels'))) {
    const xml = textOf(path);
    const rows = rowsOf(xml);
    const columns = FAR_COLUMN.test(xml) ? columnsOf(xml) : undefined;
    if (!rows && !columns) continue;
    const rowTo = inverse(rows);
    const columnTo = inverse(columns);
    moved[path] = strToU8(
      xml
        .replace(ROW, (_, start: string, row: string) => `${start}${rowTo(Number(row) - 1) + 1}"`)
        .replace(
          CELL,
          (_, start: string, letters: string, row: string) =>
            `${start}${columnLetters(columnTo(columnIndex(letters)))}${rowTo(Number(row) - 1) + 1}"`,
        ),
    );
    places.set(name, { row: (row) => rows?.[row] ?? row, column: (column) => columns?.[column] ?? column });
  }
  if (places.size === 0) return { bytes, places };
  return { bytes: zipSync({ ...unzipSync(bytes), ...moved }, { level: 1 }), places };
}

/** The real number of each row as it is read; undefined where no row is far from the one above it. */
function rowsOf(xml: string): readonly number[] | undefined {
  const rows: number[] = [];
  let isFar = false;
  for (const [, , text] of xml.matchAll(ROW)) {
    const row = Number(text) - 1;
    const before = rows.at(-1) ?? -1;
    if (row - before > FAR_ROWS) isFar = true;
    else for (let between = before + 1; between < row; between += 1) rows.push(between);
    rows.push(row);
  }
  return isFar ? rows : undefined;
}

/** The same of the columns: those up to ZZ stay, each other one follows the last. */
function columnsOf(xml: string): readonly number[] {
  const used = new Set<number>();
  for (const [, , letters = ''] of xml.matchAll(CELL)) used.add(columnIndex(letters));
  const near = Math.max(-1, ...[...used].filter((column) => column < FIRST_FAR_COLUMN));
  const far = [...used].filter((column) => column >= FIRST_FAR_COLUMN).sort((a, b) => a - b);
  return [...Array.from({ length: near + 1 }, (_, column) => column), ...far];
}

function inverse(real: readonly number[] | undefined): (place: number) => number {
  if (!real) return (place) => place;
  const read = new Map(real.map((place, index) => [place, index]));
  return (place) => read.get(place) ?? place;
}
