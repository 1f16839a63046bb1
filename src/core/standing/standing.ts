import type { Day } from '../calendar/day';
import { valueOf } from '../cells/reading';
import type { Cut } from '../cut/cut';
import type { Observed } from '../logbook/entry';
import type { ActionRecord } from '../matrix/actionRecord';
import type { Workspace } from '../workspace/workspace';
import { isClosed, isEndedComplete, isNotDue } from './due';
import type { ObservedState } from './observed';
import { transferredOn } from './transferred';

/** Why an action is out of follow-up; `standingInWords.ts` has the sentences. */
export type OutReason =
  /** For good (CLOSE-1 to CLOSE-3). */
  | { readonly why: 'closed' }
  /** PREP-4: another sector's, from that day on. */
  | { readonly why: 'transferred'; readonly since: Day }
  /** FLOW-9: it starts after the cut date. */
  | { readonly why: 'notDue'; readonly start: Day }
  /** FLOW-5: DNP has approved it in this cut. */
  | { readonly why: 'approved'; readonly state: Observed };

/** `also`: what else would keep it out, in the same order. */
export type Out = { readonly kind: 'out'; readonly also: readonly OutReason[] } & OutReason;

/** Who is still followed up in the cut. */
export type Standing =
  | { readonly kind: 'followed'; readonly state: Observed }
  | Out
  /** Open, and nobody can say where it stands; in Spanish why. */
  | { readonly kind: 'unknown'; readonly why: string };

/**
 * Whether a row is still followed up in the cut, today. Where several reasons hold, the one that lasts longest is told:
 *
 * 1. `closed`: for good (4.5.4, CLOSE);
 * 2. `transferred`: as long as it is another sector's (PREP-4);
 * 3. `notDue`: it is reported in a later cut (FLOW-9);
 * 4. `approved`: it has been reported in this one (FLOW-5);
 * 5. `unknown`: it is open, and its place in the flow is not known (FLOW-6);
 * 6. `followed`.
 *
 * What counts (*Hoy*, the report, the times) leaves out another sector's before it looks at anything else: `isOurs`.
 */
export function standingOf(
  record: ActionRecord,
  observed: ObservedState,
  book: Pick<Workspace, 'registers' | 'settings' | 'today'>,
): Standing {
  const out = outBecause(reasonsOf(record, observed, book));
  if (out) return out;
  return observed.kind === 'unknown'
    ? { kind: 'unknown', why: observed.why }
    : { kind: 'followed', state: observed.state };
}

/** In the order of `standingOf`. */
function reasonsOf(
  record: ActionRecord,
  observed: ObservedState,
  book: Pick<Workspace, 'registers' | 'settings' | 'today'>,
): OutReason[] {
  const since = transferredOn(record, book);
  const start = valueOf(record.start);
  return [
    ...(isClosed(record) ? [{ why: 'closed' } as const] : []),
    ...(since === undefined ? [] : [{ why: 'transferred', since } as const]),
    ...(start !== undefined && isNotDue(record, book.settings.cut) ? [{ why: 'notDue', start } as const] : []),
    ...(observed.kind === 'state' && observed.state.status === 'approved'
      ? [{ why: 'approved', state: observed.state } as const]
      : []),
  ];
}

/** Undefined where nothing keeps it out. */
export function outBecause([first, ...also]: readonly OutReason[]): Out | undefined {
  return first && { kind: 'out', ...first, also };
}

/** Open: an observation of it is owed on each working day (FLOW-2), whether or not its place in the flow is known. */
export function isOpen(standing: Standing): boolean {
  return standing.kind !== 'out';
}

/** PREP-4: not another sector's; all others leave the totals. */
export function isOurs(standing: Standing): boolean {
  return reasonOf(standing, 'transferred') === undefined;
}

/** Out, and this is the reason that is told. */
export function isOutAs<W extends OutReason['why']>(standing: Standing, why: W): standing is Extract<Out, { why: W }> {
  return standing.kind === 'out' && standing.why === why;
}

/** Out for good: closed or another sector's (4.5.4, PREP-4). What is only out of this cut goes on in the next one. */
export function isOutForGood(standing: Standing): standing is Extract<Out, { why: 'closed' | 'transferred' }> {
  return isOutAs(standing, 'closed') || isOutAs(standing, 'transferred');
}

/** CLOSE-1: term and progress are fulfilled, DNP has approved that, and it goes on all the same: its closure is offered. */
export function isClosable(standing: Standing, record: ActionRecord, cut: Pick<Cut, 'cutDate'>): boolean {
  return !isOutForGood(standing) && isEndedComplete(record, cut) && isProgressApproved(standing, record);
}

/** In this cut; where nothing has been reported in it yet, in an earlier one: what is carried over was approved. */
function isProgressApproved(standing: Standing, { previousPhysical }: ActionRecord): boolean {
  if (reasonOf(standing, 'approved')) return true;
  const isSilent = standing.kind === 'followed' ? standing.state.status === 'notReported' : isOutAs(standing, 'notDue');
  return isSilent && valueOf(previousPhysical) === 1;
}

/** One of the reasons that keep it out, be it the first or not. */
export function reasonOf<W extends OutReason['why']>(
  standing: Standing,
  why: W,
): Extract<OutReason, { why: W }> | undefined {
  if (standing.kind !== 'out') return undefined;
  return [standing, ...standing.also].find((reason): reason is Extract<Out, { why: W }> => reason.why === why);
}
