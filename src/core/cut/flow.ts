import { STATUS_WORDS, type Status } from './status';

/** Where an action stands in its cut. `stage` counts from 1; `cycle` is rejections + 1 (FLOW-6). */
export interface FlowState {
  readonly stage: number;
  readonly status: Status;
  readonly cycle: number;
}

/** What moves an action through the flow (FLOW-3). */
export const MOVES = ['send', 'approve', 'reject'] as const;
export type Move = (typeof MOVES)[number];

export const MOVE_WORDS: Readonly<Record<Move, string>> = { send: 'Envío', approve: 'Aprobación', reject: 'Rechazo' };

/** Every action begins a cut here. */
export const START: FlowState = { stage: 1, status: 'notReported', cycle: 1 };

/** The moves that FLOW-3 allows now; none once approved (FLOW-5). */
export function allowedMoves(state: FlowState, stageCount: number): Move[] {
  if (state.status === 'approved') return [];
  if (state.stage === 1) return stageCount > 1 ? ['send'] : ['approve'];
  return state.stage < stageCount ? ['send', 'approve', 'reject'] : ['approve', 'reject'];
}

/** The state after a move; `undefined` where FLOW-3 does not allow it. A rejection restarts the cycle (FLOW-4). */
export function afterMove(state: FlowState, move: Move, stageCount: number): FlowState | undefined {
  if (!allowedMoves(state, stageCount).includes(move)) return undefined;
  if (move === 'reject') return { stage: 1, status: 'rejected', cycle: state.cycle + 1 };
  return state.stage === stageCount
    ? { ...state, status: 'approved' }
    : { ...state, stage: state.stage + 1, status: 'inReview' };
}

/** How one observed state came from the one before it. */
export type StepBetween =
  | { readonly kind: 'none' }
  /** The owner starts to fill in: still stage 1. */
  | { readonly kind: 'begin' }
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'illegal'; readonly why: string };

/** FLOW-3: explains a change between two observations, or says in Spanish why it cannot be. */
export function stepBetween(before: FlowState, after: FlowState, stageCount: number): StepBetween {
  if (sameState(before, after)) return { kind: 'none' };
  for (const move of ['approve', 'send', 'reject'] as const) {
    const expected = afterMove(before, move, stageCount);
    if (expected && sameState(expected, after)) return { kind: 'move', move };
  }
  const begins = before.stage === 1 && after.stage === 1 && before.cycle === after.cycle;
  if (begins && after.status === 'reporting' && before.status !== 'approved') return { kind: 'begin' };
  return { kind: 'illegal', why: whyIllegal(before, after, stageCount) };
}

/**
 * FLOW-4: a row on which somebody typed `Rechazada` where it stood (stage 3, cycle 1) as it has to be afterwards:
 * stage 1, next cycle. A row that has restarted already stays as it is.
 */
export function restartIfRejected(typed: FlowState, before: FlowState | undefined): FlowState {
  if (typed.status !== 'rejected') return typed;
  const restarted = typed.stage === 1 && (before ? isRestartOf(typed, before) : typed.cycle > 1);
  return restarted ? typed : { stage: 1, status: 'rejected', cycle: (before?.cycle ?? typed.cycle) + 1 };
}

/** FLOW-3, FLOW-5: only the last stage approves for DNP; an approval before it is somebody else's. */
export function isEarlyApproval(state: FlowState, stageCount: number): boolean {
  return state.status === 'approved' && state.stage < stageCount;
}

/**
 * The stage in which a status can be: reports are written in the first one, reviewed from the second on, and only the
 * last one approves. A review without a known stage is at least in the second.
 */
export function stageFitting(status: Status, stage: number | undefined, stageCount: number): number {
  switch (status) {
    case 'approved':
      return stageCount;
    case 'inReview':
      return Math.max(stage ?? 1, Math.min(2, stageCount));
    default:
      return 1;
  }
}

/** FLOW-3: allowed moves lead from one state to the other, though nobody saw them all; of several cycles only a rejection tells. */
export function isFurtherOn(before: FlowState, after: FlowState, stageCount: number): boolean {
  if (before.status === 'approved' || after.stage !== stageFitting(after.status, after.stage, stageCount)) return false;
  return after.cycle === before.cycle
    ? after.stage > before.stage || after.status === 'approved'
    : after.cycle === before.cycle + 1 && after.status === 'rejected';
}

export function sameState(a: FlowState, b: FlowState): boolean {
  return a.stage === b.stage && a.status === b.status && a.cycle === b.cycle;
}

function isRestartOf(typed: FlowState, before: FlowState): boolean {
  return before.status === 'rejected' ? typed.cycle >= before.cycle : typed.cycle > before.cycle;
}

function whyIllegal(before: FlowState, after: FlowState, stageCount: number): string {
  if (before.status === 'approved') return 'ya estaba aprobada por DNP y había salido del corte';
  if (after.cycle < before.cycle) return `el ciclo retrocede de ${before.cycle} a ${after.cycle}`;
  if (after.cycle > before.cycle && after.status !== 'rejected' && before.status !== 'rejected') {
    return `pasa al ciclo ${after.cycle} sin que se haya anotado un rechazo`;
  }
  if (after.status === 'rejected' && before.stage === 1) return 'estaba en la etapa 1, que no se puede rechazar';
  if (after.status === 'rejected') return 'un rechazo debe dejarla en la etapa 1 y en el ciclo siguiente';
  if (after.status === 'approved') return `se aprueba desde la etapa ${before.stage} y la última es la ${stageCount}`;
  if (after.stage > before.stage + 1) return `salta de la etapa ${before.stage} a la ${after.stage}`;
  if (after.stage < before.stage) return `retrocede de la etapa ${before.stage} a la ${after.stage} sin rechazo`;
  return `pasa de «${STATUS_WORDS[before.status]}» (etapa ${before.stage}) a «${STATUS_WORDS[after.status]}» (etapa ${after.stage})`;
}
