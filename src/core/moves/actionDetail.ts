import type { Day } from '../calendar/day';
import { workingDaysLeft } from '../calendar/workingDays';
import { valueOf, type Reading } from '../cells/reading';
import { hasClosed, shortfallOf, stageDeadline, urgencyOf } from '../cut/deadlines';
import { gapsInWords, shortfallInWords, urgencyInWords } from '../cut/cutInWords';
import type { FlowState } from '../cut/flow';
import { STATUS_WORDS } from '../cut/status';
import { daysWithoutFollowUp, lastDayOwed } from '../logbook/history';
import type { ActionRecord } from '../matrix/actionRecord';
import { keyText } from '../matrix/keyText';
import { partInWords } from '../matrix/parts/parts';
import { methodInWords } from '../matrix/parts/progress';
import { nextStep } from '../standing/nextStep';
import { isOpen } from '../standing/standing';
import { reasonInCycle } from '../standing/textsOfRow';
import type { Workspace } from '../workspace/workspace';
import { whyNoMove } from './blocked';
import { closureOf, type ClosureDetail } from './closing';
import { cyclesOf, type CycleHistory } from './actionHistory';
import { missedDetail, type MissedDetail } from './missed';
import { offersOf, type MoveOffer } from './offers';
import { subjectOf, type Subject } from './subject';

/** The texts of a row that are shown as they stand in it. */
const SHOWN_TEXTS = [
  'text',
  'objective',
  'unit',
  'owner',
  'email',
  'indicator',
  'supports',
  'justification',
  'rejectionReason',
  'observation',
] as const;

/** A stage of the flow as it concerns the action. */
export interface StageDetail {
  readonly number: number;
  readonly name: string;
  readonly approver: string;
  /** Its own, else the closing of the cut. */
  readonly deadline?: Day;
  /** Negative when it has passed. */
  readonly workingDaysLeft?: number;
  /** All ahead where nobody knows where the action stands. */
  readonly place: 'done' | 'current' | 'ahead';
}

/** One of the rows of an action: an indicator or a milestone of it. */
export interface PartDetail {
  readonly row: number;
  /** `Hito 2 · Servidores formados`. */
  readonly name: string;
  /** Fractions. */
  readonly physical: number | null;
  readonly financial: number | null;
}

/** One action with its place in the flow, its history and what can be done with it now: the view *Acción*. */
export interface ActionDetail extends Readonly<Record<(typeof SHOWN_TEXTS)[number], string>> {
  /** Row of the sheet, from 1. */
  readonly row: number;
  readonly sheet: string;
  /** As much of it as is known. */
  readonly key: string | null;
  readonly conpes: string;
  readonly code: string;
  /** As written in the matrix. */
  readonly entity: string;
  readonly state: (FlowState & { readonly stageName: string; readonly statusWord: string }) | null;
  /** Why there is no state, in Spanish. */
  readonly why?: string;
  readonly stages: readonly StageDetail[];
  readonly cycles: readonly CycleHistory[];
  /** Fractions. */
  readonly physical: number | null;
  readonly financial: number | null;
  /** The rows of an action that stands in several, each with its own progress; empty for one row. */
  readonly parts: readonly PartDetail[];
  /** By what method its progress is that of its rows, in Spanish; missing for one row. */
  readonly method?: string;
  readonly annualTarget: number | null;
  readonly finalTarget: number | null;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly lastFollowUp: Day | null;
  /** FLOW-7 (after the close the next step), FLOW-4, FLOW-2 as sentences; missing where there is nothing to say. */
  readonly urgency?: string;
  readonly shortfall?: string;
  readonly gapsSentence?: string;
  readonly gaps: readonly Day[];
  /** Only what is possible now. */
  readonly moves: readonly MoveOffer[];
  /** Why it cannot be sent, approved or rejected; closing may still be possible. */
  readonly blocked?: string;
  readonly closure: ClosureDetail;
  /** What must have happened between two places and was not noted; missing where nothing is. */
  readonly missed?: MissedDetail;
}

/** `row` is that of the sheet; undefined where it holds no action. */
export function actionDetail(workspace: Workspace, row: number): ActionDetail | undefined {
  const subject = subjectOf(workspace, row);
  if (!subject) return undefined;
  const { record, observed, isOfThisCut, lines } = subject;
  const { cut } = workspace.settings;
  // The flow of another cut is not known: its stages and days are not this one's (FLOW-1).
  const state = isOfThisCut && observed.kind === 'state' ? observed.state : undefined;
  const blocked = whyNoMove(subject);
  const missed = missedDetail(subject);
  const why = state ? undefined : observed.kind === 'unknown' ? observed.why : 'es de otro corte';
  return {
    ...(Object.fromEntries(SHOWN_TEXTS.map((field) => [field, record[field]])) as Record<
      (typeof SHOWN_TEXTS)[number],
      string
    >),
    ...(state && { rejectionReason: reasonInCycle(record, lines, state.cycle) }),
    row,
    sheet: record.sheet,
    key: keyText(record),
    conpes: written(record.conpes),
    code: written(record.code),
    entity: record.entity.map((read) => read.raw).join('; '),
    state: state
      ? {
          stage: state.stage,
          status: state.status,
          cycle: state.cycle,
          stageName: cut.stages[state.stage - 1]?.name ?? '',
          statusWord: STATUS_WORDS[state.status],
        }
      : null,
    ...(why === undefined ? {} : { why }),
    stages: isOfThisCut ? stagesOf(workspace, state) : [],
    cycles: cyclesOf(lines, cut),
    ...amountsAndDays(record),
    ...partsOf(record),
    ...(isOfThisCut ? attentionOf(subject, state) : { gaps: [] }),
    moves: offersOf(subject),
    ...(blocked === undefined ? {} : { blocked }),
    closure: closureOf(subject),
    ...(missed && { missed }),
  };
}

function stagesOf({ today, settings: { cut } }: Workspace, state: FlowState | undefined): StageDetail[] {
  const placeOf = (number: number): StageDetail['place'] => {
    if (!state || number > state.stage) return 'ahead';
    return number < state.stage || state.status === 'approved' ? 'done' : 'current';
  };
  return cut.stages.map(({ name, approver }, index) => {
    const deadline = stageDeadline(cut, index + 1);
    return {
      number: index + 1,
      name,
      approver,
      place: placeOf(index + 1),
      ...(deadline && { deadline, workingDaysLeft: workingDaysLeft(today, deadline, cut.daysOff) }),
    };
  });
}

/** What *Hoy* would say of it, as long as it is followed up (FLOW-5, FLOW-9, CLOSE, PREP-4). */
function attentionOf(
  { workspace, record, observed, standing, lines, sameKey }: Subject,
  state: FlowState | undefined,
): Pick<ActionDetail, 'urgency' | 'shortfall' | 'gapsSentence' | 'gaps'> {
  const {
    today,
    settings: { cut, parameters },
  } = workspace;
  if (!isOpen(standing)) return { gaps: [] };
  const urgency =
    state &&
    (hasClosed(cut, today)
      ? nextStep(record, {
          cut,
          today,
          history: new Map(record.key === undefined ? [] : [[record.key, lines]]),
          standingOf: () => standing,
          stateOf: () => observed,
        })
      : urgencyInWords(urgencyOf(cut, state, today, parameters.dueSoonDays), cut, state.stage));
  const short = state && shortfallOf(cut, state, today, parameters.daysPerStage);
  const gaps = sameKey.length === 1 ? daysWithoutFollowUp(lines, cut, lastDayOwed(today, cut)) : [];
  return {
    ...(urgency === undefined ? {} : { urgency }),
    ...(state && short ? { shortfall: shortfallInWords(short, cut, state.cycle, today) } : {}),
    ...(gaps.length > 0 ? { gapsSentence: gapsInWords(gaps) } : {}),
    gaps,
  };
}

function amountsAndDays(
  record: ActionRecord,
): Pick<ActionDetail, 'physical' | 'financial' | 'annualTarget' | 'finalTarget' | 'start' | 'end' | 'lastFollowUp'> {
  return {
    physical: valueOf(record.physical) ?? null,
    financial: valueOf(record.financial) ?? null,
    annualTarget: valueOf(record.annualTarget) ?? null,
    finalTarget: valueOf(record.finalTarget) ?? null,
    start: valueOf(record.start) ?? null,
    end: valueOf(record.end) ?? null,
    lastFollowUp: valueOf(record.lastFollowUp) ?? null,
  };
}

function partsOf(record: ActionRecord): Pick<ActionDetail, 'parts' | 'method'> {
  const method = methodInWords(record, 'physical');
  return {
    parts: (record.parts ?? []).map((part) => ({
      row: part.row,
      name: partInWords(part),
      physical: valueOf(part.physical) ?? null,
      financial: valueOf(part.financial) ?? null,
    })),
    ...(method !== undefined && { method }),
  };
}

function written(reading: Reading<string>): string {
  return reading.kind === 'blank' ? '' : reading.kind === 'value' ? reading.value : reading.raw;
}
