import { summarize, type Plan } from '../core/plan/plan';
import { counted } from '../core/text/spanish';
import { CLASS_WORDS, keptRows, type ReconciliationClass } from '../core/workspace/reconciliation';
import type { Results } from './verb';

/** What the jobs of a working day came to, a sentence each, in Spanish. */
export function resultsInWords({ findings, stamp, reconciliation, report }: Results): string[] {
  return [
    ...(findings ? [findings.length === 0 ? 'Sin hallazgos.' : `Hallazgos: ${findings.length}.`] : []),
    ...(stamp
      ? [
          stamp.refused ??
            `Seguimiento de hoy: ${counted(stamp.stamped.length, 'línea nueva', 'líneas nuevas')}, ${stamp.unchanged.length} sin cambio, ${counted(stamp.skipped.length, 'acción', 'acciones')} sin estampar.`,
        ]
      : []),
    ...(reconciliation
      ? [
          `Conciliación: ${(Object.keys(CLASS_WORDS) as ReconciliationClass[]).map((name) => `${inSentence(CLASS_WORDS[name])} ${reconciliation.counts[name]}${name === 'different' ? decidedInWords(keptRows(reconciliation)) : ''}`).join(', ')}.`,
          ...(reconciliation.remarks ?? []),
        ]
      : []),
    ...(report
      ? [
          `Informe: ${counted(report.totals.sector.actions, 'acción', 'acciones')} del sector, ${counted(report.totals.sector.approved, 'aprobada', 'aprobadas')}.`,
        ]
      : []),
  ];
}

/** What a plan writes, sheet by sheet. */
export function planInWords(plan: Plan): string[] {
  return summarize(plan).map(({ sheet, what, count }) => `${sheet}: ${count} ${what}`);
}

function decidedInWords(kept: number): string {
  return kept === 0 ? '' : ` (${counted(kept, 'decidida', 'decididas')})`;
}

/** Only the first letter: DNP stays DNP. */
function inSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
