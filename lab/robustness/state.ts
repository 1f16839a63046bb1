import type { Workbook } from '../../simulator';
import { verifyLogbook } from '../../src/core/logbook/seal/verifyLogbook';
import { isOwnSheet, SHEETS } from '../../src/core/sheet/ownSheets';

/** All that a book says, cell by cell and sheet by sheet, as lines that can be compared: `Matriz!R4C2` → what is there. */
export type State = ReadonlyMap<string, string>;

/** What Excel calls a column of a table that nobody has named; it depends on when it came. */
const INVENTED = /^Column[A-Z0-9]+$/;

export function stateOf(book: Workbook): State {
  const state = new Map<string, string>();
  for (const sheet of book.sheets) {
    const { name } = sheet;
    sheet.grid.forEach(({ value, formula, style, isError }, row, column) => {
      const look = style === undefined ? 'null' : lookOf(style);
      // A blank cell of ours with a number format says nothing.
      const isBlank = value === '' && formula === undefined && isOwnSheet(name);
      if (isBlank || (typeof value === 'string' && INVENTED.test(value))) return;
      if (value !== '' || formula !== undefined || look !== 'null')
        state.set(
          `${name}!R${row + 1}C${column + 1}`,
          `[${JSON.stringify([value, formula, isError === true]).slice(1, -1)},${look}]`,
        );
    });
    state.set(
      `${name}!sheet`,
      JSON.stringify([
        sheet.visibility,
        sheet.merges,
        sheet.protection !== undefined,
        sheet.tables.map((table) => [
          table.name,
          table.wholeArea,
          table.columns.map(({ name: header }) => header.replace(INVENTED, 'Column')),
        ]),
        sheet.filters.map((filter) => [filter.area, [...filter.criteria]]),
        sheet.conditionalFormats.map(({ rule, areas }) => [rule, areas]),
        [...sheet.rowFormats]
          .filter(([, format]) => format.hidden === true)
          .map(([row]) => row)
          .sort((a, b) => a - b),
      ]),
    );
  }
  return state;
}

/** Cells share their styles, which are never changed in place. */
const looks = new WeakMap<object, string>();

function lookOf(style: object): string {
  const known = looks.get(style);
  if (known !== undefined) return known;
  const parts = Object.entries(style)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => a.localeCompare(b));
  const look = parts.length === 0 ? 'null' : JSON.stringify(parts);
  looks.set(style, look);
  return look;
}

/** Without the looks of cells that say nothing: a command that was stopped may leave some. */
export function withoutBlanks(state: State): State {
  return new Map([...state].filter(([place, said]) => place.endsWith('!sheet') || contentOf(said) !== ''));
}

/** All but what some sheets say. */
export function without(sheets: readonly string[], state: State): State {
  return sheets.length === 0
    ? state
    : new Map([...state].filter(([place]) => !sheets.includes(place.slice(0, place.lastIndexOf('!')))));
}

/** What differs, in words for the person who runs the robustness run; empty where nothing does. */
export function differences(expected: State, found: State, limit = 6): string[] {
  const places = new Set([...expected.keys(), ...found.keys()]);
  const different = [...places].filter((place) => expected.get(place) !== found.get(place));
  const shown = different
    .slice(0, limit)
    .map((place) => `${place}: expected ${expected.get(place) ?? 'nothing'}, found ${found.get(place) ?? 'nothing'}`);
  return different.length > limit ? [...shown, `and ${different.length - limit} more`] : shown;
}

/** Cells of the user's sheets that say neither what they said before nor what they will say: hers, changed by us. */
export function userCellsChanged(before: State, found: State, after: State): string[] {
  const places = [...new Set([...before.keys(), ...found.keys()])].filter(
    (place) => !isOwnSheet(place.slice(0, place.lastIndexOf('!'))) && !place.endsWith('!sheet'),
  );
  return places.filter((place) => {
    if (found.get(place) === before.get(place)) return false;
    const said = contentOf(found.get(place));
    // Where rows are pushed down, their place is blank for a moment.
    return (
      said !== contentOf(before.get(place)) &&
      said !== contentOf(after.get(place)) &&
      !(said === '' && before.get(place) !== after.get(place))
    );
  });
}

/** Value or formula, without how it looks. */
export function contentOf(cell: string | undefined): string {
  if (cell === undefined) return '';
  const [value, formula] = JSON.parse(cell) as [unknown, string | undefined];
  return value === '' && !formula ? '' : JSON.stringify([value, formula]);
}

/** What the seals of the logbook say against it. */
export function sealProblems(book: Workbook): string[] {
  const sheet = book.findSheet(SHEETS.logbook);
  const used = sheet?.grid.usedArea(true);
  if (!sheet || !used) return [];
  const values = Array.from({ length: used.bottom + 1 }, (_row, row) =>
    Array.from({ length: used.right + 1 }, (_column, column) => sheet.grid.get(row, column)?.value ?? ''),
  );
  const { problems } = verifyLogbook(
    { sheet: sheet.name, top: 1, left: 1, values, formats: new Map(), merges: [], tables: [] },
    book.date1904,
  );
  return problems.map(({ kind, what, rows }) => `the logbook's seals: ${what} ${kind} in ${rows.join()}`);
}
