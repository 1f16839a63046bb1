import { endOfFollowUp, type DatedCut, type Followed } from '../standing/followedActions';
import type { Day } from '../calendar/day';
import { workingDaysLeft } from '../calendar/workingDays';
import type { Status } from '../cut/status';
import type { LogEntry } from '../logbook/entry';
import { followedFrom } from '../logbook/history';

/** An uninterrupted time of an action in one stage of one cycle. */
export interface Stay {
  readonly action: Followed;
  readonly stage: number;
  readonly cycle: number;
  /** As it was last seen in this stay. */
  readonly status: Status;
  readonly from: Day;
  /** The day on which it moved on, was rejected, approved or closed; undefined: it still stands there. */
  readonly to: Day | undefined;
  /** Working days between the two; until the day that is looked at where it still stands there. */
  readonly days: number;
}

/**
 * The stays of an action up to a day, from its lines alone: a stay begins with the first line in a stage and ends with
 * the first one elsewhere. Every action begins a cut in stage 1, so that this stay is counted from the opening, or from its coming in.
 */
export function staysOf(action: Followed, { opens, daysOff }: Pick<DatedCut, 'opens' | 'daysOff'>, until: Day): Stay[] {
  const end = endOfFollowUp(action)?.day;
  const lines = action.lines.filter(({ day }) => day <= until && (end === undefined || day <= end));
  const starts = lines.filter((line, index) => !isSamePlace(line, lines[index - 1]));
  return starts.flatMap((first, index): Stay[] => {
    // The line of the approval says the last stage once more; that stay began before it.
    if (isOut(first)) return [];
    const next = starts[index + 1];
    const to = next?.day ?? (end !== undefined && end <= until ? end : undefined);
    const isFirst = index === 0 && first.stage === 1 && first.cycle === 1;
    const begins = opens === undefined ? first.day : followedFrom(lines, opens);
    const from = isFirst && begins < first.day ? begins : first.day;
    const last = lines[(next ? lines.indexOf(next) : lines.length) - 1] ?? first;
    return [
      {
        action,
        stage: first.stage,
        cycle: first.cycle,
        status: last.status,
        from,
        to,
        days: Math.max(0, workingDaysLeft(from, to ?? until, daysOff)),
      },
    ];
  });
}

function isSamePlace(line: LogEntry, before: LogEntry | undefined): boolean {
  return (
    before !== undefined && line.stage === before.stage && line.cycle === before.cycle && isOut(line) === isOut(before)
  );
}

function isOut({ status, kind }: LogEntry): boolean {
  return status === 'approved' || kind === 'closure';
}
