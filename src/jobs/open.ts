import type { Day } from '../core/calendar/day';
import type { CutLabel } from '../core/cells/keys';
import type { Cut } from '../core/cut/cut';
import type { ActionRecord } from '../core/matrix/action';
import { DEFAULT_ENTITIES } from '../core/matrix/defaultEntities';
import { FIELDS, type FieldKind } from '../core/matrix/fields';
import { bestTable, tableIn, type FoundTable, type Remembered } from '../core/matrix/find';
import { bottomOf, type Grid } from '../core/matrix/grid';
import { readRecords } from '../core/matrix/records';
import { DEFAULT_STATE_WORDS } from '../core/matrix/states';
import { readLogbook } from '../core/logbook/sheet';
import { SHEETS, isOwnSheet } from '../core/plan/sheets';
import type { Side } from '../core/reconcile/reconciliation';
import { readSettings } from '../core/settings/read';
import { defaultSettings, type Settings } from '../core/settings/settings';
import { recordsOfCut, type Workspace } from '../core/workspace';
import type { Book } from '../excel/book';
import { readBook, type Wanted } from '../excel/readBook';
import { NotUnderstood } from './failure';

/** Kinds of fields whose number formats tell what their numbers mean. */
const FORMATTED: ReadonlySet<FieldKind> = new Set<FieldKind>(['conpes', 'code', 'cut', 'share', 'day', 'yesNo']);

/** One reading of the open book. */
export interface OpenBook {
  readonly workspace: Workspace;
  readonly matrixGrid: Grid;
  readonly date1904: boolean;
  readonly settingsStand: boolean;
  /** Last used row of `Bitácora`, 0 where there is none. */
  readonly logLastRow: number;
  /** `Reporte DNP` of the book, where it holds a table; else why it cannot be compared, or undefined for no such sheet. */
  readonly dnp: Side | string | undefined;
  /** What the user should know of this reading, cells of our own sheets that cannot be understood among it; in Spanish. */
  readonly problems: readonly string[];
}

export interface OpenInput {
  readonly today: Day;
  /** What of the cut is given from outside; it goes before what `Configuración` says. */
  readonly cut?: Partial<Omit<Cut, 'stages'>>;
}

/** Reads the book that is open in Excel and finds the matrix in it. Throws `NotUnderstood`. */
export async function openBook(context: Excel.RequestContext, input: OpenInput): Promise<OpenBook> {
  const defaults = defaultSettings(DEFAULT_ENTITIES, DEFAULT_STATE_WORDS);
  let found: FoundTable | string = 'El libro no tiene ninguna hoja con datos.';
  const book = await readBook(context, [SHEETS.settings], (heads) => {
    const { settings } = readSettings(gridOf(heads, SHEETS.settings), defaults, heads.date1904);
    const remembered = rememberedIn(settings);
    found = chooseMatrix(heads, remembered, input.cut?.label ?? settings.cut.label);
    return typeof found === 'string' ? [] : wanted(heads, found, remembered);
  });
  if (typeof found === 'string') throw new NotUnderstood(found);
  return interpret(book, found, defaults, input);
}

function interpret(book: Book, found: FoundTable, defaults: Settings, input: OpenInput): OpenBook {
  const { date1904 } = book;
  const settingsGrid = gridOf(book, SHEETS.settings);
  const read = readSettings(settingsGrid, defaults, date1904);
  const settings: Settings = { ...read.settings, cut: { ...read.settings.cut, ...input.cut } };
  const remembered = rememberedIn(settings);
  const matrixGrid = gridOf(book, found.layout.sheet);
  const table = matrixGrid ? tableIn(matrixGrid, remembered) : found;
  if (!matrixGrid || typeof table === 'string') throw new NotUnderstood(typeof table === 'string' ? table : `La hoja «${found.layout.sheet}» está vacía.`);
  const logGrid = gridOf(book, SHEETS.logbook);
  const log = readLogbook(logGrid, date1904);
  const context = { entities: settings.entities, states: settings.states, stages: settings.cut.stages, date1904 };
  const records = readRecords(matrixGrid, table.layout, table.mapping, context);
  return {
    workspace: {
      today: input.today,
      settings,
      matrix: { ...table, records },
      logbook: log.entries,
    },
    matrixGrid,
    date1904,
    settingsStand: settingsGrid !== undefined,
    logLastRow: logGrid ? bottomOf(logGrid) : 0,
    dnp: readDnpReport(gridOf(book, SHEETS.dnpReport), settings, date1904),
    problems: [...(date1904 ? ['El libro cuenta los días desde 1904: las fechas se leen y se escriben en ese sistema; no copie sus números de fecha a otro libro.'] : []), ...read.problems, ...log.problems, ...withoutRows(records, settings.cut.label, table.layout.sheet)],
  };
}

function withoutRows(records: readonly ActionRecord[], cut: CutLabel | undefined, sheet: string): string[] {
  if (recordsOfCut(records, cut).length > 0) return [];
  return [records.length === 0 ? `La tabla de la hoja «${sheet}» no tiene filas.` : `La hoja «${sheet}» no tiene filas del corte ${cut ?? ''}: revise la columna «Corte» o la etiqueta del corte.`];
}

/** DNP's report as a side of the comparison, or in Spanish why it cannot be one. */
export function readDnpReport(grid: Grid | undefined, settings: Settings, date1904: boolean): Side | string | undefined {
  if (!grid) return undefined;
  const table = tableIn(grid, rememberedIn(settings));
  if (typeof table === 'string') return table;
  const context = { entities: settings.entities, states: settings.states, stages: settings.cut.stages, date1904 };
  return { ...table, records: readRecords(grid, table.layout, table.mapping, context) };
}

/** Every column of a table whose formats have to be read. */
export function formatColumnsOf({ mapping }: FoundTable): number[] {
  return [...new Set(mapping.guesses.filter((guess) => FORMATTED.has(FIELDS[guess.field].kind)).map((guess) => guess.column))];
}

function chooseMatrix(heads: Book, remembered: Remembered, cut: CutLabel | undefined): FoundTable | string {
  const grids = (visible: boolean) => heads.sheets
    .filter((sheet) => sheet.visible === visible && !isOwnSheet(sheet.name))
    .flatMap((sheet) => heads.grids.get(sheet.name) ?? []);
  const found = bestTable(grids(true), remembered, cut);
  if (typeof found !== 'string') return found;
  const hidden = bestTable(grids(false), remembered, cut);
  return typeof hidden === 'string' ? found : `La matriz está en la hoja oculta «${hidden.layout.sheet}»: muéstrela (clic derecho en las pestañas › Mostrar) y repita.`;
}

function wanted(heads: Book, matrix: FoundTable, remembered: Remembered): Wanted[] {
  const own = [SHEETS.settings, SHEETS.logbook].flatMap((name) => {
    const grid = gridOf(heads, name);
    return grid ? [{ sheet: grid.sheet, formatColumns: [] }] : [];
  });
  const dnpGrid = gridOf(heads, SHEETS.dnpReport);
  const dnp = dnpGrid && tableIn(dnpGrid, remembered);
  return [
    { sheet: matrix.layout.sheet, formatColumns: formatColumnsOf(matrix) },
    ...own,
    ...(dnpGrid ? [{ sheet: dnpGrid.sheet, formatColumns: typeof dnp === 'object' ? formatColumnsOf(dnp) : [] }] : []),
  ];
}

function gridOf(book: Book, name: string): Grid | undefined {
  const sheet = book.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return sheet && book.grids.get(sheet.name);
}

function rememberedIn(settings: Settings): Remembered {
  return (sheet) => Object.fromEntries(settings.columns.filter((column) => column.sheet === sheet).map((column) => [column.field, column.header]));
}
