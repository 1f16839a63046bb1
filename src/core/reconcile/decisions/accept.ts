import { groupBy } from '../../collections/groupBy';
import { historyOf } from '../../logbook/history';
import type { Stamped } from '../../stamp/stampDay';
import type { ActionRecord } from '../../matrix/actionRecord';
import { FIELDS, type FieldId } from '../../matrix/fields';
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
  const records = new Map(input.workspace.matrix.records.map((record) => [record.row, record]));
  const changed = new Map<number, ActionRecord>();
  const cells: MatrixCell[] = [];
  const stamped: Stamped[] = [];
  const skipped: AcceptedRows['skipped'][number][] = [];
  const all = [...standing.map((wish): Candidate => ({ wish, acceptance: NOTHING_TO_WRITE })), ...candidates];
  for (const [row, ofRow] of groupBy(all, ({ wish }) => wish.matrixRow)) {
    const record = records.get(row);
    if (!record) continue;
    const { kept, followed, why } = allowed(record, ofRow, dnpStages.get(row), context);
    refuse(
      ofRow.filter((one) => !kept.includes(one)).map(({ wish }) => wish),
      why,
    );
    if (kept.length === 0) continue;
    changed.set(row, followed.record);
    cells.push(
      ...kept.flatMap(({ column, acceptance }) => (column === undefined ? [] : [{ row, column, ...acceptance.write }])),
    );
    for (const field of ['stage', 'cycle'] as const) {
      const [column, value] = [columns[field], followed.place?.[field]];
      if (column !== undefined && value !== undefined) cells.push({ row, column, value });
    }
    if (followed.skipped !== undefined) skipped.push({ record, why: followed.skipped });
    if (followed.stamped)
      stamped.push(
        withNote(followed.stamped, {
          record,
          followed,
          fields: kept.map(({ wish }) => wish.field),
          source: input.books.dnpSource,
        }),
      );
  }
  return { cells, stamped, records: changed, notDone, skipped };
}

/** All wishes of a row; failing that those that leave its place in the flow alone; failing that those the logbook does not follow. */
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
  { workspace: { matrix, settings }, books }: DecisionsInput,
  isMerged: ReturnType<typeof mergedCells>,
): Candidate | string {
  const column = matrix.mapping.columns[difference.field];
  if (column === undefined) return 'la matriz no tiene esa columna';
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

function changedBy(record: ActionRecord, candidates: readonly Candidate[]): ActionRecord {
  return candidates.reduce((so, { acceptance }) => ({ ...so, ...acceptance.change }), record);
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
