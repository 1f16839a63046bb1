import { withoutMilestone } from '../../cells/milestone';
import { fold } from '../../text/fold';
import type { ActionRecord } from '../actionRecord';

/** Texts that share less of their words speak of two actions: one of their codes is wrong (DATA-2). */
const SAME_TEXT = 0.6;
/** A key that stands in more rows than these is no key, and comparing each with each would take its time. */
const CROWD = 50;

/** The rows that an action stands in: itself where it has but one. */
export function rowsOf(action: ActionRecord): readonly ActionRecord[] {
  return action.parts ?? [action];
}

/** What tells a row from the others of its action, whatever the spelling. */
export function partName({ milestone, indicator }: ActionRecord): string {
  return `${milestone}|${fold(indicator)}`;
}

/** The same for people: `Hito 2 · Servidores formados`. */
export function partInWords({ milestone, indicator }: ActionRecord): string {
  const named = `${milestone.charAt(0).toUpperCase()}${milestone.slice(1)}`;
  return [named, indicator].filter((part) => part !== '').join(' · ');
}

/**
 * Whether rows of one key are one action: each is another of its milestones, or another of its indicators beside the
 * same text. Anything else is a key that is repeated, or one that is wrong (DATA-2): nothing is guessed.
 */
export function areParts(rows: readonly ActionRecord[]): boolean {
  return (
    rows.length <= CROWD &&
    rows.every((row, index) => rows.slice(index + 1).every((other) => arePartsOfOne(row, other)))
  );
}

/** The row among those of an action elsewhere (another cut, DNP's report) that is the same part of it. */
export function samePart(row: ActionRecord, rows: readonly ActionRecord[]): ActionRecord | undefined {
  const found = rows.filter((other) =>
    row.milestone !== '' || other.milestone !== ''
      ? row.milestone === other.milestone &&
        (row.indicator === '' || other.indicator === '' || isSameIndicator(row, other))
      : isSameIndicator(row, other),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Rows of one key whose texts plainly are about two things. */
export function textsDiffer(a: ActionRecord, b: ActionRecord): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.size === 0 || second.size === 0) return false;
  const shared = [...first].filter((word) => second.has(word)).length;
  // A text that was cut off, or that goes on to say what the indicator is, says the same as far as it goes.
  return shared / Math.min(first.size, second.size) < SAME_TEXT;
}

function arePartsOfOne(a: ActionRecord, b: ActionRecord): boolean {
  if (a.milestone !== '' && b.milestone !== '' && a.milestone !== b.milestone) return true;
  return a.indicator !== '' && b.indicator !== '' && !isSameIndicator(a, b) && !textsDiffer(a, b);
}

function isSameIndicator(a: ActionRecord, b: ActionRecord): boolean {
  return fold(a.indicator) === fold(b.indicator);
}

function wordsOf({ text }: ActionRecord): ReadonlySet<string> {
  return new Set(
    fold(withoutMilestone(text))
      .split(' ')
      .filter((word) => word.length > 3),
  );
}
