import type { Day } from '../calendar/day';
import { valueOf } from '../cells/reading';
import { closureIn } from '../logbook/lasting';
import { isNotDue } from './due';
import type { DatedCut, Followed } from './followedActions';
import { outBecause, type Standing } from './standing';

/**
 * Whether an action was followed up at the end of a day that is past, in the order of `standingOf`. Only the logbook
 * and the transfers know of the past: the row is asked no more than whether an action that was never noted was due.
 */
export function standingOn({ record, lines, transferred }: Followed, day: Day, cut: DatedCut): Standing {
  const known = lines.filter((line) => line.day <= day);
  const last = known.at(-1);
  const since = transferred !== undefined && transferred <= day ? transferred : undefined;
  const start = record && valueOf(record.start);
  const out = outBecause([
    ...(closureIn(known) ? [{ why: 'closed' } as const] : []),
    ...(since === undefined ? [] : [{ why: 'transferred', since } as const]),
    ...(!last && record && start !== undefined && isNotDue(record, cut) ? [{ why: 'notDue', start } as const] : []),
    ...(last?.status === 'approved' ? [{ why: 'approved', state: last } as const] : []),
  ]);
  if (out) return out;
  return last ? { kind: 'followed', state: last } : { kind: 'unknown', why: 'sin observación' };
}
