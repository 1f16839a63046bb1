import type { Day } from '../calendar/day';
import { isWorkingDay } from '../calendar/workingDays';
import { isClosed, isNotDue } from '../standing/due';
import { whyNotToday } from '../stamp/stampDay';
import type { ActionRecord } from '../matrix/actionRecord';
import { isTransferred } from '../standing/transferred';
import { factsOf, isOpen, type Facts } from '../standing/facts';
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

/** What the day asks for, over the rows of the cut. */
export interface Today {
  readonly day: Day;
  readonly workingDay: boolean;
  /** Why nothing can be stamped today. */
  readonly refused?: string;
  readonly open: number;
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
  const all = countedOnce(facts.records);
  const records = all.filter((record) => !isTransferred(record, workspace));
  const open = records.filter((record) => isOpen(facts, record));
  const items = records
    .filter((record) => !isClosed(record) && !isNotDue(record, facts.cut))
    .map((record) => itemOf(record, facts, refused === undefined))
    .filter((item) => item.reasons.length > 0)
    .sort(mostUrgentFirst);
  return {
    day: facts.today,
    workingDay: isWorkingDay(facts.today),
    ...(refused === undefined ? {} : { refused }),
    open: open.length,
    approved: records.filter((record) => !isClosed(record) && isApproved(record, facts)).length,
    closed: records.filter(isClosed).length,
    notDue: records.filter((record) => !isClosed(record) && isNotDue(record, facts.cut)).length,
    transferred: all.length - records.length,
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

function isApproved(record: ActionRecord, facts: Facts): boolean {
  const observed = facts.stateOf(record);
  return observed.kind === 'state' && observed.state.status === 'approved';
}
