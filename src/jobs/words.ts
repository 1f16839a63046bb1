import { summarize, type Plan } from '../core/plan/plan';
import { CLASS_WORDS, type ReconciliationClass } from '../core/reconcile/reconciliation';
import type { Results } from './perform';

/** What came out of a job, a sentence each, in Spanish; the same for pane, ribbon and terminal. */
export function resultsInWords({ findings, stamp, reconciliation, report }: Results): string[] {
  return [
    ...(findings ? [findings.length === 0 ? 'Sin hallazgos.' : `Hallazgos: ${findings.length}.`] : []),
    ...(stamp ? [stamp.refused ?? `Seguimiento de hoy: ${stamp.stamped.length} líneas nuevas, ${stamp.unchanged.length} sin cambio, ${stamp.skipped.length} filas sin estampar.`] : []),
    ...(reconciliation ? [`Conciliación: ${(Object.keys(CLASS_WORDS) as ReconciliationClass[]).map((name) => `${CLASS_WORDS[name].toLowerCase()} ${reconciliation.counts[name]}`).join(', ')}.`] : []),
    ...(report ? [`Informe: ${report.totals.sector.actions} acciones del sector, ${report.totals.sector.approved} aprobadas.`] : []),
  ];
}

/** What a plan writes, sheet by sheet. */
export function planInWords(plan: Plan): string[] {
  return summarize(plan).map(({ sheet, what, count }) => `${sheet}: ${count} ${what}`);
}
