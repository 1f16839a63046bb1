import { comparedRecords, reconcile } from '../core/reconcile/compareTables';
import type { Comparison } from '../core/reconcile/comparison';
import type { StoredDecisions } from '../core/reconcile/decisions/storedDecisions';
import { keepDecisions, withReasons } from '../core/reconcile/decisions/keep';
import { placePairs } from '../core/reconcile/decisions/handPair';
import { whyNotInDnp } from '../core/reconcile/expected';
import { importStep } from '../core/reconcile/importStep';
import { reconciliationContent } from '../core/reconcile/reconciliationSheet';
import { DNP_SHEET, whyNotComparable } from '../core/reconcile/unusable';
import type { Plan } from '../core/plan/plan';
import type { Grid } from '../core/sheet/grid';
import { SHEETS } from '../core/sheet/ownSheets';
import { readDnpReport } from './book/comparedSheets';
import type { OpenBook } from './book/interpret';
import { NotUnderstood } from './book/notUnderstood';
import { withPlan, type Session } from './session';

/** DNP's report from outside the book: a file, or a paste into the pane. */
export interface ForeignReport {
  /** Name of the file, as the report cites it (REP-5). */
  readonly source: string;
  readonly grid: Grid;
  readonly date1904: boolean;
  /** What is to be known of its reading, a sentence each in Spanish. */
  readonly said?: readonly string[];
}

/** What is compared, and with what; only the book as it was read can be remembered. */
type Compared = Pick<Session, 'opened' | 'workspace'>;

const known = new WeakMap<OpenBook, Comparison>();

/**
 * The matrix compared with DNP's report (REP-2), in a file or in `Reporte DNP`; earlier decisions are applied again, or
 * those `given` instead of them. Throws `NotUnderstood` where there is no report that could be compared.
 */
export function compareWithDnp(book: Compared, foreign?: ForeignReport, given?: StoredDecisions): Comparison {
  const isAsRead = !foreign && !given && book.workspace === book.opened.workspace;
  if (!isAsRead) return compare(book, foreign, given ?? book.opened.decisions);
  const found = known.get(book.opened) ?? compare(book, undefined, book.opened.decisions);
  known.set(book.opened, found);
  return found;
}

/**
 * The same where it only helps another job: undefined where there is nothing to compare with, or where the report in the
 * book cannot be compared, as one of the cut before; the reading of the book says so (`putAside`). One from outside was
 * asked for: then it throws `NotUnderstood`.
 */
export function comparisonIfAny(book: Compared, foreign?: ForeignReport): Comparison | undefined {
  const { dnp } = book.opened;
  const stands = dnp !== undefined && whyNotComparable(dnp, book.workspace.settings.cut.label) === undefined;
  return foreign || stands ? compareWithDnp(book, foreign) : undefined;
}

/** What rules and report know of a comparison. */
export function withComparison(session: Session, comparison: Comparison | undefined): Session {
  if (!comparison) return session;
  return { ...session, workspace: { ...session.workspace, reconciliation: comparison.reconciliation } };
}

/** The comparison into `Conciliación`; a report from outside is kept in `Reporte DNP`. */
export function withComparisonSheets(
  session: Session,
  { reconciliation, books, decisions }: Comparison,
  { foreign, title = 'Conciliar con el reporte de DNP' }: { foreign?: ForeignReport | undefined; title?: string } = {},
): Session {
  const content = reconciliationContent(reconciliation, books, decisions);
  const plan: Plan = {
    title,
    steps: [
      ...(foreign ? [importStep(foreign.grid, foreign.date1904, session.opened.date1904)] : []),
      { kind: 'writeSheet', sheet: SHEETS.reconciliation, content },
    ],
  };
  return withPlan(session, plan, { ...session.workspace, reconciliation });
}

function compare(
  { opened, workspace }: Compared,
  foreign: ForeignReport | undefined,
  stored: StoredDecisions,
): Comparison {
  const { label: cut } = workspace.settings.cut;
  const source = foreign?.source ?? DNP_SHEET;
  const dnp = foreign ? readDnpReport(foreign.grid, workspace.settings, foreign.date1904) : opened.dnp;
  if (dnp === undefined) {
    throw new NotUnderstood(
      `No hay reporte de DNP: péguelo en una hoja llamada «${SHEETS.dnpReport}» o indique el archivo.`,
    );
  }
  const why = whyNotComparable(dnp, cut);
  if (why !== undefined || typeof dnp === 'string')
    throw new NotUnderstood(`El reporte de DNP (${source}) ${why ?? ''} No se escribió nada.`);
  // A file has its name; the sheet holds one report today and another tomorrow.
  const named = foreign || dnp.title === undefined ? source : `${source} (${dnp.title})`;
  const compared = { matrix: comparedRecords(workspace.matrix, cut), dnp: comparedRecords(dnp, cut) };
  const placed = placePairs(stored.pairs, cut, compared.matrix, compared.dnp);
  const reconciliation = reconcile(workspace.matrix, dnp, {
    cut,
    byHand: placed.standing,
    whyNotInDnp: whyNotInDnp(workspace),
    roundingTolerance: workspace.settings.parameters.roundingTolerance,
  });
  const decisions = keepDecisions(stored.fields, reconciliation, cut, placed);
  return {
    reconciliation: withReasons(reconciliation, decisions),
    source: named,
    compared,
    books: {
      today: workspace.today,
      matrixSheet: workspace.matrix.layout.sheet,
      dnpSource: named,
      date1904: opened.date1904,
      cut,
    },
    decisions,
  };
}
