import type { CutLabel } from '../keys/keys';
import { FIELDS, REQUIRED_FIELDS, type FieldId } from './fields';
import type { Grid } from '../sheet/grid';
import { findTable, isMatrixProblem } from './findLayout';
import { mapColumns, type MappingOptions } from './mapColumns';
import { conflictInWords } from './mappingInWords';
import { notActions } from './notActions';
import { isBlankRow, isTotalsRow } from './dataRows';
import { isNotAction, type Mapping, type NotAction, type TableLayout } from './tableLayout';

/** A table of actions with its columns told apart. */
export interface FoundTable {
  readonly layout: TableLayout;
  readonly mapping: Mapping;
}

/** Headers that the user has chosen in a sheet. */
export type Remembered = (sheet: string) => Readonly<Partial<Record<FieldId, string>>>;

/** What else is known when columns are told apart. */
export interface TableUse extends Pick<MappingOptions, 'cut' | 'isReport'> {
  /** Headers that we recognised when the matrix was prepared. */
  readonly prepared?: Remembered;
}

/** The table of a sheet, or in Spanish why there is none. */
export function tableIn(grid: Grid, remembered: Remembered, use: TableUse = {}): FoundTable | string {
  const table = anyTableIn(grid, remembered, use);
  return typeof table === 'string' ? table : (whyUnusable(table, use) ?? table);
}

/** The same, also where a required column is missing or undecided: for whoever has to choose it. */
export function anyTableIn(grid: Grid, remembered: Remembered, use: TableUse = {}): FoundTable | string {
  const layout = findTable(grid);
  if (isMatrixProblem(layout)) return layout.message;
  return mapped(grid, layout, optionsFor(grid, remembered, use));
}

function optionsFor({ sheet }: Grid, remembered: Remembered, { prepared, ...use }: TableUse): MappingOptions {
  return { ...use, remembered: remembered(sheet), ...(prepared && { prepared: prepared(sheet) }) };
}

/** The columns are told apart anew without the rows that turn out to be no actions. */
function mapped(grid: Grid, layout: TableLayout, options: MappingOptions): FoundTable {
  const mapping = mapColumns(layout, grid, options);
  const none = notActions(grid, layout, mapping);
  if (none.length === 0) return { layout, mapping };
  const ofActions = withoutRows(grid, layout, none);
  return { layout: ofActions, mapping: mapColumns(ofActions, grid, options) };
}

/** The table ends with its last action: new ones go right below it. */
function withoutRows(grid: Grid, layout: TableLayout, none: readonly NotAction[]): TableLayout {
  const ofActions = { ...layout, notActions: none };
  const isNone = isNotAction(ofActions);
  const columns = Array.from({ length: layout.right - layout.left + 1 }, (_, index) => layout.left + index);
  let { lastRow } = layout;
  while (
    lastRow >= layout.firstRow &&
    (isNone(lastRow) || isBlankRow(grid, lastRow, columns) || isTotalsRow(grid, lastRow, columns))
  )
    lastRow -= 1;
  return { ...ofActions, lastRow };
}

/** Fields that tell the matrix of the follow-up from a plan or a list of the same actions. */
const FOLLOW_UP: readonly FieldId[] = ['status', 'stage', 'cycle', 'physical', 'financial', 'lastFollowUp', 'cut'];
/** Sheets whose scores are closer than this are equally likely. */
const CLEARLY_BETTER = 3;

interface Rated {
  readonly table: FoundTable;
  readonly score: number;
}

/** Among several sheets the matrix of the follow-up; or in Spanish why none serves or which two could both be it. */
export function bestTable(
  grids: readonly Grid[],
  remembered: Remembered,
  cut?: CutLabel,
  use: TableUse = {},
): FoundTable | string {
  const rated: Rated[] = [];
  let nearest: { readonly message: string; readonly score: number } | undefined;
  for (const grid of grids) {
    const layout = findTable(grid);
    if (isMatrixProblem(layout)) {
      nearest ??= { message: layout.message, score: 0 };
      continue;
    }
    const table = mapped(grid, layout, optionsFor(grid, remembered, { cut, ...use }));
    const score = scoreOf(table.layout, table.mapping, remembered, cut);
    const why = whyUnusable(table, use);
    if (why === undefined) rated.push({ table, score });
    else if (!nearest || score > nearest.score) nearest = { message: why, score };
  }
  const [best, rival] = rated.sort((a, b) => b.score - a.score);
  // A sheet that is nearly the matrix, but for an undecided key column, is what the user means.
  if (!best || (nearest && nearest.score > best.score))
    return nearest?.message ?? 'El libro no tiene ninguna hoja visible con datos.';
  if (rival && best.score - rival.score < CLEARLY_BETTER) {
    return `Las hojas «${best.table.layout.sheet}» y «${rival.table.layout.sheet}» tienen tablas de acciones igual de completas: oculte la que no es, o ponga la etiqueta del corte en el nombre de la que es.`;
  }
  return best.table;
}

function scoreOf(layout: TableLayout, mapping: Mapping, remembered: Remembered, cut: CutLabel | undefined): number {
  const followUp = FOLLOW_UP.filter((field) => mapping.columns[field] !== undefined).length;
  const isRemembered = Object.keys(remembered(layout.sheet)).length > 0;
  const namesCut = cut !== undefined && layout.sheet.includes(cut);
  return mapping.guesses.length + 3 * followUp + (isRemembered ? 100 : 0) + (namesCut ? 20 : 0);
}

function whyUnusable({ layout, mapping }: FoundTable, { isReport = false }: TableUse): string | undefined {
  for (const field of REQUIRED_FIELDS) {
    const conflict = mapping.conflicts.find((one) => one.field === field);
    if (conflict) return conflictInWords(layout, field, conflict.columns, isReport ? 'report' : 'matrix');
    if (mapping.columns[field] === undefined) {
      return `La tabla de la hoja «${layout.sheet}» no tiene la columna «${FIELDS[field].label}» (fila ${layout.headerBottom}): agréguela para saber de qué acción es cada fila.`;
    }
  }
  return undefined;
}
