import type { Cut } from '../cut/cut';
import { groupBy } from '../collections/groupBy';
import type { Stay } from './stays';

/** How long actions stay, in working days; those that still stand there are in it with what they have so far. */
export interface Duration {
  readonly stays: number;
  /** Of these, still running. */
  readonly running: number;
  readonly median: number | null;
  readonly longest: number | null;
  /** The action of the longest stay. */
  readonly longestStay: Stay | undefined;
}

export interface StageTime extends Duration {
  readonly stage: number;
  readonly name: string;
  readonly approver: string;
}

export interface ApproverTime extends Duration {
  readonly approver: string;
  readonly stages: readonly number[];
}

/** Every stage of the flow, also those in which nothing has been yet; stages that the flow does not have follow. */
export function timesByStage(stays: readonly Stay[], { stages }: Pick<Cut, 'stages'>): StageTime[] {
  const byStage = groupBy(stays, ({ stage }) => stage);
  const numbers = new Set([...stages.map((_, index) => index + 1), ...[...byStage.keys()].sort((a, b) => a - b)]);
  return [...numbers].map((stage) => ({
    stage,
    name: stages[stage - 1]?.name ?? `Etapa ${stage}`,
    approver: stages[stage - 1]?.approver ?? '',
    ...durationOf(byStage.get(stage) ?? []),
  }));
}

/** Who approves may have several stages. */
export function timesByApprover(stays: readonly Stay[], { stages }: Pick<Cut, 'stages'>): ApproverTime[] {
  const numbered = stages.map(({ approver }, index) => ({ approver, stage: index + 1 }));
  return [...groupBy(numbered, ({ approver }) => approver)].map(([approver, own]) => {
    const ofApprover = own.map(({ stage }) => stage);
    return { approver, stages: ofApprover, ...durationOf(stays.filter(({ stage }) => ofApprover.includes(stage))) };
  });
}

function durationOf(stays: readonly Stay[]): Duration {
  const sorted = [...stays].sort((a, b) => a.days - b.days);
  const longestStay = sorted.at(-1);
  return {
    stays: stays.length,
    running: stays.filter(({ to }) => to === undefined).length,
    median: medianOf(sorted.map(({ days }) => days)),
    longest: longestStay?.days ?? null,
    longestStay,
  };
}

function medianOf(sorted: readonly number[]): number | null {
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
