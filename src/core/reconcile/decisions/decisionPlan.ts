import { valueOf } from '../../cells/reading';
import { groupBy } from '../../collections/groupBy';
import { afterStamp, stampPlan } from '../../stamp/stampPlan';
import { anchorOf } from '../../matrix/anchor';
import { FIELDS, type FieldId } from '../../matrix/fields';
import { rowsOf } from '../../matrix/parts/parts';
import { valueAt } from '../../sheet/grid';
import { joinPlans, type MatrixCell, type Plan } from '../../plan/plan';
import { SHEETS } from '../../sheet/ownSheets';
import type { Workspace } from '../../workspace/workspace';
import { reconciliationContent } from '../reconciliationSheet';
import { acceptRows } from './accept';
import { differencesById, differenceId, isOfAnotherCut, type DecidedField, type Decision } from './decision';
import type { KeptDecisions } from './keep';
import type { Reconciliation } from '../../workspace/reconciliation';
import type { DecisionsInput, NotDone, Wish } from './wish';

export interface Decided {
  readonly plan: Plan;
  /** All decisions that stand now: what the next plan takes as `earlier`. */
  readonly decisions: KeptDecisions;
  /** Wishes that could not be followed, and why. */
  readonly notDone: readonly NotDone[];
  /** Rows that went further on than anybody saw (FLOW-3), a sentence each in Spanish. */
  readonly skipped: readonly string[];
  /** The workspace as it is once the plan is written. */
  readonly workspace: Workspace;
}

/**
 * REP-2: one plan for many decisions. DNP's values go into the matrix with the lines that the logbook then needs
 * (FLOW-6); `Conciliación` keeps who decided what. What the flow does not allow stays as it was, and is said.
 */
export function planDecisions(wishes: readonly Wish[], input: DecisionsInput): Decided {
  const { workspace, reconciliation, grid, books, earlier, by } = input;
  const byId = differencesById(reconciliation);
  // Rows may be those of other actions by now.
  const standing = (wish: Wish) => {
    const found = byId.get(differenceId(wish));
    return found?.row.key === wish.key ? found : undefined;
  };
  const known = [...new Map(wishes.map((wish) => [differenceId(wish), wish])).values()].flatMap((wish) => {
    const found = standing(wish);
    return found && !lacksReason(wish) ? [{ wish, difference: found.difference }] : [];
  });
  const unexplained = wishes
    .filter((wish) => standing(wish) && lacksReason(wish))
    .map((wish) => ({ wish, why: 'escriba por qué se mantiene el dato de la matriz' }));
  const gone = wishes.filter((wish) => !standing(wish));
  const accepted = acceptRows(
    groupBy(
      known.filter(({ wish }) => wish.choice === 'acceptDnp'),
      ({ wish }) => wish.matrixRow,
    ),
    input,
    halfDone(gone, reconciliation, workspace),
  );
  const withLine = new Set(accepted.stamped.flatMap(({ record }) => rowsOf(record).map(({ row }) => row)));
  const notThere = gone
    .filter(({ choice, matrixRow }) => choice !== 'acceptDnp' || !withLine.has(matrixRow))
    .map((wish) => ({ wish, why: 'esa diferencia ya no está en la comparación' }));
  const notDone = [...notThere, ...unexplained, ...accepted.notDone].map((one): NotDone => ({
    ...one,
    why: `${labelOf(one.wish)}: ${one.why}.`,
  }));
  const failed = new Set(accepted.notDone.map(({ wish }) => differenceId(wish)));
  const taken = known.map(({ wish }) => wish).filter((wish) => !failed.has(differenceId(wish)));
  const fresh = taken.map((wish): Decision => ({ ...wish, note: wish.note.trim(), by, day: workspace.today }));
  const decisions: KeptDecisions = {
    ...earlier,
    // What did not fit and is decided anew is settled by that.
    unfit: earlier.unfit.filter(
      (one) =>
        one.kind === 'pair' ||
        isOfAnotherCut(one.decision, books.cut) ||
        !fresh.some((decision) => isAbout(decision, one.decision, reconciliation)),
    ),
    kept: [...new Map([...earlier.kept, ...fresh].map((decision) => [differenceId(decision), decision])).values()],
  };
  const skipped = accepted.skipped.map(
    ({ record, why }) =>
      `${record.key ?? `Fila ${record.row}`}: ${why}. Queda anotada como la vio DNP, sin los movimientos que no se vieron: «Validar» los pide.`,
  );
  const title = 'Guardar las decisiones de la conciliación';
  if (fresh.length === 0 && accepted.stamped.length === 0)
    return { plan: { title, steps: [] }, decisions: earlier, notDone, skipped: [], workspace };

  const changed: Workspace = {
    ...workspace,
    matrix: {
      ...workspace.matrix,
      records: workspace.matrix.records.map((record) => accepted.records.get(record.row) ?? record),
    },
  };
  const stamp = { stamped: accepted.stamped, unchanged: [], skipped: [] };
  const { steps: changes, ...resting } = matrixPlan(accepted.cells, input);
  const plan = joinPlans(title, [
    { ...resting, steps: [] },
    stampPlan(stamp, changed, { grid, date1904: books.date1904, logLastRow: input.logLastRow, changes }),
    {
      title,
      steps: [
        {
          kind: 'writeSheet',
          sheet: SHEETS.reconciliation,
          content: reconciliationContent(reconciliation, books, decisions),
        },
      ],
    },
  ]);
  return { plan, decisions, notDone, skipped, workspace: afterStamp(changed, stamp, workspace.today) };
}

/** The same action and field; where its key does not tell the rows apart, the rows have to be the same too. */
function isAbout(fresh: Decision, earlier: Decision, { rows }: Reconciliation): boolean {
  if (differenceId(fresh) === differenceId(earlier)) return fresh.key === earlier.key;
  return (
    fresh.field === earlier.field &&
    fresh.key !== null &&
    fresh.key === earlier.key &&
    rows.filter(({ key }) => key === fresh.key).length === 1
  );
}

/** Keeping ours is defended before DNP: without a reason nobody could. */
function lacksReason({ choice, note }: Wish): boolean {
  return choice === 'keepOurs' && note.trim() === '';
}

/** DNP's value stands in the row already, of the same action: Excel may have stopped before the line that it needs (FLOW-6). */
function halfDone(gone: readonly Wish[], { rows }: Reconciliation, { today, matrix }: Workspace): Wish[] {
  // Only what this very command has begun: its cells carry today's date before the line is there.
  const ofToday = new Set(
    matrix.records.filter(({ lastFollowUp }) => valueOf(lastFollowUp) === today).map(({ row }) => row),
  );
  const pairs = new Map(rows.map((row) => [`${row.matrixRow ?? ''}:${row.dnpRow ?? ''}`, row.key] as const));
  return gone.filter(
    ({ choice, key, matrixRow, dnpRow }) =>
      choice === 'acceptDnp' && key !== null && ofToday.has(matrixRow) && pairs.get(`${matrixRow}:${dnpRow}`) === key,
  );
}

/** Rests on headers, keys and what stands in the cells now. */
function matrixPlan(
  cells: readonly MatrixCell[],
  {
    workspace: {
      matrix: { layout, mapping },
    },
    grid,
  }: DecisionsInput,
): Plan {
  if (cells.length === 0) return { title: '', steps: [] };
  const columns = new Set(cells.map(({ column }) => column));
  const fields = (Object.keys(FIELDS) as FieldId[]).filter((field) => columns.has(mapping.columns[field] ?? 0));
  const anchor = anchorOf(grid, layout, mapping, new Set(cells.map(({ row }) => row)), fields);
  const present = cells.map(({ row, column }) => ({ row, column, value: valueAt(grid, row, column) }));
  return {
    title: '',
    steps: [{ kind: 'setCells', sheet: layout.sheet, cells, keepsFormulas: true }],
    anchors: [{ ...anchor, cells: [...anchor.cells, ...present] }],
  };
}

function labelOf({ key, matrixRow, field }: DecidedField): string {
  return `${key ?? `Fila ${matrixRow}`}, ${FIELDS[field].label}`;
}
