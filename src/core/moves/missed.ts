import { spanishDay, type Day } from '../calendar/day';
import { readDay } from '../cells/date';
import { valueOf } from '../cells/reading';
import { MOVE_WORDS } from '../cut/flow';
import type { LogEntry } from '../logbook/entry';
import { toLogRow } from '../logbook/lineCells';
import { LOG_COLUMNS } from '../logbook/logbookSheet';
import type { Plan } from '../plan/plan';
import { LONGEST_TEXT } from '../sheet/cellText';
import { SHEETS } from '../sheet/ownSheets';
import { jumpsOf, type Jump } from '../standing/missedMoves';
import { textOf } from '../text/fold';
import type { Workspace } from '../workspace/workspace';
import { anchorOfRows, type MovePlanInput } from './movePlan';
import { MoveRefused } from './outcome';
import { subjectOf, type Subject } from './subject';

/** What must have happened and was not noted, for its form (FLOW-3). */
export interface MissedDetail {
  readonly moves: readonly {
    /** `Aprobación: pasa a la etapa 3, Cabeza de sector`. */
    readonly label: string;
    readonly isRejection: boolean;
  }[];
  /** The days between which it happened. */
  readonly from: Day;
  readonly until: Day;
}

/** The days on which the missed moves were made, in their order, as people type them. */
export interface MissedRequest {
  readonly days: readonly string[];
  /** Goes into every line; the reason where one of them is a rejection. */
  readonly note: string;
  /** The action as the person saw it. */
  readonly key?: string;
}

export interface MissedProblem {
  readonly field: 'note' | 'missed' | `days.${number}`;
  /** In Spanish, with what to do. */
  readonly problem: string;
}

/** The oldest jump of an action that moves in between would explain; undefined where there is none. */
export function missedOf(subject: Subject): Jump | undefined {
  const { lines, observed, isOfThisCut, workspace } = subject;
  if (!isOfThisCut) return undefined;
  return jumpsOf(lines, observed.kind === 'state' ? observed.state : undefined, {
    stageCount: workspace.settings.cut.stages.length,
    today: workspace.today,
  }).find(({ missed }) => missed.length > 0);
}

export function missedDetail(subject: Subject): MissedDetail | undefined {
  const jump = missedOf(subject);
  const { stages } = subject.workspace.settings.cut;
  return (
    jump && {
      from: jump.from,
      until: jump.until,
      moves: jump.missed.map(({ move, state }) => ({
        label: `${MOVE_WORDS[move]}: ${move === 'reject' ? 'vuelve' : 'pasa'} a la etapa ${state.stage}, ${stages[state.stage - 1]?.name ?? ''}`,
        isRejection: move === 'reject',
      })),
    }
  );
}

/** Why a request cannot be carried out; empty where it can. */
export function checkMissed(workspace: Workspace, row: number, request: MissedRequest): MissedProblem[] {
  const subject = subjectOf(workspace, row);
  const jump = subject && missedOf(subject);
  if (!jump || (request.key !== undefined && request.key !== subject.record.key))
    return [
      { field: 'missed', problem: 'A esta acción ya no le falta ningún movimiento por anotar: mire cómo quedó.' },
    ];
  const days = jump.missed.map((_, index) => dayOf(request.days[index]));
  const note = textOf(request.note);
  return [
    ...days.flatMap((day, index): MissedProblem[] => {
      const earliest = days
        .slice(0, index)
        .reduce<Day>((latest, one) => (one && one > latest ? one : latest), jump.from);
      if (day && earliest <= day && day <= jump.until) return [];
      const problem = day
        ? `El ${spanishDay(day)} no está entre el ${spanishDay(earliest)} y el ${spanishDay(jump.until)}: corrija el día.`
        : 'Escriba el día en que pasó, como dd/mm/aaaa.';
      return [{ field: `days.${index}`, problem }];
    }),
    ...(note === '' && jump.missed.some(({ move }) => move === 'reject')
      ? [{ field: 'note', problem: 'Un rechazo lleva su motivo: escríbalo.' } as const]
      : []),
    ...(note.length > LONGEST_TEXT
      ? [
          {
            field: 'note',
            problem: `En una celda caben ${LONGEST_TEXT.toLocaleString('es-CO')} caracteres: acorte el texto.`,
          } as const,
        ]
      : []),
  ];
}

/**
 * One line for each missed move, written today: it says the day on which the move was made (*anotado después*). The row
 * stays as it is. Throws `MoveRefused` for what `checkMissed` has something against.
 */
export function planMissed(
  workspace: Workspace,
  row: number,
  request: MissedRequest,
  { by, now, grid, date1904, logLastRow }: MovePlanInput,
): { readonly plan: Plan; readonly workspace: Workspace; readonly entries: readonly LogEntry[] } {
  const problems = checkMissed(workspace, row, request);
  const subject = subjectOf(workspace, row);
  const jump = subject && missedOf(subject);
  if (problems.length > 0 || !subject || !jump) throw new MoveRefused(problems.map(({ problem }) => problem).join(' '));
  const { before } = jump;
  const entries = jump.missed.map(({ move, state, from }, index): LogEntry => {
    const { physical, financial } = before;
    return {
      ...state,
      ...(physical === undefined ? {} : { physical }),
      ...(financial === undefined ? {} : { financial }),
      ...(move === 'reject' ? { rejectedAt: from } : {}),
      day: dayOf(request.days[index]) ?? jump.until,
      notedOn: workspace.today,
      cut: before.cut,
      key: before.key,
      kind: move,
      note: textOf(request.note),
      by,
      time: now.time,
    };
  });
  return {
    entries,
    plan: {
      title: `Anotar lo que faltó: ${before.key}`,
      steps: [
        {
          kind: 'appendLines',
          sheet: SHEETS.logbook,
          columns: LOG_COLUMNS,
          lastRow: logLastRow,
          rows: entries.map((entry) => toLogRow(entry, date1904)),
        },
      ],
      anchors: [anchorOfRows(workspace, subject.record, [], grid)],
    },
    workspace: { ...workspace, logbook: [...workspace.logbook, ...entries] },
  };
}

function dayOf(text: string | undefined): Day | undefined {
  return text === undefined || text.trim() === ''
    ? undefined
    : valueOf(readDay({ value: text, format: '@' }, { order: 'dmy' }));
}
