import { serialOf, spanishDay } from '../calendar/day';
import type { CellValue } from '../sheet/cell';
import { valueOf } from '../cells/reading';
import { ENTITY_KIND_WORDS } from '../cells/entities';
import type { Block, Column, SheetContent, ValueKind } from '../sheet/sheetContent';
import {
  CLASS_WORDS,
  countedClasses,
  type Reconciliation,
  type ReconciliationClass,
} from '../workspace/reconciliation';
import { counted } from '../text/spanish';
import { GROUPS, GROUP_WORDS } from '../matrix/entityGroups';
import { methodInWords } from '../matrix/parts/progress';
import type { Report, ReportLine } from './followUpReport';
import { OUTCOME_WORDS, UNDER_WAY } from '../standing/outcome';
import type { Averages, Totals } from './totals';

/** The columns of figures: outcomes that add up to the actions, and of what is on its way its two parts. */
const COUNTS: readonly (readonly [string, (totals: Totals) => number])[] = [
  ['Acciones', ({ actions }) => actions],
  [OUTCOME_WORDS.approved, ({ approved }) => approved],
  [OUTCOME_WORDS.rejected, ({ rejected }) => rejected],
  [UNDER_WAY, ({ inReview, reporting }) => inReview + reporting],
  ['De ellas en revisión', ({ inReview }) => inReview],
  ['De ellas en diligenciamiento', ({ reporting }) => reporting],
  [OUTCOME_WORDS.notReported, ({ notReported }) => notReported],
  [OUTCOME_WORDS.notDue, ({ notDue }) => notDue],
  [OUTCOME_WORDS.unknown, ({ unknown }) => unknown],
  ['Cerradas', ({ closed }) => closed],
];

/** Which actions an average is over (FLOW-11). */
const AVERAGED: readonly (readonly [keyof Totals['averages'], string])[] = [
  ['approved', 'Aprobadas'],
  ['inReview', `${UNDER_WAY}: en revisión`],
  ['reporting', `${UNDER_WAY}: en diligenciamiento`],
];

/** The sheet `Informe` (REP-3 to REP-5). */
export function reportContent(report: Report, date1904: boolean): SheetContent {
  return {
    title: 'Informe de seguimiento a las acciones CONPES del Sector Hacienda',
    notes: [
      `Corte: ${report.cut ?? 'sin etiqueta'}${report.cutDate ? `, con fecha de corte ${spanishDay(report.cutDate)}` : ''}.`,
      `Elaborado el ${spanishDay(report.madeOn)} por ${report.madeBy === '' ? '(sin nombre)' : report.madeBy}.`,
      report.comparedWith
        ? `Comparado con el reporte de DNP: ${report.comparedWith}.`
        : 'No se ha comparado con el reporte final de DNP.',
      ...(report.transferred === 0
        ? []
        : [
            `${counted(report.transferred, 'acción trasladada', 'acciones trasladadas')} a otro sector: fuera de los totales; ${report.transferred === 1 ? 'aparece' : 'aparecen'} solo en el detalle.`,
          ]),
      ...ofSeveralRows(report.lines),
      'Los promedios de acciones aprobadas, en revisión y en diligenciamiento se presentan por separado; cada promedio dice si es simple o ponderado por la importancia relativa.',
    ],
    blocks: [
      states(
        'Estado de las acciones',
        'Grupo',
        GROUPS.map((group) => [GROUP_WORDS[group], report.totals[group]]),
      ),
      progress(report),
      states(
        'Por entidad',
        'Entidad',
        report.byEntity.map(({ entity, totals }) => [`${entity.name} (${ENTITY_KIND_WORDS[entity.kind]})`, totals]),
      ),
      states(
        'Por documento',
        'CONPES',
        report.byDocument.map(({ conpes, totals }) => [conpes, totals]),
      ),
      ...(report.reconciliation ? [comparison(report.reconciliation)] : []),
      actions(report.lines, date1904),
      recipients(report),
    ],
  };
}

/** FLOW-11: by what method the progress of an action is that of its rows. */
function ofSeveralRows(lines: readonly ReportLine[]): string[] {
  const several = lines.filter(({ record }) => record.parts);
  if (several.length === 0) return [];
  const how = several.map(({ record }) => `${record.key ?? ''} (${methodInWords(record, 'physical') ?? ''})`);
  return [
    `${counted(several.length, 'acción está', 'acciones están')} en varias filas, por indicadores o hitos, y ${several.length === 1 ? 'cuenta' : 'cuentan'} una sola vez; su avance es el de sus filas: ${how.join('; ')}.`,
  ];
}

function states(title: string, first: string, rows: readonly (readonly [string, Totals])[]): Block {
  return {
    title,
    columns: [column(first, 'text', 56), ...COUNTS.map(([header]) => column(header, 'count'))],
    rows: rows.map(([name, totals]) => [name, ...COUNTS.map(([, count]) => count(totals))]),
  };
}

function progress(report: Report): Block {
  const row = (name: string, set: string, averages: Averages): CellValue[] => [
    name,
    set,
    averages.actions,
    share(averages.physical),
    share(averages.financial),
    share(averages.physicalWeighted),
    share(averages.annualTarget),
    share(averages.physicalAgainstTarget),
  ];
  return {
    title: 'Avance',
    columns: [
      column('Grupo', 'text', 56),
      column('Acciones consideradas', 'text', 14),
      column('Acciones', 'count'),
      column('Avance físico (promedio simple)', 'share', 14),
      column('Avance financiero (promedio simple)', 'share', 14),
      column('Avance físico (ponderado)', 'share', 14),
      column('Meta anual (promedio simple)', 'share', 14),
      column('Avance físico de las acciones con meta anual', 'share', 14),
    ],
    rows: GROUPS.flatMap((group) =>
      AVERAGED.map(([outcome, set]) => row(GROUP_WORDS[group], set, report.totals[group].averages[outcome])),
    ),
  };
}

function comparison(reconciliation: Reconciliation): Block {
  return {
    title: 'Comparación con el reporte de DNP',
    columns: [column('Resultado', 'text', 56), column('Filas', 'count')],
    rows: countedClasses(reconciliation, Object.keys(CLASS_WORDS) as ReconciliationClass[]),
  };
}

function actions(lines: readonly ReportLine[], date1904: boolean): Block {
  return {
    title: 'Estado final y siguiente paso de cada acción',
    columns: [
      // Narrow columns first: the tables above share their widths.
      column('Entidades', 'text', 56),
      column('CONPES', 'text'),
      column('Código acción', 'text'),
      column('Estado', 'text'),
      column('Etapa', 'count'),
      column('Ciclo', 'count'),
      column('Avance físico', 'share'),
      column('Avance financiero', 'share'),
      column('Fecha de finalización', 'day'),
      column('Siguiente paso', 'text', 90),
      column('Acción', 'text', 60),
      column('Dependencia', 'text', 30),
      column('Responsable', 'text', 30),
    ],
    rows: lines.map(({ record, outcome, stage, cycle, nextStep }) => {
      const end = valueOf(record.end);
      return [
        record.entity.map((read) => read.entity?.name ?? read.raw).join('; '),
        valueOf(record.conpes) ?? '',
        codeText(record.code),
        OUTCOME_WORDS[outcome],
        stage ?? '',
        cycle ?? '',
        share(valueOf(record.physical) ?? null),
        share(valueOf(record.financial) ?? null),
        end ? serialOf(end, date1904) : '',
        nextStep,
        record.text,
        record.unit,
        record.owner,
      ];
    }),
  };
}

function recipients(report: Report): Block {
  return {
    title: 'Destinatarios',
    columns: [column('Destinatario', 'text', 56), column('Correo', 'text', 30)],
    rows: [
      ...report.recipients.map((recipient) => [recipient.role, recipient.email]),
      ['Responsables de las acciones', 'los de la columna «Correo electrónico» de la matriz'],
    ],
  };
}

/** What is certain of the code, else what stands in the cell. */
function codeText(code: ReportLine['record']['code']): string {
  if (code.kind === 'value') return code.value;
  return code.kind === 'unreadable' ? code.raw : '';
}

function share(value: number | null): CellValue {
  return value ?? '';
}

function column(header: string, kind: ValueKind, width = 12): Column {
  return { header, kind, width };
}
