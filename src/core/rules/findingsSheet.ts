import type { SheetContent } from '../sheet/sheetContent';
import { spanishDay, type Day } from '../calendar/day';
import { counted } from '../text/spanish';
import { RULES } from './ruleCatalogue';
import { SEVERITY_WORDS, type Severity } from '../plan/severity';
import type { Finding } from './rule';

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** The sheet `Hallazgos`: what was found and where; `problems` are cells of our own sheets that nobody could read. */
export function findingsContent(findings: readonly Finding[], today: Day, problems: readonly string[]): SheetContent {
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const count = (severity: Severity, one: string, many: string) =>
    counted(findings.filter((finding) => finding.severity === severity).length, one, many);
  return {
    title: 'Hallazgos de la matriz de seguimiento',
    notes: [
      `Validada el ${spanishDay(today)}: ${count('error', 'error', 'errores')}, ${count('warning', 'advertencia', 'advertencias')}, ${count('info', 'aviso', 'avisos')}. Dice cómo estaba la matriz al leerla.`,
      ...problems,
    ],
    blocks: [
      {
        title: 'Detalle',
        columns: [
          { header: 'Gravedad', kind: 'text', width: 14 },
          { header: 'Regla', kind: 'text', width: 36 },
          { header: 'Hoja', kind: 'text', width: 16 },
          { header: 'Celda', kind: 'text', width: 8 },
          { header: 'Acción', kind: 'text', width: 12 },
          { header: 'Qué pasa y qué hacer', kind: 'text', width: 100 },
        ],
        rows: sorted.map((finding) => [
          SEVERITY_WORDS[finding.severity],
          ruleName(finding.rule),
          finding.sheet,
          finding.cell,
          finding.key ?? '',
          finding.message,
        ]),
      },
    ],
  };
}

function ruleName(id: string): string {
  const rule = RULES.find((one) => one.id === id);
  return rule ? `${id} ${rule.title}` : id;
}
