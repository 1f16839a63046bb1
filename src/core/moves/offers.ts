import { spanishDay } from '../calendar/day';
import { shortfallOf, stageDeadline } from '../cut/deadlines';
import { shortfallInWords } from '../cut/cutInWords';
import { afterMove, allowedMoves, MOVES, type FlowState, type Move } from '../cut/flow';
import type { Workspace } from '../workspace/workspace';
import { placeOf, whyNoClosing, whyNoMove } from './blocked';
import { cellsInWords } from './moveCells';
import type { Subject } from './subject';

export const MOVE_KINDS = [...MOVES, 'close'] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

/** A move that is possible now. */
export interface MoveOffer {
  readonly kind: MoveKind;
  /** For its button, in Spanish. */
  readonly label: string;
  /** What it will do: `Pasa a la etapa 4, Revisión interlocutor técnico, que termina el 08/07/2026.` */
  readonly effect: string;
  /** What is written, cell by cell: `H7 Etapa: 3 → 4`; then the line of the logbook. */
  readonly cells: readonly string[];
  /** What should be known before it is done; it does not keep it from being done. */
  readonly warning?: string;
  /** FLOW-3: a rejection has a reason. */
  readonly needsNote: boolean;
}

export const MOVE_LABELS: Readonly<Record<MoveKind, string>> = {
  send: 'Enviar',
  approve: 'Aprobar',
  reject: 'Rechazar',
  close: 'Cerrar',
};

/** FLOW-3, CLOSE: sending and approving do the same to a row, hence only the one that fits its stage is offered. */
export function offersOf(subject: Subject): MoveOffer[] {
  const {
    settings: { cut },
  } = subject.workspace;
  const state = placeOf(subject);
  const kinds: MoveKind[] = [];
  if (state && whyNoMove(subject) === undefined) {
    const allowed = allowedMoves(state, cut.stages.length);
    // As `stepBetween` calls the same step when it is typed and stamped: the owner sends, everybody else approves.
    const forward: Move = state.stage === 1 && allowed.includes('send') ? 'send' : 'approve';
    kinds.push(...allowed.filter((move) => move === 'reject' || move === forward));
  }
  if (whyNoClosing(subject) === undefined) kinds.push('close');
  return kinds.map((kind) => {
    const warning = warningOf(kind, subject, state);
    return {
      kind,
      label: MOVE_LABELS[kind],
      effect: effectOf(kind, subject),
      cells: cellsInWords(kind, subject),
      needsNote: kind === 'reject',
      ...(warning === undefined ? {} : { warning }),
    };
  });
}

/** What a move does, as a sentence; empty for one that FLOW-3 does not allow. */
export function effectOf(kind: MoveKind, subject: Subject): string {
  if (kind === 'close') return 'Sale del seguimiento definitivamente, con una causal.';
  const {
    settings: { cut },
  } = subject.workspace;
  const state = placeOf(subject);
  const next = state && afterMove(state, kind, cut.stages.length);
  if (!next) return '';
  if (next.status === 'approved') return 'Queda aprobada por DNP y sale del seguimiento de este corte.';
  const deadline = stageDeadline(cut, next.stage);
  const stage = `la etapa ${next.stage}, ${cut.stages[next.stage - 1]?.name ?? ''}`;
  if (next.status === 'rejected')
    return `Queda rechazada y el ciclo reinicia: vuelve a ${stage}, en el ciclo ${next.cycle}. Los plazos del flujo se mantienen.`;
  return `Pasa a ${stage}${deadline ? `, que ${deadline < subject.workspace.today ? 'terminó' : 'termina'} el ${spanishDay(deadline)}` : ''}.`;
}

function warningOf(kind: MoveKind, subject: Subject, state: FlowState | undefined): string | undefined {
  const warnings = [
    kind === 'close' ? undefined : outsideOfCut(subject.workspace),
    kind === 'reject' ? tooLateToRestart(subject.workspace, state) : undefined,
    kind === 'send' || kind === 'approve' ? withoutSupports(subject, state) : undefined,
  ].filter((warning) => warning !== undefined);
  return warnings.length === 0 ? undefined : warnings.join(' ');
}

/** What happened is noted on the day on which somebody notes it, also on a holiday or when the cut is not open (FLOW-1). */
function outsideOfCut({
  today,
  settings: {
    cut: { opens, closes },
  },
}: Workspace): string | undefined {
  if (opens && today < opens) return `El corte abre el ${spanishDay(opens)}: el movimiento queda con la fecha de hoy.`;
  return closes && today > closes
    ? `El corte cerró el ${spanishDay(closes)}: el movimiento queda con la fecha de hoy.`
    : undefined;
}

/** FLOW-4: a new cycle for which the time left is too short. */
function tooLateToRestart(
  { today, settings: { cut, parameters } }: Workspace,
  state: FlowState | undefined,
): string | undefined {
  const next = state && afterMove(state, 'reject', cut.stages.length);
  const short = next && shortfallOf(cut, next, today, parameters.daysPerStage);
  return short && shortfallInWords(short, cut, next.cycle, today);
}

/** FLOW-12: a report without supporting documents. */
function withoutSupports(
  {
    workspace: {
      matrix: { mapping },
    },
    record,
  }: Subject,
  state: FlowState | undefined,
): string | undefined {
  const lacks = state?.stage === 1 && mapping.columns.supports !== undefined && record.supports === '';
  return lacks ? 'El reporte no nombra sus soportes: escríbalos en la fila.' : undefined;
}
