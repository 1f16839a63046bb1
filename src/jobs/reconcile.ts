import { doubtsInWords } from '../core/matrix/mappingDoubts';
import type { Grid } from '../core/sheet/grid';
import { SHEETS } from '../core/sheet/ownSheets';
import type { Plan } from '../core/plan/plan';
import { reconciliationContent, type ComparedBooks } from '../core/reconcile/reconciliationSheet';
import { keepDecisions, type KeptDecisions } from '../core/reconcile/decisions/keep';
import { placePairs } from '../core/reconcile/decisions/pair';
import type { StoredDecisions } from '../core/reconcile/decisions/decisionSheet';
import { comparedRecords, reconcile } from '../core/reconcile/compareTables';
import type { Reconciliation } from '../core/workspace/reconciliation';
import { whyUnusable } from '../core/reconcile/unusable';
import type { ActionRecord } from '../core/matrix/actionRecord';
import { importStep } from '../core/reconcile/importStep';
import { NotUnderstood } from './failure';
import { readDnpReport } from './interpret';
import { withPlan, type Session } from './session';

/** DNP's report from outside the book: a file, or a paste into the pane. */
export interface ForeignReport {
  /** Name of the file, as the report cites it (REP-5). */
  readonly source: string;
  readonly grid: Grid;
  readonly date1904: boolean;
}

/** A comparison, with what its decisions need. */
export interface Reconciled {
  readonly session: Session;
  readonly reconciliation: Reconciliation;
  readonly source: string;
  readonly books: ComparedBooks;
  /** The rows of the cut on either side. */
  readonly compared: { readonly matrix: readonly ActionRecord[]; readonly dnp: readonly ActionRecord[] };
  /** What was decided in earlier comparisons, as far as it still holds. */
  readonly decisions: KeptDecisions;
}

/**
 * *Conciliar*: compares the matrix with DNP's report (REP-2) and writes `Conciliación`; a foreign report is kept in
 * `Reporte DNP`. Earlier decisions are applied again, or those `given` instead of them. Throws `NotUnderstood` where
 * there is no report that could be compared.
 */
export function reconcileBook(
  session: Session,
  foreign?: ForeignReport,
  given?: { readonly title: string; readonly decisions: StoredDecisions },
): Reconciled {
  const { workspace, opened } = session;
  const { label: cut } = workspace.settings.cut;
  const stored = given?.decisions ?? opened.decisions;
  const source = foreign?.source ?? `la hoja «${SHEETS.dnpReport}»`;
  const dnp = foreign ? readDnpReport(foreign.grid, workspace.settings, foreign.date1904) : opened.dnp;
  if (dnp === undefined)
    throw new NotUnderstood(
      `No hay reporte de DNP: péguelo en una hoja llamada «${SHEETS.dnpReport}» o indique el archivo.`,
    );
  if (typeof dnp === 'string') throw new NotUnderstood(`El reporte de DNP (${source}) no se puede comparar. ${dnp}`);
  const unusable = whyUnusable(dnp, cut);
  if (unusable !== undefined) throw new NotUnderstood(`El reporte de DNP (${source}) ${unusable} No se escribió nada.`);
  const compared = { matrix: comparedRecords(workspace.matrix, cut), dnp: comparedRecords(dnp, cut) };
  const placed = placePairs(stored.pairs, cut, compared.matrix, compared.dnp);
  const reconciliation = reconcile(workspace.matrix, dnp, {
    cut,
    byHand: placed.standing,
    roundingTolerance: workspace.settings.parameters.roundingTolerance,
  });
  const books: ComparedBooks = {
    today: workspace.today,
    matrixSheet: workspace.matrix.layout.sheet,
    dnpSource: source,
    date1904: opened.date1904,
    cut,
    doubts: doubtsInWords(dnp.mapping),
  };
  const decisions = keepDecisions(stored.fields, reconciliation, cut, placed);
  const content = reconciliationContent(reconciliation, books, decisions);
  const plan: Plan = {
    title: given?.title ?? 'Conciliar con el reporte de DNP',
    steps: [
      ...(foreign ? [importStep(foreign.grid, foreign.date1904, opened.date1904)] : []),
      { kind: 'writeSheet', sheet: SHEETS.reconciliation, content },
    ],
  };
  return {
    reconciliation,
    source,
    books,
    compared,
    decisions,
    session: withPlan(session, plan, { ...workspace, reconciliation }),
  };
}
