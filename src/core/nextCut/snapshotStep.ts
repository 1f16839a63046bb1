import type { Day } from '../calendar/day';
import type { Step } from '../plan/plan';
import { snapshotSheet } from '../sheet/ownSheets';
import type { EndingCut } from './endingCut';
import type { SeenSheets } from './seenSheets';
import { snapshotContent } from './snapshot';

/** What becomes of `Estado final …`: it is written once, and what stands is left as it is. */
export type SnapshotOutcome =
  | { readonly kind: 'written' }
  /** Excel had stopped half way; it is written anew. */
  | { readonly kind: 'completed' }
  | { readonly kind: 'stands'; readonly madeOn: Day | undefined }
  /** A sheet of the user's has the name: writing it is refused. */
  | { readonly kind: 'foreign' };

export function snapshotOf(
  ending: EndingCut,
  { snapshots }: SeenSheets,
  date1904: boolean,
): { readonly outcome: SnapshotOutcome; readonly steps: readonly Step[] } {
  const seen = snapshots.find(({ cut }) => cut === ending.label);
  if (seen?.ours && seen.complete) return { outcome: { kind: 'stands', madeOn: seen.madeOn }, steps: [] };
  const outcome = { kind: seen === undefined ? 'written' : seen.ours ? 'completed' : 'foreign' } as const;
  return {
    outcome,
    steps: [
      {
        kind: 'writeSheet',
        sheet: snapshotSheet(ending.label),
        content: snapshotContent(ending, date1904),
        keeps: true,
      },
    ],
  };
}
