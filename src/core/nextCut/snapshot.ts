import { rowsOfCut } from '../standing/followedActions';
import { serialOf, spanishDay, type Day } from '../calendar/day';
import type { CellValue } from '../sheet/cell';
import { valueOf, type Reading } from '../cells/reading';
import { CLOSURE_WORDS } from '../cut/closureGround';
import { STATUS_WORDS } from '../cut/status';
import type { ActionRecord } from '../matrix/actionRecord';
import type { Column, SheetContent, ValueKind } from '../sheet/sheetContent';
import { reportOf, type ReportLine } from '../report/followUpReport';
import { OUTCOME_WORDS } from '../standing/outcome';
import { factsOf, type Facts } from '../standing/facts';
import { isOutForGood, type Standing } from '../standing/standing';
import type { EndingCut } from './endingCut';
import { ACTIONS, titleOf } from './snapshotReading';

/**
 * The sheet `Estado final 2025-2`: the cut as it ended. No person's name or mailbox goes into it; free texts that could
 * hold one (reasons, remarks, evidence) stay in the matrix.
 */
export function snapshotContent({ label, workspace, known }: EndingCut, date1904: boolean): SheetContent {
  const { cut } = workspace.settings;
  const serial = (day: Day | undefined): CellValue => (day === undefined ? '' : serialOf(day, date1904));
  const facts = factsOf(workspace);
  const { lines } = reportOf(workspace, { by: '' });
  return {
    title: titleOf(label),
    notes: [
      `Guardado el ${spanishDay(workspace.today)}. Es una copia: lo que cambie después en la matriz no la cambia.`,
      `${ACTIONS}: ${lines.length}, en ${rowsOfCut(workspace, label).length} filas de la hoja «${workspace.matrix.layout.sheet}».`,
      ...(known
        ? []
        : [
            'Cuando se guardó, «Configuración» ya tenía el corte siguiente: las fechas y el flujo de este corte no se conocen.',
          ]),
    ],
    blocks: [
      {
        title: 'Corte',
        columns: [column('Dato', 'text', 14), column('Valor', 'day', 24)],
        rows: [
          ['Etiqueta', label],
          ['Fecha de corte', serial(cut.cutDate)],
          ['Apertura', serial(cut.opens)],
          ['Cierre', serial(cut.closes)],
        ],
      },
      {
        title: 'Flujo de aprobación',
        columns: [
          column('Orden', 'count'),
          column('Etapa', 'text', 34),
          column('Aprueba', 'text', 44),
          column('Fecha límite', 'day', 44),
        ],
        rows: known
          ? cut.stages.map((stage, index) => [index + 1, stage.name, stage.approver, serial(stage.deadline)])
          : [],
      },
      {
        title: ACTIONS,
        columns: [
          column('CONPES', 'text'),
          column('Código acción', 'text'),
          column('Acción', 'text'),
          column('Entidades', 'text'),
          column('Etapa', 'count', 8),
          column('Estado', 'text', 20),
          column('Ciclo', 'count', 8),
          column('Avance físico', 'fineShare'),
          column('Avance financiero', 'fineShare'),
          column('Estado final', 'text', 26),
          column('Cierre', 'text', 44),
        ],
        rows: lines.map((line) => cellsOf(line, facts)),
      },
    ],
  };
}

function cellsOf({ record, outcome, stage, cycle }: ReportLine, { stateOf, standingOf }: Facts): CellValue[] {
  const observed = stateOf(record);
  return [
    textOf(record.conpes),
    textOf(record.code),
    record.text,
    record.entity.map(({ raw, entity }) => entity?.name ?? raw).join('; '),
    stage ?? '',
    observed.kind === 'state' ? STATUS_WORDS[observed.state.status] : '',
    cycle ?? '',
    valueOf(record.physical) ?? '',
    valueOf(record.financial) ?? '',
    OUTCOME_WORDS[outcome],
    closureOf(record, standingOf(record)),
  ];
}

function closureOf(record: ActionRecord, standing: Standing): string {
  if (!isOutForGood(standing)) return '';
  if (standing.why === 'transferred') return 'Trasladada a otro sector';
  const { closureGround: grounds } = record;
  if (grounds.kind === 'unreadable') return 'Cerrada, con una causal que no se entiende';
  return (
    valueOf(grounds)
      ?.map((ground) => CLOSURE_WORDS[ground])
      .join('; ') ?? 'Cerrada sin causal'
  );
}

/** What is certain, else what stands in the cell. */
function textOf(reading: Reading<string>): string {
  if (reading.kind === 'blank') return '';
  return reading.kind === 'value' ? reading.value : reading.raw;
}

function column(header: string, kind: ValueKind, width = 12): Column {
  return { header, kind, width };
}
