import { nextCutDraft, type NextCutDraft } from '../core/nextCut/nextCutDraft';
import type { EndItem } from '../core/nextCut/item';
import type { SeenSheets } from '../core/nextCut/seenSheets';
import type { SettingsProblem } from '../core/settings/checkSettings';
import { endingOf } from '../jobs/verbs/endCut';
import { openingOf } from '../jobs/verbs/nextCut';
import { asRead, type BookInPieces } from './bookInPieces';

/** What is missing before the cut can be ended, and what the form of the next one starts from. */
export interface CutEndView {
  readonly cut: string | undefined;
  readonly items: readonly EndItem[];
  readonly next: NextCutDraft;
}

export const cutEndQuestions = ({ opened }: BookInPieces) => ({
  /** *Fin del corte* (REP-1 to REP-3, CLOSE-1, FLOW-2, PREP-3, PREP-4). */
  cutEnd(seen: SeenSheets): CutEndView {
    const { cut, items } = endingOf(asRead(opened()), seen);
    return { cut, items, next: nextCutDraft(opened().workspace.settings) };
  },

  /** What keeps the next cut from being opened as the form says it, by the paths of `Configuración`; the book itself: ''. */
  checkNextCut(draft: NextCutDraft, seen: SeenSheets): SettingsProblem[] {
    const opening = openingOf(asRead(opened()), draft, seen);
    return opening.kind === 'refused' ? opening.problems.filter(({ blocks }) => blocks) : [];
  },
});
