import type { Day } from '../../core/calendar/day';
import type { CutLabel } from '../../core/keys/keys';
import type { Cut } from '../../core/cut/cut';
import type { ActionRecord } from '../../core/matrix/actionRecord';
import { DEFAULT_ENTITIES } from '../../core/matrix/defaultEntities';
import type { FieldKind } from '../../core/cells/fieldKinds';
import { FIELDS } from '../../core/matrix/fields';
import { mappingInWords } from '../../core/matrix/mappingInWords';
import { bestTable, tableIn, type FoundTable, type TableUse } from '../../core/matrix/findTable';
import { farInWords } from '../../core/sheet/farCells';
import { bottomOf, rightOf, type Grid } from '../../core/sheet/grid';
import { notActionsInWords } from '../../core/matrix/notActionsInWords';
import { notCalculated } from '../../core/matrix/notCalculated';
import { yearTargets } from '../../core/matrix/yearTargets';
import { readRecords, type ReadingContext } from '../../core/matrix/records';
import { DEFAULT_STATE_WORDS } from '../../core/cells/stateWords';
import { readLogbook } from '../../core/logbook/logbookSheet';
import { SHEETS, isOwnSheet } from '../../core/sheet/ownSheets';
import {
  DECISION_COLUMNS_END,
  NOTHING_STORED,
  type StoredDecisions,
} from '../../core/reconcile/decisions/storedDecisions';
import type { Side } from '../../core/workspace/reconciliation';
import { REGISTER_IDS, REGISTERS, readRegisters } from '../../core/registers/registers';
import { correctMapping, preparedIn, rememberedIn } from '../../core/settings/rememberedColumns';
import { readSettings, type SettingsReading } from '../../core/settings/readSettings';
import { defaultSettings, type RememberedColumn, type Settings } from '../../core/settings/settings';
import { recordsOfCut, type Workspace } from '../../core/workspace/workspace';
import type { Book } from '../../excel/read/bookReading';
import type { Wanted } from '../../excel/read/readBook';
import { NotUnderstood } from './notUnderstood';

/** Kinds of fields whose number formats tell what their numbers mean. */
const FORMATTED: ReadonlySet<FieldKind> = new Set<FieldKind>(['conpes', 'code', 'cut', 'share', 'day', 'yesNo']);

/** One reading of the open book. */
export interface OpenBook {
  readonly workspace: Workspace;
  readonly matrixGrid: Grid;
  readonly date1904: boolean;
  readonly settingsStand: boolean;
  /** `Configuración` as it was read, where the book has one, and what it says. */
  readonly settingsGrid: Grid | undefined;
  readonly savedSettings: Settings;
  /** Last used row of `Bitácora`, 0 where there is none. */
  readonly logLastRow: number;
  /** `Bitácora` as it was read, its seals among it. */
  readonly logGrid: Grid | undefined;
  /** `Reporte DNP` of the book, where it holds a table; else why it cannot be compared, or undefined for no such sheet. */
  readonly dnp: Side | string | undefined;
  /** What was decided about DNP's report, as `Conciliación` keeps it. */
  readonly decisions: StoredDecisions;
  /** What the user should know of this reading, cells of our own sheets that cannot be understood among it; in Spanish. */
  readonly problems: readonly string[];
}

export interface OpenInput {
  readonly today: Day;
  /** The sheet that the user says is the matrix; otherwise it is found. */
  readonly sheet?: string;
  /** What the user says about columns and has not saved yet. */
  readonly columns?: readonly RememberedColumn[];
  /** What of the cut is given from outside; it goes before what `Configuración` says. */
  readonly cut?: Partial<Omit<Cut, 'stages'>>;
}

/** What has been seen in the first rows of all sheets: the table of the matrix, and what has to be read in full. */
export interface Sighting {
  readonly found: FoundTable;
  readonly wanted: readonly Wanted[];
}

/** Finds the matrix among the first rows of the sheets. Throws `NotUnderstood`. */
export function sight(heads: Book, input: OpenInput): Sighting {
  const { settings } = settingsIn(heads, input);
  const found = chooseMatrix(heads, settings, input.sheet);
  if (typeof found === 'string') throw new NotUnderstood(found);
  return { found, wanted: wanted(heads, found, settings) };
}

/** What a book says of the comparison with DNP. */
export type Compared = Pick<OpenBook, 'dnp' | 'decisions' | 'problems'>;
export type ReadCompared = (book: Book, settings: Settings, today: Day) => Compared;

const NOTHING_COMPARED: Compared = { dnp: undefined, decisions: NOTHING_STORED, problems: [] };

/** The book as the procedure sees it; `readCompared` where it has sheets of the comparison. Throws `NotUnderstood`. */
export function interpret(book: Book, { found }: Sighting, input: OpenInput, readCompared?: ReadCompared): OpenBook {
  const { date1904 } = book;
  const settingsGrid = gridOf(book, SHEETS.settings);
  const { settings, problems } = settingsIn(book, input);
  const matrixGrid = gridOf(book, found.layout.sheet);
  const table = matrixGrid ? tableIn(matrixGrid, rememberedIn(settings), usesOf(settings).matrix) : found;
  if (!matrixGrid || typeof table === 'string')
    throw new NotUnderstood(typeof table === 'string' ? table : `La hoja «${found.layout.sheet}» está vacía.`);
  const logGrid = gridOf(book, SHEETS.logbook);
  const log = readLogbook(logGrid, date1904);
  const context = contextOf(settings, date1904, input.today);
  const records = readRecords(matrixGrid, table.layout, table.mapping, context);
  const compared = readCompared?.(book, settings, input.today) ?? NOTHING_COMPARED;
  return {
    workspace: {
      today: input.today,
      settings,
      matrix: { ...table, records },
      logbook: log.entries,
      registers: readRegisters((name) => gridOf(book, name), date1904),
    },
    matrixGrid,
    date1904,
    settingsStand: settingsGrid !== undefined,
    settingsGrid,
    savedSettings: settingsIn(book, {}).settings,
    logLastRow: logGrid ? bottomOf(logGrid) : 0,
    logGrid,
    dnp: compared.dnp,
    decisions: compared.decisions,
    problems: [
      ...(date1904
        ? [
            'El libro cuenta los días desde 1904: las fechas se leen y se escriben en ese sistema; no copie sus números de fecha a otro libro.',
          ]
        : []),
      ...problems,
      ...log.problems,
      ...mappingInWords(table.layout, table.mapping, 'matrix'),
      ...withoutRows(records, settings.cut.label, table.layout.sheet),
      ...[...(book.far ?? [])].flatMap(([sheet, far]) =>
        book.grids.has(sheet) ? farInWords(`En la hoja «${sheet}»`, far) : [],
      ),
      ...notActionsInWords(table.layout),
      ...notCalculated(matrixGrid, table.layout),
      ...compared.problems,
    ],
  };
}

/**
 * The book after some rows of the matrix were edited: only these are put in place of what was read. Undefined where
 * they reach beyond the table, so that it has to be found anew.
 */
export function withRows(opened: OpenBook, piece: Grid): OpenBook | undefined {
  const { workspace, matrixGrid: before, date1904 } = opened;
  const { layout, mapping } = workspace.matrix;
  const isInside =
    piece.sheet === layout.sheet &&
    piece.top >= layout.firstRow &&
    bottomOf(piece) <= layout.lastRow &&
    piece.left === before.left &&
    rightOf(piece) === rightOf(before) &&
    // What was no action may be one now.
    !layout.notActions?.some(({ row }) => row >= piece.top && row <= bottomOf(piece));
  if (!isInside) return undefined;
  const put = <T>(all: readonly T[], rows: readonly T[]): T[] => [
    ...all.slice(0, piece.top - before.top),
    ...rows,
    ...all.slice(bottomOf(piece) - before.top + 1),
  ];
  const matrixGrid: Grid = {
    ...before,
    values: put(before.values, piece.values),
    formats: new Map(
      [...before.formats].map(
        ([column, formats]) =>
          [column, put(formats, piece.formats.get(column) ?? piece.values.map(() => 'General'))] as const,
      ),
    ),
  };
  const context = contextOf(workspace.settings, date1904, workspace.today);
  const records = readRecords(matrixGrid, layout, mapping, context);
  return { ...opened, matrixGrid, workspace: { ...workspace, matrix: { ...workspace.matrix, records } } };
}

function withoutRows(records: readonly ActionRecord[], cut: CutLabel | undefined, sheet: string): string[] {
  if (recordsOfCut(records, cut).length > 0) return [];
  return [
    records.length === 0
      ? `La tabla de la hoja «${sheet}» no tiene filas.`
      : `La hoja «${sheet}» no tiene filas del corte ${cut ?? ''}: revise la columna «Corte» o la etiqueta del corte.`,
  ];
}

/** What cells are read with. */
export function contextOf(
  { entities, states, cut: { stages } }: Settings,
  date1904: boolean,
  today?: Day,
): ReadingContext {
  return { entities, states, stages, date1904, ...(today && { today }) };
}

/** Every column of a table whose formats have to be read. */
export function formatColumnsOf({ layout, mapping }: FoundTable): number[] {
  return [
    ...new Set([
      ...mapping.guesses.filter((guess) => FORMATTED.has(FIELDS[guess.field].kind)).map((guess) => guess.column),
      ...yearTargets(layout).values(),
    ]),
  ];
}

/** What `Configuración` says, with what comes from outside before it. */
export function settingsIn(book: Book, input: Pick<OpenInput, 'cut' | 'columns'>): SettingsReading {
  const read = readSettings(
    gridOf(book, SHEETS.settings),
    defaultSettings(DEFAULT_ENTITIES, DEFAULT_STATE_WORDS),
    book.date1904,
  );
  const settings: Settings = { ...read.settings, cut: { ...read.settings.cut, ...input.cut } };
  return {
    ...read,
    settings: (input.columns ?? []).reduce(
      (so, { sheet, field, header }) => correctMapping(so, sheet, field, header),
      settings,
    ),
  };
}

/** What is known of the columns of the matrix, into which we write, and of DNP's report, which is only read. */
export function usesOf(settings: Settings): Readonly<Record<'matrix' | 'report', TableUse>> {
  const use = { cut: settings.cut.label, prepared: preparedIn(settings) };
  return { matrix: use, report: { ...use, isReport: true } };
}

function chooseMatrix(heads: Book, settings: Settings, only: string | undefined): FoundTable | string {
  const find = (grids: readonly Grid[]) =>
    bestTable(grids, rememberedIn(settings), settings.cut.label, usesOf(settings).matrix);
  const grids = (visible: boolean) =>
    heads.sheets
      .filter(
        (sheet) => sheet.visible === visible && !isOwnSheet(sheet.name) && (only === undefined || sheet.name === only),
      )
      .flatMap((sheet) => heads.grids.get(sheet.name) ?? []);
  const found = find(grids(true));
  if (typeof found !== 'string') return found;
  const hidden = find(grids(false));
  return typeof hidden === 'string'
    ? found
    : `La matriz está en la hoja oculta «${hidden.layout.sheet}»: muéstrela (clic derecho en las pestañas › Mostrar) y repita.`;
}

function wanted(heads: Book, matrix: FoundTable, settings: Settings): Wanted[] {
  const registers = REGISTER_IDS.map((id) => REGISTERS[id]);
  const own = [SHEETS.settings, SHEETS.logbook, ...registers.map(({ sheet }) => sheet)].flatMap((name) => {
    const grid = gridOf(heads, name);
    return grid ? [{ sheet: grid.sheet, formatColumns: [] }] : [];
  });
  const reconciled = gridOf(heads, SHEETS.reconciliation);
  const dnpGrid = gridOf(heads, SHEETS.dnpReport);
  const dnp = dnpGrid && tableIn(dnpGrid, rememberedIn(settings), usesOf(settings).report);
  return [
    { sheet: matrix.layout.sheet, formatColumns: formatColumnsOf(matrix) },
    ...own,
    ...(reconciled ? [{ sheet: reconciled.sheet, formatColumns: [], lastColumn: DECISION_COLUMNS_END }] : []),
    ...(dnpGrid ? [{ sheet: dnpGrid.sheet, formatColumns: typeof dnp === 'object' ? formatColumnsOf(dnp) : [] }] : []),
  ];
}

/** A sheet by its name, whatever its case. */
export function gridOf(book: Book, name: string): Grid | undefined {
  const sheet = book.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return sheet && book.grids.get(sheet.name);
}
