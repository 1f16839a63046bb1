import type { Grid } from '../core/matrix/grid';
import { SHEETS } from '../core/plan/sheets';
import type { Plan } from '../core/plan/plan';
import { reconciliationContent } from '../core/reconcile/content';
import { reconcile } from '../core/reconcile/reconcile';
import type { Reconciliation, Side } from '../core/reconcile/reconciliation';
import type { CutLabel } from '../core/cells/keys';
import { valueOf } from '../core/cells/reading';
import { importStep } from '../core/reconcile/importStep';
import { NotUnderstood } from './failure';
import { readDnpReport } from './open';
import { withPlan, type Session } from './session';

/** DNP's report from outside the book: a file, or a paste into the pane. */
export interface ForeignReport {
  /** Name of the file, as the report cites it (REP-5). */
  readonly source: string;
  readonly grid: Grid;
  readonly date1904: boolean;
}

/**
 * *Conciliar*: compares the matrix with DNP's report (REP-2) and writes `Conciliación`; a foreign report is kept in
 * `Reporte DNP`. Throws `NotUnderstood` where there is no report that could be compared.
 */
export function reconcileBook(session: Session, foreign?: ForeignReport): { session: Session; reconciliation: Reconciliation; source: string } {
  const { workspace, opened } = session;
  const source = foreign?.source ?? `la hoja «${SHEETS.dnpReport}»`;
  const dnp = foreign ? readDnpReport(foreign.grid, workspace.settings, foreign.date1904) : opened.dnp;
  if (dnp === undefined) throw new NotUnderstood(`No hay reporte de DNP: péguelo en una hoja llamada «${SHEETS.dnpReport}» o indique el archivo.`);
  if (typeof dnp === 'string') throw new NotUnderstood(`El reporte de DNP (${source}) no se puede comparar. ${dnp}`);
  refuseOtherCut(dnp, workspace.settings.cut.label, source);
  const reconciliation = reconcile(workspace.matrix, dnp, {
    cut: workspace.settings.cut.label,
    roundingTolerance: workspace.settings.parameters.roundingTolerance,
  });
  const content = reconciliationContent(reconciliation, { today: workspace.today, matrixSheet: workspace.matrix.layout.sheet, dnpSource: source });
  const plan: Plan = {
    title: 'Conciliar con el reporte de DNP',
    steps: [
      ...(foreign ? [importStep(foreign.grid, foreign.date1904, opened.date1904)] : []),
      { kind: 'writeSheet', sheet: SHEETS.reconciliation, content },
    ],
  };
  return { reconciliation, source, session: withPlan(session, plan, { ...workspace, reconciliation }) };
}

/** A report in which no row is of this cut would make every action «solo en la matriz». */
function refuseOtherCut(dnp: Side, cut: CutLabel | undefined, source: string): void {
  const labels = [...new Set(dnp.records.map((record) => valueOf(record.cut) ?? cut))];
  if (cut === undefined || labels.length === 0 || labels.includes(cut)) return;
  throw new NotUnderstood(`El reporte de DNP (${source}) es del corte ${labels.join(', ')} y la matriz se sigue en el ${cut}: use el reporte de ese corte. No se escribió nada.`);
}
