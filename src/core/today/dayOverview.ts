import type { Day } from '../calendar/day';
import { isWorkingDay } from '../calendar/workingDays';
import { whyNotToday } from '../stamp/whyNotToday';
import { factsOf } from '../standing/facts';
import { isClosed } from '../standing/due';
import { countsInSector, outcomeOf, type Outcome } from '../standing/outcome';
import { isOpen, isOurs, isOutAs } from '../standing/standing';
import { countedOnce, type Workspace } from '../workspace/workspace';
import {
  ATTENTION_KINDS,
  isStamped,
  itemOf,
  mostUrgentFirst,
  type AttentionItem,
  type AttentionKind,
} from './attention';

export {
  ATTENTION_KINDS,
  ATTENTION_WORDS,
  type AttentionItem,
  type AttentionKind,
  type AttentionReason,
} from './attention';

/** What the day asks for, over the actions of the cut. */
export interface Today {
  readonly day: Day;
  readonly workingDay: boolean;
  /** Why nothing can be stamped today. */
  readonly refused?: string;
  /** Followed up, hence stamped, also those of which the report counts none (another sector's entities). */
  readonly open: number;
  /** These three as the report's total of the sector counts them: what is closed keeps its outcome (REP-3). */
  readonly approved: number;
  readonly closed: number;
  /** FLOW-9: not reported in this cut. */
  readonly notDue: number;
  /** PREP-4: another sector's by now; counted nowhere else. */
  readonly transferred: number;
  /** Of the open ones. */
  readonly stampedToday: number;
  readonly counts: Readonly<Record<AttentionKind, number>>;
  /** Most urgent first. */
  readonly items: readonly AttentionItem[];
}

/** What needs attention today: deadlines (FLOW-7), cycles (FLOW-4), the daily follow-up (FLOW-2), closures (CLOSE-1). */
export function todayOf(workspace: Workspace): Today {
  const facts = factsOf(workspace);
  const refused = whyNotToday(workspace);
  const all = countedOnce(facts.actions);
  const ours = all.filter((record) => isOurs(facts.standingOf(record)));
  const open = ours.filter((record) => isOpen(facts.standingOf(record)));
  const ofSector = ours.filter((record) => countsInSector(record, facts));
  const count = (outcome: Outcome) => ofSector.filter((record) => outcomeOf(record, facts) === outcome).length;
  // In whatever order: they are sorted by their urgency. What DNP has approved may be waiting for its closure.
  const items = [...open, ...ours.filter((record) => isOutAs(facts.standingOf(record), 'approved'))]
    .map((record) => itemOf(record, facts, refused === undefined))
    .filter((item) => item.reasons.length > 0)
    .sort(mostUrgentFirst);
  return {
    day: facts.today,
    workingDay: isWorkingDay(facts.today, facts.cut.daysOff),
    ...(refused === undefined ? {} : { refused }),
    open: open.length,
    approved: count('approved'),
    closed: ofSector.filter(isClosed).length,
    notDue: count('notDue'),
    transferred: all.length - ours.length,
    stampedToday: open.filter((record) => isStamped(record, facts)).length,
    counts: Object.fromEntries(
      ATTENTION_KINDS.map((kind) => [
        kind,
        items.filter((item) => item.reasons.some((reason) => reason.kind === kind)).length,
      ]),
    ) as Record<AttentionKind, number>,
    items,
  };
}
