import { groupBy } from '../../collections/groupBy';
import { historyOf } from '../../logbook/history';
import type { Stamped } from '../../stamp/stampDay';
import type { ActionRecord } from '../../matrix/actionRecord';
import { FIELDS, type FieldId } from '../../matrix/fields';
import { rowsOf } from '../../matrix/parts/parts';
import { listedRows } from '../../matrix/parts/progress';
import { wholeActions } from '../../matrix/parts/wholeActions';
import { actionOf } from '../../matrix/parts/wholeOf';
import { mergedCells } from '../../sheet/merged';
import type { MatrixCell } from '../../plan/plan';
import { recordsOfCut, repeatedKeys } from '../../workspace/workspace';
import type { FieldDifference, Reconciliation } from '../../workspace/reconciliation';
import { withNote } from './acceptedNote';
import { acceptanceOf, type Acceptance } from './acceptance';
import { follow, PLACE_FIELDS, PROGRESS_FIELDS, type Followed, type FlowContext } from './flowLines';
import { sharesInColumn } from './writtenShares';
import type { DecisionsInput, NotDone, Wish } from './wish';

export interface AcceptedRows {
  readonly cells: readonly MatrixCell[];
  readonly stamped: readonly Stamped[];
  /** The rows as they read then. */
  readonly records: ReadonlyMap<number, ActionRecord>;
  readonly notDone: readonly NotDone[];
  /** Rows that went further on than anybody saw, with the moves that are missing in Spanish (FLOW-3). */
  readonly skipped: readonly { readonly record: ActionRecord; readonly why: string }[];
}

/** A wish with what it would write; without a column the row says it already. */
interface Candidate {
  readonly wish: Wish;
  readonly column?: number;
  readonly acceptance: Acceptance;
}

type Wished = { readonly wish: Wish; readonly difference: FieldDifference };

const NOTHING_TO_WRITE: Acceptance = { change: {}, write: { value: '' } };

/**
 * DNP's values in the rows of the matrix, as far as cells, columns and flow allow. `standing`: they are there already,
 * and need a line at most.
 */
export function acceptRows(
  rows: ReadonlyMap<number, readonly Wished[]>,
  input: DecisionsInput,
  standing: readonly Wish[] = [],
): AcceptedRows {
  const notDone: NotDone[] = [];
  const refuse = (wishes: readonly Wish[], why: string) => notDone.push(...wishes.map((wish) => ({ wish, why })));
  const isMerged = mergedCells(input.grid);
  const candidates = withShares(
    [...rows.values()].flat().flatMap((wished) => {
      const candidate = candidateOf(wished, input, isMerged);
      if (typeof candidate === 'object') return [candidate];
      refuse([wished.wish], candidate);
      return [];
    }),
    input,
    refuse,
  );

  const context = flowContext(input);
  const { columns } = input.workspace.matrix.mapping;
  const dnpStages = stagesOfDnp(input.reconciliation);
  const actions = actionsByRow(input);
  const changed = new Map<number, ActionRecord>();
  const cells: MatrixCell[] = [];
  const stamped: Stamped[] = [];
  const skipped: AcceptedRows['skipped'][number][] = [];
  const all = [...standing.map((wish): Candidate => ({ wish, acceptance: NOTHING_TO_WRITE })), ...candidates];
  for (const [action, ofAction] of groupBy(all, ({ wish }) => actions.get(wish.matrixRow))) {
    const [dnpStage] = rowsOf(action).flatMap(({ row }) => dnpStages.get(row) ?? []);
    const { kept, followed, why } = allowed(action, ofAction, dnpStage, context);
    refuse(
      ofAction.filter((one) => !kept.includes(one)).map(({ wish }) => wish),
      why,
    );
    if (kept.length === 0) continue;
    for (const record of rowsOf(followed.record)) {
      const { row } = record;
      changed.set(row, record);
      cells.push(
        ...kept
          .filter((one) => isOfRow(one, record))
          .flatMap(({ column, acceptance }) => (column === undefined ? [] : [{ row, column, ...acceptance.write }])),
      );
      for (const field of ['stage', 'cycle'] as const) {
        const [column, value] = [columns[field], followed.place?.[field]];
        if (column !== undefined && value !== undefined) cells.push({ row, column, value });
      }
    }
    if (followed.skipped !== undefined) skipped.push({ record: action, why: followed.skipped });
    if (followed.stamped)
      stamped.push(
        withNote(followed.stamped, {
          record: action,
          followed,
          fields: kept.map(({ wish }) => wish.field),
          source: input.books.dnpSource,
        }),
      );
  }
  return { cells, stamped, records: changed, notDone, skipped };
}

/** The actions of the cut by each of their rows. */
function actionsByRow({ workspace: { matrix, settings } }: DecisionsInput): ReadonlyMap<number, ActionRecord> {
  const actions = wholeActions(recordsOfCut(matrix.records, settings.cut.label));
  return new Map(actions.flatMap((action) => rowsOf(action).map(({ row }) => [row, action] as const)));
}

/** State, stage and cycle belong to the action, all else to its row. */
function isOfRow({ wish }: Candidate, { row }: ActionRecord): boolean {
  return wish.matrixRow === row || PLACE_FIELDS.includes(wish.field);
}

/** All wishes of an action; failing that those that leave its place in the flow alone; failing that those the logbook does not follow. */
function allowed(
  record: ActionRecord,
  all: readonly Candidate[],
  dnpStage: number | undefined,
  context: FlowContext,
): { kept: readonly Candidate[]; followed: Followed & { kind: 'changes' }; why: string } {
  let why = '';
  for (const without of [[], PLACE_FIELDS, [...PLACE_FIELDS, ...PROGRESS_FIELDS]]) {
    const kept = all.filter(({ wish }) => !without.includes(wish.field));
    const fields = kept.map(({ wish }) => wish.field);
    const isFollowed = fields.some((field) => PLACE_FIELDS.includes(field) || PROGRESS_FIELDS.includes(field));
    const notes = [...new Set(kept.map(({ wish }) => wish.note.trim()).filter((note) => note !== ''))].join(' · ');
    const changed = changedBy(record, kept);
    const followed: Followed = isFollowed
      ? follow({ row: record, changed, fields, dnpStage }, { ...context, input: { ...context.input, note: notes } })
      : { kind: 'changes', record: changed };
    if (followed.kind === 'changes') return { kept, followed, why };
    if (why === '') why = followed.why;
  }
  return { kept: [], followed: { kind: 'changes', record }, why };
}

function candidateOf(
  { wish, difference }: Wished,
  { workspace: { matrix, settings }, books, reconciliation }: DecisionsInput,
  isMerged: ReturnType<typeof mergedCells>,
): Candidate | string {
  const column = matrix.mapping.columns[difference.field];
  if (column === undefined) return 'la matriz no tiene esa columna';
  const rows = reconciliation.rows.find(
    ({ matrixRow, dnpRow }) => matrixRow === wish.matrixRow && dnpRow === wish.dnpRow,
  )?.together?.matrix;
  // Nobody knows how DNP's one value is to be divided.
  if (rows && rows.length > 0 && !PLACE_FIELDS.includes(wish.field))
    return `el dato es el de las filas ${listedRows(rows)} juntas: escriba en cada una el suyo`;
  if (isMerged(wish.matrixRow, column)) return 'la celda de la matriz está combinada con otras: sepárelas';
  const acceptance = acceptanceOf(difference, { entities: settings.entities, date1904: books.date1904 });
  return typeof acceptance === 'string' ? acceptance : { wish, column, acceptance };
}

/** Shares in the unit of their columns; where a column has none, they wait until it has. */
function withShares(
  candidates: readonly Candidate[],
  { workspace: { matrix }, grid }: DecisionsInput,
  refuse: (wishes: readonly Wish[], why: string) => void,
): Candidate[] {
  const written = new Map<FieldId, ReturnType<typeof sharesInColumn>>();
  for (const field of PROGRESS_FIELDS) {
    const shares = new Map(
      candidates.flatMap(({ wish, acceptance }) =>
        wish.field === field && acceptance.share !== undefined ? [[wish.matrixRow, acceptance.share] as const] : [],
      ),
    );
    if (shares.size > 0) written.set(field, sharesInColumn(field, shares, matrix, grid));
  }
  return candidates.flatMap((candidate) => {
    const { wish, acceptance } = candidate;
    if (acceptance.share === undefined) return [candidate];
    const write = written.get(wish.field)?.get(wish.matrixRow);
    if (write) return [{ ...candidate, acceptance: { ...acceptance, write } }];
    refuse(
      [wish],
      `la columna «${FIELDS[wish.field].label}» no aclara si sus números son fracciones o puntos: dele formato de porcentaje y repita`,
    );
    return [];
  });
}

function flowContext({ workspace, by, now }: DecisionsInput): FlowContext {
  const cut = workspace.settings.cut.label;
  return {
    workspace,
    cut,
    repeated: repeatedKeys(recordsOfCut(workspace.matrix.records, cut)),
    history: cut === undefined ? new Map() : historyOf(workspace.logbook, cut),
    input: { by, now },
  };
}

function changedBy(action: ActionRecord, candidates: readonly Candidate[]): ActionRecord {
  return actionOf(
    rowsOf(action).map((row) =>
      candidates
        .filter((one) => isOfRow(one, row))
        .reduce((so, { acceptance }) => ({ ...so, ...acceptance.change }), row),
    ),
  );
}

/** The stages that DNP names where ours are others, by the row of the matrix. */
function stagesOfDnp({ rows }: Reconciliation): ReadonlyMap<number, number> {
  return new Map(
    rows.flatMap(({ matrixRow, fields }) => {
      const stage = fields.find(({ field }) => field === 'stage')?.dnp;
      return matrixRow !== null && typeof stage === 'number' ? [[matrixRow, stage] as const] : [];
    }),
  );
}
