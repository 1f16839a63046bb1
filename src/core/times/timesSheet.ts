import { serialOf, spanishDay, type Day } from '../calendar/day';
import type { CellValue } from '../sheet/cell';
import type { Cut } from '../cut/cut';
import { STATUS_WORDS, type Status } from '../cut/status';
import type { Block, Column, SheetContent, ValueKind } from '../sheet/sheetContent';
import { counted } from '../text/spanish';
import type { DayCount } from './counts';
import type { Duration } from './stageTimes';
import type { Stay } from './stays';
import type { Times } from './flowTimes';

/** More than these nobody goes through; the rest is in the data. */
const MOST_STANDING = 30;
const STATUSES = Object.keys(STATUS_WORDS) as Status[];

/** The sheet `Tiempos del flujo`; no person's name goes into it but what is noted as a reason. */
export function timesContent(times: Times, { stages }: Pick<Cut, 'stages'>, date1904: boolean): SheetContent {
  const serial = (day: Day): CellValue => serialOf(day, date1904);
  return {
    title: 'Tiempos del flujo de aprobación',
    notes: [
      `Corte ${times.cut ?? 'sin etiqueta'}${times.opens ? `, del ${spanishDay(times.opens)} al ${spanishDay(times.until)}` : ': falta la apertura en «Configuración»'}. Según la bitácora, en días hábiles de Colombia.`,
      'Un paso por una etapa va de la primera línea en ella a la primera en otra; los pasos en curso cuentan con los días que llevan.',
      ...(times.onlyInLogbook === 0
        ? []
        : [
            `${counted(times.onlyInLogbook, 'acción está', 'acciones están')} en la bitácora y no en la matriz: su fila se borró o cambió de CONPES o código.`,
          ]),
    ],
    blocks: [
      {
        title: 'Tiempo por etapa (días hábiles)',
        columns: [
          column('Etapa', 'text', 34),
          column('Aprueba', 'text', 40),
          ...DURATION,
          column('Acción del más largo', 'text', 14),
        ],
        rows: times.stages.map((stage) => [
          `${stage.stage}. ${stage.name}`,
          stage.approver,
          ...durationCells(stage),
          stage.longestStay?.action.key ?? '',
        ]),
      },
      {
        title: 'Tiempo por quien aprueba (días hábiles)',
        columns: [column('Aprueba', 'text'), column('Etapas', 'text'), ...DURATION],
        rows: times.approvers.map((one) => [one.approver, one.stages.join(', '), ...durationCells(one)]),
      },
      standing(times.standing.slice(0, MOST_STANDING), times.standing.length, stages, serial),
      {
        title: 'Rechazos por etapa',
        columns: [
          column('Etapa que rechaza', 'text'),
          column('Aprueba', 'text'),
          column('Rechazos', 'count'),
          column('Acciones', 'count'),
        ],
        rows: times.rejections.byStage.map(({ stage, count, actions }) => [
          stage === undefined ? 'Sin etapa anotada' : nameOf(stage, stages),
          stage === undefined ? '' : (stages[stage - 1]?.approver ?? ''),
          count,
          actions,
        ]),
      },
      {
        title: 'Rechazos por motivo',
        columns: [column('Motivo', 'text'), column('Etapas', 'text'), column('Rechazos', 'count')],
        rows: times.rejections.byReason.map(({ reason, stages: rejecting, count }) => [
          reason === '' ? 'Sin motivo' : reason,
          rejecting.join(', '),
          count,
        ]),
      },
      byDay(
        'Acciones por etapa al final de cada día',
        stages.map((_, index) => nameOf(index + 1, stages)),
        (count) => [
          ...stages.map((_, index) => sumOf(count, (one) => one.stage === index + 1 && one.status !== 'approved')),
          sumOf(count, (one) => one.status === 'approved'),
          sumOf(count, (one) => one.stage > stages.length && one.status !== 'approved'),
        ],
        ['Aprobadas', 'En otra etapa'],
        times.days,
        serial,
      ),
      byDay(
        'Acciones por estado al final de cada día',
        STATUSES.map((status) => STATUS_WORDS[status]),
        (count) => STATUSES.map((status) => sumOf(count, (one) => one.status === status)),
        [],
        times.days,
        serial,
      ),
      {
        title: 'Acciones sin seguimiento por día hábil',
        columns: [column('Fecha', 'day'), column('Acciones', 'count')],
        rows: times.gaps.byDay.map(({ day, actions }) => [serial(day), actions]),
      },
      {
        title: 'Días hábiles sin seguimiento por acción',
        columns: [
          column('Acción', 'text'),
          column('Entidades', 'text'),
          column('Fila', 'count'),
          column('Días', 'count'),
          column('Primero', 'day'),
          column('Último', 'day'),
        ],
        rows: times.gaps.byAction.map(({ action, days }) => {
          const [first, last] = [days[0], days.at(-1)];
          return [
            action.key ?? '',
            entitiesOf(action),
            action.record?.row ?? '',
            days.length,
            first ? serial(first) : '',
            last ? serial(last) : '',
          ];
        }),
      },
    ],
  };
}

const DURATION: readonly Column[] = [
  column('Pasos', 'count'),
  column('En curso', 'count'),
  column('Mediana', 'number'),
  column('Más largo', 'count'),
];

function durationCells({ stays, running, median, longest }: Duration): CellValue[] {
  return [stays, running, median ?? '', longest ?? ''];
}

function standing(shown: readonly Stay[], all: number, stages: Cut['stages'], serial: (day: Day) => CellValue): Block {
  return {
    title: `Acciones que llevan más tiempo en su etapa${shown.length < all ? ` (${shown.length} de ${all})` : ''}`,
    columns: [
      column('Etapa', 'text'),
      column('Entidades', 'text'),
      column('Fila', 'count'),
      column('Ciclo', 'count'),
      column('Días', 'count'),
      column('Desde', 'day'),
      column('Acción', 'text', 14),
      column('Estado', 'text', 20),
    ],
    rows: shown.map(({ action, stage, cycle, days, from, status }) => [
      nameOf(stage, stages),
      entitiesOf(action),
      action.record?.row ?? '',
      cycle,
      days,
      serial(from),
      action.key ?? '',
      STATUS_WORDS[status],
    ]),
  };
}

/** After the columns of the block: what is in none of them, and the sum of all. */
function byDay(
  title: string,
  headers: readonly string[],
  cells: (count: DayCount) => number[],
  more: readonly string[],
  days: readonly DayCount[],
  serial: (day: Day) => CellValue,
): Block {
  return {
    title,
    columns: [
      column('Fecha', 'day'),
      ...[...headers, ...more, 'Cerradas', 'Trasladadas', 'No se reportan en el corte', 'Sin observación', 'Total'].map(
        (header) => column(header, 'count'),
      ),
    ],
    rows: days.map((count) => [
      serial(count.day),
      ...cells(count),
      count.closed,
      count.transferred,
      count.notDue,
      count.unobserved,
      count.actions,
    ]),
  };
}

function sumOf({ standing: all }: DayCount, is: (one: DayCount['standing'][number]) => boolean): number {
  return all.filter(is).reduce((sum, { actions }) => sum + actions, 0);
}

function nameOf(stage: number, stages: Cut['stages']): string {
  return `${stage}. ${stages[stage - 1]?.name ?? 'No está en el flujo'}`;
}

function entitiesOf({ record }: Stay['action']): string {
  return (record?.entity ?? []).map(({ raw, entity }) => entity?.name ?? raw).join('; ');
}

function column(header: string, kind: ValueKind, width = 12): Column {
  return { header, kind, width };
}
