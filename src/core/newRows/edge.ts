import { groupBy } from '../collections/groupBy';
import { runsOf } from '../plan/targets';
import { addressOf, type CellRef, type CellValue } from '../sheet/cell';
import type { Area } from '../sheet/grid';

/** What hangs on the last row of the matrix, as Excel told it. */
export interface SeenEdge {
  /** Last rows of the table, whole: formulas in R1C1, so that one that was filled down reads the same in each; values as they are. */
  readonly last: { readonly left: number; readonly rows: readonly (readonly CellValue[])[] };
  /** Lists and limits of cells, by column: that of the first and of the last row, undefined where there is none. */
  readonly validations: ReadonlyMap<number, readonly [first: SeenRule | undefined, last: SeenRule | undefined]>;
  /** Everything that names cells: the formulas of other sheets, of the rows around the table, and of names; the filter's area. */
  readonly references: readonly SeenReference[];
}

/** A rule of data validation as Office.js gives and takes it, as JSON. */
export type SeenRule = string;

export interface SeenReference {
  /** Where it stands: a cell of its sheet, or in Spanish what it is (`el nombre «Avance»`). */
  readonly place: Pick<CellRef, 'row' | 'column'> | string;
  /** In which it stands; a reference without a sheet is one to it. */
  readonly sheet: string;
  /** In A1, as in a formula. */
  readonly formula: string;
}

export const NOTHING_SEEN_OF_EDGE: SeenEdge = { last: { left: 1, rows: [] }, validations: new Map(), references: [] };

/** A formula that its whole column has, for the new rows; in R1C1. */
export interface ColumnFormula {
  readonly column: number;
  readonly formula: string;
}

/** A rule of data validation for the new rows. */
export interface ColumnRule {
  readonly column: number;
  readonly rule: SeenRule;
}

/**
 * The formulas of these columns that the new rows carry on: where all formulas of the last rows are one and the same, and
 * most of their cells hold it. `unclear`: columns whose formulas differ from row to row.
 */
export function formulasOf(
  { last: { left, rows } }: SeenEdge,
  columns: readonly number[],
): { readonly plain: readonly ColumnFormula[]; readonly unclear: readonly number[] } {
  const plain: ColumnFormula[] = [];
  const unclear: number[] = [];
  for (const column of columns) {
    const filled = rows.map((row) => row[column - left] ?? '').filter((cell) => cell !== '');
    const formulas = filled.filter((cell): cell is string => typeof cell === 'string' && cell.startsWith('='));
    const [formula, ...others] = new Set(formulas);
    if (formula === undefined) continue;
    if (others.length === 0 && formulas.length * 2 > filled.length) plain.push({ column, formula });
    else unclear.push(column);
  }
  return { plain, unclear };
}

/** `Listas!$A$1:$A$5`, `Sí,No`, numbers: the same whatever row it stands in. */
const RELATIVE = /(?<![$\p{L}\p{N}])\$?[A-Za-z]{1,3}(?!\$)\d{1,7}(?![\p{L}\p{N}(])/u;

/** The lists and limits that the new rows get: one that holds for first and last row, or for the one of them that has one. */
export function rulesOf({ validations }: SeenEdge): {
  readonly plain: readonly ColumnRule[];
  readonly unclear: readonly number[];
} {
  const all = [...validations].flatMap(([column, [first, last]]) => {
    const rule = last ?? first;
    if (rule === undefined) return [];
    const isOne = first === undefined || last === undefined || first === last;
    return [{ column, rule, isPlain: isOne && !RELATIVE.test(rule) && !rule.includes('"custom"') }];
  });
  return {
    plain: all.filter(({ isPlain }) => isPlain).map(({ column, rule }) => ({ column, rule })),
    unclear: all.filter(({ isPlain }) => !isPlain).map(({ column }) => column),
  };
}

const REFERENCE =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?([A-Za-z]{1,3})\$?(\d{1,7})(?![\p{L}\p{N}_.(])/gu;

/**
 * Who speaks of the rows of the table as a whole and would not speak of the new ones: a range that begins at the header
 * or the first row and ends inside of the table. Excel lengthens none of them when rows are written below.
 */
export function endsAbove(
  { references }: SeenEdge,
  sheet: string,
  { top, bottom }: Pick<Area, 'top' | 'bottom'>,
): string[] {
  const stops = references.filter(({ formula, sheet: home }) =>
    [...formula.matchAll(REFERENCE)].some(([, named, , from, , to]) => {
      if (from === undefined || to === undefined) return false;
      const where = named === undefined ? home : named.replace(/^'|'$/g, '').replaceAll("''", "'");
      const isWhole = Number(from) <= top && Number(from) >= top - 3 && Number(to) > Number(from);
      return where.toLowerCase() === sheet.toLowerCase() && isWhole && Number(to) <= bottom && Number(to) > top;
    }),
  );
  return placesInWords(stops);
}

/** `el filtro`, `Tablero!B2:B6`: cells below each other are one place. */
function placesInWords(references: readonly SeenReference[]): string[] {
  const named = references.flatMap(({ place }) => (typeof place === 'string' ? [place] : []));
  const cells = references.flatMap(({ place, sheet }) => (typeof place === 'string' ? [] : [{ sheet, ...place }]));
  const columns = [...groupBy(cells, ({ sheet, column }) => `${sheet}!${column}`).values()];
  return [
    ...new Set(named),
    ...columns.flatMap((ofColumn) => {
      const [{ sheet, column } = { sheet: '', column: 1 }] = ofColumn;
      return runsOf(ofColumn.map(({ row }) => row)).map(
        ({ first, last }) =>
          `${sheet}!${addressOf({ row: first, column })}${last === first ? '' : `:${addressOf({ row: last, column })}`}`,
      );
    }),
  ];
}
