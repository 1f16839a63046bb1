import type { Day } from '../calendar/day';
import { workingDaysLeft } from '../calendar/workingDays';
import { valueOf } from '../cells/reading';
import { hasClosed, shortfallOf, stageDeadline, urgencyOf } from '../cut/deadlines';
import { gapsInWords, shortfallInWords, unknownPlaceInWords, urgencyInWords } from '../cut/cutInWords';
import type { Status } from '../cut/status';
import type { LogEntry } from '../logbook/entry';
import { daysWithoutFollowUp, lastDayOwed } from '../logbook/history';
import type { ActionRecord } from '../matrix/actionRecord';
import { compareKeys, keyText } from '../matrix/keyText';
import { searchText } from '../matrix/searchText';
import type { Facts } from '../standing/facts';
import { nextStep } from '../standing/nextStep';
import { isClosable, isOpen } from '../standing/standing';

/** Why an action needs attention, in the order in which they are shown. */
export const ATTENTION_KINDS = [
  'overdue',
  'cannotFinish',
  'dueSoon',
  'restarted',
  'nextCut',
  'unknown',
  'gaps',
  'notStamped',
  'closable',
] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

export const ATTENTION_WORDS: Readonly<Record<AttentionKind, string>> = {
  overdue: 'Vencidas',
  cannotFinish: 'No alcanzan',
  dueSoon: 'Por vencer',
  restarted: 'Ciclo reiniciado',
  nextCut: 'Para el próximo corte',
  unknown: 'Estado sin determinar',
  gaps: 'Días sin seguimiento',
  notStamped: 'Sin seguimiento hoy',
  closable: 'Para cerrar',
};

export interface AttentionReason {
  readonly kind: AttentionKind;
  /** In Spanish. */
  readonly sentence: string;
}

export interface AttentionItem {
  /** Row of the sheet, from 1. */
  readonly row: number;
  /** `4144/2.30`, or as much of it as is known. */
  readonly key: string | null;
  readonly text: string;
  /** In which a search looks. */
  readonly search: string;
  /** As written in the matrix. */
  readonly entity: string;
  readonly stage: number | null;
  readonly stageName: string;
  readonly status: Status | null;
  readonly cycle: number | null;
  /** At least one. */
  readonly reasons: readonly AttentionReason[];
  /** FLOW-2: working days that nobody has noted. */
  readonly gaps: number;
  readonly deadline?: Day;
  /** Until the deadline of its stage; negative when it has passed. */
  readonly workingDaysLeft?: number;
}

/** What is to be said of an action that is not closed; `canStamp`: a stamp is possible today. */
export function itemOf(record: ActionRecord, facts: Facts, canStamp: boolean): AttentionItem {
  const observed = facts.stateOf(record);
  const state = observed.kind === 'state' ? observed.state : undefined;
  const deadline = state && stageDeadline(facts.cut, state.stage);
  const open = isOpen(facts.standingOf(record));
  const gaps =
    open && isOnesOwn(record, facts)
      ? daysWithoutFollowUp(linesOf(record, facts), facts.cut, lastDayOwed(facts.today, facts.cut))
      : [];
  return {
    row: record.row,
    key: keyText(record),
    text: record.text,
    search: searchText(record, keyText(record) ?? ''),
    entity: record.entity.map((read) => read.raw).join('; '),
    stage: state?.stage ?? null,
    stageName: state ? (facts.cut.stages[state.stage - 1]?.name ?? '') : '',
    status: state?.status ?? valueOf(record.status) ?? null,
    cycle: state?.cycle ?? null,
    reasons: [...(open ? reasonsOf(record, facts, gaps, canStamp) : []), ...closable(record, facts)],
    gaps: gaps.length,
    ...(deadline && { deadline, workingDaysLeft: workingDaysLeft(facts.today, deadline, facts.cut.daysOff) }),
  };
}

function reasonsOf(record: ActionRecord, facts: Facts, gaps: readonly Day[], canStamp: boolean): AttentionReason[] {
  const {
    cut,
    today,
    settings: { parameters },
  } = facts;
  const observed = facts.stateOf(record);
  const reasons: AttentionReason[] = [];
  const add = (kind: AttentionKind, sentence: string | undefined) => {
    if (sentence !== undefined) reasons.push({ kind, sentence });
  };
  if (observed.kind === 'unknown') {
    add('unknown', unknownPlaceInWords(observed.why));
  } else if (hasClosed(cut, today)) {
    add('nextCut', nextStep(record, facts));
  } else {
    const { state } = observed;
    const urgency = urgencyOf(cut, state, today, parameters.dueSoonDays);
    if (urgency.kind !== 'inTime') add(urgency.kind, urgencyInWords(urgency, cut, state.stage));
    const short = shortfallOf(cut, state, today, parameters.daysPerStage);
    if (short) add('cannotFinish', shortfallInWords(short, cut, state.cycle, today));
    if (state.cycle > 1 && state.stage === 1)
      add('restarted', `Rechazada: está en el ciclo ${state.cycle} y vuelve a la etapa 1.`);
  }
  if (gaps.length > 0) add('gaps', gapsInWords(gaps));
  if (canStamp && isOnesOwn(record, facts) && !isStamped(record, facts))
    add('notStamped', 'Falta el seguimiento de hoy.');
  return reasons;
}

/** CLOSE-1: also of an action that has left the cut approved. */
function closable(record: ActionRecord, { cut, standingOf }: Facts): AttentionReason[] {
  return isClosable(standingOf(record), record, cut)
    ? [
        {
          kind: 'closable',
          sentence: 'Cumplió la vigencia y tiene 100 % de avance: puede cerrarla desde «Ver acción».',
        },
      ]
    : [];
}

/** Without a certain key of its own no line is an action's. */
function isOnesOwn({ key }: ActionRecord, facts: Facts): boolean {
  return key !== undefined && !facts.repeated.has(key);
}

function linesOf({ key }: ActionRecord, facts: Facts): readonly LogEntry[] {
  return key === undefined ? [] : (facts.history.get(key) ?? []);
}

/** It has a line of today. */
export function isStamped(record: ActionRecord, facts: Facts): boolean {
  return linesOf(record, facts).some((line) => line.day === facts.today && line.notedOn === undefined);
}

/** By the first kind of reason, then what is missing most or due first, then the key in its natural order. */
export function mostUrgentFirst(a: AttentionItem, b: AttentionItem): number {
  const rankOfA = rank(a);
  const mostGaps = rankOfA === ATTENTION_KINDS.indexOf('gaps') ? b.gaps - a.gaps : 0;
  return (
    rankOfA - rank(b) ||
    mostGaps ||
    (a.workingDaysLeft ?? Infinity) - (b.workingDaysLeft ?? Infinity) ||
    compareKeys(a.key, b.key) ||
    a.row - b.row
  );
}

function rank({ reasons }: AttentionItem): number {
  return Math.min(...reasons.map(({ kind }) => ATTENTION_KINDS.indexOf(kind)));
}
