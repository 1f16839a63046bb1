import type { Entity } from '../cells/entities';
import type { Grid } from '../sheet/grid';
import type { ActionCode, ConpesNumber, CutLabel } from '../keys/keys';
import { valueOf, type Reading } from '../cells/reading';
import type { ActionRecord } from '../matrix/actionRecord';
import { FIELDS, fieldsWith, type FieldId } from '../matrix/fields';
import { findTable, isMatrixProblem } from '../matrix/findLayout';
import { mapColumns } from '../matrix/mapColumns';
import { readRecords } from '../matrix/records';
import type { FoundTable } from '../matrix/findTable';
import { yearTargets } from '../matrix/yearTargets';
import { actionsOf, type AnnexAction } from './pasActions';
import { doubtsOf, type Doubt } from './pasDoubts';
import { asksForOrder, type DayOrder } from './order';
import { readTitleBlock, type TitleBlock } from './titleBlock';

/** What only a person knows, where the annex does not say it. */
export interface AnnexAnswers {
  /** Number of a document whose annex names none. */
  readonly conpes?: ConpesNumber;
  /** Order of day and month where no date of the annex proves one. */
  readonly order?: DayOrder;
}

/** A PAS annex as it was read (DOC-5). */
export interface Annex {
  readonly sheet: string;
  readonly head: TitleBlock;
  /** The annex's own, else the answer. */
  readonly conpes: ConpesNumber | undefined;
  readonly actions: readonly AnnexAction[];
  readonly doubts: readonly Doubt[];
  /** What it says of the years that the matrix keeps besides the cut's, action by action. */
  readonly targets: ReadonlyMap<number, ReadonlyMap<ActionCode, Reading<number>>>;
  /** Headers of columns whose meaning is not known: they are not taken over. */
  readonly unmapped: readonly string[];
  /** Texts such as `6/1/2020` may be two days each and nobody has said which. */
  readonly asksOrder: boolean;
  /** Fields that the annex has a column for. */
  readonly fields: ReadonlySet<FieldId>;
}

export interface AnnexVocabulary {
  readonly entities: readonly Entity[];
  readonly date1904: boolean;
  /** Its year's target is the annual one (FLOW-8). */
  readonly cut?: CutLabel | undefined;
  /** Years of which the matrix keeps the target besides. */
  readonly years?: readonly number[];
}

/** Fields of the follow-up, which a plan has not: a column that seems to be one is something else. */
const NONE_IN_A_PLAN = Object.fromEntries(fieldsWith({ inPlan: 'never' }).map((field) => [field, '']));

/** The table of a plan in a sheet, or in Spanish why there is none. The number of the document stands above it. */
export function annexTableIn(grid: Grid, cut?: CutLabel): FoundTable | string {
  const layout = findTable(grid);
  if (isMatrixProblem(layout)) return layout.message;
  const mapping = mapColumns(layout, grid, { remembered: NONE_IN_A_PLAN, cut });
  const missing = (['text', 'code'] as const).find((field) => mapping.columns[field] === undefined);
  return missing === undefined
    ? { layout, mapping }
    : `La tabla de la hoja «${grid.sheet}» no tiene la columna «${FIELDS[missing].label}» (fila ${layout.headerBottom}): el Anexo A trae en ella el código y el texto de cada acción.`;
}

/**
 * The tables of a plan among the sheets of a book: those that hold most of what a plan says. Several, where an earlier
 * version is as complete: then a person says which is meant.
 */
export function bestAnnexTables(grids: readonly Grid[]): readonly FoundTable[] | string {
  const found = grids.map((grid) => annexTableIn(grid));
  const tables = found.filter((table) => typeof table !== 'string');
  const withRows = tables.filter(({ layout }) => layout.lastRow >= layout.firstRow);
  const most = (all: readonly FoundTable[]) => Math.max(...all.map(({ mapping }) => mapping.guesses.length));
  const best = (withRows.length > 0 ? withRows : tables).filter(
    ({ mapping }, _, all) => mapping.guesses.length === most(all),
  );
  if (best.length > 0) return best;
  const [why] = found;
  return typeof why === 'string' ? why : 'El libro no tiene ninguna hoja visible con datos.';
}

/** Reads a PAS annex whole; in Spanish why not where it is none. Never throws. */
export function readAnnex(
  grid: Grid,
  { entities, date1904, cut, years = [] }: AnnexVocabulary,
  answers: AnnexAnswers = {},
): Annex | string {
  const table = annexTableIn(grid, cut);
  if (typeof table === 'string') return table;
  const { layout, mapping } = table;
  const head = readTitleBlock(grid, layout.headerTop, date1904);
  const context = { entities, states: [], stages: [], date1904 };
  const records = readRecords(grid, layout, mapping, context);
  const { actions, withoutCode } = actionsOf(records, answers.order);
  if (actions.length === 0)
    return `La hoja «${grid.sheet}» no tiene ninguna acción con código (como «1.1 Crear…») debajo de la fila ${layout.headerBottom}: elija el libro del Anexo A.`;
  const conpes = valueOf(head.number) ?? columnNumber(records) ?? answers.conpes;
  const inYears = [...yearTargets(layout)].filter(([year]) => years.includes(year));
  const targets = inYears.map(([year, annualTarget]) => {
    const ofYear = { ...mapping, columns: { ...mapping.columns, annualTarget } };
    return [year, actionsOf(readRecords(grid, layout, ofYear, context), answers.order).actions] as const;
  });
  const known = new Set(inYears.map(([, column]) => column));
  const asksOrder = answers.order === undefined && records.some(asksForOrder);
  return {
    sheet: grid.sheet,
    head,
    conpes,
    actions,
    asksOrder,
    doubts: doubtsOf({ head, actions, withoutCode, mapping }),
    targets: new Map(
      targets.map(([year, ofYear]) => [year, new Map(ofYear.map(({ code, record }) => [code, record.annualTarget]))]),
    ),
    unmapped: mapping.unmapped
      .filter(({ column, header }) => header !== '' && !known.has(column))
      .map(({ header }) => header),
    fields: new Set(Object.keys(mapping.columns) as FieldId[]),
  };
}

/** Lists of actions name the document in a column; one that names several is no annex of one of them. */
function columnNumber(records: readonly ActionRecord[]): ConpesNumber | undefined {
  const [only, ...others] = new Set(records.flatMap(({ conpes }) => valueOf(conpes) ?? []));
  return others.length === 0 ? only : undefined;
}

/** Actions in which an entity of the sector takes part (REP-3); the others are other sectors' to follow. */
export function isOfSector({ record }: AnnexAction): boolean {
  return record.entity.some(({ entity }) => entity !== undefined && entity.kind !== 'otherSector');
}
