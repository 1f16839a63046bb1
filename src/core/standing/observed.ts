import { valueOf } from '../cells/reading';
import type { Observed } from '../logbook/entry';
import type { ActionRecord } from '../matrix/actionRecord';
import { disagreementOf } from '../matrix/parts/wholeOf';
import { restartIfRejected, type FlowState } from '../cut/flow';

export type ObservedState =
  | {
      readonly kind: 'state';
      /** With a rejection's restart applied (FLOW-4). */
      readonly state: Observed;
      /** As it stands in the row, blanks filled in. */
      readonly typed: FlowState;
    }
  | { readonly kind: 'unknown'; readonly why: string };

/**
 * What a row of the matrix, or all rows of an action, say of its place in the flow. A blank cycle or stage follows from the
 * last observation where there is one; what cannot be known is said, not guessed: rows that do not agree among it.
 */
export function observedState(record: ActionRecord, stageCount: number, before: FlowState | undefined): ObservedState {
  const disagreement = disagreementOf(record);
  if (disagreement !== undefined) return { kind: 'unknown', why: disagreement };
  for (const [name, reading] of [
    ['el estado', record.status],
    ['la etapa', record.stage],
    ['el ciclo', record.cycle],
  ] as const) {
    if (reading.kind === 'unreadable') return { kind: 'unknown', why: `no se entiende ${name} «${reading.raw}»` };
  }
  if (valueOf(record.cycle) === 0) return { kind: 'unknown', why: 'el ciclo es 0 y el primero es el 1' };
  if (before && record.status.kind === 'blank' && record.stage.kind === 'blank')
    return { kind: 'unknown', why: 'faltan su estado y su etapa' };
  const status = valueOf(record.status) ?? ((valueOf(record.stage) ?? 1) > 1 ? 'inReview' : 'notReported');
  const stage = valueOf(record.stage) ?? stageOf(status, stageCount, before);
  if (stage === undefined) return { kind: 'unknown', why: 'está en revisión y falta la etapa' };
  if (stage > stageCount) return { kind: 'unknown', why: `la etapa ${stage} no existe en un flujo de ${stageCount}` };
  const typed: FlowState = { stage, status, cycle: valueOf(record.cycle) ?? before?.cycle ?? 1 };
  const physical = valueOf(record.physical);
  const financial = valueOf(record.financial);
  const state: Observed = {
    ...restartIfRejected(typed, before),
    ...(physical === undefined ? {} : { physical }),
    ...(financial === undefined ? {} : { financial }),
  };
  return { kind: 'state', state, typed };
}

function stageOf(status: FlowState['status'], stageCount: number, before: FlowState | undefined): number | undefined {
  if (status === 'approved') return stageCount;
  if (status === 'inReview') return before && before.stage > 1 ? before.stage : undefined;
  return 1;
}
