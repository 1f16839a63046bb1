import { columnIndex, columnLetters } from './a1';
import { COLUMN_LIMIT, ROW_LIMIT } from './area';
import { shiftArea, type Shift } from './shift';

/** Text in quotes, a name in quotes, or a reference with its sheet; the rest of a formula is left as it is. */
const TOKENS =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/gu;
const SHEET_PREFIX = /"(?:[^"]|"")*"|('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/gu;
const CORNER = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/;

export interface Corner {
  column: number | undefined;
  row: number | undefined;
  columnFixed: boolean;
  rowFixed: boolean;
}

/** A formula as it reads `rows` further down and `columns` further right: how a shared formula is written out. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (corners) =>
    corners.map((corner) => ({
      ...corner,
      row: corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows,
      column: corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns,
    })),
  );
}

/** A formula of `home` after cells moved on `shifted`. */
export function shiftFormula(formula: string, home: string, shifted: string, shift: Shift): string {
  return mapReferences(formula, (corners, sheet) => {
    if ((sheet ?? home).toLowerCase() !== shifted.toLowerCase()) return corners;
    const [first, last = first] = corners;
    if (!first || !last) return corners;
    const area = shiftArea(
      {
        top: first.row ?? 0,
        left: first.column ?? 0,
        bottom: last.row ?? ROW_LIMIT - 1,
        right: last.column ?? COLUMN_LIMIT - 1,
      },
      shift,
    );
    if (!area) return undefined;
    const moved = [at(first, area.top, area.left), at(last, area.bottom, area.right)];
    return moved.slice(0, corners.length);
  });
}

/** `quoted` is the new name as it stands before `!`. */
export function renameSheetInFormula(formula: string, old: string, quoted: string): string {
  return formula.replace(SHEET_PREFIX, (token: string, name: string | undefined) =>
    name !== undefined && sheetOf(name).toLowerCase() === old.toLowerCase() ? `${quoted}!` : token,
  );
}

function at(corner: Corner, row: number, column: number): Corner {
  return {
    ...corner,
    row: corner.row === undefined ? undefined : row,
    column: corner.column === undefined ? undefined : column,
  };
}

/** Every reference of a formula changed, and written as `write` says; `#REF!` where nothing is left of it. */
export function mapReferences(
  formula: string,
  change: (corners: Corner[], sheet: string | undefined) => Corner[] | undefined,
  write: (corner: Corner) => string = formatCorner,
): string {
  return formula.replace(
    TOKENS,
    (token: string, prefix: string | undefined, reference: string | undefined, offset: number) => {
      if (reference === undefined || /[\p{L}\p{N}_.]/u.test(formula[offset - 1] ?? '')) return token;
      const sheet = prefix === undefined ? undefined : sheetOf(prefix.slice(0, -1));
      const corners = change(reference.split(':').map(parseCorner), sheet);
      return (prefix ?? '') + (corners && corners.every(isOnSheet) ? corners.map(write).join(':') : '#REF!');
    },
  );
}

const sheetOf = (name: string): string => name.replace(/^'|'$/g, '').replaceAll("''", "'");

function parseCorner(text: string): Corner {
  const [, mark1 = '', letters = '', mark2 = '', digits = ''] = CORNER.exec(text) ?? [];
  return {
    column: letters ? columnIndex(letters) : undefined,
    row: digits ? Number(digits) - 1 : undefined,
    columnFixed: letters !== '' && mark1 === '$',
    rowFixed: letters === '' ? mark1 === '$' : mark2 === '$',
  };
}

function isOnSheet({ row = 0, column = 0 }: Corner): boolean {
  return row >= 0 && row < ROW_LIMIT && column >= 0 && column < COLUMN_LIMIT;
}

export function formatCorner({ column, row, columnFixed, rowFixed }: Corner): string {
  return (
    (column === undefined ? '' : (columnFixed ? '$' : '') + columnLetters(column)) +
    (row === undefined ? '' : (rowFixed ? '$' : '') + String(row + 1))
  );
}
