import type { CellValue } from '../../../src/core/sheet/cell';
import { nextCutDraft, type NextCutDraft } from '../../../src/core/nextCut/nextCutDraft';
import { openNextCut, type Opened, type OpeningInput } from '../../../src/core/nextCut/opening';
import { NOTHING_SEEN, seenIn, type SeenSheets } from '../../../src/core/nextCut/seenSheets';
import { NOTHING_SEEN_OF_EDGE } from '../../../src/core/newRows/edge';
import type { Grid } from '../../../src/core/sheet/grid';
import { readRecords } from '../../../src/core/matrix/records';
import { placeContent, type SheetContent } from '../../../src/core/sheet/sheetContent';
import type { Plan } from '../../../src/core/plan/plan';
import { readSettings } from '../../../src/core/settings/readSettings';
import { settingsContent } from '../../../src/core/settings/settingsSheet';
import type { Settings } from '../../../src/core/settings/settings';
import type { Workspace } from '../../../src/core/workspace/workspace';
import { bookOf } from '../moves/book';
import { workspaceOf, type WorkspaceSpec } from '../support/workspace';

/** A book as cells, with the sheets that an opening writes. */
export interface CellBook {
  readonly matrix: Grid;
  readonly settings: Grid;
  readonly others: ReadonlyMap<string, Grid>;
}

/** A book that says what the workspace says, read from its own cells; column and row where one cell is written otherwise. */
export function openBook(
  spec: WorkspaceSpec,
  change: (cells: { values: CellValue[][]; formats: Map<number, string[]> }) => void = () => undefined,
): { workspace: Workspace; book: CellBook } {
  const base = workspaceOf(spec);
  const { grid } = bookOf(base);
  const cells = {
    values: grid.values.map((row) => [...row]),
    formats: new Map([...grid.formats].map(([column, all]) => [column, [...all]])),
  };
  change(cells);
  const book: CellBook = {
    matrix: { ...grid, ...cells },
    settings: sheetOf('Configuración', settingsContent(base.settings, false)),
    others: new Map(),
  };
  return { book, workspace: reread(book, base) };
}

/** The workspace of a book that is read anew; the table ends where its last row with anything stands. */
export function reread(book: CellBook, base: Workspace): Workspace {
  const { settings } = readSettings(book.settings, base.settings, false);
  const lastRow = Math.max(
    ...book.matrix.values.flatMap((row, index) => (row.some((value) => value !== '') ? [index + 1] : [])),
  );
  const layout = { ...base.matrix.layout, lastRow };
  const context = {
    entities: settings.entities,
    states: base.settings.states,
    stages: settings.cut.stages,
    date1904: false,
  };
  return {
    ...base,
    settings,
    matrix: { ...base.matrix, layout, records: readRecords(book.matrix, layout, base.matrix.mapping, context) },
  };
}

/** The book with a plan written into it, step by step; an anchor that does not hold throws, as in Excel. */
export function written(book: CellBook, { steps, anchors = [] }: Plan): CellBook {
  const sheets = new Map(
    [['Matriz', book.matrix], ['Configuración', book.settings], ...book.others].map(([name, grid]) => [
      name as string,
      copyOf(grid as Grid),
    ]),
  );
  for (const { sheet, cells } of anchors) {
    for (const { row, column, value } of cells)
      if ((sheets.get(sheet)?.values[row - 1]?.[column - 1] ?? '') !== value)
        throw new Error(`the book has changed: ${sheet} ${row}:${column}`);
  }
  for (const step of steps) {
    if (step.kind === 'writeSheet') sheets.set(step.sheet, copyOf(sheetOf(step.sheet, step.content)));
    const grid = sheets.get(step.sheet);
    if (!grid) throw new Error(`no sheet ${step.sheet}`);
    const set = (row: number, column: number, value: CellValue, format: string | undefined) => {
      while (grid.values.length < row) grid.values.push([]);
      (grid.values[row - 1] ??= [])[column - 1] = value;
      const formats = grid.formats.get(column);
      if (formats && format !== undefined) formats[row - 1] = format;
    };
    if (step.kind === 'setCells')
      for (const { row, column, value, format } of step.cells) set(row, column, value, format);
    if (step.kind === 'addRows') {
      // These books have nothing below their table.
      step.rows.forEach((row, index) =>
        row.forEach((value, at) => set(step.lastRow + 1 + index, step.columns[at] ?? 0, value, step.formats[at])),
      );
      for (const { row, column, value, format } of step.apart ?? []) set(row, column, value, format);
    }
  }
  const take = (name: string) => whole(sheets.get(name));
  const others = new Map(
    [...sheets.keys()]
      .filter((name) => name !== 'Matriz' && name !== 'Configuración')
      .map((name) => [name, take(name)]),
  );
  return { matrix: take('Matriz'), settings: take('Configuración'), others };
}

export function seen({ others }: CellBook): SeenSheets {
  return others.size === 0 ? NOTHING_SEEN : seenIn(others);
}

export const FORM = { label: '2026-1', cutDate: '30/06/2026', opens: '03/11/2026', closes: '29/01/2027' };

export function formFor({ settings }: Pick<Workspace, 'settings'>, change: Partial<NextCutDraft> = {}): NextCutDraft {
  return { ...nextCutDraft(settings), ...FORM, ...change };
}

export function inputFor(book: CellBook, savedSettings: Settings): OpeningInput {
  return {
    seen: seen(book),
    edge: NOTHING_SEEN_OF_EDGE,
    grid: book.matrix,
    date1904: false,
    settingsGrid: book.settings,
    savedSettings,
  };
}

export function opening(workspace: Workspace, book: CellBook, change: Partial<NextCutDraft> = {}) {
  return openNextCut(workspace, formFor(workspace, change), inputFor(book, workspace.settings));
}

/** Opens and writes; the plan's own promise of how the book reads then is held to it. */
export function opened(
  workspace: Workspace,
  book: CellBook,
  change: Partial<NextCutDraft> = {},
): { result: Opened; workspace: Workspace; book: CellBook } {
  const result = opening(workspace, book, change);
  if (result.kind === 'refused') throw new Error(result.problems.map(({ problem }) => problem).join(' '));
  const after = written(book, result.plan);
  const again = reread(after, workspace);
  expect(result.workspace.matrix.records).toEqual(again.matrix.records);
  expect(again.settings.cut).toEqual(result.workspace.settings.cut);
  return { result, book: after, workspace: again };
}

export function sheetOf(sheet: string, content: SheetContent): Grid {
  const values: (CellValue[] | undefined)[] = [];
  for (const placed of placeContent(content))
    placed.values.forEach((row, index) => {
      values[placed.row - 1 + index] = [...row];
    });
  return whole({
    sheet,
    top: 1,
    left: 1,
    values: Array.from(values, (row) => row ?? []),
    formats: new Map(),
    merges: [],
    tables: [],
  });
}

interface Loose extends Omit<Grid, 'values' | 'formats'> {
  values: CellValue[][];
  formats: Map<number, string[]>;
}

function copyOf(grid: Grid): Loose {
  return {
    ...grid,
    values: grid.values.map((row) => [...row]),
    formats: new Map([...grid.formats].map(([column, all]) => [column, [...all]])),
  };
}

function whole(grid: Grid | Loose | undefined): Grid {
  if (!grid) throw new Error('no such sheet');
  const width = Math.max(...grid.values.map((row) => row.length), 0);
  return { ...grid, values: grid.values.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? '')) };
}
